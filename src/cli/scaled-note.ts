/** The warning of --accounts under an ensemble's answer and below its table. */
import type { Language } from '../charts/language.ts';
import type { Plan } from '../model/plan.ts';
import { scaledWarning } from '../report/scaled.ts';
import type { Evidence } from './conclusion.ts';

/** One sentence, or none. */
export function scaledNote({ scenario }: Pick<Evidence, 'scenario'>, plan: Plan, language: Language = 'en'): string[] {
  const warning = scaledWarning(plan, { scenario }, language);
  return warning === '' ? [] : [warning];
}
