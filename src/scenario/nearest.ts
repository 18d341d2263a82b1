/** The nearest known word, for problems with names. */

/**
 * The candidate that needs the fewest slips (a letter added, left out, wrong, or two exchanged) to become `word`.
 * @returns '' when none is within a third of the word's length (at least two slips).
 */
export function nearest(word: string, candidates: readonly string[]): string {
  const most = Math.max(2, Math.floor([...word].length / 3));
  let best = '';
  let fewest = most + 1;
  for (const candidate of candidates) {
    const slips = Math.min(slipsBetween(word.toLowerCase(), candidate.toLowerCase()), word.length > 2 && candidate.startsWith(word) ? most : Infinity);
    if (slips < fewest && slips < [...candidate].length) {
      best = candidate;
      fewest = slips;
    }
  }
  return best;
}

/** Damerau-Levenshtein distance in its form of optimal string alignment. */
export function slipsBetween(one: string, other: string): number {
  const a = [...one].slice(0, 128);
  const b = [...other].slice(0, 128);
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let slips = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) slips = Math.min(slips, before[j - 2]! + 1);
      row.push(slips);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}
