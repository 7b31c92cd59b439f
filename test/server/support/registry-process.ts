// Runs the registry as a process of its own: the first argument is the flags as JSON.
import { runRegistry } from '../../../src/server/main.ts';

try {
  await runRegistry(JSON.parse(process.argv[2] ?? '{}'), process.env, async () => {});
} catch (error) {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
}
