/**
 * The shipped scenario, measured: the whole command with charts and page, the report alone, the engine alone, and the door.
 *
 *   npm run bench              all of it
 *   npm run bench -- --engine  the engine alone
 *
 * Times are CPU seconds (user + system) of one process; machines are noisy and differ, so two yardsticks of this very
 * machine are printed beside them: a keyed draw, and a dependent load from 8 MB. The bare kernel (kernel.mjs) is the third:
 * what the same posts and visits cost with no model. The same plan with the three mechanisms alone that no run can do
 * without (posting, visiting, resharing) tells what of the engine's time is books, measures and delivery. Fails when a limit is passed or when the
 * scenario is thinner than its own promise (mean audience, posts per account and day, feed load).
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileLess } from '../dist/cli/compile-less.js';
import { runTrial } from '../dist/experiment/trial.js';
import { loadScenario } from '../dist/scenario/load.js';
import { mix } from '../dist/random/draw.js';
import { play, schedule } from './kernel.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CLI = join(ROOT, 'dist', 'cli.js');
const SCENARIO = join(ROOT, 'scenarios', 'fallujah-2016.yaml');
const LIMITS = { commandSeconds: 12, reportSeconds: 4, engineSeconds: 6, helpSeconds: 0.25, checkSeconds: 0.5, bytesPerAccount: 400, bytesPerLivePost: 48 };
const LEAST = ['posting', 'visiting', 'resharing'];
const PROMISES = { meanAudience: [25, Infinity], postsPerAccountDay: [0.9, Infinity], medianFeedLoad: [60, 200] };

const faults = [];
const line = (name, value, note = '') => console.log(`${name.padEnd(34)} ${value}${note ? `   ${note}` : ''}`);
const limited = (name, value, limit, unit) => {
  const passed = value <= limit;
  if (!passed) faults.push(`${name}: ${value.toFixed(2)} ${unit}, limit ${limit}`);
  line(name, `${value.toFixed(2)} ${unit}`, `limit ${limit}${passed ? '' : '  EXCEEDED'}`);
};

// As the command does.
compileLess();
yardsticks();
engine();
if (!process.argv.includes('--engine')) {
  kernel();
  least();
  limited('node dist/cli.js --help', Math.min(...[0, 1, 2].map(() => cpuOf([CLI, '--help']))), LIMITS.helpSeconds, 's CPU');
  limited('check of the shipped scenario', Math.min(...[0, 1, 2].map(() => cpuOf([CLI, 'check', SCENARIO]))), LIMITS.checkSeconds, 's CPU');
  const folder = mkdtempSync(join(tmpdir(), 'hashfront-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true }));
  limited('whole command, charts and page', cpuOf([CLI, 'run', SCENARIO, '--out', join(folder, 'run'), '--quiet']), LIMITS.commandSeconds, 's CPU');
  limited('report of it, all charts and page', cpuOf([CLI, 'report', join(folder, 'run')]), LIMITS.reportSeconds, 's CPU');
}
for (const fault of faults) console.error(`over: ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;

function shipped() {
  const loaded = loadScenario({ text: readFileSync(SCENARIO, 'utf8'), file: SCENARIO, sets: [] });
  if (loaded.problems) throw new Error('the shipped scenario does not load');
  return loaded;
}

/** The run is done once more to take down its posts and visits, which are then played alone. */
function kernel() {
  const { plan, seed } = shipped();
  const { observe, taken } = schedule();
  runTrial(plan, seed, 0, { observe });
  const played = taken();
  const started = cpu();
  const { deliveries, reads } = play(played);
  const seconds = cpu() - started;
  line('yardstick: bare kernel', `${seconds.toFixed(2)} s CPU`, `${million(deliveries)} deliveries, ${million(reads)} reads, ${((seconds * 1e9) / deliveries).toFixed(1)} ns per delivery`);
}

/** What is left of the engine's time when all mechanisms are off but those without which nothing is written, read or passed on. */
function least() {
  const { plan, seed } = shipped();
  const mechanisms = Object.fromEntries(LEAST.map((name) => [name, plan.mechanisms[name]]));
  const started = cpu();
  const { counts } = runTrial({ ...plan, mechanisms }, seed, 0);
  const seconds = cpu() - started;
  line(`engine with ${LEAST.length} of ${Object.keys(plan.mechanisms).length} mechanisms`, `${seconds.toFixed(2)} s CPU`, `${million(counts.deliveries)} deliveries, ${((seconds * 1e9) / counts.deliveries).toFixed(0)} ns each`);
}

function engine() {
  const { plan, seed } = shipped();
  let buildSeconds = 0;
  const started = cpu();
  const trial = runTrial(plan, seed, 0, { progress: (done) => { if (done === 0) buildSeconds = cpu() - started; } });
  const seconds = cpu() - started;
  const { counts, facts } = trial;
  limited('engine', seconds, LIMITS.engineSeconds, 's CPU');
  line('  of it build', `${buildSeconds.toFixed(2)} s CPU`);
  line('account-ticks/s', million((counts.accounts * counts.ticks) / seconds));
  line('deliveries/s', million(counts.deliveries / seconds), `${million(counts.deliveries)} in all, ${((seconds * 1e9) / counts.deliveries).toFixed(0)} ns each`);
  line('reads/s', million(counts.reads / seconds), `${million(counts.reads)} in all`);
  for (const [name, [least, most]] of Object.entries(PROMISES)) {
    const value = facts[name];
    line(name, value.toFixed(2), `promised ${least}${most === Infinity ? ' at least' : ` to ${most}`}`);
    if (!(value >= least && value <= most)) faults.push(`${name} is ${value}: the scenario is not what it promises`);
  }
  limited('bytes per account, without edges', facts.bytesPerAccount, LIMITS.bytesPerAccount, 'bytes');
  limited('bytes per live post (post log)', facts.bytesPerLivePost, LIMITS.bytesPerLivePost, 'bytes');
  line('peak resident memory', `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
}

function yardsticks() {
  let word = 0;
  const draws = 2e7;
  const beforeDraws = cpu();
  for (let i = 0; i < draws; i++) word ^= mix(1, 2, i, word);
  line('yardstick: dependent keyed draw', `${(((cpu() - beforeDraws) * 1e9) / draws).toFixed(1)} ns`);
  const ring = new Int32Array(1 << 21);
  for (let i = 0; i < ring.length; i++) ring[i] = (i + 1_048_573 * 613) & (ring.length - 1);
  const loads = 5e6;
  const beforeLoads = cpu();
  let at = 0;
  for (let i = 0; i < loads; i++) at = ring[at];
  line('yardstick: dependent load, 8 MB', `${(((cpu() - beforeLoads) * 1e9) / loads).toFixed(1)} ns`, at === -1 || word === 0.5 ? '!' : '');
}

/** CPU seconds of a child process, user + system, as the shell counts them. */
function cpuOf(args) {
  const shell = 'TIMEFORMAT="%U %S"; time "$@" >/dev/null 2>"$HASHFRONT_BENCH_ERR"';
  const home = mkdtempSync(join(tmpdir(), 'hashfront-bench-'));
  const err = join(home, 'err');
  const child = spawnSync('bash', ['-c', shell, 'bench', process.execPath, ...args], { env: { ...process.env, HASHFRONT_BENCH_ERR: err }, encoding: 'utf8' });
  if (child.status !== 0) throw new Error(`${args.join(' ')} ended with ${child.status}: ${readFileSync(err, 'utf8')}`);
  rmSync(home, { recursive: true });
  return child.stderr.trim().split(/\s+/).map(Number).reduce((sum, value) => sum + value, 0);
}

function cpu() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function million(value) {
  return `${(value / 1e6).toFixed(1)} M`;
}
