/** The contract of a measure: what is read off after a tick. It never changes the world. */
import type { World } from '../model/world.ts';

/** Receives one value. Indices into platforms, camps and tag rows; -1 where the measure has no such margin. */
export type Emit = (platform: number, camp: number, tagRow: number, value: number) => void;

export interface Measure {
  readonly name: string;
  readonly meaning: string;
  readonly unit: string;
  /** The margins it declares, e.g. 'camp x tag'. */
  readonly margins: string;
  /** How ticks add up over a window: a flow is summed, a level averaged. */
  readonly kind: 'flow' | 'level';
  /** Called once per run; returns what is called after each tick. */
  begin(world: World): (emit: Emit) => void;
}

/** Rows by which tags are told apart in series, ledger and pages: (all), (none), (background), then the conflict tags. */
export const ROW_ALL = 0;
export const ROW_NONE = 1;
export const ROW_BACKGROUND = 2;
export const ROW_TAGS = 3;
