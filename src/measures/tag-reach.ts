import { ROW_ALL, ROW_TAGS, type Measure } from './measure.ts';
import { tagRows } from './tag-rows.ts';

export const tagReach: Measure = {
  name: 'tagReach',
  meaning: 'Accounts that have seen at least one post with the tag since the end of the burn-in, own or borrowed; (all) = any post about the conflict.',
  unit: 'accounts',
  margins: 'tag',
  overlaps: true,
  kind: 'level',
  every: 'day',
  begin: (world, { sightings }) => {
    const { accounts, hashtags, plan } = world;
    const { setWords, sets } = sightings;
    const rows = tagRows(hashtags);
    // A mask over the words of tag sets for each row: those sets that hold the tag.
    const wanted = [ROW_ALL, ...Array.from({ length: hashtags.conflictCount }, (_, t) => ROW_TAGS + t)];
    const masks = wanted.map((row) => {
      const mask = new Uint32Array(setWords);
      for (let set = 0; set < hashtags.ledgerSetCount; set++) if (rows.list.subarray(rows.start[set]!, rows.start[set + 1]!).includes(row)) mask[set >>> 5]! |= 1 << (set & 31);
      return mask;
    });
    const counts = new Float64Array(plan.platforms.length * wanted.length);
    return (emit) => {
      counts.fill(0);
      for (let account = 0; account < accounts.count; account++) {
        const base = account * setWords;
        const into = accounts.platform[account]! * wanted.length;
        for (let r = 0; r < masks.length; r++) {
          const mask = masks[r]!;
          for (let word = 0; word < setWords; word++) {
            if ((sets[base + word]! & mask[word]!) === 0) continue;
            counts[into + r]!++;
            break;
          }
        }
      }
      counts.forEach((count, i) => emit(Math.floor(i / wanted.length), -1, wanted[i % wanted.length]!, count));
    };
  },
};
