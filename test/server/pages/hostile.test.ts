import { request } from 'undici';
import { expect, test } from 'vitest';
import { createMemoryImages, type MemoryImages } from '../../../src/images/memory.ts';
import type { Descriptor } from '../../../src/oci/descriptor.ts';
import { MEDIA_TYPE } from '../../../src/oci/media-types.ts';
import { copyGraph } from '../../../src/registry/copy.ts';
import { openTestClient } from '../../support/client.ts';
import { addRandomImage } from '../../support/image.ts';
import { openPageServer, type PageServer } from './page-server.ts';

const ATTACK = `"'><script>alert(1)</script><img src=x onerror=alert(1)>{{x}}\u202e`;
/** An element that only an attack brings into a page. */
const BROUGHT_IN = /<img|<script>|onerror=alert\(1\)>(?!\{\{x)|<svg/;
/** What the policy would stop, or what comes from elsewhere. */
const INLINE = /<style|<script>| style="| on[a-z]+="|src="(?:https?:)?\/\//;
const OCI = 'org.opencontainers.image';
const SECRET = 'ghp_octocat';

const WORLD = {
  users: { octocat: {} },
  repositories: {
    'octocat/app': { visibility: 'public', readme: `# ${ATTACK}\n\n[a](javascript:alert(1))\n` },
  },
  packages: { 'octocat/app': { visibility: 'public', repository: 'octocat/app' } },
  tokens: { [SECRET]: { type: 'classic', user: 'octocat', scopes: ['write:packages'] } },
} as const;

type Pusher = (images: MemoryImages, root: Descriptor) => Descriptor | undefined;

/** A registry with one image of these labels. */
async function openLabelled(
  labels: Readonly<Record<string, string>>,
  more: Pusher = () => undefined,
): Promise<PageServer> {
  const server = await openPageServer({ world: WORLD });
  const client = openTestClient({ username: 'octocat', password: SECRET });
  const images = createMemoryImages();
  const repository = client.repository(new URL(server.registry.registry).host, 'octocat/app');
  const root = await addRandomImage(images, { labels, annotations: { [`annotation ${ATTACK}`]: ATTACK } });
  await copyGraph(images, repository, root, { tags: ['1'] });
  const second = more(images, root);
  if (second !== undefined) await copyGraph(images, repository, second, { tags: ['artifact'] });
  return server;
}

/** Whoever pushes an artifact chooses even more. */
const addHostileArtifact: Pusher = (images, { mediaType, digest, size }) =>
  images.add(
    MEDIA_TYPE.ociManifest,
    JSON.stringify({
      schemaVersion: 2,
      mediaType: MEDIA_TYPE.ociManifest,
      artifactType: ATTACK,
      config: images.add(`text/${ATTACK}`, ATTACK),
      layers: [images.add(ATTACK, 'x')],
      subject: { mediaType, digest, size },
    }),
  );

test('SVC-06 nothing that was pushed becomes an element, an attribute or an address of a page', async () => {
  const texts = {
    [`${OCI}.description`]: ATTACK,
    [`${OCI}.licenses`]: ATTACK,
    [`${OCI}.source`]: 'javascript:alert(1)',
    [ATTACK]: ATTACK,
  };
  const server = await openLabelled(texts, addHostileArtifact);
  const visitor = await server.visit('octocat');
  const { text } = await visitor.get('/octocat/app/-/versions');
  const versions = [...text.matchAll(/href="(\/octocat\/app\/-\/versions\/[^"]+)"/g)].map(
    ([, path]) => path ?? '',
  );
  // The image, the artifact, and the list that names the artifact.
  expect(versions).toHaveLength(3);
  const pages = ['/', '/octocat', '/octocat/app', '/octocat/app/-/settings', '/-/requests', ...versions];
  const shown = await Promise.all(pages.map((path) => visitor.get(path)));
  for (const [index, page] of shown.entries()) {
    expect(page.status, pages[index]).toBe(200);
    expect(page.text, pages[index]).not.toMatch(BROUGHT_IN);
    expect(page.text, pages[index]).not.toMatch(/href="javascript/i);
  }
  expect(shown.some((page) => page.text.includes('&lt;script&gt;alert(1)'))).toBe(true);
});

test('SVC-06 an address, a query and a refusal are escaped as well', async () => {
  const visitor = await (await openPageServer()).visit('octocat');
  const attack = encodeURIComponent(ATTACK);
  const pages = [`/${attack}/x`, `/?q=${attack}`, `/-/requests?path=${attack}`, `/-/requests?${attack}=1`];
  for (const path of [...pages, `/-/sign-in?next=${attack}`, `/acme/shop/-/versions/${attack}`]) {
    expect((await visitor.get(path)).text, path).not.toMatch(BROUGHT_IN);
  }
});

test.each([
  '/orgs/%2Fevil.example/packages/container/package/x',
  '/orgs/a/packages/container/package/..%2F..',
])('SVC-06 %s leads nowhere', async (path) => {
  const { status, headers } = await (await (await openPageServer()).visit()).get(path);
  expect([status, headers.location]).toEqual([404, undefined]);
});

test('META-01 the page shows the first 512 characters of a description and 256 of a licence', async () => {
  const texts = { [`${OCI}.description`]: 'd'.repeat(600), [`${OCI}.licenses`]: 'l'.repeat(300) };
  const { text } = await (await (await openLabelled(texts)).visit()).get('/octocat/app');
  expect(text).toContain(`<p class="description" dir="auto">${'d'.repeat(512)}</p>`);
  expect(text).toContain(`<dt>Licence</dt><dd><bdi>${'l'.repeat(256)}</bdi></dd>`);
});

test('META-01 whoever wrote more than the page shows learns how much', async () => {
  const texts = { [`${OCI}.description`]: 'd'.repeat(4000) };
  const { text } = await (await (await openLabelled(texts)).visit()).get('/octocat/app');
  expect(text).toContain('The description has 4,000 characters: this is as much as GitHub shows.');
});

test.each([
  ['POST', '/-/requests', 'GET, HEAD'],
  ['PUT', '/-/sign-in', 'GET, HEAD, POST'],
  ['OPTIONS', '/-/sign-out', 'POST, GET, HEAD'],
  ['DELETE', '/acme/shop', 'GET, HEAD'],
  ['POST', '/-/requests/live', 'GET, HEAD'],
] as const)('SVC-06 %s %s is refused with what is possible there: %s', async (method, path, allow) => {
  const { registry } = await openPageServer();
  const answer = await request(`${registry.pages}${path}`, { method, headers: { accept: 'text/html' } });
  await answer.body.dump();
  expect([answer.statusCode, answer.headers.allow]).toEqual([405, allow]);
  expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'");
});

test.each([
  ['/%ff', 400],
  ['/%00', 404],
  ['//evil.example', 404],
  ['/a%0d%0aX:1/b', 404],
  ['/acme/shop:x%0d%0aSet-Cookie:a=1', 404],
  ['/acme/shop@%2e%2e%2f%2e%2e', 303],
  [`/${'a/'.repeat(5000)}`, 404],
  [`/?q=${'%F0'.repeat(3000)}`, 200],
  ['/?page=99999999', 400],
  ['/acme/shop/-/versions/999999999999999999999', 404],
  [`/-/requests?path=${'*a'.repeat(5000)}b`, 200],
] as const)('SVC-06 GET %s is answered %i within our own headers', async (path, status) => {
  const { registry } = await openPageServer();
  const answer = await request(`${registry.pages}${path}`, { headers: { accept: 'text/html' } });
  await answer.body.dump();
  expect(answer.statusCode).toBe(status);
  expect([answer.headers['set-cookie'], answer.headers.x]).toEqual([undefined, undefined]);
  expect(String(answer.headers.location ?? '/')).toMatch(/^\/(?!\/)/);
});

test('SVC-06 a name of this registry that somebody else chose comes into no page', async () => {
  const { registry } = await openPageServer();
  for (const host of ['"><img>', 'a/b', 'x y', 'a\u00e9', "'onload='"]) {
    const answer = await request(registry.pages, { headers: { accept: 'text/html', host } }).catch(
      () => undefined,
    );
    await answer?.body.dump();
    // The client itself refuses to send some of them.
    const refused = answer && [answer.statusCode, answer.headers['content-type']];
    expect(refused ?? [400, 'application/json']).toEqual([400, 'application/json']);
  }
});

test.each([
  '/',
  '/acme/shop',
  '/absent/package',
  '/-/sign-in',
  '/-/requests',
  '/-/style.css',
  '/-/script.js',
])('SVC-06 the headers of %s let nothing run but our own files', async (path) => {
  const { headers, text } = await (await (await openPageServer()).visit()).get(path);
  expect(headers['content-security-policy']).toBe(
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  );
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' });
  expect(text).not.toMatch(INLINE);
});
