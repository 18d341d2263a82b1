/** Prediction of `arrests` (V31): the arrested fall silent, their followers write more. */
import type { World } from '../../src/model/world.ts';
import type { Plan } from '../../src/model/plan.ts';
import { scenarioPlan } from './scenario-plan.ts';
import { pairedBy, seriesSum, type Prediction, type Run } from './standing.ts';

const SEEDS = 8;
/** Practical size: a fifth more. */
const LEAST_TIMES = 1.2;
const HELD = { from: 78, until: 126 };

/** Posts on the conflict while they are held: of the arrested, and of the other critics. */
function take(run: Run, plan: Plan, replicate: number, arrested: Set<number>): { held: number; others: number } {
  let held = 0;
  let others = 0;
  run(plan, 'standing', replicate, {
    observe: (world: World) => {
      const { posts, accounts, people, hashtags, columns } = world;
      columns.get('arrests.arrested')?.forEach((is, person) => { if (is === 1) arrested.add(person); });
      if (world.tick < HELD.from || world.tick >= HELD.until) return;
      for (let id = posts.firstOfTick[world.tick]!; id < posts.next; id++) {
        const slot = id & posts.mask;
        const person = accounts.owner[posts.author[slot]!]!;
        if (hashtags.isConflict[posts.tagSet[slot]!] === 0 || world.plan.camps[people.camp[person]!]!.name !== 'critics') continue;
        if (arrested.has(person)) held++;
        else others++;
      }
    },
  });
  return { held, others };
}

export const prediction: Prediction = {
  mechanism: 'arrests',
  says: 'while they are held the arrested write nothing, and the other critics at least a fifth more than where nobody is arrested',
  mutation: { file: 'src/model/offline/arrests.ts', find: 'people.arousal[person]! += values.outrage * (1 - people.arousal[person]!);', replace: 'people.arousal[person]! += 0;' },
  sign: { expected: 1, says: 'The side of the arrested writes more in all while some are held.', plan: () => scenarioPlan('arrests'), read: (trial) => seriesSum(trial, 'posts', { camp: 'critics', tag: '#city', fromTick: HELD.from, untilTick: HELD.until }) },
  test(run) {
    const whom = Array.from({ length: SEEDS }, () => new Set<number>());
    const under = whom.map((arrested, r) => take(run, scenarioPlan('arrests'), r, arrested));
    const without = whom.map((arrested, r) => take(run, scenarioPlan('arrests', 'nobody-arrested'), r, arrested));
    const others = pairedBy((r) => without[r]!.others, (r) => under[r]!.others, SEEDS);
    const figures = {
      heldWithout: without.reduce((sum, one) => sum + one.held, 0) / SEEDS, held: under.reduce((sum, one) => sum + one.held, 0) / SEEDS,
      othersWithout: others.meanA, others: others.meanB, sameSign: others.sameSign,
    };
    return { holds: figures.held === 0 && figures.heldWithout > 0 && figures.others >= LEAST_TIMES * figures.othersWithout, figures };
  },
};

/** The other effect line: they are held. */
export const mutations = [{ file: 'src/model/offline/arrests.ts', find: 'cutOff(world, account); stir', replace: 'world.accounts.cuts[account]!++; stir' }];
