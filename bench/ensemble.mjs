/**
 * Many replicates, measured: how much faster two threads are than one (beside what two spinning threads reach on this
 * machine in the same minute), what a replicate costs beyond its own run, and how memory grows with threads.
 *
 * Speed-up, threads cold: each compiles the program for itself (V8 does that on threads of its own), some two seconds of
 * CPU. A single thread lets the other processor do that; two threads have none left for it, so of short replicates two
 * threads can never make as much as two spinning ones. Hence two sizes of a shipped scenario, flooding-a-prayer-tag: as it
 * is (1,236 accounts, a third of a second of CPU each: about 0.86), told only, and with 5,000 accounts (a second and a half
 * each; the shipped campaign takes fourteen to twenty), which the limit is for.
 *
 * Cost beyond the own run: the threads' start and the load of the program (worker.js, told to end at once), and tasks and
 * results between threads, packing, checking and storing (a pool of threads, stand-in.mjs, that run nothing and pack one
 * finished trial under each number asked for). The difference between all of it and bare runs does not tell: two sums of
 * several seconds, the compilers' work included, differ by more than a second when nothing differs.
 *
 *   npm run bench:ensemble                      all of it
 *   npm run bench:ensemble -- --no-memory       without the last part, which runs 20,000 accounts
 *   npm run bench:ensemble -- --turns=1         once instead of three times
 *   npm run bench:ensemble -- --size=10000      the speed-up at this size alone
 *
 * Wall time on a busy machine means little by itself: everything is a ratio within one run, measured in turns, and the
 * median is taken. Fails when a limit is passed.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { compileLess } from '../dist/cli/compile-less.js';
import { realHost } from '../dist/cli/host.js';
import { prepare, scenarioText } from '../dist/cli/scenario-input.js';
import { trialIdentity } from '../dist/experiment/fingerprint.js';
import { END, threadPool } from '../dist/experiment/pool.js';
import { encodeReplicate } from '../dist/experiment/replicate-file.js';
import { openStore } from '../dist/experiment/store.js';
import { runTrial } from '../dist/experiment/trial.js';

// As the command does.
compileLess();
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const REPLICATES = 64;
const TURNS = Number(/--turns=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 3);
const LIMITS = { ofSpinning: 0.9, overheadMs: 10, memoryPerThread: 0.6 };
const faults = [];
const report = (name, value, limit, passed) => {
  if (!passed) faults.push(name);
  console.log(`${name.padEnd(58)} ${value}   limit ${limit}${passed ? '' : '  PASSED OVER'}`);
};
/** All values, in order. */
const told = (values, digits) => [...values].sort((a, b) => a - b).map((value) => value.toFixed(digits)).join(', ');
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const SIZE = Number(/--size=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 0);
const [SHIPPED, LARGER] = [1236, 5000];
const small = await scenario(join(ROOT, 'test', 'tiny.yaml'), 1000);
const home = mkdtempSync(join(tmpdir(), 'hashfront-bench-'));

process.env.HASHFRONT_FINISHED = join(home, 'finished.hfr');
writeFileSync(process.env.HASHFRONT_FINISHED, encodeReplicate(runTrial(small.plan, small.seed, 0), trialIdentity('k'.repeat(64), small.plan, small.seed)));

for (const size of SIZE > 0 ? [SIZE] : [SHIPPED, LARGER]) {
  const campaign = await scenario('flooding-a-prayer-tag', size);
  const turns = [];
  for (let turn = 0; turn < TURNS; turn++) {
    const spin = { one: await spinning(1), two: await spinning(2) };
    turns.push({ spinning: (2 * spin.one) / spin.two, one: await pooled(campaign, 1, `${size}-${turn}-1`), two: await pooled(campaign, 2, `${size}-${turn}-2`) });
  }
  const speedUps = turns.map(({ one, two }) => one.seconds / two.seconds);
  const ofSpinning = turns.map(({ one, two, spinning: reached }) => one.seconds / two.seconds / reached);
  const cpu = (of) => median(turns.map((turn) => turn[of].cpu)).toFixed(1);
  console.log(`${size} accounts: ${REPLICATES} replicates on two threads ${median(speedUps).toFixed(2)} times as fast as on one (${told(speedUps, 2)}); two spinning threads reach ${told(turns.map((turn) => turn.spinning), 2)}; CPU ${cpu('one')} s on one, ${cpu('two')} s on two`);
  const share = `${median(ofSpinning).toFixed(2)} (${told(ofSpinning, 2)})`;
  if (size === LARGER) report('speed-up of two threads over that of spinning ones', share, `at least ${LIMITS.ofSpinning}`, median(ofSpinning) >= LIMITS.ofSpinning);
  else console.log(`${'speed-up of two threads over that of spinning ones'.padEnd(58)} ${share}`);
}
if (SIZE === 0) {
  const overheads = [];
  for (let turn = 0; turn < TURNS; turn++) overheads.push((1000 * (await starting(2) + (await pooled(small, 2, `${turn}-rest`, new URL('./stand-in.mjs', import.meta.url))).cpu)) / REPLICATES);
  report('CPU of a replicate beyond its own run (start, transfer, store)', `${median(overheads).toFixed(1)} ms (${told(overheads, 1)})`, `${LIMITS.overheadMs} ms`, median(overheads) < LIMITS.overheadMs);
}
rmSync(home, { recursive: true });

if (SIZE === 0 && !process.argv.includes('--no-memory')) {
  const peaks = [];
  for (const workers of [1, 2]) peaks.push(await peakOf(workers));
  console.log(`peak memory, 6 replicates of 20,000 accounts: ${peaks.map((peak, i) => `${i + 1} ${i === 0 ? 'thread' : 'threads'} ${peak} MB`).join(', ')}`);
  for (const workers of [2]) {
    const limit = 1 + LIMITS.memoryPerThread * (workers - 1);
    report(`memory of ${workers} threads over that of one`, (peaks[workers - 1] / peaks[0]).toFixed(2), `at most ${limit.toFixed(1)}`, peaks[workers - 1] / peaks[0] <= limit);
  }
}
for (const fault of faults) console.error(`over: ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;

/** Seconds in which so many threads each do the same amount of nothing. */
async function spinning(threads) {
  const body = "const { parentPort } = require('node:worker_threads'); parentPort.on('message', () => { let x = 1; for (let i = 0; i < 2e8; i++) x = Math.imul(x, 1664525) + 1013904223; parentPort.postMessage(x); });";
  const workers = Array.from({ length: threads }, () => new Worker(body, { eval: true }));
  await Promise.all(workers.map((worker) => new Promise((ready) => { worker.once('online', ready); })));
  const started = performance.now();
  await Promise.all(workers.map((worker) => new Promise((done) => { worker.once('message', done); worker.postMessage(null); })));
  const seconds = (performance.now() - started) / 1000;
  await Promise.all(workers.map((worker) => worker.terminate()));
  return seconds;
}

/** Plan and seed of a scenario at a size. */
function scenario(name, accounts) {
  const host = realHost();
  return prepare(host, scenarioText(host, name), { variant: 'baseline', sets: [], accounts, seed: undefined });
}

/** All replicates through the pool into a store, as a run does it. */
async function pooled({ plan, seed }, threads, name, workerFile = undefined) {
  const key = 'k'.repeat(64);
  const store = openStore(realHost(), join(home, name), key, new Map(), () => {});
  const tasks = Array.from({ length: REPLICATES }, (_, replicate) => ({ plan, identity: trialIdentity(key, plan, seed), replicate, coarse: true }));
  const never = new AbortController().signal;
  const [started, cpu] = [performance.now(), process.cpuUsage()];
  await threadPool({ threads, ...(workerFile ? { workerFile } : {}) }).run(tasks, { started() {}, progress() {}, finished(task, result) { if ('failure' in result) throw new Error(result.failure); store.commit(task, result.bytes); } }, { soon: never, now: never });
  const { user, system } = process.cpuUsage(cpu);
  return { seconds: (performance.now() - started) / 1000, cpu: (user + system) / 1e6 };
}

/** CPU seconds for so many threads to start, load the program and end. */
async function starting(threads) {
  const cpu = process.cpuUsage();
  await Promise.all(Array.from({ length: threads }, () => new Promise((done) => {
    const worker = new Worker(new URL('../dist/experiment/worker.js', import.meta.url));
    worker.once('exit', done);
    worker.postMessage(END);
  })));
  const { user, system } = process.cpuUsage(cpu);
  return (user + system) / 1e6;
}

/** Peak memory of the command, MB. */
function peakOf(workers) {
  return new Promise((done) => {
    const folder = mkdtempSync(join(tmpdir(), 'hashfront-bench-'));
    const child = spawn(process.execPath, [join(ROOT, 'dist', 'cli.js'), 'run', join(ROOT, 'test', 'tiny.yaml'), '--accounts', '20000', '--set', 'clock.days=3', '--replicates', '6', '--workers', String(workers), '--no-charts', '--quiet', '--out', join(folder, 'run')], { stdio: 'ignore' });
    let peak = 0;
    const look = setInterval(() => {
      try {
        peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0));
      } catch { /* it has ended */ }
    }, 100);
    child.on('exit', () => {
      clearInterval(look);
      rmSync(folder, { recursive: true });
      done(Math.round(peak / 1024));
    });
  });
}
