/** The oracle's books: one sum per named cell, kept by name, so that they meet the engine's tables as a reader of the files would. */
import type { Plan } from '../../src/model/plan.ts';
import type { Post } from './publish.ts';

/** 'tick | platform | camp | tag | entry' -> units, and so on. Cells that are zero are not kept. */
export interface Books {
  readonly ledger: Map<string, number>;
  readonly hands: Map<string, number>;
  readonly pages: Map<string, number>;
  readonly trending: Map<string, number>;
}

export function openBooks(): Books {
  return { ledger: new Map(), hands: new Map(), pages: new Map(), trending: new Map() };
}

export function cell(...parts: readonly (string | number)[]): string {
  return parts.join(' | ');
}

export function add(book: Map<string, number>, key: string, units: number): void {
  const sum = (book.get(key) ?? 0) + units;
  if (sum === 0) book.delete(key);
  else book.set(key, sum);
}

/** Rows of the ledger in which a post counts: once in (all), and in each of its tags' rows. */
export function rowsOf(plan: Plan, tags: readonly string[]): string[] {
  if (tags.length === 0) return ['(all)', '(none)'];
  return [...new Set(['(all)', ...tags.map((tag) => rowOf(plan, tag))])];
}

/** All background tags are one row. */
export function rowOf(plan: Plan, tag: string): string {
  return plan.hashtags.some((hashtag) => hashtag.tag === tag) ? tag : '(background)';
}

/** Books units of a post in the ledger, in all its rows. */
export function bookUnits(books: Books, plan: Plan, tick: number, post: Pick<Post, 'platform' | 'camp' | 'tags'>, entry: string, units: number): void {
  for (const row of rowsOf(plan, post.tags)) add(books.ledger, cell(tick, post.platform, post.camp, row, entry), units);
}

/** Books whose doing a loss was; volunteers of the loser's camp are its own camp where the loss is one of place. */
export function bookHand(books: Books, tick: number, post: Pick<Post, 'platform' | 'camp'>, cause: string, by: string, units: number): void {
  add(books.hands, cell(tick, post.platform, post.camp, '(all)', cause, by), units);
}
