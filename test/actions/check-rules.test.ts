import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { CheckResult } from '../../src/actions/check/check-result.ts';
import { check } from '../../src/actions/check.ts';
import { CHECK } from '../../src/actions/definitions/check.ts';
import { createMemoryImages } from '../../src/images/memory.ts';
import { startHttpServer, type TestServer } from '../support/http-server.ts';
import { addRandomImage, writeLayout } from '../support/image.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type HereRun, runHere } from './run-here.ts';

const BASE_SHA = 'b'.repeat(40);
const HEAD_SHA = 'a'.repeat(40);
const RULES = '.github/image-labels.yml';
const PATH = `/repos/acme/app/contents/${RULES}?ref=${BASE_SHA}`;

/** A fork's pull request, and a group of a merge queue: both are judged by the rules of the branch that they go to. */
const PULL_REQUEST = {
  pull_request: {
    head: { sha: HEAD_SHA, repo: { full_name: 'hubot/app' } },
    base: { sha: BASE_SHA, repo: { full_name: 'acme/app' } },
  },
};
const MERGE_GROUP = {
  merge_group: { base_sha: BASE_SHA, head_sha: HEAD_SHA },
  repository: { full_name: 'acme/app' },
};

let folder: string;
let image: string;

beforeEach(async () => {
  folder = await temporaryFolder();
  const images = createMemoryImages();
  const root = await addRandomImage(images, { labels: { team: 'core', revision: HEAD_SHA } });
  image = `oci:${(await writeLayout(images, join(folder, 'image'), { v1: root })).folder}`;
});

/** GitHub's API with one file on the base branch, or with what it answers instead. */
function startApi(file: string | { status: number; message: string }): Promise<TestServer> {
  return startHttpServer((request, response) => {
    const isFile = typeof file === 'string' && request.url === PATH;
    const refusal = typeof file === 'string' ? { status: 404, message: 'Not Found' } : file;
    const body = isFile ? { encoding: 'base64', content: Buffer.from(file).toString('base64') } : refusal;
    const status = isFile ? 200 : refusal.status;
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
}

async function run(
  api: TestServer,
  event: object,
  inputs: Readonly<Record<string, string>> = {},
): Promise<HereRun & { readonly findings: CheckResult['findings'] }> {
  const eventPath = join(folder, 'event.json');
  await writeFile(eventPath, JSON.stringify(event));
  let result: CheckResult | undefined;
  const act: typeof check = async (given, context) => {
    result = await check(given, context);
    return result;
  };
  const environment = { GITHUB_API_URL: api.origin, GITHUB_EVENT_PATH: eventPath };
  const given = { image, repository: 'acme/app', token: 'ghs_job', ...inputs };
  const ran = await runHere(CHECK, act, given, folder, environment);
  return { ...ran, findings: result?.findings ?? [] };
}

describe('ACT-10 the rules of a pull request are those of its base branch', () => {
  test.each([
    ['a pull request', PULL_REQUEST],
    ['a group of a merge queue', MERGE_GROUP],
  ])('%s', async (_, event) => {
    const api = await startApi('keys:\n  team: { equals: other }\n  revision: { is: commit }\n');
    const { findings, log } = await run(api, event);
    expect(findings).toMatchObject([{ key: 'team', found: 'core', wanted: '"other"' }]);
    expect(log).toContain(`Rules: ${RULES} of acme/app at ${BASE_SHA}`);
    expect(api.requests).toMatchObject([{ target: PATH, headers: { authorization: 'Bearer ghs_job' } }]);
  });

  test('not those that the change brings along', async () => {
    await writeFile(join(folder, 'image-labels.yml'), 'keys:\n  team: { equals: core }\n');
    const { log, status } = await run(await startApi(''), PULL_REQUEST, {
      rules: join(folder, 'image-labels.yml'),
    });
    expect(status).toBe(1);
    expect(log).toContain('on the base branch');
  });

  test('where the base has none, those that hold by default', async () => {
    const { findings, log } = await run(await startApi({ status: 404, message: 'Not Found' }), PULL_REQUEST);
    expect(findings.map(({ severity }) => severity)).toEqual(['error', 'error', 'error', 'warning']);
    expect(log).toContain(`Rules: those that hold where there is no ${RULES}`);
  });

  test('wrong ones are told with file and line', async () => {
    const { status, log } = await run(await startApi('keys:\n  team: [1]\n'), PULL_REQUEST);
    expect(status).toBe(1);
    expect(log).toMatch(/\.github\/image-labels\.yml:2: keys › team: expected object or null/);
  });

  test('a job that may not read them is told what it lacks', async () => {
    const refusal = { status: 403, message: 'Resource not accessible by integration' };
    const { status, log } = await run(await startApi(refusal), PULL_REQUEST);
    expect(status).toBe(1);
    expect(log).toContain('could not be read from the base branch');
    expect(log).toContain(
      'Resource not accessible by integration): give the job "permissions: contents: read"',
    );
  });

  test('without a token nothing is judged by other rules instead', async () => {
    const { status, log } = await run(await startApi(''), PULL_REQUEST, { token: '' });
    expect(status).toBe(1);
    expect(log).toContain('there is no token for that: leave the input token as it is');
  });
});
