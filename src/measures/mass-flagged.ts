import { BY_SUSPENSION, HAND_CAUSES, MASS_FLAGS } from '../model/hands.ts';
import type { Measure } from './measure.ts';

export const lostToMassFlags: Measure = {
  name: 'lostToMassFlags',
  meaning: 'Audience that accounts closed on mass flags did not reach any more, by camp of the author.',
  unit: 'readings',
  margins: 'camp',
  kind: 'flow',
  every: 'tick',
  begin: (world) => {
    if (!world.columns.has('mass-flagging.flags')) return () => undefined;
    const { ledger, plan } = world;
    const camps = plan.camps.length;
    return (emit) => {
      for (let row = 0; row < plan.platforms.length * camps; row++) {
        const lost = ledger.hands[(row * HAND_CAUSES.length + BY_SUSPENSION) * ledger.handCount + MASS_FLAGS]!;
        if (lost > 0) emit(Math.floor(row / camps), row % camps, -1, lost);
      }
    };
  },
};
