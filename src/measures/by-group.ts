/**
 * Numbers told apart by group, each group's in ascending order.
 * @param group of each number, from 0; below 0 = in none
 */
export function ascendingByGroup(groups: number, group: Int32Array, numbers: Int32Array | Float64Array): Float64Array[] {
  const end = new Int32Array(groups + 1);
  for (let i = 0; i < group.length; i++) if (group[i]! >= 0) end[group[i]! + 1]!++;
  for (let g = 0; g < groups; g++) end[g + 1]! += end[g]!;
  const placed = new Float64Array(end[groups]!);
  // What begins as the start of each group ends as its end.
  for (let i = 0; i < group.length; i++) if (group[i]! >= 0) placed[end[group[i]!]!++] = numbers[i]!;
  const lists: Float64Array[] = [];
  for (let g = 0; g < groups; g++) lists.push(placed.subarray(g === 0 ? 0 : end[g - 1]!, end[g]!).sort());
  return lists;
}
