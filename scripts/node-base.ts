import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TarFile } from './pack-tar.ts';

/** Where distroless images have it, too. */
const NODE_PATH = 'nodejs/bin/node';
/** The user of distroless images that is not root. */
const PASSWD =
  'root:x:0:0:root:/root:/sbin/nologin\nnonroot:x:65532:65532:nonroot:/home/nonroot:/sbin/nologin\n';

/** A Node for Linux, and what it is linked to: path in the image, and file here. */
export interface NodeProgram {
  readonly program: string;
  readonly libraries: ReadonlyMap<string, string>;
}

/** @throws Error when this Node is no dynamic program of Linux */
export function thisNode(): NodeProgram {
  const program = process.execPath;
  return { program, libraries: new Map(librariesOf(program).map((path) => [path, path])) };
}

/** A root folder with a Node and its libraries, nothing else. Without debugging symbols, where a program is there that can take them away. */
export function collectNodeBase({ program, libraries }: NodeProgram): TarFile[] {
  return [
    { name: 'etc/passwd', bytes: PASSWD },
    { name: 'etc/group', bytes: 'root:x:0:\nnonroot:x:65532:\n' },
    { name: 'tmp/', mode: 0o1777 },
    { name: NODE_PATH, bytes: stripped(program), mode: 0o755 },
    ...[...libraries].map(([path, file]) => ({
      name: path.slice(1),
      bytes: readFileSync(file),
      mode: 0o755,
    })),
  ];
}

/** The libraries that a program is linked to: `ldd` writes `NAME => PATH (ADDRESS)`, the loader as a path alone. */
export function librariesOf(program: string): string[] {
  const output = execFileSync('ldd', [program], { encoding: 'utf8', stdio: 'pipe' });
  const paths = [...output.matchAll(/(?:^\s*|=> )(\/\S+) \(0x/gm)].map(([, path = '']) => path);
  if (paths.length === 0) throw new Error(`ldd names no library of ${program}:\n${output}`);
  return paths.sort();
}

function stripped(program: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'ghcr-actions-node-'));
  const copy = join(folder, 'node');
  try {
    // The second one is for the architectures that the first one does not know.
    const isStripped = ['strip', 'llvm-strip'].some(
      (command) => spawnSync(command, ['-o', copy, program], { stdio: 'ignore' }).status === 0,
    );
    return readFileSync(isStripped ? copy : program);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
