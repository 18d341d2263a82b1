/** A mechanism that says that a plan gives it nothing to act on changes nothing there. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runTrial } from '../src/experiment/trial.ts';
import { MECHANISMS } from '../src/model/mechanisms.ts';
import { loadScenario } from '../src/scenario/load.ts';
import { hashfront, ROOT, TINY } from './program.ts';
import { loadShipped, shippedFiles } from './shipped.ts';

const tiny = (...sets: string[]) => {
  const loaded = loadScenario({ text: readFileSync(TINY, 'utf8'), file: TINY, sets: ['clock.days=2', ...sets] });
  if (loaded.problems) throw new Error(JSON.stringify(loaded.problems));
  return loaded.plan;
};
const plan = tiny();
const idle = MECHANISMS.filter(({ acts }) => acts?.(plan) === false).map(({ name }) => name);

test('some have nothing to act on in a small scenario, and those that have are not among them', () => {
  expect(idle).toEqual(expect.arrayContaining(['shutdowns', 'arrests', 'news-race', 'closed-channels', 'covert-voices']));
  expect(idle.filter((name) => ['battles', 'flooding', 'chain-of-command', 'posting', 'visiting'].includes(name))).toEqual([]);
});

test('off, none of them changes a reading: the books are the same to the last unit', () => {
  const books = (of: typeof plan) => {
    const { ledger, pages } = runTrial(of, 'acts', 0).tables;
    return [ledger, pages].map(({ rows, columns }) => ({ rows, columns: columns.map(({ name, values }) => [name, [...values]]) }));
  };
  const before = books(plan);
  expect(before[0]!.rows).toBeGreaterThan(100);
  for (const name of idle) expect(books(tiny(`mechanisms.${name}=off`)), name).toEqual(before);
});

test('each acts in the scenario that is its own, and all in the shipped campaign', () => {
  const files = shippedFiles();
  const campaign = loadShipped('fallujah-2016.yaml').plan;
  for (const { name, acts } of MECHANISMS) {
    expect(acts?.(campaign) ?? true, name).toBe(true);
    const own = `mechanisms/${name}.yaml`;
    if (files.includes(own)) expect(acts?.(loadShipped(own).plan) ?? true, own).toBe(true);
  }
});

test('an ablation names those that it leaves out', async () => {
  const { code, err } = await hashfront(['ablate', TINY, '--set', 'clock.days=2', '--dry-run'], { cwd: ROOT });
  expect(code).toBe(0);
  expect(err).toContain(`nothing to act on in this scenario, hence not switched off: ${idle.join(', ')}\n`);
});
