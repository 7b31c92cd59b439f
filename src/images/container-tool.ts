import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { UserError } from '../oci/errors.ts';
import type { ListedImage } from './image-id.ts';

/** podman or buildah, for what their storage does not tell by itself. */
export interface ContainerTool {
  readonly name: string;
  images(): Promise<ListedImage[]>;
  /**
   * Writes an image as an OCI layout.
   * @param id `sha256:…`
   */
  save(id: string, folder: string, signal?: AbortSignal): Promise<void>;
  /** The same for a list with all its images. */
  saveList(id: string, folder: string, signal?: AbortSignal): Promise<void>;
}

interface ToolArguments {
  readonly list: readonly string[];
  readonly save: (id: string, folder: string) => readonly string[];
}

/** In the order in which they are tried. Only podman leaves layers uncompressed. */
const TOOLS: Readonly<Record<string, ToolArguments>> = {
  podman: {
    list: ['images', '--all', '--no-trunc', '--format', 'json'],
    save: (id, folder) => [
      ...['save', '--quiet', '--uncompressed', '--format', 'oci-dir', '--output', folder, id],
    ],
  },
  buildah: {
    list: ['images', '--all', '--no-trunc', '--json'],
    save: (id, folder) => ['push', '--quiet', id, `oci:${folder}`],
  },
};

/** The first tool that there is. */
export async function findContainerTool(): Promise<ContainerTool | undefined> {
  for (const [name, { list, save }] of Object.entries(TOOLS)) {
    if (!(await isInstalled(name))) continue;
    return {
      name,
      images: async () => parseImages(await run(name, list)),
      async save(id, folder, signal) {
        await run(name, save(bareId(id), folder), signal);
      },
      async saveList(id, folder, signal) {
        await run(name, ['manifest', 'push', '--quiet', '--all', bareId(id), `oci:${folder}`], signal);
      },
    };
  }
  return undefined;
}

function bareId(id: string): string {
  return id.replace(/^sha256:/, '');
}

/** The two write the same in their own ways. */
interface ToolImage {
  readonly Id?: string;
  readonly id?: string;
  readonly Names?: readonly string[] | null;
  readonly names?: readonly string[] | null;
  readonly Digest?: string;
  readonly digest?: string;
  readonly IsManifestList?: boolean | null;
}

function parseImages(json: string): ListedImage[] {
  const images = JSON.parse(json.trim() || '[]') as ToolImage[] | null;
  return (images ?? []).map((image) => {
    const digest = image.Digest ?? image.digest;
    return {
      id: `sha256:${bareId(image.Id ?? image.id ?? '')}`,
      names: image.Names ?? image.names ?? [],
      ...(digest !== undefined && { digest }),
      isList: image.IsManifestList ?? false,
    };
  });
}

async function isInstalled(command: string): Promise<boolean> {
  const child = spawn(command, ['--version'], { stdio: 'ignore' });
  try {
    await once(child, 'close');
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** Runs a program without a shell. @throws UserError with the last line of what it says */
async function run(command: string, args: readonly string[], signal?: AbortSignal): Promise<string> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], signal });
  const [output, complaint, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  if (status === 0) return output;
  const reason = complaint.trim().split('\n').at(-1) ?? '';
  throw new UserError(`${command} ${args[0]} failed: ${reason || `it ended with ${status}`}`);
}
