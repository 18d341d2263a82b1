/** From the baseline to each variant: the mean of every outcome, as a line. */
import type { SideBySide } from '../../experiment/side-by-side.ts';
import type { Drawing, Layout, Spec } from '../chart.ts';
import { tableOf } from '../chart.ts';
import { inSentence, namesInLines, textWidth } from '../fitting.ts';
import type { Language } from '../language.ts';
import { linesIn, nameIn, told } from '../language.ts';
import { WORDS } from '../said/slopes.ts';
import { config, heading, INK, SCHEMA, SIZES } from '../theme.ts';
import { spreadApart } from '../time-frame.ts';
import { amount, change, isShare } from '../words.ts';
import { isClear, verdictOf } from './clear.ts';
import type { Named } from './differences.ts';

const LEAST_HEIGHT = 200;
const PLOT = 110;
/** Pixels of the axis, the same in all panels so that they stand below each other. */
const AXIS = 52;
const UNCLEAR = '#9aa2ab';

interface Row {
  readonly outcome: string;
  readonly variant: string;
  readonly before: number;
  readonly after: number;
  readonly clear: boolean;
}

export function slopes({ comparison, outcomes }: SideBySide, layout: Layout, language: Language = 'en'): Drawing {
  const words = WORDS[language];
  const rows = outcomes.flatMap(({ name }) => rowsOf(comparison, name));
  const clear = rows.filter((row) => row.clear).length;
  const small = outcomes.flatMap(({ name, practical }) => comparison.variants.filter((variant) => verdictOf(comparison.outcomes[name]?.[variant], practical) === 'clear but too small to matter')).length;
  const title = told(language, words.title(clear, rows.length, nameIn(language, comparison.baseline), small === 0 ? '' : small === clear ? words.noneMatters : words.small(small)));
  const caption = told(language, words.caption(nameIn(language, comparison.baseline)));
  const drawn = outcomes.filter(({ name }) => rows.some((row) => row.outcome === name));
  return {
    title, caption, alt: words.alt(title, caption), fields: {},
    table: tableOf(rows, [{ name: 'outcome', label: 'outcome', kind: 'text' }, { name: 'variant', label: 'variant', kind: 'text' }, { name: 'before', label: 'mean of the baseline', kind: 'number' }, { name: 'after', label: 'mean of the variant', kind: 'number' }]),
    spec: {
      $schema: SCHEMA, description: title, title: heading(title, caption, layout, 18), config: config(layout), spacing: 24, columns: layout === 'wide' ? 2 : 1,
      concat: drawn.map((outcome) => panel(outcome, rows.filter((row) => row.outcome === outcome.name), layout, language)),
    },
  };
}

function rowsOf(comparison: SideBySide['comparison'], outcome: string): Row[] {
  const before = comparison.outcomes[outcome]?.[comparison.baseline]?.mean ?? null;
  return comparison.variants.flatMap((variant): Row[] => {
    const entry = comparison.outcomes[outcome]?.[variant];
    return before === null || entry?.mean == null || entry.difference === null ? [] : [{ outcome, variant, before, after: entry.mean, clear: isClear(entry) }];
  });
}

function panel(outcome: Named, rows: readonly Row[], layout: Layout, language: Language): Spec {
  const { text, whole } = SIZES[layout];
  const width = layout === 'wide' ? Math.floor(whole / 2) - 16 : whole;
  const ends = rows.flatMap((row) => [row.before, row.after]);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const room = Math.max(1e-9, high - low) * 0.08;
  const domain = [low - room, high + room];
  const line = Math.round(text * 1.3);
  const words = labelLines(outcome, rows, width - AXIS - PLOT - 14, text - 1, language);
  const height = Math.max(LEAST_HEIGHT, [...words.values()].reduce((sum, lines) => sum + lines.length * line + 3, 0));
  const top = (value: number): number => height * (1 - (value - domain[0]!) / (domain[1]! - domain[0]!));
  const labels = spreadApart(rows.map((row) => ({ key: row.variant, lines: words.get(row.variant)!, colour: row.clear ? INK : UNCLEAR, y: top(row.after) })), height, line).map((label) => ({ ...label, text: label.lines.join('\n'), x: PLOT + 10 }));
  const y = (field: string): Spec => ({ field, type: 'quantitative', scale: { domain, nice: false }, axis: { title: null, labelExpr: isShare(outcome) ? "format(datum.value * 100, '.3~g') + ' %'" : "format(datum.value, '.3~s')", tickCount: 4, domain: false, ticks: false, grid: true, minExtent: AXIS } });
  const colour: Spec = { condition: { test: 'datum.clear', value: INK }, value: UNCLEAR };
  const pixel = (field: string, channelScale: null = null): Spec => ({ field, type: 'quantitative', scale: channelScale, axis: null });
  const points = rows.map((row) => ({ ...row, left: 0, right: PLOT }));
  return {
    title: { text: linesIn(language, inSentence(outcome.label), width, text), anchor: 'start', frame: 'bounds', fontSize: text, fontWeight: 'bold', lineHeight: Math.round(text * 1.3), color: INK, offset: 8 },
    width: PLOT, height, data: { values: points },
    layer: [
      { mark: { type: 'rule', strokeWidth: 2 }, encoding: { x: pixel('left'), x2: { field: 'right' }, y: y('before'), y2: { field: 'after' }, color: colour } },
      { mark: { type: 'point', filled: true, size: 60, opacity: 1 }, encoding: { x: pixel('left'), y: y('before'), color: { value: INK } } },
      { mark: { type: 'point', filled: true, size: 60, opacity: 1 }, encoding: { x: pixel('right'), y: y('after'), color: colour } },
      { data: { values: labels }, mark: { type: 'text', align: 'left', baseline: 'middle', fontSize: text - 1, lineHeight: line, lineBreak: '\n' }, encoding: { x: pixel('x'), y: { field: 'top', type: 'quantitative', scale: null, axis: null }, text: { field: 'text' }, color: { field: 'colour', type: 'nominal', scale: null, legend: null } } },
    ],
  };
}

/** The end of each line: its name and its figures, on one line where that fits for all, else below each other. */
function labelLines(outcome: Named, rows: readonly Row[], width: number, size: number, language: Language): Map<string, string[]> {
  const names = namesInLines(rows.map((row) => row.variant), width, size);
  const figures = (row: Row): string => told(language, `${amount(row.after, outcome)} (${change(row.after - row.before, outcome)})`);
  const fits = rows.every((row) => names.get(row.variant)!.length === 1 && textWidth(`${names.get(row.variant)![0]!} ${figures(row)}`, size) <= width);
  return new Map(rows.map((row) => [row.variant, fits ? [`${names.get(row.variant)![0]!} ${figures(row)}`] : [...names.get(row.variant)!, figures(row)]]));
}
