/** When a difference may be called one. */
import type { Compared } from '../../experiment/files.ts';

const CLEAR = 0.05;

/** Below 0.05 after Holm's adjustment over all tested differences of the comparison, and the interval does not hold 0. */
export function isClear({ pAdjusted, differenceCi95 }: Compared): boolean {
  return pAdjusted !== null && pAdjusted < CLEAR && differenceCi95 !== null && differenceCi95[0] * differenceCi95[1] > 0;
}

/** Whether no pair differs: the runs of both sides gave the same to the last digit, so that there was nothing to test. */
export function isSame({ difference, differenceCi95 }: Compared): boolean {
  return difference === 0 && differenceCi95 !== null && differenceCi95[0] === 0 && differenceCi95[1] === 0;
}
