import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { digestOf } from '../../../src/oci/digest.ts';
import { createLog } from '../../../src/server/log.ts';
import { type RegistryOptions, type RunningRegistry, startRegistry } from '../../../src/server/main.ts';
import type { WorldDocument } from '../../../src/server/world-document.ts';
import { createRegistryClient } from '../../conformance/registry-client.ts';
import { seededRandom } from '../../support/random.ts';
import { createAdminClient } from '../support/admin-client.ts';
import { basic } from '../support/open-server.ts';
import { FUZZ_WORLD, formsOf, SECRET } from './fuzz-world.ts';
import { judgeAnswer } from './judge.ts';
import { type Learned, nextRequest } from './requests.ts';
import { asksForUpgrade, createWire, type Outcome, type RawRequest, type Wire } from './wire.ts';

/** What went wrong, each with what reproduces it, and what was measured. */
export interface FuzzReport {
  readonly failures: readonly string[];
  readonly statuses: ReadonlyMap<string, number>;
  /** Heap and buffers in use after the first and after the second half, once all content is gone. */
  readonly usedBytes: readonly [half: number, end: number];
}

/** The same numbers send the same requests. */
export interface FuzzPlan {
  readonly options: RegistryOptions;
  readonly seed: number;
  readonly requests: number;
}

/** Between two of them the registry returns to its start. */
const ROUND = 500;
/** An answer on the loopback takes milliseconds; a machine under load takes longer. */
const PATIENCE_MS = 10_000;
/** A fault may keep silent for ever. */
const FAULTY_PATIENCE_MS = 50;
const MAX_FAILURES = 20;

/** Sends one request after the other, so that each one depends on the seed alone. */
export async function fuzz({ options, seed, requests }: FuzzPlan): Promise<FuzzReport> {
  const random = seededRandom(seed);
  const failures: string[] = [];
  const watch = watchLog();
  const registry = await startRegistry({
    ...options,
    world: FUZZ_WORLD,
    adminToken: SECRET.admin,
    log: watch.log,
  });
  const wire = createWire(Number(new URL(registry.registry).port));
  const admin = openAdmin(registry);
  const statuses = new Map<string, number>();
  const used: number[] = [];
  let learned = NOTHING;
  try {
    for (let count = 0; count < requests && failures.length < MAX_FAILURES; count += 1) {
      if (count % ROUND === 0) {
        if (count > 0)
          failures.push(
            ...leaksOf(JSON.stringify(registry.requests()), TOKEN_FORMS, `record before ${count}`),
          );
        await admin.startOver();
        learned = { ...NOTHING, bearers: await admin.bearers() };
      }
      if (count === requests / 2) used.push(usedBytes());
      const request = nextRequest(learned, random);
      const hasFaults = registry.faults.list().length > 0;
      const outcome = await send(wire, request, hasFaults ? FAULTY_PATIENCE_MS : PATIENCE_MS);
      const problems = [
        ...(typeof outcome === 'string' ? [outcome] : judgeOutcome(request, outcome, hasFaults)),
        ...watch.take().flatMap((line) => problemsOfLine(line, request, registry.world())),
      ];
      failures.push(
        ...problems.map((problem) => `seed ${seed}, request ${count}: ${problem}\n${describe(request)}`),
      );
      if (typeof outcome === 'string' || outcome.kind !== 'answer') continue;
      const { status, body } = outcome.answer;
      const key = `${status}`;
      statuses.set(key, (statuses.get(key) ?? 0) + 1);
      learned = learn(learned, outcome.answer.headers.location, body.toString('latin1'));
    }
    await admin.startOver();
    used.push(usedBytes());
    if (!(await admin.isHealthy())) failures.push(`seed ${seed}: it is not healthy any more`);
  } finally {
    wire.close();
    await admin.close();
    await registry.close();
  }
  return { failures, statuses, usedBytes: [used[0] ?? 0, used.at(-1) ?? 0] };
}

async function send(wire: Wire, request: RawRequest, patienceMs: number): Promise<Outcome | string> {
  try {
    return await wire.send(request, patienceMs);
  } catch (error) {
    return `an answer that is no HTTP: ${String(error)}`;
  }
}

function judgeOutcome(request: RawRequest, outcome: Outcome, hasFaults: boolean): string[] {
  if (hasFaults || request.isCut) return [];
  switch (outcome.kind) {
    case 'silence':
      return [`no answer in ${PATIENCE_MS} ms`];
    case 'closed':
      return closesWithoutAnswer(request) ? [] : ['the connection closed without an answer'];
    case 'answer':
      return judgeAnswer(request, outcome.answer);
  }
}

/** Node hangs up on what it does not implement. */
function closesWithoutAnswer(request: RawRequest): boolean {
  return request.method === 'CONNECT' || asksForUpgrade(request);
}

const NOTHING: Learned = { sessions: [], bearers: [], ids: [] };
const KEPT = 8;

function learn(learned: Learned, location: string | undefined, body: string): Learned {
  const [, session] = /\/blobs\/uploads?\/([^/?]+)$/.exec(location ?? '') ?? [];
  const [, bearer] = /^\{"token":"([^"]+)"/.exec(body) ?? [];
  const [, id] = /"id":(\d{1,9}),/.exec(body) ?? [];
  const add = (list: readonly string[], found: string | undefined) =>
    found === undefined ? list : [...list, found].slice(-KEPT);
  return {
    sessions: add(learned.sessions, session),
    bearers: add(learned.bearers, bearer),
    ids: add(learned.ids, id),
  };
}

/** Keeps the lines that were written since somebody looked. */
function watchLog() {
  let lines: string[] = [];
  const log = createLog('json', (line) => lines.push(line));
  return {
    log,
    take(): string[] {
      const taken = lines;
      lines = [];
      return taken;
    },
  };
}

function problemsOfLine(line: string, { headers }: RawRequest, { tokens = {} }: WorldDocument): string[] {
  const knowsPlain = digestOf(SECRET.plain) in tokens;
  const sent = headers
    .filter(([name]) => name === 'Authorization')
    .flatMap(([, value]) => value.split(' ').slice(1));
  return [
    ...(line.startsWith('{"level":"error"') ? [`logged ${line}`] : []),
    ...(knowsPlain ? leaksOf(line, PLAIN_FORMS, 'log') : []),
    ...leaksOf(line, [...TOKEN_FORMS, ...sent.filter(isUnique)], 'log'),
  ];
}

/** Nothing but the world tells that it is a secret, and requests may take it out of the world. */
const PLAIN_FORMS = formsOf(SECRET.plain);
const TOKEN_FORMS = Object.values(SECRET)
  .flatMap(formsOf)
  .filter((form) => !PLAIN_FORMS.includes(form));

/** What is in a log because it was sent, not because it is like so much else there. */
function isUnique(text: string): boolean {
  return text.length >= 8 && !PLAIN_FORMS.includes(text);
}

function leaksOf(text: string, forms: readonly string[], where: string): string[] {
  return forms
    .filter((form) => text.includes(form))
    .map(
      (form) => `${where} shows ${form}: ${text.slice(Math.max(0, text.indexOf(form) - 200)).slice(0, 400)}`,
    );
}

function describe({ method, target, headers, body, isCut }: RawRequest): string {
  return JSON.stringify({ method, target, headers, body: body.toString('latin1').slice(0, 2000), isCut });
}

/** A way in that the requests before cannot have closed. */
function openAdmin(registry: RunningRegistry) {
  const client = createRegistryClient(registry.registry, 'acme/app');
  const admin = createAdminClient(client);
  return {
    async startOver(): Promise<void> {
      const { body } = await admin.send('GET', 'snapshots');
      for (const { name } of JSON.parse(body.toString())) {
        await admin.send('DELETE', `snapshots/${encodeURIComponent(name)}`);
      }
      const { status } = await admin.send('POST', 'reset');
      if (status !== 204 && status !== 200) throw new Error(`reset answered ${status}`);
    },
    /** Of those who may do most. */
    async bearers(): Promise<string[]> {
      const answers = [SECRET.writer, SECRET.job].map(async (secret) => {
        const headers = { authorization: basic(secret) };
        const { body } = await client.send('GET', '/token', { headers });
        return JSON.parse(body.toString()).token as string;
      });
      return Promise.all(answers);
    },
    isHealthy: async () => (await admin.send('GET', 'health')).status === 200,
    close: () => client.close(),
  };
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function usedBytes(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
