import { CUT_OFF, SUSPENDED } from '../model/accounts.ts';
import { campOf, type World } from '../model/world.ts';
import type { Emit, Measure } from './measure.ts';

/** What the mechanism `return` counted in this tick, by platform and camp. */
function counted(world: World, column: string): (emit: Emit) => void {
  const camps = world.plan.camps.length;
  const counts = world.columns.get(`return.${column}`);
  if (!counts) return () => undefined;
  return (emit) => {
    for (let i = 0; i < counts.length; i++) if (counts[i]! > 0) emit(Math.floor(i / camps), i % camps, -1, counts[i]!);
  };
}

export const returns: Measure = {
  name: 'returns',
  meaning: 'Accounts of a camp opened by the owners of suspended ones.',
  unit: 'accounts',
  margins: 'camp',
  kind: 'flow',
  every: 'tick',
  begin: (world) => counted(world, 'returned'),
};

export const returnedFollowers: Measure = {
  name: 'returnedFollowers',
  meaning: 'Followers that accounts opened after a suspension found again on the day they opened.',
  unit: 'follows',
  margins: 'camp',
  kind: 'flow',
  every: 'tick',
  begin: (world) => counted(world, 'followers'),
};

export const recidivism: Measure = {
  name: 'recidivism',
  meaning: 'Share of the suspended accounts of a camp whose owner opened another one there afterwards.',
  unit: 'share',
  margins: 'camp',
  kind: 'level',
  every: 'day',
  begin: (world) => {
    if (!world.columns.has('return.returned')) return () => undefined;
    const { accounts, people, plan } = world;
    const camps = plan.camps.length;
    const back = new Int32Array(camps);
    const closed = new Int32Array(camps);
    return (emit) => {
      back.fill(0);
      closed.fill(0);
      for (let account = 0; account < accounts.count; account++) {
        if (accounts.state[account] !== SUSPENDED) continue;
        const row = campOf(world, account);
        closed[row]!++;
        const person = accounts.owner[account]!;
        for (let other = people.firstAccount[person]!; other < people.firstAccount[person + 1]!; other++) {
          const opened = accounts.returnOf[other]! >= 0 && (accounts.state[other]! <= CUT_OFF || accounts.closedTick[other]! >= 0);
          if (!opened || accounts.platform[other] !== accounts.platform[account] || accounts.joinTick[other]! <= accounts.closedTick[account]!) continue;
          back[row]!++;
          break;
        }
      }
      for (let camp = 0; camp < camps; camp++) if (closed[camp]! > 0) emit(-1, camp, -1, back[camp]! / closed[camp]!);
    };
  },
};
