/** What one trial leaves for the next on the same thread: its functions, until the next has ended; never a large world. */
import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { fingerprintOf } from '../src/experiment/fingerprint.ts';
import { createHandover, MOST_ACCOUNTS } from '../src/experiment/handover.ts';
import { runTrial } from '../src/experiment/trial.ts';
import { loadScenario } from '../src/scenario/load.ts';
import { TINY } from './program.ts';

function tiny(accounts: number): Parameters<typeof runTrial>[0] {
  const loaded = loadScenario({ text: readFileSync(TINY, 'utf8'), file: 'tiny.yaml', sets: ['clock.days=2', 'clock.burnIn=0d'], accounts });
  if (loaded.problems) throw new Error(loaded.problems.map((problem) => problem.what).join());
  return loaded.plan;
}

test('the functions of a small world stay until the next has ended', () => {
  const handover = createHandover();
  const plan = tiny(200);
  const first = runTrial(plan, 'tiny', 0, { handover });
  const left = handover.kept();
  expect(left.length).toBeGreaterThan(0);
  const seen: boolean[] = [];
  const second = runTrial(plan, 'tiny', 1, { handover, progress() { seen.push(handover.kept() === left); } });
  expect(seen).toEqual(Array.from({ length: 49 }, () => true));
  expect(handover.kept()).not.toBe(left);
  expect([first, second].map(fingerprintOf)).toEqual([0, 1].map((replicate) => fingerprintOf(runTrial(plan, 'tiny', replicate))));
});

test('a large world is not kept beside the next', () => {
  const handover = createHandover();
  runTrial(tiny(200), 'tiny', 0, { handover });
  runTrial(tiny(MOST_ACCOUNTS + 1), 'tiny', 0, { handover });
  expect(handover.kept()).toEqual([]);
});
