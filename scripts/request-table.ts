import type { RequestRecord } from '../src/server/recorder/recorder.ts';

const MAX_PATH = 76;

/** Requests as lines in columns, oldest first. Digests are shortened, since a terminal is narrow. */
export function formatRequests(requests: readonly RequestRecord[]): string {
  const head = ['method', 'path', 'status', 'who', 'ms', 'bytes in', 'bytes out'];
  const rows = requests.map(({ method, path, status, principal, durationMs, bytesIn, bytesOut }) => [
    method,
    shorten(path),
    String(status),
    principal,
    durationMs.toFixed(1),
    String(bytesIn),
    String(bytesOut),
  ]);
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        // Numbers stand right: status has one width anyway.
        return column >= 4 ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

function shorten(path: string): string {
  const short = decodeURIComponent(path).replaceAll(/(sha\d+:[0-9a-f]{8})[0-9a-f]+/g, '$1…');
  return short.length > MAX_PATH ? `${short.slice(0, MAX_PATH - 1)}…` : short;
}
