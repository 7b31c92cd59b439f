import type { RequestRecord } from '../src/server/recorder/recorder.ts';

/** One column: its title, what stands in it, and on which side. The last one may be as long as it likes. */
interface Column {
  readonly title: string;
  readonly cell: (request: RequestRecord) => string;
  readonly isNumber?: boolean;
}

const COLUMNS: readonly Column[] = [
  { title: 'method', cell: ({ method }) => method },
  { title: 'status', cell: ({ status }) => String(status), isNumber: true },
  { title: 'who', cell: ({ principal }) => principal },
  { title: 'ms', cell: ({ durationMs }) => durationMs.toFixed(1), isNumber: true },
  { title: 'bytes in', cell: ({ bytesIn }) => String(bytesIn), isNumber: true },
  { title: 'bytes out', cell: ({ bytesOut }) => String(bytesOut), isNumber: true },
  { title: 'path', cell: ({ path }) => shorten(path) },
];

/** Requests as lines in columns, oldest first. */
export function formatRequests(requests: readonly RequestRecord[]): string {
  const columns = COLUMNS.map(({ title, cell, isNumber = false }) => {
    const cells = [title, ...requests.map(cell)];
    const width = Math.max(...cells.map(({ length }) => length));
    return cells.map((text) => (isNumber ? text.padStart(width) : text.padEnd(width)));
  });
  const lines = columns[0]?.map((_, row) => columns.map((cells) => cells[row]).join('  ')) ?? [];
  return lines.map((line) => line.trimEnd()).join('\n');
}

/** Digests and ids say enough with their first digits. */
function shorten(path: string): string {
  return decodeURIComponent(path)
    .replaceAll(/(sha\d+:[0-9a-f]{8})[0-9a-f]+/g, '$1…')
    .replaceAll(/([0-9a-f]{8})(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '$1…');
}
