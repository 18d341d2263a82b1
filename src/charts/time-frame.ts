/** What charts over time share: the local time axis, the shaded burn-in, the marked events, and labels at the ends of lines. */
import type { EventLook, Outcome } from '../experiment/outcome.ts';
import type { Layout, Spec } from './chart.ts';
import type { Flag } from './event-flags.ts';
import { placeFlags } from './event-flags.ts';
import { BURN_IN, HALO, MUTED, SIZES } from './theme.ts';

/** Rows hold local wall-clock times; reading and drawing them as UTC shows the same clock on every machine. */
export const TIME_FORMAT: Spec = { parse: { time: "utc:'%Y-%m-%dT%H:%M'" } };
const LANE = 15;
/** Room for the vertical axis and its title. */
const AXIS_ROOM = 60;

export function timeAxis(outcome: Outcome, layout: Layout): Spec {
  const { start, end, unit } = outcome.time;
  const format = unit === 'day' ? '%-d %b' : '%-d %b %H:%M';
  return {
    field: 'time', type: 'temporal', scale: { type: 'utc', domain: [moment(start), moment(end)], nice: false },
    axis: { title: null, format, grid: false, tickCount: layout === 'wide' ? 8 : 4, labelFlush: true, labelOverlap: true },
  };
}

/** A vertical axis of counts from 0 to a round number. */
export function countAxis(field: string, title: string, top: number): Spec {
  return { field, type: 'quantitative', scale: { domain: [0, top], nice: false }, axis: { title, format: ',.12~g', tickCount: 5, domain: false, ticks: false } };
}

/** A vertical axis of shares from 0. */
export function shareAxis(field: string, title: string, top: number): Spec {
  const digits = top < 0.002 ? 2 : top < 0.02 ? 1 : 0;
  return { field, type: 'quantitative', scale: { domain: [0, top], nice: false }, axis: { title, labelExpr: `format(datum.value * 100, '.${digits}f') + ' %'`, tickCount: 5, domain: false, ticks: false } };
}

/** A time as Vega-Lite writes it in a domain. */
function moment(time: string): Spec {
  const [year, month, day, hours, minutes] = time.split(/[-T:]/).map(Number);
  return { year, month, date: day, hours, minutes, utc: true };
}

/** Pixels from the left of the plot. */
export function timePosition(outcome: Pick<Outcome, 'time'>, width: number): (time: string) => number {
  const at = (time: string) => Date.parse(`${time}Z`);
  const start = at(outcome.time.start);
  const length = Math.max(1, at(outcome.time.end) - start);
  return (time) => ((at(time) - start) / length) * width;
}

/** Grey ground under the burn-in, with its name: above, or at the foot of a chart whose areas are crowded above. On a rim, so that it can be read over lines and areas. */
export function burnInLayers(outcome: Outcome, layout: Layout, height = SIZES[layout].height, opacity = 1): Spec[] {
  const { start, burnInUntil } = outcome.time;
  if (burnInUntil <= start) return [];
  const { plot, text } = SIZES[layout];
  const x2 = timePosition(outcome, plot)(burnInUntil);
  return [
    { data: { values: [{}] }, mark: { type: 'rect', color: BURN_IN, opacity, x: 0, x2, y: 0, y2: height } },
    ...[{ ...HALO, stroke: BURN_IN }, {}].map((rim): Spec => ({
      data: { values: [{}] }, mark: { type: 'text', text: layout === 'wide' ? 'burn-in, not counted' : 'burn-in', align: 'left', x: 5, ...(opacity < 1 ? { baseline: 'bottom', y: height - 6 } : { baseline: 'top', y: 5 }), color: MUTED, fontSize: text - 2, ...rim },
    })),
  ];
}

/** Lines and, where asked for, labels of the events a scenario marks. Labels stand above the plot on white, over the lines of others. */
export function eventLayers(outcome: Pick<Outcome, 'time' | 'events'>, layout: Layout, labels: boolean, height = SIZES[layout].height): Spec[] {
  const { plot, text, whole } = SIZES[layout];
  const marked = outcome.events.filter((event) => event.mark && event.time >= outcome.time.start && event.time < outcome.time.end);
  if (marked.length === 0) return [];
  const fontSize = text - 2;
  const flags = placeFlags(labels ? mostIntense(marked, layout) : marked, timePosition(outcome, plot), whole - AXIS_ROOM, fontSize);
  const line = Math.round(fontSize * 1.25);
  const highest = (flag: Flag) => flag.lane + flag.lines.length - 1;
  const rows = flags.map((flag) => ({ ...flag, y: -9 - ((flag.lane + highest(flag)) * LANE + (flag.lines.length - 1) * line) / 2, top: labels ? -15 - highest(flag) * LANE : 0, bottom: -2 - flag.lane * LANE, text: flag.from + 4, boxFrom: flag.from + 1.5 }));
  const data: Spec = { values: rows };
  const rule: Spec = { data, mark: { type: 'rule', color: '#9aa2ab', strokeWidth: 1, strokeDash: [2, 3], y2: height }, encoding: { x: pixels('x'), y: pixels('top') } };
  if (!labels) return [rule];
  return [
    rule,
    { data, mark: { type: 'rect', color: '#ffffff', opacity: 1 }, encoding: { x: pixels('boxFrom'), x2: { field: 'to' }, y: pixels('top'), y2: { field: 'bottom' } } },
    {
      data, transform: [{ calculate: "join(datum.lines, '\\n')", as: 'words' }],
      mark: { type: 'text', align: 'left', baseline: 'middle', fontSize, color: MUTED, lineHeight: line, lineBreak: '\n' }, encoding: { x: pixels('text'), y: pixels('y'), text: { field: 'words' } },
    },
  ];
}

/** A position that is pixels already. */
export function pixels(field: string): Spec {
  return { field, type: 'quantitative', scale: null, axis: null };
}

/** In a narrow chart only the four strongest events are labelled; the page's timeline holds all. */
function mostIntense(events: readonly EventLook[], layout: Layout): EventLook[] {
  if (layout === 'wide') return [...events];
  return [...events].sort((a, b) => b.intensity - a.intensity).slice(0, 4);
}

/** One label per line, beside its last point, moved apart where they would touch. */
export interface EndLabel {
  readonly key: string;
  readonly lines: readonly string[];
  readonly colour: string;
  /** Pixels from the top of the plot at which the line ends. */
  readonly y: number;
}

export function endLabelLayers(labels: readonly EndLabel[], layout: Layout, height = SIZES[layout].height): Spec[] {
  const { plot, text } = SIZES[layout];
  const line = Math.round((text - 1) * 1.3);
  const rows = spreadApart(labels, height, line).map((label) => ({ ...label, x: plot + 22, from: plot + 2, to: plot + 18 }));
  const colour: Spec = { field: 'colour', type: 'nominal', scale: null, legend: null };
  return [
    { data: { values: rows }, mark: { type: 'rule', strokeWidth: 1 }, encoding: { x: pixels('from'), x2: { field: 'to' }, y: pixels('y'), y2: { field: 'at' }, color: colour } },
    {
      data: { values: rows }, transform: [{ calculate: "join(datum.lines, '\\n')", as: 'text' }],
      mark: { type: 'text', align: 'left', baseline: 'middle', fontSize: text - 1, fontWeight: 'bold', lineHeight: line, lineBreak: '\n' },
      encoding: { x: pixels('x'), y: pixels('top'), text: { field: 'text' }, color: colour },
    },
  ];
}

/** Moves labels apart: from top to bottom each below the one before, then back up where the last ones fell off. */
export function spreadApart(labels: readonly EndLabel[], height: number, line: number): (EndLabel & { at: number; top: number })[] {
  const sorted = [...labels].sort((a, b) => a.y - b.y || (a.key < b.key ? -1 : 1));
  const tall = (label: EndLabel) => label.lines.length * line + 3;
  const centres = sorted.map((label) => label.y);
  for (let i = 1; i < sorted.length; i++) centres[i] = Math.max(centres[i]!, centres[i - 1]! + (tall(sorted[i - 1]!) + tall(sorted[i]!)) / 2);
  for (let i = sorted.length - 1; i >= 0; i--) {
    const limit = i === sorted.length - 1 ? height + 4 : centres[i + 1]! - (tall(sorted[i]!) + tall(sorted[i + 1]!)) / 2;
    centres[i] = Math.min(centres[i]!, limit);
  }
  return sorted.map((label, i) => ({ ...label, at: centres[i]!, top: centres[i]! - ((label.lines.length - 1) * line) / 2 }));
}

/** A round number at or above the largest value: the top of an axis that starts at 0. */
export function roundUp(value: number): number {
  if (value <= 0) return 1;
  let step = 1;
  while (step * 10 <= value) step *= 10;
  while (step > value) step /= 10;
  return [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].map((times) => times * step).find((top) => top >= value)!;
}
