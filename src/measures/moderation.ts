import { NOT_YET, SUSPENDED } from '../model/accounts.ts';
import { campOf, type World } from '../model/world.ts';
import type { Emit, Measure } from './measure.ts';
import type { Notes } from './notes/notes.ts';
import { sumOf } from './sum.ts';

interface Judged {
  readonly accounts: Float64Array;
  readonly guilty: Float64Array;
  readonly rightly: Float64Array;
  readonly wrongly: Float64Array;
}

/** Everybody who has been there so far, by camp: guilty or not, suspended or not. */
function judged(world: World, { violations }: Notes): Judged {
  const column = (): Float64Array => new Float64Array(world.plan.camps.length);
  const found = { accounts: column(), guilty: column(), rightly: column(), wrongly: column() };
  const { accounts } = world;
  for (let account = 0; account < accounts.count; account++) {
    if (accounts.state[account] === NOT_YET) continue;
    const camp = campOf(world, account);
    const guilty = violations.guilty(account);
    found.accounts[camp]!++;
    if (guilty) found.guilty[camp]!++;
    if (accounts.state[account] === SUSPENDED) (guilty ? found.rightly : found.wrongly)[camp]!++;
  }
  return found;
}

function byCamp(world: World, notes: Notes, ratio: (found: Judged, camp: number) => number): (emit: Emit) => void {
  return (emit) => {
    const found = judged(world, notes);
    for (let camp = 0; camp < world.plan.camps.length; camp++) if (found.accounts[camp]! > 0) emit(-1, camp, -1, ratio(found, camp));
  };
}

export const precision: Measure = {
  name: 'precision',
  meaning: 'Of the accounts suspended so far, the share that had broken the rules.',
  unit: 'share',
  margins: '',
  kind: 'level',
  every: 'day',
  begin: (world, notes) => (emit) => {
    const { rightly, wrongly } = judged(world, notes);
    emit(-1, -1, -1, sumOf(rightly) / (sumOf(rightly) + sumOf(wrongly)));
  },
};

export const recall: Measure = {
  name: 'recall',
  meaning: 'Of the accounts that have broken the rules so far, the share suspended.',
  unit: 'share',
  margins: 'camp',
  kind: 'level',
  every: 'day',
  begin: (world, notes) => byCamp(world, notes, ({ rightly, guilty }, camp) => rightly[camp]! / guilty[camp]!),
};

export const wrongfulRate: Measure = {
  name: 'wrongfulRate',
  meaning: 'Of the accounts that have broken no rule so far, the share suspended.',
  unit: 'share',
  margins: 'camp',
  kind: 'level',
  every: 'day',
  begin: (world, notes) => byCamp(world, notes, ({ wrongly, accounts, guilty }, camp) => wrongly[camp]! / (accounts[camp]! - guilty[camp]!)),
};
