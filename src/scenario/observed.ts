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
import { show } from './problem.ts';

const COLUMNS = ['time', 'tag', 'value', 'until', 'bound', 'source'] as const;
type Column = (typeof COLUMNS)[number];
const NEEDED: readonly Column[] = ['time', 'tag', 'value'];
const BOUNDS = ['exact', 'at least'] as const;

interface Line {
  readonly number: number;
  readonly fields: readonly string[];
}

/**
 * The plan with its observed volumes. Rows that do not lie within the run altogether are counted and left out.
 * @param file as the scenario names it, for messages
 */
export function withObserved(plan: Plan, file: string, text: string, sha256: string): { plan: Plan } | { problems: Problem[] } {
  const problems: Problem[] = [];
  const refuse = (line: number, what: string, expected: string, near = ''): void => {
    problems.push({ file, line, column: 1, path: ['observed'], what, expected, nearest: near });
  };
  const lines = linesOf(text);
  const heading = lines[0]?.fields.map((field) => field.trim().toLowerCase()) ?? [];
  checkHeading(lines[0]?.number ?? 1, heading, refuse);
  if (problems.length > 0) return { problems };
  if (lines.length < 2) refuse(1, 'no row follows the heading', 'rows of observed volumes');
  if (lines.length - 1 > LIMITS.observed) refuse(lines[LIMITS.observed + 1]!.number, `${(lines.length - 1).toLocaleString('en')} rows`, `at most ${LIMITS.observed.toLocaleString('en')}`);
  const read = lines.slice(1, LIMITS.observed + 1).map((line) => rowOf(plan, heading, line, refuse));
  if (problems.length > 0) return { problems: problems.slice(0, LIMITS.problems) };
  const rows = read.filter((row): row is ObservedRow => row !== undefined && row !== 'outside').sort((a, b) => a.fromTick - b.fromTick || (a.tag < b.tag ? -1 : a.tag > b.tag ? 1 : a.untilTick - b.untilTick));
  return { plan: { ...plan, observed: { file, sha256, rows, outside: read.length - rows.length } } };
}

type Refuse = (line: number, what: string, expected: string, near?: string) => void;

function checkHeading(line: number, heading: readonly string[], refuse: Refuse): void {
  const expected = `a first line such as time,tag,value with columns of ${COLUMNS.join(', ')}`;
  for (const name of heading) if (!(COLUMNS as readonly string[]).includes(name)) refuse(line, `unknown column ${show(name)}`, expected, nearest(name, COLUMNS));
  for (const name of NEEDED) if (!heading.includes(name)) refuse(line, `no column ${name}`, expected);
  if (new Set(heading).size < heading.length) refuse(line, 'a column stands twice', 'each once');
}

function rowOf(plan: Plan, heading: readonly string[], { number, fields }: Line, refuse: Refuse): ObservedRow | 'outside' | undefined {
  if (fields.length !== heading.length) return void refuse(number, `${fields.length} fields`, `${heading.length}, as in the heading`);
  const field = (name: Column): string => (heading.includes(name) ? fields[heading.indexOf(name)]!.trim() : '');
  const tag = field('tag').normalize('NFC');
  const known = plan.hashtags.find((hashtag) => hashtag.tag === tag || hashtag.aka.includes(tag));
  const from = localMinutesOf(field('time'));
  const until = field('until') === '' ? from === undefined ? undefined : from + 1440 : localMinutesOf(field('until'));
  const value = field('value');
  const bound = field('bound') === '' ? 'exact' : field('bound');
  if (!known) refuse(number, `unknown hashtag ${show(tag)}`, 'a hashtag of the scenario', nearest(tag, plan.hashtags.map((hashtag) => hashtag.tag)));
  if (from === undefined) refuse(number, `time is ${show(field('time'))}`, 'a local date or time such as 2016-05-23 or 2016-05-23T06:00');
  if (until === undefined && from !== undefined) refuse(number, `until is ${show(field('until'))}`, 'a local date or time such as 2016-05-24');
  if (from !== undefined && until !== undefined && until <= from) refuse(number, 'until is not after time', 'a later date');
  if (!/^\d+(\.\d+)?$/.test(value) || Number(value) > 1e12) refuse(number, `value is ${show(value)}`, 'a number of posts, from 0 to 1,000,000,000,000');
  if (!(BOUNDS as readonly string[]).includes(bound)) refuse(number, `bound is ${show(bound)}`, 'exact or at least', nearest(bound, BOUNDS));
  if (!known || from === undefined || until === undefined) return undefined;
  const [fromTick, untilTick] = [tickOf(plan.clock, from), tickOf(plan.clock, until)];
  if (fromTick < 0 || untilTick > plan.clock.ticks || untilTick <= fromTick) return 'outside';
  return { tag: known.tag, fromTick, untilTick, posts: Number(value), bound: bound as ObservedRow['bound'], source: field('source') };
}

/** Lines with their fields; quotes hold commas, and a doubled quote is one. */
function linesOf(text: string): Line[] {
  return text.replace(/^\ufeff/, '').split(/\r?\n/).flatMap((words, i) => (words.trim() === '' || words.startsWith('#') ? [] : [{ number: i + 1, fields: fieldsOf(words) }]));
}

function fieldsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:\s*"((?:[^"]|"")*)"\s*(?=,|$)|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
}
