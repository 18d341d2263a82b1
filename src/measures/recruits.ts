import { ACTIVIST, RECRUIT } from '../model/extremists/recruiting.ts';
import type { World } from '../model/world.ts';
import type { Emit, Measure } from './measure.ts';

/** People of each camp who are at least at a step. */
function atLeast(world: World, least: number): (emit: Emit) => void {
  const stage = world.columns.get('recruiting.stage');
  if (!stage) return () => undefined;
  const { people, plan } = world;
  return (emit) => {
    const counts = new Float64Array(plan.camps.length);
    for (let person = 0; person < people.count; person++) if (stage[person]! >= least) counts[people.camp[person]!]!++;
    for (let camp = 0; camp < counts.length; camp++) if (counts[camp]! > 0) emit(-1, camp, -1, counts[camp]!);
  };
}

export const recruits: Measure = {
  name: 'recruits', meaning: 'People of a camp whom the organisation has recruited.', unit: 'people', margins: 'camp', kind: 'level', every: 'day',
  begin: (world) => atLeast(world, RECRUIT),
};

export const activists: Measure = {
  name: 'activists', meaning: 'People of a camp who are active for the organisation, recruits among them.', unit: 'people', margins: 'camp', kind: 'level', every: 'day',
  begin: (world) => atLeast(world, ACTIVIST),
};
