/** `like: NAME` in a force: it takes over another force's settings, but for its labels, and lays its own over them. */
import type { z } from 'zod';
import { merged } from './inherit.ts';
import { isMapValue } from './read.ts';
import { schemaAt } from './schema-at.ts';

/** What a force keeps to itself. */
const OWN = ['label', 'labelAr', 'note'];

export interface Likeness {
  readonly value: unknown;
  /** Forces whose `like` leads to nothing: what they lack is not their fault. */
  readonly unresolved: readonly string[];
  /** Of these, those that lead back to themselves, each with the forces on the way. */
  readonly circles: Readonly<Record<string, readonly string[]>>;
}

/** The scenario with each `like` resolved, whatever variant and --set have made of it. */
export function withLikes(grammar: z.core.$ZodType, scenario: unknown): Likeness {
  if (!isMapValue(scenario) || !isMapValue(scenario.forces)) return { value: scenario, unresolved: [], circles: {} };
  const { forces } = scenario;
  const schema = schemaAt(grammar, ['forces', '*'])!;
  const resolved = Object.assign(Object.create(null), forces) as Record<string, unknown>;
  const unresolved: string[] = [];
  for (const name of Object.keys(forces)) {
    const whole = like(schema, forces, name, []);
    if (whole === undefined) unresolved.push(name);
    else resolved[name] = whole;
  }
  const circles = unresolved.map((name) => [name, circleOf(forces, name)] as const).filter(([, circle]) => circle.length > 0);
  return { value: { ...scenario, forces: resolved }, unresolved, circles: Object.fromEntries(circles) };
}

/** Names of forces that lead back to the first, in the order they lead; none where they do not. */
function circleOf(forces: unknown, name: string): readonly string[] {
  const chain = [name];
  for (let at = likeOf(forces, name); at !== undefined; at = likeOf(forces, at)) {
    if (at === name) return [...chain, at];
    if (chain.includes(at)) return [];
    chain.push(at);
  }
  return [];
}

function like(schema: z.core.$ZodType, forces: Readonly<Record<string, unknown>>, name: string, before: readonly string[]): unknown {
  const own = forces[name];
  const other = likeOf(forces, name);
  if (other === undefined) return own;
  if (before.includes(other) || other === name || !Object.hasOwn(forces, other)) return undefined;
  const under = like(schema, forces, other, [...before, name]);
  if (!isMapValue(under)) return undefined;
  const taken = Object.fromEntries(Object.entries(under).filter(([key]) => !OWN.includes(key)));
  return merged(schema, taken, own, ['forces', name]);
}

function likeOf(forces: unknown, name: string): string | undefined {
  const force = isMapValue(forces) && Object.hasOwn(forces, name) ? forces[name] : undefined;
  return isMapValue(force) && typeof force.like === 'string' ? force.like : undefined;
}
