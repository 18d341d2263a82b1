/** The warning of --accounts under an ensemble's answer and below its table. */
import type { Plan } from '../model/plan.ts';
import { scaledWarning } from '../report/scaled.ts';
import type { Evidence } from './conclusion.ts';

/** One sentence, or none. */
export function scaledNote({ scenario }: Pick<Evidence, 'scenario'>, plan: Plan): string[] {
  const warning = scaledWarning(plan, { scenario });
  return warning === '' ? [] : [warning];
}
