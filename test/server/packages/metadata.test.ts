import { expect, test } from 'vitest';
import { digestOf } from '../../../src/oci/digest.ts';
import { MEDIA_TYPE } from '../../../src/oci/media-types.ts';
import type { ShownMetadata } from '../../../src/server/packages/metadata.ts';
import type { RegistryClient } from '../../conformance/registry-client.ts';
import { createAdminClient } from '../support/admin-client.ts';
import { imageOf, openServer, uploadBlob, WORLD } from '../support/open-server.ts';

type Fields = Readonly<Record<string, unknown>>;

const key = (name: string) => `org.opencontainers.image.${name}`;
const NOTHING: ShownMetadata = { description: null, licenses: null, source: null, exceeds: {} };

async function put(client: RegistryClient, manifest: { readonly mediaType: string }): Promise<string> {
  const body = Buffer.from(JSON.stringify(manifest));
  const answer = await client.send('PUT', `manifests/${digestOf(body)}`, {
    headers: { 'content-type': manifest.mediaType },
    body,
  });
  expect(answer.status, answer.body.toString()).toBe(201);
  return digestOf(body);
}

/** What `/_/content` shows of an image, or of an index around it if that has annotations. */
async function shown(config: unknown, image: Fields, index?: Fields): Promise<unknown> {
  const server = await openServer({ world: WORLD });
  const client = await server.holder('ghp_octocat');
  const text = typeof config === 'string' ? config : JSON.stringify(config);
  await uploadBlob(client, text);
  const manifest = imageOf(text, image);
  const digest = await put(client, manifest);
  const size = Buffer.byteLength(JSON.stringify(manifest));
  const child = { mediaType: manifest.mediaType, digest, size };
  const outer = { schemaVersion: 2, mediaType: MEDIA_TYPE.ociIndex, manifests: [child], ...index };
  const wanted = index === undefined ? digest : await put(client, outer);
  const { packages } = (await createAdminClient(server.client()).read('content')) as {
    packages: { versions: { digest: string; metadata: unknown }[] }[];
  };
  return packages[0]?.versions.find((version) => version.digest === wanted)?.metadata;
}

const labelled = (labels: unknown) => ({ config: { Labels: labels } });

test.each<[string, unknown, Fields, Fields | undefined, Partial<ShownMetadata>]>([
  [
    'labels of an image',
    labelled({ [key('description')]: 'A', [key('licenses')]: 'MIT', [key('source')]: 'https://x.example' }),
    {},
    undefined,
    { description: 'A', licenses: 'MIT', source: 'https://x.example' },
  ],
  [
    'annotations of an image, where it has no label',
    labelled({ [key('description')]: 'label' }),
    { annotations: { [key('description')]: 'annotation', [key('licenses')]: 'MIT' } },
    undefined,
    { description: 'label', licenses: 'MIT' },
  ],
  [
    'annotations of an index, never its children’s',
    labelled({ [key('description')]: 'label', [key('source')]: 'https://x.example' }),
    { annotations: { [key('licenses')]: 'MIT' } },
    { annotations: { [key('description')]: 'index' } },
    { description: 'index' },
  ],
  ['nothing of an index without annotations', labelled({ [key('description')]: 'label' }), {}, {}, {}],
  ['nothing of labels that are no texts', labelled({ [key('description')]: 5 }), {}, undefined, {}],
  ['nothing of a config that is no JSON', 'no JSON', {}, undefined, {}],
  ['nothing of labels that are a text', labelled('x'), {}, undefined, {}],
])('META-02, LIMIT-6 the page shows %s', async (_, config, image, index, expected) => {
  expect(await shown(config, image, index)).toEqual({ ...NOTHING, ...expected });
});

test.each([
  ['512 and 256 characters', 512, 256, {}],
  ['one more each', 513, 257, { description: 513, licenses: 257 }],
])(
  'META-01, LIMIT-5 values of %s are taken; the page shows the first, and the excess is flagged',
  async (_, description, licenses, exceeds) => {
    const labels = {
      [key('description')]: '💥'.repeat(description),
      [key('licenses')]: 'x'.repeat(licenses),
    };
    expect(await shown(labelled(labels), {})).toEqual({
      description: '💥'.repeat(512),
      licenses: 'x'.repeat(256),
      source: null,
      exceeds,
    });
  },
);
