/** Whole days (or hours, where a run is short) of the scenario's local clock, and the windows a result speaks of. */
import { localTime, MINUTES_PER_DAY, pieceMinutes, toldByDay, wholePieces } from '../../measures/pieces.ts';
import type { ClockPlan, Plan } from '../../model/plan.ts';

/** Equal pieces of local time; ticks in an incomplete first or last piece belong to none. */
export interface Buckets {
  readonly unit: 'day' | 'hour';
  readonly count: number;
  /** Bucket of each tick; -1 = the piece is incomplete. */
  readonly ofTick: Int32Array;
  /** Local start of each bucket, YYYY-MM-DDTHH:MM. */
  readonly times: readonly string[];
}

/** Ticks from inclusive, to exclusive, with the local times they begin and end at. */
export interface Window {
  readonly fromTick: number;
  readonly untilTick: number;
  readonly from: string;
  readonly until: string;
  /** Length in days. */
  readonly days: number;
}

export function buildBuckets(clock: ClockPlan): Buckets {
  const minutes = pieceMinutes(clock);
  const { first, count } = wholePieces(clock, minutes);
  const start = clock.startLocalMinutes;
  const ofTick = Int32Array.from({ length: clock.ticks }, (_, tick) => {
    const piece = Math.floor((start + tick * clock.tickMinutes) / minutes) - first;
    return piece >= 0 && piece < count ? piece : -1;
  });
  return { unit: toldByDay(clock) ? 'day' : 'hour', count, ofTick, times: Array.from({ length: count }, (_, i) => localTime((first + i) * minutes)) };
}

/** The window the headline outcomes speak of: from their earliest start to their latest end; without outcomes, all after burn-in. */
export function mainWindow(plan: Plan): Window {
  const { clock, outcomes } = plan;
  if (outcomes.length === 0) return windowOf(clock, Math.min(clock.burnInTicks, clock.ticks), clock.ticks);
  const from = Math.min(...outcomes.map((outcome) => outcome.fromTick));
  const until = Math.max(...outcomes.map((outcome) => outcome.untilTick));
  return windowOf(clock, Math.max(0, from), Math.min(clock.ticks, until));
}

/** At most a week right before a window, and not before the run's second day: what the window is compared with. Null if less than a day is left. */
export function weekBefore(clock: ClockPlan, window: Window): Window | null {
  const day = Math.round(MINUTES_PER_DAY / clock.tickMinutes);
  const from = Math.max(Math.min(day, window.fromTick), window.fromTick - 7 * day);
  return window.fromTick - from < day ? null : windowOf(clock, from, window.fromTick);
}

/** Ticks as a window. */
export function windowOf(clock: ClockPlan, fromTick: number, untilTick: number): Window {
  return {
    fromTick, untilTick, from: tickTime(clock, fromTick), until: tickTime(clock, untilTick),
    days: ((untilTick - fromTick) * clock.tickMinutes) / MINUTES_PER_DAY,
  };
}

/** Local time at which a tick begins, YYYY-MM-DDTHH:MM. */
export function tickTime(clock: ClockPlan, tick: number): string {
  return localTime(clock.startLocalMinutes + tick * clock.tickMinutes);
}
