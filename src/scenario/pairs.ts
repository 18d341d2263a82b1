/** Reads lines of speaker,hearer. Ids are numbered in the order in which they are met. */
import { LIMITS } from './limits.ts';
import type { Problem } from './problem.ts';

export interface Pairs {
  readonly ids: readonly string[];
  /** Numbers of ids: speaker, hearer, speaker, hearer ... */
  readonly flat: Int32Array;
  readonly problems: Problem[];
}

/**
 * @param most    problems told before reading stops
 * @param problem makes a problem of a line, a column, what is wrong and what was expected; a line is never quoted
 */
export function readPairs(text: string, most: number, problem: (line: number, column: number, what: string, expected: string) => Problem): Pairs {
  const numbers = new Map<string, number>();
  const ids: string[] = [];
  const problems: Problem[] = [];
  let flat = new Int32Array(1 << 16);
  let count = 0;
  const number = (id: string): number => {
    let known = numbers.get(id);
    if (known === undefined) {
      numbers.set(id, (known = ids.length));
      ids.push(id);
    }
    return known;
  };
  let line = 0;
  for (let from = text.startsWith('\ufeff') ? 1 : 0; from <= text.length && problems.length < most; ) {
    const end = text.indexOf('\n', from);
    const whole = text.slice(from, end < 0 ? text.length : end);
    const words = whole.trim();
    from = end < 0 ? text.length + 1 : end + 1;
    line++;
    if (words === '' || (line === 1 && /^"?speaker"?\s*,\s*"?hearer"?$/i.test(words))) continue;
    const fields = words.split(',').map((field) => field.trim().replace(/^"(.*)"$/, '$1'));
    if (fields.length !== 2 || fields.some(isNoId)) {
      problems.push(problem(line, columnOfFault(whole), 'this line is no pair', 'speaker,hearer'));
      continue;
    }
    if (count >= LIMITS.edges * 2) return { ids, flat, problems: [problem(line, 1, 'too many edges', `at most ${LIMITS.edges.toLocaleString('en')}`)] };
    if (ids.length > LIMITS.people) return { ids, flat, problems: [problem(line, 1, 'too many accounts', `at most ${LIMITS.people.toLocaleString('en')}`)] };
    if (count === flat.length) {
      const larger = new Int32Array(count * 2);
      larger.set(flat);
      flat = larger;
    }
    flat[count++] = number(fields[0]!);
    flat[count++] = number(fields[1]!);
  }
  if (count === 0 && problems.length === 0) problems.push(problem(1, 1, 'the edge list is empty', 'lines of speaker,hearer'));
  return { ids, flat: flat.slice(0, count), problems };
}

function isNoId(field: string): boolean {
  return field === '' || field.length > 256;
}

/** Column of the first field that is no id or one too many, or of the end where one is lacking; counted from 1. */
function columnOfFault(line: string): number {
  const fields = line.trimEnd().split(',');
  const wrong = fields.findIndex((field, i) => i > 1 || isNoId(field.trim().replace(/^"(.*)"$/, '$1')));
  if (wrong < 0) return line.trimEnd().length + 1;
  const before = fields.slice(0, wrong).reduce((sum, field) => sum + field.length + 1, 0);
  return before + (/^\s*/.exec(fields[wrong]!)![0].length) + 1;
}
