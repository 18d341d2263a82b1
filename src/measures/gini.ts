/** How unevenly a total is spread over those who have a part of it. */

/**
 * Gini coefficient: 0 = all have the same, towards 1 = one has all; NaN for none.
 * @param sorted positive counts, largest first
 */
export function gini(sorted: ArrayLike<number>): number {
  const n = sorted.length;
  let total = 0;
  let weighted = 0;
  for (let i = 0; i < n; i++) {
    total += sorted[i]!;
    weighted += (n - i) * sorted[i]!;
  }
  return total === 0 ? Number.NaN : (2 * weighted) / (n * total) - (n + 1) / n;
}

/**
 * Share of the total that the first `count` have; NaN for none.
 * @param sorted counts, largest first
 */
export function shareOfFirst(sorted: ArrayLike<number>, count: number): number {
  let total = 0;
  let top = 0;
  for (let i = 0; i < sorted.length; i++) {
    total += sorted[i]!;
    if (i < count) top += sorted[i]!;
  }
  return total === 0 ? Number.NaN : top / total;
}
