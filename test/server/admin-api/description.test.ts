import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { ADMIN_API } from '../../../src/server/admin-api/description.ts';
import type { FaultEffects, FaultMatch } from '../../../src/server/faults/fault.ts';
import { parseFault } from '../../../src/server/faults/fault.ts';
import { ROUTES } from '../../../src/server/routes/index.ts';
import { createAdminClient } from '../support/admin-client.ts';
import { openServer, uploadImage } from '../support/open-server.ts';

interface Described {
  readonly summary: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly security?: readonly object[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { schema: object }>> }>
  >;
}

const operations = Object.entries(ADMIN_API.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    name: `${method.toUpperCase()} ${path}`,
    path,
    operation: operation as Described,
  })),
);

test('the description and the route table name the same operations', () => {
  const routes = ROUTES.filter(({ path }) => path.startsWith('/_/'));
  expect(operations.map(({ name }) => name).sort()).toEqual(
    routes.map(({ method, path }) => `${method} ${path}`).sort(),
  );
  const open = operations.filter(({ operation }) => operation.security?.length === 0);
  expect(open.map(({ path }) => path).sort()).toEqual(
    routes
      .filter(({ access }) => access === 'open')
      .map(({ path }) => path)
      .sort(),
  );
});

test('every piece of a path is a parameter', () => {
  for (const { path, operation } of operations) {
    const named = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path');
    expect(named.map(({ name }) => `{${name}}`)).toEqual(path.match(/\{\w+\}/g) ?? []);
  }
});

test('test-registry/admin.openapi.json is the description that is served', async () => {
  const file = new URL('../../../test-registry/admin.openapi.json', import.meta.url);
  const { client } = await openServer();
  const served = await createAdminClient(client()).read('openapi.json');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(served);
});

test('every field of a fault is described, and no other', () => {
  const known = (field: 'match' | 'do'): string[] => {
    try {
      parseFault({ match: {}, do: {}, [field]: { unknown: true } });
    } catch (error) {
      return (
        /there are (.*)$/
          .exec((error as Error).message)?.[1]
          ?.split(', ')
          .sort() ?? []
      );
    }
    return [];
  };
  const described = (name: 'FaultMatch' | 'FaultEffects'): (keyof FaultMatch | keyof FaultEffects)[] =>
    Object.keys((ADMIN_API.components.schemas[name] as { properties: object }).properties).sort() as (
      | keyof FaultMatch
      | keyof FaultEffects
    )[];
  expect(described('FaultMatch')).toEqual(known('match'));
  expect(described('FaultEffects')).toEqual(known('do'));
});

describe('answers are as described', () => {
  const ajv = new Ajv2020({ strict: false });
  ajv.addSchema(ADMIN_API, 'api');

  test.each(
    operations
      .filter(({ name, path }) => name.startsWith('GET') && !path.includes('{'))
      .filter(({ operation }) => operation.responses[200]?.content?.['application/json'])
      .map(({ path, operation }) => [path, operation] as const),
  )('GET %s', async (path, operation) => {
    const { client } = await openServer({ mode: 'oci' });
    const admin = createAdminClient(client());
    await uploadImage(client(), 'one');
    await admin.send('POST', 'faults', { match: { nth: 100 }, do: { status: 500 } });
    await admin.send('POST', 'snapshots/one');
    const answer = await admin.read(path.slice('/_/'.length));
    const schema = operation.responses[200]?.content?.['application/json']?.schema ?? {};
    const text = JSON.stringify(schema).replaceAll('"#/', '"api#/');
    const validate = ajv.compile(JSON.parse(text));
    expect(validate(answer), ajv.errorsText(validate.errors)).toBe(true);
  });
});
