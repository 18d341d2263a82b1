/** The pool of threads, with small workers in place of the real one. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Listener, Result, Task } from '../src/experiment/backend.ts';
import { inThisThread } from '../src/experiment/here.ts';
import { threadPool } from '../src/experiment/pool.ts';
import type { PoolOptions } from '../src/experiment/pool.ts';
import { createQueue } from '../src/experiment/queue.ts';
import { readFinished } from '../src/experiment/replicate-file.ts';
import { smallPlan } from './small-plan.ts';

const folder = mkdtempSync(join(tmpdir(), 'pool-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A worker that does `body` with (task, reply, fs). */
/** @param before what it does while it loads */
function worker(body: string, before = ''): URL {
  return new URL(`data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    import * as fs from 'node:fs';
    const plans = new Set();
    parentPort.on('message', (task) => {
      if (task.plan) plans.add(task.identity.planSha256);
      if (!plans.has(task.identity.planSha256)) throw new Error('no plan');
      const reply = (message) => parentPort.postMessage(message);
      ${body}
    });
    ${before}
    parentPort.postMessage('ready');`)}`);
}

const plan = smallPlan();
const tasks = (count: number): Task[] => Array.from({ length: count }, (_, replicate) => ({ plan, identity: { key: 'k', planSha256: replicate % 2 === 0 ? 'p' : 'q', rootSeed: 's' }, replicate }));

interface More extends Partial<Listener>, Partial<PoolOptions> {
  readonly soon?: AbortSignal;
  readonly now?: AbortSignal;
}

async function runAll(count: number, workerFile: URL, threads: number, { soon, now, timeout, heapMb, ...heard }: More = {}): Promise<Map<number, Result>> {
  const results = new Map<number, Result>();
  const never = new AbortController().signal;
  await threadPool({ threads, workerFile, timeout, heapMb })
    .run(tasks(count), { started() {}, progress() {}, finished: (task, result) => { results.set(task, result); }, ...heard }, { soon: soon ?? never, now: now ?? never });
  return results;
}

const echo = worker('setTimeout(() => reply({ bytes: Uint8Array.of(task.replicate) }), (task.replicate * 7) % 5 * 10);');

describe('a pool of threads', () => {
  test.each([1, 2, 5])('gives every task its own result on %i threads', async (threads) => {
    const results = await runAll(7, echo, threads);
    expect([...results].toSorted(([a], [b]) => a - b).map(([task, result]) => [task, 'bytes' in result && result.bytes[0]])).toEqual(Array.from({ length: 7 }, (_, i) => [i, i]));
  });

  test('tries a task again where its thread died, and loses no other', async () => {
    const mark = join(folder, 'died-once');
    const dies = worker(`if (task.replicate === 1 && !fs.existsSync(${JSON.stringify(mark)})) { fs.writeFileSync(${JSON.stringify(mark)}, ''); process.exit(9); }
      reply({ bytes: Uint8Array.of(task.replicate) });`);
    const results = await runAll(4, dies, 2);
    expect(existsSync(mark)).toBe(true);
    expect([...results.values()].every((result) => 'bytes' in result)).toBe(true);
    expect(results.size).toBe(4);
  });

  test('gives a task up whose thread dies twice, and goes on with a new thread', async () => {
    const dies = worker("if (task.replicate === 0) throw new Error('out of luck'); reply({ bytes: Uint8Array.of(1) });");
    const results = await runAll(3, dies, 1);
    expect(results.get(0)).toEqual({ failure: 'the worker thread stopped: out of luck' });
    expect([1, 2].map((task) => 'bytes' in results.get(task)!)).toEqual([true, true]);
  });

  test('a failed trial is told and not tried again', async () => {
    const fails = worker("reply(task.replicate === 1 ? { failure: 'an invariant broke' } : { bytes: Uint8Array.of(1) });");
    const started: number[] = [];
    const results = await runAll(3, fails, 1, { started: (task) => { started.push(task); } });
    expect(results.get(1)).toEqual({ failure: 'an invariant broke' });
    expect(started).toEqual([0, 1, 2]);
  });

  test('stops at once when asked, with what is finished', async () => {
    const slow = worker('if (task.replicate < 2) reply({ bytes: Uint8Array.of(1) }); /* the others never end */');
    const stop = new AbortController();
    const finished: number[] = [];
    await runAll(6, slow, 1, { now: stop.signal, finished: (task) => { finished.push(task); if (task === 1) setTimeout(() => stop.abort(), 50); } });
    expect(finished).toEqual([0, 1]);
  });

  test('what cannot be kept ends the work', async () => {
    await expect(runAll(3, echo, 2, { finished() { throw new Error('the disk is full'); } })).rejects.toThrow('the disk is full');
  });

  test('told to end soon, it finishes what is under way and begins nothing', async () => {
    const soon = new AbortController();
    const started: number[] = [];
    const results = await runAll(6, echo, 2, { soon: soon.signal, started: (task) => { started.push(task); if (started.length === 2) soon.abort(); } });
    expect(started.length).toBe(2);
    expect([...results.keys()].sort()).toEqual(started.sort());
  });

  test('a thread that takes too long is replaced; its task has failed, the others have not', async () => {
    const hangs = worker('if (task.replicate === 1) for (;;); reply({ bytes: Uint8Array.of(1) });');
    const results = await runAll(4, hangs, 1, { timeout: 1 });
    expect(results.get(1)).toEqual({ failure: 'not finished after 1 seconds' });
    expect([0, 2, 3].map((task) => 'bytes' in results.get(task)!)).toEqual([true, true, true]);
  });

  test('the time that a thread takes to load is not its task\'s', async () => {
    const slow = worker('reply({ bytes: Uint8Array.of(1) });', 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1500);');
    expect([...(await runAll(2, slow, 1, { timeout: 1 })).values()].map((result) => 'bytes' in result)).toEqual([true, true]);
  });

  test('a thread without memory is replaced, and its task not tried again', async () => {
    const hungry = worker('if (task.replicate === 0) { const all = []; for (;;) all.push(Array.from({ length: 1e5 }, (_, i) => ({ i }))); } reply({ bytes: Uint8Array.of(1) });');
    const started: number[] = [];
    const results = await runAll(2, hungry, 1, { heapMb: 32, started: (task) => { started.push(task); } });
    expect(results.get(0)).toEqual({ failure: 'out of memory: more than 32 MB beside the columns' });
    expect(['bytes' in results.get(1)!, started]).toEqual([true, [0, 1]]);
  });
});

describe('the order of the queue', () => {
  const queue = () => createQueue([0, 0, 0, 1, 1, 2].map((replicate) => ({ replicate })));

  test('a thread keeps its replicate; another takes the next one; at the end none stands idle', () => {
    const { next, left } = queue();
    expect(next(null)!.number).toBe(0);
    expect(next(null)!.number).toBe(3);
    expect(next(0)!.number).toBe(1);
    expect(next(1)!.number).toBe(4);
    expect(next(1)!.number).toBe(5);
    // Only replicate 0 is left, which another thread is at: its last task is taken.
    expect(next(2)!.number).toBe(2);
    expect([next(0), left()]).toEqual([null, 0]);
  });

  test('what was lost comes first', () => {
    const { next, again } = queue();
    const lost = next(null)!;
    again(lost);
    expect(next(null)).toBe(lost);
  });
});

test('threads and this thread give the same bytes, whatever is shared', { timeout: 30_000 }, async () => {
  const small = { ...plan, clock: { ...plan.clock, ticks: 6 } };
  const other = { ...small, clock: { ...small.clock, ticks: 7 } };
  const both = [small, other].flatMap((each, i) => [0, 1].map((replicate): Task => ({ plan: each, identity: { key: `k${i}`, planSha256: `p${i}`, rootSeed: 's' }, replicate, shares: true })));
  const ends = { soon: new AbortController().signal, now: new AbortController().signal };
  const all = async (backend: ReturnType<typeof threadPool>, asked: readonly Task[]): Promise<Result[]> => {
    const results: Result[] = [];
    await backend.run(asked, { started() {}, progress() {}, finished: (task, result) => { results[task] = result; } }, ends);
    return results;
  };
  const prints = (results: readonly Result[]): (string | undefined)[] => results.map((result) => ('bytes' in result ? readFinished(result.bytes)?.fingerprint : result.failure));
  const here = prints(await all(inThisThread({ seconds: () => 0 }), both));
  expect(new Set(here).size).toBe(4);
  expect(prints(await all(inThisThread({ seconds: () => 0 }), both.map((task) => ({ ...task, shares: false }))))).toEqual(here);
  const compiled = new URL('../dist/experiment/worker.js', import.meta.url);
  expect(prints(await all(threadPool({ threads: 2, workerFile: compiled }), both))).toEqual(here);
});
