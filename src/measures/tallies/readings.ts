import { pieceMinutes, piecesOf } from '../pieces.ts';
import { tagRows } from '../tag-rows.ts';
import { BY_TAG, dimensionsOf, readingsByTag, tallyTable, type Tally } from './tally.ts';

export const readings: Tally = {
  name: 'readings',
  meaning: 'How much each camp read of each about the conflict, by tag, day by day (hour by hour in a run of less than four whole days).',
  unit: 'readings',
  margins: 'platform x camp x hearers x tag x time',
  columns: { camp: 'of the author', hearers: 'camp of those who read', tag: BY_TAG, time: 'local start of the day or hour', readings: 'of posts about the conflict: in feeds, on tag pages and in threads' },
  begin(world, { sightings }) {
    const { clock } = world.plan;
    const pieces = piecesOf(clock, pieceMinutes(clock));
    const { platform, camp, tag } = dimensionsOf(world);
    const table = tallyTable('readings', { platform, camp, hearers: camp, tag, time: pieces.times }, ['readings']);
    const rows = tagRows(world.hashtags);
    let before = readingsByTag(world, rows, sightings.between);
    return {
      afterTick(): void {
        const piece = pieces.ofTick(world.tick);
        if (world.tick + 1 < clock.ticks && pieces.ofTick(world.tick + 1) === piece) return;
        const now = readingsByTag(world, rows, sightings.between);
        for (let i = 0; i < now.length; i++) {
          if (now[i]! <= before[i]!) continue;
          const pair = Math.floor(i / tag.length);
          table.add(Math.floor(pair / camp.length / camp.length), pair % camp.length, Math.floor(pair / camp.length) % camp.length, i % tag.length, piece, now[i]! - before[i]!);
        }
        before = now;
      },
      finish: () => table.finish(),
    };
  },
};
