import { afterEach } from 'vitest';
import { type RegistryOptions, type RunningRegistry, startRegistry } from '../../src/server/main.ts';

const running: RunningRegistry[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((registry) => registry.close()));
});

/** Starts a registry in this process, on a free port and in memory unless told otherwise; it ends with the test. */
export async function openTestRegistry(options: RegistryOptions = {}): Promise<RunningRegistry> {
  const registry = await startRegistry(options);
  running.push(registry);
  return registry;
}
