/** One plan, one seed, one replicate: one trial. Pure: the same three give the same tables, on any thread. */
import type { Plan } from '../model/plan.ts';
import type { Table, TableName } from '../measures/table.ts';

/** What one run leaves. Plain data: it travels between threads. */
export interface Trial {
  readonly replicate: number;
  /** Seed of the replicate: hash(root seed, replicate). */
  readonly seed: string;
  /** series, ledger, hands and pages with full ticks. */
  readonly tables: Readonly<Record<TableName, Table>>;
  /** Final state of every account: state, closedTick, closedBy, fear, arousal, climate as columns; part of the fingerprint. */
  readonly accounts: Table;
  readonly counts: Readonly<Record<'people' | 'accounts' | 'edges' | 'ticks' | 'posts' | 'deliveries' | 'reads' | 'impressions', number>>;
  /** Single figures of the run: meanAudience, postsPerAccountDay, medianFeedLoad, bytesPerAccount, bytesPerLivePost, cascade shares ... */
  readonly facts: Readonly<Record<string, number>>;
  /** Outcome name -> value; null = undefined (0/0). */
  readonly outcomes: Readonly<Record<string, number | null>>;
  readonly seconds: { readonly build: number; readonly run: number };
}

/** Called after each tick with the number of ticks done. */
export type Progress = (done: number, ticks: number) => void;

export type RunTrial = (plan: Plan, rootSeed: string, replicate: number, progress?: Progress) => Trial;
