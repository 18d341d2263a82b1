/** One plan, one seed, one replicate: one trial. Pure: the same three give the same tables, on any thread. */
import { OPINIONS } from '../model/frames.ts';
import { edgeCount } from '../network/graph.ts';
import type { Shelf } from '../network/shelf.ts';
import { replicateSeed } from '../random/key.ts';
import { accountsInUse } from '../model/accounts.ts';
import { countLive } from '../model/expire.ts';
import { auditPages } from '../model/pages.ts';
import type { Stages } from '../model/mechanism.ts';
import type { Plan } from '../model/plan.ts';
import type { World } from '../model/world.ts';
import { build } from '../engine/build.ts';
import { run, wake } from '../engine/run.ts';
import { readAccounts } from '../measures/accounts-table.ts';
import { readFacts } from '../measures/facts.ts';
import { readHands } from '../measures/hands-table.ts';
import { readLedger } from '../measures/ledger-table.ts';
import { readOutcomes } from '../measures/outcomes.ts';
import { readPages } from '../measures/pages-table.ts';
import { takeNotes } from '../measures/notes/notes.ts';
import { readTrending } from '../measures/trending-table.ts';
import { readSeries } from '../measures/series-table.ts';
import type { Table, TableName } from '../measures/table.ts';
import { TALLIES } from '../measures/tallies/index.ts';
import type { Handover } from './handover.ts';

/** What one run leaves. Plain data: it travels between threads. */
export interface Trial {
  readonly replicate: number;
  /** Seed of the replicate: hash(root seed, replicate). */
  readonly seed: string;
  /** series, ledger, hands, pages and trending lists with full ticks. */
  readonly tables: Readonly<Record<TableName, Table>>;
  /** Small tables of the whole run, by name (measures/tallies); no part of the fingerprint. */
  readonly tallies: Readonly<Record<string, Table>>;
  /** Final state of every account: state, closedTick, closedBy, fear, arousal, climate as columns; part of the fingerprint. */
  readonly accounts: Table;
  readonly counts: Readonly<Record<'people' | 'accounts' | 'edges' | 'ticks' | 'posts' | 'deliveries' | 'reads' | 'impressions', number>>;
  /** Single figures of the run: meanAudience, postsPerAccountDay, medianFeedLoad, bytesPerAccount, bytesPerLivePost, cascade shares ... */
  readonly facts: Readonly<Record<string, number>>;
  /** Outcome name -> value; null = undefined (0/0). */
  readonly outcomes: Readonly<Record<string, number | null>>;
  readonly seconds: { readonly build: number; readonly run: number };
}

/** Called once when the world is built (0 done), then after each tick, with the number of ticks done. */
export type Progress = (done: number, ticks: number) => void;

/** What a caller may want to look at or hear of while a trial runs. */
export interface TrialOptions {
  readonly progress?: Progress;
  /** Clock in seconds, for the timings only; the core has none. */
  readonly seconds?: () => number;
  /** Looks at the world after each tick; must not change it. */
  readonly observe?: (world: World) => void;
  /** Looks on within the tick, after all mechanisms; must not change the world either. */
  readonly watch?: (world: World) => Stages;
  /** Where networks are kept for other plans on the same seed. */
  readonly shelf?: Shelf;
  /** How compiled code passes from one trial of a thread to the next. */
  readonly handover?: Handover;
}

export function runTrial(plan: Plan, rootSeed: string, replicate: number, options: TrialOptions = {}): Trial {
  const { progress, observe, watch, shelf = null, handover, seconds = () => 0 } = options;
  const seed = replicateSeed(rootSeed, replicate);
  const started = seconds();
  const world = build(plan, seed, shelf);
  const actors = wake(world);
  const built = seconds();
  progress?.(0, plan.clock.ticks);
  const notes = takeNotes(world);
  const tallies = TALLIES.map((tally) => [tally.name, tally.begin(world, notes)] as const);
  const readers = { series: readSeries(world, notes), ledger: readLedger(world), hands: readHands(world), pages: readPages(world), trending: readTrending(world) };
  const afterTick = [notes.afterTick, ...Object.values(readers).map((reader) => reader.afterTick), ...tallies.flatMap(([, tally]) => tally.afterTick ?? []), notes.turn];
  const readOff = (): void => {
    for (const read of afterTick) read();
    observe?.(world);
    progress?.(world.tick + 1, plan.clock.ticks);
  };
  run(world, [...actors, { name: 'notes', stages: { reads: OPINIONS, read: notes.read } }, ...(watch ? [{ name: 'watch', stages: watch(world) }] : [])], readOff);
  countLive(world);
  auditPages(world.pages);
  const tables = { series: readers.series.finish(), ledger: readers.ledger.finish(), hands: readers.hands.finish(), pages: readers.pages.finish(), trending: readers.trending.finish() };
  const { posts, deliveries, reads, impressions } = world.counts;
  const trial = {
    replicate, seed, tables,
    tallies: Object.fromEntries(tallies.map(([name, tally]) => [name, tally.finish()])),
    accounts: readAccounts(world),
    counts: { people: world.people.count, accounts: accountsInUse(world.accounts), edges: edgeCount(world.graph), ticks: plan.clock.ticks, posts, deliveries, reads, impressions },
    facts: readFacts(world, notes),
    outcomes: readOutcomes(plan, tables),
    seconds: { build: built - started, run: seconds() - built },
  };
  handover?.keep(world.accounts.count, [actors, notes, tallies, readers, readOff]);
  return trial;
}
