/**
 * Cascades: a root post and all its reshares and quotes. A record lives until the last live post of its cascade
 * expires; it is then tallied by size and depth, and only then reused.
 */
export interface Cascades {
  size: Int32Array;
  live: Int32Array;
  deepest: Uint8Array;
  /** 1 where the root is an original (replies root cascades too, but are not tallied). */
  counted: Uint8Array;
  free: Int32Array;
  freeCount: number;
  /** Finished cascades by size (last bin: that size or more) and by depth. */
  readonly bySize: Float64Array;
  readonly byDepth: Float64Array;
}

export const LARGEST_SIZE = 4096;

export function allocateCascades(capacity: number): Cascades {
  const cascades: Cascades = {
    size: new Int32Array(0), live: new Int32Array(0), deepest: new Uint8Array(0), counted: new Uint8Array(0), free: new Int32Array(0), freeCount: 0,
    bySize: new Float64Array(LARGEST_SIZE + 1), byDepth: new Float64Array(256),
  };
  grow(cascades, capacity);
  return cascades;
}

/** Opens a record for a new root. */
export function openCascade(cascades: Cascades, counted: boolean): number {
  if (cascades.freeCount === 0) grow(cascades, cascades.size.length * 2);
  const record = cascades.free[--cascades.freeCount]!;
  cascades.size[record] = 1;
  cascades.live[record] = 1;
  cascades.deepest[record] = 0;
  cascades.counted[record] = counted ? 1 : 0;
  return record;
}

/** Adds a reshare or quote at the given depth. */
export function joinCascade(cascades: Cascades, record: number, depth: number): void {
  cascades.size[record]!++;
  cascades.live[record]!++;
  if (depth > cascades.deepest[record]!) cascades.deepest[record] = depth;
}

/** One post of the cascade has expired. */
export function expireFromCascade(cascades: Cascades, record: number): void {
  if (--cascades.live[record]! > 0) return;
  tally(cascades, record);
  cascades.free[cascades.freeCount++] = record;
}

function tally(cascades: Cascades, record: number): void {
  if (cascades.counted[record] === 0) return;
  cascades.bySize[Math.min(cascades.size[record]!, LARGEST_SIZE)]!++;
  cascades.byDepth[cascades.deepest[record]!]!++;
}

function grow(cascades: Cascades, capacity: number): void {
  const before = cascades.size.length;
  const copy = <T extends Int32Array | Uint8Array>(from: T, to: T): T => (to.set(from), to);
  cascades.size = copy(cascades.size, new Int32Array(capacity));
  cascades.live = copy(cascades.live, new Int32Array(capacity));
  cascades.deepest = copy(cascades.deepest, new Uint8Array(capacity));
  cascades.counted = copy(cascades.counted, new Uint8Array(capacity));
  const free = new Int32Array(capacity);
  free.set(cascades.free.subarray(0, cascades.freeCount));
  cascades.free = free;
  for (let record = capacity - 1; record >= before; record--) cascades.free[cascades.freeCount++] = record;
}
