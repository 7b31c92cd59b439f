import { describe, expect, test } from 'vitest';
import { findBaseInProvenance } from '../../../src/actions/metadata/provenance.ts';
import { digestOf } from '../../../src/oci/digest.ts';

const digest = (text: string) => digestOf(Buffer.from(text));

/** The steps and layers of a build with two stages, as BuildKit 0.29 writes them. */
const BASE = {
  id: 'step0',
  op: { Op: { source: { identifier: `docker-image://r/base:1@${digest('base')}` } } },
};
const TOOL = {
  id: 'step1',
  op: { Op: { source: { identifier: `docker-image://r/tool:1@${digest('tool')}` } } },
};
const COPY = { id: 'step2', inputs: ['step0:0', 'step1:0'], op: { Op: { file: {} } } };
const LAYERS = {
  'step0:0': [[{ digest: digest('layer of base') }]],
  'step1:0': [[{ digest: digest('layer of tool') }]],
  'step2:0': [[{ digest: digest('layer of base') }, { digest: digest('copied') }]],
};
const IMAGE = [digest('layer of base'), digest('copied')];
const FOUND = { name: 'r/base:1', digest: digest('base') };

function older(llbDefinition: unknown, layers: unknown): unknown {
  const metadata = { 'https://mobyproject.org/buildkit@v1#metadata': { layers } };
  return { predicate: { buildConfig: { llbDefinition }, metadata } };
}

function newer(llbDefinition: unknown, layers: unknown): unknown {
  const buildDefinition = { internalParameters: { buildConfig: { llbDefinition } } };
  return { predicate: { buildDefinition, runDetails: { metadata: { buildkit_metadata: { layers } } } } };
}

describe.each([
  ['0.2', older],
  ['1', newer],
])('META-04 the base of an image, by provenance of SLSA %s', (_, statement) => {
  test('is the image whose layers come first, not that of another stage', () => {
    expect(findBaseInProvenance(statement([TOOL, BASE, COPY], LAYERS), IMAGE)).toEqual(FOUND);
  });

  test('is the one with the most layers, when one stands on the other', () => {
    const own = {
      id: 'step3',
      op: { Op: { source: { identifier: `docker-image://r/own@${digest('own')}` } } },
    };
    const layers = { ...LAYERS, 'step3:0': LAYERS['step2:0'] };
    const base = findBaseInProvenance(statement([BASE, own], layers), IMAGE);
    expect(base).toEqual({ name: 'r/own', digest: digest('own') });
  });

  test.each([
    ['two images have the same layers', [BASE, { ...TOOL, id: 'step0' }], LAYERS],
    ['no image is below, as in FROM scratch', [TOOL, COPY], LAYERS],
    ['the layers are not told, as in mode min', [BASE, TOOL, COPY], undefined],
    ['the base has no layers', [BASE], { 'step0:0': [[]] }],
    [
      'the digest is none',
      [{ ...BASE, op: { Op: { source: { identifier: 'docker-image://a@b' } } } }],
      LAYERS,
    ],
    ['steps are no list', { a: 1 }, LAYERS],
    ['layers are anything', [BASE, null, 'text'], { 'step0:0': 'text' }],
  ])('is not known where %s', (_name, steps, layers) => {
    expect(findBaseInProvenance(statement(steps, layers), IMAGE)).toBeUndefined();
  });
});

test.each([null, 'text', [], { predicate: null }])('META-04 %j is no provenance', (statement) => {
  expect(findBaseInProvenance(statement, IMAGE)).toBeUndefined();
});
