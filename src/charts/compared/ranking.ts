/** All differences of all outcomes in one order: the largest relative change first. */
import type { SideBySide } from '../../experiment/side-by-side.ts';
import type { Drawing, Layout } from '../chart.ts';
import { tableOf } from '../chart.ts';
import type { Language } from '../language.ts';
import { nameIn, told } from '../language.ts';
import { WORDS } from '../said/ranking.ts';
import { config, heading, SCHEMA } from '../theme.ts';
import { percent } from '../words.ts';
import { isClear, verdictOf } from './clear.ts';
import { intervalPanel } from './intervals.ts';

/** Most rows that are drawn; the table has all. */
const MOST = 24;

export function ranking(side: SideBySide, layout: Layout, language: Language = 'en'): Drawing {
  const { comparison, outcomes, ranking: ranked } = side;
  const words = WORDS[language];
  const label = (name: string): string => outcomes.find((outcome) => outcome.name === name)?.label ?? name;
  const rows = ranked.slice(0, MOST).map(({ outcome, variant, change, low, high }) => ({
    name: `${variant}: ${label(outcome)}`, value: change, low, high, label: signed(change), clear: isClear(comparison.outcomes[outcome]![variant]!),
  }));
  const title = told(language, titleOf(side, label, language));
  const caption = told(language, words.caption(nameIn(language, comparison.baseline), ranked.length > MOST ? words.cut(MOST, ranked.length) : ''));
  return {
    title, caption, alt: words.alt(title, caption), fields: {},
    table: tableOf(ranked, [
      { name: 'outcome', label: 'outcome', kind: 'text' }, { name: 'variant', label: 'variant', kind: 'text' }, { name: 'change', label: 'difference as a share of the baseline', kind: 'share' },
      { name: 'low', label: '95 % interval from', kind: 'share' }, { name: 'high', label: '95 % interval to', kind: 'share' },
    ]),
    spec: { $schema: SCHEMA, description: title, title: heading(title, caption, layout, 18), config: config(layout), vconcat: [intervalPanel({ heading: words.panel, language, rows, scale: 100 }, layout)] },
  };
}

/** The largest clear change that may matter; where each clear one is too small to matter, it says so first. */
function titleOf({ comparison, outcomes, ranking: ranked }: SideBySide, label: (name: string) => string, language: Language): string {
  const words = WORDS[language];
  const clear = ranked.map((each) => ({ ...each, verdict: verdictOf(comparison.outcomes[each.outcome]?.[each.variant], outcomes.find(({ name }) => name === each.outcome)?.practical) })).filter(({ verdict }) => verdict.startsWith('clear'));
  const [largest] = clear;
  const first = clear.find(({ verdict }) => verdict === 'clear') ?? largest;
  if (first === undefined) return words.nothing;
  const told = first.verdict !== 'clear' ? words.noneMatters : first === largest ? words.title : words.largeEnough;
  return told(nameIn(language, label(first.outcome)), nameIn(language, first.variant), signed(first.change));
}

function signed(change: number): string {
  return `${change > 0 ? '+' : ''}${percent(change)}`;
}
