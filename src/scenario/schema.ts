/** The grammar of a scenario, derived from the registers of mechanisms and frames. */
import * as z from 'zod';
import type { Mechanism } from '../model/mechanism.ts';
import { UNCOMMITTED } from '../model/plan.ts';
import { durationMinutesOf } from './clock.ts';
import { fault } from './fault.ts';
import type { FormulaParser } from './formula/parser.ts';
import type { Known } from './known.ts';
import { LIMITS } from './limits.ts';
import { EXTENDS_EXPECTED, isExtends, isPathBelow } from './inherit.ts';
import { ambient, camps, clock, hashtags, network, platforms } from './schema-world.ts';
import { leaders } from './schema-leaders.ts';
import { forces, population } from './schema-people.ts';
import { outcomes } from './schema-outcomes.ts';
import { mechanisms, rivals, timeline, variants } from './schema-reading.ts';
import { given, map, name, number, said, words } from './values.ts';

/**
 * The schema of a scenario.
 * @param register mechanisms that a scenario may set
 * @param known    names this scenario declares; without them references are any text (for the JSON Schema)
 * @param parser   of formulas; without it a formula is a problem
 */
export function buildSchema(register: readonly Mechanism[], known?: Known, parser?: FormulaParser) {
  return map('A scenario', {
    extends: z.string().refine(isExtends).meta(said('Another scenario whose settings are taken over: a file below this folder, or hashfront:NAME', EXTENDS_EXPECTED)).optional(),
    scenario: name('Name of the scenario; part of the output folder'),
    question: words('What the scenario is to answer'),
    questionAr: words('The question in Arabic, as a page in Arabic asks it').optional(),
    clock,
    seed: z.union([z.string().max(1000), z.number()]).meta(said('Seed of chance: any text', 'text, or a number (taken as text)')).optional(),
    represents: given(number('Real accounts that one simulated account stands for', { from: 1e-6, to: 1e9, unit: 'accounts' }), 1, 'neutral'),
    staleHours: given(number('Age at which a post is no longer read', { from: 0.01, to: 8760, unit: 'hours' }), 48, 'assumed, after Pfeffer et al. 2023'),
    camps: camps(known).check((context) => {
      if (Object.keys(context.value).length === 0) fault(context, [], 'no camp is declared', 'at least one');
      if (Object.hasOwn(context.value, UNCOMMITTED)) fault(context, [UNCOMMITTED], `the camp ${UNCOMMITTED} exists always and is not declared`, 'another name');
    }),
    platforms,
    population: population(known),
    network: network.prefault({}),
    forces: given(forces(known), {}, 'none'),
    leaders: given(leaders(known), {}, 'none'),
    hashtags: given(hashtags(known), {}, 'none'),
    ambient: ambient.prefault({}),
    timeline: given(timeline(known), {}, 'none'),
    rivals: given(rivals(known), {}, 'none'),
    mechanisms: mechanisms(register, known).prefault({}),
    outcomes: given(outcomes(known, parser), {}, 'none'),
    observed: z.string().refine(isPathBelow)
      .meta(said('CSV file of real volumes, with columns time, tag, value, to draw over the simulated ones', 'a file below the folder of the scenario, such as observed.csv, without .. and without a leading /')).optional(),
    variants: given(variants, {}, 'none'),
  }).check((context) => checkSizes(context, context.value));
}

const grammars = new WeakMap<readonly Mechanism[], ReturnType<typeof buildSchema>>();

/** The schema without names, built once for a register. */
export function grammarOf(register: readonly Mechanism[]): ReturnType<typeof buildSchema> {
  const grammar = grammars.get(register) ?? buildSchema(register);
  grammars.set(register, grammar);
  return grammar;
}

/** Limits that only the whole scenario can break. */
function checkSizes(context: z.core.ParsePayload, scenario: Sized): void {
  const camps = Object.keys(scenario.camps).length;
  const platforms = Object.keys(scenario.platforms).length;
  const forces = Object.values(scenario.forces);
  if (platforms === 0) fault(context, ['platforms'], 'no platform is declared', 'at least one');
  const accounts = Object.values(scenario.population).reduce((sum, group) => sum + group.size * Object.values(group.also).reduce((all, { share }) => all + share, 1), 0)
    + forces.reduce((sum, force) => sum + force.operators * Object.values(force.also).reduce((all, count) => all + count, force.accountsPerOperator), 0);
  if (accounts === 0) fault(context, ['population'], 'nobody is there', 'at least one group with people');
  if (accounts > LIMITS.people) fault(context, ['population'], `groups and forces have ${Math.round(accounts).toLocaleString('en')} accounts together`, `at most ${LIMITS.people.toLocaleString('en')}`);
  const leaders = Object.values(scenario.leaders);
  for (const name of Object.keys(scenario.leaders)) if (Object.hasOwn(scenario.forces, name)) fault(context, ['leaders', name], `${name} is a force already`, 'a name of its own');
  const hands = camps + forces.length + leaders.length + Object.keys(scenario.timeline).length;
  if (hands > LIMITS.hands) fault(context, ['timeline'], `camps, forces, leaders and events are ${hands} together`, `at most ${LIMITS.hands}`);
  const cells = platforms * (camps + 1) * (2 + Object.keys(scenario.hashtags).length + forces.reduce((sum, force) => sum + Object.keys(force.orders).length, 0));
  if (cells > LIMITS.cells) fault(context, ['hashtags'], `platforms x camps x hashtags make ${cells.toLocaleString('en')} cells`, `at most ${LIMITS.cells.toLocaleString('en')}`);
  const tickHours = (durationMinutesOf(scenario.clock.tick) ?? 60) / 60;
  if (scenario.staleHours < tickHours) fault(context, ['staleHours'], `staleHours is ${scenario.staleHours}, less than one tick`, `at least ${tickHours}`);
  else if (Math.abs(scenario.staleHours / tickHours - Math.round(scenario.staleHours / tickHours)) > 1e-9) fault(context, ['staleHours'], `staleHours is ${scenario.staleHours}, not a whole number of ticks`, `a multiple of ${tickHours}, since all posts of a tick turn stale together`);
}

interface Sized {
  readonly clock: { readonly tick: string };
  readonly staleHours: number;
  readonly camps: object;
  readonly platforms: object;
  readonly hashtags: object;
  readonly leaders: object;
  readonly timeline: object;
  readonly population: Readonly<Record<string, { readonly size: number; readonly also: Readonly<Record<string, { readonly share: number }>> }>>;
  readonly forces: Readonly<Record<string, { readonly operators: number; readonly accountsPerOperator: number; readonly also: Readonly<Record<string, number>>; readonly orders: object }>>;
}

/** A scenario as the schema leaves it: form and references are right, plain defaults are filled. */
export type Draft = z.output<ReturnType<typeof buildSchema>>;
