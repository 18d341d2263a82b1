import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** Tests that run the program as a process share the machine with others: in CI, and only there, they may be tried twice. */
const ofProcesses = readdirSync('test').filter((name) => name.endsWith('.test.ts') && readFileSync(`test/${name}`, 'utf8').includes("from './program.ts'")).map((name) => `test/${name}`);
const shared = { testTimeout: 240_000, hookTimeout: 120_000, pool: 'forks' } as const;

export default defineConfig({
  test: {
    projects: [
      { test: { ...shared, name: 'model', include: ['test/**/*.test.ts'], exclude: ofProcesses } },
      { test: { ...shared, name: 'process', include: ofProcesses, retry: process.env['CI'] ? 1 : 0 } },
    ],
  },
});
