import { expect, test } from 'vitest';
import { IMAGE, openLegacyServer } from '../legacy/legacy-server.ts';
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
  expect(text).toContain('name="registry" value="legacy"');
  await visitor.submit('/octocat', `${PATH}/-/restore`, { registry: 'legacy' });
  expect((await visitor.get(PATH)).text).toContain(`${IMAGE}:1.0`);
});
