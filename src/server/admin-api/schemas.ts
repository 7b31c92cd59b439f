/** JSON Schemas of what the admin API takes and gives, for its OpenAPI description. */
export const SCHEMAS = {
  Error: object({
    errors: list(object({ code: text(), message: text(), detail: {} }, ['code', 'message'])),
  }),
  World: object({}, [], 'The document of `test-registry/world.schema.json`; secrets show as `sha256:…`.'),
  Content: object({
    packages: list(object({ id: whole(), name: text(), versions: list(reference('Version')) })),
  }),
  Version: object({
    id: whole(),
    digest: text(),
    mediaType: text(),
    size: whole('Bytes of the manifest and of what it names directly.'),
    tags: list(text()),
    metadata: reference('ShownMetadata'),
  }),
  ShownMetadata: object({
    description: nullableText('As far as the page of the package shows it: 512 characters.'),
    licenses: nullableText('As far as the page shows it: 256 characters.'),
    source: nullableText('As it was written.'),
    exceeds: object(
      { description: whole('Characters of all of it, more than 512.'), licenses: whole('More than 256.') },
      [],
    ),
  }),
  MigrationRequest: object({ owner: text('A user or an organization.') }),
  Migration: object({
    owner: text(),
    migrated: list(text('OWNER/REPOSITORY/IMAGE, which is now in the container registry.')),
    conflicts: list(text('One that stayed, because the container registry has a package of this name.')),
  }),
  Request: object(
    {
      time: text('ISO 8601'),
      method: text(),
      path: text('With the query; secrets are left out.'),
      status: whole('499 when the client left before the answer.'),
      principal: text(),
      action: text(),
      package: text(),
      registry: text('legacy, for a package of the older Docker registry.'),
      decision: text('allow, challenge or deny'),
      reason: text('Why it was refused.'),
      fault: text('The id of the fault that struck.'),
      durationMs: { type: 'number' },
      bytesIn: whole(),
      bytesOut: whole(),
    },
    ['time', 'method', 'path', 'status', 'principal', 'durationMs', 'bytesIn', 'bytesOut'],
  ),
  FaultMatch: object(
    {
      method: text(),
      path: text('Without the query; `*` stands for any characters.'),
      principal: text('A user name, or `anonymous`.'),
      nth: whole('The first request that is hit, counted from 1.'),
      times: whole('How many are hit from then on; 1 by default, 0 for all.'),
      chance: { type: 'number', exclusiveMinimum: 0, maximum: 1, description: 'Which share is hit.' },
      seed: whole('The same seed hits the same requests in every run.'),
    },
    [],
  ),
  FaultEffects: object(
    {
      delayMs: whole('Waits first.'),
      status: {
        type: 'integer',
        minimum: 200,
        maximum: 599,
        description: 'Answers in place of the handler.',
      },
      headers: { type: 'object', additionalProperties: { type: 'string' } },
      body: { description: 'Text as it is; anything else as JSON.' },
      retryAfter: whole('Seconds, for the header of that name.'),
      rateLimited: flag('429 in ghcr.io’s words, without Retry-After.'),
      redirect: { type: 'string', description: 'Answers 307 to this URL.' },
      resetAtOnce: flag('Resets the connection and does no work.'),
      resetAfterBytes: whole('Resets the connection in the body of the request, or of the answer.'),
      resetBeforeReply: flag('Does the work, then resets the connection.'),
      stallAfterBytes: whole('Falls silent in the body; 0 never answers.'),
      bytesPerSecond: { type: 'integer', minimum: 1, description: 'The pace of both bodies.' },
      truncate: whole('Answers with so many bytes, as if that were all.'),
      corrupt: whole('Changes the byte at this position.'),
      wrongDigest: flag('Docker-Content-Digest names other content.'),
      loseSession: flag('Forgets the upload session that the path names.'),
      phantomMount: flag('A mount says 201 and links nothing.'),
      lagMs: whole('What is written is not found for so long.'),
      creationRaceMs: whole('A package that is created answers 403 for so long.'),
    },
    [],
  ),
  Fault: object({ match: reference('FaultMatch'), do: reference('FaultEffects') }, ['do']),
  ListedFault: object(
    { id: text(), match: reference('FaultMatch'), do: reference('FaultEffects'), hits: whole() },
    ['id', 'match', 'do', 'hits'],
  ),
  Clock: object({ now: text('ISO 8601'), aheadMs: whole('Ahead of real time; behind when negative.') }),
  ClockChange: {
    oneOf: [
      object({ advance: { type: 'string', pattern: '^\\d{1,12}(ms|s|m|h|d|w)$', examples: ['31d'] } }),
      object({ now: { type: 'string', examples: ['2027-01-01T00:00:00Z'] } }),
    ],
  },
  Snapshot: object({ name: text(), takenAt: text('ISO 8601'), blobs: whole() }),
  Delivery: object(
    {
      id: text('X-GitHub-Delivery'),
      event: { enum: ['package', 'registry_package'] },
      payload: { type: 'object' },
      attempts: whole(),
      status: whole(),
      error: text(),
      state: { enum: ['pending', 'delivered', 'failed'] },
    },
    ['id', 'event', 'payload', 'attempts', 'state'],
  ),
} as const;

export type SchemaName = keyof typeof SCHEMAS;

/** Every property is required unless a list says which. */
function object(
  properties: Readonly<Record<string, object>>,
  required: readonly string[] = Object.keys(properties),
  description?: string,
): object {
  return { type: 'object', ...(description === undefined ? {} : { description }), properties, required };
}

function list(items: object): object {
  return { type: 'array', items };
}

function text(description?: string): object {
  return { type: 'string', ...(description === undefined ? {} : { description }) };
}

function nullableText(description: string): object {
  return { type: ['string', 'null'], description };
}

function whole(description?: string): object {
  return { type: 'integer', ...(description === undefined ? {} : { description }) };
}

function flag(description: string): object {
  return { type: 'boolean', description };
}

export function reference(name: string): object {
  return { $ref: `#/components/schemas/${name}` };
}
