import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Pack, pack } from 'tar-stream';
import { type ByteStream, verified } from '../oci/content.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import { algorithmOf, type Digest, hexOf } from '../oci/digest.ts';
import type { Target } from '../oci/target.ts';
import { EMPTY_LAYOUT_INDEX, LAYOUT_MARKER, type LayoutIndex, withEntry } from './layout-index.ts';

/** A tar of an OCI layout in the making (what skopeo calls oci-archive). The file appears with `finish`, whole or not at all. */
export interface OciArchiveWriter extends Target {
  /** @param index in place of the one that the tags have made */
  finish(index?: LayoutIndex): Promise<void>;
  /** Removes what has been written. Harmless after `finish`. */
  discard(): Promise<void>;
}

/** Begins to write with the first push. An existing file is replaced. Times and owners are 0: equal pushes make equal bytes. */
export function createOciArchive(file: string): OciArchiveWriter {
  const held = new Set<Digest>();
  const temporary = `${file}.partial-${randomUUID()}`;
  let index = EMPTY_LAYOUT_INDEX;
  let tar: OpenTar | undefined;
  let last: Promise<unknown> = Promise.resolve();

  /** A tar takes one file at a time. */
  function add(name: string, size: number, bytes: () => ByteStream, signal?: AbortSignal): Promise<void> {
    const adding = last.then(async () => {
      signal?.throwIfAborted();
      tar ??= await openTar(temporary);
      await tar.add(name, size, bytes());
    });
    last = adding.catch(() => {}); // the caller of this one hears of its failure
    return adding;
  }

  async function addText(name: string, value: unknown): Promise<void> {
    const bytes = Buffer.from(JSON.stringify(value));
    await add(name, bytes.byteLength, async function* () {
      yield bytes;
    });
  }

  return {
    exists: async ({ digest }) => held.has(digest),
    async push(content, { onBytes, signal } = {}) {
      const { digest, size } = content.descriptor;
      if (held.has(digest)) return 'exists';
      held.add(digest);
      await add(`blobs/${algorithmOf(digest)}/${hexOf(digest)}`, size, () => verified(content), signal);
      onBytes?.(size);
      return 'uploaded';
    },
    async tag(descriptor: Descriptor, tag: string) {
      index = withEntry(index, descriptor, tag);
    },
    async finish(given = index) {
      await addText(LAYOUT_MARKER.name, LAYOUT_MARKER.content);
      await addText('index.json', given);
      await tar?.close();
      await rename(temporary, file);
    },
    async discard() {
      await tar?.abort();
      await rm(temporary, { force: true });
    },
  };
}

interface OpenTar {
  add(name: string, size: number, bytes: ByteStream): Promise<void>;
  close(): Promise<void>;
  abort(): Promise<void>;
}

async function openTar(file: string): Promise<OpenTar> {
  await mkdir(dirname(file), { recursive: true });
  const tar = pack();
  const written = pipeline(tar, createWriteStream(file, { flags: 'wx' }));
  written.catch(() => {}); // told to whoever adds or closes next
  return {
    async add(name, size, bytes) {
      await Promise.race([writeEntry(tar, name, size, bytes), written]);
    },
    async close() {
      tar.finalize();
      await written;
    },
    async abort() {
      tar.destroy(new Error('the archive was given up'));
      await written.catch(() => {}); // that it ended early is the purpose
    },
  };
}

async function writeEntry(tar: Pack, name: string, size: number, bytes: ByteStream): Promise<void> {
  const entry = tar.entry({ name, size, mode: 0o644, mtime: new Date(0), uid: 0, gid: 0 });
  // `abort` ends an unfinished entry as well; who waits for it hears that from the tar.
  entry.on('error', () => undefined);
  for await (const chunk of bytes) {
    // The tar keeps what it is given until the disk has it; the producer may reuse its buffer sooner.
    if (!entry.write(Buffer.from(chunk))) await once(entry, 'drain');
  }
  entry.end(undefined);
  await once(entry, 'finish');
}
