/** Names of the run's camps within a sentence. */
import type { Outcome } from '../experiment/outcome.ts';
import { inSentence } from './fitting.ts';

export function campLabel(outcome: Outcome, camp: string): string {
  return inSentence(outcome.camps.find((candidate) => candidate.name === camp)?.label ?? camp);
}

/** Of one replicate, or of the mean over several; of one platform, or of all, where there are several. */
export function ofReplicates(outcome: Outcome, band = true): string {
  const { replicates, platform } = outcome;
  const told = replicates === 1 ? 'One replicate' : `Mean of ${replicates} replicates${band ? ' (band: 5 % to 95 %)' : ''}`;
  const where = onPlatform(outcome, platform);
  return `${told}${where === '' ? '' : `, ${where}`}.`;
}

/** Words for a platform, or for all of them; '' where there is only one. */
export function onPlatform({ platforms }: Outcome, platform: string): string {
  if (platforms.length < 2) return '';
  if (platform === '') return platforms.length === 2 ? 'both platforms together' : `all ${platforms.length} platforms together`;
  return `on ${inSentence(platforms.find(({ name }) => name === platform)?.label || platform)}`;
}
