/**
 * Golden fingerprints of every shipped scenario, run small: the same on every machine and on Node 20, 22 and 24. They
 * are renewed only on purpose, by `npm run golden`, with a line "Results change:" in CHANGELOG.md.
 */
import { expect, it } from 'vitest';
import { fingerprintOf } from '../src/experiment/fingerprint.ts';
import { runTrial } from '../src/experiment/trial.ts';
import { loadShipped, shippedFiles } from './shipped.ts';

const ACCOUNTS = 400;

it('every shipped scenario has the fingerprint it had', async () => {
  const lines = shippedFiles().map((file) => {
    const { plan, seed } = loadShipped(file, { accounts: ACCOUNTS });
    return `${file} ${fingerprintOf(runTrial(plan, seed, 0))}`;
  });
  expect(lines.length).toBeGreaterThan(10);
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('golden/fingerprints.txt');
});
