import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMemoryImages } from '../../src/images/memory.ts';
import { createRegistryClient } from '../../src/registry/client.ts';
import { copyGraph } from '../../src/registry/copy.ts';
import { type RunningRegistry, startRegistry } from '../../src/server/main.ts';
import type { WorldDocument } from '../../src/server/world-document.ts';
import { addIndex, addRandomImage, writeLayout } from '../support/image.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { runStep } from './run-program.ts';

const SHA = 'c'.repeat(40);
const IMAGE = 'org.opencontainers.image';

const job = (permissions: object) =>
  ({ type: 'actions', repository: 'acme/app', actor: 'octocat', permissions }) as const;

const WORLD: WorldDocument = {
  users: { octocat: {} },
  organizations: { acme: { members: ['octocat'] } },
  repositories: { 'acme/app': { visibility: 'public' }, 'acme/other': { visibility: 'public' } },
  packages: {
    'acme/app': { visibility: 'public', repository: 'acme/app', inherit: true },
    'acme/elsewhere': { visibility: 'public', repository: 'acme/other', actions: { 'acme/app': 'write' } },
  },
  tokens: {
    ghs_job: job({ packages: 'write', contents: 'read' }),
    ghs_reading: job({ packages: 'read', contents: 'read' }),
  },
};

let registry: RunningRegistry;
let host: string;

/** One registry for all: a failure changes nothing in it. */
beforeAll(async () => {
  registry = await startRegistry({ world: WORLD });
  host = new URL(registry.registry).host;
  const client = createRegistryClient({
    credentials: async () => ({ username: 'octocat', password: 'ghs_job' }),
    plainHttp: true,
  });
  const remote = client.repository(host, 'acme/app');
  const images = createMemoryImages();
  const docker = await addRandomImage(images, { flavour: 'docker' });
  const pushed = {
    latest: await addRandomImage(images),
    other: await addRandomImage(images, { seed: 'other' }),
    list: addIndex(images, [docker], { flavour: 'docker' }),
  };
  for (const [tag, root] of Object.entries(pushed)) await copyGraph(images, remote, root, { tags: [tag] });
  await client.close();
});

afterAll(() => registry?.close());

/** A rule of each kind, none of which the image of the test keeps. */
const EVERY_DEMAND = `keys:
  absent: { severity: warning }
  ${IMAGE}.licenses: { is: spdx, max-length: 3 }
  equal: { equals: yes }
  team: { pattern: ^team-, in: [labels, manifest] }
  url: { is: url, required: false }
  choice: { one-of: [a, b] }
  source: { is: repository }
  revision: { is: commit }
`;

type Texts = Readonly<Record<string, string>>;
type Scenario = readonly [title: string, inputs: Texts];

/** `HOST` and `LAYOUT` in inputs stand for the registry and an image of the test. */
async function fail(entry: string, inputs: Texts): Promise<unknown> {
  const folder = await temporaryFolder();
  const images = createMemoryImages();
  const root = await addRandomImage(images, { labels: { [`${IMAGE}.licenses`]: 'free\n::error::beer' } });
  const layout = await writeLayout(images, join(folder, 'image'), { v1: root });
  await writeFile(join(folder, 'wrong.yml'), 'keys:\n  team:\n    patern: ^team-\n');
  const filled = Object.entries({ repository: 'acme/app', token: 'ghs_job', ...inputs }).map(
    ([name, value]) => [name, value.replaceAll('HOST', host).replaceAll('LAYOUT', `oci:${layout.folder}`)],
  );
  const run = await runStep(entry, Object.fromEntries(filled), {
    folder,
    environment: {
      ...{ GITHUB_REPOSITORY: 'acme/app', GITHUB_SHA: SHA, GITHUB_ACTOR: 'octocat' },
      GITHUB_API_URL: registry.api,
    },
  });
  expect(run.stderr).toBe('');
  const stable = (text: string): string =>
    text
      .replaceAll(folder, 'FOLDER')
      .replaceAll(host, 'HOST')
      .replaceAll(host.replace(':', '&#58;'), 'HOST')
      .replaceAll(/[\d.]+ s(?: \(.*?\/s\))?/g, 'a moment')
      .replaceAll(/sha256(:|&#58;)[0-9a-f]{12,64}/g, 'sha256:…');
  const outputs = Object.entries(run.outputs).map(([name, value]) => [name, stable(value)]);
  const { status, log, summary } = run;
  return {
    status,
    log: stable(log).split('\n'),
    outputs: Object.fromEntries(outputs),
    summary: stable(summary),
  };
}

describe.each<readonly [id: string, entry: string, scenarios: readonly Scenario[]]>([
  [
    'META-05',
    'describe',
    [
      ['no image', {}],
      ['an unknown input choice', { image: 'HOST/acme/app', mode: 'fil' }],
      ['an image that is not there', { image: 'HOST/acme/app:absent' }],
      ['a layout that is not there', { image: 'oci:absent' }],
      ['an image of a daemon', { image: 'docker-daemon:app' }],
      [
        'a description that is too long',
        { image: 'LAYOUT', annotations: `${IMAGE}.description=${'é'.repeat(513)}` },
      ],
      ['a description that is no text', { image: 'LAYOUT', labels: `${IMAGE}.description=\u001b[31mred` }],
      [
        'licences that are too long',
        { image: 'LAYOUT', annotations: `${IMAGE}.licenses=${'MIT OR '.repeat(40)}MIT` },
      ],
      ['licences of no SPDX expression', { image: 'LAYOUT', labels: `${IMAGE}.licenses=Apache 2` }],
      [
        'a source with .git',
        { image: 'LAYOUT', annotations: `${IMAGE}.source=https://github.com/acme/app.git` },
      ],
      [
        'a source of another host',
        { image: 'LAYOUT', annotations: `${IMAGE}.source=https://example.com/acme/app` },
      ],
      [
        'a source that is no repository',
        { image: 'LAYOUT', labels: `${IMAGE}.source=https://github.com/acme` },
      ],
      ['a date that is none', { image: 'LAYOUT', annotations: `${IMAGE}.created=yesterday` }],
      ['a URL that is none', { image: 'LAYOUT', annotations: `${IMAGE}.url=example` }],
      ['an annotation without a value', { image: 'LAYOUT', annotations: 'key' }],
      ['an unknown level', { image: 'LAYOUT', annotations: 'manifst:a=b' }],
      ['an index with a platform', { image: 'LAYOUT', annotations: 'index[linux/amd64]:a=b' }],
      ['a key that is set and removed', { image: 'LAYOUT', labels: 'a=b', remove: 'a' }],
      ['a repository that is none', { image: 'LAYOUT', repository: 'app' }],
      ['a Docker manifest list', { image: 'HOST/acme/app:list', annotations: 'a=b' }],
      [
        'a place that a registry does not have',
        { image: 'HOST/acme/app', annotations: 'manifest-descriptor:a=b' },
      ],
      ['a tag of another image', { image: 'HOST/acme/app', annotations: 'a=b', 'move-tags': 'other' }],
      ['a token that may only read', { image: 'HOST/acme/app', annotations: 'a=b', token: 'ghs_reading' }],
    ],
  ],
  [
    'ACT-10',
    'check',
    [
      ['an image that lacks what it needs', { image: 'LAYOUT' }],
      ['an image that is not there', { image: 'LAYOUT:absent' }],
      ['no file of rules', { image: 'LAYOUT', rules: 'absent.yml' }],
      ['rules with an unknown field', { image: 'LAYOUT', rules: 'wrong.yml' }],
      ['rules that are no YAML', { image: 'LAYOUT', rules: 'keys: {\n  a: [\n  b' }],
      ['rules without keys', { image: 'LAYOUT', rules: '{}' }],
      ['a wrong kind', { image: 'LAYOUT', rules: 'keys:\n  a: { is: licence }' }],
      ['a pattern that is none', { image: 'LAYOUT', rules: 'keys:\n  a: { pattern: "(" }' }],
      ['every demand', { image: 'LAYOUT', rules: EVERY_DEMAND }],
    ],
  ],
  [
    'ACT-09',
    'link-repo',
    [
      ['no image', {}],
      ['a repository that is none', { image: 'HOST/acme/app', repository: 'app' }],
      ['a package that is linked elsewhere', { image: 'HOST/acme/elsewhere' }],
      ['an image that will not link its package', { image: 'LAYOUT' }],
      ['an audit by a job', { audit: 'acme', image: 'HOST/acme/app' }],
      ['the admin API of GitHub', { image: 'ghcr.io/acme/app', 'link-via-admin': 'true' }],
    ],
  ],
  [
    'CARD-01',
    'publish',
    [
      ['no source', { image: 'HOST/acme/new' }],
      [
        'a broken rule',
        { source: 'LAYOUT', image: 'HOST/acme/new', rules: 'keys:\n  team: { pattern: ^team- }' },
      ],
      [
        'a value that GitHub does not show',
        { source: 'LAYOUT', image: 'HOST/acme/new', labels: `${IMAGE}.licenses=x` },
      ],
      ['a token that may only read', { source: 'LAYOUT', image: 'HOST/acme/app', token: 'ghs_reading' }],
      [
        'a package that is linked elsewhere',
        { source: 'LAYOUT', image: 'HOST/acme/elsewhere', link: 'fail' },
      ],
    ],
  ],
])('%s what %s says of', (_id, entry, scenarios) => {
  test.each(scenarios)('%s', async (_, inputs) => {
    expect(await fail(entry, inputs)).toMatchSnapshot();
  });
});
