import { mix, toUnit } from '../../random/draw.ts';
import { ACTIVE, CUT_OFF } from '../accounts.ts';
import { suspend } from '../closing.ts';
import { INSULT, SHOCK } from '../frames.ts';
import { MASS_FLAGS } from '../hands.ts';
import { mechanism } from '../mechanism.ts';
import { FLAGGED, fireOnce } from '../reactions.ts';
import { pickTarget } from '../targets.ts';
import { wishKey } from '../wishes.ts';
import { campOf } from '../world.ts';

/** Mass flagging: a force tells moderators that its opponents break the rules, and moderators err. */
export const massFlagging = mechanism({
  name: 'mass-flagging',
  family: 'forces',
  claim: "On orders, operators flag what opponents write. Enough flags put an account before reviewers, whatever it wrote; reviewers find most who broke the rules, and close some who did not. What the innocent lose is the platform's error and the force's doing.",
  source: 'Bradshaw & Howard 2019 (forces that repress and report opponents); no rate of error was found: assumed',
  prediction: 'Innocent reach is lost: audience of the flagged camp goes to the hand `mass flags`, and fewer hear it.',
  limits: "Flags of forces are worked apart from those of readers, by reviewers of their own, so they do not delay other cases. A flag weighs the same whoever sends it; flaggers are not punished. No appeal: who is closed by mistake stays closed.",
  parameters: {
    volume: { default: 1, min: 0, max: 1, unit: 'times', meaning: 'Share of ordered flags that is sent; 0 = none.', source: 'assumed (1 = as the orders say)' },
    flagsForReview: { default: 5, min: 1, max: 1000, unit: 'flags', meaning: 'Flags at which an account comes before reviewers; a flag is one account on one post.', source: 'assumed' },
    reviewsPerDay: { default: 20, min: 0, max: 100000, unit: 'accounts per day', meaning: 'Accounts that reviewers can look at in a day on such flags.', source: 'assumed', scales: true },
    wrongfulShare: { default: 0.1, min: 0, max: 1, unit: 'share', meaning: 'Share of reviewed accounts that broke no rule and are closed all the same.', source: 'assumed' },
    rightfulShare: { default: 0.8, min: 0, max: 1, unit: 'share', meaning: 'Share of reviewed accounts that did break the rules and are closed.', source: 'assumed' },
  },
  acts: ({ forces }) => forces.some(({ orders }) => orders.some((order) => order.do === 'flag')),
  build(world, values) {
    const { accounts, posts, assignments, reactions, orders } = world;
    if (!orders.some((order) => order.flag)) return {};
    const sending = world.chance('mass-flagging', 'send');
    const finding = world.chance('mass-flagging', 'find');
    const judging = world.chance('mass-flagging', 'judge');
    const proscribed = Uint8Array.from(world.plan.camps, (camp) => (camp.proscribed ? 1 : 0));
    const flags = new Int32Array(accounts.count);
    world.columns.set('mass-flagging.flags', flags);
    /** 1 where something flagged did break the rules. */
    const broke = new Uint8Array(accounts.count);
    const queue = new Int32Array(accounts.count);
    /** Whether anybody may have flags enough for a review. */
    let ripe = false;
    let allowance = 0;

    const carryOut = (n: number): void => {
      const account = assignments.account[n]!;
      const o = assignments.order[n]!;
      if (accounts.state[account]! > CUT_OFF) return;
      for (let ordinal = 0; ordinal < assignments.posts[n]!; ordinal++) {
        const key = mix(sending.b, sending.a, wishKey(world, sending, account, ordinal), orders[o]!.key);
        if (toUnit(key) >= values.volume) continue;
        const post = pickTarget(world, o, accounts.platform[account]!, mix(finding.a, finding.b, key, 0));
        if (post === 0 || !fireOnce(reactions, world.tick, account, post, FLAGGED)) continue;
        const slot = post & posts.mask;
        const author = posts.author[slot]!;
        if (++flags[author]! >= values.flagsForReview) ripe = true;
        if (proscribed[campOf(world, author)] === 1 || posts.frame[slot] === INSULT || posts.frame[slot] === SHOCK) broke[author] = 1;
      }
    };
    const turn = (account: number): number => mix(judging.b ^ accounts.keyB[account]!, judging.a, accounts.keyA[account]!, world.tick);
    const judge = (account: number): void => {
      flags[account] = 0;
      const u = toUnit(mix(judging.a ^ accounts.keyB[account]!, judging.b, accounts.keyA[account]!, world.tick));
      if (u < (broke[account] === 1 ? values.rightfulShare : values.wrongfulShare)) suspend(world, account, MASS_FLAGS);
    };

    return {
      incline(): void {
        for (let n = 0; n < assignments.count; n++) if (orders[assignments.order[n]!]!.flag) carryOut(n);
      },
      moderate(): void {
        allowance = Math.min(Math.max(1, values.reviewsPerDay), allowance + (values.reviewsPerDay * world.hoursPerTick) / 24);
        if (!ripe) return;
        ripe = false;
        let queued = 0;
        for (let account = 0; account < accounts.count; account++) {
          if (flags[account]! < values.flagsForReview) continue;
          ripe = true;
          if (accounts.state[account] === ACTIVE) queue[queued++] = account;
        }
        if (queued === 0) return;
        const cases = queue.subarray(0, queued).sort((x, y) => turn(x) - turn(y));
        for (let i = 0; i < cases.length && allowance >= 1; i++, allowance--) judge(cases[i]!);
      },
    };
  },
});
