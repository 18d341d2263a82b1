/** The contract of a tally: a small table of the whole run, where a measure is a line over time. It never changes the world. */
import type { World } from '../../model/world.ts';
import type { Notes } from '../notes/notes.ts';
import { ROW_ALL, ROW_TAGS } from '../measure.ts';
import { spread, type TagRows } from '../tag-rows.ts';
import { TableBuilder, type Table } from '../table.ts';

export interface Tally {
  readonly name: string;
  readonly meaning: string;
  /** What its figures count. */
  readonly unit: string;
  /** What a row stands for. */
  readonly margins: string;
  /** What each column that does not explain itself holds. */
  readonly columns: Readonly<Record<string, string>>;
  /** Called once per run. */
  begin(world: World, notes: Notes): TallyReader;
}

export interface TallyReader {
  afterTick?(): void;
  finish(): Table;
}

type Words = Readonly<Record<string, readonly string[]>>;

/** A builder with text columns first, by their words, then whole numbers, then figures that may be undefined (NaN). */
export function tallyTable(name: string, words: Words, whole: readonly string[], figures: readonly string[] = []): TableBuilder {
  return new TableBuilder(name, [
    ...Object.entries(words).map(([column, list]) => ({ name: column, kind: 'text' as const, words: list })),
    ...whole.map((column) => ({ name: column, kind: 'int32' as const })),
    ...figures.map((column) => ({ name: column, kind: 'float64' as const })),
  ]);
}

/** Words of the dimensions that tallies share. */
export function dimensionsOf({ plan, originNames, hands, hashtags }: World): { platform: readonly string[]; camp: readonly string[]; origin: readonly string[]; by: readonly string[]; tag: readonly string[] } {
  return {
    platform: plan.platforms.map((platform) => platform.name), camp: plan.camps.map((camp) => camp.name), origin: originNames, by: hands.labels,
    tag: ['(all)', ...hashtags.names.slice(0, hashtags.conflictCount)],
  };
}

/** How every tally with a column `tag` counts by it. */
export const BY_TAG = '(all) = with or without a tag; a post with several conflict tags counts in the row of each, so that only the rows (all) add up';

/** What was read of posts on the conflict (the note `between`), by ((the reader's platform * camps + camp) * camps + the author's camp) * rows + row of the column `tag`. */
export function readingsByTag({ hashtags }: World, rows: TagRows, between: Float64Array): Float64Array {
  const sets = hashtags.ledgerSetCount;
  const spreadOut = new Float64Array((between.length / sets) * rows.count);
  spread(rows, between.length, sets, between, 1, 0, spreadOut);
  const kept = 1 + hashtags.conflictCount;
  const readings = new Float64Array((between.length / sets) * kept);
  for (let i = 0; i < readings.length; i++) readings[i] = spreadOut[Math.floor(i / kept) * rows.count + (i % kept === 0 ? ROW_ALL : ROW_TAGS + (i % kept) - 1)]!;
  return readings;
}

/** Who an account writes for: the hand of its force, or of its camp's volunteers. */
export function handOfAccount({ accounts, hands, people }: World, account: number): number {
  const force = accounts.force[account]!;
  return force >= 0 ? hands.forces + force : hands.volunteers + people.camp[accounts.owner[account]!]!;
}

/** Accounts younger than this are young, days: what analysts look at first. */
export const YOUNG_DAYS = 7;

/** Age of an account at the current tick, days. */
export function ageOf({ accounts, hoursPerTick }: World, account: number, tick: number): number {
  return accounts.ageDays[account]! + ((tick - accounts.joinTick[account]!) * hoursPerTick) / 24;
}

/** YYYY-MM-DD of the scenario's local day that lies `days` after its first. */
export function dateOf({ plan }: World, days: number): string {
  return new Date((Math.floor(plan.clock.startLocalMinutes / 1440) + days) * 86_400_000).toISOString().slice(0, 10);
}
