/** Prediction of `solidarity`: the organic share of the stream on conflict tags rises after events. */
import type { Plan } from '../../src/model/plan.ts';
import type { World } from '../../src/model/world.ts';
import { pairedValues, seriesSum, type Prediction, type Run } from './standing.ts';
import { scenarioPlan } from './scenario-plan.ts';

const SEEDS = 8;
/** Practical sizes: the organic share is higher by a tenth of the stream, and there are twice as many organic posts. */
const LEAST = 0.1;
const LEAST_TIMES = 2;
const DAYS_BEFORE = 6;

/** Posts on conflict tags by ticks: written by people of their own accord, and on orders. */
export interface Stream {
  readonly organic: Float64Array;
  readonly ordered: Float64Array;
}

export function streamOf(run: Run, plan: Plan, root: string, replicate: number): Stream {
  const stream = { organic: new Float64Array(plan.clock.ticks), ordered: new Float64Array(plan.clock.ticks) };
  run(plan, root, replicate, { observe: (world) => count(world, stream) });
  return stream;
}

function count(world: World, stream: Stream): void {
  const { posts, hands } = world;
  for (let id = posts.firstOfTick[world.tick]!; id < posts.next; id++) {
    const slot = id & posts.mask;
    if (world.hashtags.isConflict[posts.tagSet[slot]!] === 0) continue;
    const hand = posts.hand[slot]!;
    if (hand >= hands.forces && hand < hands.forces + world.plan.forces.length) stream.ordered[world.tick]!++;
    else stream.organic[world.tick]!++;
  }
}

const sum = (values: Float64Array, from: number, until: number): number => values.subarray(from, until).reduce((total, value) => total + value, 0);
const share = ({ organic, ordered }: Stream, from: number, until: number): number => sum(organic, from, until) / (sum(organic, from, until) + sum(ordered, from, until));

export const prediction: Prediction = {
  mechanism: 'solidarity',
  says: 'In the two days after a battle begins the organic share of the stream on conflict tags is at least 0.1 higher, relative to the days before, than where nobody is stirred, and at least twice as much is written there by people of their own accord.',
  mutation: {
    file: 'src/model/crowd/solidarity.ts',
    find: 'dials.conflict[account]! *= times;',
    replace: ';',
  },
  sign: { expected: 1, says: 'More is written on the tag of the stirred side after the event.', plan: () => scenarioPlan('solidarity'), read: (trial) => seriesSum(trial, 'posts', { tag: '#north', fromTick: 174 }) },
  test(run) {
    const plan = scenarioPlan('solidarity');
    const unmoved = scenarioPlan('solidarity', 'unmoved');
    const day = 1440 / plan.clock.tickMinutes;
    const battle = plan.timeline[0]!.tick;
    const streams = (p: Plan): Stream[] => Array.from({ length: SEEDS }, (_, replicate) => streamOf(run, p, 'standing', replicate));
    const rise = (stream: Stream): number => share(stream, battle, battle + 2 * day) - share(stream, battle - DAYS_BEFORE * day, battle);
    const organic = (all: readonly Stream[]): number => all.reduce((total, stream) => total + sum(stream.organic, battle, battle + 2 * day), 0);
    const [still, stirred] = [streams(unmoved), streams(plan)];
    const read = pairedValues(still.map(rise), stirred.map(rise));
    const times = organic(stirred) / organic(still);
    return {
      holds: read.difference >= LEAST && times >= LEAST_TIMES,
      figures: { riseUnmoved: read.meanA, rise: read.meanB, difference: read.difference, standardError: read.standardError, sameSign: read.sameSign, organicTimes: times },
    };
  },
};
