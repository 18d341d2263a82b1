/**
 * Whether the headline shares of the shipped campaign depend on how many accounts stand for it, and on the step of the clock.
 *
 *   node bench/sizes.mjs [--sizes 5000,20000,100000] [--replicates 8,6,1] [--ticks 60,30,15] [--tick-replicates 8,8,6] [--held 35] [--held-replicates 8] [--keep FILE]
 *
 * Sizes are told against the middle one, steps against an hour, both beside what seeds differ by. `--held` is the mean audience at
 * which a post comes into feeds as full at the smallest size as at the middle one. `--keep` writes each run into FILE and does not
 * do again those that are there (a file of this version: delete it when results change). Writes docs/sizes.md. The largest size takes minutes.
 */
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { page } from './sizes/page.mjs';
import { networkOf, runOf } from './sizes/run.mjs';

const option = (name, usual) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : usual);
const numbers = (list) => list.split(',').map(Number);
const sizes = numbers(option('--sizes', '5000,20000,100000'));
const replicates = numbers(option('--replicates', '8,6,1'));
const steps = numbers(option('--ticks', '60,30,15'));
const stepReplicates = numbers(option('--tick-replicates', '8,8,6'));
const held = Number(option('--held', '35'));
const heldReplicates = Number(option('--held-replicates', '8'));
const keep = option('--keep', '');

const kept = new Map(keep !== '' && existsSync(keep) ? readFileSync(keep, 'utf8').trim().split('\n').map((line) => JSON.parse(line)).map((run) => [JSON.stringify(run.design), run]) : []);
const runs = (count, accounts, minutes, audience) => Array.from({ length: count }, (_, replicate) => {
  const design = { accounts, minutes, audience, replicate };
  const known = kept.get(JSON.stringify(design));
  if (known) return known;
  const run = { design, ...runOf(design) };
  if (keep !== '') appendFileSync(keep, `${JSON.stringify(run)}\n`);
  kept.set(JSON.stringify(design), run);
  return run;
});

const called = (accounts) => `${accounts.toLocaleString('en')} accounts`;
writeFileSync(new URL('../docs/sizes.md', import.meta.url), page({
  call: `node bench/sizes.mjs --sizes ${sizes.join(',')} --replicates ${replicates.join(',')} --ticks ${steps.join(',')} --tick-replicates ${stepReplicates.join(',')} --held ${held} --held-replicates ${heldReplicates}`,
  sizes: sizes.map((accounts, n) => ({ name: called(accounts), runs: runs(replicates[n], accounts, 60, 0), network: networkOf(accounts, 0, Math.min(3, replicates[n])) })),
  held: { name: `${called(sizes[0])}, mean audience ${held}`, runs: runs(heldReplicates, sizes[0], 60, held), network: networkOf(sizes[0], held, Math.min(3, heldReplicates)) },
  steps: steps.map((minutes, n) => ({ name: `${minutes} minutes`, runs: runs(stepReplicates[n], sizes[0], minutes, 0) })),
}));
