/**
 * How often the sign of each prediction's effect survives other values of what is assumed: a Latin hypercube over all
 * assumed parameters (test/mechanisms/sign.ts), paired runs of a small world per draw. Writes docs/sign-stability.md.
 *
 *   npm run build && node scripts/sign-stability.mjs [--draws 200] [--until 200] [--only NAME,NAME] [--workers 2] [--page FILE] [--kept FILE]
 *
 * All mechanisms get a few draws, then all get some more, so that whenever it is stopped (or `--until` so many draws) the
 * page tells of every one; called again, it goes on from the answers it kept. About an hour of one core for all. Rows that
 * rest on more draws, and those not asked for, stay as they stand. The same answers for any number of workers.
 */
import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { bundle } from './sign-stability/bundle.mjs';
import { fingerprintOf, keptIn } from './sign-stability/kept.mjs';
import { drawsOf, rowOf, standing, writePage } from './sign-stability/page.mjs';

/** Pairs at the defaults, how many of them must have the sign for one pair a draw to do, and the pairs a draw has otherwise. */
const PILOTS = 12;
const CLEAR = 11;
const PAIRS = 3;
/** Draws of one mechanism before the next one's turn. */
const TURN = 20;

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const option = (name, otherwise) => { const at = process.argv.indexOf(name); return at < 0 ? otherwise : process.argv[at + 1]; };
const page = resolve(option('--page', join(ROOT, 'docs', 'sign-stability.md')));
const draws = Number(option('--draws', '200'));
const until = Math.min(draws, Number(option('--until', draws)));
const only = option('--only', '').split(',').filter(Boolean);

const module = await bundle(join(ROOT, 'test', 'mechanisms'));
process.on('exit', () => rmSync(module, { force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));
const { MECHANISMS, assumedOf, predictions } = await import(pathToFileURL(module).href);

const kept = keptIn(resolve(option('--kept', join(ROOT, 'output', 'sign-stability.jsonl'))), `${fingerprintOf(module, join(ROOT, 'scenarios', 'mechanisms'))} ${draws}`);

const asked = predictions.filter(({ mechanism }) => only.length === 0 || only.includes(mechanism));
const workers = Array.from({ length: Number(option('--workers', availableParallelism())) }, () => {
  const worker = new Worker(new URL('./sign-stability/worker.mjs', import.meta.url), { workerData: { module: pathToFileURL(module).href, draws } });
  worker.on('error', (error) => { throw error; });
  return worker;
});

/** Answers in the order of the questions; each thread takes the next question when it is done. */
function ask(questions) {
  const answers = [];
  let next = 0;
  const feed = (worker) => new Promise((done) => {
    const send = () => {
      if (next >= questions.length) { worker.off('message', take); return done(); }
      worker.postMessage({ ...questions[next], number: next++ });
    };
    const take = ({ number, effect, seconds }) => { answers[number] = { effect, seconds }; send(); };
    worker.on('message', take);
    send();
  });
  return Promise.all(workers.map(feed)).then(() => answers);
}

const total = (list, read) => list.reduce((sum, each) => sum + read(each), 0);
const hasSign = (expected) => ({ effect }) => effect !== null && Math.sign(effect) === expected;

async function pilot({ mechanism, sign }) {
  if (!kept.pilot(mechanism)) {
    const answers = await ask(Array.from({ length: PILOTS }, (_, seed) => ({ mechanism, draw: null, seed, pairs: 1 })));
    kept.keep({ mechanism, pilot: { clear: answers.filter(hasSign(sign.expected)).length, seconds: total(answers, ({ seconds }) => seconds) } });
  }
  const { clear, seconds } = kept.pilot(mechanism);
  const pairs = clear >= CLEAR ? 1 : PAIRS;
  console.error(`${mechanism}: ${clear} of ${PILOTS} at the defaults, ${pairs} ${pairs === 1 ? 'pair' : 'pairs'} in a draw`);
  return { mechanism, sign, clear, pairs, dear: pairs * seconds };
}

/** Answers of the first `count` draws, the missing ones asked for. */
async function answered({ mechanism, pairs }, count) {
  const missing = Array.from({ length: count }, (_, draw) => draw).filter((draw) => !kept.draw(mechanism, draw));
  const answers = await ask(missing.map((draw) => ({ mechanism, draw, pairs })));
  answers.forEach(({ effect, seconds }, i) => kept.keep({ mechanism, draw: missing[i], effect: Number.isNaN(effect) ? null : effect, seconds }));
  return Array.from({ length: count }, (_, draw) => kept.draw(mechanism, draw));
}

async function examine(one, count) {
  const { mechanism, sign, clear, pairs } = one;
  const answers = await answered(one, count);
  const result = {
    mechanism, says: sign.says ?? MECHANISMS.find(({ name }) => name === mechanism).prediction, dimensions: assumedOf(sign.plan()).length, draws: count, pairs, clear, pilots: PILOTS,
    kept: answers.filter(hasSign(sign.expected)).length, none: answers.filter(({ effect }) => effect === 0).length, lost: answers.filter(({ effect }) => effect === null).length, seconds: total(answers, ({ seconds }) => seconds),
  };
  console.error(`${mechanism}: ${result.kept} of ${count}, ${Math.round(result.seconds)} s`);
  const rows = standing(page);
  if (drawsOf(rows.get(mechanism)) <= count) writePage(page, rows.set(mechanism, rowOf(result)), predictions.map((each) => each.mechanism));
}

const pilots = [];
for (const prediction of asked) pilots.push(await pilot(prediction));
pilots.sort((x, y) => x.dear - y.dear);
for (let count = Math.min(TURN, until); ; count = Math.min(until, count + TURN)) {
  for (const one of pilots) await examine(one, count);
  if (count === until) break;
}
for (const worker of workers) await worker.terminate();
