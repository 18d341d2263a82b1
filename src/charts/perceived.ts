/** True against perceived share: how large the organisation's following looks to each camp, and how large it is. */
import type { Outcome } from '../experiment/outcome.ts';
import type { ChartKind, Drawing, Layout } from './chart.ts';
import { BAND, tableOf } from './chart.ts';
import type { Language } from './language.ts';
import { told } from './language.ts';
import { campLabel, ofAlone, ofReplicates } from './labels.ts';
import type { LineLook } from './lines.ts';
import { campLines, linePanel } from './lines.ts';
import { ARABIC, WORDS } from './said/perceived.ts';
import { config, heading, INK, SCHEMA } from './theme.ts';
import { burnInLayers, eventLayers, roundUp, shareAxis, timeAxis } from './time-frame.ts';
import { percent, points, span } from './words.ts';

/** Of one hashtag there is one truth. */
const TRUE_ON_TAG = 'true share of posts with the hashtag';
const TRUTHS: readonly LineLook[] = [
  { key: 'accounts', label: 'true share of accounts', colour: INK, dash: [8, 4] },
  { key: 'posts', label: 'true share of posts with a conflict tag', colour: INK, dash: [2, 3] },
];

export const perceived: ChartKind = {
  name: 'perceived',
  anew: ['tag'],
  allPlatforms: true,
  question: "Did the organisation's following look larger than it was?",
  shows: "The share of the organisation's supporters as each camp's people perceive it from the posts on the conflict that they read, beside their true share of open accounts and of posts with a conflict tag. From the measures perceivedSupporters, activeAccounts and posts. Of one hashtag, their share of what each camp's people read with it, beside their share of what was written with it: tally readings.",
  reading: 'A line above the long-dashed one: to that camp they look like more than they are. Numbers are perceived only by reading; who reads mostly his own side sees little of the other, and may take it to be smaller than it is.',
  arabic: ARABIC,
  draw,
};

function draw(outcome: Outcome, layout: Layout, language: Language): Drawing {
  const words = WORDS[language];
  const rows = outcome.perceived.rows.map((row) => ({ ...row, line: row.series === 'perceived' ? row.camp : row.series }));
  const camps = outcome.camps.filter(({ name }) => rows.some((row) => row.series === 'perceived' && row.camp === name));
  const own = new Set(camps.map(({ name }) => name));
  const truths = TRUTHS.filter(({ key }) => rows.some((row) => row.series === key)).map((truth) => ({ ...truth, label: outcome.tag === '' ? truth.label : TRUE_ON_TAG, key: own.has(truth.key) ? `true ${truth.key}` : truth.key }));
  const drawn = rows.map((row) => (row.series !== 'perceived' && own.has(row.line) ? { ...row, line: `true ${row.line}` } : row));
  const top = roundUp(Math.max(0.01, ...rows.map((row) => row.high ?? row.share)));
  const title = told(language, `${ofAlone(outcome, ['tag'], language)}${titleOf(outcome, language)}`);
  const supporters = outcome.perceived.supporters.map((camp) => campLabel(outcome, camp, language)).join(words.comma);
  const caption = told(language, `${words[outcome.tag === '' ? 'what' : 'read'](supporters === '' ? words.organisation : supporters, outcome.time.unit)} ${ofReplicates(outcome, true, language)}`);
  return {
    title, caption, alt: words.alt(title, caption), fields: { time: 'time', camp: 'camp' },
    table: tableOf(rows, [
      { name: 'time', label: outcome.time.unit, kind: 'time' }, { name: 'series', label: 'perceived, or true share of accounts or posts', kind: 'text' }, { name: 'camp', label: 'camp that perceives', kind: 'camp' }, { name: 'share', label: 'share', kind: 'share' },
      ...(outcome.replicates > 1 ? BAND : []),
    ]),
    spec: {
      $schema: SCHEMA, description: title, title: heading(title, caption, layout), config: config(layout),
      ...linePanel({
        layout, rows: drawn, lines: [...campLines(camps, layout), ...truths], key: 'line', value: 'share', x: timeAxis(outcome, layout), y: (field) => shareAxis(field, 'share of supporters', Math.min(1, top)), top: Math.min(1, top),
        bands: outcome.replicates > 1, under: [...burnInLayers(outcome, layout), ...eventLayers(outcome, layout, false)],
      }),
    },
  };
}

/** The camp looked at alone, or that, other than the supporters themselves, to which they look largest, against the truth. */
function titleOf(outcome: Outcome, language: Language): string {
  const words = WORDS[language];
  const { totals, supporters, trueAccounts, truePosts } = outcome.perceived;
  const others = totals.filter((total): total is { camp: string; perceived: number } => total.perceived !== null && (total.camp === outcome.camp || !supporters.includes(total.camp)));
  const truth = outcome.tag === '' ? trueAccounts : truePosts;
  if (others.length === 0 || truth === null) return outcome.tag === '' ? words.nothing : words.unread;
  const most = others.find(({ camp }) => camp === outcome.camp) ?? others.reduce((best, total) => (total.perceived > best.perceived ? total : best));
  const gap = most.perceived - truth;
  return words[outcome.tag === '' ? 'looked' : 'wrote'](campLabel(outcome, most.camp, language), supporters.map((camp) => campLabel(outcome, camp, language)).join(words.comma), percent(most.perceived), points(gap, false).replace(/^[+−]/, ''), Math.abs(gap) < 0.005 ? 0 : Math.sign(gap), percent(truth), span(outcome.time.window.from, outcome.time.window.until));
}
