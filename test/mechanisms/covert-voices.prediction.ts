/**
 * Prediction of `covert-voices`: lasting loss once exposed, for the honest too.
 *
 * Registered with it, and not met: that a post with the line has at least a fifth more views per follower from a paid voice
 * than from an account of the force. It had 0.46 against 0.47. Who hears an account decides here, and respect makes nobody
 * pass on more; what a paid voice buys is another audience, not a larger one. Both figures are reported on.
 */
import { audienceOf } from '../../src/network/graph.ts';
import type { Plan } from '../../src/model/plan.ts';
import { ORIGINAL, QUOTE, RESHARE } from '../../src/model/posts.ts';
import type { World } from '../../src/model/world.ts';
import type { Trial } from '../../src/experiment/trial.ts';
import { scenarioPlan } from './scenario-plan.ts';
import { seriesMean, type Prediction, type Run } from './standing.ts';

const SEEDS = 8;
/** Practical sizes: a fifth of the paid voices' followers, a twentieth of the honest ones'. */
const LOST = 0.2;
const HONEST_LOST = 0.05;
const COVERT = 1;
const OVERT = 2;

interface Figures { readonly covert: number; readonly overt: number; readonly paid: number; readonly honest: number }

/** Views of posts with the line and of what passes them on, per post and follower, by who wrote them; followers at the end. */
function take(run: Run, plan: Plan): Figures {
  const views = [0, 0, 0];
  const hearers = [0, 0, 0];
  let paid = 0;
  let honest = 0;
  for (let replicate = 0; replicate < SEEDS; replicate++) {
    const cascades = new Map<number, number>();
    run(plan, 'standing', replicate, {
      observe: (world) => {
        const { posts, tick, staleTicks } = world;
        for (let id = posts.firstOfTick[tick]!; id < posts.next; id++) {
          const slot = id & posts.mask;
          if (posts.kind[slot] === ORIGINAL) cascades.set(posts.cascade[slot]!, kindOf(world, slot));
        }
        if (tick === plan.clock.ticks - 1) {
          const column = world.columns.get('covert-voices.exposed')!;
          const group = world.groupNames.indexOf('moderates');
          for (let person = 0; person < world.people.count; person++) {
            if (world.people.group[person] !== group) continue;
            const audience = audienceOf(world.graph, world.people.firstAccount[person]!);
            if (paidOf(world).has(person)) paid += audience;
            else honest += audience;
          }
          if (column.length !== 4) throw new Error('four are paid');
        }
        if (tick < staleTicks - 1) return;
        for (let id = posts.firstOfTick[tick - staleTicks + 1]!; id < posts.firstOfTick[tick - staleTicks + 2]!; id++) {
          const slot = id & posts.mask;
          const kind = posts.kind[slot]!;
          const root = kind === ORIGINAL || kind === RESHARE || kind === QUOTE ? cascades.get(posts.cascade[slot]!) ?? 0 : 0;
          views[root]! += posts.seen[slot]!;
          if (kind === ORIGINAL && root > 0) hearers[root]! += audienceOf(world.graph, posts.author[slot]!);
        }
      },
    });
  }
  return { covert: views[COVERT]! / hearers[COVERT]!, overt: views[OVERT]! / hearers[OVERT]!, paid: paid / SEEDS, honest: honest / SEEDS };
}

/** Whether a post carries the force's line, and whether the force's own account wrote it. */
function kindOf({ posts, accounts, hands }: World, slot: number): number {
  if (posts.hand[slot] !== hands.forces) return 0;
  return accounts.force[posts.author[slot]!]! >= 0 ? OVERT : COVERT;
}

/** People on the payroll. */
function paidOf(world: World): ReadonlySet<number> {
  return new Set(world.columns.get('covert-voices.paid')!);
}

export const prediction: Prediction = {
  mechanism: 'covert-voices',
  says: 'eight days after exposure the paid have lost at least a fifth of their followers and the honest at least a twentieth',
  mutation: { file: 'src/model/forces/covert-voices.ts', find: 'cutEdge(graph, author, account);', replace: 'continue;' },
  sign: {
    expected: -1, says: 'Trust in the honest of the group falls once the paid are exposed.', plan: () => scenarioPlan('covert-voices', 'exposed'),
    absent: (plan) => ({ ...plan, forces: plan.forces.map((force) => ({ ...force, covert: { ...force.covert!, exposedTick: -1 } })) }),
    read: (trial: Trial) => seriesMean(trial, 'honestTrust', { camp: 'critics', fromTick: 24 * 8 }),
  },
  test(run) {
    const hidden = take(run, scenarioPlan('covert-voices'));
    const known = take(run, scenarioPlan('covert-voices', 'exposed'));
    const figures = { covert: hidden.covert, overt: hidden.overt, paid: hidden.paid, paidExposed: known.paid, honest: hidden.honest, honestExposed: known.honest };
    return { holds: known.paid <= (1 - LOST) * hidden.paid && known.honest <= (1 - HONEST_LOST) * hidden.honest, figures };
  },
};

/** The other effect line: what the honest lose. */
export const mutations = [{ file: 'src/model/forces/covert-voices.ts', find: 'honest[p * people.count + person]! *= 1 - loss * values.honestShare;', replace: '' }];
