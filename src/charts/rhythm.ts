/** Who talks when: hour by weekday, place by place. */
import type { Outcome } from '../experiment/outcome.ts';
import type { RhythmCell, RhythmTotal } from '../experiment/outcome/rhythm.ts';
import type { ChartKind, Drawing, Layout, Spec } from './chart.ts';
import { tableOf } from './chart.ts';
import { nameLines } from './fitting.ts';
import type { Language } from './language.ts';
import { nameIn, told } from './language.ts';
import { ofAlone, ofReplicates, withTag } from './labels.ts';
import { emptySpec, matrixSpec } from './matrix.ts';
import { placeName } from './places.ts';
import { ARABIC, WORDS } from './said/rhythm.ts';
import { config, heading, INK, SCHEMA, SIZES } from './theme.ts';
import { count, span } from './words.ts';

export const rhythm: ChartKind = {
  name: 'rhythm',
  anew: ['camp', 'tag'],
  allPlatforms: true,
  question: 'Who talks when?',
  shows: 'Posts about the conflict by hour and weekday of the scenario\'s clock, for each place that people and forces write from, within the window. From the tally hours.',
  reading: 'Each place is shaded on its own scale, from no posts to its busiest hour. Ordinary people write in their evenings; a block of office hours on working days is what organised accounts leave. A single event can darken one hour of one weekday in a short run.',
  arabic: ARABIC,
  draw,
};

function draw(outcome: Outcome, layout: Layout, language: Language): Drawing {
  const words = WORDS[language];
  const { cells, totals, others } = outcome.rhythm;
  const title = told(language, `${ofAlone(outcome, ['camp', 'tag'], language)}${titleOf(outcome, language)}`);
  const caption = told(language, `${words.what(withTag(outcome, language), span(outcome.time.window.from, outcome.time.window.until), others)} ${ofReplicates(outcome, false, language)}`);
  const panels = totals.map((total, i) => panelSpec(total, cells.filter((cell) => cell.origin === total.origin), i, layout, language));
  return {
    title, caption, alt: words.alt(title, caption), fields: {},
    table: tableOf(language === 'en' ? cells : cells.map((cell) => ({ ...cell, origin: placeName(cell.origin, language) })), [
      { name: 'origin', label: 'place', kind: 'text' }, { name: 'weekday', label: 'weekday, 1 = Monday', kind: 'number' }, { name: 'hour', label: 'hour from', kind: 'number' },
      { name: 'posts', label: 'posts about the conflict', kind: 'count' }, { name: 'share', label: 'of all from there', kind: 'share' },
    ]),
    spec: { $schema: SCHEMA, description: title, title: heading(title, caption, layout, 16), config: config(layout), spacing: 16, vconcat: panels.length > 0 ? panels : [emptySpec('no post was about the conflict', layout)] },
  };
}

function panelSpec(total: RhythmTotal, cells: readonly RhythmCell[], index: number, layout: Layout, language: Language): Spec {
  const { whole, text } = SIZES[layout];
  const most = Math.max(...cells.map((cell) => cell.posts));
  const every = layout === 'wide' ? 3 : 6;
  return {
    title: { text: nameLines(`${placeOrNone(total.origin, language)} (${count(total.posts)} posts)`, whole, text, 2), anchor: 'start', frame: 'bounds', fontSize: text, fontWeight: 'bold', color: INK, offset: 4 },
    ...matrixSpec({
      name: `origin-${index}`, layout, names: layout === 'wide' ? 90 : 40, rowHeight: layout === 'wide' ? 16 : 14,
      rows: WORDS.en.days.map((day, i) => ({ key: String(i + 1), lines: [layout === 'wide' ? day : day.slice(0, 3)] })),
      columns: Array.from({ length: 24 }, (_, hour) => ({ key: String(hour), lines: hour % every === 0 ? [`${String(hour).padStart(2, '0')}${layout === 'wide' ? ':00' : ''}`] : [] })),
      cells: cells.map((cell) => ({ weekday: cell.weekday, hour: cell.hour, posts: cell.posts, row: String(cell.weekday), column: String(cell.hour), shade: most === 0 ? 0 : cell.posts / most, text: '' })),
    }),
  };
}

function titleOf({ rhythm: { totals } }: Outcome, language: Language): string {
  const words = WORDS[language];
  if (totals.length === 0) return words.nothing;
  const peak = ({ origin, weekday, hour, times }: RhythmTotal) => words.peak(nameIn(language, placeName(origin, language)), words.days[weekday - 1]!, String(hour).padStart(2, '0'), count(times));
  return words.peaks(totals.slice(0, 3).map(peak).join(words.join));
}

function placeOrNone(origin: string, language: Language): string {
  return origin === '' ? WORDS[language].noPlace : placeName(origin, language);
}
