/** The parser of formulas is large: it is loaded where a scenario may hold a formula, and nowhere else. */
import type { SyntaxNode } from './tree.ts';

/** Text of numbers, names, operators and brackets -> syntax tree. */
export type FormulaParser = (text: string) => SyntaxNode;

export async function loadFormulaParser(): Promise<FormulaParser> {
  const { parse } = await import('./mathjs.ts');
  return (text) => parse(text) as unknown as SyntaxNode;
}

/** The parser as a part of a request, or nothing where none of the texts may hold a formula. */
export async function parserFor(texts: readonly string[]): Promise<{ readonly parser?: FormulaParser }> {
  return mayHoldFormula(texts) ? { parser: await loadFormulaParser() } : {};
}

/** Whether texts (a file, values of --set) may hold a formula: every formula reads a measure; it may be written with escapes, or stand in a file that is extended. */
export function mayHoldFormula(texts: readonly string[]): boolean {
  return texts.some((text) => /(sum|mean|max)\s*\(|extends/.test(text) || text.includes('\\'));
}
