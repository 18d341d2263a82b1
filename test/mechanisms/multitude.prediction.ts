/** V13 and V14: a small core writes much, and the movement looks larger than it is to those who read it. */
import { AMBIENT } from '../../src/model/frames.ts';
import { campOf, type World } from '../../src/model/world.ts';
import type { Plan } from '../../src/model/plan.ts';
import { scenarioPlan } from './scenario-plan.ts';
import { pairedBy, seriesMean, withMechanism, type Prediction, type Run } from './standing.ts';

const SEEDS = 8;
/** Upper end of the core's size, Berger & Morgan 2015. */
const CORE = 0.043;

interface Look {
  /** Share of supporters among all accounts. */
  readonly trueShare: number;
  /** As their opponents and the onlookers perceive it after the burn-in. */
  readonly perceived: number;
  /** Share of the movement's posts on the conflict by the 4.3 % of its accounts that write most of them. */
  readonly topShare: number;
  /** The same of posts of every kind. */
  readonly topShareOfAll: number;
  /** Posts of a supporter over posts of anybody else. */
  readonly perHead: number;
}

function take(run: Run, plan: Plan, replicate: number): Look {
  const onConflict = new Map<number, number>();
  let last: World | undefined;
  const trial = run(plan, 'standing', replicate, {
    observe: (world) => {
      last = world;
      const { posts } = world;
      for (let id = posts.firstOfTick[world.tick]!; id < posts.next; id++) {
        const slot = id & posts.mask;
        if (posts.frame[slot] !== AMBIENT) onConflict.set(posts.author[slot]!, (onConflict.get(posts.author[slot]!) ?? 0) + 1);
      }
    },
  });
  const world = last!;
  const accounts = Array.from({ length: world.accounts.count }, (_, account) => account);
  const supporters = accounts.filter((account) => plan.camps[campOf(world, account)]!.name === 'movement');
  const written = supporters.map((account) => world.accounts.written[account]!);
  const total = (list: ArrayLike<number>): number => Array.from(list).reduce((sum, value) => sum + value, 0);
  const everybody = total(world.accounts.written);
  const fromTick = plan.clock.burnInTicks;
  return {
    trueShare: supporters.length / accounts.length,
    perceived: (seriesMean(trial, 'perceivedSupporters', { camp: 'public', fromTick }) + seriesMean(trial, 'perceivedSupporters', { camp: 'uncommitted', fromTick })) / 2,
    topShare: shareOfTop(supporters.map((account) => onConflict.get(account) ?? 0)), topShareOfAll: shareOfTop(written),
    perHead: total(written) / supporters.length / ((everybody - total(written)) / (accounts.length - supporters.length)),
  };
}

function shareOfTop(posts: readonly number[]): number {
  const sum = (list: readonly number[]): number => list.reduce((total, value) => total + value, 0);
  return sum([...posts].sort((x, y) => y - x).slice(0, Math.floor(posts.length * CORE))) / sum(posts);
}

export const prediction: Prediction = {
  mechanism: 'multitude',
  says: 'at most 4.3 % of the supporters write at least 40 % of their posts on the conflict (V14: 35 to 70 %); others perceive a share at least 5 points above the true one, and at least 5 above what they perceive of the same people without core and app',
  mutation: { file: 'src/model/extremists/multitude.ts', find: 'if (toUnit(mix(a ^ keyB[account]!, b, keyA[account]!, 0)) < share) drawn[count++] = account;', replace: '' },
  sign: {
    expected: 1, says: 'Others perceive a larger share of supporters than where the same people have no core and no app.', plan: () => scenarioPlan('multitude'),
    effect: (run, plan, replicate) => take(run, plan, replicate).perceived - take(run, withMechanism(plan, 'multitude', { coreTimes: 1, appShare: 0 }), replicate).perceived,
  },
  test(run) {
    const side = (variant: string): Look[] => Array.from({ length: SEEDS }, (_, replicate) => take(run, scenarioPlan('multitude', variant), replicate));
    const none = side('no-core');
    const app = side('app-only');
    const both = side('baseline');
    const mean = (looks: readonly Look[], read: (look: Look) => number): number => looks.reduce((sum, look) => sum + read(look), 0) / SEEDS;
    const effect = pairedBy((r) => none[r]!.perceived, (r) => both[r]!.perceived, SEEDS);
    const core = pairedBy((r) => app[r]!.perceived, (r) => both[r]!.perceived, SEEDS);
    const figures = {
      trueShare: mean(both, (look) => look.trueShare), perceived: effect.meanB, perceivedWithout: effect.meanA, difference: effect.difference, standardError: effect.standardError, sameSign: effect.sameSign,
      coreAdds: core.difference, coreError: core.standardError, coreSameSign: core.sameSign,
      topShare: mean(both, (look) => look.topShare), topShareWithout: mean(none, (look) => look.topShare), topShareOfAll: mean(both, (look) => look.topShareOfAll),
      perHead: mean(both, (look) => look.perHead), perHeadWithout: mean(none, (look) => look.perHead), seeds: SEEDS,
    };
    const loud = figures.topShare >= 0.4 && figures.topShare <= 0.7;
    return { holds: loud && figures.perceived - figures.trueShare >= 0.05 && effect.difference >= 0.05, figures };
  },
};

/** A second effect line, besides that which finds core and app: numbers are known through reading and in no other way. */
export const mutations = [
  { file: 'src/model/extremists/multitude.ts', find: 'share += (isSupporter[readings.opinionCamp[n]!]! - share) / known;', replace: '' },
];
