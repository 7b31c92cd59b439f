/** The entries of tar-split: every byte of the tar that is not content, and where content stands. One JSON object a line. */
export function splitOf(tar: Buffer): string {
  const lines: object[] = [];
  let position = 0;
  let start = 0;
  while (tar[position] !== 0) {
    const size = Number.parseInt(tar.toString('latin1', position + 124, position + 135), 8);
    const name = tar.toString('utf8', position, tar.indexOf(0, position));
    const content = position + 512;
    lines.push({ type: 2, payload: tar.toString('base64', start, content), position: lines.length });
    lines.push({ type: 1, name, size, payload: 'AAAAAAAAAAA=', position: lines.length });
    start = content + size;
    position = content + Math.ceil(size / 512) * 512;
  }
  lines.push({ type: 2, payload: tar.toString('base64', start), position: lines.length });
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}
