/** What charts of levels share: panels one above the other, a line for each camp (and place) that a measure tells apart. */
import type { LevelMeasure, LevelRow, LevelTotal } from '../experiment/outcome/levels.ts';
import type { Outcome } from '../experiment/outcome.ts';
import type { Drawing, Layout, Spec } from './chart.ts';
import { BAND, tableOf } from './chart.ts';
import type { LineLook } from './lines.ts';
import { DASHES, linePanel } from './lines.ts';
import { emptySpec } from './matrix.ts';
import { config, heading, INK, MUTED, SCHEMA, SIZES } from './theme.ts';
import { burnInLayers, countAxis, eventLayers, roundUp, timeAxis } from './time-frame.ts';

export interface LevelPanel {
  /** Above it, and at its axis: fixed words. */
  readonly heading: string;
  readonly axis: string;
  readonly measures: readonly LevelMeasure[];
  /** count = from 0; part = of 0 to 1, as much of it as the lines need. */
  readonly scale: 'count' | 'part';
  /** A level that is like an ordinary day, ruled. */
  readonly par?: number;
  /** Name of a line, as in the scenario; the camp's label by default. */
  readonly name?: (line: LevelTotal, label: string) => string;
}

/** What is said about the picture, in its language. */
export interface LevelWords {
  readonly title: string;
  readonly caption: string;
  readonly alt: string;
  /** In its place where there is nothing to draw: fixed words. */
  readonly nothing: string;
}

export function levelDrawing(outcome: Outcome, layout: Layout, panels: readonly LevelPanel[], { title, caption, alt, nothing }: LevelWords): Drawing {
  const rows = panels.flatMap(({ measures }) => rowsOf(outcome, measures));
  const told = panels.filter(({ measures }) => rowsOf(outcome, measures).length > 0);
  const places = rows.some(({ origin }) => origin !== '');
  return {
    title, caption, alt, fields: { time: 'time', camp: 'camp' },
    table: tableOf(rows, [
      { name: 'time', label: outcome.time.unit, kind: 'time' }, { name: 'measure', label: 'what', kind: 'text' }, { name: 'camp', label: 'camp', kind: 'camp' },
      ...(places ? [{ name: 'origin', label: 'place', kind: 'text' } as const] : []), { name: 'value', label: 'value', kind: 'number' }, ...(outcome.replicates > 1 ? BAND : []),
    ]),
    spec: {
      $schema: SCHEMA, description: title, title: heading(title, caption, layout, 18), config: config(layout), spacing: 22, resolve: { scale: { color: 'independent', strokeDash: 'independent' } },
      vconcat: told.length === 0 ? [emptySpec(nothing, layout)] : told.map((panel, n) => panelSpec(outcome, layout, panel, n === 0 ? 190 : 130, n)),
    },
  };
}

/** A part of 1 in a sentence: 0.3149 -> '0.31'. */
export function part(value: number): string {
  return value.toFixed(2);
}

function rowsOf(outcome: Outcome, measures: readonly LevelMeasure[]): LevelRow[] {
  return outcome.levels.rows.filter(({ measure }) => measures.includes(measure));
}

function panelSpec(outcome: Outcome, layout: Layout, panel: LevelPanel, height: number, nth: number): Spec {
  const rows = rowsOf(outcome, panel.measures).map(({ time, measure, camp, origin, value, low, high }) => ({ time, line: lineKey({ measure, camp, origin }), camp, value, low, high }));
  const ends = rows.flatMap(({ value, low, high }) => [low ?? value, high ?? value]);
  const [bottom, top] = panel.scale === 'count' ? [0, roundUp(Math.max(1, ...ends))] : span(panel.par === undefined ? ends : [...ends, panel.par]);
  const scale = { domain: [bottom, top], nice: false };
  const y = (field: string): Spec => ({ ...countAxis(field, panel.axis, top), scale });
  const par: Spec[] = panel.par === undefined ? [] : [{ data: { values: [{}] }, mark: { type: 'rule', color: MUTED, strokeWidth: 1 }, encoding: { y: { datum: panel.par, type: 'quantitative', scale } } }];
  return {
    title: { text: panel.heading, anchor: 'start', frame: 'bounds', fontSize: SIZES[layout].text, fontWeight: 'bold', color: INK, offset: 8 },
    ...linePanel({
      layout, rows, lines: lineLooks(outcome, layout, panel), key: 'line', value: 'value', x: timeAxis(outcome, layout), y, top, bottom, height, bands: outcome.replicates > 1,
      under: [...burnInLayers(outcome, layout, height), ...eventLayers(outcome, layout, false, height), ...par], name: `lines-${nth}`,
    }),
  };
}

/** From a tenth below the lowest to a tenth above the highest, within 0 and 1. */
function span(values: readonly number[]): [number, number] {
  const [low, high] = [Math.floor(Math.min(...values) * 10 - 0.2) / 10, Math.ceil(Math.max(...values) * 10 + 0.2) / 10];
  return [Math.max(0, low), Math.min(1, Math.max(high, low + 0.2))];
}

/** Lines have their camp's colour; several of one camp differ in their dashes, and where names stand in a legend all do. */
function lineLooks(outcome: Outcome, layout: Layout, { measures, name }: LevelPanel): LineLook[] {
  const lines = outcome.levels.totals.filter(({ measure }) => measures.includes(measure));
  return lines.map((line, i): LineLook => {
    const camp = outcome.camps.find((each) => each.name === line.camp)!;
    const nth = layout === 'wide' ? lines.slice(0, i).filter((other) => other.camp === line.camp).length : i;
    return { key: lineKey(line), camp: line.camp, label: name ? name(line, camp.label) : camp.label, colour: camp.colour, dash: DASHES[nth % DASHES.length]! };
  });
}

function lineKey({ measure, camp, origin }: Pick<LevelTotal, 'measure' | 'camp' | 'origin'>): string {
  return [measure, camp, origin].join(' · ');
}
