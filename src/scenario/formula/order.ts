/** Whether words and marks stand in an order that makes sense: values between operators, brackets in pairs, whole exponents. */
import { Refusal } from './fault.ts';
import type { Token } from './lex.ts';
import { FUNCTIONS } from './lex.ts';

const DEPTH = 24;
const MOST_EXPONENT = 16;

interface Bracket {
  readonly offset: number;
  /** The function it belongs to, or ''. */
  readonly call: string;
  commas: number;
}

/**
 * @param end length of the text
 * @throws Refusal
 */
export function checkOrder(tokens: readonly Token[], end: number): void {
  const brackets: Bracket[] = [];
  let value = false;
  tokens.forEach((token, i) => {
    if (value) value = afterValue(token, brackets);
    else value = beforeValue(token, tokens[i - 1], brackets);
    if (token.kind === 'operator' && token.text === '^') checkExponent(tokens, i, end);
  });
  if (!value) throw new Refusal(end, 'the formula ends where a value should stand', 'a number or a reading');
  const open = brackets.at(-1);
  if (open) throw new Refusal(open.offset, 'this ( is never closed', 'a ) for each (');
}

/** @returns whether a value has been completed */
function beforeValue(token: Token, before: Token | undefined, brackets: Bracket[]): boolean {
  if (token.kind === 'number' || token.kind === 'reading') return true;
  if (token.kind === 'open') {
    if (brackets.length >= DEPTH) throw new Refusal(token.offset, `more than ${DEPTH} brackets inside each other`, 'fewer');
    brackets.push({ offset: token.offset, call: before?.kind === 'function' ? before.text : '', commas: 0 });
    return false;
  }
  if (token.kind === 'function') return false;
  const sign = token.kind === 'operator' && (token.text === '-' || token.text === '+') && !(before?.kind === 'operator' && before.text !== '^');
  if (!sign) throw new Refusal(token.offset, `${JSON.stringify(token.text)} stands where a value should stand`, 'a number or a reading');
  return false;
}

function afterValue(token: Token, brackets: Bracket[]): boolean {
  if (token.kind === 'operator') return false;
  const bracket = brackets.at(-1);
  if (token.kind === 'close') {
    if (!bracket) throw new Refusal(token.offset, 'this ) closes nothing', 'a ( before it');
    checkArguments(bracket);
    brackets.pop();
    return true;
  }
  if (token.kind === 'comma' && bracket && bracket.call !== '') {
    bracket.commas++;
    return false;
  }
  throw new Refusal(token.offset, token.kind === 'comma' ? 'a comma outside of a function' : 'two values without an operator between them', 'one of + - * / ^');
}

function checkArguments({ call, commas, offset }: Bracket): void {
  const [least, most] = FUNCTIONS[call] ?? [0, Infinity];
  if (commas + 1 < least || commas + 1 > most) throw new Refusal(offset, `${call} is given ${commas + 1} values`, most === 1 ? 'one value' : `at most ${most}`);
}

/** `^` takes a whole number as it stands: no expression, no second power on top. */
function checkExponent(tokens: readonly Token[], at: number, end: number): void {
  const signed = tokens[at + 1]?.text === '-' ? 1 : 0;
  const exponent = tokens[at + 1 + signed];
  const whole = exponent?.kind === 'number' && /^\d+$/.test(exponent.text);
  if (!whole || Number(exponent.text) > MOST_EXPONENT) throw new Refusal((tokens[at + 1] ?? { offset: end }).offset, whole ? 'the exponent is too large' : 'the exponent is not a whole number', `a whole number from -${MOST_EXPONENT} to ${MOST_EXPONENT} after ^`);
  const next = tokens[at + 2 + signed];
  if (next?.text === '^') throw new Refusal(next.offset, 'a power of a power', 'brackets around the first');
}
