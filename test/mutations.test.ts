/**
 * Every prediction fails when its mechanism's effect line is removed. The program is bundled with that one line changed,
 * and the prediction, which holds on the program as it is, is asked again.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runTrial } from '../src/experiment/trial.ts';
import { MECHANISMS } from '../src/model/mechanisms.ts';
import { busyPlan } from './mechanisms/busy-plan.ts';
import { traceOf, type Prediction, type Run } from './mechanisms/standing.ts';

type Mutation = Prediction['mutation'];

interface PredictionFile {
  readonly prediction: Prediction;
  /** Further effect lines, where a mechanism has several. */
  readonly mutations?: readonly Mutation[];
}

const ROOT = resolve(import.meta.dirname, '..');
const PREDICTIONS = join(ROOT, 'test', 'mechanisms');
const files = readdirSync(PREDICTIONS).filter((name) => name.endsWith('.prediction.ts')).sort();
const loaded = await Promise.all(files.map((name) => import(join(PREDICTIONS, name)) as Promise<PredictionFile>));
const cases = loaded.flatMap(({ prediction, mutations = [] }) =>
  [prediction.mutation, ...mutations].map((mutation, n) => ({ name: n === 0 ? prediction.mechanism : `${prediction.mechanism} (${n + 1})`, prediction, mutation })));

let folder = '';
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'hashfront-mutations-')); });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Bundles the program with one text replaced (or none) and takes its runTrial. */
async function bundled(name: string, mutation?: Mutation): Promise<Run> {
  const outfile = join(folder, `${name.replaceAll(/[^a-z0-9]+/g, '-')}.mjs`);
  let changed = 0;
  await build({
    entryPoints: [join(ROOT, 'src', 'experiment', 'trial.ts')], bundle: true, format: 'esm', platform: 'node', outfile, logLevel: 'silent',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    plugins: mutation === undefined ? [] : [{
      name: 'mutation',
      setup(context) {
        context.onLoad({ filter: /\.ts$/ }, ({ path }) => {
          if (path !== join(ROOT, mutation.file)) return undefined;
          changed++;
          return { contents: readFileSync(path, 'utf8').replace(mutation.find, () => mutation.replace), loader: 'ts' };
        });
      },
    }],
  });
  if (mutation !== undefined && changed !== 1) throw new Error(`${mutation.file} was loaded ${changed} times`);
  return ((await import(/* @vite-ignore */ pathToFileURL(outfile).href)) as { runTrial: Run }).runTrial;
}

describe('the list', () => {
  it('has a prediction for every mechanism', () => {
    expect(loaded.map(({ prediction }) => prediction.mechanism).sort()).toEqual(MECHANISMS.map((mechanism) => mechanism.name).sort());
  });

  it.each(cases)('$name: the text to replace stands in the source exactly once', ({ mutation }) => {
    expect(readFileSync(join(ROOT, mutation.file), 'utf8').split(mutation.find)).toHaveLength(2);
    expect(mutation.replace).not.toBe(mutation.find);
  });

  it('a bundle without a mutation is the program, bit for bit: what holds in the mechanisms\' tests holds in it', async () => {
    const run = await bundled('unchanged');
    const plan = busyPlan();
    expect(traceOf(run(plan, 'mutations', 0))).toEqual(traceOf(runTrial(plan, 'mutations', 0)));
  });
});

describe('without its effect line', () => {
  it.each(cases)('$name fails its prediction', async ({ name, prediction, mutation }) => {
    const { holds, figures } = prediction.test(await bundled(name, mutation));
    expect(holds, `${prediction.says}: ${JSON.stringify(figures)}`).toBe(false);
  });
});
