/** The hashtag race: posts per day on the main tags. */
import type { Outcome } from '../experiment/outcome.ts';
import type { TagTotal } from '../experiment/outcome/race.ts';
import type { ChartKind, ChartTable, Drawing, Layout } from './chart.ts';
import { BAND, tableOf } from './chart.ts';
import { linePanel } from './lines.ts';
import { volumeLayers, volumeLevel, volumeWords } from './observed-volumes.ts';
import { tagLooks } from './tag-looks.ts';
import { config, heading, SCHEMA } from './theme.ts';
import { burnInLayers, countAxis, eventLayers, roundUp, timeAxis } from './time-frame.ts';
import { count, date, shown } from './words.ts';

export const race: ChartKind = {
  name: 'race',
  question: 'Which hashtag won the race, and when?',
  shows: 'Posts per day (or hour) on the eight most used conflict tags, by all authors. From the measure posts.',
  reading: 'Colour says which camp launched a tag, not who wrote: opponents write into each other\'s tags. Tags of one camp differ in lightness and dash.',
  draw,
};

function draw(outcome: Outcome, layout: Layout): Drawing {
  const { rows } = outcome.race;
  const looks = tagLooks(outcome, outcome.race.tags);
  const top = roundUp(Math.max(1, ...rows.map((row) => row.high ?? row.posts), ...(outcome.observed?.rows ?? []).map((row) => volumeLevel(outcome, row))));
  const title = raceTitle(outcome);
  const caption = raceCaption(outcome);
  return {
    title, caption, alt: `Line chart. ${title}. ${caption}`, table: raceTable(outcome), fields: { time: 'time', tag: 'tag' },
    spec: {
      $schema: SCHEMA, description: title, title: heading(title, caption, layout), config: config(layout),
      ...linePanel({
        layout, rows, lines: looks, key: 'tag', value: 'posts', x: timeAxis(outcome, layout), y: (field) => countAxis(field, `posts per ${outcome.time.unit}`, top), top,
        bands: outcome.replicates > 1, under: [...burnInLayers(outcome, layout), ...eventLayers(outcome, layout, false)], over: volumeLayers(outcome, layout, top, looks),
      }),
    },
  };
}

function raceTable({ race: { rows }, time, replicates }: Outcome): ChartTable {
  return tableOf(rows, [
    { name: 'time', label: time.unit, kind: 'time' }, { name: 'tag', label: 'hashtag', kind: 'tag' }, { name: 'posts', label: `posts per ${time.unit}`, kind: 'count' },
    ...(replicates > 1 ? BAND : []),
  ]);
}

/** Who led, and how the tag of the question fared against it. */
function raceTitle(outcome: Outcome): string {
  const { tags, rounds } = outcome.race;
  const first = tags[0];
  if (!first) return 'No post carried a conflict tag';
  const asked = tags.find((tag) => outcome.headlines.some((headline) => headline.tag === tag.tag));
  const unit = outcome.time.unit;
  const lead = `${shown(first.tag)} led on ${count(first.led)} of ${count(rounds)} ${unit}s and peaked at ${peak(first, outcome)}`;
  return asked && asked !== first ? `${lead}; ${shown(asked.tag)} peaked at ${peak(asked, outcome)}` : lead;
}

function peak(tag: TagTotal, outcome: Outcome): string {
  const when = outcome.time.unit === 'day' ? date(tag.peakTime) : `${date(tag.peakTime)}, ${tag.peakTime.slice(11)}`;
  return `${count(tag.peak)} posts a ${outcome.time.unit} (${when})`;
}

function raceCaption(outcome: Outcome): string {
  const { tags, others } = outcome.race;
  const parts = [
    `Posts per ${outcome.time.unit} on ${outcome.observed ? `${tags.length} conflict tags, the most used and those with real volumes` : `the ${tags.length} most used conflict tags`}${others > 0 ? ` (${others} more not drawn)` : ''}, all authors; colour = the camp that launched the tag.`,
    outcome.replicates === 1 ? 'One replicate.' : `Mean of ${outcome.replicates} replicates (band: 5 % to 95 %).`,
    'Dotted rules: the events marked in the reach chart.',
    ...volumeWords(outcome),
  ];
  return parts.join(' ');
}
