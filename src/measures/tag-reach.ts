import type { World } from '../model/world.ts';
import { ROW_ALL, ROW_TAGS, type Emit, type Measure } from './measure.ts';
import type { Sightings } from './notes/sightings.ts';
import { tagRows } from './tag-rows.ts';

export const tagReach: Measure = {
  name: 'tagReach',
  meaning: 'Accounts that have seen at least one post with the tag since the end of the burn-in, own or borrowed; (all) = any post about the conflict.',
  unit: 'accounts',
  margins: 'tag',
  overlaps: true,
  kind: 'level',
  every: 'day',
  begin: (world, { sightings }) => reachedOnTags(world, sightings, false),
};

export const campTagReach: Measure = {
  name: 'campTagReach',
  meaning: 'Accounts that have seen at least one post of the camp with the tag since the end of the burn-in, own or borrowed; (all) = any post of the camp about the conflict.',
  unit: 'accounts',
  margins: 'camp x tag',
  overlaps: true,
  kind: 'level',
  every: 'day',
  begin: (world, { sightings }) => reachedOnTags(world, sightings, true),
};

/** Accounts by platform, tag and, where asked for, the author's camp. */
function reachedOnTags({ accounts, hashtags, plan }: World, { sets: seen, setWords }: Sightings, byCamp: boolean): (emit: Emit) => void {
  const sets = hashtags.ledgerSetCount;
  const rows = tagRows(hashtags);
  const camps = byCamp ? plan.camps.length : 1;
  const told = [ROW_ALL, ...Array.from({ length: hashtags.conflictCount }, (_, tag) => ROW_TAGS + tag)];
  const counts = new Float64Array(plan.platforms.length * camps * rows.count);
  // The last account counted in a cell: an account that saw many sets with a tag counts once.
  const last = new Int32Array(camps * rows.count);
  return (emit) => {
    counts.fill(0);
    last.fill(-1);
    for (let account = 0; account < accounts.count; account++) {
      const into = accounts.platform[account]! * camps * rows.count;
      for (let word = 0; word < setWords; word++) {
        for (let bits = seen[account * setWords + word]!; bits !== 0; bits &= bits - 1) {
          const bit = word * 32 + 31 - Math.clz32(bits & -bits);
          const set = bit % sets;
          const base = byCamp ? ((bit - set) / sets) * rows.count : 0;
          for (let i = rows.start[set]!; i < rows.start[set + 1]!; i++) {
            const cell = base + rows.list[i]!;
            if (last[cell] === account) continue;
            last[cell] = account;
            counts[into + cell]!++;
          }
        }
      }
    }
    for (let platform = 0; platform < plan.platforms.length; platform++) {
      for (let camp = 0; camp < camps; camp++) for (const row of told) emit(platform, byCamp ? camp : -1, row, counts[(platform * camps + camp) * rows.count + row]!);
    }
  };
}
