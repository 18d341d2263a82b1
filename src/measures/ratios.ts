/** Outcomes that are a part of a whole: what came about of all that could have. */
import type { Plan, RatioOutcomePlan } from '../model/plan.ts';
import { columnOf, numbersOf } from './table.ts';
import type { Table } from './table.ts';

/** The plan's outcomes that are ratios, by name; null where there is nothing to divide by. */
export function readRatios(plan: Plan, tables: Readonly<Record<'ledger' | 'pages', Table>>): Record<string, number | null> {
  return Object.fromEntries(plan.outcomes.flatMap((outcome) => (outcome.measure === 'formula' ? [] : [
    [outcome.name, outcome.measure === 'heard' ? ratio(tables.ledger, outcome, 'seen', 'potential') : ratio(tables.pages, outcome, 'pageSeen', 'pagePotential')],
  ])));
}

function ratio(table: Table, outcome: RatioOutcomePlan, part: string, whole: string): number | null {
  const tick = numbersOf(table, 'tick');
  const [platform, camp, tag] = [wanted(table, 'platform', outcome.platform), wanted(table, 'camp', outcome.camp), wanted(table, 'tag', outcome.tag)];
  const parts = numbersOf(table, part);
  const wholes = numbersOf(table, whole);
  let above = 0;
  let below = 0;
  for (let row = 0; row < table.rows; row++) {
    if (tick[row]! < outcome.fromTick || tick[row]! >= outcome.untilTick) continue;
    if (platform.values[row] !== platform.index || camp.values[row] !== camp.index || tag.values[row] !== tag.index) continue;
    above += parts[row]!;
    below += wholes[row]!;
  }
  return below === 0 ? null : above / below;
}

/** A text column, and the index of the word looked for. */
function wanted(table: Table, name: string, word: string): { values: ArrayLike<number>; index: number } {
  const column = columnOf(table, name);
  return { values: column.values, index: column.kind === 'text' ? column.words.indexOf(word) : -1 };
}
