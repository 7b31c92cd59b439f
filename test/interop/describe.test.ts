import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createMemoryImages } from '../../src/images/memory.ts';
import type { WorldDocument } from '../../src/server/main.ts';
import { addIndex, addRandomImage, writeLayout } from '../support/image.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { openRegctl } from './support/clients/libraries.ts';
import { type Daemon, startBuildkitd } from './support/daemons.ts';
import { describeWith } from './support/describe-tool.ts';
import { callApi, versionsOf } from './support/github-api.ts';
import { openTool, type Tool } from './support/open-tool.ts';
import { attemptCli, logIn, runCli } from './support/our-cli.ts';
import { OCTOCAT, startOurRegistry } from './support/our-registry.ts';
import { rawGet } from './support/raw-registry.ts';
import type { GuardedRegistry } from './support/registry.ts';
import { GREETING, writeBuildContext } from './support/sample-image.ts';

const WORLD: WorldDocument = {
  // An image that is described after its first push links its package, too.
  settings: { linkOnPublish: 'unlinked' },
  users: { octocat: {} },
  repositories: {
    'octocat/my-repo': { visibility: 'public', description: 'My container image – größer', license: 'MIT' },
  },
  tokens: { [OCTOCAT.secret]: { type: 'classic', user: 'octocat', scopes: ['write:packages', 'repo'] } },
};

/** What the repository says of itself, and the page of a package shows. */
const SAID = {
  'org.opencontainers.image.source': 'https://github.com/octocat/my-repo',
  'org.opencontainers.image.description': 'My container image – größer',
  'org.opencontainers.image.licenses': 'MIT',
};
const SHOWN = { description: 'My container image – größer', licenses: 'MIT' };

const NO_TLS = '--tls-verify=false';
// Within what a container of CI allows: podman's own limits may be above.
const LIMITS = ['--ulimit', 'nofile=1024:1024', '--ulimit', 'nproc=1024:1024'];

let registry: GuardedRegistry;
let logins: string;

beforeAll(async () => {
  registry = await startOurRegistry([], 'memory', WORLD);
});

afterAll(() => registry?.stop());

beforeEach(async () => {
  logins = await logIn(registry);
});

interface Described {
  readonly digest: string;
  readonly changed: boolean;
}

function describeImage(image: string, ...flags: readonly string[]): Promise<Described> {
  const repository = ['--repository', 'octocat/my-repo', '--config-dir', logins];
  return runCli(['describe', '--image', image, ...repository, ...flags]);
}

function annotationFlag([key, value]: readonly [string, string]): string[] {
  return ['--annotations', `${key}=${value}`];
}

/** A reference whose package nobody has pushed yet; it is linked to nothing until its image is described. */
function referenceTo(name: string): string {
  return `${registry.host}/octocat/${name}:latest`;
}

async function manifestOf(name: string, reference = 'latest'): Promise<StoredManifest> {
  const { bytes } = await rawGet(registry, `/v2/octocat/${name}/manifests/${reference}`);
  return JSON.parse(bytes.toString());
}

interface StoredManifest {
  readonly mediaType: string;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly manifests?: readonly {
    readonly digest: string;
    readonly annotations?: Readonly<Record<string, string>>;
  }[];
}

/** What the page of a package shows of its latest version, and the repository that it is linked to. */
async function expectShown(name: string): Promise<void> {
  const versions = await versionsOf(registry, `octocat/${name}`);
  const latest = versions.find(({ tags }) => tags.includes('latest'));
  expect(latest?.metadata).toMatchObject(SHOWN);
  const path = `/users/octocat/packages/container/${encodeURIComponent(name)}`;
  const { body } = await callApi(registry, 'GET', path, OCTOCAT.secret);
  expect(body).toMatchObject({ repository: { full_name: 'octocat/my-repo' } });
}

/** The manifest as three foreign clients read it. */
async function readByOthers(name: string): Promise<StoredManifest[]> {
  await openRegctl(registry, logins);
  const [skopeo, crane, regctl] = await Promise.all(
    (['skopeo', 'crane', 'regctl'] as const).map((tool) => openTool(tool, logins)),
  );
  const reference = referenceTo(name);
  const texts = [
    await skopeo?.(['inspect', '--raw', NO_TLS, `docker://${reference}`]),
    await crane?.(['manifest', reference]),
    await regctl?.(['manifest', 'get', '--format', 'raw-body', reference]),
  ];
  return texts.map((text) => JSON.parse(text ?? ''));
}

async function labelsBySkopeo(name: string): Promise<unknown> {
  const skopeo = await openTool('skopeo', logins);
  const text = await skopeo(['inspect', '--config', NO_TLS, `docker://${referenceTo(name)}`]);
  return JSON.parse(text).config.Labels;
}

async function runByPodman(name: string): Promise<string> {
  const podman = await openTool('podman', logins);
  await podman(['pull', '--quiet', NO_TLS, referenceTo(name)]);
  return podman(['run', '--rm', '--network', 'none', ...LIMITS, referenceTo(name)]);
}

describeWith(['docker', 'podman', 'skopeo', 'crane', 'regctl'], 'an image of docker push', () => {
  test('a single manifest, as its Engine makes it, gets labels, which GitHub shows, and still runs (META-01, META-02, META-03, LINK-02)', async () => {
    const docker = await openTool('docker', logins);
    const reference = referenceTo('by-docker');
    const { folder } = await writeBuildContext(await temporaryFolder(), 'described by docker');
    await docker(['build', '--quiet', '--tag', reference, folder]);
    await docker(['push', reference]);
    // Of Docker's own type, but from the containerd store an OCI manifest, which may have annotations.
    const [pushed] = await readByOthers('by-docker');
    const isDockers = pushed?.mediaType === 'application/vnd.docker.distribution.manifest.v2+json';
    const { digest } = await describeImage(reference);
    await expectShown('by-docker');
    expect(await labelsBySkopeo('by-docker')).toMatchObject(SAID);
    for (const manifest of await readByOthers('by-docker')) {
      expect(manifest.mediaType).toBe(pushed?.mediaType);
      expect(manifest.annotations === undefined).toBe(isDockers);
    }
    await docker(['image', 'rm', reference]);
    expect(await docker(['run', '--rm', '--network', 'none', reference])).toBe(`${GREETING}\n`);
    expect(await docker(['image', 'inspect', '--format', '{{.RepoDigests}}', reference])).toContain(digest);
    expect(await runByPodman('by-docker')).toBe(`${GREETING}\n`);
  });
});

describeWith(['buildah', 'podman', 'skopeo', 'crane', 'regctl'], 'an image of buildah push', () => {
  let buildah: Tool;

  beforeEach(async () => {
    buildah = await openTool('buildah', logins);
    const { folder } = await writeBuildContext(await temporaryFolder(), 'described by buildah');
    await buildah(['build', '--quiet', '--tag', 'by-buildah', folder]);
  });

  test('an OCI manifest gets labels and annotations, and still runs (META-01, META-02, META-03, LINK-02)', async () => {
    await buildah(['push', '--quiet', NO_TLS, 'by-buildah', `docker://${referenceTo('by-buildah')}`]);
    await describeImage(referenceTo('by-buildah'), '--annotations', 'com.example.place=Zürich 🏔');
    await expectShown('by-buildah');
    expect(await labelsBySkopeo('by-buildah')).toMatchObject(SAID);
    for (const { annotations } of await readByOthers('by-buildah')) {
      expect(annotations).toMatchObject({ ...SAID, 'com.example.place': 'Zürich 🏔' });
    }
    expect(await runByPodman('by-buildah')).toBe(`${GREETING}\n`);
    expect(await describeImage(referenceTo('by-buildah'))).toMatchObject({ changed: false });
  });

  test('a layout is described before skopeo pushes it, and its package is born with its link (ACT-09, LINK-02)', async () => {
    const layout = join(await temporaryFolder(), 'layout');
    await buildah(['push', '--quiet', 'by-buildah', `oci:${layout}:v1`]);
    // Of a layout nobody knows whose API to ask: what that would say is given.
    await describeImage(`oci:${layout}:v1`, ...Object.entries(SAID).flatMap(annotationFlag));
    const skopeo = await openTool('skopeo', logins);
    const flags = ['copy', '--quiet', '--preserve-digests', '--dest-tls-verify=false'];
    await skopeo([...flags, `oci:${layout}:v1`, `docker://${referenceTo('from-layout')}`]);
    await expectShown('from-layout');
    expect(await runByPodman('from-layout')).toBe(`${GREETING}\n`);
  });
});

describeWith(['podman', 'skopeo', 'crane', 'regctl'], 'a manifest list of podman', () => {
  test('is told to convert, and says it as an OCI index then, with its layers as they were (META-02, ACT-07)', async () => {
    const podman = await openTool('podman', logins);
    const { folder } = await writeBuildContext(await temporaryFolder(), 'described by podman');
    const platform = `linux/${process.arch === 'arm64' ? 'arm64' : 'amd64'}`;
    await podman([
      'build',
      '--quiet',
      '--format',
      'docker',
      '--platform',
      platform,
      '--tag',
      'child',
      folder,
    ]);
    await podman(['manifest', 'create', 'list', 'containers-storage:localhost/child:latest']);
    const destination = `docker://${referenceTo('list')}`;
    await podman(['manifest', 'push', '--all', '--quiet', '--format', 'v2s2', NO_TLS, 'list', destination]);
    const flags = ['--repository', 'octocat/my-repo', '--config-dir', logins];
    const refused = await attemptCli(['describe', '--image', referenceTo('list'), ...flags]);
    expect(refused.stderr).toContain('a Docker manifest list, which has no annotations. Set convert to oci');
    await describeImage(referenceTo('list'), '--convert', 'oci');
    await expectShown('list');
    for (const { mediaType, annotations } of await readByOthers('list')) {
      expect(mediaType).toBe('application/vnd.oci.image.index.v1+json');
      expect(annotations).toMatchObject(SAID);
    }
    expect(await runByPodman('list')).toBe(`${GREETING}\n`);
  });
});

describeWith(['skopeo', 'crane', 'regctl'], 'an index that skopeo has pushed', () => {
  test('says it by annotations of its own and of its images (META-02, LINK-02)', async () => {
    const images = createMemoryImages();
    const children = ['amd64', 'arm64'].map((architecture) =>
      addRandomImage(images, { seed: architecture, platform: { os: 'linux', architecture }, layers: 'tar' }),
    );
    const root = addIndex(images, await Promise.all(children));
    const { folder } = await writeLayout(images, join(await temporaryFolder(), 'layout'), { v1: root });
    const skopeo = await openTool('skopeo', logins);
    const flags = ['copy', '--quiet', '--all', '--preserve-digests', '--dest-tls-verify=false'];
    await skopeo([...flags, `oci:${folder}:v1`, `docker://${referenceTo('index')}`]);
    await describeImage(referenceTo('index'));
    await expectShown('index');
    for (const { annotations } of await readByOthers('index')) expect(annotations).toMatchObject(SAID);
    const { manifests = [] } = await manifestOf('index');
    const said = manifests.map(async ({ digest }) => (await manifestOf('index', digest)).annotations);
    expect(await Promise.all(said)).toMatchObject([SAID, SAID]);
  });
});

describeWith(['buildx', 'buildkitd', 'podman', 'skopeo', 'crane', 'regctl'], 'an index of buildx', () => {
  let buildkitd: Daemon;

  beforeAll(async () => {
    buildkitd = await startBuildkitd(await mkdtemp(join(tmpdir(), 'interop-buildkitd-')));
  });

  afterAll(() => buildkitd?.stop());

  beforeEach(async () => {
    const buildx = await openTool('buildx', logins);
    await buildx(['create', '--name', 'described', '--driver', 'remote', `unix://${buildkitd.address}`]);
  });

  async function build(image: string, folder: string, provenance: string): Promise<void> {
    const buildx = await openTool('buildx', logins);
    const flags = ['--builder', 'described', '--platform', 'linux/amd64,linux/arm64'];
    // Without attestations it would be a manifest list of Docker.
    const output = `type=image,name=${image},push=true,oci-mediatypes=true`;
    await buildx(['build', ...flags, '--provenance', provenance, '--output', output, folder]);
  }

  test('keeps its attestations, which follow their images, and runs (ACT-07, META-02, LINK-02)', async () => {
    const { folder } = await writeBuildContext(await temporaryFolder(), 'described by buildx');
    await build(referenceTo('attested'), folder, 'mode=max');
    await describeImage(referenceTo('attested'), '--labels', 'com.example.team=core');
    await expectShown('attested');
    for (const { annotations, manifests = [] } of await readByOthers('attested')) {
      expect(annotations).toMatchObject(SAID);
      const subjects = manifests.flatMap((child) => child.annotations?.['vnd.docker.reference.digest'] ?? []);
      expect(subjects).toEqual(manifests.slice(0, 2).map(({ digest }) => digest));
    }
    expect(await runByPodman('attested')).toBe(`${GREETING}\n`);
  });

  test('without attestations says it too; the base is known by provenance alone (META-04, ACT-08)', async () => {
    const base = await writeBuildContext(await temporaryFolder(), 'the base');
    await build(referenceTo('base'), base.folder, 'false');
    await describeImage(referenceTo('base'));
    await expectShown('base');
    const derived = await writeDerivedContext(referenceTo('base'));
    await build(referenceTo('derived'), derived, 'mode=max');
    await describeImage(referenceTo('derived'));
    expect((await manifestOf('derived')).annotations).toMatchObject({
      'org.opencontainers.image.base.name': referenceTo('base'),
      'org.opencontainers.image.base.digest': expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    });
  });
});

/** A build that stands on `base`, and has a stage of its own. */
async function writeDerivedContext(base: string): Promise<string> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'seed'), 'derived');
  const lines = [
    'FROM scratch AS stage',
    'COPY seed /seed',
    `FROM ${base}`,
    'COPY --from=stage /seed /more',
    '',
  ];
  await writeFile(join(folder, 'Dockerfile'), lines.join('\n'));
  return folder;
}
