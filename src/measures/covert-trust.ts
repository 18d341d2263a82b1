import type { World } from '../model/world.ts';
import type { Emit, Measure } from './measure.ts';
import { sumOf } from './sum.ts';

/** Mean over the people of a camp of a column that `covert-voices` keeps: one row of people for each voice or payroll. */
function meanTrust({ columns, people, plan }: World, name: string): (emit: Emit) => void {
  const column = columns.get(`covert-voices.${name}`);
  if (!column) return () => undefined;
  const rows = column.length / people.count;
  return (emit) => {
    const sums = new Float64Array(plan.camps.length);
    const counts = new Float64Array(plan.camps.length);
    for (let person = 0; person < people.count; person++) {
      for (let row = 0; row < rows; row++) sums[people.camp[person]!]! += column[row * people.count + person]!;
      counts[people.camp[person]!]! += rows;
    }
    for (let camp = 0; camp < sums.length; camp++) if (counts[camp]! > 0) emit(-1, camp, -1, sums[camp]! / counts[camp]!);
  };
}

const shared = { unit: 'mean', margins: 'camp', kind: 'level', every: 'day' } as const;

export const covertTrust: Measure = {
  ...shared,
  name: 'covertTrust',
  meaning: 'Mean trust of people of a camp in the voices that a force pays in secret, 0 to 1; 1 = nobody has learnt of it.',
  begin: (world) => meanTrust(world, 'trust'),
};

export const honestTrust: Measure = {
  ...shared,
  name: 'honestTrust',
  meaning: 'Mean trust of people of a camp in the honest of the group to which paid voices belong, 0 to 1; 1 = nobody has learnt of any.',
  begin: (world) => meanTrust(world, 'honest'),
};

export const sponsorTrust: Measure = {
  ...shared,
  name: 'sponsorTrust',
  meaning: 'Mean trust of people of a camp in the accounts of a force that pays voices in secret, 0 to 1; 1 = nobody has learnt of it.',
  begin: (world) => meanTrust(world, 'sponsor'),
};

export const exposedVoices: Measure = {
  name: 'exposedVoices',
  meaning: 'Voices paid in secret that have been exposed.',
  unit: 'people',
  margins: '',
  kind: 'level',
  every: 'day',
  begin: ({ columns }) => {
    const exposed = columns.get('covert-voices.exposed');
    return (emit) => { if (exposed) emit(-1, -1, -1, sumOf(exposed)); };
  },
};
