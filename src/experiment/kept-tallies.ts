/** Whether a stored replicate has the tallies that this program reads: one of another build may have kept others. */
import { TALLIES } from '../measures/tallies/index.ts';
import type { Trial } from './trial.ts';

/** Name of the first tally of the register that the trial lacks, or has without one of its columns; null where all are there. */
export function lackingTally({ tallies }: Pick<Trial, 'tallies'>): string | null {
  return TALLIES.find(({ name, columns }) => Object.keys(columns).some((wanted) => !tallies[name]?.columns.some((column) => column.name === wanted)))?.name ?? null;
}
