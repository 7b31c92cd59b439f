import { reference, SCHEMAS, type SchemaName } from './schemas.ts';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** One operation in a line; `describe` makes OpenAPI of it. */
interface Operation {
  readonly summary: string;
  readonly takes?: SchemaName;
  /** A name in brackets is a list of them; `text` is no JSON; absent is 204. */
  readonly gives?: SchemaName | readonly [SchemaName] | 'text' | 'any';
  readonly status?: 200 | 201;
  /** Other answers than the gate's 403. */
  readonly refuses?: Readonly<Record<string, string>>;
  readonly query?: readonly string[];
  readonly isOpen?: true;
}

const WRONG_BODY = { 422: 'The body is wrong: the message names field and reason.' } as const;
const FILTERS = ['method', 'path', 'principal', 'status', 'decision'] as const;

const OPERATIONS: Readonly<Record<string, Partial<Record<Method, Operation>>>> = {
  '/_/health': { get: { summary: 'Answers when the registry is ready', gives: 'any', isOpen: true } },
  '/_/world': {
    get: { summary: 'The rules as one document', gives: 'World' },
    put: { summary: 'Another document in its place', takes: 'World', gives: 'World', refuses: WRONG_BODY },
    patch: {
      summary: 'JSON Merge Patch (RFC 7396), sent as application/json',
      takes: 'World',
      gives: 'World',
      refuses: WRONG_BODY,
    },
  },
  '/_/content': {
    get: {
      summary: 'Packages with versions, tags, ids, times, sizes and what their pages show',
      gives: 'Content',
    },
  },
  '/_/migration': {
    post: {
      summary: 'Moves the images of an owner from the legacy registry to the container registry',
      takes: 'MigrationRequest',
      gives: 'Migration',
      refuses: { 409: 'This server does not migrate images of that owner.', ...WRONG_BODY },
    },
  },
  '/_/requests': {
    get: {
      summary: 'The record of requests, oldest first; `path` may hold `*`',
      gives: ['Request'],
      query: FILTERS,
      refuses: { 422: 'There is no such filter.' },
    },
    delete: { summary: 'Empties the record' },
  },
  '/_/faults': {
    get: { summary: 'The faults and how often they have struck', gives: ['ListedFault'] },
    post: {
      summary: 'Adds a fault',
      takes: 'Fault',
      gives: 'ListedFault',
      status: 201,
      refuses: WRONG_BODY,
    },
    delete: { summary: 'Removes all faults' },
  },
  '/_/faults/{id}': {
    delete: { summary: 'Removes one fault', refuses: { 404: 'There is no such fault.' } },
  },
  '/_/clock': {
    get: { summary: 'The time of the world', gives: 'Clock' },
    post: { summary: 'Moves the clock', takes: 'ClockChange', gives: 'Clock', refuses: WRONG_BODY },
  },
  '/_/metrics': { get: { summary: 'Prometheus text format', gives: 'text' } },
  '/_/openapi.json': { get: { summary: 'This description', gives: 'any' } },
  '/_/ca.pem': {
    get: {
      summary: 'The certificate of the authority of --tls auto',
      gives: 'text',
      isOpen: true,
      refuses: { 404: 'The registry was not started with --tls auto.' },
    },
  },
  '/_/snapshots': { get: { summary: 'The snapshots', gives: ['Snapshot'] } },
  '/_/snapshots/{name}': {
    post: {
      summary: 'Keeps world, content and clock under this name',
      gives: 'Snapshot',
      status: 201,
      refuses: { 422: 'No name for a snapshot.' },
    },
    delete: { summary: 'Forgets a snapshot', refuses: { 404: 'There is no such snapshot.' } },
  },
  '/_/snapshots/{name}/restore': {
    post: { summary: 'Returns to a snapshot', refuses: { 404: 'There is no such snapshot.' } },
  },
  '/_/webhooks': { get: { summary: 'The newest webhook deliveries, oldest first', gives: ['Delivery'] } },
  '/_/reset': {
    post: {
      summary: 'World, content, record, faults and clock as at the start',
      refuses: { 409: 'The data folder had content at the start.' },
    },
  },
};

/** OpenAPI 3.1 of the admin API; `test-registry/admin.openapi.json` is this, written out. */
export const ADMIN_API = {
  openapi: '3.1.0',
  info: {
    title: 'ghcr-actions test registry: admin API',
    version: '1',
    description:
      'Open to this machine under a loopback name; from elsewhere with the bearer of GHCR_ADMIN_TOKEN. Bodies are application/json.',
  },
  components: {
    schemas: SCHEMAS,
    securitySchemes: { adminToken: { type: 'http', scheme: 'bearer' } },
  },
  security: [{}, { adminToken: [] }],
  paths: Object.fromEntries(
    Object.entries(OPERATIONS).map(([path, methods]) => [
      path,
      Object.fromEntries(
        Object.entries(methods).map(([method, operation]) => [method, describe(path, operation)]),
      ),
    ]),
  ),
};

function describe(path: string, operation: Operation): object {
  const { summary, takes, query = [], isOpen } = operation;
  const parameters = [
    ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true })),
    ...query.map((name) => ({ name, in: 'query', required: false })),
  ].map((parameter) => ({ ...parameter, schema: { type: 'string' } }));
  return {
    summary,
    ...(isOpen ? { security: [] } : {}),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(takes === undefined ? {} : { requestBody: { required: true, content: json(reference(takes)) } }),
    responses: responsesOf(operation),
  };
}

function responsesOf({ gives, status = 200, refuses = {}, isOpen }: Operation): object {
  const success: Readonly<Record<string, object>> =
    gives === undefined
      ? { 204: { description: 'Done.' } }
      : { [status]: { description: 'Done.', content: contentOf(gives) } };
  const gate = isOpen ? {} : { 403: 'The caller is elsewhere and has no admin token.' };
  const refusals = Object.entries({ ...gate, ...refuses }).map(([code, description]) => [
    code,
    { description, content: json(reference('Error')) },
  ]);
  return { ...success, ...Object.fromEntries(refusals) };
}

function contentOf(gives: NonNullable<Operation['gives']>): object {
  if (gives === 'text') return { 'text/plain': { schema: { type: 'string' } } };
  if (gives === 'any') return json({ type: 'object' });
  return json(typeof gives === 'string' ? reference(gives) : { type: 'array', items: reference(gives[0]) });
}

function json(schema: object): object {
  return { 'application/json': { schema } };
}
