/** Scenario outcomes: one number of a window, read off the tables of a run; null where it is undefined (0/0). */
import type { Plan, RatioOutcomePlan } from '../model/plan.ts';
import type { Tables } from './formula.ts';
import { evaluate } from './formula.ts';
import { numbersOf, columnOf, type Table } from './table.ts';

export function readOutcomes(plan: Plan, tables: Tables): Record<string, number | null> {
  return Object.fromEntries(plan.outcomes.map((outcome) => [
    outcome.name,
    outcome.measure === 'formula' ? evaluate(outcome.formula, tables)
      : outcome.measure === 'heard' ? ratio(tables.ledger, outcome, 'seen', 'potential') : ratio(tables.pages, outcome, 'pageSeen', 'pagePotential'),
  ]));
}

function ratio(table: Table, outcome: RatioOutcomePlan, part: string, whole: string): number | null {
  const tick = numbersOf(table, 'tick');
  const matches = (['platform', 'camp', 'tag'] as const).map((name) => {
    const column = columnOf(table, name);
    return { values: column.values, index: column.kind === 'text' ? column.words.indexOf(outcome[name]) : -1 };
  });
  const parts = numbersOf(table, part);
  const wholes = numbersOf(table, whole);
  let above = 0;
  let below = 0;
  for (let row = 0; row < table.rows; row++) {
    if (tick[row]! < outcome.fromTick || tick[row]! >= outcome.untilTick) continue;
    if (!matches.every(({ values, index }) => values[row] === index)) continue;
    above += parts[row]!;
    below += wholes[row]!;
  }
  return below === 0 ? null : above / below;
}
