/**
 * Tag pages and their exact identity: pagePotential = pageSeen + pageCrowdedOut, by camp of the author.
 *
 * Each page is a list of its candidates, newest first, with a marked window of the W newest. Candidates, those inside
 * the window and those beyond it are three separate counts, each changed where a post enters, slides out of the window,
 * is taken away or expires; a visit books all three, so none is computed from the others.
 */
import { check } from '../check.ts';
import { powerOfTwo } from './posts.ts';

export interface Pages {
  readonly pageCount: number;
  readonly campCount: number;
  /** W by page. */
  readonly windowLength: Int32Array;
  readonly newest: Int32Array;
  readonly windowEnd: Int32Array;
  readonly windowSize: Int32Array;
  /** By page * camps + camp. */
  readonly candidates: Int32Array;
  readonly inside: Int32Array;
  readonly beyond: Int32Array;
  /** Nodes (post on page): a ring like the post log; node 0 is no node. */
  mask: number;
  oldestNode: number;
  nextNode: number;
  readonly firstNodeOfTick: Int32Array;
  post: Int32Array;
  older: Int32Array;
  newer: Int32Array;
  page: Int32Array;
  camp: Uint8Array;
  /** 0 = taken away, 1 = beyond the window, 2 = inside. */
  place: Uint8Array;
  /** This tick's increments by row * camps + camp; row = platform * (conflict tags + 1) + (tag | background). */
  readonly rowOfPage: Int32Array;
  readonly rowCount: number;
  readonly potential: Int32Array;
  readonly seen: Int32Array;
  readonly crowdedOut: Int32Array;
  readonly handCount: number;
  /** This tick's crowded-out posts by (row * camps + camp) * hands + hand. */
  readonly hands: Int32Array;
}

export function allocatePages(windowLengths: readonly number[], tags: number, conflictTags: number, camps: number, handCount: number, ticks: number, capacity: number): Pages {
  const pageCount = windowLengths.length * tags;
  const rowCount = windowLengths.length * (conflictTags + 1);
  return {
    pageCount, campCount: camps, rowCount, handCount,
    windowLength: Int32Array.from({ length: pageCount }, (_, page) => windowLengths[Math.floor(page / tags)]!),
    rowOfPage: Int32Array.from({ length: pageCount }, (_, page) => Math.floor(page / tags) * (conflictTags + 1) + Math.min(page % tags, conflictTags)),
    newest: new Int32Array(pageCount), windowEnd: new Int32Array(pageCount), windowSize: new Int32Array(pageCount),
    candidates: new Int32Array(pageCount * camps), inside: new Int32Array(pageCount * camps), beyond: new Int32Array(pageCount * camps),
    oldestNode: 1, nextNode: 1, firstNodeOfTick: new Int32Array(ticks + 2), ...allocateNodes(powerOfTwo(capacity)),
    potential: new Int32Array(rowCount * camps), seen: new Int32Array(rowCount * camps), crowdedOut: new Int32Array(rowCount * camps),
    hands: new Int32Array(rowCount * camps * handCount),
  };
}

function allocateNodes(size: number): Pick<Pages, 'mask' | 'post' | 'older' | 'newer' | 'page' | 'camp' | 'place'> {
  return { mask: size - 1, post: new Int32Array(size), older: new Int32Array(size), newer: new Int32Array(size), page: new Int32Array(size), camp: new Uint8Array(size), place: new Uint8Array(size) };
}

/** Makes room for `more` further nodes; called between stages only. */
export function reserveNodes(pages: Pages, more: number): void {
  const needed = pages.nextNode - pages.oldestNode + more;
  if (needed <= pages.mask + 1) return;
  const grown = allocateNodes(powerOfTwo(needed + (needed >> 1)));
  for (let node = pages.oldestNode; node < pages.nextNode; node++) {
    for (const column of ['post', 'older', 'newer', 'page', 'camp', 'place'] as const) grown[column][node & grown.mask] = pages[column][node & pages.mask]!;
  }
  Object.assign(pages, grown);
}

export function beginPagesTick(pages: Pages): void {
  pages.potential.fill(0);
  pages.seen.fill(0);
  pages.crowdedOut.fill(0);
  pages.hands.fill(0);
}

/** A post becomes a candidate of a page: the newest. */
export function enterPage(pages: Pages, page: number, post: number, camp: number): void {
  const { mask, campCount } = pages;
  const node = pages.nextNode++;
  const slot = node & mask;
  const before = pages.newest[page]!;
  pages.post[slot] = post;
  pages.page[slot] = page;
  pages.camp[slot] = camp;
  pages.place[slot] = 2;
  pages.older[slot] = before;
  pages.newer[slot] = 0;
  if (before !== 0) pages.newer[before & mask] = node;
  pages.newest[page] = node;
  pages.candidates[page * campCount + camp]!++;
  pages.inside[page * campCount + camp]!++;
  if (pages.windowSize[page]! < pages.windowLength[page]!) {
    if (pages.windowSize[page]!++ === 0) pages.windowEnd[page] = node;
    return;
  }
  const out = pages.windowEnd[page]! & mask;
  pages.place[out] = 1;
  pages.inside[page * campCount + pages.camp[out]!]!--;
  pages.beyond[page * campCount + pages.camp[out]!]!++;
  pages.windowEnd[page] = pages.newer[out]!;
}

/** Takes a candidate away (its account was closed, the post was removed, or it expired); the next older one moves into the window. */
export function leavePage(pages: Pages, node: number): void {
  const { mask, campCount } = pages;
  const slot = node & mask;
  if (pages.place[slot] === 0) return;
  const page = pages.page[slot]!;
  const row = page * campCount + pages.camp[slot]!;
  pages.candidates[row]!--;
  if (pages.place[slot] === 1) pages.beyond[row]!--;
  else {
    pages.inside[row]!--;
    slideWindow(pages, page, node);
  }
  const older = pages.older[slot]!;
  const newer = pages.newer[slot]!;
  if (older !== 0) pages.newer[older & mask] = newer;
  if (newer !== 0) pages.older[newer & mask] = older;
  else pages.newest[page] = older;
  pages.place[slot] = 0;
}

function slideWindow(pages: Pages, page: number, leaving: number): void {
  const { mask, campCount } = pages;
  const end = pages.windowEnd[page]!;
  const next = pages.older[end & mask]!;
  if (next === 0) {
    if (end === leaving) pages.windowEnd[page] = pages.newer[leaving & mask]!;
    pages.windowSize[page]!--;
    return;
  }
  const row = page * campCount + pages.camp[next & mask]!;
  pages.place[next & mask] = 2;
  pages.beyond[row]!--;
  pages.inside[row]!++;
  pages.windowEnd[page] = next;
}

/** All nodes of a tick that has turned stale leave their pages. */
export function expireNodes(pages: Pages, until: number): void {
  for (let node = pages.oldestNode; node < until; node++) leavePage(pages, node);
  pages.oldestNode = until;
}

/** The identity of the tick's books: what visits could have seen is what they saw and what was crowded out. */
export function auditPageBooks(pages: Pages, tick: number): void {
  for (let i = 0; i < pages.potential.length; i++) {
    check(pages.potential[i] === pages.seen[i]! + pages.crowdedOut[i]!,
      () => `page row ${i} at tick ${tick}: ${pages.potential[i]} candidates are not ${pages.seen[i]} seen + ${pages.crowdedOut[i]} crowded out`);
  }
}

/** Recounts every page from its list and compares with the three counts. For tests, and once at the end of a run. */
export function auditPages(pages: Pages): void {
  const rows = pages.pageCount * pages.campCount;
  const candidates = new Int32Array(rows);
  const inside = new Int32Array(rows);
  for (let page = 0; page < pages.pageCount; page++) {
    let shown = 0;
    for (let node = pages.newest[page]!; node !== 0; node = pages.older[node & pages.mask]!) {
      const row = page * pages.campCount + pages.camp[node & pages.mask]!;
      candidates[row]!++;
      if (shown++ < pages.windowLength[page]!) inside[row]!++;
    }
  }
  for (let row = 0; row < rows; row++) {
    check(candidates[row] === pages.candidates[row] && inside[row] === pages.inside[row] && candidates[row]! - inside[row]! === pages.beyond[row],
      () => `page row ${row}: counted ${candidates[row]} candidates, ${inside[row]} shown; kept ${pages.candidates[row]}, ${pages.inside[row]}, ${pages.beyond[row]}`);
  }
}
