/**
 * What a command tells V8, before its threads start. The defaults suit servers, which run the same code for days; a run
 * lasts seconds to minutes, and compiling is a good part of it.
 */
import { setFlagsFromString } from 'node:v8';

/**
 * Bytes of bytecode that a function runs before it is optimised; 67,584 by default. Node 20 optimises after so little use
 * that a quarter of the CPU of `report` goes there and never comes back; later versions have other tiers and no such setting.
 */
const BUDGET = 600_000;

/**
 * Heap of a thread, MB, below which it hardly collects garbage: a collection may cost compiled code
 * (experiment/handover.ts). The columns of a world lie outside the heap.
 */
const FIRST_HEAP = 600;

export function compileLess(): void {
  setFlagsFromString(`--initial-heap-size=${FIRST_HEAP}`);
  if (process.versions.node.startsWith('20.')) setFlagsFromString(`--interrupt-budget=${BUDGET}`);
}
