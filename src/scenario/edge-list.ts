/**
 * An imported network: lines of speaker,hearer with ids of any kind. An id is put through a keyed hash and becomes a
 * place in a keyed order; it is kept nowhere else, and no message quotes it. Which account of the scenario an id
 * becomes is therefore decided by chance with a name, the same for every seed.
 */
import { keyOf, memberKey } from '../random/key.ts';
import type { Plan } from '../model/plan.ts';
import { LIMITS } from './limits.ts';
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
 * @param sha256 of the file, for the manifest
 */
export function withEdges(plan: Plan, text: string, sha256: string): { plan: Plan; counts: EdgeListCounts } | { problems: Problem[] } {
  const file = plan.network.edgeFile;
  const pairs = readPairs(text, file);
  if (pairs.problems.length > 0) return { problems: pairs.problems };
  const people = plan.groups.reduce((sum, group) => sum + group.size, 0);
  const ids = [...pairs.ids.keys()];
  if (new Set(plan.groups.map((group) => group.platform)).size > 1) return { problems: [problem(file, 1, 'an edge list with groups on several platforms', 'one platform')] };
  if (ids.length > people) return { problems: [problem(file, 1, `the edge list has ${ids.length.toLocaleString('en')} accounts, the groups ${people.toLocaleString('en')} people`, 'groups at least as large')] };
  const rowOf = rowsOf(plan, ids, people);
  const once = new Set<number>();
  const edges: number[] = [];
  let loops = 0;
  for (let i = 0; i < pairs.flat.length; i += 2) {
    const speaker = rowOf[pairs.flat[i]!]!;
    const hearer = rowOf[pairs.flat[i + 1]!]!;
    if (speaker === hearer) loops++;
    else if (!once.has(speaker * people + hearer)) {
      once.add(speaker * people + hearer);
      edges.push(speaker, hearer);
    }
  }
  const repeats = pairs.flat.length / 2 - loops - edges.length / 2;
  return { plan: { ...plan, network: { ...plan.network, edges, edgeSha256: sha256 } }, counts: { ids: ids.length, edges: edges.length / 2, loops, repeats } };
}

/** Row of each id: ids in the order of their hashes are laid on rows in the order of theirs, so that no group is preferred. */
function rowsOf(plan: Plan, ids: readonly string[], people: number): Int32Array {
  const idKeys = ids.map((id) => keyOf(plan.scenario, 'edge-list', id));
  const rows = keyOf(plan.scenario, 'edge-list rows');
  const rowKeys = Array.from({ length: people }, (_, row) => memberKey(rows, row));
  const idOrder = ranked(idKeys);
  const rowOrder = ranked(rowKeys);
  const rowOf = new Int32Array(ids.length);
  for (let i = 0; i < ids.length; i++) rowOf[idOrder[i]!] = rowOrder[i]!;
  return rowOf;
}

function ranked(keys: readonly { readonly a: number; readonly b: number }[]): number[] {
  return keys.map((_, i) => i).sort((x, y) => keys[x]!.a - keys[y]!.a || keys[x]!.b - keys[y]!.b || x - y);
}

function readPairs(text: string, file: string): { ids: Map<string, number>; flat: number[]; problems: Problem[] } {
  const ids = new Map<string, number>();
  const flat: number[] = [];
  const problems: Problem[] = [];
  const number = (id: string): number => {
    const known = ids.get(id) ?? ids.size;
    ids.set(id, known);
    return known;
  };
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  for (let i = 0; i < lines.length && problems.length < LIMITS.problems; i++) {
    const line = lines[i]!.trim();
    if (line === '' || (i === 0 && /^"?speaker"?\s*,\s*"?hearer"?$/i.test(line))) continue;
    const fields = line.split(',').map((field) => field.trim().replace(/^"(.*)"$/, '$1'));
    if (fields.length !== 2 || fields.some((field) => field === '' || field.length > 256)) problems.push(problem(file, i + 1, 'this line is no pair', 'speaker,hearer'));
    else if (flat.length >= LIMITS.edges * 2) problems.push(problem(file, i + 1, 'too many edges', `at most ${LIMITS.edges.toLocaleString('en')}`));
    else flat.push(number(fields[0]!), number(fields[1]!));
  }
  if (flat.length === 0 && problems.length === 0) problems.push(problem(file, 1, 'the edge list is empty', 'lines of speaker,hearer'));
  return { ids, flat, problems };
}

function problem(file: string, line: number, what: string, expected: string): Problem {
  return { file, line, column: 1, path: ['network', 'edgeList'], what, expected, nearest: '' };
}
