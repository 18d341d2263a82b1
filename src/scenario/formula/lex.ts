/**
 * A formula's text as words and marks. What is not on the short list of what formulas may hold is refused here, at its
 * place, before any parser sees it: no assignment, no index, no text, no property, no call of anything unknown.
 */
import { nearest } from '../nearest.ts';
import { show } from '../problem.ts';
import { Refusal } from './fault.ts';
import type { RawReading } from './reading.ts';
import { rawReading } from './reading.ts';

export type Token =
  | { readonly kind: 'number' | 'operator' | 'open' | 'close' | 'comma'; readonly text: string; readonly offset: number }
  | { readonly kind: 'function'; readonly text: string; readonly offset: number }
  | { readonly kind: 'reading'; readonly text: string; readonly offset: number; readonly reading: RawReading };

/** Functions of numbers, with the fewest and the most arguments. */
export const FUNCTIONS: Readonly<Record<string, readonly [number, number]>> = { min: [1, 20], max: [1, 20], abs: [1, 1], sqrt: [1, 1], log: [1, 1] };
export const READERS: readonly string[] = ['sum', 'mean', 'max'];
const CALLS = [...new Set([...Object.keys(FUNCTIONS), ...READERS])];

export const ALLOWED = 'numbers, + - * / ^, brackets, min, max, abs, sqrt, log, and sum, mean or max of a measure';
const MARKS: Readonly<Record<string, Token['kind']>> = { '(': 'open', ')': 'close', ',': 'comma' };

/** @throws Refusal */
export function lex(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const [space] = /^\s*/.exec(text.slice(at))!;
    at += space.length;
    if (at >= text.length) break;
    const { token, end } = tokenAt(text, at);
    tokens.push(token);
    at = end;
  }
  return tokens;
}

function tokenAt(text: string, offset: number): { token: Token; end: number } {
  const rest = text.slice(offset);
  const number = /^\d+(\.\d+)?([eE][+-]?\d+)?/.exec(rest)?.[0];
  if (number !== undefined) return { token: { kind: 'number', text: number, offset }, end: offset + number.length };
  const name = /^[A-Za-z_$\p{L}][\w$\p{L}\p{M}]*/u.exec(rest)?.[0];
  if (name !== undefined) return named(text, offset, name);
  const mark = String.fromCodePoint(rest.codePointAt(0)!);
  if (/^[-+*/^]$/.test(mark)) return { token: { kind: 'operator', text: mark, offset }, end: offset + 1 };
  const kind = MARKS[mark];
  if (kind === 'open' || kind === 'close' || kind === 'comma') return { token: { kind, text: mark, offset }, end: offset + 1 };
  throw new Refusal(offset, `the sign ${show(mark)} is not allowed in a formula`, ALLOWED);
}

/** A name is a function with its bracket, or a whole reading such as `mean(fear.critics, 2016-05-23)`. */
function named(text: string, offset: number, name: string): { token: Token; end: number } {
  const open = /^\s*\(\s*/.exec(text.slice(offset + name.length));
  if (!open) {
    const path = /^[\w$\p{L}\p{M}.#-]*/u.exec(text.slice(offset))![0].replace(/[.-]+$/, '');
    throw new Refusal(offset, `${show(path)} stands outside of sum, mean or max`, `a measure inside one of them, such as mean(${path})`);
  }
  if (!CALLS.includes(name)) throw new Refusal(offset, `unknown function ${show(name)}`, `one of ${CALLS.join(', ')}`, nearest(name, CALLS));
  const inside = offset + name.length + open[0].length;
  const path = READERS.includes(name) && /^["A-Za-z_$\p{L}]/u.test(text.slice(inside)) && !/^[\w$\p{L}\p{M}]+\s*\(/u.test(text.slice(inside));
  if (path) {
    const { reading, end } = rawReading(text, inside, name);
    return { token: { kind: 'reading', text: text.slice(offset, end), offset, reading }, end };
  }
  if (!Object.hasOwn(FUNCTIONS, name)) throw new Refusal(inside, `${name} takes a measure`, `a measure such as ${name}(posts.CAMP)`);
  return { token: { kind: 'function', text: name, offset }, end: offset + name.length };
}
