import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { UserError } from '../../../src/oci/errors.ts';
import { parseClockChange } from '../../../src/server/clock-change.ts';
import { parseFault } from '../../../src/server/faults/fault.ts';
import { patchSettings } from '../../../src/server/packages/settings.ts';
import { checkWorld, parseWorld } from '../../../src/server/parse-world.ts';
import { createWorld } from '../../../src/server/world.ts';
import { below, chance, pick, type Random, seededRandom } from '../../support/random.ts';
import { CLOCKS, FAULTS, PATCHES } from './bodies.ts';
import { FUZZ_WORLD, SECRET } from './fuzz-world.ts';
import { mutateBytes, mutateText, mutateValue } from './mutate.ts';

const CASES = 4000;
const YAML = stringify(FUZZ_WORLD);
/** Known by their looks, wherever a mistake has put them. */
const TOKENS = Object.values(SECRET).filter((secret) => secret.startsWith('gh'));
const CONTEXT = { anonymous: { access: 'none', needsBearer: true } } as const;

/** Does `attempt` with as many seeded inputs; only errors that people can read may come out. */
function expectUserErrors(attempt: (random: Random) => unknown): void {
  let refused = 0;
  for (let seed = 1; seed <= CASES; seed += 1) {
    try {
      attempt(seededRandom(seed));
    } catch (error) {
      if (!(error instanceof UserError)) throw new Error(`seed ${seed}: ${String(error)}`, { cause: error });
      refused += 1;
      expect(error.message, `seed ${seed}`).not.toMatch(/\n/);
      for (const secret of TOKENS) expect(error.message, `seed ${seed}`).not.toContain(secret);
    }
  }
  expect(refused).toBeGreaterThan(CASES / 10);
}

function mutatedSomewhat(value: unknown, random: Random): unknown {
  const once = mutateValue(value, random);
  return chance(0.5, random) ? mutateValue(once, random) : once;
}

describe('SVC-03 a document that is wrong is a mistake that one line tells, without a secret', () => {
  test('the text of a world', () => {
    expectUserErrors((random) => {
      const at = below(YAML.length, random);
      const piece = YAML.slice(at, at + 30);
      const text = pick(
        [
          () => YAML.slice(0, at) + mutateText(piece, random) + YAML.slice(at + 30),
          () => mutateBytes(Buffer.from(YAML), random).toString(),
          () =>
            YAML.slice(0, at) +
            pick(['&a [*a]', '*b', '<<: *x', '!!binary x', '? [a]\n: b', '%', '\t'], random),
        ],
        random,
      )();
      createWorld(parseWorld(text), CONTEXT);
    });
  });

  test('a world that is an object', () => {
    expectUserErrors((random) => createWorld(checkWorld(mutatedSomewhat(FUZZ_WORLD, random)), CONTEXT));
  });

  test('a patch of it', () => {
    expectUserErrors((random) => {
      const patched = patchSettings(
        FUZZ_WORLD,
        mutatedSomewhat(pick([...PATCHES, FUZZ_WORLD], random), random),
      );
      createWorld(checkWorld(patched), CONTEXT);
    });
  });

  test('a fault (SVC-04)', () => {
    expectUserErrors((random) => parseFault(mutatedSomewhat(pick(FAULTS, random), random)));
  });

  test('a move of the clock', () => {
    expectUserErrors((random) => parseClockChange(mutatedSomewhat(pick(CLOCKS, random), random)));
  });
});
