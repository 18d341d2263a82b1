/** The books of one camp over an outcome's window: accounting, which says where readings went, never why. */
import { numbersOf } from '../measures/table.ts';
import type { Table } from '../measures/table.ts';
import type { OutcomePlan } from '../model/plan.ts';
import type { Attribution } from './files.ts';
import { readWords } from './outcome/fold.ts';
import { meanOf } from './outcome/spread.ts';
import { FEED_LOSSES } from './outcome/waterfall.ts';
import type { Trial } from './trial.ts';

const LOSSES = FEED_LOSSES.filter((loss) => loss !== 'inFlight');

/** Books of an outcome's camp, platform and tag over its window, means over the trials; null where it names no camp. */
export function booksOf(outcome: OutcomePlan, trials: readonly Trial[]): Attribution['accounting'] {
  if (outcome.camp === '' || trials.length === 0) return null;
  const feed = sumsOver(outcome, trials, (trial) => trial.tables.ledger, ['potential', 'published', 'seen', 'expectedSeen', ...LOSSES]);
  const unwritten = { unwritten: feed('potential') - feed('published'), expectedSeen: feed('expectedSeen') };
  if (outcome.measure === 'pageShown') {
    const page = sumsOver(outcome, trials, (trial) => trial.tables.pages, ['pagePotential', 'pageSeen', 'pageCrowdedOut']);
    return { camp: outcome.camp, place: 'page', potential: page('pagePotential'), seen: page('pageSeen'), losses: { crowdedOut: page('pageCrowdedOut') }, ...unwritten };
  }
  return { camp: outcome.camp, place: 'feeds', potential: feed('potential'), seen: feed('seen'), losses: Object.fromEntries(LOSSES.map((loss) => [loss, feed(loss)]).filter(([, units]) => units !== 0)), ...unwritten };
}

/** Sums of columns over the outcome's window, means over the trials, by column. */
function sumsOver(outcome: OutcomePlan, trials: readonly Trial[], tableOf: (trial: Trial) => Table, names: readonly string[]): (name: string) => number {
  const sums = trials.map((trial) => sumsOf(outcome, tableOf(trial), names));
  return (name) => meanOf(sums.map((sum) => sum.get(name) ?? 0));
}

function sumsOf({ camp, platform, tag, fromTick, untilTick }: OutcomePlan, table: Table, names: readonly string[]): Map<string, number> {
  const columns = names.map((name) => numbersOf(table, name));
  const [campOf, platformOf, tagOf, ticks] = [readWords(table, 'camp'), readWords(table, 'platform'), readWords(table, 'tag'), numbersOf(table, 'tick')];
  const sums = new Map<string, number>();
  for (let row = 0; row < table.rows; row++) {
    if (ticks[row]! < fromTick || ticks[row]! >= untilTick || campOf(row) !== camp || tagOf(row) !== tag || (platform !== '' && platformOf(row) !== platform)) continue;
    names.forEach((name, i) => { const value = columns[i]![row]!; if (!Number.isNaN(value)) sums.set(name, (sums.get(name) ?? 0) + value); });
  }
  return sums;
}
