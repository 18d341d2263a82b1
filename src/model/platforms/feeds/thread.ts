/** Threads: whoever opens a post reads its newest replies. These views are borrowed: the hearer does not follow the replier. */
import { mix, toUnit } from '../../../random/draw.ts';
import { BORROWED, ENTRIES } from '../../ledger.ts';
import { IN_THREAD } from '../../visits.ts';
import type { World } from '../../world.ts';

/** Adds to world.readings the replies below each feed post that the reader opens. */
export function readThreads(world: World, account: number): void {
  const { posts, readings, accounts, ledger } = world;
  const platform = world.plan.platforms[accounts.platform[account]!]!;
  if (platform.threadLength === 0 || platform.openShare === 0) return;
  const { a, b } = world.keys.thread;
  const inFeed = readings.count;
  for (let i = 0; i < inFeed; i++) {
    const slot = readings.post[i]! & posts.mask;
    let reply = posts.replies[slot]!;
    if (reply < posts.oldest) continue;
    if (toUnit(mix(a ^ accounts.keyB[account]!, b, accounts.keyA[account]!, posts.key[slot]!)) >= platform.openShare) continue;
    for (let shown = 0; reply >= posts.oldest && shown < platform.threadLength; reply = posts.refersTo[reply & posts.mask]!) {
      const at = reply & posts.mask;
      if (posts.removed[at] !== 0) continue;
      ledger.flows[posts.cell[at]! * ENTRIES + BORROWED]!++;
      readings.post[readings.count] = reply;
      readings.where[readings.count++] = IN_THREAD;
      shown++;
    }
  }
}
