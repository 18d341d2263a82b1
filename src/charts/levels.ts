/** What charts of one or several measures over time share: panels one above the other, a line for each camp (and place) that a measure tells apart. */
import type { FlowMeasure } from '../experiment/outcome/flows.ts';
import type { LevelMeasure } from '../experiment/outcome/levels.ts';
import type { Line, LineRow } from '../experiment/outcome/line-row.ts';
import type { MigrationMeasure } from '../experiment/outcome/migration.ts';
import type { Outcome } from '../experiment/outcome.ts';
import type { Drawing, Layout, Spec } from './chart.ts';
import { BAND, tableOf } from './chart.ts';
import { ofReplicates } from './labels.ts';
import type { Language } from './language.ts';
import { told } from './language.ts';
import type { LineLook } from './lines.ts';
import { DASHES, linePanel } from './lines.ts';
import { emptySpec } from './matrix.ts';
import { config, heading, INK, MUTED, SCHEMA, SIZES } from './theme.ts';
import { burnInLayers, countAxis, eventLayers, roundUp, shareAxis, timeAxis } from './time-frame.ts';

export type Drawn = LevelMeasure | FlowMeasure | MigrationMeasure;

export interface LevelPanel {
  /** Above it: fixed words, or a sentence in the language. */
  readonly heading: string;
  /** At its axis: fixed words. */
  readonly axis: string;
  readonly measures: readonly Drawn[];
  /** The one place told of; left out, each is a line. */
  readonly place?: string;
  /** count = from 0; share = from 0, in per cent; part = of 0 to 1, as much of it as the lines need. */
  readonly scale: 'count' | 'share' | 'part';
  /** A level that is like an ordinary day, ruled. */
  readonly par?: number;
  /** Name of a line; the camp's label by default. */
  readonly name?: (line: Line<Drawn>, label: string) => string;
}

/** What is said about the picture, in its language; figures and dates as in English. */
export interface LevelWords {
  readonly title: string;
  /** The caption but for the replicates. */
  readonly what: string;
  readonly alt: (title: string, caption: string) => string;
  /** In its place where there is nothing to draw: fixed words. */
  readonly nothing: string;
}

export function levelDrawing(outcome: Outcome, layout: Layout, language: Language, panels: readonly LevelPanel[], words: LevelWords): Drawing {
  const title = told(language, words.title);
  const caption = told(language, `${words.what} ${ofReplicates(outcome, true, language)}`);
  const drawn = panels.map((panel) => ({ panel, rows: rowsOf(outcome, panel) })).filter(({ rows }) => rows.length > 0);
  const rows = drawn.flatMap((each) => each.rows);
  const places = rows.some(({ place }) => place !== '');
  return {
    title, caption, alt: words.alt(title, caption), fields: { time: 'time', camp: 'camp' },
    table: tableOf(rows, [
      { name: 'time', label: outcome.time.unit, kind: 'time' }, { name: 'measure', label: 'what', kind: 'text' }, { name: 'camp', label: 'camp', kind: 'camp' },
      ...(places ? [{ name: 'place', label: 'place', kind: 'text' } as const] : []), { name: 'value', label: 'value', kind: 'number' }, ...(outcome.replicates > 1 ? BAND : []),
    ]),
    spec: {
      $schema: SCHEMA, description: title, title: heading(title, caption, layout, 18), config: config(layout), spacing: 22, resolve: { scale: { color: 'independent', strokeDash: 'independent' } },
      vconcat: drawn.length === 0 ? [emptySpec(words.nothing, layout)] : drawn.map((each, n) => panelSpec(outcome, layout, each.panel, each.rows, { nth: n, last: n === drawn.length - 1 })),
    },
  };
}

/** A part of 1 in a sentence: 0.3149 -> '0.31'. */
export function part(value: number): string {
  return carried(value).toFixed(2);
}

/** A figure of which a half is rounded alike in a run and on its page, which carries seven digits. */
export function carried(value: number): number {
  return Number(value.toPrecision(6));
}

function rowsOf({ levels, flows, migration }: Outcome, { measures, place }: LevelPanel): LineRow<Drawn>[] {
  return [...levels.rows, ...flows.rows, ...migration.rows].filter((row) => measures.includes(row.measure) && (place === undefined || row.place === place));
}

/** Dates stand below the last panel; below each, where a legend parts them. The burn-in is named in the first. */
function panelSpec(outcome: Outcome, layout: Layout, panel: LevelPanel, lines: readonly LineRow<Drawn>[], { nth, last }: { readonly nth: number; readonly last: boolean }): Spec {
  const height = nth === 0 ? 190 : 130;
  const rows = lines.map((row) => ({ time: row.time, line: lineKey(row), camp: row.camp, value: row.value, low: row.low, high: row.high }));
  const x = timeAxis(outcome, layout);
  const ends = rows.flatMap(({ value, low, high }) => [low ?? value, high ?? value]);
  const [bottom, top] = panel.scale === 'count' ? [0, roundUp(Math.max(1, ...ends))] : panel.scale === 'share' ? [0, Math.min(1, roundUp(Math.max(0.01, ...ends)))] : span(panel.par === undefined ? ends : [...ends, panel.par]);
  const scale = { domain: [bottom, top], nice: false };
  const y = (field: string): Spec => {
    const axis = (panel.scale === 'share' ? shareAxis : countAxis)(field, panel.axis, top);
    return { ...axis, scale, ...(panel.scale === 'count' ? { axis: { ...(axis['axis'] as Spec), tickMinStep: 1 } } : {}) };
  };
  const par: Spec[] = panel.par === undefined ? [] : [{ data: { values: [{}] }, mark: { type: 'rule', color: MUTED, strokeWidth: 1 }, encoding: { y: { datum: panel.par, type: 'quantitative', scale } } }];
  return {
    title: { text: panel.heading, anchor: 'start', frame: 'bounds', fontSize: SIZES[layout].text, fontWeight: 'bold', color: INK, offset: 8 },
    ...linePanel({
      layout, rows, lines: lineLooks(outcome, layout, panel, lines), key: 'line', value: 'value', x: last || layout === 'narrow' ? x : { ...x, axis: { ...(x['axis'] as Spec), labels: false } }, y, top, bottom, height, bands: outcome.replicates > 1,
      under: [...burnInLayers(outcome, layout, height).slice(0, nth === 0 ? undefined : 1), ...eventLayers(outcome, layout, false, height), ...par], name: `lines-${nth}`,
    }),
  };
}

/** From a tenth below the lowest to a tenth above the highest, within 0 and 1. */
function span(values: readonly number[]): [number, number] {
  const [low, high] = [Math.floor(Math.min(...values) * 10 - 0.2) / 10, Math.ceil(Math.max(...values) * 10 + 0.2) / 10];
  return [Math.max(0, low), Math.min(1, Math.max(high, low + 0.2))];
}

/** Lines have their camp's colour; several of one camp differ in their dashes, and where names stand in a legend all do. */
function lineLooks(outcome: Outcome, layout: Layout, panel: LevelPanel, rows: readonly LineRow<Drawn>[]): LineLook[] {
  const lines = [...new Map(rows.map((row) => [lineKey(row), row])).values()];
  return lines.map((line, i): LineLook => {
    const camp = outcome.camps.find((each) => each.name === line.camp)!;
    const nth = layout === 'wide' ? lines.slice(0, i).filter((other) => other.camp === line.camp).length : i;
    return { key: lineKey(line), camp: line.camp, label: panel.name ? panel.name(line, camp.label) : camp.label, colour: camp.colour, dash: DASHES[nth % DASHES.length]! };
  });
}

function lineKey({ measure, camp, place }: Line<Drawn>): string {
  return [measure, camp, place].join(' · ');
}
