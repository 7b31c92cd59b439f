import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { attempt } from './support/command.ts';
import { describeWith } from './support/describe-tool.ts';
import { openDockerAs } from './support/docker-images.ts';
import { digestsBelow } from './support/files.ts';
import { openTool, type Tool } from './support/open-tool.ts';
import { attemptCli } from './support/our-cli.ts';
import { OCTOCAT, startOurRegistry } from './support/our-registry.ts';
import { rawGet, readStored, recordedPaths } from './support/raw-registry.ts';
import type { Registry } from './support/registry.ts';
import { writeBuildContext } from './support/sample-image.ts';

const { user, secret } = OCTOCAT;
const DIGEST = /sha256:[0-9a-f]{64}/;

/** The commands that GitHub's pages print, row by row as people type them, with what docker must answer. */
describeWith(['docker'], 'the documented docker commands', () => {
  let registry: Registry;
  let host: string;

  beforeAll(async () => {
    registry = await startOurRegistry();
    host = registry.host;
  });

  afterAll(() => registry?.stop());

  test('row 1: docker login with --password-stdin succeeds (AUTH-01)', async () => {
    const docker = await openTool('docker', await temporaryFolder());
    const output = await docker(['login', host, '-u', user, '--password-stdin'], `${secret}\n`);
    expect(output).toContain('Login Succeeded');
  });

  test('row 1: docker login with a wrong token fails and says so (AUTH-08)', async () => {
    const env = { DOCKER_CONFIG: await temporaryFolder() };
    const login = ['login', host, '-u', user, '--password-stdin'];
    const { status, stderr } = await attempt('docker', login, { env, input: 'ghp_wrong' });
    expect(status).not.toBe(0);
    expect(stderr).toMatch(/unauthorized|denied/i);
    expect(stderr).not.toContain('ghp_wrong');
  });

  test('row 2: docker login takes the registry as a URL (AUTH-10)', async () => {
    const docker = await openTool('docker', await temporaryFolder());
    const output = await docker(['login', `https://${host}/`, '-u', user, '--password-stdin'], secret);
    expect(output).toContain('Login Succeeded');
  });

  test.each(['\n', '\r\n'])('row 2: our login takes a token file that ends in %j (AUTH-11)', async (end) => {
    const folder = await temporaryFolder();
    const login = ['login', '--registry', host, '--username', user, '--password-stdin'];
    const { status, stderr } = await attemptCli([...login, '--config-dir', folder], {
      input: `${secret}${end}`,
    });
    expect(stderr).not.toContain(secret);
    expect(status).toBe(0);
    const { auths } = JSON.parse(await readFile(join(folder, 'config.json'), 'utf8'));
    expect(Buffer.from(auths[host].auth, 'base64').toString()).toBe(`${user}:${secret}`);
  });

  test('row 3: build, tag of the image ID and push are accepted (REG-01)', async () => {
    const docker = await openDockerAs(registry, OCTOCAT);
    const { folder: context } = await writeBuildContext(await temporaryFolder(), 'row 3');
    const id = (await docker(['build', '-q', '-t', 'hello_docker', context])).trim();
    await docker(['tag', id, `${host}/octocat/hello_docker:latest`]);
    const output = await docker(['push', `${host}/octocat/hello_docker:latest`]);
    const { digest } = await readStored(registry, 'octocat/hello_docker', 'latest');
    expect(output).toContain(`latest: digest: ${digest} size: `);
  });

  test('row 4: a second tag of the same image sends no layer twice (REG-03)', async () => {
    const docker = await openDockerAs(registry, OCTOCAT);
    await buildImage(docker, 'octocat/row4:latest');
    await docker(['tag', `${host}/octocat/row4:latest`, `${host}/octocat/row4:2.5`]);
    const first = await docker(['push', `${host}/octocat/row4:latest`]);
    const layersAndConfig = 3;
    expect(await uploadsTo('octocat/row4')).toBe(layersAndConfig);
    const second = await docker(['push', `${host}/octocat/row4:2.5`]);
    expect(await uploadsTo('octocat/row4')).toBe(layersAndConfig);
    expect(second.match(DIGEST)?.[0]).toBe(first.match(DIGEST)?.[0]);
    expect(await tagsOf('octocat/row4')).toEqual(['2.5', 'latest']);
  });

  test('row 5: a pull by name alone is a pull of latest (REG-04)', async () => {
    const docker = await openDockerAs(registry, OCTOCAT);
    await pushImage(docker, 'octocat/row5:latest');
    const byName = await docker(['pull', `${host}/octocat/row5`]);
    const byTag = await docker(['pull', `${host}/octocat/row5:latest`]);
    expect(byName).toMatch(/^Digest: sha256:/m);
    expect(byTag.match(DIGEST)?.[0]).toBe(byName.match(DIGEST)?.[0]);
  });

  test('row 6: a pull by version downloads it (REG-04)', async () => {
    const docker = await openDockerAs(registry, OCTOCAT);
    const reference = await pushImage(docker, 'octocat/row6:1.14.1');
    await docker(['rmi', '-f', reference]);
    const output = await docker(['pull', reference]);
    expect(output).toContain(`Status: Downloaded newer image for ${reference}`);
  });

  test('row 7: a further path segment makes a separate package (REG-01)', async () => {
    const docker = await openDockerAs(registry, OCTOCAT);
    await pushImage(docker, 'octocat/row7:1.0');
    const reference = await pushImage(docker, 'octocat/row7/release:1.14.1');
    await docker(['rmi', '-f', reference]);
    const output = await docker(['pull', reference]);
    expect(output).toContain(`Status: Downloaded newer image for ${reference}`);
    expect(await tagsOf('octocat/row7')).toEqual(['1.0']);
    expect(await tagsOf('octocat/row7/release')).toEqual(['1.14.1']);
  });

  test('row 8: the pushed digest is in RepoDigests, and pulls after the tag has moved (REG-04)', async () => {
    const docker = await openDockerAs(registry, OCTOCAT);
    const name = `${host}/octocat/row8`;
    await pushImage(docker, 'octocat/row8:latest', 'before');
    const { digest } = await readStored(registry, 'octocat/row8', 'latest');
    const repoDigests = await docker(['inspect', '--format', '{{json .RepoDigests}}', name]);
    expect(JSON.parse(repoDigests)).toEqual([`${name}@${digest}`]);
    await docker(['rmi', `${name}:latest`]);
    await pushImage(docker, 'octocat/row8:latest', 'after');
    expect((await readStored(registry, 'octocat/row8', 'latest')).digest).not.toBe(digest);
    const output = await docker(['pull', `${name}@${digest}`]);
    expect(output).toContain(`Digest: ${digest}`);
    expect(output).toContain('Status: Downloaded newer image');
  });

  test('row 9: a digest that is not hex is refused by docker, and answered with 4xx (AUTH-08)', async () => {
    const digest = 'sha256:82jf9a84u29hiasldj289498uhois8498hjs29hkuhs';
    const { status, stderr } = await attempt('docker', ['pull', `${host}/octocat/row9@${digest}`]);
    expect(status).not.toBe(0);
    expect(stderr).toContain('invalid reference format');
    const answer = await rawGet(registry, `/v2/octocat/row9/manifests/${digest}`);
    expect([400, 404]).toContain(answer.status);
    expect(JSON.parse(answer.bytes.toString()).errors[0].code).toMatch(/^[A-Z_]+$/);
  });

  test('row 10: an upper-case name is refused by docker, and answered with 404 (LEG-02)', async () => {
    const { status, stderr } = await attempt('docker', ['pull', `${host}/NAMESPACE/IMAGE_NAME:latest`]);
    expect(status).not.toBe(0);
    expect(stderr).toContain('must be lowercase');
    const answer = await rawGet(registry, '/v2/NAMESPACE/IMAGE_NAME/manifests/latest');
    expect(answer.status).toBe(404);
  });

  test('row 11: one image in two namespaces has one digest, and its blobs are stored once (REG-08)', async () => {
    const docker = await openDockerAs(registry, OCTOCAT);
    await buildImage(docker, 'octocat/row11:latest');
    await docker(['tag', `${host}/octocat/row11:latest`, `${host}/my-org/row11:latest`]);
    await docker(['push', `${host}/octocat/row11:latest`]);
    await docker(['push', `${host}/my-org/row11:latest`]);
    const own = await readStored(registry, 'octocat/row11', 'latest');
    const organization = await readStored(registry, 'my-org/row11', 'latest');
    expect(organization.digests).toEqual(own.digests);
    const stored = await digestsBelow(registry.folder);
    for (const { digest } of JSON.parse(own.bytes.toString()).layers) {
      expect(stored.filter((each) => each === digest)).toHaveLength(1);
    }
  });

  /** Builds an image of two layers that no other test has. */
  async function buildImage(docker: Tool, name: string, seed = ''): Promise<string> {
    const reference = `${host}/${name}`;
    const { folder: context } = await writeBuildContext(await temporaryFolder(), `${reference} ${seed}`);
    await writeFile(join(context, 'greet'), `${reference} ${seed}`);
    await docker(['build', '-q', '-t', reference, context]);
    return reference;
  }

  async function pushImage(docker: Tool, name: string, seed?: string): Promise<string> {
    const reference = await buildImage(docker, name, seed);
    await docker(['push', reference]);
    return reference;
  }

  /** How many blobs have been uploaded, by the registry's own record. */
  async function uploadsTo(repository: string): Promise<number> {
    const paths = await recordedPaths(registry, 'method=PUT&status=201');
    return paths.filter((path) => path.startsWith(`/v2/${repository}/blobs/`)).length;
  }

  async function tagsOf(repository: string): Promise<string[]> {
    const { bytes } = await rawGet(registry, `/v2/${repository}/tags/list`);
    return (JSON.parse(bytes.toString()) as { tags: string[] }).tags.sort();
  }
});
