import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createStoredCredentials } from '../../../src/actions/credentials/stored-credentials.ts';
import { UserError } from '../../../src/oci/errors.ts';
import type { Credential } from '../../../src/registry/credential.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const SECRET = 'ghp_SuperSecret';

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}

function entry(user: string): { auth: string } {
  return { auth: base64(`${user}:${SECRET}`) };
}

/** A folder with these files, and what is found there for a registry. Texts are written as they are. */
async function lookUp(
  files: Readonly<Record<string, unknown>>,
  registry: string,
  { repository, environment = {} }: { repository?: string; environment?: Record<string, string> } = {},
): Promise<Credential | undefined> {
  const home = await temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(home, name)), { recursive: true });
    await writeFile(join(home, name), typeof content === 'string' ? content : JSON.stringify(content));
    if (name.startsWith('bin/')) await chmod(join(home, name), 0o755);
  }
  const inHome = Object.entries(environment).map(([name, value]) => [name, value.replace('~', home)]);
  const source = createStoredCredentials({
    environment: {
      PATH: `${join(home, 'bin')}:${process.env.PATH}`,
      HOME: home,
      ...Object.fromEntries(inHome),
    },
    home,
    platform: 'linux',
    helperTimeoutMs: 5000,
    ...(repository !== undefined && { repository }),
  });
  return source(registry);
}

/** A credential helper: a script in the language that runs everywhere where these tests do. */
function helper(body: string): string {
  return `#!${process.execPath}\nconst host = require('node:fs').readFileSync(0, 'utf8');\n${body}`;
}

const DOCKER = '.docker/config.json';

describe('one config.json', () => {
  test.each([
    ['the plain host', 'ghcr.io', { 'ghcr.io': entry('u') }],
    ['AUTH-10 a scheme', 'ghcr.io', { 'https://ghcr.io': entry('u') }],
    ['AUTH-10 a scheme and a slash', 'ghcr.io', { 'https://ghcr.io/': entry('u') }],
    ['AUTH-10 a path of the API', 'ghcr.io', { 'https://ghcr.io/v1/': entry('u') }],
    ['a host in upper case', 'GHCR.io', { 'ghcr.io': entry('u') }],
    ['a key in upper case', 'ghcr.io', { 'GHCR.IO': entry('u') }],
    ['a host with port', 'localhost:5000', { 'localhost:5000': entry('u') }],
    ['docker.io by its old key', 'docker.io', { 'https://index.docker.io/v1/': entry('u') }],
    ['docker.io by its name', 'docker.io', { 'docker.io': entry('u') }],
    [
      'the plain host before another spelling',
      'ghcr.io',
      { 'https://ghcr.io': entry('x'), 'ghcr.io': entry('u') },
    ],
    ['padding of old', 'ghcr.io', { 'ghcr.io': { auth: base64(`u:${SECRET}\0\0`) } }],
    ['user name and password in clear', 'ghcr.io', { 'ghcr.io': { username: 'u', password: SECRET } }],
  ])('finds %s', async (_, registry, auths) => {
    expect(await lookUp({ [DOCKER]: { auths } }, registry)).toEqual({ username: 'u', password: SECRET });
  });

  test('a password may contain colons', async () => {
    const auths = { 'ghcr.io': { auth: base64('u:a:b:c') } };
    expect(await lookUp({ [DOCKER]: { auths } }, 'ghcr.io')).toEqual({ username: 'u', password: 'a:b:c' });
  });

  test('an identity token counts before the password', async () => {
    const auths = { 'ghcr.io': { ...entry('u'), identitytoken: 'idt' } };
    expect(await lookUp({ [DOCKER]: { auths } }, 'ghcr.io')).toEqual({ identityToken: 'idt' });
  });

  test.each([
    ['no file', {}, 'ghcr.io'],
    ['another host', { [DOCKER]: { auths: { 'ghcr.io': entry('u') } } }, 'ghcr.io.example.com'],
    ['another port', { [DOCKER]: { auths: { 'localhost:5000': entry('u') } } }, 'localhost:5001'],
    [
      'an empty entry, as docker leaves beside a store',
      { [DOCKER]: { auths: { 'ghcr.io': {} } } },
      'ghcr.io',
    ],
    ['an empty file', { [DOCKER]: '' }, 'ghcr.io'],
    [
      'a namespace, when only the host is asked for',
      { [DOCKER]: { auths: { 'ghcr.io/o': entry('u') } } },
      'ghcr.io',
    ],
  ])('finds nothing: %s', async (_, files, registry) => {
    expect(await lookUp(files, registry)).toBeUndefined();
  });

  test.each([
    ['cut JSON', `{"auths":{"ghcr.io":{"auth":"${SECRET}`, /config\.json is not valid JSON/],
    ['a list', [SECRET], /config\.json: expected a JSON object/],
    ['auths of another type', { auths: { 'ghcr.io': SECRET } }, /config\.json: "auths" must be/],
    ['helpers of another type', { credHelpers: { 'ghcr.io': 1 } }, /config\.json: "credHelpers" must be/],
    ['a store of another type', { credsStore: {} }, /config\.json: "credsStore" must be/],
    [
      'no base64',
      { auths: { 'ghcr.io': { auth: `!${SECRET}` } } },
      /auths\["ghcr\.io"\]: "auth" must be base64/,
    ],
    [
      'no colon',
      { auths: { 'ghcr.io': { auth: base64(SECRET) } } },
      /"auth" must be base64 of user:password/,
    ],
  ])('AUTH-08 a broken file is named and not quoted: %s', async (_, content, message) => {
    const failure = lookUp({ [DOCKER]: content }, 'ghcr.io');
    await expect(failure).rejects.toThrow(message);
    await expect(failure).rejects.toThrow(UserError);
    const error = await failure.catch((reason: Error) => reason);
    expect(`${error} ${(error as Error).cause}`).not.toContain(SECRET);
  });
});

describe('several files', () => {
  test.each([
    [
      'DOCKER_CONFIG before the home folder',
      { 'x/config.json': 'ours', [DOCKER]: 'no' },
      { DOCKER_CONFIG: '~/x' },
    ],
    ['REGISTRY_AUTH_FILE', { 'auth.json': 'ours' }, { REGISTRY_AUTH_FILE: '~/auth.json' }],
    ["docker's before podman's", { [DOCKER]: 'ours', 'a.json': 'no' }, { REGISTRY_AUTH_FILE: '~/a.json' }],
    ["podman's own", { 'run/containers/auth.json': 'ours' }, { XDG_RUNTIME_DIR: '~/run' }],
    [
      'REGISTRY_AUTH_FILE in place of it',
      { 'run/containers/auth.json': 'no', 'a.json': 'ours' },
      { XDG_RUNTIME_DIR: '~/run', REGISTRY_AUTH_FILE: '~/a.json' },
    ],
  ])('reads %s', async (_, users, environment) => {
    const files = Object.entries(users).map(([name, user]) => [name, { auths: { 'ghcr.io': entry(user) } }]);
    const found = await lookUp(Object.fromEntries(files), 'ghcr.io', { environment });
    expect(found).toEqual({ username: 'ours', password: SECRET });
  });

  test.each([
    ['o/app', 'namespace'],
    ['o/app/sub', 'repository'],
    ['other/app', 'host'],
    ['o2/app', 'host'],
  ])("podman's namespaces: %s takes the login of the %s", async (repository, user) => {
    const auths = {
      'ghcr.io': entry('host'),
      'ghcr.io/o': entry('namespace'),
      'ghcr.io/o/app/sub': entry('repository'),
    };
    const found = await lookUp({ 'a.json': { auths } }, 'ghcr.io', {
      repository,
      environment: { REGISTRY_AUTH_FILE: '~/a.json' },
    });
    expect(found).toEqual({ username: user, password: SECRET });
  });
});

describe.skipIf(process.platform === 'win32')('credential helpers (their scripts need a shebang)', () => {
  const answers = helper(
    `console.log(JSON.stringify({ ServerURL: host, Username: host + ' ' + process.argv[2], Secret: '${SECRET}' }))`,
  );
  const unknown = helper("console.log('credentials not found in native keychain'); process.exit(1)");

  test.each([
    ['for one host', { credHelpers: { 'ghcr.io': 'x' } }, 'ghcr.io', 'ghcr.io get'],
    ['for all hosts', { credsStore: 'x' }, 'ghcr.io', 'ghcr.io get'],
    ['for docker.io', { credsStore: 'x' }, 'docker.io', 'https://index.docker.io/v1/ get'],
    ['named with a scheme', { credHelpers: { 'https://ghcr.io': 'x' } }, 'ghcr.io', 'https://ghcr.io get'],
    [
      'before the entry in the file',
      { credsStore: 'x', auths: { 'ghcr.io': entry('f') } },
      'ghcr.io',
      'ghcr.io get',
    ],
  ])('are asked %s', async (_, config, registry, username) => {
    const found = await lookUp({ [DOCKER]: config, 'bin/docker-credential-x': answers }, registry);
    expect(found).toEqual({ username, password: SECRET });
  });

  test.each([
    ['the helper knows nothing', { credsStore: 'x', auths: { 'ghcr.io': entry('file') } }],
    [
      'the helper of the host is the empty one',
      { credsStore: 'y', credHelpers: { 'ghcr.io': '' }, auths: { 'ghcr.io': entry('file') } },
    ],
  ])('the entry in the file counts when %s', async (_, config) => {
    const found = await lookUp({ [DOCKER]: config, 'bin/docker-credential-x': unknown }, 'ghcr.io');
    expect(found).toEqual({ username: 'file', password: SECRET });
  });

  test('a login that the helper keeps under https:// is found too (AUTH-10)', async () => {
    const picky = helper(
      `if (host !== 'https://ghcr.io') { console.log('credentials not found in native keychain'); process.exit(1); }
       console.log(JSON.stringify({ Username: 'u', Secret: '${SECRET}' }))`,
    );
    const found = await lookUp(
      { [DOCKER]: { credsStore: 'x' }, 'bin/docker-credential-x': picky },
      'ghcr.io',
    );
    expect(found).toEqual({ username: 'u', password: SECRET });
  });

  test('<token> as user name means an identity token', async () => {
    const script = helper(`console.log(JSON.stringify({ Username: '<token>', Secret: 'idt' }))`);
    const found = await lookUp(
      { [DOCKER]: { credsStore: 'x' }, 'bin/docker-credential-x': script },
      'ghcr.io',
    );
    expect(found).toEqual({ identityToken: 'idt' });
  });

  test.each([
    [
      'fails',
      helper(`console.log('${SECRET}'); console.error('${SECRET}'); process.exit(3)`),
      /docker-credential-x failed for ghcr\.io \(exit status 3\)/,
    ],
    ['prints no JSON', helper(`console.log('${SECRET}')`), /docker-credential-x did not answer with JSON/],
  ])('AUTH-08 a helper that %s is named, and what it prints is not', async (_, script, message) => {
    const failure = lookUp({ [DOCKER]: { credsStore: 'x' }, 'bin/docker-credential-x': script }, 'ghcr.io');
    await expect(failure).rejects.toThrow(message);
    const error = await failure.catch((reason: Error) => reason);
    expect(`${error} ${(error as Error).cause}`).not.toContain(SECRET);
  });

  test('a helper that is not installed is named together with the file that names it', async () => {
    const failure = lookUp({ [DOCKER]: { credHelpers: { 'ghcr.io': 'gone' } } }, 'ghcr.io');
    await expect(failure).rejects.toThrow(
      /cannot run docker-credential-gone, which .*config\.json names \(ENOENT\)/,
    );
    await expect(failure).rejects.toThrow(UserError);
  });

  test.each(['../x', 'a b', 'x;id', 'x/y'])('a helper called %j is not run', async (name) => {
    const failure = lookUp({ [DOCKER]: { credsStore: name } }, 'ghcr.io');
    await expect(failure).rejects.toThrow(/a name has letters, digits/);
  });

  test('a helper that hangs is ended', async () => {
    const home = await temporaryFolder();
    const bin = join(home, 'docker-credential-slow');
    await writeFile(bin, helper('setInterval(() => {}, 1000)'), { mode: 0o755 });
    await writeFile(join(home, 'config.json'), JSON.stringify({ credsStore: 'slow' }));
    const environment = { DOCKER_CONFIG: home, PATH: `${home}:${process.env.PATH}` };
    const source = createStoredCredentials({ environment, home, helperTimeoutMs: 300 });
    await expect(source('ghcr.io')).rejects.toThrow(/docker-credential-slow did not answer within 0\.3 s/);
  });

  test('the file is not changed by reading', async () => {
    const home = await temporaryFolder();
    const text = '{ "auths" : {} }';
    await writeFile(join(home, 'config.json'), text);
    const environment = { DOCKER_CONFIG: home };
    expect(await createStoredCredentials({ environment, home })('ghcr.io')).toBeUndefined();
    expect(await readFile(join(home, 'config.json'), 'utf8')).toBe(text);
  });
});
