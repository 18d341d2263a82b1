/** Reach over time by camp, with the battle's events. */
import type { Outcome } from '../experiment/outcome.ts';
import type { ReachTotal } from '../experiment/outcome/reach.ts';
import type { ChartKind, ChartTable, Drawing, Layout } from './chart.ts';
import { BAND, tableOf } from './chart.ts';
import type { Language } from './language.ts';
import { told } from './language.ts';
import { campLabel, ofAlone, ofReplicates } from './labels.ts';
import { campLines, linePanel } from './lines.ts';
import { ARABIC, WORDS } from './said/reach.ts';
import { config, heading, SCHEMA } from './theme.ts';
import { burnInLayers, countAxis, eventLayers, roundUp, timeAxis } from './time-frame.ts';
import { count, percent, span } from './words.ts';

export const reach: ChartKind = {
  name: 'reach',
  anew: ['tag'],
  question: 'How often were the posts of each camp seen, and what moved it?',
  shows: "Views of each camp's posts per day (or hour) over the whole run, the events that the scenario marks, the burn-in shaded. From the measure impressions, or seen of the ledger where a run has none.",
  reading: 'A view is one sight of a post in a feed, on a tag page or below a post; a reader who sees it twice counts twice. A line that rises at an event rises with it, not because of it: what an event did is told by a paired run without it.',
  arabic: ARABIC,
  draw,
};

function draw(outcome: Outcome, layout: Layout, language: Language): Drawing {
  const { rows, measure } = outcome.reach;
  const camps = outcome.camps.filter((camp) => rows.some((row) => row.camp === camp.name && row.views > 0));
  const drawn = rows.filter((row) => camps.some((camp) => camp.name === row.camp));
  const top = roundUp(Math.max(1, ...drawn.map((row) => row.high ?? row.views)));
  const title = told(language, `${ofAlone(outcome, ['tag'], language)}${reachTitle(outcome, language)}`);
  const caption = told(language, reachCaption(outcome, measure, language));
  return {
    title, caption, alt: WORDS[language].alt(title, caption), table: reachTable(drawn, outcome), fields: { time: 'time', camp: 'camp' },
    spec: {
      $schema: SCHEMA, description: title, title: heading(title, caption, layout), config: config(layout),
      ...linePanel({
        layout, rows: drawn, lines: campLines(camps, layout), key: 'camp', value: 'views', x: timeAxis(outcome, layout), y: (field) => countAxis(field, `views per ${outcome.time.unit}`, top), top,
        bands: outcome.replicates > 1, under: [...burnInLayers(outcome, layout), ...eventLayers(outcome, layout, true)],
      }),
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
function reachTitle(outcome: Outcome, language: Language): string {
  const words = WORDS[language];
  const { totals } = outcome.reach;
  const { from, until } = outcome.time.window;
  const loudest = totals.reduce((most, total) => (total.perDay > most.perDay ? total : most), totals[0]!);
  if (loudest.perDay === 0) return words.nothing;
  const asked = totals.find((total) => total.camp === outcome.focus);
  const first = words.loudest(campLabel(outcome, loudest.camp, language), count(loudest.perDay), span(from, until), changed(loudest, language));
  return asked && asked !== loudest ? `${first}${words.asked(campLabel(outcome, asked.camp, language), count(asked.perDay), changed(asked, language))}` : first;
}

/** Where views have grown by more than so many times, what they were before is said instead. */
const MOST_TIMES = 9;

function changed(total: ReachTotal, language: Language): string {
  if (total.change === null) return '';
  // A tag that had just begun: a share of next to nothing says nothing.
  if (total.change > MOST_TIMES) return WORDS[language].from(count(total.perDayBefore!));
  return WORDS[language].changed(percent(Math.abs(total.change)), total.change < 0);
}

function reachCaption(outcome: Outcome, measure: string, language: Language): string {
  const { before, unit } = outcome.time;
  const words = WORDS[language];
  const parts = [
    `${words.what(measure === 'impressions', unit)} ${ofReplicates(outcome, true, language)}`,
    ...(before ? [words.before(span(before.from, before.until))] : []),
    words.represents(count(outcome.represents)),
  ];
  return parts.join(' ');
}
