/** Directions only: who is passed on gains followers, who insults loses audience. */
import { audienceOf } from '../../src/network/graph.ts';
import type { Plan } from '../../src/model/plan.ts';
import { scenarioPlan } from './scenario-plan.ts';
import { variantWith } from './sign.ts';
import { pairedBy, type Prediction, type Run } from './standing.ts';

const SEEDS = 8;
/** Practical size: the force's audience is at least a tenth smaller where it insults. */
const LOSS = 0.1;

interface Look {
  readonly people: number;
  readonly force: number;
}

/** Audiences at the end of a run. */
function audiences(run: Run, plan: Plan, replicate: number): Look {
  let people = 0;
  let force = 0;
  run(plan, 'standing', replicate, {
    observe: ({ tick, graph, accounts }) => {
      if (tick !== plan.clock.ticks - 1) return;
      for (let account = 0; account < accounts.count; account++) {
        if (accounts.force[account]! < 0) people += audienceOf(graph, account);
        else force += audienceOf(graph, account);
      }
    },
  });
  return { people, force };
}

export const prediction: Prediction = {
  mechanism: 'following',
  says: 'the audience of a force is at least a tenth smaller where it insults than where it writes the same without',
  mutation: { file: 'src/model/crowd/following.ts', find: 'if (toUnit(key) < chance) unfollows.add(posts.author[slot]!, account, key);', replace: 'void [key, unfollows];' },
  sign: { expected: -1, says: 'A force that insults leaves fewer follows than one that does not.', plan: () => scenarioPlan('following'), absent: (plan) => variantWith(plan, 'following', 'polite'), read: (trial) => trial.counts.edges },
  test(run) {
    const looks = (variant: string): Look[] => Array.from({ length: SEEDS }, (_, replicate) => audiences(run, scenarioPlan('following', variant), replicate));
    const [frozen, polite, rude] = [looks('frozen'), looks('polite'), looks('baseline')];
    const people = pairedBy((r) => frozen[r]!.people, (r) => polite[r]!.people, SEEDS);
    const force = pairedBy((r) => polite[r]!.force, (r) => rude[r]!.force, SEEDS);
    return {
      holds: force.difference <= -LOSS * force.meanA,
      figures: {
        peopleFrozen: people.meanA, peoplePolite: people.meanB, peopleSameSign: people.sameSign,
        forcePolite: force.meanA, forceInsulting: force.meanB, forceSameSign: force.sameSign, seeds: SEEDS,
      },
    };
  },
};
