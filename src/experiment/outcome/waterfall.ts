/**
 * The suppression waterfall: from every reading that could have been (potential) to those that were (heard), loss by
 * loss, and each loss by hand. Sums of ledger and pages on the platform and over the window of the outcome asked about; nothing is estimated.
 */
import { numbersOf } from '../../measures/table.ts';
import type { Table } from '../../measures/table.ts';
import type { Plan, RatioOutcomePlan } from '../../model/plan.ts';
import type { Trial } from '../trial.ts';
import type { Window } from './buckets.ts';
import { windowOf } from './buckets.ts';
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

/** Sums of one camp over the panel's window, means over replicates. */
export interface Account {
  readonly camp: string;
  readonly potential: number;
  readonly steps: Readonly<Partial<Record<Step, number>>>;
  /** steps / potential, means over the replicates that have any: what a headline outcome of the same scope says. */
  readonly shares: Readonly<Partial<Record<Step, number>>>;
  /** On a page: the camp's share of all places that visitors were shown; null in feeds, or where nothing was shown. */
  readonly placeShare: number | null;
}

/** What sums speak of: one platform, or '' = all together, over a window. */
export interface Scope {
  readonly platform: string;
  readonly window: Window;
}

export interface Panel {
  readonly scope: Scope;
  readonly place: 'feeds' | 'page';
  /** In feeds '(all)', or the tag of the posts; else the tag of the page. */
  readonly tag: string;
  readonly accounts: readonly Account[];
  readonly rows: readonly WaterfallRow[];
}

export interface Waterfall {
  /** On the platform and over the window of the first outcome that speaks of feeds; with one tag alone, of the posts with it. */
  readonly feed: Panel;
  /** Null when nobody looked at any tag's page. On the platform and over the window of the first outcome that speaks of a page. */
  readonly page: Panel | null;
  /** The books of each headline outcome that shares out feeds or a page, by its name: on its own platform, over its own window. */
  readonly asked: Readonly<Record<string, Panel>>;
  /** Hands that appear in the rows, in drawing order. */
  readonly hands: readonly Hand[];
}

/** Sums of one replicate in one scope: of the feeds, and of the page of every tag that somebody looked at. */
interface Books {
  readonly feed: SumsByCamp;
  readonly pages: ReadonlyMap<string, SumsByCamp>;
}

export function beginWaterfall({ plan, window, platform, tag: alone }: Frame): Part<Waterfall> {
  const ratios = plan.outcomes.filter((outcome) => outcome.measure !== 'formula');
  const scopeOf = (outcome: RatioOutcomePlan): Scope => ({ platform: outcome.platform, window: windowOf(plan.clock, Math.max(0, outcome.fromTick), Math.min(plan.clock.ticks, outcome.untilTick)) });
  const drawn = (measure: RatioOutcomePlan['measure']): Scope => {
    const first = ratios.find((outcome) => outcome.measure === measure) ?? ratios[0];
    const own = first ? scopeOf(first) : { platform: '', window };
    return platform === '' ? own : { ...own, platform };
  };
  const [feedScope, pageScope] = [drawn('heard'), drawn('pageShown')];
  const scopes = new Map([feedScope, pageScope, ...ratios.map(scopeOf)].map((scope) => [keyOf(scope), { scope, books: [] as Books[] }]));
  const booksIn = (scope: Scope) => scopes.get(keyOf(scope))!.books;
  const tagged: SumsByCamp[] = [];
  const feedSteps = ['potential', ...FEED_LOSSES, 'heard'] as const;
  const feedPanel = (scope: Scope) => panel(plan, { scope, place: 'feeds', tag: '(all)' }, feedSteps, booksIn(scope).map((book) => book.feed));
  const pagePanel = (scope: Scope, tag: string) => panel(plan, { scope, place: 'page', tag }, ['pagePotential', 'pageCrowdedOut', 'pageSeen'], booksIn(scope).map((book) => book.pages.get(tag) ?? new Map()));
  return {
    add(trial) {
      for (const { scope, books } of scopes.values()) books.push({ feed: feedSums(trial, scope), pages: pageSums(trial, scope) });
      if (alone !== '') tagged.push(feedSums(trial, feedScope, alone));
    },
    finish() {
      const feed = alone === '' ? feedPanel(feedScope) : panel(plan, { scope: feedScope, place: 'feeds', tag: alone }, feedSteps, tagged);
      const tag = pageInFocus(plan, booksIn(pageScope), alone);
      const page = tag === null ? null : pagePanel(pageScope, tag);
      const asked = Object.fromEntries(ratios.flatMap((outcome) => {
        if (outcome.measure === 'pageShown') return [[outcome.name, pagePanel(scopeOf(outcome), outcome.tag)] as const];
        return outcome.tag === '(all)' ? [[outcome.name, feedPanel(scopeOf(outcome))] as const] : [];
      }));
      const names = new Set([feed, ...(page ? [page] : []), ...Object.values(asked)].flatMap(({ rows }) => rows.map((row) => row.by)).filter((by) => by !== ''));
      return { feed, page, asked, hands: sortHands(plan, [...names].map((by) => describeHand(plan, by))) };
    },
  };
}

function keyOf({ platform, window: { fromTick, untilTick } }: Scope): string {
  return `${fromTick} ${untilTick} ${platform}`;
}

type SumsByCamp = Map<string, Record<string, number>>;

/** Calls `visit` for each row of a table that lies in a scope. */
function eachInScope(table: Table, { platform, window }: { readonly platform: string; readonly window: Pick<Window, 'fromTick' | 'untilTick'> }, visit: (row: number, camp: string, tag: string) => void): void {
  const ticks = numbersOf(table, 'tick');
  const platformOf = readWords(table, 'platform');
  const campOf = readWords(table, 'camp');
  const tagOf = readWords(table, 'tag');
  for (let row = 0; row < table.rows; row++) if (ticks[row]! >= window.fromTick && ticks[row]! < window.untilTick && (platform === '' || platformOf(row) === platform)) visit(row, campOf(row), tagOf(row));
}

function add(sums: SumsByCamp, camp: string, key: string, value: number): void {
  let entry = sums.get(camp);
  if (!entry) sums.set(camp, (entry = {}));
  entry[key] = (entry[key] ?? 0) + value;
}

/** Of all posts, or of those with a tag, of which hands are not told. */
function feedSums(trial: Trial, scope: Scope, of = '(all)'): SumsByCamp {
  const sums: SumsByCamp = new Map();
  const { ledger, hands } = trial.tables;
  const columns = ['potential', 'seen', ...FEED_LOSSES.filter((loss) => loss !== 'inFlight')].map((name) => ({ key: name === 'seen' ? 'heard' : name, values: numbersOf(ledger, name) }));
  eachInScope(ledger, scope, (row, camp, tag) => { if (tag === of) for (const { key, values } of columns) add(sums, camp, key, values[row]!); });
  const inFlight = numbersOf(ledger, 'inFlight');
  const levelAt = (tick: number, sign: number) =>
    eachInScope(ledger, { platform: scope.platform, window: { fromTick: tick, untilTick: tick + 1 } }, (row, camp, tag) => { if (tag === of) add(sums, camp, 'inFlight', sign * inFlight[row]!); });
  levelAt(scope.window.untilTick - 1, 1);
  levelAt(scope.window.fromTick - 1, -1);
  eachHand(hands, scope, (camp, tag, key, units) => { if (tag === of && !key.startsWith('pageCrowdedOut|')) add(sums, camp, key, units); });
  return sums;
}

function pageSums(trial: Trial, scope: Scope): Map<string, SumsByCamp> {
  const byTag = new Map<string, SumsByCamp>();
  const { pages, hands } = trial.tables;
  const of = (tag: string): SumsByCamp => {
    let sums = byTag.get(tag);
    if (!sums) byTag.set(tag, (sums = new Map()));
    return sums;
  };
  const columns = ['pagePotential', 'pageSeen', 'pageCrowdedOut'].map((key) => ({ key, values: numbersOf(pages, key) }));
  eachInScope(pages, scope, (row, camp, tag) => { for (const { key, values } of columns) add(of(tag), camp, key, values[row]!); });
  eachHand(hands, scope, (camp, tag, key, units) => { if (key.startsWith('pageCrowdedOut|')) add(of(tag), camp, key, units); });
  return byTag;
}

/** Units by hand under the key `cause|by`. */
function eachHand(hands: Table, scope: Scope, visit: (camp: string, tag: string, key: string, units: number) => void): void {
  const cause = readWords(hands, 'cause');
  const by = readWords(hands, 'by');
  const units = numbersOf(hands, 'units');
  eachInScope(hands, scope, (row, camp, tag) => visit(camp, tag, `${cause(row)}|${handName(by(row))}`, units[row]!));
}

/** The tag whose page is drawn: the one looked at alone, else that of the first headline outcome that speaks of a page, else the page that lost most. */
function pageInFocus(plan: Plan, books: readonly Books[], alone: string): string | null {
  const lost = new Map<string, number>();
  for (const { pages } of books) for (const [tag, sums] of pages) for (const entry of sums.values()) lost.set(tag, (lost.get(tag) ?? 0) + (entry.pageCrowdedOut ?? 0));
  if (alone !== '') return lost.has(alone) ? alone : null;
  const named = plan.outcomes.find((outcome) => outcome.measure === 'pageShown')?.tag;
  if (named !== undefined && lost.has(named)) return named;
  const known = plan.hashtags.map((hashtag) => hashtag.tag).filter((tag) => lost.has(tag));
  return known.length === 0 ? null : known.reduce((most, tag) => (lost.get(tag)! > lost.get(most)! ? tag : most));
}

function panel(plan: Plan, where: Pick<Panel, 'scope' | 'place' | 'tag'>, steps: readonly Step[], sums: readonly SumsByCamp[]): Panel {
  const value = (camp: string, key: string) => meanOf(sums.map((byCamp) => byCamp.get(camp)?.[key] ?? 0));
  const camps = plan.camps.map((camp) => camp.name).filter((camp) => value(camp, steps[0]!) > 0);
  const used = steps.filter((step) => camps.some((camp) => value(camp, step) !== 0));
  const defined = (values: readonly number[]) => { const finite = values.filter(Number.isFinite); return finite.length === 0 ? 0 : meanOf(finite); };
  const share = (camp: string, key: string) => defined(sums.map((byCamp) => (byCamp.get(camp)?.[key] ?? 0) / (byCamp.get(camp)?.[steps[0]!] ?? 0)));
  const seen = sums.map((byCamp) => [...byCamp.values()].reduce((sum, entry) => sum + (entry.pageSeen ?? 0), 0));
  const accounts = camps.map((camp): Account => ({
    camp, potential: value(camp, steps[0]!), steps: Object.fromEntries(used.map((step) => [step, value(camp, step)])), shares: Object.fromEntries(used.map((step) => [step, share(camp, step)])),
    placeShare: seen.some((places) => places > 0) ? defined(sums.map((byCamp, i) => (byCamp.get(camp)?.pageSeen ?? 0) / seen[i]!)) : null,
  }));
  const keys = [...new Set(sums.flatMap((byCamp) => [...byCamp.values()].flatMap((entry) => Object.keys(entry))))];
  const order = sortHands(plan, [...new Set(keys.filter((key) => key.includes('|')).map((key) => key.slice(key.indexOf('|') + 1)))].map((by) => describeHand(plan, by)));
  const rows = accounts.flatMap((account) => campRows(account, used, order.map((hand) => hand.by), (step, by) => ({ units: value(account.camp, `${step}|${by}`), share: share(account.camp, `${step}|${by}`) })));
  return { ...where, accounts, rows };
}

/** Lays one camp's steps end to end: totals from 0, losses hanging from where the last one ended. */
function campRows(account: Account, steps: readonly Step[], order: readonly string[], byHand: (step: Step, by: string) => { readonly units: number; readonly share: number }): WaterfallRow[] {
  const { camp } = account;
  const rows: WaterfallRow[] = [];
  let level = 1;
  for (const step of steps) {
    const whole = account.shares[step]!;
    const total = step === 'potential' || step === 'pagePotential' || step === 'heard' || step === 'pageSeen';
    const pieces = total ? [] : order.map((by) => ({ by, ...byHand(step, by) })).filter(({ units }) => units > 0);
    if (pieces.length === 0) pieces.push({ by: '', units: account.steps[step]!, share: whole });
    let at = total ? whole : level;
    for (const { by, units, share } of pieces) {
      rows.push({ camp, step, by, units, share, from: at - share, to: at });
      at -= share;
    }
    if (!total) level -= whole;
  }
  return rows;
}
