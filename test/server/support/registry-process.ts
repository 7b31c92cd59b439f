// Runs the registry as a process of its own: the first argument is the flags as JSON. Where there is an image to load, a signal comes instead.
import { runRegistry } from '../../../src/server/main.ts';

try {
  await runRegistry(JSON.parse(process.argv[2] ?? '{}'), process.env, async () => {
    process.kill(process.pid, 'SIGTERM');
  });
} catch (error) {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
}
