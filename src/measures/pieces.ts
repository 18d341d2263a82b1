/** Pieces of local time by which a run is told: whole days, or hours where it has few of them. */
import type { ClockPlan } from '../model/plan.ts';

export const MINUTES_PER_DAY = 1440;
/** Fewer whole days than this, and a run is told by the hour. */
const DAYS_FOR_DAILY = 4;

/** Number of the first whole piece since 1970, and how many the run has. */
export function wholePieces({ startLocalMinutes: start, ticks, tickMinutes }: ClockPlan, minutes: number): { readonly first: number; readonly count: number } {
  const first = Math.ceil(start / minutes);
  return { first, count: Math.max(0, Math.floor((start + ticks * tickMinutes) / minutes) - first) };
}

export function toldByDay(clock: ClockPlan): boolean {
  return wholePieces(clock, MINUTES_PER_DAY).count >= DAYS_FOR_DAILY;
}

/** Minutes of a piece: a day, an hour, or a longer tick. */
export function pieceMinutes(clock: ClockPlan): number {
  return toldByDay(clock) ? MINUTES_PER_DAY : Math.max(60, clock.tickMinutes);
}

/** All pieces of a run, incomplete ones too: one after the other, each tick in the one in which it begins. */
export interface Pieces {
  /** Local start of each, YYYY-MM-DDTHH:MM; of the first, that of the run. */
  readonly times: readonly string[];
  /** Piece of a local moment, minutes since 1970. */
  at(minute: number): number;
  ofTick(tick: number): number;
}

/** @param minutes length of a piece */
export function piecesOf({ startLocalMinutes: start, ticks, tickMinutes }: ClockPlan, minutes: number): Pieces {
  const first = Math.floor(start / minutes);
  const at = (minute: number): number => Math.floor(minute / minutes) - first;
  const count = at(start + ticks * tickMinutes - 1) + 1;
  return {
    at, ofTick: (tick) => at(start + tick * tickMinutes),
    times: Array.from({ length: count }, (_, i) => localTime(Math.max(start, (first + i) * minutes))),
  };
}

/** Minutes since 1970-01-01T00:00, local wall clock, as YYYY-MM-DDTHH:MM. No time zone of the machine enters. */
export function localTime(minutes: number): string {
  return new Date(minutes * 60_000).toISOString().slice(0, 16);
}
