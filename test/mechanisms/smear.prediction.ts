/** Prediction of `smear`: the target's credibility and reach fall, under an army and under a committee. */
import type { Trial } from '../../src/experiment/trial.ts';
import { audienceOf } from '../../src/network/graph.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { World } from '../../src/model/world.ts';
import { scenarioPlan } from './scenario-plan.ts';
import { seriesMean, type Prediction, type Run } from './standing.ts';

const SEEDS = 8;
/** Practical sizes: a tenth of the regard, a twentieth of the audience. */
const LEAST_REGARD = 0.1;
const LEAST_AUDIENCE = 0.05;
const regard = (trial: Trial): number => seriesMean(trial, 'regard', { fromTick: 24 * 9 });

/** Audience of the politician at the end. */
function hearers(world: World): number {
  const group = world.groupNames.indexOf('politician');
  return audienceOf(world.graph, world.people.firstAccount[world.people.group.indexOf(group)]!);
}

function take(run: Run, plan: Plan): { regard: number; audience: number } {
  let audience = 0;
  let sum = 0;
  for (let replicate = 0; replicate < SEEDS; replicate++) {
    let last = 0;
    sum += regard(run(plan, 'standing', replicate, { observe: (world) => { last = hearers(world); } }));
    audience += last;
  }
  return { regard: sum / SEEDS, audience: audience / SEEDS };
}

export const prediction: Prediction = {
  mechanism: 'smear',
  says: 'after nine days of smear, by an army or by a committee, the regard for the target is lower by at least 0.1 and the audience by at least a twentieth',
  mutation: { file: 'src/model/forces/smear.ts', find: '*= 1 + values.loss * effect', replace: '*= 1 + 0 * effect' },
  sign: { expected: -1, says: 'The target loses followers.', plan: () => scenarioPlan('smear'), read: (trial) => trial.counts.edges },
  test(run) {
    const [none, army, committee] = ['nobody-believes', 'baseline', 'committee'].map((variant) => take(run, scenarioPlan('smear', variant))) as [ReturnType<typeof take>, ReturnType<typeof take>, ReturnType<typeof take>];
    const figures = { regardArmy: army.regard, regardCommittee: committee.regard, audience: none.audience, audienceArmy: army.audience, audienceCommittee: committee.audience };
    const holds = [army, committee].every((one) => one.regard <= none.regard - LEAST_REGARD && one.audience <= (1 - LEAST_AUDIENCE) * none.audience);
    return { holds, figures };
  },
};

/** The other effect line: hearers who leave. */
export const mutations = [{ file: 'src/model/forces/smear.ts', find: 'cutEdge(world.graph, author, account);', replace: 'continue;' }];
