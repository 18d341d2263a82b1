/** Where the labels of marked events stand above a chart, so that none lies on another label or on another event's line. */
import type { EventLook } from '../experiment/outcome.ts';
import { textWidth } from './theme.ts';
import { clean } from './words.ts';

export interface Flag {
  readonly name: string;
  readonly label: string;
  readonly time: string;
  /** Pixels from the left of the plot. */
  readonly x: number;
  /** Height of the label above the plot, in rows from 0. */
  readonly lane: number;
  readonly side: 'right' | 'left';
}

/**
 * Places flags from the last event to the first: each in the lowest lane where it fits, to the right of its line if
 * possible, else to the left.
 * @param position pixels from the left of the plot for a time
 * @param width    width of the plot, pixels; labels may stand out to the right by `spare`
 */
export function placeFlags(events: readonly EventLook[], position: (time: string) => number, width: number, fontSize: number, spare = 0): Flag[] {
  const placed: (Flag & { from: number; to: number })[] = [];
  for (const event of [...events].sort((a, b) => (a.time < b.time ? 1 : a.time > b.time ? -1 : 0))) {
    const x = position(event.time);
    const label = clean(event.label);
    const length = textWidth(label, fontSize) + 10;
    for (let lane = 0; ; lane++) {
      const side = (['right', 'left'] as const).find((candidate) => {
        const from = candidate === 'right' ? x : x - length;
        const to = from + length;
        if (to > width + spare || (from < 0 && candidate === 'left')) return false;
        const hitsLabel = placed.some((other) => (other.lane === lane && from < other.to && other.from < to) || (other.lane <= lane && x > other.from + 1 && x < other.to - 1));
        const underLine = placed.some((other) => other.lane >= lane && other.x > from + 1 && other.x < to - 1);
        return !hitsLabel && !underLine;
      });
      const last = lane > placed.length;
      if (!side && !last) continue;
      const chosen = side ?? (x + length > width + spare ? 'left' : 'right');
      const from = chosen === 'right' ? x : x - length;
      placed.push({ name: event.name, label, time: event.time, x, lane, side: chosen, from, to: from + length });
      break;
    }
  }
  return placed.reverse().map(({ name, label, time, x, lane, side }) => ({ name, label, time, x, lane, side }));
}
