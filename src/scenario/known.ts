/**
 * Names that a scenario declares, read off before it is checked, so that references become plain enumerations: a camp
 * that is not declared is then a wrong value like any other, with its place and the nearest known name.
 */
import { UNCOMMITTED } from '../model/plan.ts';
import type { Clock } from './clock.ts';
import { durationMinutesOf, startOf } from './clock.ts';
import { isMapValue } from './read.ts';
import { spellingsOf } from './spellings.ts';

/** Where people write from of whom nothing else is said. */
export const HOME = 'home';

export interface Known {
  /** Declared camps. */
  readonly camps: readonly string[];
  /** Declared camps and the uncommitted. */
  readonly sides: readonly string[];
  readonly platforms: readonly string[];
  readonly forces: readonly string[];
  /** Groups of the population. */
  readonly groups: readonly string[];
  /** Places that groups and forces write from. */
  readonly places: readonly string[];
  readonly tags: readonly string[];
  /** Other spellings and the tags they stand for. */
  readonly spellings: Readonly<Record<string, string>>;
  /** Undefined where the clock itself is faulty: dates are then checked for their form only. */
  readonly clock: (Clock & { readonly burnInTicks: number }) | undefined;
}

/** Tolerant of every fault: what cannot be read is left out here and reported by the schema. */
export function knownOf(value: unknown): Known {
  const root = isMapValue(value) ? value : {};
  const camps = keysOf(root.camps);
  return { camps, sides: [...camps, UNCOMMITTED], platforms: keysOf(root.platforms), forces: keysOf(root.forces), groups: keysOf(root.population), places: placesOf(root.population, root.forces, root.leaders), tags: keysOf(root.hashtags), spellings: Object.fromEntries(spellingsOf(root.hashtags)), clock: clockOf(root.clock) };
}

function keysOf(value: unknown): string[] {
  return isMapValue(value) ? Object.keys(value) : [];
}

/** Origins of groups and forces; who names none writes from home. */
function placesOf(...maps: readonly unknown[]): string[] {
  const entries = maps.flatMap((map) => (isMapValue(map) ? Object.values(map) : []));
  const origins = entries.flatMap((entry) => (isMapValue(entry) ? [typeof entry.origin === 'string' ? entry.origin : HOME] : []));
  return [...new Set(origins)].sort();
}

function clockOf(value: unknown): Known['clock'] {
  if (!isMapValue(value) || typeof value.start !== 'string' || typeof value.days !== 'number') return undefined;
  const start = startOf(value.start);
  const tickMinutes = typeof value.tick === 'string' ? durationMinutesOf(value.tick) : 60;
  if (!start || !tickMinutes || !(value.days > 0)) return undefined;
  const burnIn = typeof value.burnIn === 'string' ? (durationMinutesOf(value.burnIn) ?? 0) : 0;
  return { ...start, tickMinutes, ticks: Math.floor((value.days * 1440) / tickMinutes), burnInTicks: Math.floor(burnIn / tickMinutes) };
}
