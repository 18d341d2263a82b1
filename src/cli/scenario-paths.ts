/** Paths and values of a plan as the scenario's author knows them: entries by name, moments as dates. */
import type { Plan } from '../model/plan.ts';
import { showLocal } from '../scenario/clock.ts';

const SECTIONS: Readonly<Record<string, string>> = { groups: 'population' };
const MOMENTS: Readonly<Record<string, string>> = { fromTick: 'from', untilTick: 'until', tick: 'at', launchTick: 'launch', joinFromTick: 'joins.from', joinUntilTick: 'joins.until', exposedTick: 'exposed' };

/** `forces.0.orders.1.untilTick` of a plan as `forces.army.orders.prayer.until`. */
export function scenarioPath(plan: Plan, path: string): string {
  let value: unknown = plan;
  return keysOf(path).map((key, i) => {
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
    if (/^\d+$/.test(key)) return nameOf(value) ?? key;
    return (i === 0 ? SECTIONS[key] : MOMENTS[key]) ?? key;
  }).join('.');
}

/** A value at a path: a tick as the local time at which it begins. */
export function scenarioValue({ clock }: Plan, path: string, value: unknown): unknown {
  return typeof value === 'number' && Object.hasOwn(MOMENTS, keysOf(path).at(-1)!) ? showLocal(clock.startLocalMinutes + value * clock.tickMinutes) : value;
}

function keysOf(path: string): string[] {
  return [...path.matchAll(/"((?:[^"\\]|\\.)*)"|[^.]+/g)].map(([whole, quoted]) => quoted ?? whole);
}

function nameOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { name, tag } = value as { name?: unknown; tag?: unknown };
  return typeof name === 'string' ? name : typeof tag === 'string' ? JSON.stringify(tag) : undefined;
}
