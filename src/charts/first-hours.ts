/** The first hours of a tag: posts since its launch, tag beside tag. */
import type { Outcome } from '../experiment/outcome.ts';
import type { FirstHoursTotal } from '../experiment/outcome/first-hours.ts';
import type { ChartKind, Drawing, Layout, Spec } from './chart.ts';
import { BAND, tableOf } from './chart.ts';
import { inSentence } from './fitting.ts';
import { ofReplicates } from './labels.ts';
import { linePanel } from './lines.ts';
import { tagLooks } from './tag-looks.ts';
import { config, heading, SCHEMA } from './theme.ts';
import { countAxis, roundUp } from './time-frame.ts';
import { count, date, percent } from './words.ts';

export const firstHours: ChartKind = {
  name: 'first-hours',
  question: 'How did a tag take off, and by whose hand?',
  shows: 'Posts on each tag from its launch to 48 hours after it, added up hour by hour; every tag starts at 0. Only tags that were launched during the run. From the measure posts.',
  reading: 'A steep start is organisation or a crowd already stirred; a line that bends up later is spread. Flat stretches are nights, or the hours between shifts. The title also says how many of the first posts were not of the camp that launched the tag: a tag can be taken over within its first day.',
  draw,
};

function draw(outcome: Outcome, layout: Layout): Drawing {
  const { rows, totals, hours, others } = outcome.firstHours;
  const top = roundUp(Math.max(1, ...rows.map((row) => row.high ?? row.posts)));
  const x: Spec = { field: 'hour', type: 'quantitative', scale: { domain: [0, Math.max(1, hours)], nice: false }, axis: { title: 'hours since the launch', values: ticksOf(hours), grid: false, format: ',d' } };
  const title = titleOf(outcome);
  const caption = `Posts since the launch of each tag${others > 0 ? ` (the ${totals.length} with most; ${others} more not drawn)` : ''}, all authors; colour = the camp that launched it. ${ofReplicates(outcome)}`;
  return {
    title, caption, alt: `Line chart of cumulated posts. ${title}. ${caption}`, fields: { tag: 'tag' },
    table: tableOf(rows, [
      { name: 'tag', label: 'hashtag', kind: 'tag' }, { name: 'hour', label: 'hours since the launch', kind: 'number' }, { name: 'posts', label: 'posts until then', kind: 'count' },
      ...(outcome.replicates > 1 ? BAND : []),
    ]),
    spec: {
      $schema: SCHEMA, description: title, title: heading(title, caption, layout), config: config(layout),
      ...linePanel({ layout, rows, lines: tagLooks(outcome, totals), key: 'tag', value: 'posts', x, y: (field) => countAxis(field, 'posts since launch', top), top, bands: outcome.replicates > 1, under: [], name: 'hours' }),
    },
  };
}

function ticksOf(hours: number): number[] {
  const step = hours > 24 ? 12 : hours > 8 ? 6 : 1;
  return Array.from({ length: Math.floor(hours / step) + 1 }, (_, i) => i * step);
}

/** The tag of the question if it was launched here, else the one with the most posts. */
function titleOf(outcome: Outcome): string {
  const { totals, hours } = outcome.firstHours;
  const asked = totals.find(({ tag }) => outcome.headlines.some((headline) => headline.tag === tag)) ?? totals[0];
  if (!asked) return 'No tag that anybody used was launched during the run';
  const largest = totals[0]!;
  const first = `${inSentence(asked.tag)}: ${count(asked.firstDay)} posts in its first ${Math.min(24, hours)} hours (from ${date(asked.launch)}, ${asked.launch.slice(11)})${byOthers(asked)}`;
  return asked === largest ? first : `${first}; most had ${inSentence(largest.tag)}: ${count(largest.firstDay)}${byOthers(largest)}`;
}

function byOthers({ byOthers: share }: FirstHoursTotal): string {
  return share === null ? '' : `, ${percent(share)} of them by other camps`;
}
