/** What a command loads before it does anything: few files, and no library that it does not need. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { dropFolder, freshFolder, hashfront, json } from './program.ts';

/** Files that a call loads, and the sources that the bundler says are in them. */
async function loadedBy(args: readonly string[]): Promise<{ files: string[]; sources: Set<string> }> {
  const folder = freshFolder();
  try {
    const { code, err } = await hashfront(args, { cwd: folder, env: { NODE_V8_COVERAGE: folder } });
    expect([code, err]).toEqual([0, '']);
    const [report] = readdirSync(folder);
    const files = (json(join(folder, report!)).result as { url: string }[]).flatMap(({ url }) => (url.startsWith('file:') ? [fileURLToPath(url)] : []));
    const sources = files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/^\/\/ ((?:dist|node_modules)\/\S+)$/gm)].map(([, source]) => source!));
    return { files, sources: new Set(sources) };
  } finally {
    dropFolder(folder);
  }
}

const among = (sources: ReadonlySet<string>, start: string): string[] => [...sources].filter((source) => source.startsWith(start));

test('check loads the language and nothing that runs, reads tables or draws', async () => {
  const { files, sources } = await loadedBy(['check', 'fallujah-2016']);
  expect(files.length).toBeLessThan(40);
  expect(among(sources, 'dist/scenario/').length).toBeGreaterThan(30);
  expect(among(sources, 'node_modules/zod/').length).toBeGreaterThan(0);
  for (const start of ['dist/engine/', 'dist/charts/', 'dist/report/', 'dist/experiment/tables/', 'node_modules/vega', 'node_modules/hyparquet', 'node_modules/zod/v4/locales/de.js']) expect(among(sources, start), start).toEqual([]);
  expect(files.filter((file) => file.includes('node_modules'))).toEqual([]);
});

test('help loads the door alone', async () => {
  const { files, sources } = await loadedBy(['--help']);
  expect(files.length).toBeLessThan(12);
  expect(among(sources, 'node_modules/')).toEqual([]);
  expect(among(sources, 'dist/model/')).toEqual([]);
});
