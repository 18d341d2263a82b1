/** Suspensions over time, rightly and wrongly. */
import type { Outcome } from '../experiment/outcome.ts';
import type { Verdict } from '../experiment/outcome/suspensions.ts';
import type { ChartKind, Drawing, Layout, Spec } from './chart.ts';
import { BAND, tableOf } from './chart.ts';
import type { Language } from './language.ts';
import { nameIn, told } from './language.ts';
import { campLabel, ofAlone, ofReplicates } from './labels.ts';
import { emptySpec } from './matrix.ts';
import { ARABIC, WORDS } from './said/suspensions.ts';
import { config, heading, INK, MUTED, SCHEMA, SIZES, squareLegend } from './theme.ts';
import { burnInLayers, countAxis, endLabelLayers, eventLayers, roundUp, TIME_FORMAT, timeAxis } from './time-frame.ts';
import { count, percent, span } from './words.ts';

/** Told apart by how dark they are, and by which side of the line they stand on. */
const LOOKS: Readonly<Record<Verdict, string>> = { rightly: '#8fa7bf', wrongly: '#7a1f1f' };

export const suspensions: ChartKind = {
  name: 'suspensions',
  anew: ['camp', 'tag'],
  question: 'Whom did the platform suspend, how many wrongly, and when?',
  shows: 'Above, accounts suspended per day (or hour): upwards those that had broken the rules, downwards those that had not. Below, how long the rightly suspended had been breaking them. From the tally suspended.',
  reading: 'Rightly = the account belongs to a camp that the rules ban, or has written an insult or shown violence; only a simulator knows that. Both directions have the same scale. A wrong suspension need not be a mistake of one reviewer: flags of opponents, automatic detection and pressure by a government all lead there.',
  arabic: ARABIC,
  draw,
};

function draw(outcome: Outcome, layout: Layout, language: Language): Drawing {
  const words = WORDS[language];
  const { rows } = outcome.suspensions;
  const { plot } = SIZES[layout];
  const height = layout === 'wide' ? 220 : 200;
  const most = (verdict: Verdict) => Math.max(0, ...rows.filter((row) => row.verdict === verdict).map((row) => row.high ?? row.accounts));
  const up = roundUp(Math.max(1, most('rightly')));
  const down = Math.max(up * 0.25, roundUp(Math.max(1, most('wrongly'))));
  const drawn = rows.map((row) => ({ ...row, signed: row.verdict === 'rightly' ? row.accounts : -row.accounts, until: row.time }));
  const scale = { domain: [-down, up], nice: false };
  const y = { ...countAxis('signed', `accounts per ${outcome.time.unit}`, up), scale, axis: { title: `accounts suspended per ${outcome.time.unit}`, labelExpr: "format(abs(datum.value), ',.12~g')", tickCount: 6, tickMinStep: 1, domain: false, ticks: false } };
  const width = Math.max(1, plot / Math.max(1, rows.length / 2) - 1);
  const names = { rightly: 'rightly: had broken the rules', wrongly: 'wrongly: had not' };
  const zero = (height * up) / (up + down);
  const ends = [{ key: 'rightly', lines: ['rightly:', 'had broken the rules'], colour: '#4f6b87', y: zero / 2 }, { key: 'wrongly', lines: ['wrongly:', 'had not'], colour: LOOKS.wrongly, y: (zero + height) / 2 }];
  const colour: Spec = { field: 'verdict', type: 'nominal', scale: { domain: ['rightly', 'wrongly'], range: [LOOKS.rightly, LOOKS.wrongly] }, legend: squareLegend(layout, names) };
  const ground = burnInLayers(outcome, layout, height);
  const title = told(language, `${ofAlone(outcome, ['camp', 'tag'], language)}${titleOf(outcome, language)}`);
  const caption = told(language, `${words.what(outcome.time.unit)} ${outcome.tag === '' ? '' : `${words.wrote(nameIn(language, outcome.tag))} `}${ofReplicates(outcome, false, language)} ${words.rules}`);
  return {
    title, caption, alt: words.alt(title, caption), fields: { time: 'time' },
    table: tableOf(rows, [
      { name: 'time', label: outcome.time.unit, kind: 'time' }, { name: 'verdict', label: 'rightly or wrongly', kind: 'text' }, { name: 'accounts', label: `accounts per ${outcome.time.unit}`, kind: 'count' },
      ...(outcome.replicates > 1 ? BAND : []),
    ]),
    spec: {
      $schema: SCHEMA, description: title, title: heading(title, caption, layout), config: config(layout), spacing: 22, resolve: { scale: { color: 'independent' } },
      vconcat: rows.every((row) => row.accounts === 0) ? [emptySpec(outcome.camp === '' && outcome.tag === '' ? 'no account was suspended in the whole run' : 'none of these accounts was suspended in the whole run', layout)] : [{ width: plot, height, data: { values: drawn, format: TIME_FORMAT }, layer: [
        ...ground.slice(0, 1), ...eventLayers(outcome, layout, false, height),
        { name: 'bars', mark: { type: 'bar', width, clip: true, xOffset: width / 2 }, encoding: { x: timeAxis(outcome, layout), y: { ...y, stack: null }, color: colour } },
        ...ground.slice(1),
        { data: { values: [{}] }, mark: { type: 'rule', color: MUTED }, encoding: { y: { datum: 0, type: 'quantitative', scale } } },
        ...(layout === 'wide' ? endLabelLayers(ends, layout, height) : []),
      ] }, ...(outcome.suspensions.medianHours === null ? [] : [actionSpec(outcome, layout)])],
    },
  };
}

/** How many, how many of them wrongly and of whom most, and how long it took. */
function titleOf(outcome: Outcome, language: Language): string {
  const words = WORDS[language];
  const { totals, medianHours } = outcome.suspensions;
  const { from, until } = outcome.time.window;
  const all = totals.reduce((sum, total) => sum + total.accounts, 0);
  if (all === 0) return words.nobody(span(from, until));
  const wrong = totals.filter((total) => total.verdict === 'wrongly');
  const wrongly = wrong.reduce((sum, total) => sum + total.accounts, 0);
  const most = wrong.length === 0 ? null : wrong.reduce((best, total) => (total.accounts > best.accounts ? total : best));
  const whose = most === null ? '' : words.most(campLabel(outcome, most.camp, language), count(most.accounts));
  const time = medianHours === null ? '' : medianHours < 48 ? words.time(count(medianHours), 'hour') : words.time(count(medianHours / 24), 'day');
  return `${words.all(count(all), span(from, until), wrongly === 0 ? words.none : words.wrongly(count(wrongly), percent(wrongly / all)))}${whose}${time}`;
}

/** Time to action: bars by the time from the first violating post. */
function actionSpec(outcome: Outcome, layout: Layout): Spec {
  const { action } = outcome.suspensions;
  const { plot, text } = SIZES[layout];
  const top = roundUp(Math.max(1, ...action.map((step) => step.accounts)));
  const rows = action.map((step) => ({ ...step, label: step.toDays === null ? `${step.fromDays} or more` : step.fromDays === 0 ? `under ${step.toDays}` : `${step.fromDays} to ${step.toDays}`, words: step.accounts === 0 ? '' : count(step.accounts) }));
  const x: Spec = { field: 'label', type: 'nominal', sort: null, axis: { title: 'days from the first post against the rules to the suspension', labelAngle: 0, domain: false, ticks: false } };
  const y = { ...countAxis('accounts', 'accounts', top), axis: { title: 'accounts', format: ',d', tickCount: 4, tickMinStep: 1, domain: false, ticks: false } };
  return {
    title: { text: 'Time to action, accounts rightly suspended in the window', anchor: 'start', frame: 'bounds', fontSize: text, fontWeight: 'bold', color: INK, offset: 8 },
    width: plot, height: layout === 'wide' ? 110 : 100, data: { values: rows },
    layer: [
      { mark: { type: 'bar', color: LOOKS.rightly }, encoding: { x, y } },
      { mark: { type: 'text', baseline: 'bottom', dy: -3, fontSize: text - 2, color: MUTED }, encoding: { x, y, text: { field: 'words' } } },
    ],
  };
}
