/**
 * An imported network: lines of speaker,hearer with ids of any kind. An id is put through a hash that is keyed by the
 * file itself, and becomes a place in a keyed order of people; it is kept nowhere else, and no message quotes it. Which
 * person of the scenario an id becomes is therefore decided by chance with a name, the same for every seed, and who does
 * not have the file cannot find it out from a run.
 */
import { holds, holdersOf } from '../model/holdings.ts';
import { indices, sortByWord } from '../network/sorting.ts';
import { mix } from '../random/draw.ts';
import { keyOf, memberKey } from '../random/key.ts';
import type { Plan } from '../model/plan.ts';
import { LIMITS } from './limits.ts';
import { readPairs } from './pairs.ts';
import type { Problem } from './problem.ts';

export interface EdgeListCounts {
  readonly ids: number;
  readonly edges: number;
  /** Lines left out: an account that hears itself, and a pair given before. */
  readonly loops: number;
  readonly repeats: number;
}

/**
 * The plan with its imported network.
 * @param text   the CSV file's text; a first line `speaker,hearer` is a heading
 * @param sha256 of the file: for the manifest, and the key of the hashes
 */
export function withEdges(plan: Plan, text: string, sha256: string): { plan: Plan; counts: EdgeListCounts } | { problems: Problem[] } {
  const file = plan.network.edgeFile;
  const problem = (line: number, column: number, what: string, expected: string): Problem => ({ file, line, column, path: ['network', 'edgeList'], what, expected, nearest: '' });
  const pairs = readPairs(text, LIMITS.problems, problem);
  if (pairs.problems.length > 0) return { problems: pairs.problems };
  const platforms = plan.platforms.filter(({ network }) => network === undefined).map(({ name }) => name);
  if (platforms.length !== 1) return { problems: [problem(1, 1, `an edge list for ${platforms.length} platforms`, 'one platform without a network of its own')] };
  const places = accountsOn(plan, platforms[0]!);
  if (pairs.ids.length > places.row.length) return { problems: [problem(1, 1, `the edge list has ${pairs.ids.length.toLocaleString('en')} accounts, the groups ${places.row.length.toLocaleString('en')} people`, 'groups at least as large')] };
  const rowOf = rowsOf(places, pairs.ids, sha256);
  const { edges, loops, repeats } = distinct(pairs.flat.map((id) => rowOf[id]!));
  return { plan: { ...plan, network: { ...plan.network, edges, edgeSha256: sha256 } }, counts: { ids: pairs.ids.length, edges: edges.length / 2, loops, repeats } };
}

/** Ordinary accounts on one platform: their rows, and the keys of their owners. */
interface Places {
  readonly row: Int32Array;
  readonly keyA: Int32Array;
  readonly keyB: Int32Array;
}

function accountsOn(plan: Plan, platform: string): Places {
  const rows: number[] = [];
  const a: number[] = [];
  const b: number[] = [];
  let row = 0;
  for (const group of plan.groups) {
    const name = keyOf('group', group.name);
    const holders = group.also.map((_, n) => holdersOf(group, n));
    for (let member = 0; member < group.size; member++) {
      for (const here of [group.platform, ...group.also.filter((_, n) => holds(holders[n]!, member)).map((also) => also.platform)]) {
        if (here === platform) {
          const key = memberKey(name, member);
          rows.push(row);
          a.push(key.a);
          b.push(key.b);
        }
        row++;
      }
    }
  }
  return { row: Int32Array.from(rows), keyA: Int32Array.from(a), keyB: Int32Array.from(b) };
}

/** Row of each id: ids in the order of their hashes are laid on people in the order of theirs, so that no group is preferred. */
function rowsOf({ row, keyA, keyB }: Places, ids: readonly string[], sha256: string): Int32Array {
  const people = keyOf('edge-list people', sha256);
  const idKeys = ids.map((id) => keyOf('edge-list', sha256, id));
  const idOrder = ranked(Int32Array.from(idKeys, ({ a }) => a), Int32Array.from(idKeys, ({ b }) => b));
  const order = ranked(keyA.map((a, i) => mix(people.a, people.b, a, keyB[i]!)), keyA.map((a, i) => mix(people.b, people.a, a, keyB[i]!)));
  const rowOf = new Int32Array(ids.length);
  for (let i = 0; i < ids.length; i++) rowOf[idOrder[i]!] = row[order[i]!]!;
  return rowOf;
}

function ranked(high: Int32Array, low: Int32Array): Int32Array {
  const order = indices(high.length);
  sortByWord(order, low);
  sortByWord(order, high);
  return order;
}

/**
 * Each pair once, in the order of (speaker, hearer), without loops. Sorted by counting: a set of JavaScript holds no more
 * than 16.7 million entries.
 * @param flat speaker, hearer, speaker, hearer ...
 */
export function distinct(flat: Int32Array): { edges: Int32Array; loops: number; repeats: number } {
  const speakers = new Int32Array(flat.length / 2);
  const hearers = new Int32Array(flat.length / 2);
  for (let i = 0; i < speakers.length; i++) {
    speakers[i] = flat[2 * i]!;
    hearers[i] = flat[2 * i + 1]!;
  }
  const order = ranked(speakers, hearers);
  const edges = new Int32Array(flat.length);
  let count = 0;
  let loops = 0;
  for (const i of order) {
    if (speakers[i] === hearers[i]) loops++;
    else if (count === 0 || edges[count - 2] !== speakers[i] || edges[count - 1] !== hearers[i]) {
      edges[count++] = speakers[i]!;
      edges[count++] = hearers[i]!;
    }
  }
  return { edges: edges.slice(0, count), loops, repeats: speakers.length - loops - count / 2 };
}
