import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // What users import, from the sources: the bundle is as old as the last build.
  resolve: {
    alias: { 'ghcr-actions/registry': join(import.meta.dirname, 'src/server/main.ts') },
  },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/interop/**'],
    testTimeout: 20_000,
  },
});
