/** Reach over time by camp, with the battle's events. */
import type { Outcome } from '../experiment/outcome.ts';
import type { ReachTotal } from '../experiment/outcome/reach.ts';
import type { ChartKind, ChartTable, Drawing, Layout, Spec } from './chart.ts';
import { BAND, tableOf } from './chart.ts';
import { config, heading, narrowLegend, SIZES } from './theme.ts';
import { burnInLayers, countAxis, endLabelLayers, endLabelLines, eventLayers, roundUp, TIME_FORMAT, timeAxis } from './time-frame.ts';
import { count, percent, shown, span } from './words.ts';

export const reach: ChartKind = {
  name: 'reach',
  question: 'How often were the posts of each camp seen, and what moved it?',
  shows: "Views of each camp's posts per day (or hour) over the whole run, the events that the scenario marks, the burn-in shaded. From the measure impressions, or seen of the ledger where a run has none.",
  reading: 'A view is one sight of a post in a feed, on a tag page or below a post; a reader who sees it twice counts twice. A line that rises at an event rises with it, not because of it: what an event did is told by a paired run without it.',
  draw,
};

function draw(outcome: Outcome, layout: Layout): Drawing {
  const { rows, measure } = outcome.reach;
  const { plot, height } = SIZES[layout];
  const camps = outcome.camps.filter((camp) => rows.some((row) => row.camp === camp.name && row.views > 0));
  const drawn = rows.filter((row) => camps.some((camp) => camp.name === row.camp));
  const top = roundUp(Math.max(1, ...drawn.map((row) => row.high ?? row.views)));
  const scale: Spec = { domain: camps.map((camp) => camp.name), range: camps.map((camp) => camp.colour) };
  const colour: Spec = { field: 'camp', type: 'nominal', scale, legend: narrowLegend(layout, Object.fromEntries(camps.map((camp) => [camp.name, shown(camp.label)]))) };
  const x = timeAxis(outcome, layout);
  const unit = outcome.time.unit;
  const y = (field: string): Spec => countAxis(field, `views per ${unit}`, top);
  const labels = camps.map((camp) => {
    const last = drawn.findLast((row) => row.camp === camp.name)!;
    return { key: camp.name, lines: endLabelLines(shown(camp.label), layout), colour: camp.colour, y: height * (1 - last.views / top) };
  });
  const spread: Spec[] = outcome.replicates > 1 ? [{ mark: { type: 'area', opacity: 0.18, tooltip: null }, encoding: { x, y: y('low'), y2: { field: 'high' }, color: colour } }] : [];
  const title = reachTitle(outcome);
  const caption = reachCaption(outcome, measure);
  return {
    title, caption, alt: `Line chart. ${title}. ${caption}`, table: reachTable(drawn, outcome), fields: { time: 'time', camp: 'camp' },
    spec: {
      $schema: 'https://vega.github.io/schema/vega-lite/v6.json', description: title, title: heading(title, caption, layout), config: config(layout),
      width: plot, height, data: { values: drawn, format: TIME_FORMAT },
      layer: [
        ...burnInLayers(outcome, layout), ...eventLayers(outcome, layout, true), ...spread,
        { name: 'lines', mark: { type: 'line', clip: true }, encoding: { x, y: y('views'), color: colour } },
        ...(layout === 'wide' ? endLabelLayers(labels, layout, "join(datum.lines, '\\n')") : []),
      ],
    },
  };
}

function reachTable(rows: Outcome['reach']['rows'], { time, replicates }: Outcome): ChartTable {
  return tableOf(rows, [
    { name: 'time', label: time.unit, kind: 'time' }, { name: 'camp', label: 'camp', kind: 'camp' }, { name: 'views', label: `views per ${time.unit}`, kind: 'count' },
    ...(replicates > 1 ? BAND : []),
  ]);
}

/** The loudest camp, and the camp the question is about. */
function reachTitle(outcome: Outcome): string {
  const { totals } = outcome.reach;
  const { from, until } = outcome.time.window;
  const loudest = totals.reduce((most, total) => (total.perDay > most.perDay ? total : most), totals[0]!);
  if (loudest.perDay === 0) return 'No post was seen by anybody';
  const asked = totals.find((total) => total.camp === outcome.focus);
  const first = `${labelOf(outcome, loudest)}: ${count(loudest.perDay)} views a day from ${span(from, until)}${changed(loudest)}`;
  return asked && asked !== loudest ? `${first}; ${labelOf(outcome, asked)}: ${count(asked.perDay)}${changed(asked)}` : first;
}

function labelOf(outcome: Outcome, total: ReachTotal): string {
  return shown(outcome.camps.find((camp) => camp.name === total.camp)!.label);
}

function changed(total: ReachTotal): string {
  if (total.change === null) return '';
  return `, ${percent(Math.abs(total.change))} ${total.change < 0 ? 'less' : 'more'} than before`;
}

function reachCaption(outcome: Outcome, measure: string): string {
  const { before, unit } = outcome.time;
  const what = measure === 'impressions' ? 'views in feeds, on tag pages and below posts' : 'first views in feeds';
  const parts = [
    `Each camp's ${what}, per ${unit}, by ${outcome.replicates === 1 ? 'the one replicate' : `the mean of ${outcome.replicates} replicates (band: 5 % to 95 %)`}.`,
    ...(before ? [`Before = ${span(before.from, before.until)}.`] : []),
    `One simulated account stands for ${count(outcome.represents)}.`,
  ];
  return parts.join(' ');
}
