import type { DockerCase, DockerCommand } from './docker-cases.ts';

/** What a case has printed, on one line and without what differs from run to run. */
export interface Transcript extends DockerCase {
  readonly printed: string;
}

/** The last line that docker prints, with the host as HOST and digests and sizes cut. */
export function lastLine(output: string, host: string): string {
  const line = output.trim().split('\n').at(-1) ?? '';
  return line
    .replaceAll(host, 'HOST')
    .replace(/sha256:[0-9a-f]{64}/, 'sha256:…')
    .replace(/size: \d+/, 'size: …');
}

/** The document with the tables of `transcripts` in place of its own, between `<!-- docker COMMAND -->` and `<!-- end -->`. */
export function withTables(document: string, transcripts: readonly Transcript[]): string {
  return document.replace(
    /(<!-- docker (login|push|pull) -->\n\n).*?(\n\n<!-- end -->)/gs,
    (_, begin: string, command: DockerCommand, end: string) =>
      `${begin}${tableOf(transcripts.filter((each) => each.command === command))}${end}`,
  );
}

function tableOf(transcripts: readonly Transcript[]): string {
  const hasObject = transcripts.some(({ what }) => what !== '');
  const head = ['with', ...(hasObject ? ['of'] : []), 'docker prints', 'ghcr.io'];
  const rows = transcripts.map(({ who, what, printed, known }) => [
    ...[who, ...(hasObject ? [what] : [])],
    ...[`\`${printed}\``, known],
  ]);
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
