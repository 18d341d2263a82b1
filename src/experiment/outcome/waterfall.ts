/**
 * The suppression waterfall: from every reading that could have been (potential) to those that were (heard), loss by
 * loss, and each loss by hand. Sums of ledger and pages over the main window; nothing is estimated.
 */
import { numbersOf } from '../../measures/table.ts';
import type { Table } from '../../measures/table.ts';
import type { Plan } from '../../model/plan.ts';
import type { Trial } from '../trial.ts';
import type { Window } from './buckets.ts';
import { readWords } from './fold.ts';
import type { Frame, Part } from './part.ts';
import { describeHand, handName, sortHands } from './hands.ts';
import type { Hand } from './hands.ts';
import { meanOf } from './spread.ts';

/** Losses in the order they are drawn. `inFlight` is the change of the level over the window, so that the steps add up. */
export const FEED_LOSSES = ['silencedByFear', 'silencedByClimate', 'suspended', 'left', 'cutOff', 'offline', 'crowdedOut', 'inFlight'] as const;
export type FeedLoss = (typeof FEED_LOSSES)[number];
export type Step = 'potential' | FeedLoss | 'heard' | 'pagePotential' | 'pageCrowdedOut' | 'pageSeen';

/** One piece of a waterfall: units of a step, by one hand, and where it lies on the axis as shares of the potential. */
export interface WaterfallRow {
  readonly camp: string;
  readonly step: Step;
  /** A hand's name, or '' where a step has none. */
  readonly by: string;
  readonly units: number;
  readonly share: number;
  readonly from: number;
  readonly to: number;
}

/** Sums of one camp over the window, means over replicates. */
export interface Account {
  readonly camp: string;
  readonly potential: number;
  readonly steps: Readonly<Partial<Record<Step, number>>>;
  /** steps / potential. */
  readonly shares: Readonly<Partial<Record<Step, number>>>;
  /** On a page: the camp's share of all places that visitors were shown; null in feeds, or where nothing was shown. */
  readonly placeShare: number | null;
}

export interface Panel {
  /** '(all)' for feeds, else the tag of the page. */
  readonly tag: string;
  readonly accounts: readonly Account[];
  readonly rows: readonly WaterfallRow[];
}

export interface Waterfall {
  readonly feed: Panel;
  /** Null when nobody looked at any tag's page. */
  readonly page: Panel | null;
  /** Hands that appear in the rows, in drawing order. */
  readonly hands: readonly Hand[];
}

/** Sums of one replicate: of the feeds, and of the page of every tag that somebody looked at. */
interface Books {
  readonly feed: SumsByCamp;
  readonly pages: ReadonlyMap<string, SumsByCamp>;
}

export function beginWaterfall({ plan, window }: Frame): Part<Waterfall> {
  const books: Books[] = [];
  return {
    add: (trial) => books.push({ feed: feedSums(trial, window), pages: pageSums(trial, window) }),
    finish() {
      const feed = panel(plan, '(all)', ['potential', ...FEED_LOSSES, 'heard'], books.map((book) => book.feed));
      const tag = pageInFocus(plan, books);
      const page = tag === null ? null : panel(plan, tag, ['pagePotential', 'pageCrowdedOut', 'pageSeen'], books.map((book) => book.pages.get(tag) ?? new Map()));
      const names = new Set([...feed.rows, ...(page?.rows ?? [])].map((row) => row.by).filter((by) => by !== ''));
      return { feed, page, hands: sortHands(plan, [...names].map((by) => describeHand(plan, by))) };
    },
  };
}

type SumsByCamp = Map<string, Record<string, number>>;

/** Calls `visit` for each row of a table that lies in a window of ticks. */
function eachInWindow(table: Table, window: Pick<Window, 'fromTick' | 'untilTick'>, visit: (row: number, camp: string, tag: string) => void): void {
  const ticks = numbersOf(table, 'tick');
  const campOf = readWords(table, 'camp');
  const tagOf = readWords(table, 'tag');
  for (let row = 0; row < table.rows; row++) if (ticks[row]! >= window.fromTick && ticks[row]! < window.untilTick) visit(row, campOf(row), tagOf(row));
}

function add(sums: SumsByCamp, camp: string, key: string, value: number): void {
  let entry = sums.get(camp);
  if (!entry) sums.set(camp, (entry = {}));
  entry[key] = (entry[key] ?? 0) + value;
}

function feedSums(trial: Trial, window: Window): SumsByCamp {
  const sums: SumsByCamp = new Map();
  const { ledger, hands } = trial.tables;
  const columns = ['potential', 'seen', ...FEED_LOSSES.filter((loss) => loss !== 'inFlight')].map((name) => ({ key: name === 'seen' ? 'heard' : name, values: numbersOf(ledger, name) }));
  eachInWindow(ledger, window, (row, camp, tag) => { if (tag === '(all)') for (const { key, values } of columns) add(sums, camp, key, values[row]!); });
  const inFlight = numbersOf(ledger, 'inFlight');
  const levelAt = (tick: number, sign: number) =>
    eachInWindow(ledger, { fromTick: tick, untilTick: tick + 1 }, (row, camp, tag) => { if (tag === '(all)') add(sums, camp, 'inFlight', sign * inFlight[row]!); });
  levelAt(window.untilTick - 1, 1);
  levelAt(window.fromTick - 1, -1);
  eachHand(hands, window, (camp, tag, key, units) => { if (tag === '(all)' && !key.startsWith('pageCrowdedOut|')) add(sums, camp, key, units); });
  return sums;
}

function pageSums(trial: Trial, window: Window): Map<string, SumsByCamp> {
  const byTag = new Map<string, SumsByCamp>();
  const { pages, hands } = trial.tables;
  const of = (tag: string): SumsByCamp => {
    let sums = byTag.get(tag);
    if (!sums) byTag.set(tag, (sums = new Map()));
    return sums;
  };
  const columns = ['pagePotential', 'pageSeen', 'pageCrowdedOut'].map((key) => ({ key, values: numbersOf(pages, key) }));
  eachInWindow(pages, window, (row, camp, tag) => { for (const { key, values } of columns) add(of(tag), camp, key, values[row]!); });
  eachHand(hands, window, (camp, tag, key, units) => { if (key.startsWith('pageCrowdedOut|')) add(of(tag), camp, key, units); });
  return byTag;
}

/** Units by hand under the key `cause|by`. */
function eachHand(hands: Table, window: Window, visit: (camp: string, tag: string, key: string, units: number) => void): void {
  const cause = readWords(hands, 'cause');
  const by = readWords(hands, 'by');
  const units = numbersOf(hands, 'units');
  eachInWindow(hands, window, (row, camp, tag) => visit(camp, tag, `${cause(row)}|${handName(by(row))}`, units[row]!));
}

/** The tag whose page is drawn: the first headline outcome that speaks of a page, else the page that lost most. */
function pageInFocus(plan: Plan, books: readonly Books[]): string | null {
  const lost = new Map<string, number>();
  for (const { pages } of books) for (const [tag, sums] of pages) for (const entry of sums.values()) lost.set(tag, (lost.get(tag) ?? 0) + (entry.pageCrowdedOut ?? 0));
  const named = plan.outcomes.find((outcome) => outcome.measure === 'pageShown')?.tag;
  if (named !== undefined && lost.has(named)) return named;
  const known = plan.hashtags.map((hashtag) => hashtag.tag).filter((tag) => lost.has(tag));
  return known.length === 0 ? null : known.reduce((most, tag) => (lost.get(tag)! > lost.get(most)! ? tag : most));
}

function panel(plan: Plan, tag: string, steps: readonly Step[], sums: readonly SumsByCamp[]): Panel {
  const value = (camp: string, key: string) => meanOf(sums.map((byCamp) => byCamp.get(camp)?.[key] ?? 0));
  const camps = plan.camps.map((camp) => camp.name).filter((camp) => value(camp, steps[0]!) > 0);
  const used = steps.filter((step) => camps.some((camp) => value(camp, step) !== 0));
  const places = camps.reduce((sum, camp) => sum + value(camp, 'pageSeen'), 0);
  const accounts = camps.map((camp): Account => {
    const potential = value(camp, steps[0]!);
    const entries = used.map((step) => [step, value(camp, step)] as const);
    return { camp, potential, steps: Object.fromEntries(entries), shares: Object.fromEntries(entries.map(([step, units]) => [step, units / potential])), placeShare: places > 0 ? value(camp, 'pageSeen') / places : null };
  });
  const keys = [...new Set(sums.flatMap((byCamp) => [...byCamp.values()].flatMap((entry) => Object.keys(entry))))];
  const order = sortHands(plan, [...new Set(keys.filter((key) => key.includes('|')).map((key) => key.slice(key.indexOf('|') + 1)))].map((by) => describeHand(plan, by)));
  const rows = accounts.flatMap((account) => campRows(account, used, order.map((hand) => hand.by), (step, by) => value(account.camp, `${step}|${by}`)));
  return { tag, accounts, rows };
}

/** Lays one camp's steps end to end: totals from 0, losses hanging from where the last one ended. */
function campRows(account: Account, steps: readonly Step[], order: readonly string[], byHand: (step: Step, by: string) => number): WaterfallRow[] {
  const { camp, potential } = account;
  const rows: WaterfallRow[] = [];
  let level = 1;
  for (const step of steps) {
    const share = account.shares[step]!;
    const total = step === 'potential' || step === 'pagePotential' || step === 'heard' || step === 'pageSeen';
    const pieces = total ? [] : order.map((by) => ({ by, units: byHand(step, by) })).filter(({ units }) => units > 0);
    if (pieces.length === 0) pieces.push({ by: '', units: account.steps[step]! });
    let at = total ? share : level;
    for (const { by, units } of pieces) {
      rows.push({ camp, step, by, units, share: units / potential, from: at - units / potential, to: at });
      at -= units / potential;
    }
    if (!total) level -= share;
  }
  return rows;
}
