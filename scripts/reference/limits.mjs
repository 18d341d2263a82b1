/** Limits and ethics as the report says them, and the limits of each cause. */
import { MECHANISMS } from '../../dist/model/mechanisms.js';
import { LIMITS } from '../../dist/report/limits.js';
import { page, sentence, table } from './markdown.mjs';

export function limitsPage() {
  return page('Limits and ethics',
    'The last lines of every report, and what each mechanism leaves out.',
    LIMITS.map(([english]) => `- ${english}`).join('\n'),
    '## What it is not for',
    ['- Files that ship speak of roles ("pan-regional outlet A", "head of government", "abroad, Gulf hours"); names stand in notes of sources alone.',
      '- Account ids of an imported edge list are hashed with a key when they are read, and are never written out.',
      '- Costs are relative units. Nothing in the program searches for the settings of a campaign with the most effect, or for a way past a detector.',
      '- Words are neutral: cause, not blame. #الفلوجة_تغسل_وجهها was read as sectarian by others; it is in the scenario because it was used.'].join('\n'),
    '## What each mechanism leaves out', table(['mechanism', 'limits'], MECHANISMS.map(({ name, limits }) => [`[${name}](reference/mechanisms.md#${name})`, sentence(limits)])));
}
