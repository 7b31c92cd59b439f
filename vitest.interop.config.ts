import { defineConfig } from 'vitest/config';

/** The tests against real tools. `npm run test:interop` starts the daemons they need, then runs them. */
export default defineConfig({
  test: {
    include: ['test/interop/**/*.test.ts'],
    // Ten times what the longest takes on two idle cores: real tools share them with whatever runs beside.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    maxWorkers: 2,
  },
});
