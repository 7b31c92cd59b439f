import { Readable } from 'node:stream';
import { type Content, readVerified } from '../oci/content.ts';
import { algorithmOf, type Digest } from '../oci/digest.ts';
import { UserError } from '../oci/errors.ts';
import { parseManifest } from '../oci/manifest.ts';
import { isManifestType } from '../oci/media-types.ts';
import type { Target } from '../oci/target.ts';
import { manifestRecord } from './packages/manifest-record.ts';
import { contentOf, ownerOf } from './packages/model.ts';
import { publish } from './packages/publish.ts';
import type { Principal } from './permissions/principal.ts';
import type { Services } from './services.ts';
import type { World } from './world.ts';

/** A package as a place to put images, without requests: nothing is recorded, limited or told to webhooks. */
export interface PackageTarget extends Target {
  hasTag(tag: string): boolean;
}

/**
 * The package is born as one that its owner pushes.
 * @param name OWNER/NAME
 * @throws UserError when the world knows nobody who could push there
 */
export function createPackageTarget(name: string, services: Services): PackageTarget {
  const { store, world, clock } = services;
  const principal = publisherOf(name, world.current);
  const stored = contentOf(services.findPackage(name));

  async function putManifest(bytes: Uint8Array, digest: Digest, type: string, tags: string[]): Promise<void> {
    const manifest = parseManifest(bytes, type);
    await publish({ principal, name, manifest, isTagged: tags.length > 0 }, services, () =>
      store.metadata.putManifest(stored, manifestRecord(manifest, digest, bytes, clock.now()), tags),
    );
  }

  async function putBlob({ descriptor, open }: Content): Promise<void> {
    const { digest } = descriptor;
    const upload = store.blobs.beginUpload();
    try {
      await upload.append(Readable.from(copied(open())), { algorithm: algorithmOf(digest) });
      await upload.commit(digest, (size) => store.metadata.linkBlob(stored, digest, size));
    } finally {
      await upload.discard();
    }
  }

  return {
    exists: async ({ digest, mediaType }) =>
      isManifestType(mediaType)
        ? store.metadata.manifest(stored, digest) !== undefined
        : store.metadata.blobSize(stored, digest) !== undefined,
    async push(content) {
      const { digest, mediaType } = content.descriptor;
      if (isManifestType(mediaType)) await putManifest(await readVerified(content), digest, mediaType, []);
      else await putBlob(content);
      return 'uploaded';
    },
    async tag({ digest }, tag) {
      const record = store.metadata.manifest(stored, digest);
      if (record === undefined) throw new UserError(`${name} has no manifest ${digest} to be tagged ${tag}`);
      await putManifest(record.bytes, digest, record.mediaType, [tag]);
    },
    hasTag: (tag) => store.metadata.tagDigest(stored, tag) !== undefined,
  };
}

/** The store keeps chunks for a while, and a source may reuse its buffers. */
async function* copied(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  for await (const chunk of bytes) yield Buffer.from(chunk);
}

/** An owner; of an organization that names none, a member. Where everybody may write, nobody has to be named. */
function publisherOf(name: string, { accounts, anonymous, rules }: World): Principal {
  if (anonymous.access === 'write') return { kind: 'anonymous' };
  const login = ownerOf(name);
  const account = accounts.get(login);
  const [person = rules.freeNamespaces ? login : undefined] = [
    ...(account?.owners ?? []),
    ...(account?.members ?? []),
  ];
  if (person !== undefined) return { kind: 'user', name: person };
  const problem =
    account === undefined ? 'is neither a user nor an organization' : 'is an organization without people';
  throw new UserError(`nobody could push ${name}: ${login} ${problem} in this world`);
}
