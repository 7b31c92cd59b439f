import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { attempt, type CommandResult, run } from './support/command.ts';
import { describeWith } from './support/describe-tool.ts';
import { DOCKER_CASES, type DockerCase } from './support/docker-cases.ts';
import { openDockerAs, writeSmallContext } from './support/docker-images.ts';
import { lastLine, type Transcript, withTables } from './support/docker-tables.ts';
import { toolEnvironment } from './support/open-tool.ts';
import { OCTOCAT, startOurRegistry } from './support/our-registry.ts';
import { REFUSAL_WORLD } from './support/refusal-world.ts';
import type { Registry } from './support/registry.ts';

const DOCUMENT = join(import.meta.dirname, '../../docs/clients.md');
/** The engine whose words the document has. */
const DOCUMENTED_ENGINE = '20.10.';
/** What any engine says of a refusal: some pass on the status alone. */
const REFUSED = /denied|unauthorized|forbidden|manifest unknown|not found/i;
const IMAGE = 'interop/refusals';

/** `UPDATE_CLIENTS=1 npm run test:interop -- refusals` writes the tables of the document. */
describeWith(['docker'], 'what docker prints', () => {
  const transcripts: Transcript[] = [];
  let registry: Registry;
  let engine: string;

  beforeAll(async () => {
    engine = (await run('docker', ['version', '--format', '{{.Server.Version}}'])).stdout.trim();
    registry = await startOurRegistry([], 'memory', REFUSAL_WORLD);
  });

  afterAll(() => registry?.stop());

  test('REG-07 the packages that the others push and pull are there', async () => {
    const docker = await openDockerAs(registry, OCTOCAT);
    await docker(['build', '--quiet', '--tag', IMAGE, await writeSmallContext('refusals')]);
    for (const name of ['octocat/public', 'octocat/private', 'octocat/app', 'acme/tool']) {
      await docker(['tag', IMAGE, referenceOf(name)]);
      expect(await docker(['push', referenceOf(name)])).toContain('digest: sha256:');
    }
  });

  for (const each of DOCKER_CASES) {
    test(titleOf(each), async ({ skip }) => {
      const asks = each.command === 'pull' && each.words === 'unauthorized';
      if (asks && !isDocumented()) skip('docker asks for a login here, and waits for ever');
      const { status, stdout, stderr } = await tryDocker(each);
      const output = each.succeeds ? stdout : stderr;
      expect(status === 0).toBe(each.succeeds);
      if (each.secret !== undefined) expect(stdout + stderr).not.toContain(each.secret);
      if (!each.succeeds && !isDocumented() && REFUSED.test(output)) return;
      expect(output).toContain(each.words);
      const told = output.split('\n').filter((line) => line.includes(each.words));
      transcripts.push({ ...each, printed: lastLine(told.join('\n'), registry.host) });
    });
  }

  test('docs/clients.md has what docker has printed here (REG-07)', async ({ skip }) => {
    if (!isDocumented()) skip(`the document has the words of ${DOCUMENTED_ENGINE}x, this is ${engine}`);
    expect(transcripts).toHaveLength(DOCKER_CASES.length);
    const document = await readFile(DOCUMENT, 'utf8');
    const expected = withTables(document, transcripts);
    if (process.env.UPDATE_CLIENTS === '1') await writeFile(DOCUMENT, expected);
    else expect(document).toBe(expected);
  });

  function isDocumented(): boolean {
    return engine.startsWith(DOCUMENTED_ENGINE);
  }

  function referenceOf(name: string, tag = '1'): string {
    return `${registry.host}/${name}:${tag}`;
  }

  /** docker with a stored login, which for a dead token `docker login` would not have stored. */
  async function tryDocker({ command, secret, name, succeeds }: DockerCase): Promise<CommandResult> {
    const folder = await temporaryFolder();
    const env = await toolEnvironment(folder);
    if (command === 'login') {
      const args = ['login', registry.host, '--username', OCTOCAT.user, '--password-stdin'];
      return attempt('docker', args, { env, input: secret ?? '' });
    }
    const auth = Buffer.from(`${OCTOCAT.user}:${secret}`).toString('base64');
    const auths = secret === undefined ? {} : { [registry.host]: { auth } };
    await writeFile(join(folder, 'config.json'), JSON.stringify({ auths }));
    // Some engines push nothing, and so are not refused, where the tag has this image already.
    const reference = referenceOf(name, command === 'push' && !succeeds ? 'refused' : '1');
    // Only what is not there is pulled.
    await attempt('docker', ['image', 'rm', '--force', reference]);
    if (command === 'push') await run('docker', ['tag', IMAGE, reference]);
    return attempt('docker', [command, reference], { env });
  }
});

function titleOf({ command, who, what, succeeds }: DockerCase): string {
  return `docker ${command} with ${who}${what && ` of ${what}`} ${succeeds ? 'works' : 'is refused'} (AUTH-01…06)`;
}
