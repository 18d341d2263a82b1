/** Trust once it comes out who is paid: in the paid, in the honest of their group, and in whoever pays. */
import type { LevelMeasure } from '../experiment/outcome/levels.ts';
import type { Outcome } from '../experiment/outcome.ts';
import type { ChartKind, Drawing, Layout } from './chart.ts';
import { campLabel, concerned } from './labels.ts';
import type { Language } from './language.ts';
import type { LevelPanel } from './levels.ts';
import { levelDrawing, part } from './levels.ts';
import { ARABIC, WORDS } from './said/trust.ts';

const PANELS: readonly LevelPanel[] = [
  { heading: 'Trust in the voices paid in secret', axis: 'mean trust, 0 to 1', measures: ['covertTrust'], scale: 'part' },
  { heading: 'Trust in the honest of their group', axis: 'mean trust, 0 to 1', measures: ['honestTrust'], scale: 'part' },
  { heading: "Trust in the paying force's own accounts", axis: 'mean trust, 0 to 1', measures: ['sponsorTrust'], scale: 'part' },
];

export const trust: ChartKind = {
  name: 'trust',
  allPlatforms: true,
  concerns: ({ mechanisms }) => 'covert-voices' in mechanisms,
  question: 'Who lost trust when the paid voices were exposed: they, the honest beside them, or the one who pays?',
  shows: "Mean trust of each camp's people in the voices that a force pays in secret, in the honest of the group to which those belong, and in the accounts of the force, at the end of each day. From the measures covertTrust, honestTrust and sponsorTrust.",
  reading: 'Trust is 1 until people learn of an exposure by reading of it: who reads nothing of it keeps trusting. A fall in the middle panel is what the exposure costs those who were not paid. The panels have scales of their own.',
  arabic: ARABIC,
  draw,
};

function draw(outcome: Outcome, layout: Layout, language: Language): Drawing {
  const words = WORDS[language];
  return levelDrawing(outcome, layout, language, PANELS, { title: titleOf(outcome, language), what: words.what(outcome.time.unit), alt: words.alt, nothing: 'no force pays voices in secret' });
}

/** The camp that trusts the paid least at the end of the window, of all or of those looked at alone. */
function titleOf(outcome: Outcome, language: Language): string {
  const words = WORDS[language];
  const of = (measure: LevelMeasure) => outcome.levels.totals.filter((line) => line.measure === measure && line.last !== null);
  const paid = of('covertTrust');
  if (paid.length === 0) return words.nothing;
  const least = concerned(outcome, paid).reduce((best, line) => (line.last! < best.last! ? line : best));
  const also = (measure: LevelMeasure) => of(measure).find(({ camp }) => camp === least.camp)?.last ?? null;
  const [honest, sponsor] = [also('honestTrust'), also('sponsorTrust')];
  return `${words.paid(campLabel(outcome, least.camp, language), part(least.last!), least.before === null ? null : part(least.before))}${honest === null ? '' : words.honest(part(honest))}${sponsor === null ? '' : words.sponsor(part(sponsor))}`;
}
