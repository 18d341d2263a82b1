/** The books of one camp over an outcome's window: accounting, which says where readings went, never why. */
import { numbersOf } from '../measures/table.ts';
import type { Table } from '../measures/table.ts';
import type { OutcomePlan } from '../model/plan.ts';
import type { BooksScope } from './books-scope.ts';
import { booksScope } from './books-scope.ts';
import type { Attribution } from './files.ts';
import { readWords } from './outcome/fold.ts';
import { meanOf } from './outcome/spread.ts';
import { FEED_LOSSES } from './outcome/waterfall.ts';
import type { Trial } from './trial.ts';

const LOSSES = FEED_LOSSES.filter((loss) => loss !== 'inFlight');

/** Books of the camp, platform and tag that an outcome or its formula speaks of, over its window, means over the trials; null where it speaks of no camp alone. */
export function booksOf(outcome: OutcomePlan, trials: readonly Trial[]): Attribution['accounting'] {
  const scope = booksScope(outcome);
  if ('why' in scope || trials.length === 0) return null;
  const { camp, place } = scope;
  const feed = sumsOver(scope, trials, (trial) => trial.tables.ledger, ['potential', 'published', 'seen', 'expectedSeen', ...LOSSES]);
  const unwritten = { unwritten: feed('potential') - feed('published'), expectedSeen: feed('expectedSeen') };
  if (place === 'page') {
    const page = sumsOver(scope, trials, (trial) => trial.tables.pages, ['pagePotential', 'pageSeen', 'pageCrowdedOut']);
    return { camp, place, potential: page('pagePotential'), seen: page('pageSeen'), losses: { crowdedOut: page('pageCrowdedOut') }, ...unwritten };
  }
  return { camp, place, potential: feed('potential'), seen: feed('seen'), losses: Object.fromEntries(LOSSES.map((loss) => [loss, feed(loss)]).filter(([, units]) => units !== 0)), ...unwritten };
}

/** Sums of columns over the window, means over the trials, by column. */
function sumsOver(scope: BooksScope, trials: readonly Trial[], tableOf: (trial: Trial) => Table, names: readonly string[]): (name: string) => number {
  const sums = trials.map((trial) => sumsOf(scope, tableOf(trial), names));
  return (name) => meanOf(sums.map((sum) => sum.get(name) ?? 0));
}

/** Pages have no row for all tags: every page's places are its own, and all pages are added up. */
function sumsOf({ camp, platform, tag, fromTick, untilTick }: BooksScope, table: Table, names: readonly string[]): Map<string, number> {
  const columns = names.map((name) => numbersOf(table, name));
  const [campOf, platformOf, tagOf, ticks] = [readWords(table, 'camp'), readWords(table, 'platform'), readWords(table, 'tag'), numbersOf(table, 'tick')];
  const isTag = tag !== '' ? (row: number) => tagOf(row) === tag : (row: number) => table.name === 'pages' || tagOf(row) === '(all)';
  const sums = new Map<string, number>();
  for (let row = 0; row < table.rows; row++) {
    if (ticks[row]! < fromTick || ticks[row]! >= untilTick || campOf(row) !== camp || !isTag(row) || (platform !== '' && platformOf(row) !== platform)) continue;
    names.forEach((name, i) => { const value = columns[i]![row]!; if (!Number.isNaN(value)) sums.set(name, (sums.get(name) ?? 0) + value); });
  }
  return sums;
}
