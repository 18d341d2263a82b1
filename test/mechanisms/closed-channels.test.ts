import { describe, expect, it } from 'vitest';
import { runTrial } from '../../src/experiment/trial.ts';
import { ACTIVE, SUSPENDED } from '../../src/model/accounts.ts';
import { suspend } from '../../src/model/closing.ts';
import { CALL } from '../../src/model/frames.ts';
import { AUTOMATION, GOVERNMENT } from '../../src/model/hands.ts';
import type { Plan } from '../../src/model/plan.ts';
import { law, mechanismsOn, smallCamp, smallGroup, smallPlan, smallPlatform } from '../small-plan.ts';
import { look, runTicks, speak, wakeFive } from './five.ts';
import { meansAlong, rises, seriesMean, seriesSum, traceOf, withMechanism } from './standing.ts';
import { prediction } from './closed-channels.prediction.ts';

const NEUTRAL = { callShare: 0, leakChance: 0, discovery: 0, shift: 0, withdrawal: 0 };
const camps = [smallCamp('a', 0.7, ['b'], { spread: 0 }), smallCamp('b', -0.7, ['a'], { proscribed: true, spread: 0 }), smallCamp('uncommitted', 0)];
const platforms = [smallPlatform(), smallPlatform({ name: 'cellar', kind: 'room', pageShare: 0 })];
const seat = { platform: 'cellar', share: 1, activity: 1, accountAgeDays: law(50), joinFromTick: 0, joinUntilTick: 0, drawn: false };

/** A board and a cellar, where all of b sit. */
const housePlan = (more: Partial<Plan> & { ticks?: number } = {}): Plan => smallPlan({
  ticks: 48, camps, platforms, groups: [smallGroup('as', 40, 'a'), smallGroup('bs', 40, 'b', { also: [seat], accountAgeDays: law(3) })],
  mechanisms: mechanismsOn({ suspension: { pressure: 5 } }, ['posting', 'visiting', 'resharing', 'suspension', 'recruiting', 'closed-channels']), ...more,
});

describe('closed-channels', () => {
  it('where nobody calls, leaks, finds or moves nothing differs from closed channels switched off, bit for bit; nor without rooms', () => {
    const plan = housePlan();
    const off = traceOf(runTrial(withMechanism(plan, 'closed-channels', null), 'neutral', 0), ['closedShare']);
    expect(traceOf(runTrial(withMechanism(plan, 'closed-channels', NEUTRAL), 'neutral', 0), ['closedShare'])).toEqual(off);
    expect(traceOf(runTrial(plan, 'neutral', 0), ['closedShare'])).not.toEqual(off);
    const open = smallPlan({ ticks: 24 });
    expect(traceOf(runTrial(open, 'neutral', 0))).toEqual(traceOf(runTrial(withMechanism(open, 'closed-channels', null), 'neutral', 0)));
  });

  it('the more move, the more is written in rooms; the better they are watched, the more are suspended; the more leaks, the more stands in public', () => {
    const shift = meansAlong(housePlan(), 'closed-channels', 'shift', [0, 3, 20], (trial) => seriesMean(trial, 'closedShare', { camp: 'b' }));
    expect(rises(shift) && shift[2]! > shift[0]!, String(shift)).toBe(true);
    const found = meansAlong(housePlan(), 'closed-channels', 'discovery', [0, 0.3, 5], (trial) => seriesSum(trial, 'suspensions', { camp: 'b' }));
    expect(rises(found) && found[2]! > found[0]!, String(found)).toBe(true);
    const calm = housePlan({ mechanisms: mechanismsOn({ 'closed-channels': { discovery: 0 } }, ['posting', 'visiting', 'closed-channels']) });
    const leaked = meansAlong(calm, 'closed-channels', 'leakChance', [0, 0.05, 1], (trial) => seriesSum(trial, 'posts', { camp: 'b', tag: '(all)' }));
    expect(rises(leaked) && leaked[2]! > leaked[0]!, String(leaked)).toBe(true);
  });

  // Persons of b: the first has accounts 0 (board) and 1 (cellar), the second 2 and 3; person 4 (a) has account 4. 1 speaks to
  // 3 in the cellar. With callShare 1 its post asks to join; 3 reads it in tick 1 and with leakChance 1 carries it to the board
  // through account 2, at the earliest in tick 2, to its hearer 4. Account 0 suspended in tick 1, the first person has no public account left:
  // from tick 2 the dials of account 1 are 1 + shift = 5. With discovery without bounds, account 1 is found in tick 1, the
  // tick after it wrote, and with linked 1 account 0 too.
  it.each([{ discovery: 0 }, { discovery: 1e12 }])('five accounts by hand, discovery $discovery', ({ discovery }) => {
    const quiet = { postsPerDay: law(0, 0, 0), visitsPerDay: law(0, 0, 0) };
    const hand = wakeFive(smallPlan({
      ticks: 8, camps, platforms: platforms.map((platform) => ({ ...platform, openShare: 0, pageShare: 0 })),
      groups: [smallGroup('one', 1, 'b', { also: [seat], ...quiet }), smallGroup('two', 1, 'b', { also: [seat], ...quiet }), smallGroup('zero', 1, 'a', quiet)],
      network: { ...smallPlan().network, generator: 'edge-list', edges: [1, 3, 2, 4] },
      mechanisms: mechanismsOn({ 'closed-channels': { callShare: 1, leakChance: 1, leakHours: 0, discovery, linked: 1, shift: 4 } }, ['closed-channels']),
    }));
    const { world } = hand;
    const { accounts, posts, dials } = world;
    runTicks(hand, 0, 2, { 0: () => { speak(world, 1, '#b'); }, 1: () => { look(world, 3); if (discovery === 0) suspend(world, 0, AUTOMATION); } });
    expect(posts.frame[1 & posts.mask]).toBe(CALL);
    if (discovery > 0) {
      expect([accounts.state[0], accounts.state[1], accounts.state[2], accounts.state[3]]).toEqual([SUSPENDED, SUSPENDED, ACTIVE, ACTIVE]);
      expect([accounts.closedBy[0], accounts.closedBy[1]]).toEqual([GOVERNMENT, GOVERNMENT]);
      return;
    }
    runTicks(hand, 2, 3);
    expect([dials.conflict[1], dials.visit[1]]).toEqual([5, 5]);
    expect([posts.next, posts.author[2 & posts.mask], posts.frame[2 & posts.mask], posts.tagSet[2 & posts.mask]]).toEqual([3, 2, CALL, posts.tagSet[1 & posts.mask]]);
  });

  it(prediction.says, () => {
    const { holds, figures } = prediction.test(runTrial);
    expect(holds, JSON.stringify(figures)).toBe(true);
  });
});
