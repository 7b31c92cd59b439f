import { expect, test } from 'vitest';
import { createLayeredMap } from '../../src/server/layered-map.ts';
import { below, chance, seededRandom } from '../support/random.ts';

const STEPS = 5000;
const KEYS = 400;

test('a layered map is what a map would be, after every change', () => {
  const random = seededRandom(1);
  const plain = new Map<string, number>([['k0', -1]]);
  let layered = createLayeredMap(new Map(plain));
  for (let step = 0; step < STEPS; step += 1) {
    const key = `k${below(KEYS, random)}`;
    const value = chance(0.3, random) ? undefined : step;
    if (value === undefined) plain.delete(key);
    else plain.set(key, value);
    layered = layered.with(key, value);
    expect([layered.get(key), layered.has(key)]).toEqual([value, value !== undefined]);
    if (step % 100 !== 0) continue;
    expect(new Map(layered.entries())).toEqual(plain);
    expect([...layered.keys()].sort()).toEqual([...plain.keys()].sort());
    expect([...layered.values()].sort()).toEqual([...plain.values()].sort());
  }
});

test('a change leaves the map as it was that it was made from', () => {
  const first = createLayeredMap(new Map([['a', 1]]));
  const second = first.with('a', 2).with('b', 3);
  const third = second.with('a', undefined);
  expect([...first.entries()]).toEqual([['a', 1]]);
  expect(new Map(second.entries())).toEqual(
    new Map([
      ['a', 2],
      ['b', 3],
    ]),
  );
  expect([...third.entries()]).toEqual([['b', 3]]);
});
