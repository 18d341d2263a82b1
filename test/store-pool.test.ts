/** The pool of threads, with small workers in place of the real one. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runTasks } from '../src/experiment/pool.ts';
import type { PoolOptions, Result, Task } from '../src/experiment/pool.ts';
import { smallPlan } from './small-plan.ts';

const folder = mkdtempSync(join(tmpdir(), 'pool-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A worker that does `body` with (task, reply, fs). */
function worker(body: string): URL {
  return new URL(`data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    import * as fs from 'node:fs';
    const plans = new Set();
    parentPort.on('message', (task) => {
      if (task.plan) plans.add(task.identity.planSha256);
      if (!plans.has(task.identity.planSha256)) throw new Error('no plan');
      const reply = (message) => parentPort.postMessage(message);
      ${body}
    });`)}`);
}

const plan = smallPlan();
const tasks = (count: number): Task[] => Array.from({ length: count }, (_, replicate) => ({ plan, identity: { key: 'k', planSha256: replicate % 2 === 0 ? 'p' : 'q', rootSeed: 's' }, replicate }));

async function runAll(count: number, workerFile: URL, threads: number, more: Partial<PoolOptions> = {}): Promise<Map<number, Result>> {
  const results = new Map<number, Result>();
  await runTasks(tasks(count), { threads, workerFile, stop: new AbortController().signal, started() {}, progress() {}, finished: (task, result) => { results.set(task, result); }, ...more });
  return results;
}

const echo = worker('setTimeout(() => reply({ bytes: Uint8Array.of(task.replicate) }), (task.replicate * 7) % 5 * 10);');

describe('runTasks', () => {
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
    await runAll(6, slow, 1, { stop: stop.signal, finished: (task) => { finished.push(task); if (task === 1) setTimeout(() => stop.abort(), 50); } });
    expect(finished).toEqual([0, 1]);
  });

  test('what cannot be kept ends the work', async () => {
    await expect(runAll(3, echo, 2, { finished() { throw new Error('the disk is full'); } })).rejects.toThrow('the disk is full');
  });
});
