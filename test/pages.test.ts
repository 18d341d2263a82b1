/** A page against the plainest list one can write: the newest first, a window of W, whatever enters, is taken away or expires. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { allocatePages, auditPages, enterPage, expireNodes, leavePage, reserveNodes, type Pages } from '../src/model/pages.ts';

const CAMPS = 3;
const TAGS = 2;

interface Entry { readonly node: number; readonly page: number; readonly camp: number; readonly tick: number }

type Step = { readonly do: 'enter'; readonly page: number; readonly camp: number } | { readonly do: 'leave'; readonly which: number } | { readonly do: 'tick' };

const steps: fc.Arbitrary<Step[]> = fc.array(fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('enter' as const), page: fc.nat(TAGS - 1), camp: fc.nat(CAMPS - 1) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('leave' as const), which: fc.nat(99) }) },
  { weight: 1, arbitrary: fc.constant({ do: 'tick' as const }) },
), { maxLength: 120 });

test('a page shows the W newest of its candidates and counts the others, however they come and go', () => {
  fc.assert(fc.property(steps, fc.integer({ min: 1, max: 6 }), (list, window) => {
    const pages = allocatePages([window], TAGS, TAGS, CAMPS, 1, 130, 1);
    let there: Entry[] = [];
    let tick = 0;
    pages.firstNodeOfTick[0] = pages.nextNode;
    for (const step of list) {
      if (step.do === 'enter') {
        reserveNodes(pages, 1);
        there.push({ node: pages.nextNode, page: step.page, camp: step.camp, tick });
        enterPage(pages, step.page, pages.nextNode, step.camp);
      } else if (step.do === 'leave') {
        const leaving = there[step.which % Math.max(1, there.length)];
        if (leaving) leavePage(pages, leaving.node);
        if (leaving) leavePage(pages, leaving.node);
        there = there.filter((entry) => entry !== leaving);
      } else {
        pages.firstNodeOfTick[++tick] = pages.nextNode;
        if (tick >= 3) expireNodes(pages, pages.firstNodeOfTick[tick - 2]!);
        there = there.filter((entry) => entry.tick >= tick - 2 || tick < 3);
      }
      compare(pages, there, window);
    }
    auditPages(pages);
  }), { numRuns: 400, seed: 20160522 });
});

function compare(pages: Pages, there: readonly Entry[], window: number): void {
  for (let page = 0; page < TAGS; page++) {
    const newestFirst = there.filter((entry) => entry.page === page).toReversed();
    const shown: number[] = [];
    for (let n = pages.windowSize[page]!, node = pages.newest[page]!; n > 0; n--, node = pages.older[node & pages.mask]!) shown.push(pages.post[node & pages.mask]!);
    expect(shown).toEqual(newestFirst.slice(0, window).map((entry) => entry.node));
    for (let camp = 0; camp < CAMPS; camp++) {
      const at = page * CAMPS + camp;
      const count = (entries: readonly Entry[]): number => entries.filter((entry) => entry.camp === camp).length;
      expect([pages.candidates[at], pages.inside[at], pages.beyond[at]]).toEqual([count(newestFirst), count(newestFirst.slice(0, window)), count(newestFirst.slice(window))]);
    }
  }
}
