/** Positions in bytes, both inclusive; `size` is undefined where the sender wrote `*`. */
export interface ContentRange {
  readonly start: number;
  readonly end: number;
  readonly size?: number;
}

/** Reads `bytes 0-99/1000` (RFC 9110, 14.4). Undefined for anything else. */
export function parseContentRange(header: string | undefined): ContentRange | undefined {
  const match = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15}|\*)$/i.exec(header?.trim() ?? '');
  if (match === null) return undefined;
  const [start, end, size] = match.slice(1).map(Number) as [number, number, number];
  if (end < start || size <= end) return undefined;
  return { start, end, ...(Number.isNaN(size) ? {} : { size }) };
}
