/** The first hours of a tag: posts since its launch, tag beside tag. */
import type { Outcome } from '../experiment/outcome.ts';
import type { FirstHoursTotal } from '../experiment/outcome/first-hours.ts';
import type { ChartKind, Drawing, Layout, Spec } from './chart.ts';
import { BAND, tableOf } from './chart.ts';
import type { Language } from './language.ts';
import { nameIn, told } from './language.ts';
import { askedTag, campLabel, ofAlone, ofReplicates } from './labels.ts';
import { linePanel } from './lines.ts';
import { emptySpec } from './matrix.ts';
import { ARABIC, WORDS } from './said/first-hours.ts';
import { tagLooks } from './tag-looks.ts';
import { config, heading, SCHEMA } from './theme.ts';
import { countAxis, roundUp } from './time-frame.ts';
import { count, date, percent, span } from './words.ts';

export const firstHours: ChartKind = {
  name: 'first-hours',
  anew: ['camp', 'tag'],
  allPlatforms: true,
  question: 'How did a tag take off, and by whose hand?',
  shows: 'Posts on each tag from its first one to 24 hours after it, added up; every tag starts at 0. Only tags that were launched during the run and had at least a part of that day within the window. From the tally starts.',
  reading: 'A steep start is organisation or a crowd already stirred; a line that bends up later is spread. Flat stretches are nights, or the hours between shifts. The title says how much of it was written by organised forces, and how much by other camps than the one that launched the tag: a tag can be taken over within its first day.',
  arabic: ARABIC,
  draw,
};

function draw(outcome: Outcome, layout: Layout, language: Language): Drawing {
  const words = WORDS[language];
  const { rows, totals, others } = outcome.firstHours;
  const top = roundUp(Math.max(1, ...rows.map((row) => row.high ?? row.posts)));
  const x: Spec = { field: 'hour', type: 'quantitative', scale: { domain: [0, 24], nice: false }, axis: { title: 'hours since the first post', values: [0, 6, 12, 18, 24], grid: false, format: ',d' } };
  const title = told(language, `${ofAlone(outcome, ['camp'], language)}${titleOf(outcome, language)}`);
  const caption = told(language, `${words.what(totals.length, others, totals.some(({ tag }) => tag === outcome.tag) ? nameIn(language, outcome.tag) : '', outcome.camp === '' ? '' : campLabel(outcome, outcome.camp, language))} ${ofReplicates(outcome, true, language)}`);
  return {
    title, caption, alt: words.alt(title, caption), fields: { tag: 'tag' },
    table: tableOf(rows, [
      { name: 'tag', label: 'hashtag', kind: 'tag' }, { name: 'hour', label: 'hours since the first post', kind: 'number' }, { name: 'posts', label: 'posts until then', kind: 'count' },
      ...(outcome.replicates > 1 ? BAND : []),
    ]),
    spec: {
      $schema: SCHEMA, description: title, title: heading(title, caption, layout), config: config(layout),
      ...(rows.length === 0 ? { vconcat: [emptySpec('no tag was launched', layout)] } : linePanel({ layout, rows, lines: tagLooks(outcome, totals), key: 'tag', value: 'posts', x, y: (field) => countAxis(field, 'posts so far', top), top, bands: outcome.replicates > 1, under: [], name: 'hours' })),
    },
  };
}

/** The tag of the question if it was launched here, else the one with the most posts. */
function titleOf(outcome: Outcome, language: Language): string {
  const words = WORDS[language];
  const { totals } = outcome.firstHours;
  const asked = askedTag(outcome, totals) ?? totals[0];
  const { from, until } = outcome.time.window;
  if (!asked) return words.nothing(span(from, until));
  const largest = totals[0]!;
  const first = words.asked(nameIn(language, asked.tag), count(asked.posts), `${date(asked.first)}, ${asked.first.slice(11)}`, shares(asked, language));
  return asked === largest ? first : `${first}${words.largest(nameIn(language, largest.tag), count(largest.posts), shares(largest, language))}`;
}

function shares({ byForces, byOthers }: FirstHoursTotal, language: Language): string {
  const words = WORDS[language];
  return `${byForces === null ? '' : words.byForces(percent(byForces))}${byOthers === null ? '' : words.byOthers(percent(byOthers))}`;
}
