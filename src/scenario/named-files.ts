/** Files that a scenario names beside itself: whether they are there is part of what is wrong with a scenario. */
import { isPathBelow } from './inherit.ts';
import type { Override } from './overrides.ts';
import type { Problem } from './problem.ts';
import { show, showPath } from './problem.ts';
import { isMapValue } from './read.ts';
import type { Path, Tree } from './tree.ts';

/** Whether there is a file of this name below the folder of the scenario file that names it. */
export type Present = (reference: string, from: string) => boolean;

const NAMED: readonly { readonly path: Path; readonly what: string; readonly expected: string }[] = [
  { path: ['network', 'edgeList'], what: 'there is no edge list', expected: 'a CSV file of speaker,hearer below the folder of the scenario' },
  { path: ['observed'], what: 'there are no observed volumes', expected: 'a CSV file of time,tag,value below the folder of the scenario' },
];

/** Files that are named and not there, at the place that names them. What is no name of a file is told by the schema. */
export function absentFiles(tree: Tree, overrides: readonly Override[], present: Present | undefined): Problem[] {
  if (!present) return [];
  return NAMED.flatMap(({ path, what, expected }) => {
    const override = overrides.findLast((each) => each.path.length <= path.length && each.path.every((key, i) => key === path[i]));
    const rest = path.slice(override?.path.length ?? 0);
    const value = valueAt(override ? override.value : tree.value, rest);
    if (typeof value !== 'string' || !isPathBelow(value) || present(value, tree.place(path, 'value').file)) return [];
    const spot = override ? override.place(rest, 'value') : tree.place(path, 'value');
    return [{ ...spot, path, what: `${showPath(path)}: ${what} ${show(value)}`, expected, nearest: '' }];
  });
}

function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const key of path) value = isMapValue(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  return value;
}
