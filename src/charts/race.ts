/** The hashtag race: posts per day on the main tags. */
import type { Outcome } from '../experiment/outcome.ts';
import type { TagTotal } from '../experiment/outcome/race.ts';
import type { ChartKind, ChartTable, Drawing, Layout, Spec } from './chart.ts';
import { BAND, tableOf } from './chart.ts';
import type { Language } from './language.ts';
import { nameIn, told } from './language.ts';
import { askedTag, campLabel, ofAlone, ofReplicates } from './labels.ts';
import { linePanel } from './lines.ts';
import { emptySpec } from './matrix.ts';
import { volumeLayers, volumeLevel, volumeWords } from './observed-volumes.ts';
import { ARABIC, WORDS } from './said/race.ts';
import { tagLooks } from './tag-looks.ts';
import { config, heading, INK, SCHEMA, SIZES } from './theme.ts';
import { burnInLayers, countAxis, eventLayers, pixels, roundUp, timeAxis, timePosition } from './time-frame.ts';
import { count, date } from './words.ts';

export const race: ChartKind = {
  name: 'race',
  anew: ['camp', 'tag'],
  question: 'Which hashtag won the race, and when?',
  shows: 'Posts per day (or hour) on the eight most used conflict tags, by all authors; a line is underlaid while its tag stands in a list of trending tags, and a leader\'s endorsement is marked. From the measure posts, the trending lists and the orders.',
  reading: 'Colour says which camp launched a tag, not who wrote: opponents write into each other\'s tags. Tags of one camp differ in lightness and dash.',
  arabic: ARABIC,
  draw,
};

function draw(whole: Outcome, layout: Layout, language: Language): Drawing {
  // Observed volumes are those of all authors: beside one camp's posts they would only press the lines flat.
  const outcome = whole.camp === '' ? whole : { ...whole, observed: null };
  const { rows } = outcome.race;
  const looks = tagLooks(outcome, outcome.race.tags);
  const top = roundUp(Math.max(1, ...rows.map((row) => row.high ?? row.posts), ...(outcome.observed?.rows ?? []).map((row) => volumeLevel(outcome, row))));
  const title = told(language, `${ofAlone(outcome, ['camp'], language)}${raceTitle(outcome, language)}`);
  const caption = told(language, raceCaption(outcome, language));
  return {
    title, caption, alt: WORDS[language].alt(title, caption), table: raceTable(outcome), fields: { time: 'time', tag: 'tag' },
    spec: {
      $schema: SCHEMA, description: title, title: heading(title, caption, layout), config: config(layout),
      ...(rows.length === 0 ? { vconcat: [emptySpec('no post carried a conflict tag', layout)] } : linePanel({
        layout, rows, lines: looks, key: 'tag', value: 'posts', x: timeAxis(outcome, layout), y: (field) => countAxis(field, `posts per ${outcome.time.unit}`, top), top,
        bands: outcome.replicates > 1, under: [...burnInLayers(outcome, layout), ...eventLayers(outcome, layout, false)],
        ...(rows.some((row) => row.listed > 0) ? { halo: 'listed' } : {}), over: [...volumeLayers(outcome, layout, top, looks), ...endorsementLayers(outcome, layout, top)],
      })),
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

/** A triangle on the tag's line at the endorsement; the leader's name stands above the plot, where no line runs, and a rule joins them. */
function endorsementLayers(outcome: Outcome, layout: Layout, top: number): Spec[] {
  const { endorsements, rows } = outcome.race;
  const { plot, height } = SIZES[layout];
  const at = timePosition(outcome, plot);
  const marks = endorsements.filter(({ time }) => time >= outcome.time.start && time < outcome.time.end).map(({ tag, time, label }) => {
    const day = rows.findLast((row) => row.tag === tag && row.time <= time) ?? rows.find((row) => row.tag === tag)!;
    return { tag, time, label, x: at(time), y: height * (1 - day.posts / top) };
  });
  if (marks.length === 0) return [];
  const events = marks.map(({ time, label }) => ({ name: label, label, labelAr: '', kind: 'other' as const, mark: true, source: '', intensity: 1, time }));
  return [
    ...eventLayers({ time: outcome.time, events: events.filter((event, i) => events.findIndex(({ time, label }) => time === event.time && label === event.label) === i) }, layout, true),
    { data: { values: marks }, mark: { type: 'point', shape: 'triangle-down', filled: true, size: 90, color: INK, opacity: 1, yOffset: -9 }, encoding: { x: pixels('x'), y: pixels('y') } },
  ];
}

/** Who led, and how the tag of the question fared against it. */
function raceTitle(outcome: Outcome, language: Language): string {
  const words = WORDS[language];
  const { tags, rounds } = outcome.race;
  const first = tags[0];
  if (!first) return words.nothing;
  const asked = askedTag(outcome, tags);
  const lead = `${words.lead(nameIn(language, first.tag), count(first.led), count(rounds), outcome.time.unit, peak(first, outcome, language))}${listed(first, language)}`;
  return asked && asked !== first ? `${lead}${words.asked(nameIn(language, asked.tag), peak(asked, outcome, language))}${listed(asked, language)}` : lead;
}

function listed({ listedHours }: TagTotal, language: Language): string {
  return listedHours === null ? '' : listedHours === 0 ? WORDS[language].neverListed : WORDS[language].listed(count(listedHours));
}

function peak(tag: TagTotal, outcome: Outcome, language: Language): string {
  if (tag.peakTime === '') return WORDS[language].noPeak(outcome.time.unit);
  const when = outcome.time.unit === 'day' ? date(tag.peakTime) : `${date(tag.peakTime)}, ${tag.peakTime.slice(11)}`;
  return WORDS[language].peak(count(tag.peak), outcome.time.unit, when);
}

function raceCaption(outcome: Outcome, language: Language): string {
  const words = WORDS[language];
  const { tags, others } = outcome.race;
  const parts = [
    words.what(tags.length, outcome.tag === '' ? '' : nameIn(language, outcome.tag), Boolean(outcome.observed), others, outcome.time.unit, outcome.camp === '' ? '' : campLabel(outcome, outcome.camp, language)),
    ofReplicates(outcome, true, language),
    ...(outcome.race.tags.some((tag) => tag.listedHours !== null) ? [words.underlaid] : []),
    ...(outcome.race.endorsements.length > 0 ? [words.triangle] : []),
    words.rules,
    ...volumeWords(outcome, language),
  ];
  return parts.join(' ');
}
