import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    // Real databases, servers and browsers on two busy cores: slow is not wrong.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // CI only: see docs/decisions/0024-a-second-try-in-ci.md.
    retry: process.env.CI === undefined ? 0 : 1,
  },
});
