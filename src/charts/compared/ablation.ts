/** Every mechanism off in turn: what each does to each outcome, by paired differences. */
import type { Comparison } from '../../experiment/files.ts';
import type { Chart, Layout } from '../chart.ts';
import { tableOf } from '../chart.ts';
import type { Named } from './differences.ts';
import { rowsOf } from './differences.ts';
import { intervalPanel } from './intervals.ts';
import { config, heading, SCHEMA } from '../theme.ts';
import { inSentence } from '../fitting.ts';
import { amount, change, count, isShare } from '../words.ts';

/** @param outcomes of the baseline's plan */
export function ablation(result: Comparison, outcomes: readonly Named[], layout: Layout = 'wide'): Chart {
  const panels = outcomes.map((outcome) => ({ outcome, rows: rowsOf(result, outcome).map((row) => ({ ...row, name: row.name.replace(/^no-/, '') })).sort((a, b) => Math.abs(b.value) - Math.abs(a.value)) }));
  const clear = panels.map(({ rows }) => rows.filter((row) => row.clear).length);
  const first = panels.find(({ rows }) => rows.some((row) => row.clear));
  const largest = first?.rows.find((row) => row.clear);
  const title = first && largest
    ? `${inSentence(first.outcome.label)} depends most on ${inSentence(largest.name)}: ${change(largest.value, first.outcome)} without it; ${clear.reduce((sum, n) => sum + n, 0)} of ${panels.reduce((sum, { rows }) => sum + rows.length, 0)} differences are clear`
    : 'No mechanism makes a clear difference to any outcome';
  const caption = `Each mechanism off in turn, against all on (${count(result.replicates)} pairs of the same seed): mean difference (dot), 95 % interval (line). Grey: not clear (0.05 or more in a paired t test with Holm's adjustment over all differences). Differences do not add up: mechanisms act on each other.`;
  const rows = panels.flatMap(({ outcome, rows: each }) => each.map((row) => ({ ...row, outcome: outcome.name, mechanism: row.name, difference: row.value })));
  return {
    name: 'ablation', question: 'What does each mechanism do?', title, caption, alt: `Dot chart with intervals. ${title}. ${caption}`, fields: {},
    table: tableOf(rows, [
      { name: 'outcome', label: 'outcome', kind: 'text' }, { name: 'mechanism', label: 'mechanism that is off', kind: 'text' }, { name: 'difference', label: 'difference from all on', kind: 'number' },
      { name: 'low', label: '95 % interval from', kind: 'number' }, { name: 'high', label: '95 % interval to', kind: 'number' },
    ]),
    spec: {
      $schema: SCHEMA, description: title, title: heading(title, caption, layout, 18), config: config(layout), spacing: 22,
      vconcat: panels.map(({ outcome, rows: each }) => {
        const before = result.outcomes[outcome.name]?.[result.baseline]?.mean ?? null;
        return intervalPanel({ heading: `${inSentence(outcome.label)} (all on: ${before === null ? 'undefined' : amount(before, outcome)}; differences${isShare(outcome) ? ' in percentage points' : ''})`, rows: each, scale: isShare(outcome) ? 100 : 1 }, layout);
      }),
    },
  };
}
