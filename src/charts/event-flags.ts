/** Where the labels of marked events stand above a chart, so that no label lies on another. */
import type { EventLook } from '../experiment/outcome.ts';
import { namesInLines, textWidth } from './fitting.ts';

/** No label is longer than this part of the picture. */
const LONGEST = 0.8;

export interface Flag {
  readonly lines: readonly string[];
  /** Pixels from the left of the plot at which the event's line stands. */
  readonly x: number;
  /** Ends of the label, pixels. */
  readonly from: number;
  readonly to: number;
  /** Height of the label's last line above the plot, in rows from 0. */
  readonly lane: number;
}

/**
 * Places labels from the last event to the first, each in the lowest row where it fits: to the right of its line, or to
 * the left where the picture ends, or across where neither side has room.
 * @param position pixels from the left of the plot for a time
 * @param edge     right edge of the picture, pixels from the left of the plot
 */
export function placeFlags(events: readonly EventLook[], position: (time: string) => number, edge: number, fontSize: number): Flag[] {
  const placed: Flag[] = [];
  const names = namesInLines(events.map((event) => event.label), edge * LONGEST, fontSize);
  for (const event of [...events].sort((a, b) => (a.time < b.time ? 1 : a.time > b.time ? -1 : 0))) {
    const x = position(event.time);
    const lines = names.get(event.label)!;
    const length = Math.max(...lines.map((line) => textWidth(line, fontSize))) + 8;
    const from = x + length <= edge ? x : x >= length ? x - length : Math.max(0, edge - length);
    const to = from + length;
    let lane = 0;
    while (placed.some((other) => other.lane < lane + lines.length && lane < other.lane + other.lines.length && from < other.to && other.from < to)) lane++;
    placed.push({ lines, x, from, to, lane });
  }
  return placed.reverse();
}
