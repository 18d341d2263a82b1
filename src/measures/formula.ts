/** Formulas of a scenario, evaluated over the tables of a run. What is undefined (0/0, the log of nothing) is null, and so is all that rests on it. */
import type { FormulaPlan, ReadingPlan } from '../model/plan.ts';
import { DAILY, READABLE } from './readable.ts';
import type { Table } from './table.ts';
import { columnOf, numbersOf } from './table.ts';

export type Tables = Readonly<Record<'series' | 'ledger' | 'pages', Table>>;
type Value = number | null;

export function evaluate(formula: FormulaPlan, tables: Tables): Value {
  const value = formula.op === 'number' ? formula.value : 'of' in formula ? combined(formula, formula.of.map((part) => evaluate(part, tables))) : reading(formula, tables);
  return value !== null && Number.isFinite(value) ? value : null;
}

function combined(formula: Extract<FormulaPlan, { of: unknown }>, parts: readonly Value[]): Value {
  if (parts.some((part) => part === null)) return null;
  const [first, second] = parts as [number, number];
  switch (formula.op) {
    case 'add': return first + second;
    case 'subtract': return first - second;
    case 'multiply': return first * second;
    case 'divide': return second === 0 ? null : first / second;
    case 'min': return Math.min(...(parts as number[]));
    case 'max': return Math.max(...(parts as number[]));
    case 'abs': return Math.abs(first);
    case 'sqrt': return Math.sqrt(first);
    case 'log': return Math.log(first);
    case 'negative': return -first;
    case 'power': return wholePower(first, formula.exponent);
  }
}

/** By multiplication: powers with a fraction differ between versions of the machine. */
function wholePower(base: number, exponent: number): Value {
  let product = 1;
  for (let i = 0; i < Math.abs(exponent); i++) product *= base;
  return exponent >= 0 ? product : product === 0 ? null : 1 / product;
}

/** A tick without rows counts 0 where things are counted (of what is counted once a day: at the ticks at which days end), and not at all where a level is undefined. */
function reading(plan: ReadingPlan, tables: Tables): Value {
  const readable = READABLE.find(({ name }) => name === plan.measure);
  if (!readable) throw new Error(`there is no measure ${plan.measure}`);
  const { values, there } = byTick(plan, tables[readable.table], readable.table === 'series' ? 'value' : plan.measure, readable.byTag);
  const counts = readable.zeroWhereMissing === 'day' ? daysEnd(plan, tables.series, there) : there;
  const counted = readable.zeroWhereMissing === 'tick' ? values : values.filter((_, tick) => counts[tick] === 1);
  if (counted.length === 0) return null;
  if (plan.op === 'largest') return counted.reduce((most, value) => Math.max(most, value), -Infinity);
  const sum = counted.reduce((total, value) => total + value, 0);
  return plan.op === 'sum' ? sum : sum / counted.length;
}

function byTick(plan: ReadingPlan, table: Table, column: string, byTag: boolean): { values: Float64Array; there: Uint8Array } {
  const values = new Float64Array(Math.max(0, plan.untilTick - plan.fromTick));
  const there = new Uint8Array(values.length);
  const tick = numbersOf(table, 'tick');
  const value = numbersOf(table, column);
  const conditions = conditionsOf(plan, table, byTag);
  for (let row = 0; row < table.rows; row++) {
    const at = tick[row]! - plan.fromTick;
    if (at < 0 || at >= values.length || !conditions.every(({ words, wanted }) => words[row] === wanted)) continue;
    if (Number.isNaN(value[row]!)) continue;
    values[at]! += value[row]!;
    there[at] = 1;
  }
  return { values, there };
}

/** Ticks of the window at which a day was read off: those of any daily measure (some have a row on every day), added to `there`. */
function daysEnd({ fromTick }: ReadingPlan, series: Table, there: Uint8Array): Uint8Array {
  const days = there.slice();
  const measure = columnOf(series, 'measure');
  const daily = measure.kind === 'text' ? measure.words.map((name) => DAILY.includes(name)) : [];
  const tick = numbersOf(series, 'tick');
  for (let row = 0; row < series.rows; row++) {
    const at = tick[row]! - fromTick;
    if (at >= 0 && at < days.length && daily[measure.values[row]!]) days[at] = 1;
  }
  return days;
}

/** Pages have no row for all tags: every page's places are its own, and all pages are added up. */
function conditionsOf(plan: ReadingPlan, table: Table, byTag: boolean): { words: ArrayLike<number>; wanted: number }[] {
  const wanted: [string, string][] = [];
  if (table.name === 'series') wanted.push(['measure', plan.measure]);
  if (plan.platform !== '') wanted.push(['platform', plan.platform]);
  if (plan.camp !== '') wanted.push(['camp', plan.camp]);
  if (plan.tag !== '') wanted.push(['tag', plan.tag]);
  else if (byTag && table.name !== 'pages') wanted.push(['tag', '(all)']);
  return wanted.map(([name, word]) => {
    const column = columnOf(table, name);
    return { words: column.values, wanted: column.kind === 'text' ? column.words.indexOf(word) : -1 };
  });
}
