/** Colours, fonts and sizes of all charts: one place. */
import type { Hand } from '../experiment/outcome/hands.ts';
import type { Layout, Spec } from './chart.ts';
import { wrapped } from './fitting.ts';

export const SCHEMA = 'https://vega.github.io/schema/vega-lite/v6.json';
export const FONT = 'Vazirmatn';
export const INK = '#1f2328';
export const MUTED = '#5c636b';
export const FAINT = '#e4e7ea';
/** Background of the burn-in. */
export const BURN_IN = '#f1f2f4';
/** Steps without a hand. */
export const UNOWNED = '#c3cbd4';
export const TOTAL = '#4b5563';

/** Drawn under words that stand over lines. */
export const HALO = { stroke: '#ffffff', strokeWidth: 5 } as const;

/** Widths in pixels of the plot and of everything, by layout. */
export const SIZES: Readonly<Record<Layout, { plot: number; whole: number; height: number; text: number; title: number }>> = {
  wide: { plot: 636, whole: 880, height: 300, text: 13, title: 19 },
  narrow: { plot: 286, whole: 344, height: 240, text: 11, title: 15 },
};

/** Title and subtitle as Vega-Lite wants them. */
export function heading(title: string, subtitle: string, layout: Layout, offset = 14): Spec {
  const { whole, title: size, text } = SIZES[layout];
  return {
    text: wrapped(title, whole, size), subtitle: wrapped(subtitle, whole, text),
    anchor: 'start', frame: 'bounds', offset, fontSize: size, lineHeight: Math.round(size * 1.35), fontWeight: 'bold', color: INK,
    subtitleFontSize: text, subtitleLineHeight: Math.round(text * 1.45), subtitleColor: MUTED, subtitlePadding: 10, limit: 0,
  };
}

/** A legend below a narrow chart, where labels at the lines' ends have no room; null in a wide one. */
export function narrowLegend(layout: Layout, labelOf: Readonly<Record<string, string | readonly string[]>>): Spec | null {
  if (layout === 'wide') return null;
  return { orient: 'bottom', title: null, columns: 1, symbolType: 'stroke', symbolSize: 220, symbolOpacity: 1, rowPadding: 1, labelExpr: legendWords(labelOf) };
}

/** An expression for the words of a legend, of one or several lines each. */
export function legendWords(labelOf: Readonly<Record<string, string | readonly string[]>>): string {
  return `${JSON.stringify(Object.fromEntries(Object.entries(labelOf).map(([key, words]) => [key, typeof words !== 'string' && words.length === 1 ? words[0] : words])))}[datum.label]`;
}

/** The same for areas and bars. */
export function squareLegend(layout: Layout, labelOf: Readonly<Record<string, string | readonly string[]>>): Spec | null {
  const legend = narrowLegend(layout, labelOf);
  return legend && { ...legend, symbolType: 'square', symbolSize: 110 };
}

/** Marks say nothing to a screen reader one by one: the picture as a whole has its alternative text, and its table. */
export function config(layout: Layout): Spec {
  const size = SIZES[layout].text;
  return {
    font: FONT, background: '#ffffff', aria: false, padding: layout === 'wide' ? 16 : 8,
    view: { stroke: null }, title: { color: INK, subtitleColor: MUTED },
    axis: { labelColor: MUTED, titleColor: MUTED, labelFontSize: size - 1, titleFontSize: size - 1, titleFontWeight: 'normal', gridColor: FAINT, domainColor: '#9aa2ab', tickColor: '#9aa2ab', labelLimit: 0, titleLimit: 0, titlePadding: 8, labelPadding: 4 },
    legend: { labelColor: INK, labelFontSize: size - 1, titleFontSize: size - 1, titleColor: MUTED, titleFontWeight: 'normal', labelLimit: 0, titleLimit: 0, symbolStrokeWidth: 1 },
    text: { color: INK, fontSize: size },
    line: { strokeWidth: 2.25, strokeJoin: 'round', strokeCap: 'round' },
  };
}

/** Mixes a colour with another: 0 = itself, 1 = the other. */
export function mixed(colour: string, other: string, amount: number): string {
  const channel = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return `#${[1, 3, 5].map((at) => Math.round(channel(colour, at) * (1 - amount) + channel(other, at) * amount).toString(16).padStart(2, '0')).join('')}`;
}

export interface HandLook {
  readonly fill: string;
  readonly stroke: string;
  readonly dash: readonly number[];
}

const PLAIN_HANDS: Readonly<Record<string, HandLook>> = {
  'own camp': { fill: '#ffffff', stroke: '#5c636b', dash: [3, 2] },
  ambient: { fill: '#dcdfe3', stroke: '#9aa2ab', dash: [] },
  ranker: { fill: '#9aa2ab', stroke: '#5c636b', dash: [1, 2] },
  events: { fill: '#f0c75e', stroke: '#8a6d1d', dash: [] },
  start: { fill: '#fbf3dc', stroke: '#8a6d1d', dash: [3, 2] },
  none: { fill: UNOWNED, stroke: '#9aa2ab', dash: [] },
};
/** Several forces of one camp are told apart by how dark they are and by their outline: dark, light, dashed. */
const FORCE_LOOKS = [{ shade: 0.35, edge: '#000000', edgeShade: 0.75, dash: [] }, { shade: 0.78, edge: '#ffffff', edgeShade: 0.6, dash: [] }, { shade: 0, edge: '#000000', edgeShade: 0.75, dash: [2, 2] }] as const;
const MODERATION = ['#2f3e46', '#52796f', '#84a98c', '#cad2c5'];

/**
 * A hand has its camp's hue, its kind's lightness (force dark, volunteers light) and its kind's outline, so that none
 * rests on hue alone.
 */
export function handLook(hand: Hand, campColour: string): HandLook {
  const nth = Math.max(0, hand.nth);
  if (hand.kind === 'force') {
    const { shade, edge, edgeShade, dash } = FORCE_LOOKS[nth % FORCE_LOOKS.length]!;
    return { fill: mixed(campColour, '#000000', shade), stroke: mixed(campColour, edge, edgeShade), dash };
  }
  if (hand.kind === 'volunteers') return { fill: mixed(campColour, '#ffffff', 0.45), stroke: campColour, dash: [] };
  if (hand.kind === 'moderation') return { fill: MODERATION[nth % MODERATION.length]!, stroke: '#2f3e46', dash: [] };
  return PLAIN_HANDS[hand.kind]!;
}
