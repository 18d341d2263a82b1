import { pieceMinutes, piecesOf } from '../pieces.ts';
import { dimensionsOf, tallyTable, type Tally } from './tally.ts';

export const readings: Tally = {
  name: 'readings',
  meaning: 'How much each camp read of each about the conflict, day by day (hour by hour in a run of less than four whole days).',
  unit: 'readings',
  margins: 'platform x camp x hearers x time',
  columns: { camp: 'of the author', hearers: 'camp of those who read', time: 'local start of the day or hour', readings: 'of posts about the conflict: in feeds, on tag pages and in threads' },
  begin(world, { sightings }) {
    const { clock } = world.plan;
    const pieces = piecesOf(clock, pieceMinutes(clock));
    const { platform, camp } = dimensionsOf(world);
    const table = tallyTable('readings', { platform, camp, hearers: camp, time: pieces.times }, ['readings']);
    const before = new Float64Array(sightings.between.length);
    return {
      afterTick(): void {
        const piece = pieces.ofTick(world.tick);
        if (world.tick + 1 < clock.ticks && pieces.ofTick(world.tick + 1) === piece) return;
        sightings.between.forEach((count, i) => {
          if (count > before[i]!) table.add(Math.floor(i / camp.length / camp.length), i % camp.length, Math.floor(i / camp.length) % camp.length, piece, count - before[i]!);
        });
        before.set(sightings.between);
      },
      finish: () => table.finish(),
    };
  },
};
