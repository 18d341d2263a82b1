/**
 * Every mechanism off in turn: what each does to each outcome, by paired differences. Drawn are the largest and all that are
 * clear, so that the eye finds them among some forty; the table has every one.
 */
import type { Compared, Comparison } from '../../experiment/files.ts';
import type { Drawing, Layout } from '../chart.ts';
import { tableOf } from '../chart.ts';
import { verdictOf } from './clear.ts';
import type { Named } from './differences.ts';
import { rowsOf } from './differences.ts';
import type { IntervalRow } from './intervals.ts';
import { intervalPanel } from './intervals.ts';
import { config, heading, SCHEMA } from '../theme.ts';
import type { Language } from '../language.ts';
import { nameIn, told } from '../language.ts';
import { WORDS } from '../said/ablation.ts';
import { amount, change, count, isShare, magnitude } from '../words.ts';

/** So many of the largest are drawn whether they are clear or not. */
const LARGEST = 12;

/** @param outcomes of the baseline's plan */
export function ablation(result: Comparison, outcomes: readonly Named[], layout: Layout = 'wide', language: Language = 'en'): Drawing {
  const words = WORDS[language];
  const panels = outcomes.map((outcome) => ({ outcome, rows: rowsOf(result, outcome, layout === 'wide').map((row) => ({ ...row, name: mechanismOf(row.name) })).sort((a, b) => Math.abs(b.value) - Math.abs(a.value)) }));
  const { title, yardstick } = headline(result, panels, language);
  const caption = told(language, words.caption(count(result.replicates), result.replicates === 1, yardstick));
  const names = panels.flatMap(({ rows: each }) => drawnOf(each).map((row) => row.name));
  const rows = panels.flatMap(({ outcome, rows: each }) => each.map((row) => ({ ...row, outcome: outcome.name, mechanism: row.name, difference: row.value })));
  return {
    title, caption, alt: words.alt(title, caption), fields: {},
    table: tableOf(rows, [
      { name: 'outcome', label: 'outcome', kind: 'text' }, { name: 'mechanism', label: 'mechanism that is off', kind: 'text' }, { name: 'difference', label: 'difference from all on', kind: 'number' },
      { name: 'low', label: '95 % interval from', kind: 'number' }, { name: 'high', label: '95 % interval to', kind: 'number' },
    ]),
    spec: {
      $schema: SCHEMA, description: title, title: heading(title, caption, layout, 18), config: config(layout), spacing: 22,
      vconcat: panels.map(({ outcome, rows: each }) => intervalPanel({ heading: told(language, panelHeading(result, outcome, each, drawnOf(each), language)), language, rows: drawnOf(each), scale: isShare(outcome) ? 100 : 1, names }, layout)),
    },
  };
}

interface OutcomePanel {
  readonly outcome: Named;
  /** The largest first. */
  readonly rows: readonly IntervalRow[];
}

/**
 * The clear difference that is largest on one yardstick for all outcomes: multiples of what matters, where each outcome
 * states that, else standard deviations between seeds with all on. An outcome that does not vary with all on comes last.
 */
function headline(result: Comparison, panels: readonly OutcomePanel[], language: Language): { readonly title: string; readonly yardstick: string } {
  const words = WORDS[language];
  const entryOf = ({ name }: Named, row: IntervalRow): Compared => result.outcomes[name]![result.variants.find((variant) => mechanismOf(variant) === row.name)!]!;
  const stated = panels.every(({ outcome }) => outcome.practical !== undefined);
  const size = (outcome: Named, row: IntervalRow): number => Math.abs((stated ? row.value / outcome.practical! : entryOf(outcome, row).effectSize) ?? 0);
  const all = panels.flatMap(({ outcome, rows }) => rows.map((row) => ({ outcome, row, first: rows[0], verdict: verdictOf(entryOf(outcome, row), outcome.practical) })));
  const clear = all.filter(({ row }) => row.clear).sort((a, b) => size(b.outcome, b.row) - size(a.outcome, a.row));
  if (clear.length === 0) return { title: words.nothing, yardstick: '' };
  const matters = clear.filter(({ verdict }) => verdict === 'clear');
  const same = all.filter(({ verdict }) => verdict === 'the same').length;
  const counted = (finding: string): string => told(language, words.clear(finding, clear.length, all.length, same === 0 ? '' : words.same(count(same), same === 1)));
  const [largest] = matters;
  if (!largest) return { title: counted(words.noneMatters), yardstick: '' };
  const { outcome, row, first } = largest;
  const said = (row === first ? words.dependsMost : words.changesMost)(nameIn(language, outcome.label), nameIn(language, row.name), change(row.value, outcome));
  return {
    title: counted(said),
    yardstick: panels.length === 1 ? '' : words.yardstick(stated, matters.length < clear.length),
  };
}

function drawnOf(rows: readonly IntervalRow[]): IntervalRow[] {
  const drawn = rows.filter((row, n) => (n < LARGEST && !isNothing(row)) || row.clear);
  return drawn.length > 0 ? drawn : rows.slice(0, 1);
}

/** No pair differs at all: the mechanism has nothing to act on in this scenario, or acts on something else. */
function isNothing({ value, low, high }: IntervalRow): boolean {
  return value === 0 && low === 0 && high === 0;
}

/** The outcome, its value with all on, and what is not among the rows. */
function panelHeading(result: Comparison, outcome: Named, rows: readonly IntervalRow[], drawn: readonly IntervalRow[], language: Language): string {
  const words = WORDS[language];
  const before = result.outcomes[outcome.name]?.[result.baseline]?.mean ?? null;
  const left = rows.filter((row) => !drawn.includes(row) && !isNothing(row));
  const nothing = rows.filter(isNothing).length;
  const undefinedWithout = result.variants.map(mechanismOf).filter((name) => !rows.some((row) => row.name === name));
  const about = [
    words.allOn(before === null ? words.undefined : amount(before, outcome)),
    ...(isShare(outcome) ? [words.points] : []),
    ...(left.length > 0 ? [words.left(count(left.length), left.length === 1, magnitude(left[0]!.value, outcome))] : []),
    ...(nothing > 0 ? [words.idle(count(nothing), nothing === 1)] : []),
    ...(undefinedWithout.length > 0 ? [words.undefinedWithout(undefinedWithout)] : []),
  ];
  return `${nameIn(language, outcome.label)} (${about.join(words.join)})`;
}

function mechanismOf(variant: string): string {
  return variant.replace(/^no-/, '');
}
