import { describe, expect, it } from 'vitest';
import { runTrial } from '../../src/experiment/trial.ts';
import { audienceOf } from '../../src/network/graph.ts';
import { mechanismsOn, smallForce, smallOrder } from '../small-plan.ts';
import { campaignPlan } from './campaign-plan.ts';
import { fivePlan, look, runTicks, speak, wakeFive } from './five.ts';
import { falls, meansAlong, rises, seriesMean, traceOf, withMechanism } from './standing.ts';
import { prediction } from './covert-voices.prediction.ts';
import type { Plan } from '../../src/model/plan.ts';

const OWN = ['covertTrust', 'honestTrust', 'sponsorTrust', 'exposedVoices'];

/** A force of the campaign pays three of a group, and nothing for it, so that the books of cost stay as they are. */
function paying(more: Partial<Plan> & { ticks?: number } = {}): Plan {
  const plan = campaignPlan(more);
  return { ...plan, forces: plan.forces.map((force, f) => (f === 0 ? { ...force, covert: { among: 'bs', voices: 3, exposedTick: 20, wage: 0 } } : force)) };
}

describe('covert-voices', () => {
  it('without a line and without a loss nothing differs from covert voices switched off, bit for bit; nor where nobody is paid', () => {
    const plan = paying();
    const off = traceOf(runTrial(withMechanism(plan, 'covert-voices', null), 'neutral', 0), OWN);
    expect(traceOf(runTrial(withMechanism(plan, 'covert-voices', { lineShare: 0, loss: 0 }), 'neutral', 0), OWN)).toEqual(off);
    expect(traceOf(runTrial(withMechanism(plan, 'covert-voices', { lineShare: 1, unfollow: 1, loss: 1 }), 'neutral', 0), OWN)).not.toEqual(off);
    const nobody = campaignPlan();
    expect(traceOf(runTrial(nobody, 'neutral', 0))).toEqual(traceOf(runTrial(withMechanism(nobody, 'covert-voices', null), 'neutral', 0)));
  });

  it('the larger the loss, the lower the trust and the fewer follows are left; the larger the hazard, the more are exposed', () => {
    const plan = paying({ ticks: 48, mechanisms: mechanismsOn({}, ['posting', 'visiting', 'flooding', 'chain-of-command', 'covert-voices']) });
    const trust = meansAlong(plan, 'covert-voices', 'loss', [0, 0.4, 1], (trial) => seriesMean(trial, 'covertTrust'));
    expect(falls(trust) && trust[0]! > trust[2]!, String(trust)).toBe(true);
    const edges = meansAlong(withMechanism(plan, 'covert-voices', { loss: 1 }), 'covert-voices', 'unfollow', [0, 0.3, 1], (trial) => trial.counts.edges);
    expect(falls(edges) && edges[0]! > edges[2]!, String(edges)).toBe(true);
    const undated = { ...withMechanism(plan, 'covert-voices', { lineShare: 1 }), forces: plan.forces.map((force) => (force.covert ? { ...force, covert: { ...force.covert, exposedTick: -1 } } : force)) };
    const exposed = meansAlong(undated, 'covert-voices', 'hazardPerPost', [0, 0.05, 1], (trial) => seriesMean(trial, 'exposedVoices'));
    expect(rises(exposed) && exposed[2]! > exposed[0]!, String(exposed)).toBe(true);
  });

  // Account 0 (b) is on the payroll of a force of camp a; 1 (a) and 2 (b) hear it. With lineShare 1 its post on #b of tick 0
  // goes out on the force's #a, with the view of camp a (1, as 127) and the force's hand, in its own frame. Exposed in tick 1, it
  // carries nothing more. Accounts 1 and 2 read the post of tick 1 in tick 2: with loss 0.8 the b keeps 0.2 of its trust in it,
  // the a, of the sponsor's camp, loses 0.3 of that: 0.76. In the sponsor they keep 1 - 0.8 * 0.5 = 0.6 and 1 - 0.24 * 0.5 = 0.88.
  // With unfollow 1 the draw decides; here at 0 nobody leaves, at 1e9 both do.
  it.each([{ unfollow: 0, left: 2 }, { unfollow: 1e9, left: 0 }])('five accounts by hand, unfollow $unfollow', ({ unfollow, left }) => {
    const hand = wakeFive(fivePlan({
      camps: ['b', 'a', 'b', 'a', 'a'], edges: [0, 1, 0, 2],
      mechanisms: mechanismsOn({ 'covert-voices': { lineShare: 1, hazardPerPost: 0, loss: 0.8, ownShare: 0.3, sponsorShare: 0.5, unfollow, returnDays: 1e12 } }, ['covert-voices']),
      more: { ticks: 4, forces: [smallForce('payer', 0, 'a', [smallOrder('line', { tags: ['#a'] })], { covert: { among: 'account-0', voices: 1, exposedTick: 1, wage: 1 } })] },
    }));
    const { world } = hand;
    const { posts } = world;
    // `place` comes ahead of the stage in which the line is carried.
    runTicks(hand, 0, 3, { 0: () => { speak(world, 0, '#b'); }, 1: () => { speak(world, 0, '#b'); }, 2: () => [1, 2].forEach((account) => look(world, account)) });
    const first = 1 & posts.mask;
    expect([posts.tagSet[first], posts.slant[first], world.hands.labels[posts.hand[first]!]]).toEqual([1, 127, 'force: payer']);
    expect(posts.frame[first]).toBe(world.hashtags.frame[1]);
    const second = 2 & posts.mask;
    expect([posts.tagSet[second], posts.slant[second], world.hands.labels[posts.hand[second]!]]).toEqual([2, -127, 'volunteers: b']);
    const rounded = (name: string): number[] => Array.from(world.columns.get(`covert-voices.${name}`)!, (value) => Number(value.toFixed(5)));
    expect(rounded('trust')).toEqual([1, 0.76, 0.2, 1, 1]);
    expect(rounded('sponsor')).toEqual([1, 0.88, 0.6, 1, 1]);
    expect(audienceOf(world.graph, 0)).toBe(left);
  });

  it(prediction.says, () => {
    const { holds, figures } = prediction.test(runTrial);
    expect(holds, JSON.stringify(figures)).toBe(true);
  });
});
