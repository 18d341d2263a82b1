/** Reach over time: how often the posts of each camp were seen. */
import { numbersOf } from '../../measures/table.ts';
import type { Trial } from '../trial.ts';
import { eachOfMeasure, measuresOf, readWords, Sums } from './fold.ts';
import { bucketRows, perDay } from './over-time.ts';
import type { Frame, Part } from './part.ts';
import { meanOf } from './spread.ts';

/** One camp in one day (or hour): views of its posts. Low and high are the 5 % and 95 % quantiles over replicates, null with one. */
export interface ReachRow {
  readonly time: string;
  readonly camp: string;
  readonly views: number;
  readonly low: number | null;
  readonly high: number | null;
}

export interface ReachTotal {
  readonly camp: string;
  /** Mean views a day within the main window. */
  readonly perDay: number;
  /** Mean views a day in the week before it; null where there is none. */
  readonly perDayBefore: number | null;
  /** perDay / perDayBefore - 1; null where undefined. */
  readonly change: number | null;
  /** Share of all camps' views within the window; null when there are none. */
  readonly share: number | null;
}

export interface Reach {
  /** impressions = every sight in feed, tag page and thread; seen = first sights in feeds, where a run has no impressions. */
  readonly measure: 'impressions' | 'seen';
  readonly rows: readonly ReachRow[];
  readonly totals: readonly ReachTotal[];
}

/** Views by tick and camp of one trial, of posts with a tag or `(all)`, all platforms together. */
function viewsByTick(trial: Trial, ticks: number, measure: Reach['measure'], of: string): Sums {
  const sums = new Sums(ticks);
  const { series, ledger } = trial.tables;
  if (measure === 'impressions') {
    eachOfMeasure(series, 'impressions', ({ tick, camp, tag }, value) => { if (tag === of) sums.add(camp, tick, value); });
    return sums;
  }
  const tick = numbersOf(ledger, 'tick');
  const seen = numbersOf(ledger, 'seen');
  const camp = readWords(ledger, 'camp');
  const tag = readWords(ledger, 'tag');
  for (let row = 0; row < ledger.rows; row++) if (tag(row) === of) sums.add(camp(row), tick[row]!, seen[row]!);
  return sums;
}

export function beginReach({ camps, plan, buckets, window, before, tag }: Frame): Part<Reach> {
  const measured: { measure: Reach['measure']; views: Sums }[] = [];
  return {
    add(trial) {
      const measure = measuresOf(trial.tables.series).includes('impressions') ? 'impressions' : 'seen';
      measured.push({ measure, views: viewsByTick(trial, plan.clock.ticks, measure, tag || '(all)') });
    },
    finish() {
      const byTrial = measured.map(({ views }) => views);
      const rows = camps.flatMap((camp) => bucketRows(byTrial.map((sums) => sums.get(camp)), buckets)
        .map(({ time, mean, low, high }): ReachRow => ({ time, camp, views: mean, low, high })));
      const within = camps.map((camp) => meanOf(byTrial.map((sums) => perDay(sums.get(camp), window))));
      const all = within.reduce((sum, value) => sum + value, 0);
      const totals = camps.map((camp, i): ReachTotal => {
        const perDayBefore = before && meanOf(byTrial.map((sums) => perDay(sums.get(camp), before)));
        return { camp, perDay: within[i]!, perDayBefore, change: perDayBefore ? within[i]! / perDayBefore - 1 : null, share: all > 0 ? within[i]! / all : null };
      });
      return { measure: measured[0]!.measure, rows, totals };
    },
  };
}
