import type { Clock } from '../clock.ts';
import type { Store } from '../storage/store.ts';
import type { WorldState } from '../world-state.ts';

const PAGE_SIZE = 1000;

/** Gives packages that have content and no entry in the world one: private, without grants. Their owners may go on with them. */
export function adoptPackages(world: WorldState, { metadata }: Store): void {
  if (world.current.anonymous.access === 'write') return;
  let last = '';
  for (;;) {
    const names = metadata.repositories({ limit: PAGE_SIZE, last });
    for (const name of names) {
      if (!world.current.packages.has(name) && metadata.hasManifest(name)) world.setPackage(name, {});
    }
    if (names.length < PAGE_SIZE) return;
    last = names.at(-1) ?? '';
  }
}

/** Removes what packages hold; for a month it can be brought back, as after any other deletion. */
export function forgetContent(
  names: readonly string[],
  { packages }: Store,
  clock: Pick<Clock, 'now'>,
): void {
  for (const name of names) {
    const record = packages.find(name);
    if (record !== undefined) packages.delete(record.id, clock.now());
  }
}
