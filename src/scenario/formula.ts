/** A formula's text -> a tree of plain JSON, or its first fault. mathjs decides precedence, and nothing else of it is used. */
import type { FormulaPlan, ReadingPlan } from '../model/plan.ts';
import type { FormulaFault } from './formula/fault.ts';
import { Refusal } from './formula/fault.ts';
import type { Token } from './formula/lex.ts';
import { ALLOWED, lex } from './formula/lex.ts';
import { checkOrder } from './formula/order.ts';
import type { FormulaParser } from './formula/parser.ts';
import { readingPlan } from './formula/reading.ts';
import { treeOf } from './formula/tree.ts';
import type { Known } from './known.ts';

const MOST_TOKENS = 400;

export type FormulaOutcome = { readonly formula: FormulaPlan; readonly fromTick: number; readonly untilTick: number; readonly fault?: undefined } | { readonly fault: FormulaFault };

/**
 * Reads a formula.
 * @param known  what the scenario declares; names are not checked without it
 * @param parser see loadFormulaParser
 */
export function readFormula(text: string, known: Known | undefined, parser: FormulaParser): FormulaOutcome {
  try {
    const tokens = lex(text);
    if (tokens.length > MOST_TOKENS) throw new Refusal(tokens[MOST_TOKENS]!.offset, `more than ${MOST_TOKENS} numbers, names and signs`, 'fewer');
    checkOrder(tokens, text.length);
    const readings = new Map<string, ReadingPlan>();
    const written = tokens.map((token) => writtenOut(token, known, readings)).join(' ');
    if (readings.size === 0) throw new Refusal(0, 'the formula reads no measure', ALLOWED);
    const windows = [...readings.values()];
    return { formula: treeOf(parser(written), readings), fromTick: Math.min(...windows.map((reading) => reading.fromTick)), untilTick: Math.max(...windows.map((reading) => reading.untilTick)) };
  } catch (error) {
    if (error instanceof Refusal) return { fault: error.fault };
    throw error;
  }
}

/** Readings become names that the parser takes for variables. */
function writtenOut(token: Token, known: Known | undefined, readings: Map<string, ReadingPlan>): string {
  if (token.kind !== 'reading') return token.text;
  const name = `reading${readings.size}`;
  readings.set(name, readingPlan(token.reading, known));
  return name;
}
