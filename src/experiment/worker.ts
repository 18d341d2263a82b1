/** The thread's door: a task comes in, progress and a packed trial go out. */
import { parentPort } from 'node:worker_threads';
import type { Plan } from '../model/plan.ts';
import { check } from '../check.ts';
import type { Task } from './backend.ts';
import { createPerformer } from './perform.ts';
import type { Told } from './pool.ts';

const plans = new Map<string, Plan>();
const perform = createPerformer();
const port = parentPort;
check(port !== null, 'worker.ts runs only as a worker thread');

port.on('message', (task: (Omit<Task, 'plan'> & { readonly plan?: Plan }) | 'end') => {
  if (task === 'end') return port.close();
  if (task.plan) plans.set(task.identity.planSha256, task.plan);
  const plan = plans.get(task.identity.planSha256);
  check(plan !== undefined, 'a task came before its plan');
  const steps = task.coarse ? 4 : 100;
  let told = -1;
  const result = perform({ ...task, plan }, (done, ticks) => {
    const now = Math.floor((steps * done) / ticks);
    if (now !== told) port.postMessage({ done, ticks });
    told = now;
  });
  const parts = 'bytes' in result ? [result.bytes, ...(result.trace ? [result.trace] : [])] : [];
  port.postMessage(result, parts.map((part) => part.buffer as ArrayBuffer));
});

const ready: Told = 'ready';
port.postMessage(ready);
