/**
 * Observed volumes: a CSV file of what was counted in the real world, to be drawn over the simulated band. Its first line
 * names the columns: time, tag, value, and where wanted until, bound, source, in any order. A row says how many posts with
 * the tag were written from `time` until `until` (a day later where it is left out). Lines that begin with # are remarks.
 */
import type { ObservedRow, Plan } from '../model/plan.ts';
import { localMinutesOf, tickOf } from './clock.ts';
import { LIMITS } from './limits.ts';
import { nearest } from './nearest.ts';
import type { Problem } from './problem.ts';
import { show, tidy } from './problem.ts';

const COLUMNS = ['time', 'tag', 'value', 'until', 'bound', 'source'] as const;
type Column = (typeof COLUMNS)[number];
const NEEDED: readonly Column[] = ['time', 'tag', 'value'];
const BOUNDS = ['exact', 'at least'] as const;

interface Line {
  readonly number: number;
  readonly fields: readonly string[];
  /** Where each field begins, counted from 1; and last, where the line ends. */
  readonly columns: readonly number[];
  /** Where a quote opens that is not closed on the line, or before a comma; 0 = nowhere. */
  readonly open: number;
}

/**
 * The plan with its observed volumes. Rows that do not lie within the run altogether are counted and left out.
 * @param file as the scenario names it, for messages
 */
export function withObserved(plan: Plan, file: string, text: string, sha256: string): { plan: Plan } | { problems: Problem[] } {
  const problems: Problem[] = [];
  const refuse: Refuse = (line, column, what, expected, near = '') => {
    problems.push({ file, line, column, path: ['observed'], what, expected, nearest: near });
  };
  const lines = linesOf(text);
  const heading = lines[0]?.fields.map((field) => field.trim().toLowerCase()) ?? [];
  checkHeading(lines[0], heading, refuse);
  if (problems.length > 0) return { problems };
  if (lines.length < 2) refuse(lines[0]!.number, 1, 'no row follows the heading', 'rows of observed volumes');
  if (lines.length - 1 > LIMITS.observed) refuse(lines[LIMITS.observed + 1]!.number, 1, `${(lines.length - 1).toLocaleString('en')} rows`, `at most ${LIMITS.observed.toLocaleString('en')}`);
  const read = lines.slice(1, LIMITS.observed + 1).map((line) => rowOf(plan, heading, line, refuse));
  if (problems.length > 0) return { problems: tidy(problems, LIMITS.problems) };
  const rows = read.filter((row): row is ObservedRow => row !== undefined && row !== 'outside').sort((a, b) => a.fromTick - b.fromTick || (a.tag < b.tag ? -1 : a.tag > b.tag ? 1 : a.untilTick - b.untilTick));
  return { plan: { ...plan, observed: { file, sha256, rows, outside: read.length - rows.length } } };
}

type Refuse = (line: number, column: number, what: string, expected: string, near?: string) => void;

function checkHeading(line: Line | undefined, heading: readonly string[], refuse: Refuse): void {
  const expected = `a first line such as time,tag,value with columns of ${COLUMNS.join(', ')}`;
  const number = line?.number ?? 1;
  heading.forEach((name, i) => {
    if (!(COLUMNS as readonly string[]).includes(name)) refuse(number, line!.columns[i]!, `unknown column ${show(name)}`, expected, nearest(name, COLUMNS));
    else if (heading.indexOf(name) < i) refuse(number, line!.columns[i]!, `the column ${name} stands twice`, 'each once');
  });
  for (const name of NEEDED) if (!heading.includes(name)) refuse(number, line?.columns.at(-1) ?? 1, `no column ${name}`, expected);
}

function rowOf(plan: Plan, heading: readonly string[], { number, fields, columns, open }: Line, refuse: Refuse): ObservedRow | 'outside' | undefined {
  if (open > 0) return void refuse(number, open, 'a quote is not closed', 'a field such as "a, b", with the quote at both ends and on one line');
  if (fields.length !== heading.length) return void refuse(number, columns[Math.min(heading.length, fields.length)]!, `${fields.length} fields`, `${heading.length}, as in the heading`);
  const field = (name: Column): string => (heading.includes(name) ? fields[heading.indexOf(name)]!.trim() : '');
  const at = (name: Column): number => columns[heading.indexOf(name)] ?? 1;
  const tag = field('tag').normalize('NFC');
  const known = plan.hashtags.find((hashtag) => hashtag.tag === tag || hashtag.aka.includes(tag));
  const from = localMinutesOf(field('time'));
  const until = field('until') === '' ? from === undefined ? undefined : from + 1440 : localMinutesOf(field('until'));
  const value = field('value');
  const bound = field('bound') === '' ? 'exact' : field('bound');
  if (!known) refuse(number, at('tag'), `unknown hashtag ${show(tag)}`, 'a hashtag of the scenario', nearest(tag, plan.hashtags.map((hashtag) => hashtag.tag)));
  if (from === undefined) refuse(number, at('time'), `time is ${show(field('time'))}`, 'a local date or time such as 2016-05-23 or 2016-05-23T06:00');
  if (until === undefined && from !== undefined) refuse(number, at('until'), `until is ${show(field('until'))}`, 'a local date or time such as 2016-05-24');
  if (from !== undefined && until !== undefined && until <= from) refuse(number, at('until'), 'until is not after time', 'a later date');
  if (!/^\d+(\.\d+)?$/.test(value) || Number(value) > 1e12) refuse(number, at('value'), `value is ${show(value)}`, 'a number of posts, from 0 to 1,000,000,000,000');
  if (!(BOUNDS as readonly string[]).includes(bound)) refuse(number, at('bound'), `bound is ${show(bound)}`, 'exact or at least', nearest(bound, BOUNDS));
  if (!known || from === undefined || until === undefined) return undefined;
  const [fromTick, untilTick] = [tickOf(plan.clock, from), tickOf(plan.clock, until)];
  if (fromTick < 0 || untilTick > plan.clock.ticks || untilTick <= fromTick) return 'outside';
  return { tag: known.tag, fromTick, untilTick, posts: Number(value), bound: bound as ObservedRow['bound'], source: field('source') };
}

/** Lines with their fields; quotes hold commas, and a doubled quote is one. A remark is a # and a space: a hashtag may come first in a row. */
function linesOf(text: string): Line[] {
  return text.replace(/^\ufeff/, '').split(/\r?\n/).flatMap((words, i) => (words.trim() === '' || /^#(\s|$)/.test(words) ? [] : [lineOf(words, i + 1)]));
}

function lineOf(words: string, number: number): Line {
  const found = [...words.matchAll(/(?<=^|,)(\s*)(?:"((?:[^"]|"")*)"\s*(?=,|$)|([^,]*))/g)];
  const opening = found.find(([, , , unquoted]) => unquoted?.startsWith('"'));
  return {
    number, open: opening ? opening.index + opening[1]!.length + 1 : 0,
    fields: found.map(([, , quoted, unquoted]) => quoted?.replaceAll('""', '"') ?? unquoted ?? ''),
    columns: [...found.map(({ index, 1: space }) => index + space!.length + 1), words.length + 1],
  };
}
