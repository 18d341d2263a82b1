import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join, relative, resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const SRC = resolve(import.meta.dirname, 'src');
const DIST = resolve(import.meta.dirname, 'dist');

/**
 * Tests import src/ and run what the compiler made of it, as Node loads it: that is what is shipped, a good third faster
 * than modules taken through Vite, and stays warm from one file to the next. Only what is bundled for a page, and so is
 * not in dist/, is taken from src/.
 */
const compiled = {
  name: 'compiled',
  enforce: 'pre' as const,
  resolveId(source: string, importer: string | undefined) {
    if (importer === undefined || !source.startsWith('.') || !source.endsWith('.ts')) return undefined;
    const path = relative(SRC, resolve(importer, '..', source));
    return path.startsWith('..') || path.startsWith(join('report', 'client')) ? undefined : join(DIST, path.replace(/\.ts$/, '.js'));
  },
};

/** Tests that run the program as a process share the machine with others: in CI, and only there, they may be tried twice. */
const ofProcesses = readdirSync('test').filter((name) => name.endsWith('.test.ts') && readFileSync(`test/${name}`, 'utf8').includes("from './program.ts'")).map((name) => `test/${name}`);
// No test leaves anything behind in its process, so files share one per core.
const shared = {
  testTimeout: 240_000, hookTimeout: 120_000, pool: 'forks', isolate: false, maxWorkers: availableParallelism(),
  globalSetup: ['test/compile.ts'], server: { deps: { external: [/\/dist\/.*\.js$/] } },
} as const;

/** The dearest files, so that none of them runs alone at the end; then what runs processes; the many small ones fill up. */
const DEAREST = ['mutations', 'properties', 'cli-interrupt', 'golden', 'cli-run'];
class DearestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId, project }: TestSpecification): number => {
      const place = DEAREST.indexOf(basename(moduleId, '.test.ts'));
      return place >= 0 ? place : DEAREST.length + (project.name === 'process' ? 0 : 1);
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: DearestFirst },
    projects: [
      { plugins: [compiled], test: { ...shared, name: 'model', include: ['test/**/*.test.ts'], exclude: ofProcesses } },
      { plugins: [compiled], test: { ...shared, name: 'process', include: ofProcesses, retry: process.env['CI'] ? 1 : 0 } },
    ],
  },
});
