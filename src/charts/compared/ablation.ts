/**
 * Every mechanism off in turn: what each does to each outcome, by paired differences. Drawn are the largest and all that are
 * clear, so that the eye finds them among some forty; the table has every one.
 */
import type { Comparison } from '../../experiment/files.ts';
import type { Drawing, Layout } from '../chart.ts';
import { tableOf } from '../chart.ts';
import type { Named } from './differences.ts';
import { rowsOf } from './differences.ts';
import type { IntervalRow } from './intervals.ts';
import { intervalPanel } from './intervals.ts';
import { config, heading, SCHEMA } from '../theme.ts';
import { inSentence } from '../fitting.ts';
import { amount, change, count, isShare } from '../words.ts';

/** So many of the largest are drawn whether they are clear or not. */
const LARGEST = 12;

/** @param outcomes of the baseline's plan */
export function ablation(result: Comparison, outcomes: readonly Named[], layout: Layout = 'wide'): Drawing {
  const panels = outcomes.map((outcome) => ({ outcome, rows: rowsOf(result, outcome, layout === 'wide').map((row) => ({ ...row, name: mechanismOf(row.name) })).sort((a, b) => Math.abs(b.value) - Math.abs(a.value)) }));
  const clear = panels.map(({ rows }) => rows.filter((row) => row.clear).length);
  const first = panels.find(({ rows }) => rows.some((row) => row.clear));
  const largest = first?.rows.find((row) => row.clear);
  const title = first && largest
    ? `${inSentence(first.outcome.label)} ${largest === first.rows[0] ? `depends most on ${inSentence(largest.name)}: ${change(largest.value, first.outcome)} without it` : `changes most, where the change is clear, without ${inSentence(largest.name)}: ${change(largest.value, first.outcome)}`}; ${clear.reduce((sum, n) => sum + n, 0)} of ${panels.reduce((sum, { rows }) => sum + rows.length, 0)} differences are clear`
    : 'No mechanism makes a clear difference to any outcome';
  const caption = `Each mechanism off in turn, against all on (${count(result.replicates)} ${result.replicates === 1 ? 'pair' : 'pairs'} of the same seed): mean difference (dot), 95 % interval (line). Grey: not clear (0.05 or more in a paired t test with Holm's adjustment over all differences). Differences do not add up: mechanisms act on each other.`;
  const rows = panels.flatMap(({ outcome, rows: each }) => each.map((row) => ({ ...row, outcome: outcome.name, mechanism: row.name, difference: row.value })));
  return {
    title, caption, alt: `Dot chart with intervals. ${title}. ${caption}`, fields: {},
    table: tableOf(rows, [
      { name: 'outcome', label: 'outcome', kind: 'text' }, { name: 'mechanism', label: 'mechanism that is off', kind: 'text' }, { name: 'difference', label: 'difference from all on', kind: 'number' },
      { name: 'low', label: '95 % interval from', kind: 'number' }, { name: 'high', label: '95 % interval to', kind: 'number' },
    ]),
    spec: {
      $schema: SCHEMA, description: title, title: heading(title, caption, layout, 18), config: config(layout), spacing: 22,
      vconcat: panels.map(({ outcome, rows: each }) => {
        const drawn = each.filter((row, n) => n < LARGEST || row.clear);
        return intervalPanel({ heading: panelHeading(result, outcome, each, drawn), rows: drawn, scale: isShare(outcome) ? 100 : 1 }, layout);
      }),
    },
  };
}

/** The outcome, its value with all on, and what is not among the rows. */
function panelHeading(result: Comparison, outcome: Named, rows: readonly IntervalRow[], drawn: readonly IntervalRow[]): string {
  const before = result.outcomes[outcome.name]?.[result.baseline]?.mean ?? null;
  const left = rows.filter((row) => !drawn.includes(row));
  const undefinedWithout = result.variants.map(mechanismOf).filter((name) => !rows.some((row) => row.name === name));
  const told = [
    `all on: ${before === null ? 'undefined' : amount(before, outcome)}`,
    ...(isShare(outcome) ? ['differences in percentage points'] : []),
    ...(left.length > 0 ? [`not drawn: ${count(left.length)} smaller ${left.length === 1 ? 'one' : 'ones'}, at most ${change(Math.abs(left[0]!.value), outcome).replace('+', '')}, not clear`] : []),
    ...(undefinedWithout.length > 0 ? [`undefined without ${undefinedWithout.join(', ')}`] : []),
  ];
  return `${inSentence(outcome.label)} (${told.join('; ')})`;
}

function mechanismOf(variant: string): string {
  return variant.replace(/^no-/, '');
}
