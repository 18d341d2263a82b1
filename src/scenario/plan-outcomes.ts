/** Outcomes of a complete scenario -> plan: formulas become trees. */
import type { ClockPlan, FormulaOutcomePlan, OutcomePlan, RatioOutcomePlan } from '../model/plan.ts';
import type { Complete } from './complete.ts';
import { readFormula } from './formula.ts';
import type { FormulaParser } from './formula/parser.ts';
import { knownOf } from './known.ts';

/** In the order of the file: what it asks first is answered first. No result depends on it. */
export function outcomePlans(scenario: Complete, clock: ClockPlan, tick: (date: string) => number, parser: FormulaParser | undefined): OutcomePlan[] {
  return Object.entries(scenario.outcomes).map(([name, { label, labelAr, formula, measure, platform, camp, tag, from, until, unit, better, practical }]): OutcomePlan => {
    const named = { name, label, labelAr, unit, better: better as OutcomePlan['better'], ...(practical === undefined ? {} : { practical }) };
    if (formula !== '') return { ...named, platform, camp, tag, measure: 'formula', ...formulaPlan(formula, scenario, parser) };
    return {
      ...named, measure: measure as RatioOutcomePlan['measure'], platform, camp, tag,
      fromTick: from === undefined ? clock.burnInTicks : tick(from), untilTick: until === undefined ? clock.ticks : tick(until),
    };
  });
}

function formulaPlan(text: string, scenario: Complete, parser: FormulaParser | undefined): Pick<FormulaOutcomePlan, 'text' | 'formula' | 'fromTick' | 'untilTick'> {
  const read = parser && readFormula(text, knownOf(scenario), parser);
  if (!read || read.fault) throw new Error(`a formula that was checked cannot be read: ${text}`);
  return { text, formula: read.formula, fromTick: read.fromTick, untilTick: read.untilTick };
}
