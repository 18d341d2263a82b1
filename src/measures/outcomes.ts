/** Scenario outcomes: one number of a window, read off the tables of a run; null where it is undefined (0/0). */
import type { Plan } from '../model/plan.ts';
import type { Tables } from './formula.ts';
import { evaluate } from './formula.ts';
import { readRatios } from './ratios.ts';

/** In the order of the plan. */
export function readOutcomes(plan: Plan, tables: Tables): Record<string, number | null> {
  const ratios = readRatios(plan, tables);
  return Object.fromEntries(plan.outcomes.map((outcome) => [outcome.name, outcome.measure === 'formula' ? evaluate(outcome.formula, tables) : ratios[outcome.name]!]));
}
