import { markdownTable } from '../src/actions/markdown.ts';
import { REMEDIES } from '../src/actions/remedies.ts';
import { slugOf } from './markdown-document.ts';
import { PRINTED_ERRORS } from './printed-errors.ts';
import { errorOf, explainSample, REFUSAL_SAMPLES, type RefusalSample } from './refusal-samples.ts';
import type { PrintedError } from './tool-errors.ts';

const HEAD = `# Errors

Start from the text in your log: search this page for a piece of it. The table leads from what docker and others print to its cause;
[below](#causes) stands, for each cause, what comes back from the registry and what the actions of this suite make of it.
Made by \`npm run docs\` from [the table of remedies](../src/actions/remedies.ts) and [what tools print](../scripts/printed-errors.ts).

docker, podman and others put words of their own before those of the registry, such as
\`Error response from daemon: Get "https://ghcr.io/v2/": denied: denied\`. [What docker prints](clients.md) for every situation is tested.

## What the log says
`;

const CAUSES_HEAD = `
## Causes

Every failure of a registry is told with its cause and the way out; where it can be one of several causes, they are listed with the
likeliest first. The examples push to \`acme/app\` from a workflow of \`acme/source\`, or from a shell.

GitHub's registries say little, so four more things are looked at: the kind of the token (by its prefix), the event that started the
workflow, the package and the token's scopes by the REST API, and the header \`X-GitHub-SSO\`. An upper-case name is no error: it is
lowered, and a notice says so.

What is wrong before a registry is asked, such as an input, a file or a rule, is told by the action itself: "When it fails" in
[login](../login/README.md#when-it-fails), [push](../push/README.md#when-it-fails), [describe](../describe/README.md#when-it-fails),
[check](../check/README.md#when-it-fails), [link-repo](../link-repo/README.md#when-it-fails) and
[test-registry](../test-registry/README.md#when-it-fails).
`;

/** The text of docs/errors.md: from what tools print to every kind of refusal with cause, remedy and example. */
export function errorsDocument(): string {
  const sections = REMEDIES.map(({ id, title }) => describeSample(title, REFUSAL_SAMPLES[id] ?? {}));
  return [HEAD, printedTable(), CAUSES_HEAD, ...sections].join('\n');
}

function printedTable(): string {
  const rows = PRINTED_ERRORS.map((printed) => [
    `\`${printed.text}\``,
    printed.printedBy,
    causesAndAdvice(printed),
  ]);
  return markdownTable(['the log says', 'printed by', 'cause and way out'], rows);
}

function causesAndAdvice({ remedies = [], advice = '' }: PrintedError): string {
  const causes = remedies.map((id) => {
    const title = titleOf(id);
    return `[${title}](#${slugOf(title)})`;
  });
  return [causes.join(' · '), advice].filter((text) => text !== '').join('. ');
}

/** @throws Error for an id that no remedy has */
function titleOf(id: string): string {
  const remedy = REMEDIES.find((candidate) => candidate.id === id);
  if (remedy === undefined) throw new Error(`there is no remedy ${id}`);
  return remedy.title;
}

function describeSample(title: string, sample: RefusalSample): string {
  const answer = errorOf(sample).message.replace(/^POST \S+: /, '');
  const lines = [
    `### ${title}`,
    '',
    `What comes back: \`${answer}\``,
    '',
    '```text',
    explainSample(sample),
    '```',
  ];
  return `${lines.join('\n')}\n`;
}
