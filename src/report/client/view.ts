/** What figures see of the page: the outcome of the chosen window, and what the reader chose. */
import type { Layout } from '../../charts/chart.ts';
import type { Outcome } from '../../experiment/outcome.ts';
import type { Names } from '../cells.ts';
import type { BrushHooks } from './brush.ts';
import type { Still } from './run.ts';
import type { Only } from './state.ts';

export interface View {
  readonly outcome: Outcome;
  readonly layout: Layout;
  readonly dark: boolean;
  readonly only: Only | null;
  readonly names: Names;
  readonly still: Still;
  readonly brush: BrushHooks;
  /** Local start and end of the run, milliseconds as if in UTC. */
  readonly start: number;
  readonly end: number;
  timeOf(tick: number): string;
  /** All names of a kind that the scenario has. */
  namesOf(kind: Only['kind']): ReadonlySet<string>;
  toggle(only: Only): void;
}
