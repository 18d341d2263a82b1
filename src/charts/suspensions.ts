/** Suspensions over time, rightly and wrongly. */
import type { Outcome } from '../experiment/outcome.ts';
import type { Verdict } from '../experiment/outcome/suspensions.ts';
import type { ChartKind, Drawing, Layout, Spec } from './chart.ts';
import { BAND, tableOf } from './chart.ts';
import { campLabel, ofReplicates } from './labels.ts';
import { config, heading, MUTED, SCHEMA, SIZES, squareLegend } from './theme.ts';
import { burnInLayers, countAxis, endLabelLayers, eventLayers, roundUp, TIME_FORMAT, timeAxis } from './time-frame.ts';
import { count, percent, span } from './words.ts';

/** Told apart by how dark they are, and by which side of the line they stand on. */
const LOOKS: Readonly<Record<Verdict, string>> = { rightly: '#8fa7bf', wrongly: '#7a1f1f' };

export const suspensions: ChartKind = {
  name: 'suspensions',
  question: 'Whom did the platform suspend, how many wrongly, and when?',
  shows: 'Accounts suspended per day (or hour): upwards those of camps that the rules ban, downwards all others. From the measure suspensions.',
  reading: 'Rightly and wrongly are said of the true camp, which only a simulator knows. Both directions have the same scale. A wrong suspension need not be a mistake of one reviewer: flags of opponents, automatic detection and pressure by a government all lead there.',
  draw,
};

function draw(outcome: Outcome, layout: Layout): Drawing {
  const { rows } = outcome.suspensions;
  const { plot } = SIZES[layout];
  const height = layout === 'wide' ? 260 : 220;
  const most = (verdict: Verdict) => Math.max(0, ...rows.filter((row) => row.verdict === verdict).map((row) => row.high ?? row.accounts));
  const up = roundUp(Math.max(1, most('rightly')));
  const down = Math.max(up * 0.25, roundUp(Math.max(1, most('wrongly'))));
  const drawn = rows.map((row) => ({ ...row, signed: row.verdict === 'rightly' ? row.accounts : -row.accounts, until: row.time }));
  const scale = { domain: [-down, up], nice: false };
  const y = { ...countAxis('signed', `accounts per ${outcome.time.unit}`, up), scale, axis: { title: `accounts suspended per ${outcome.time.unit}`, labelExpr: "format(abs(datum.value), ',.12~g')", tickCount: 6, tickMinStep: 1, domain: false, ticks: false } };
  const width = Math.max(1, plot / Math.max(1, rows.length / 2) - 1);
  const names = { rightly: 'rightly: of banned camps', wrongly: 'wrongly: of all others' };
  const zero = (height * up) / (up + down);
  const ends = [{ key: 'rightly', lines: ['rightly:', 'of banned camps'], colour: '#4f6b87', y: zero / 2 }, { key: 'wrongly', lines: ['wrongly:', 'of all others'], colour: LOOKS.wrongly, y: (zero + height) / 2 }];
  const colour: Spec = { field: 'verdict', type: 'nominal', scale: { domain: ['rightly', 'wrongly'], range: [LOOKS.rightly, LOOKS.wrongly] }, legend: squareLegend(layout, names) };
  const title = titleOf(outcome);
  const caption = `Accounts suspended per ${outcome.time.unit}, by whether the platform's rules ban their camp. ${ofReplicates(outcome, false)} Dotted rules: the marked events.`;
  return {
    title, caption, alt: `Bar chart in two directions. ${title}. ${caption}`, fields: { time: 'time' },
    table: tableOf(rows, [
      { name: 'time', label: outcome.time.unit, kind: 'time' }, { name: 'verdict', label: 'rightly or wrongly', kind: 'text' }, { name: 'accounts', label: `accounts per ${outcome.time.unit}`, kind: 'count' },
      ...(outcome.replicates > 1 ? BAND : []),
    ]),
    spec: {
      $schema: SCHEMA, description: title, title: heading(title, caption, layout), config: config(layout), width: plot, height, data: { values: drawn, format: TIME_FORMAT },
      layer: [
        ...burnInLayers(outcome, layout, height), ...eventLayers(outcome, layout, false, height),
        { name: 'bars', mark: { type: 'bar', width, clip: true, xOffset: width / 2 }, encoding: { x: timeAxis(outcome, layout), y: { ...y, stack: null }, color: colour } },
        { data: { values: [{}] }, mark: { type: 'rule', color: MUTED }, encoding: { y: { datum: 0, type: 'quantitative', scale } } },
        ...(layout === 'wide' ? endLabelLayers(ends, layout, height) : []),
      ],
    },
  };
}

/** How many, how many of them wrongly, and which camp lost most of those. */
function titleOf(outcome: Outcome): string {
  const { totals, banned } = outcome.suspensions;
  const { from, until } = outcome.time.window;
  const all = totals.reduce((sum, total) => sum + total.accounts, 0);
  if (all === 0) return `No account was suspended, ${span(from, until)}`;
  const wrong = totals.filter((total) => total.verdict === 'wrongly');
  const wrongly = wrong.reduce((sum, total) => sum + total.accounts, 0);
  const first = `${count(all)} accounts were suspended, ${span(from, until)}, ${banned ? `${wrongly === 0 ? 'none' : `${count(wrongly)} (${percent(wrongly / all)})`} of them wrongly` : 'all of them wrongly: the rules ban no camp'}`;
  const right = totals.filter((total) => total.verdict === 'rightly' && total.share !== null);
  const most = wrong.length === 0 ? null : wrong.reduce((best, total) => (total.accounts > best.accounts ? total : best));
  const lost = right.map((total) => `${campLabel(outcome, total.camp)} lost ${percent(total.share!)} of their accounts`).join(', ');
  return `${first}${lost === '' ? '' : `; ${lost}`}${most && banned ? `; most wrongly: ${campLabel(outcome, most.camp)} (${count(most.accounts)})` : ''}`;
}
