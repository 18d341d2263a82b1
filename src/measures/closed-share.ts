import type { Measure } from './measure.ts';

export const closedShare: Measure = {
  name: 'closedShare',
  meaning: "Share of a camp's posts about the conflict on the local day that were written in closed rooms; undefined where it wrote none.",
  unit: 'share',
  margins: 'camp',
  kind: 'level',
  every: 'day',
  begin: ({ columns, plan }) => {
    const inside = columns.get('closed-channels.inside');
    const outside = columns.get('closed-channels.outside');
    if (!inside || !outside) return () => undefined;
    const before = { inside: inside.slice(), outside: outside.slice() };
    return (emit) => {
      for (let camp = 0; camp < plan.camps.length; camp++) {
        const hidden = inside[camp]! - before.inside[camp]!;
        emit(-1, camp, -1, hidden / (hidden + outside[camp]! - before.outside[camp]!));
      }
      before.inside.set(inside);
      before.outside.set(outside);
    };
  },
};
