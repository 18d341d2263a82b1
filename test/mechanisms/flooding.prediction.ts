/** V21: a force that floods into a hashtag raises its reach and takes its page. */
import { campOf, type World } from '../../src/model/world.ts';
import { RESHARE } from '../../src/model/posts.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Trial } from '../../src/experiment/trial.ts';
import { scenarioPlan } from './scenario-plan.ts';
import { ledgerSum, pageSum, pairedBy, seriesSum, type Prediction, type Run } from './standing.ts';

const SEEDS = 8;
const TAG = '#prayer';
const TOP = 20;

interface Look {
  readonly reach: number;
  /** Share of the tag's page views that are posts of its owners. */
  readonly pageShare: number;
  /** Share of the audience of the owners' published posts that saw them in its feed. */
  readonly feedReach: number;
  /** Of the 20 accounts that wrote most on the tag (reshares left out), the share that are opponents. */
  readonly topOpponents: number;
}

function take(run: Run, plan: Plan, replicate: number): Look {
  const fromTick = plan.clock.burnInTicks;
  const written = new Map<number, number>();
  let last: World | undefined;
  const trial = run(plan, 'standing', replicate, {
    observe: (world) => {
      last = world;
      if (world.tick >= fromTick) countOnTag(world, written);
    },
  });
  const top = [...written].sort((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, TOP);
  return { ...read(trial, fromTick), topOpponents: top.filter(([account]) => plan.camps[campOf(last!, account)]!.name === 'opponents').length / top.length };
}

function read(trial: Trial, fromTick: number): Omit<Look, 'topOpponents'> {
  const window = { tag: TAG, fromTick };
  return {
    reach: seriesSum(trial, 'impressions', window),
    pageShare: pageSum(trial, 'pageSeen', { ...window, camp: 'owners' }) / pageSum(trial, 'pageSeen', window),
    feedReach: ledgerSum(trial, 'seen', { camp: 'owners', fromTick }) / ledgerSum(trial, 'published', { camp: 'owners', fromTick }),
  };
}

function countOnTag(world: World, written: Map<number, number>): void {
  const { posts, hashtags } = world;
  const tag = hashtags.names.indexOf(TAG);
  for (let id = posts.firstOfTick[world.tick]!; id < posts.next; id++) {
    const slot = id & posts.mask;
    const set = posts.tagSet[slot]!;
    if (posts.kind[slot] === RESHARE || !hashtags.list.subarray(hashtags.start[set]!, hashtags.start[set + 1]!).includes(tag)) continue;
    written.set(posts.author[slot]!, (written.get(posts.author[slot]!) ?? 0) + 1);
  }
}

export const prediction: Prediction = {
  mechanism: 'flooding',
  says: "under takeover the tag's reach rises by at least a fifth, its owners' share of the page views falls by at least 15 points, and at least 60 % of its top 20 posters are opponents",
  mutation: { file: 'src/model/forces/flooding.ts', find: 'wishes.tagSet[i] = order.tagSet;', replace: '' },
  sign: { expected: -1, says: "The owners' share of the views of their tag's page falls.", plan: () => scenarioPlan('flooding'), read: (trial) => read(trial, 0).pageShare },
  test(run) {
    const sides = (variant: string): Look[] => Array.from({ length: SEEDS }, (_, replicate) => take(run, scenarioPlan('flooding', variant), replicate));
    const quiet = sides('no-flood');
    const takeover = sides('baseline');
    const ownTag = sides('own-tag');
    const mean = (looks: readonly Look[], read: (look: Look) => number): number => looks.reduce((sum, look) => sum + read(look), 0) / SEEDS;
    const reach = pairedBy((r) => quiet[r]!.reach, (r) => takeover[r]!.reach, SEEDS);
    const page = pairedBy((r) => quiet[r]!.pageShare, (r) => takeover[r]!.pageShare, SEEDS);
    const figures = {
      reachBefore: reach.meanA, reachUnderTakeover: reach.meanB, reachDifference: reach.difference, reachError: reach.standardError, reachSameSign: reach.sameSign,
      pageShareBefore: page.meanA, pageShareUnderTakeover: page.meanB, pageShareDifference: page.difference, pageShareError: page.standardError, pageShareSameSign: page.sameSign,
      topOpponents: mean(takeover, (look) => look.topOpponents),
      feedReachQuiet: mean(quiet, (look) => look.feedReach), feedReachTakeover: mean(takeover, (look) => look.feedReach), feedReachOwnTag: mean(ownTag, (look) => look.feedReach),
      seeds: SEEDS,
    };
    return { holds: reach.difference >= 0.2 * reach.meanA && page.difference <= -0.15 && figures.topOpponents >= 0.6, figures };
  },
};
