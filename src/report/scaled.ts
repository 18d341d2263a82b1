/** What --accounts may have changed in an answer by itself: said wherever the answer is given, of one run or of several. */
import type { Manifest } from '../experiment/files.ts';
import type { Language } from '../charts/language.ts';
import type { Plan } from '../model/plan.ts';
import { say } from './speech.ts';

/** '' where accounts were not scaled, or no outcome reads a tag's page. */
export function scaledWarning(plan: Pick<Plan, 'outcomes'>, manifest: Pick<Manifest, 'scenario'>, language: Language = 'en'): string {
  return manifest.scenario.accounts !== null && plan.outcomes.some(({ measure }) => measure === 'pageShown') ? say(language, 'scaled') : '';
}
