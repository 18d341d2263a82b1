/** Whether there were enough pairs: each estimate and its interval while pairs were added. */
import type { SideBySide } from '../../experiment/side-by-side.ts';
import type { Drawing, Layout, Spec } from '../chart.ts';
import { tableOf } from '../chart.ts';
import type { Language } from '../language.ts';
import { linesIn, nameIn, told } from '../language.ts';
import { WORDS } from '../said/convergence.ts';
import { config, heading, INK, MUTED, SCHEMA, SIZES } from '../theme.ts';
import { isShare } from '../words.ts';
import type { Named } from './differences.ts';
import { precisionOf, precisionWords } from './precision.ts';

const COLOUR = '#0072b2';
const HEIGHT = 110;
/** Pixels of the axis, the same in all panels so that they stand below each other. */
const AXIS = 46;
/** Most panels that are drawn; the table has all. */
const MOST = 12;

export function convergence({ comparison, outcomes, settling }: SideBySide, layout: Layout, language: Language = 'en'): Drawing {
  const words = WORDS[language];
  const panels = outcomes.flatMap((outcome) => comparison.variants.map((variant) => ({ outcome, variant, rows: settling.filter((row) => row.outcome === outcome.name && row.variant === variant) }))).filter(({ rows }) => rows.length > 0);
  const title = precisionWords(comparison.replicates, panels.map(({ outcome, variant }) => precisionOf(comparison, outcome, variant)), language);
  const caption = told(language, words.caption(panels.length > MOST ? words.cut(MOST, panels.length) : ''));
  const columns = layout === 'wide' ? 2 : 1;
  return {
    title, caption, alt: words.alt(title, caption), fields: {},
    table: tableOf(settling, [
      { name: 'outcome', label: 'outcome', kind: 'text' }, { name: 'variant', label: 'variant', kind: 'text' }, { name: 'pairs', label: 'pairs', kind: 'count' }, { name: 'difference', label: 'mean difference', kind: 'number' },
      { name: 'low', label: '95 % interval from', kind: 'number' }, { name: 'high', label: '95 % interval to', kind: 'number' },
    ]),
    spec: {
      $schema: SCHEMA, description: title, title: heading(title, caption, layout, 18), config: config(layout), spacing: 22, columns,
      concat: panels.length === 0 ? [{ mark: 'text', data: { values: [{}] } }] : panels.slice(0, MOST).map(({ outcome, variant, rows }) => panel(outcome, variant, rows, Math.floor(SIZES[layout].whole / columns) - 90, layout, language)),
    },
  };
}

function panel(outcome: Named, variant: string, rows: SideBySide['settling'], width: number, layout: Layout, language: Language): Spec {
  const { text } = SIZES[layout];
  // The first intervals, of two or three pairs, are so wide that nothing else would be seen.
  const shown = rows.filter((row) => row.pairs >= Math.min(5, rows.at(-1)!.pairs));
  const domain = [Math.min(0, ...shown.map((row) => row.low)), Math.max(0, ...shown.map((row) => row.high))];
  const x: Spec = { field: 'pairs', type: 'quantitative', scale: { domain: [2, Math.max(3, rows.at(-1)!.pairs)], nice: false }, axis: { title: 'pairs', format: 'd', tickMinStep: 1, tickCount: 5, grid: false } };
  const y = (field: string): Spec => ({ field, type: 'quantitative', scale: { domain, nice: true }, axis: { title: null, tickCount: 4, domain: false, ticks: false, minExtent: AXIS, labelExpr: `datum.value == 0 ? '0' : format(datum.value * ${isShare(outcome) ? 100 : 1}, '+,.3~r')` } });
  return {
    title: { text: linesIn(language, `${nameIn(language, variant)}: ${nameIn(language, outcome.label)}${isShare(outcome) ? WORDS[language].points : ''}`, width + 60, text - 1), anchor: 'start', frame: 'bounds', fontSize: text - 1, lineHeight: Math.round(text * 1.3), fontWeight: 'bold', color: INK, offset: 6 },
    width, height: HEIGHT, data: { values: [...rows] },
    layer: [
      { mark: { type: 'area', opacity: 0.2, color: COLOUR, clip: true }, encoding: { x, y: y('low'), y2: { field: 'high' } } },
      { mark: { type: 'line', color: COLOUR, clip: true }, encoding: { x, y: y('difference') } },
      { data: { values: [{}] }, mark: { type: 'rule', color: MUTED }, encoding: { y: { datum: 0, type: 'quantitative' } } },
    ],
  };
}
