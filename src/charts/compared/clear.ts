/** When a difference may be called one. */
import type { Compared } from '../../experiment/files.ts';

const CLEAR = 0.05;

/** Below 0.05 after Holm's adjustment over all differences of the comparison, and the interval does not hold 0. */
export function isClear({ pAdjusted, differenceCi95 }: Compared): boolean {
  return pAdjusted !== null && pAdjusted < CLEAR && differenceCi95 !== null && differenceCi95[0] * differenceCi95[1] > 0;
}
