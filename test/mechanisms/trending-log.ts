/** What predictions read off the trending table of a trial. */
import { columnOf, numbersOf, wordAt } from '../../src/measures/table.ts';
import type { Trial } from '../../src/experiment/trial.ts';

/** Ticks in which a tag was on a list, in order, each once. */
export function listedTicks(trial: Trial, tag: string): number[] {
  const { trending } = trial.tables;
  const [ticks, minutes] = [numbersOf(trending, 'tick'), numbersOf(trending, 'minutes')];
  const tags = columnOf(trending, 'tag');
  const found = new Set<number>();
  for (let row = 0; row < trending.rows; row++) if (minutes[row]! > 0 && wordAt(tags, row) === tag) found.add(ticks[row]!);
  return [...found].sort((x, y) => x - y);
}

/** Length of the longest run of neighbouring ticks. */
export function longestStretch(ticks: readonly number[]): number {
  let longest = 0;
  let length = 0;
  ticks.forEach((tick, i) => {
    length = i > 0 && ticks[i - 1] === tick - 1 ? length + 1 : 1;
    longest = Math.max(longest, length);
  });
  return longest;
}

/** Rows of the table as plain objects, for cases worked by hand. */
export function trendRows(trial: Pick<Trial, 'tables'>['tables']['trending']): { tick: number; tag: string | null; rank: number; minutes: number; minutesLost: number; visitsLost: number; by: string | null }[] {
  const [tag, by] = [columnOf(trial, 'tag'), columnOf(trial, 'by')];
  const number = (name: string, row: number): number => numbersOf(trial, name)[row]!;
  return Array.from({ length: trial.rows }, (_, row) => ({
    tick: number('tick', row), tag: wordAt(tag, row), rank: number('rank', row), minutes: number('minutes', row), minutesLost: number('minutesLost', row), visitsLost: number('visitsLost', row), by: wordAt(by, row),
  }));
}
