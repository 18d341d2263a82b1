/**
 * Hands: whose doing a loss was. Every loss with a hand names exactly one; the list is fixed before the run.
 * Accounting, never cause: a hand is who stood in the place, not what would have happened without it.
 */
import type { Plan } from './plan.ts';

/** Places in the fixed list below; 0 is nobody. */
export const START = 1;
export const RANKER = 2;
export const BACKGROUND = 3;
export const OWN_CAMP = 4;
export const USER_FLAGS = 5;
export const MASS_FLAGS = 6;
export const AUTOMATION = 7;
export const GOVERNMENT = 8;
const FIXED = ['none', 'start', 'the ranker', 'ambient', 'own camp', 'user flags', 'mass flags', 'automation', 'government'];

/** Causes that are booked by hand. */
export const BY_CROWDING = 0;
export const BY_FEAR = 1;
export const BY_SUSPENSION = 2;
export const HAND_CAUSES: readonly string[] = ['crowdedOut', 'silencedByFear', 'suspended'];

export interface Hands {
  readonly labels: readonly string[];
  /** Hand of the volunteers of camp c is `volunteers + c`. */
  readonly volunteers: number;
  /** Hand of force f is `forces + f`. */
  readonly forces: number;
  /** Hand of event e is `events + e`. */
  readonly events: number;
}

export function buildHands(plan: Plan): Hands {
  const volunteers = FIXED.length;
  const forces = volunteers + plan.camps.length;
  const events = forces + plan.forces.length;
  const labels = [
    ...FIXED,
    ...plan.camps.map((camp) => `volunteers: ${camp.name}`),
    ...plan.forces.map((force) => `force: ${force.name}`),
    ...plan.timeline.map((event) => `event: ${event.name}`),
  ];
  return { labels, volunteers, forces, events };
}
