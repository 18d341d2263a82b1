/** How an estimate settled while pairs were added: the mean difference and its interval over the first k pairs. */
import { pairedDifference } from './paired.ts';

export interface Settling {
  readonly outcome: string;
  readonly variant: string;
  readonly pairs: number;
  readonly difference: number;
  readonly low: number;
  readonly high: number;
}

/** Most numbers of pairs that are told of one difference. */
const MOST = 60;

/** @param baseline values by replicate, null = undefined */
export function settlingOf(outcome: string, variant: string, baseline: readonly (number | null)[], values: readonly (number | null)[]): Settling[] {
  const step = Math.max(1, Math.ceil(baseline.length / MOST));
  const rows: Settling[] = [];
  for (let pairs = 2; pairs <= baseline.length; pairs++) {
    if (pairs % step !== 0 && pairs !== baseline.length) continue;
    const { difference, differenceCi95 } = pairedDifference(baseline.slice(0, pairs), values.slice(0, pairs));
    if (difference !== null && differenceCi95 !== null) rows.push({ outcome, variant, pairs, difference, low: differenceCi95[0], high: differenceCi95[1] });
  }
  return rows;
}
