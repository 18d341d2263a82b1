/** How tags look: the hue of the camp that launched them, told apart by lightness and dash. */
import type { Outcome } from '../experiment/outcome.ts';
import type { LineLook } from './lines.ts';
import { DASHES } from './lines.ts';
import { mixed, MUTED } from './theme.ts';

/** Mixed with white (+) or black (-). */
const STEPS: readonly number[] = [0, 0.3, -0.35, 0.15, -0.2];

/** Names are a little darker than their lines: thin strokes of light colour cannot be read. */
export function tagLooks(outcome: Outcome, tags: readonly { readonly tag: string; readonly camp: string }[]): LineLook[] {
  const used = new Map<string, number>();
  return tags.map(({ tag, camp }) => {
    const nth = used.get(camp) ?? 0;
    used.set(camp, nth + 1);
    const amount = STEPS[nth % STEPS.length]!;
    const base = outcome.camps.find((candidate) => candidate.name === camp)?.colour ?? MUTED;
    return { key: tag, label: tag, colour: mixed(base, amount < 0 ? '#000000' : '#ffffff', Math.abs(amount)), text: mixed(base, '#000000', Math.max(0.15, -amount)), dash: DASHES[nth % DASHES.length]! };
  });
}
