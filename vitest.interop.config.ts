import { defineConfig } from 'vitest/config';

/** The tests against real tools. `npm run test:interop` starts the daemons they need, then runs them. */
export default defineConfig({
  test: {
    include: ['test/interop/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
