const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];

/** Bytes with three significant digits in powers of 1000: `1.23 MB` (interfaces §2: GB is 10⁹ bytes). */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000;
    unit++;
  }
  const text = unit === 0 || value >= 99.95 ? value.toFixed(0) : value.toFixed(value >= 9.995 ? 1 : 2);
  return `${text} ${UNITS[unit]}`;
}

/** `0.3 s`, `45 s`, `2 min 5 s`, `1 h 4 min`: never too little. */
export function formatSeconds(seconds: number): string {
  const tenths = Math.max(1, Math.ceil(seconds * 10));
  if (tenths < 100) return `${tenths / 10} s`;
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}

/** `sha256:0123456789ab`: enough to tell digests of one image apart. */
export function shortDigest(digest: string): string {
  return digest.slice(0, digest.indexOf(':') + 13);
}

/** `1 tag`, `2 tags`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
