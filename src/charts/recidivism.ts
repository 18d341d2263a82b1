/** Recidivism: who comes back after a suspension, and how large a part of the suspended does. */
import type { Outcome } from '../experiment/outcome.ts';
import type { ChartKind, Drawing, Layout } from './chart.ts';
import { campLabel, concerned } from './labels.ts';
import type { Language } from './language.ts';
import { carried, levelDrawing } from './levels.ts';
import { ARABIC, WORDS } from './said/recidivism.ts';
import { count, percent, span } from './words.ts';

export const recidivism: ChartKind = {
  name: 'recidivism',
  concerns: ({ mechanisms }) => 'return' in mechanisms,
  question: 'How many of the suspended came back?',
  shows: 'Above, the accounts that owners of suspended ones opened anew on the same platform, per day (or hour). Below, of all accounts of a camp suspended so far, the share whose owner has opened another one there since. From the measures returns and recidivism.',
  reading: 'The share falls when many are suspended at once, and rises as they return. An account that came back and is suspended again counts among the suspended anew. What a return is worth is told by how many followers find it again (measure returnedFollowers).',
  arabic: ARABIC,
  draw,
};

function draw(outcome: Outcome, layout: Layout, language: Language): Drawing {
  const words = WORDS[language];
  return levelDrawing(outcome, layout, language, [
    { heading: 'Accounts opened by owners of suspended ones', axis: `accounts per ${outcome.time.unit}`, measures: ['returns'], scale: 'count' },
    { heading: 'Share of the suspended whose owner came back', axis: 'of the suspended', measures: ['recidivism'], scale: 'share' },
  ], { title: titleOf(outcome, language), what: words.what(outcome.time.unit), alt: words.alt, nothing: 'nobody came back after a suspension' });
}

/** The camp of which most came back, of all or of those looked at alone. */
function titleOf(outcome: Outcome, language: Language): string {
  const words = WORDS[language];
  const { from, until } = outcome.time.window;
  const back = outcome.flows.totals.filter((total) => total.measure === 'returns').map(({ camp, value }) => ({ camp, value: value ?? 0 }));
  const most = concerned(outcome, back).reduce<(typeof back)[number] | null>((best, total) => (best === null || total.value > best.value ? total : best), null);
  if (most === null || most.value === 0) return words.nobody(span(from, until));
  const share = outcome.levels.totals.find(({ measure, camp }) => measure === 'recidivism' && camp === most.camp) ?? null;
  const wasShare = share === null || share.last === null ? '' : words.share(percent(carried(share.last)), share.before === null ? null : percent(carried(share.before)));
  return `${words.back(campLabel(outcome, most.camp, language), count(most.value), count(back.reduce((sum, { value }) => sum + value, 0)), span(from, until))}${wasShare}`;
}
