import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TarFile } from './pack-tar.ts';

/** Where distroless images have it, too. */
const NODE_PATH = 'nodejs/bin/node';
/** The user of distroless images that is not root. */
const PASSWD =
  'root:x:0:0:root:/root:/sbin/nologin\nnonroot:x:65532:65532:nonroot:/home/nonroot:/sbin/nologin\n';

/**
 * A root folder with this Node and the libraries that it is linked to, nothing else. Without debugging symbols, where `strip` is there.
 * @throws Error when this Node is no dynamic program of Linux
 */
export function collectNodeBase(program = process.execPath): TarFile[] {
  return [
    { name: 'etc/passwd', bytes: PASSWD },
    { name: 'etc/group', bytes: 'root:x:0:\nnonroot:x:65532:\n' },
    { name: 'tmp/', mode: 0o1777 },
    { name: NODE_PATH, bytes: stripped(program), mode: 0o755 },
    ...librariesOf(program).map((path) => ({ name: path.slice(1), bytes: readFileSync(path), mode: 0o755 })),
  ];
}

/** The libraries that a program is linked to: `ldd` writes `NAME => PATH (ADDRESS)`, the loader as a path alone. */
export function librariesOf(program: string): string[] {
  const output = execFileSync('ldd', [program], { encoding: 'utf8' });
  const paths = [...output.matchAll(/(?:^\s*|=> )(\/\S+) \(0x/gm)].map(([, path = '']) => path);
  if (paths.length === 0) throw new Error(`ldd names no library of ${program}:\n${output}`);
  return paths.sort();
}

function stripped(program: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'ghcr-actions-node-'));
  const copy = join(folder, 'node');
  try {
    execFileSync('strip', ['-o', copy, program]);
    return readFileSync(copy);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return readFileSync(program);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
