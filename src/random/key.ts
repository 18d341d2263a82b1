/**
 * Named chance, first half: seeds and names become keys.
 *
 * Every random decision has a name. A name and the run's seed make a key; a key and the identity of who decides
 * (account, post, tick, ordinal) make the draw (`draw.ts`). Nothing is taken from a shared stream, so a draw that two
 * variants have in common is the same in both, whatever else differs between them.
 */
import seedrandom from 'seedrandom';
import { mix } from './draw.ts';

/** Two 32-bit words. As a pair they identify a purpose, an account or a run. */
export interface Key {
  readonly a: number;
  readonly b: number;
}

/**
 * Key of a path of names, such as (seed, 'posting', 'count').
 * The path is written as JSON first, so that ('a', 'b/c') and ('a/b', 'c') differ.
 */
export function keyOf(...path: readonly string[]): Key {
  const generator = seedrandom.tychei(JSON.stringify(path));
  return { a: generator.int32(), b: generator.int32() };
}

/** Key of member number `index` of a group: depends on the group's name and the number, never on a row. */
export function memberKey(group: Key, index: number): Key {
  return { a: mix(group.a, group.b, index, 0x2545f491), b: mix(group.b, group.a, index, 0x6c078965) };
}

/** The seed of replicate r: hash(seed, r), also when there is only one. */
export function replicateSeed(seed: string, replicate: number): string {
  const key = keyOf(seed, 'replicate', String(replicate));
  return `${seed}#${replicate}#${(key.a >>> 0).toString(16)}${(key.b >>> 0).toString(16)}`;
}
