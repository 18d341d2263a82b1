/** Real volumes over the simulated ones: bars with a dark edge, as long as the time in which they were counted. */
import type { Outcome } from '../experiment/outcome.ts';
import type { ObservedVolume } from '../experiment/outcome/observed.ts';
import type { Layout, Spec } from './chart.ts';
import type { Language } from './language.ts';
import { nameIn } from './language.ts';
import type { LineLook } from './lines.ts';
import { WORDS } from './said/observed-volumes.ts';
import { SIZES } from './theme.ts';
import { timePosition } from './time-frame.ts';
import { clean, count, percent } from './words.ts';

/** Half the height of a bar, pixels. */
const HALF = 3.5;

/** Height of a real volume on an axis of simulated posts per day (or hour). */
export function volumeLevel({ represents, time }: Outcome, { observed, days }: ObservedVolume): number {
  return observed / represents / (time.unit === 'day' ? days : days * 24);
}

export function volumeLayers(outcome: Outcome, layout: Layout, top: number, looks: readonly LineLook[]): Spec[] {
  const rows = (outcome.observed?.rows ?? []).filter((row) => looks.some((look) => look.key === row.tag));
  if (rows.length === 0) return [];
  const { plot, height } = SIZES[layout];
  const at = timePosition(outcome, plot);
  const bars = rows.map((row) => {
    const middle = height * (1 - volumeLevel(outcome, row) / top);
    return { tag: row.tag, from: at(row.from), to: at(row.until), above: middle - HALF, below: middle + HALF, fill: looks.find((look) => look.key === row.tag)!.colour, rising: row.bound === 'at least' ? (at(row.from) + at(row.until)) / 2 : null, tip: middle - HALF - 4 };
  });
  const place = (field: string): Spec => ({ field, type: 'quantitative', scale: null, axis: null, title: null });
  const edge = '#1a1a1a';
  return [
    // One layer per colour: a colour channel would meet the legend of the lines.
    ...[...new Set(bars.map((bar) => bar.fill))].map((fill): Spec => ({
      data: { values: bars.filter((bar) => bar.fill === fill) }, mark: { type: 'rect', color: fill, stroke: edge, strokeWidth: 1.4, tooltip: null }, encoding: { x: place('from'), x2: { field: 'to' }, y: place('above'), y2: { field: 'below' } },
    })),
    { data: { values: bars.filter((bar) => bar.rising !== null) }, mark: { type: 'point', shape: 'triangle-up', filled: true, size: 42, color: edge, opacity: 1, tooltip: null }, encoding: { x: place('rising'), y: place('tip') } },
  ];
}

/** What the bars are, and how far off the simulation is. */
export function volumeWords({ observed, represents, time }: Outcome, language: Language = 'en'): string[] {
  if (observed === null) return [];
  if (observed.rows.length === 0) return [WORDS[language].none(nameIn(language, clean(observed.file)))];
  const bounds = observed.rows.filter((row) => row.bound === 'at least').length;
  return [
    WORDS[language].bars(observed.rows.length, time.unit, count(represents), bounds > 0, count(observed.meanAbsoluteError!), percent(observed.symmetricError!)),
  ];
}
