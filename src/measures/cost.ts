import { accountsOfForce } from '../model/accounts.ts';
import { COST_UNIT } from '../model/forces/sponsor.ts';
import { BY_FEAR, HAND_CAUSES } from '../model/hands.ts';
import type { World } from '../model/world.ts';
import type { Emit, Measure } from './measure.ts';

export const cost: Measure = {
  name: 'cost',
  meaning: 'What the forces of a camp cost their sponsors: operator-days, upkeep of accounts, posts and payroll, in relative units.',
  unit: 'cost units',
  margins: 'camp',
  kind: 'flow',
  every: 'tick',
  begin: (world) => {
    const spent = world.columns.get('sponsor.spent');
    return spent ? sinceLast(world, (f) => spent[f]! / COST_UNIT) : () => undefined;
  },
};

export const orderedViews: Measure = {
  name: 'orderedViews',
  meaning: 'Views, in feeds, on tag pages and in threads, of what the forces of a camp wrote on the conflict; counted where cost is.',
  unit: 'views',
  margins: 'camp',
  kind: 'flow',
  every: 'tick',
  begin: (world, { sightings }) => {
    if (!world.columns.has('sponsor.spent')) return () => undefined;
    const members = world.plan.forces.map((_, f) => accountsOfForce(world.accounts, f));
    return sinceLast(world, (f) => viewsOf(members[f]!, sightings.views));
  },
};

export const silencedByForces: Measure = {
  name: 'silencedByForces',
  meaning: 'Audience lost to fear by the hand of the forces of a camp: accounting, not cause; counted where cost is.',
  unit: 'readings',
  margins: 'camp',
  kind: 'flow',
  every: 'tick',
  begin: (world) => {
    if (!world.columns.has('sponsor.spent')) return () => undefined;
    const { ledger, hands, plan } = world;
    const sums = new Float64Array(plan.forces.length);
    return sinceLast(world, (f) => {
      for (let row = BY_FEAR; row * ledger.handCount < ledger.hands.length; row += HAND_CAUSES.length) sums[f]! += ledger.hands[row * ledger.handCount + hands.forces + f]!;
      return sums[f]!;
    });
  },
};

function viewsOf(accounts: Int32Array, views: Int32Array): number {
  let sum = 0;
  for (const account of accounts) sum += views[account]!;
  return sum;
}

/** Emits, by camp, how much a sum over its forces (leaders left out) has grown since the tick before. */
function sinceLast({ plan }: World, total: (force: number) => number): (emit: Emit) => void {
  const before = new Float64Array(plan.forces.length);
  const campOfForce = plan.forces.map(({ camp }) => plan.camps.findIndex(({ name }) => name === camp));
  return (emit) => {
    const grown = new Float64Array(plan.camps.length);
    for (let f = 0; f < before.length; f++) {
      if (plan.forces[f]!.leader !== null) continue;
      const now = total(f);
      grown[campOfForce[f]!]! += now - before[f]!;
      before[f] = now;
    }
    for (let camp = 0; camp < grown.length; camp++) if (grown[camp]! > 0) emit(-1, camp, -1, grown[camp]!);
  };
}
