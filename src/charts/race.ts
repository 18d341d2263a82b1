/** The hashtag race: posts per day on the main tags. */
import type { Outcome } from '../experiment/outcome.ts';
import type { TagTotal } from '../experiment/outcome/race.ts';
import type { ChartKind, ChartTable, Drawing, Layout, Spec } from './chart.ts';
import { BAND, tableOf } from './chart.ts';
import { inSentence, shortNames } from './fitting.ts';
import { ofReplicates } from './labels.ts';
import { linePanel } from './lines.ts';
import { volumeLayers, volumeLevel, volumeWords } from './observed-volumes.ts';
import { tagLooks } from './tag-looks.ts';
import { config, heading, INK, SCHEMA, SIZES } from './theme.ts';
import { burnInLayers, countAxis, eventLayers, pixels, roundUp, timeAxis, timePosition } from './time-frame.ts';
import { count, date } from './words.ts';

export const race: ChartKind = {
  name: 'race',
  question: 'Which hashtag won the race, and when?',
  shows: 'Posts per day (or hour) on the eight most used conflict tags, by all authors; a line is underlaid while its tag stands in a list of trending tags, and a leader\'s endorsement is marked. From the measure posts, the trending lists and the orders.',
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
        bands: outcome.replicates > 1, under: [...burnInLayers(outcome, layout), ...eventLayers(outcome, layout, false)],
        ...(rows.some((row) => row.listed > 0) ? { halo: 'listed' } : {}), over: [...volumeLayers(outcome, layout, top, looks), ...endorsementLayers(outcome, layout, top)],
      }),
    },
  };
}

function raceTable({ race: { rows }, time, replicates }: Outcome): ChartTable {
  return tableOf(rows, [
    { name: 'time', label: time.unit, kind: 'time' }, { name: 'tag', label: 'hashtag', kind: 'tag' }, { name: 'posts', label: `posts per ${time.unit}`, kind: 'count' },
    { name: 'listed', label: 'share of the time in a list of trending tags', kind: 'share' },
    ...(replicates > 1 ? BAND : []),
  ]);
}

/** A triangle on the tag's line at the endorsement, with the leader's name above it. */
function endorsementLayers(outcome: Outcome, layout: Layout, top: number): Spec[] {
  const { endorsements, rows } = outcome.race;
  const { text, plot, height } = SIZES[layout];
  const at = timePosition(outcome, plot);
  const marks = endorsements.filter(({ time }) => time >= outcome.time.start && time < outcome.time.end).map(({ tag, time, label }) => {
    const day = rows.findLast((row) => row.tag === tag && row.time <= time) ?? rows.find((row) => row.tag === tag)!;
    const words = shortNames([label], plot * 0.45, text - 2).get(label)!;
    const x = at(time);
    return { tag, words, x, y: height * (1 - day.posts / top), right: x > plot * 0.5 };
  });
  if (marks.length === 0) return [];
  const place: Spec = { x: pixels('x'), y: pixels('y') };
  return [
    { data: { values: marks }, mark: { type: 'point', shape: 'triangle-down', filled: true, size: 90, color: INK, opacity: 1, yOffset: -9 }, encoding: place },
    ...[false, true].flatMap((right) => [{ stroke: '#ffffff', strokeWidth: 4 }, {}].map((rim): Spec => ({
      data: { values: marks.filter((mark) => mark.right === right) }, mark: { type: 'text', align: right ? 'right' : 'left', dx: right ? -9 : 9, dy: -11, fontSize: text - 2, color: INK, ...rim }, encoding: { ...place, text: { field: 'words' } },
    }))),
  ];
}

/** Who led, and how the tag of the question fared against it. */
function raceTitle(outcome: Outcome): string {
  const { tags, rounds } = outcome.race;
  const first = tags[0];
  if (!first) return 'No post carried a conflict tag';
  const asked = tags.find((tag) => outcome.headlines.some((headline) => headline.tag === tag.tag));
  const unit = outcome.time.unit;
  const lead = `${inSentence(first.tag)} led on ${count(first.led)} of ${count(rounds)} ${unit}s and peaked at ${peak(first, outcome)}`;
  return asked && asked !== first ? `${lead}${listed(first)}; ${inSentence(asked.tag)} peaked at ${peak(asked, outcome)}${listed(asked)}` : `${lead}${listed(first)}`;
}

function listed({ listedHours }: TagTotal): string {
  return listedHours === null ? '' : listedHours === 0 ? ', never trending' : `, ${count(listedHours)} hours trending`;
}

function peak(tag: TagTotal, outcome: Outcome): string {
  if (tag.peakTime === '') return `less than a whole ${outcome.time.unit} of the window`;
  const when = outcome.time.unit === 'day' ? date(tag.peakTime) : `${date(tag.peakTime)}, ${tag.peakTime.slice(11)}`;
  return `${count(tag.peak)} posts a ${outcome.time.unit} (${when})`;
}

function raceCaption(outcome: Outcome): string {
  const { tags, others } = outcome.race;
  const parts = [
    `Posts per ${outcome.time.unit} on ${outcome.observed ? `${tags.length} conflict tags, the most used and those with real volumes` : `the ${tags.length} most used conflict tags`}${others > 0 ? ` (${others} more not drawn)` : ''}, all authors; colour = the camp that launched the tag.`,
    ofReplicates(outcome),
    ...(outcome.race.tags.some((tag) => tag.listedHours !== null) ? ['Underlaid: in a list of trending tags, anywhere; as wide as the part of the time.'] : []),
    ...(outcome.race.endorsements.length > 0 ? ['Triangle: a leader endorses the tag.'] : []),
    'Dotted rules: the marked events.',
    ...volumeWords(outcome),
  ];
  return parts.join(' ');
}
