import { createMemoryImages } from '../../src/images/memory.ts';
import type { Descriptor } from '../../src/oci/descriptor.ts';
import { MEDIA_TYPE } from '../../src/oci/media-types.ts';
import { createRegistryClient } from '../../src/registry/client.ts';
import { copyGraph } from '../../src/registry/copy.ts';
import type { WorldDocument } from '../../src/server/main.ts';
import { addIndex, addRandomImage } from './image.ts';

const README = `# Shop

The web shop of Acme. [How it is built](guide/building.md).

| image | what |
|---|---|
| \`shop\` | the shop itself |
| \`shop/worker\` | sends mails |

\`\`\`sh
docker run --rm -p 8080:8080 ghcr.io/acme/shop:latest
\`\`\`
`;

const SECRET = 'ghp_octocat';

/** An organization with people of each role, and packages of each visibility. */
export const STAGE_WORLD = {
  enterprises: { 'acme-group': { organizations: ['acme'] } },
  users: { octocat: {}, monalisa: {}, hubot: {}, stranger: {} },
  organizations: {
    acme: {
      owners: ['octocat'],
      members: ['monalisa', 'hubot'],
      teams: { crew: ['hubot'] },
      basePermission: 'none',
    },
  },
  repositories: {
    'acme/shop': {
      visibility: 'public',
      description: 'The web shop',
      license: 'MIT',
      readme: README,
      people: { monalisa: 'write' },
    },
    'acme/vault': { visibility: 'private', readme: '# Secret plans\n' },
  },
  packages: {
    'acme/shop': { visibility: 'public', repository: 'acme/shop', inherit: true, downloads: 1234 },
    'acme/shop/worker': { visibility: 'internal', people: { monalisa: 'write' } },
    'acme/vault': {
      visibility: 'private',
      repository: 'acme/vault',
      people: { monalisa: 'read' },
      teams: { crew: 'admin' },
      actions: { 'acme/vault': 'admin' },
    },
    'octocat/tool': { visibility: 'public' },
  },
  tokens: {
    [SECRET]: { type: 'classic', user: 'octocat', scopes: ['write:packages', 'delete:packages'] },
  },
} satisfies WorldDocument;

const OCI = 'org.opencontainers.image';
const SHOP_TEXTS = {
  [`${OCI}.title`]: 'shop',
  [`${OCI}.description`]: 'The web shop of Acme: catalogue, basket and checkout in one image.',
  [`${OCI}.licenses`]: 'MIT',
  [`${OCI}.source`]: 'https://github.com/acme/shop',
  [`${OCI}.version`]: '2.1.0',
  [`${OCI}.revision`]: '8f14e45fceea167a5a36dedd4bea2543ca3f1a2b',
};

/** Pushes to a registry with that world what its pages then show. */
export async function fillStage(registry: string): Promise<void> {
  const { host } = new URL(registry);
  const client = createRegistryClient({
    credentials: async () => ({ username: 'octocat', password: SECRET }),
  });
  const images = createMemoryImages();
  const push = (name: string, root: Descriptor, ...tags: string[]): Promise<unknown> =>
    copyGraph(images, client.repository(host, name), root, { tags });
  try {
    for (const version of ['2.0.0', '2.0.1', '2.1.0']) {
      const isLast = version === '2.1.0';
      await push(
        'acme/shop',
        await addShop(images, version),
        version,
        ...(isLast ? ['2.1', '2', 'latest'] : []),
      );
    }
    const labels = { [`${OCI}.description`]: 'Sends the mails of the shop.', [`${OCI}.licenses`]: 'MIT' };
    await push('acme/shop/worker', await addRandomImage(images, { seed: 'worker', labels }), '1.0');
    await push('acme/vault', await addRandomImage(images, { seed: 'vault' }), '0.1', 'edge');
    await push('octocat/tool', await addRandomImage(images, { seed: 'tool' }), 'latest');
  } finally {
    await client.close();
  }
}

/** As BuildKit makes it: two platforms and an attestation. */
async function addShop(images: ReturnType<typeof createMemoryImages>, seed: string): Promise<Descriptor> {
  const platformOf = (architecture: string): Promise<Descriptor> =>
    addRandomImage(images, {
      seed: `${seed}/${architecture}`,
      layerSizes: [320_000, 84_000, 1200],
      platform: { os: 'linux', architecture },
    });
  const attestation = images.add(
    MEDIA_TYPE.ociManifest,
    JSON.stringify({
      schemaVersion: 2,
      mediaType: MEDIA_TYPE.ociManifest,
      config: images.add(
        MEDIA_TYPE.ociConfig,
        JSON.stringify({ os: 'unknown', architecture: 'unknown', seed }),
      ),
      layers: [],
    }),
    { platform: { os: 'unknown', architecture: 'unknown' } },
  );
  const platforms = [await platformOf('amd64'), await platformOf('arm64'), attestation];
  return addIndex(images, platforms, { annotations: SHOP_TEXTS });
}
