/** What the parser understood -> the tree of a plan. Whatever is not on the list is refused: a parser's next version may know more. */
import type { FormulaPlan, ReadingPlan } from '../../model/plan.ts';
import { Refusal } from './fault.ts';
import { ALLOWED } from './lex.ts';

/** A node of mathjs' syntax tree, as far as it is looked at. */
export interface SyntaxNode {
  readonly type: string;
  readonly value?: unknown;
  readonly name?: string;
  readonly content?: SyntaxNode;
  readonly args?: readonly SyntaxNode[];
  readonly fn?: unknown;
}

const OPERATORS = new Map<unknown, Exclude<FormulaPlan['op'], 'number' | 'power' | ReadingPlan['op']>>([
  ['add', 'add'], ['subtract', 'subtract'], ['multiply', 'multiply'], ['divide', 'divide'], ['unaryMinus', 'negative'],
]);
const FUNCTIONS = new Map<unknown, 'min' | 'max' | 'abs' | 'sqrt' | 'log'>([['min', 'min'], ['max', 'max'], ['abs', 'abs'], ['sqrt', 'sqrt'], ['log', 'log']]);

/** @throws Refusal */
export function treeOf(node: SyntaxNode, readings: ReadonlyMap<string, ReadingPlan>): FormulaPlan {
  const below = (nodes: readonly SyntaxNode[] = []): FormulaPlan[] => nodes.map((each) => treeOf(each, readings));
  if (node.type === 'ParenthesisNode' && node.content) return treeOf(node.content, readings);
  if (node.type === 'ConstantNode' && typeof node.value === 'number' && Number.isFinite(node.value)) return { op: 'number', value: node.value };
  const reading = node.type === 'SymbolNode' ? readings.get(node.name!) : undefined;
  if (reading) return reading;
  if (node.type === 'OperatorNode' && node.fn === 'pow') return { op: 'power', of: below(node.args!.slice(0, 1)), exponent: wholeOf(node.args![1]!) };
  if (node.type === 'OperatorNode' && node.fn === 'unaryPlus') return below(node.args)[0]!;
  const op = node.type === 'OperatorNode' ? OPERATORS.get(node.fn) : node.type === 'FunctionNode' ? FUNCTIONS.get((node.fn as SyntaxNode).name) : undefined;
  if (op) return { op, of: below(node.args) };
  throw new Refusal(0, 'the formula holds what formulas may not hold', ALLOWED);
}

function wholeOf(node: SyntaxNode): number {
  const inner = node.type === 'OperatorNode' && node.fn === 'unaryMinus' ? node.args![0]! : node;
  if (inner.type !== 'ConstantNode' || !Number.isInteger(inner.value)) throw new Refusal(0, 'the exponent is not a whole number', 'a whole number after ^');
  return inner === node ? (inner.value as number) : -(inner.value as number);
}
