import { defineConfig } from '@playwright/test';

/** The real Electron, a fresh profile for each test, no retries: a race must show. */
export default defineConfig({
  testDir: '.',
  outputDir: '../out/e2e',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
});
