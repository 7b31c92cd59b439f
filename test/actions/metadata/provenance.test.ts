import { describe, expect, test } from 'vitest';
import { findBaseInProvenance } from '../../../src/actions/metadata/provenance.ts';
import { digestOf } from '../../../src/oci/digest.ts';

const DIGEST = digestOf(Buffer.from('base'));
const FOUND = { name: 'r/base:1', digest: DIGEST };

/** Steps as BuildKit 0.29 writes them: `op` is what they do, `inputs` what they do it with. */
const step = (number: number, op: object, ...inputs: number[]) => ({
  id: `step${number}`,
  inputs: inputs.map((input) => `step${input}:0`),
  op: { Op: op },
});
const image = (name: string) => ({ source: { identifier: `docker-image://${name}@${DIGEST}` } });
const copy = (input: number) => ({ file: { actions: [{ input, secondaryInput: 1 }, { input: 2 }] } });

const BASE = step(0, image('r/base:1'));
const TOOL = step(1, image('r/tool:1'));
const RESULT = {};

const older = (steps: unknown) => ({ predicate: { buildConfig: { llbDefinition: steps } } });
const newer = (steps: unknown) => ({
  predicate: { buildDefinition: { internalParameters: { buildConfig: { llbDefinition: steps } } } },
});

describe.each([
  ['0.2', older],
  ['1', newer],
])('META-04 the base of an image, by provenance of SLSA %s', (_, statement) => {
  test.each([
    ['after COPY from another stage', [TOOL, BASE, step(2, copy(0), 0, 1), step(3, RESULT, 2)]],
    [
      'after RUN',
      [
        BASE,
        step(1, { exec: { mounts: [{ dest: '/cache', input: 1 }, { dest: '/' }] } }, 0),
        step(2, RESULT, 1),
      ],
    ],
    [
      'after COPY --link',
      [BASE, TOOL, step(2, { merge: { inputs: [{}, { input: 1 }] } }, 0, 1), step(3, RESULT, 2)],
    ],
    ['of a Dockerfile with FROM alone', [BASE, step(1, RESULT, 0)]],
  ])('is known %s', (_name, steps) => {
    expect(findBaseInProvenance(statement(steps))).toEqual(FOUND);
  });

  test.each([
    ['it is built from scratch', [TOOL, step(2, copy(-1), 1), step(3, RESULT, 2)]],
    ['it is built from files', [step(0, { source: { identifier: 'local://context' } }), step(1, RESULT, 0)]],
    ['a step does what is not known here', [BASE, step(1, { diff: {} }, 0), step(2, RESULT, 1)]],
    ['steps lead in a circle', [step(0, RESULT, 1), step(1, RESULT, 0)]],
    ['a step is missing', [step(1, RESULT, 0)]],
    ['the digest is none', [step(0, { source: { identifier: 'docker-image://a@b' } })]],
    ['steps are not told, as in mode min', undefined],
    ['steps are no list', { a: 1 }],
    ['steps are anything', [null, 'text', { op: 1 }]],
  ])('is not known where %s', (_name, steps) => {
    expect(findBaseInProvenance(statement(steps))).toBeUndefined();
  });
});

test.each([null, 'text', [], { predicate: null }])('META-04 %j is no provenance', (statement) => {
  expect(findBaseInProvenance(statement)).toBeUndefined();
});
