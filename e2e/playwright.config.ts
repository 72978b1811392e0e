import { defineConfig } from '@playwright/test';

/** The longest by far: begun last, it would keep one worker busy while the other has nothing left to do. */
const longest = /torture\.spec\.ts$/;

/** The real Electron, a fresh profile for each test, no retries: a race must show. */
export default defineConfig({
  testDir: '.',
  outputDir: '../out/e2e',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  projects: [
    { name: 'longest', testMatch: longest },
    { name: 'all others', testIgnore: longest },
  ],
});
