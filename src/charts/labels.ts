/** Names of the run's camps within a sentence. */
import type { Outcome } from '../experiment/outcome.ts';
import { inSentence } from './fitting.ts';

export function campLabel(outcome: Outcome, camp: string): string {
  return inSentence(outcome.camps.find((candidate) => candidate.name === camp)?.label ?? camp);
}

/** Of one replicate, or of the mean over several; of all platforms, where there are several. */
export function ofReplicates({ replicates, platforms }: Outcome, band = true): string {
  const told = replicates === 1 ? 'One replicate' : `Mean of ${replicates} replicates${band ? ' (band: 5 % to 95 %)' : ''}`;
  return `${told}${platforms.length > 1 ? `, all ${platforms.length} platforms together` : ''}.`;
}
