import { expect, test } from 'vitest';
import { IMAGE, openLegacyServer, WORLD } from '../legacy/legacy-server.ts';
import { uploadImage } from '../support/open-server.ts';
import { createVisitor, signInTo } from './page-server.ts';

const PATH = `/${IMAGE}`;

test('LEG-01, SVC-06 a package of the Docker registry has a page for those who are signed in, and no settings of its own', async () => {
  const server = await openLegacyServer();
  await uploadImage(server.legacy('ghp_octocat'), '1.0');
  const { pages } = server.registry;
  expect((await createVisitor(pages).get(PATH)).status).toBe(404);
  const visitor = await signInTo(pages, 'octocat');
  expect((await visitor.get('/octocat')).text).toContain(IMAGE);
  const { text } = await visitor.get(PATH);
  expect(text).toContain('<span class="badge">Docker registry</span>');
  expect(text).toContain(`docker pull docker.pkg.github.com/${IMAGE}:1.0`);
  const settings = await visitor.get(`${PATH}/-/settings`);
  expect(settings.text).toContain('visibility and access are those of octocat/octo-app');
  const fields = { visibility: 'private' };
  expect((await visitor.submit(`${PATH}/-/settings`, `${PATH}/-/settings/visibility`, fields)).status).toBe(
    422,
  );
});

test('DEL-01, LEG-01 a package of the Docker registry goes and comes back', async () => {
  const server = await openLegacyServer();
  await uploadImage(server.legacy('ghp_octocat'), '1.0');
  const visitor = await signInTo(server.registry.pages, 'octocat');
  await visitor.submit(`${PATH}/-/settings`, `${PATH}/-/settings/delete`, { confirm: IMAGE });
  expect((await visitor.get(PATH)).status).toBe(404);
  const { text } = await visitor.get('/octocat');
  expect(text).toContain(`<strong>${IMAGE}</strong>`);
  expect(text).toContain(`action="/~docker${PATH}/-/restore"`);
  await visitor.submit('/octocat', `/~docker${PATH}/-/restore`, {});
  expect((await visitor.get(PATH)).text).toContain(`${IMAGE}:1.0`);
});

test('LEG-01, LEG-04 packages of one name in both registries have pages of their own, and forms that act on them alone', async () => {
  const world = { ...WORLD, packages: { [IMAGE]: { visibility: 'private' as const } } };
  const server = await openLegacyServer({ world });
  await uploadImage(server.legacy('ghp_octocat'), 'old');
  const container = (await server.holder('ghp_octocat')).in(IMAGE);
  await uploadImage(container, 'new');
  const visitor = await signInTo(server.registry.pages, 'octocat');
  const { text } = await visitor.get('/octocat');
  for (const address of [PATH, `/~docker${PATH}`]) expect(text).toContain(`href="${address}"`);
  const [here, there] = [await visitor.get(PATH), await visitor.get(`/~docker${PATH}`)];
  expect(here.text).toContain(`href="/~docker${PATH}">in the Docker registry</a>`);
  expect(here.text).not.toContain(`${IMAGE}:old`);
  expect(there.text).toContain(`docker pull docker.pkg.github.com/${IMAGE}:old`);
  expect(there.text).toContain(`href="${PATH}">in the container registry</a>`);
  const hubot = await signInTo(server.registry.pages, 'hubot');
  expect((await hubot.get(PATH)).status).toBe(404);
  expect((await hubot.get(`/~docker${PATH}`)).text).not.toContain('in the container registry');

  const github = `/users/octocat/packages/docker/package/${encodeURIComponent('octo-app/monalisa')}`;
  expect((await visitor.get(github)).headers.location).toBe(`/~docker${PATH}`);
  expect((await createVisitor(server.registry.pages).get(github)).headers.location).toBe(PATH);
  const settings = `/~docker${PATH}/-/settings`;
  await visitor.submit(settings, `${settings}/delete`, { confirm: IMAGE });
  expect([(await visitor.get(PATH)).status, (await visitor.get(`/~docker${PATH}`)).status]).toEqual([
    200, 404,
  ]);
  await visitor.submit('/octocat', `/~docker${PATH}/-/restore`, {});
  expect((await visitor.get(`/~docker${PATH}/-/versions`)).text).toContain('<span class="tag">old</span>');
});
