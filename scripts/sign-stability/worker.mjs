/** A thread: a mechanism and a draw come in, the effect of that draw goes out. What it answers depends on the question alone. */
import { parentPort, workerData } from 'node:worker_threads';

const { effectOf, hypercube, runTrial, createShelf, predictions } = await import(workerData.module);

// Both runs of a pair stand on one seed, and mostly on one network.
const shelf = createShelf(2);
const run = (plan, root, replicate, options) => runTrial(plan, root, replicate, { ...options, shelf });

/** What belongs to the mechanism that was asked for last. */
let last = { mechanism: '' };
function prepared(mechanism) {
  if (last.mechanism !== mechanism) {
    const { sign } = predictions.find((each) => each.mechanism === mechanism);
    const plan = sign.plan();
    last = { mechanism, sign, plan, at: hypercube(mechanism, plan, workerData.draws) };
  }
  return last;
}

/** Draw `draw` over `pairs` seeds of its own; draw null = the defaults on seed `seed` of another root. */
parentPort.on('message', ({ number, mechanism, draw, seed, pairs }) => {
  const { sign, plan, at } = prepared(mechanism);
  const started = performance.now();
  const drawn = draw === null ? plan : at(draw);
  let sum = 0;
  for (let pair = 0; pair < pairs; pair++) sum += draw === null ? effectOf(mechanism, sign, drawn, run, seed, 'sign, defaults') : effectOf(mechanism, sign, drawn, run, draw * pairs + pair);
  parentPort.postMessage({ number, effect: sum / pairs, seconds: (performance.now() - started) / 1000 });
});
