import { defineConfig } from '@playwright/test';
import type { Options } from './tests/e2e/support/test.ts';
import { findChromium } from './tests/support/chromium.ts';

export default defineConfig<object, Options>({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  tsconfig: 'tests/e2e/tsconfig.playwright.json',
  outputDir: 'test-results/e2e',
  timeout: 240_000,
  expect: { timeout: 30_000 },
  workers: 1,
  // CI only: see docs/decisions/0024-a-second-try-in-ci.md.
  retries: process.env.CI === undefined ? 0 : 1,
  forbidOnly: process.env.CI !== undefined,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  projects: [
    { name: 'web', use: { hostName: 'web' } },
    // The same specs on the desktop app, where its runtime is installed; elsewhere each says that it was skipped.
    { name: 'electron', testDir: 'tests/e2e/both', use: { hostName: 'electron' } },
  ],
  use: {
    actionTimeout: 30_000,
    // A failure is kept with a description and a picture of its page. Recording every step would cost all tests a
    // third of their time; `npm run e2e -- --trace on <spec>` does it for the one that needs it.
    screenshot: 'only-on-failure',
    launchOptions: findChromium() ?? {},
  },
});
