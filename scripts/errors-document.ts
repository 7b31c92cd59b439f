import { REMEDIES } from '../src/actions/remedies.ts';
import { errorOf, explainSample, REFUSAL_SAMPLES, type RefusalSample } from './refusal-samples.ts';

const HEAD = `# Errors

Made by \`npm run docs\` from [the table of remedies](../src/actions/remedies.ts). Every failure of a registry is told with its cause and
the way out; where it can be one of several causes, they are listed with the likeliest first. Below stands, for each kind,
what comes back and what you read. The examples push to \`acme/app\` from a workflow of \`acme/source\`, or from a shell.

GitHub's registries say little, so four more things are looked at: the kind of the token (by its prefix), the event that started the
workflow, the package and the token's scopes by the REST API, and the header \`X-GitHub-SSO\`. An upper-case name is no error: it is
lowered, and a notice says so.
`;

/** The text of docs/errors.md: every kind of refusal with cause, remedy and example. */
export function errorsDocument(): string {
  const sections = REMEDIES.map(({ id, title }) => describeSample(title, REFUSAL_SAMPLES[id] ?? {}));
  return [HEAD, ...sections].join('\n');
}

function describeSample(title: string, sample: RefusalSample): string {
  const answer = errorOf(sample).message.replace(/^POST \S+: /, '');
  const lines = [
    `## ${title}`,
    '',
    `What comes back: \`${answer}\``,
    '',
    '```text',
    explainSample(sample),
    '```',
  ];
  return `${lines.join('\n')}\n`;
}
