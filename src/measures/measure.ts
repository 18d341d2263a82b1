/** The contract of a measure: what is read off after a tick. It never changes the world. */
import type { World } from '../model/world.ts';
import type { Notes } from './notes/notes.ts';

/** Receives one value (NaN = undefined). Indices into platforms, camps, tag rows and origins; -1 where the measure has no such margin. */
export type Emit = (platform: number, camp: number, tagRow: number, value: number, origin?: number) => void;

export interface Measure {
  readonly name: string;
  readonly meaning: string;
  readonly unit: string;
  /** The margins it declares, e.g. 'camp x tag'; '' = one figure for all. It never emits a sum beside its parts, except a tag's row `(all)`. */
  readonly margins: string;
  /** A count in which camps overlap (an account can be reached by two of them), so that their values cannot be added up. */
  readonly overlaps?: true;
  /** How ticks add up over a window: a flow is summed, a level averaged over the ticks at which it is read. */
  readonly kind: 'flow' | 'level';
  /** When it is read: after each tick, at the end of each local day (and of the run), or at the end of the run only. */
  readonly every: 'tick' | 'day' | 'run';
  /** Called once per run; returns what is called at the end of each tick, day or run. */
  begin(world: World, notes: Notes): (emit: Emit) => void;
}

/** Rows by which tags are told apart in series, ledger and pages: (all), (none), (background), then the conflict tags. */
export const ROW_ALL = 0;
export const ROW_NONE = 1;
export const ROW_BACKGROUND = 2;
export const ROW_TAGS = 3;

/** Whether the values of different camps add up: counts of things do; means, shares and overlapping counts do not. */
export function addsUp({ kind, unit, overlaps }: Pick<Measure, 'kind' | 'unit' | 'overlaps'>): boolean {
  return overlaps !== true && (kind === 'flow' || unit === 'accounts' || unit === 'people');
}
