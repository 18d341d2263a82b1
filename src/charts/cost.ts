/** Cost per outcome: what each camp's forces cost their sponsors, and what a unit of it buys. */
import type { FlowMeasure } from '../experiment/outcome/flows.ts';
import type { Outcome } from '../experiment/outcome.ts';
import type { ChartKind, Drawing, Layout } from './chart.ts';
import { campLabel, concerned } from './labels.ts';
import type { Language } from './language.ts';
import { carried, levelDrawing } from './levels.ts';
import { ARABIC, WORDS } from './said/cost.ts';
import { count, span } from './words.ts';

export const cost: ChartKind = {
  name: 'cost',
  allPlatforms: true,
  concerns: ({ mechanisms }) => 'sponsor' in mechanisms,
  question: 'What did the forces cost, and what did a unit of cost buy?',
  shows: 'What the forces of each camp cost their sponsors per day (or hour), and, of all since the burn-in, the views of what they wrote about the conflict per unit of cost, and the readings lost to fear by their hand per unit. From the measures cost, orderedViews and silencedByForces.',
  reading: 'Units are relative: one is an operator\'s day with the default pay. Views and readings are accounting, not effect: who would have been seen, or silent, without the force is told by a paired run without it. The lower panels add up from the end of the burn-in, since posts of a day are seen on later days too; the title\'s figures are of the window.',
  arabic: ARABIC,
  draw,
};

function draw(outcome: Outcome, layout: Layout, language: Language): Drawing {
  const words = WORDS[language];
  return levelDrawing(outcome, layout, language, [
    { heading: 'Cost of the forces', axis: `cost units per ${outcome.time.unit}`, measures: ['cost'], scale: 'count' },
    { heading: 'Views per unit of cost, so far', axis: 'views per unit', measures: ['viewsPerCost'], scale: 'count' },
    { heading: 'Readings lost to fear by their hand per unit of cost, so far', axis: 'readings per unit', measures: ['silencedPerCost'], scale: 'count' },
  ], { title: titleOf(outcome, language), what: words.what(outcome.time.unit), alt: words.alt, nothing: 'no sponsor paid for a force' });
}

/** The camps whose forces cost most, at most two, of all or of those looked at alone. */
function titleOf(outcome: Outcome, language: Language): string {
  const words = WORDS[language];
  const of = (measure: FlowMeasure, camp: string) => outcome.flows.totals.find((total) => total.measure === measure && total.camp === camp)?.value ?? null;
  const paid = outcome.flows.totals.flatMap(({ measure, camp, value }) => (measure === 'cost' && value !== null && value > 0 ? [{ camp, value }] : [])).sort((a, b) => b.value - a.value);
  const lines = concerned(outcome, paid).slice(0, 2);
  if (lines.length === 0) return words.nothing;
  const told_ = lines.map(({ camp, value }) => {
    const [views, silenced] = [of('viewsPerCost', camp), of('silencedPerCost', camp)];
    const figure = (amount: number) => count(carried(amount));
    return words.line(campLabel(outcome, camp, language), figure(value), views === null ? null : figure(views), silenced === null || silenced === 0 ? null : figure(silenced));
  });
  return `${words.lead}${told_.join(words.and)}${words.when(span(outcome.time.window.from, outcome.time.window.until))}`;
}
