/** The hashtag race: posts per day on the main tags. */
import type { Outcome } from '../experiment/outcome.ts';
import type { TagTotal } from '../experiment/outcome/race.ts';
import type { ChartKind, ChartTable, Drawing, Layout, Spec } from './chart.ts';
import { BAND, tableOf } from './chart.ts';
import { config, heading, mixed, MUTED, narrowLegend, SIZES } from './theme.ts';
import { burnInLayers, countAxis, endLabelLayers, eventLayers, roundUp, TIME_FORMAT, timeAxis } from './time-frame.ts';
import { count, date, shown, shownExpression } from './words.ts';

/** Tags of one camp share its hue and differ in lightness and dash: [mix with white (+) or black (-), dash]. */
const STEPS: readonly (readonly [number, readonly number[]])[] = [[0, []], [0.3, [7, 3]], [-0.35, [2, 2]], [0.15, [9, 3, 2, 3]], [-0.2, [4, 4]]];

export const race: ChartKind = {
  name: 'race',
  question: 'Which hashtag won the race, and when?',
  shows: 'Posts per day (or hour) on the eight most used conflict tags, by all authors. From the measure posts.',
  reading: 'Colour says which camp launched a tag, not who wrote: opponents write into each other\'s tags. Tags of one camp differ in lightness and dash.',
  draw,
};

function draw(outcome: Outcome, layout: Layout): Drawing {
  const { rows, tags } = outcome.race;
  const { plot, height } = SIZES[layout];
  const looks = tagLooks(outcome);
  const top = roundUp(Math.max(1, ...rows.map((row) => row.high ?? row.posts)));
  const domain = tags.map(({ tag }) => tag);
  const legend = narrowLegend(layout, Object.fromEntries(domain.map((tag) => [tag, shown(tag)])));
  const colour: Spec = { field: 'tag', type: 'nominal', scale: { domain, range: looks.map((look) => look.colour) }, legend };
  const dash: Spec = { field: 'tag', type: 'nominal', scale: { domain, range: looks.map((look) => look.dash) }, legend };
  const unit = outcome.time.unit;
  const x = timeAxis(outcome, layout);
  const y = (field: string): Spec => countAxis(field, `posts per ${unit}`, top);
  const labels = tags.map(({ tag }, i) => ({ key: tag, lines: [tag], colour: looks[i]!.text, y: height * (1 - rows.findLast((row) => row.tag === tag)!.posts / top) }));
  const spread: Spec[] = outcome.replicates > 1 ? [{ mark: { type: 'area', opacity: 0.15 }, encoding: { x, y: y('low'), y2: { field: 'high' }, color: colour } }] : [];
  const title = raceTitle(outcome);
  const caption = raceCaption(outcome);
  return {
    title, caption, alt: `Line chart. ${title}. ${caption}`, table: raceTable(outcome), fields: { time: 'time', tag: 'tag' },
    spec: {
      $schema: 'https://vega.github.io/schema/vega-lite/v6.json', description: title, title: heading(title, caption, layout), config: config(layout),
      width: plot, height, data: { values: rows, format: TIME_FORMAT },
      layer: [
        ...burnInLayers(outcome, layout), ...eventLayers(outcome, layout, false), ...spread,
        { name: 'lines', mark: { type: 'line', clip: true }, encoding: { x, y: y('posts'), color: colour, strokeDash: dash } },
        ...(layout === 'wide' ? endLabelLayers(labels, layout, shownExpression('datum.key')) : []),
      ],
    },
  };
}

function raceTable({ race: { rows }, time, replicates }: Outcome): ChartTable {
  return tableOf(rows, [
    { name: 'time', label: time.unit, kind: 'time' }, { name: 'tag', label: 'hashtag', kind: 'tag' }, { name: 'posts', label: `posts per ${time.unit}`, kind: 'count' },
    ...(replicates > 1 ? BAND : []),
  ]);
}

/** Labels are a little darker than their lines: thin strokes of light colour cannot be read. */
function tagLooks(outcome: Outcome): { colour: string; text: string; dash: readonly number[] }[] {
  const used = new Map<string, number>();
  return outcome.race.tags.map(({ camp }) => {
    const nth = used.get(camp) ?? 0;
    used.set(camp, nth + 1);
    const [amount, dash] = STEPS[nth % STEPS.length]!;
    const base = outcome.camps.find((candidate) => candidate.name === camp)?.colour ?? MUTED;
    return { colour: mixed(base, amount < 0 ? '#000000' : '#ffffff', Math.abs(amount)), text: mixed(base, '#000000', Math.max(0.15, -amount)), dash };
  });
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
    `Posts per ${outcome.time.unit} on the ${tags.length} most used conflict tags${others > 0 ? ` (${others} more not drawn)` : ''}, all authors; colour = the camp that launched the tag.`,
    outcome.replicates === 1 ? 'One replicate.' : `Mean of ${outcome.replicates} replicates (band: 5 % to 95 %).`,
    'Dotted rules: the events marked in the reach chart.',
  ];
  return parts.join(' ');
}
