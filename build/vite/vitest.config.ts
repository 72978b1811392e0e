import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Unit tests sit beside what they test; the real Electron is left to `e2e/`. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: ['{shared,electron,renderer,build}/**/*.test.{ts,mjs}'],
    environment: 'node',
    testTimeout: 20_000,
    // By itself vitest leaves one core alone; of two that is half of them.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
