/** Share of voice: the views of each day, shared out among the camps' posts with a conflict tag and everything else. */
import type { Outcome } from '../experiment/outcome.ts';
import type { VoiceTotal } from '../experiment/outcome/voice.ts';
import type { ChartKind, Drawing, Layout, Spec } from './chart.ts';
import { BAND, tableOf } from './chart.ts';
import { nameLines, namesInLines } from './fitting.ts';
import type { Language } from './language.ts';
import { nameIn, told } from './language.ts';
import { campLabel, ofAlone, ofReplicates } from './labels.ts';
import { ARABIC, WORDS } from './said/voice.ts';
import { config, heading, INK, mixed, SCHEMA, SIZES, squareLegend } from './theme.ts';
import { burnInLayers, endLabelLayers, eventLayers, shareAxis, TIME_FORMAT, timeAxis } from './time-frame.ts';
import { percent, span } from './words.ts';

const AMBIENT_FILL = '#e3e6ea';

export const voice: ChartKind = {
  name: 'voice',
  anew: ['tag'],
  question: 'What share of all that was seen did each camp have, day by day?',
  shows: 'Views of each day (or hour) as parts of a whole: the posts of each camp with a conflict tag, and everything else that was seen. From the measure impressions by camp and tag, or posts where a run has none.',
  reading: 'The height of a band is its share; the parts of a day add up to 100 %. Without the grey part, which is mostly ordinary conversation, every share of voice would be inflated. A share can rise because others fell silent.',
  arabic: ARABIC,
  draw,
};

function draw(outcome: Outcome, layout: Layout, language: Language): Drawing {
  const words = WORDS[language];
  const { rows, measure } = outcome.voice;
  const { plot, height, whole, text } = SIZES[layout];
  const looks = [...outcome.camps, { name: '', label: words.ambient, colour: AMBIENT_FILL }].filter(({ name }) => rows.some((row) => row.camp === name && row.share > 0));
  const order = new Map(looks.map(({ name }, i) => [name, looks.length - i]));
  const drawn = rows.filter((row) => order.has(row.camp)).map((row) => ({ ...row, order: order.get(row.camp)! }));
  const names = namesInLines(looks.map(({ label }) => label), whole - 34, text - 1);
  const named = Object.fromEntries(looks.map(({ name, label }) => [name, names.get(label)!]));
  const colour: Spec = { field: 'camp', type: 'nominal', scale: { domain: looks.map(({ name }) => name), range: looks.map((look) => look.colour) }, legend: squareLegend(layout, named) };
  const last = drawn.at(-1)?.time;
  let level = 0;
  const ends = looks.flatMap(({ name, label, colour: fill }) => {
    const share = drawn.find((row) => row.camp === name && row.time === last)?.share ?? 0;
    level += share;
    return [{ key: name, lines: nameLines(label, whole - plot - 82, text - 1, 3), colour: name === '' ? '#5c636b' : mixed(fill, INK, 0.15), y: height * (level - share / 2) }];
  });
  const title = told(language, `${ofAlone(outcome, ['tag'], language)}${titleOf(outcome, language)}`);
  const caption = told(language, `${words.what(measure === 'impressions', outcome.tag === '' ? '' : nameIn(language, outcome.tag), outcome.time.unit)} ${ofReplicates(outcome, false, language)} ${words.window(span(outcome.time.window.from, outcome.time.window.until))}`);
  const layers = [
    { name: 'areas', mark: { type: 'area', stroke: '#ffffff', strokeWidth: 1, clip: true }, encoding: { x: timeAxis(outcome, layout), y: { ...shareAxis('share', `share of ${measure === 'impressions' ? 'views' : 'posts'}`, 1), stack: 'zero' }, color: colour, order: { field: 'order', type: 'quantitative' } } },
  ];
  return {
    title, caption, alt: words.alt(title, caption), fields: { time: 'time', camp: 'camp' },
    table: tableOf(rows, [
      { name: 'time', label: outcome.time.unit, kind: 'time' }, { name: 'camp', label: 'camp (empty = without a conflict tag)', kind: 'camp' }, { name: 'share', label: `share of all ${measure === 'impressions' ? 'views' : 'posts'}`, kind: 'share' },
      ...(outcome.replicates > 1 ? BAND : []),
    ]),
    spec: {
      $schema: SCHEMA, description: title, title: heading(title, caption, layout), config: config(layout), width: plot, height, data: { values: drawn, format: TIME_FORMAT },
      layer: [...layers, ...burnInLayers(outcome, layout, height, 0.55), ...eventLayers(outcome, layout, false), ...(layout === 'wide' ? endLabelLayers(ends, layout) : [])],
    },
  };
}

/** The camp with the largest share, the camp asked about, and how much was not about the conflict. */
function titleOf(outcome: Outcome, language: Language): string {
  const words = WORDS[language];
  const totals = outcome.voice.totals.filter((total): total is VoiceTotal & { share: number } => total.share !== null);
  const camps = totals.filter(({ camp }) => camp !== '');
  if (camps.length === 0) return words.nothing;
  const views = outcome.voice.measure === 'impressions';
  const largest = camps.reduce((most, total) => (total.share > most.share ? total : most));
  const asked = camps.find(({ camp }) => camp === outcome.focus);
  if (largest.share === 0) return words.none(views);
  const shareOf = (total: typeof largest) => `${percent(total.share)}${total.before === null ? '' : words.before(percent(total.before))}`;
  const ambient = totals.find(({ camp }) => camp === '')?.share ?? 0;
  const first = words.largest(campLabel(outcome, largest.camp, language), shareOf(largest), views);
  const second = asked && asked !== largest ? words.asked(campLabel(outcome, asked.camp, language), shareOf(asked)) : '';
  return `${first}${second}${ambient > 0 ? words.rest(percent(ambient)) : ''}`;
}
