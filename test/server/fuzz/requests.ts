import { digestOf } from '../../../src/oci/digest.ts';
import { MEDIA_TYPE } from '../../../src/oci/media-types.ts';
import { LIVE_REQUESTS } from '../../../src/server/pages/addresses.ts';
import { PAGE_ROUTES } from '../../../src/server/pages/index.ts';
import { REST_ROUTES } from '../../../src/server/rest/index.ts';
import { ROUTES, STORAGE_ROUTES } from '../../../src/server/routes/index.ts';
import { below, chance, pick, type Random } from '../../support/random.ts';
import { bodyFor, CONFIG, IMAGE_BYTES, LAYER } from './bodies.ts';
import { FUZZ_WORLD, formsOf, SECRET } from './fuzz-world.ts';
import { mutateText } from './mutate.ts';
import type { RawRequest } from './wire.ts';

/** What answers have taught: addresses that exist and bearers that work. The newest few of each. */
export interface Learned {
  readonly sessions: readonly string[];
  readonly bearers: readonly string[];
  readonly ids: readonly string[];
}

interface Line {
  readonly method: string;
  readonly path: string;
}

const LINES: readonly Line[] = [
  ...ROUTES,
  // The protocol itself deserves more than one turn in three.
  ...ROUTES.filter(({ path }) => path.startsWith('/v2/')),
  ...STORAGE_ROUTES,
  // Those with choices in their path only lead to others.
  // An answer that never ends is no answer to judge.
  ...PAGE_ROUTES.filter(({ path }) => !path.includes('(') && path !== LIVE_REQUESTS),
  ...REST_ROUTES.map(({ method, path }) => ({ method, path: `/api/v3${path}` })),
];
const METHODS = [
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
  'TRACE',
  'PROPFIND',
  'CONNECT',
  'get',
  'X',
];
const REPOSITORIES = [
  ...Object.keys(FUZZ_WORLD.packages ?? {}),
  ...['acme/new', 'octocat/new', 'lena/app', 'nobody/app', 'app', 'acme/deep/er/name', 'homebrew/core/wget'],
];
const DIGESTS = [
  digestOf(CONFIG),
  digestOf(LAYER),
  digestOf(IMAGE_BYTES),
  digestOf('absent'),
  'sha256:0',
  'md5:0',
];
const TAGS = ['latest', '2.5', `sha256-${'0'.repeat(64)}`, '-bad', 'x'.repeat(129)];

/** What stands for the pieces of paths. */
function fillings(learned: Learned): Readonly<Record<string, readonly string[]>> {
  return {
    repository: REPOSITORIES,
    digest: DIGESTS,
    reference: [...TAGS, ...DIGESTS],
    tag: TAGS,
    version: [...DIGESTS, ...learned.ids, 'x'],
    session: [...learned.sessions, 'no-such-session'],
    id: ['1', '2', 'x'],
    name: ['one', 'two'],
    org: ['acme', 'guarded', 'octocat', 'nobody'],
    username: ['octocat', 'hubot', 'acme'],
    package_type: ['container', 'docker', 'npm', 'x'],
    package_name: ['app', 'app%2Fapi', 'new', 'absent', 'app/api'],
    package_version_id: [...learned.ids, '0', '99999999999999999999', '-1', 'x'],
    owner: ['acme', 'octocat', 'nobody'],
    repo: ['app', 'absent'],
    ref: ['main', 'heads/main', 'heads%2Fmain', 'HEAD', '0'.repeat(40), '0000000', 'absent'],
    sha: ['0'.repeat(40), '0'.repeat(39), 'main'],
    check_run_id: [...learned.ids, '1', '99999999999999999999', 'x'],
  };
}

const QUERIES = [
  ...[
    'n=1',
    'n=0',
    'n=-1',
    'n=99999999999',
    'n=x',
    'last=latest',
    'last=',
    'artifactType=a',
    'tag=a&tag=b',
    'tag=-',
  ],
  ...[
    'mount=sha256:0',
    `mount=${digestOf(CONFIG)}&from=octocat/app`,
    `mount=${digestOf(CONFIG)}&from=../x`,
    'from=x',
  ],
  ...[
    'digest=',
    `digest=${digestOf(LAYER)}`,
    `digest=${digestOf(CONFIG)}`,
    'digest=sha256:zz',
    'digest-algorithm=md5',
  ],
  ...[
    'digest-algorithm=sha512',
    'show=untagged&page=2',
    'q=%3Cb%3E&next=//evil.example',
    'page=2&per_page=1',
    'page=999&per_page=100',
    'page=-1',
    'per_page=x',
    'state=deleted',
  ],
  ...[
    'package_type=container',
    'package_type=x',
    'visibility=private',
    'filter=all',
    'check_name=labels',
    'token=abc',
  ],
  ...[
    'service=ghcr.io&scope=repository:octocat/app:pull',
    'scope=repository:acme/app:pull,push',
    'scope=::',
    'scope=%zz',
  ],
  ...[
    'method=GET',
    'path=*',
    'path=((((',
    'status=404',
    'principal=octocat',
    'decision=deny',
    'a[b]=c',
    '%',
    '&&&',
    '?',
  ],
];

/** The next request. The same draws give the same one. */
export function nextRequest(learned: Learned, random: Random): RawRequest {
  const line = pick(LINES, random);
  const hasBody = line.method !== 'GET' && line.method !== 'DELETE';
  const body = hasBody || chance(0.05, random) ? bodyFor(line.path, random) : Buffer.alloc(0);
  const isCut = body.byteLength > 0 && chance(0.02, random);
  return {
    method: chance(0.06, random) ? pick(METHODS, random) : line.method,
    target: targetFor(line.path, learned, random),
    headers: [...framing(body, isCut, random), ...headersFor(line.path, learned, random)],
    body,
    isCut,
  };
}

function targetFor(template: string, learned: Learned, random: Random): string {
  const values = fillings(learned);
  const filled = template
    .replaceAll(/\{(\w+)\}/g, (_, name: string) => pick(values[name] ?? ['x'], random))
    .replaceAll(/.\?/g, (optional) => (chance(0.5, random) ? optional.slice(0, 1) : ''));
  const path = chance(0.3, random) ? mutateText(filled, random) : filled;
  const query = chance(0.35, random) ? `?${queryFor(random)}` : '';
  if (chance(0.03, random)) return `http://${pick(HOSTS, random)}${path}${query}`.replaceAll(UNSENDABLE, '');
  const target = chance(0.01, random)
    ? pick(['*', '', '//', 'x', '/%', `/${'a'.repeat(9000)}`], random)
    : path + query;
  return target.replaceAll(UNSENDABLE, '');
}

/** Would end the request line; bytes beyond Latin-1 are not sent as such. */
const UNSENDABLE = /[\r\n\u0100-\u{10ffff}]/gu;

function queryFor(random: Random): string {
  const query = Array.from({ length: 1 + below(2, random) }, () => pick(QUERIES, random)).join('&');
  const leaked = chance(0.04, random) ? `&x=${pick(formsOf(pick(SECRETS, random)), random)}` : '';
  return (chance(0.3, random) ? mutateText(query, random) : query) + leaked;
}

const SECRETS = Object.values(SECRET);

function framing(body: Buffer, isCut: boolean, random: Random): RawRequest['headers'] {
  if (isCut) return [['Content-Length', String(body.byteLength + 10)]];
  if (body.byteLength === 0) return chance(0.02, random) ? [['Content-Length', '0']] : [];
  if (chance(0.01, random))
    return [['Content-Length', pick(['x', '-1', '1', '99999999999999999999', ''], random)]];
  return [['Content-Length', String(body.byteLength)]];
}

const HOSTS = [
  ...[
    'ghcr.io',
    'api.github.com',
    'docker.pkg.github.com',
    'localhost:1',
    '[::1]:5',
    '',
    'a b',
    'x'.repeat(300),
  ],
  ...[
    'evil.example',
    '127.0.0.1:99999',
    '127.0.0.1',
    'containers.github.com',
    'api.github.com:443',
    'a@b',
    'ä',
    'a/b',
  ],
];
const TYPES = Object.values(MEDIA_TYPE);

const OTHER_HEADERS: readonly (readonly [name: string, values: readonly string[]])[] = [
  ['Accept', ['*/*', TYPES.join(', '), 'text/html', ';;;', 'application/vnd.github.raw', 'a'.repeat(5000)]],
  [
    'Range',
    ['bytes=0-1', 'bytes=-1', 'bytes=5-1', 'bytes=0-0,2-3', 'bytes=999999999999999999999-', 'x', 'bytes='],
  ],
  ['Content-Range', ['0-6', '1-7', 'bytes 0-6/7', '0-99999999999999999999', '-1-3', 'x', '7-0']],
  ['Expect', ['100-continue', 'x']],
  ['If-None-Match', [`"${digestOf(IMAGE_BYTES)}"`, '*', 'W/""', '"""', 'x'.repeat(4000)]],
  ['If-Range', ['"x"', 'Wed, 21 Oct 2015 07:28:00 GMT']],
  ['Content-Encoding', ['gzip', 'br']],
  ['Origin', ['https://evil.example', 'null']],
  ['X-Forwarded-Host', ['evil.example']],
  ['Cookie', ['a=b']],
  ['Connection', ['close', 'upgrade']],
  ['Upgrade', ['h2c', 'websocket']],
  ['X-\u00ff', ['\u00ff']],
];

function headersFor(path: string, learned: Learned, random: Random): RawRequest['headers'] {
  const headers: [string, string][] = chance(0.98, random)
    ? [['Host', chance(0.1, random) ? pick(HOSTS, random) : '127.0.0.1:5000']]
    : [];
  const authorization = authorizationFor(learned, random);
  if (authorization !== undefined) headers.push(['Authorization', authorization]);
  if (chance(0.9, random)) headers.push(['Content-Type', typeFor(path, random)]);
  for (let count = below(3, random); count > 0; count -= 1) {
    const [name, values] = pick(OTHER_HEADERS, random);
    headers.push([
      name,
      chance(0.15, random) ? mutateText(pick(values, random), random) : pick(values, random),
    ]);
  }
  return headers.map(([name, value]) => [name, value.replaceAll(/[\0\r\n\u0100-\u{10ffff}]/gu, '')]);
}

function typeFor(path: string, random: Random): string {
  if (chance(0.1, random))
    return pick(['text/plain', '', 'a', 'application/json; charset=x', ...TYPES], random);
  return path.includes('/manifests/') ? pick(TYPES, random) : 'application/json';
}

/** Real secrets in every form, bearers that work, and nonsense. */
function authorizationFor({ bearers }: Learned, random: Random): string | undefined {
  if (chance(0.15, random)) return undefined;
  if (chance(0.5, random) && bearers.length > 0) return `Bearer ${pick(bearers, random)}`;
  const scheme = pick(['Basic', 'Bearer', 'token', 'bearer', 'BASIC', 'Digest', ''], random);
  const nonsense = `sent-${below(1e9, random)}-nonsense`;
  const value = chance(0.8, random)
    ? pick(formsOf(pick(SECRETS, random)), random)
    : pick([nonsense, 'QQ==', '====', '', `${nonsense} x`, Buffer.from(nonsense).toString('base64')], random);
  return `${scheme} ${value}`;
}
