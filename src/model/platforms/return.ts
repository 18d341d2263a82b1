import { mix, toUnit } from '../../random/draw.ts';
import { exponential } from '../../random/distributions.ts';
import { addHearer, audienceOf } from '../../network/graph.ts';
import { CUT_OFF, NOT_YET, SUSPENDED } from '../accounts.ts';
import { openAccount } from '../closing.ts';
import { mechanism } from '../mechanism.ts';
import { campOf } from '../world.ts';

/** Return: who was suspended comes back under another account, with part of the followers. */
export const returnAfterSuspension = mechanism({
  name: 'return',
  family: 'platforms',
  claim: 'Operators of suspended accounts come back later under another account. They find the accounts they followed, but only part of their followers find them again, and less is left with every return.',
  source: 'Berger & Perez 2016 (followers of those who return stay far below the count before); Wright et al. 2016 (returning accounts); sizes assumed',
  prediction: 'Followers fall with every return, and a suspended side of young accounts ends with at most a fifth of the followers of a look-alike side that is left alone (V17; 13 times, Conway et al. 2017).',
  limits: 'The fifth of V17 needs accounts as young as they are after years of pressure: where their median age is 45 days, forty days at eight times the default pressure leave seven tenths. At home only, and ordinary people only: accounts of forces stay closed, and so does whoever left. Who came back is not known to the platform as one that was suspended; its new account is young, which is what suspension looks at. Followers who do not find the new account at once find it only as any other is found (`following`).',
  parameters: {
    chance: { default: 0.5, min: 0, max: 1, unit: 'probability', meaning: 'Chance that the owner of a suspended account opens another one; 0 = nobody comes back.', source: 'assumed' },
    delayHours: { default: 48, min: 0, max: 2000, unit: 'hours', meaning: 'Mean time from a suspension to the next account.', source: 'assumed' },
    kept: { default: 0.35, min: 0, max: 1, unit: 'share', meaning: 'Share of the followers who find the new account.', source: 'assumed within 0.2 to 0.5 (Berger & Perez 2016: far below the count before)' },
  },
  build(world, values) {
    const { accounts, graph, hashtags } = world;
    const deciding = world.chance('return', 'chance');
    const waiting = world.chance('return', 'delay');
    const finding = world.chance('return', 'follower');
    const camps = world.plan.camps.length;
    /** Accounts that took another's place in this tick: (platform, camp), and how many followers came along. */
    const returned = new Float64Array(world.plan.platforms.length * camps);
    const followers = new Float64Array(world.plan.platforms.length * camps);
    world.columns.set('return.returned', returned);
    world.columns.set('return.followers', followers);
    /** First accounts whose owner may open others; the others stand in one stretch from `spare`; `now` is the one in use. */
    const spare = Int32Array.from(accounts.returnOf.keys()).filter((account) => accounts.returnOf[account]! >= 0 && accounts.returnOf[account] !== accounts.returnOf[account - 1]);
    const first = spare.map((account) => accounts.returnOf[account]!);
    const now = first.slice();
    /** By account: whose place it took, in this tick. */
    const successor = new Int32Array(first.length > 0 ? accounts.count : 0).fill(-1);
    world.columns.set('return.successor', successor);
    const opened = new Int32Array(first.length);
    const times = new Int32Array(first.length);

    return {
      events(): void {
        returned.fill(0);
        followers.fill(0);
        let count = 0;
        for (let n = 0; n < first.length; n++) {
          const account = now[n]!;
          if (accounts.state[account] !== SUSPENDED) continue;
          const next = account === first[n] ? spare[n]! : account + 1;
          if (accounts.returnOf[next] !== first[n] || accounts.state[next] !== NOT_YET || !isDue(account, next - spare[n]!)) continue;
          now[n] = next;
          successor[account] = next;
          times[count] = next - spare[n]!;
          opened[count++] = account;
        }
        if (count === 0) return;
        for (let n = 0; n < count; n++) comeBack(opened[n]!, successor[opened[n]!]!, times[n]!);
        followAgain();
        for (let n = 0; n < count; n++) successor[opened[n]!] = -1;
      },
    };

    /** Whether the owner comes back at all, and by now. */
    function isDue(account: number, times: number): boolean {
      const a = accounts.keyA[account]!;
      const b = accounts.keyB[account]!;
      if (toUnit(mix(deciding.a ^ b, deciding.b, a, times)) >= values.chance) return false;
      const hours = exponential(toUnit(mix(waiting.a ^ b, waiting.b, a, times)), values.delayHours);
      return (world.tick - accounts.closedTick[account]!) * world.hoursPerTick > hours;
    }

    /** Opens the account; those followers of the one before who find it follow it. */
    function comeBack(before: number, account: number, time: number): void {
      openAccount(world, account);
      accounts.follows[account] = accounts.follows[before]!;
      if (world.knownTags !== null) world.knownTags.copyWithin(account * hashtags.conflictCount, before * hashtags.conflictCount, (before + 1) * hashtags.conflictCount);
      const self = mix(finding.b ^ accounts.keyB[account]!, finding.a, accounts.keyA[account]!, time);
      for (let edge = graph.start[before]!; edge < graph.used[before]!; edge++) {
        const hearer = graph.hearers[edge]!;
        if (hearer < 0 || accounts.state[hearer]! > CUT_OFF) continue;
        if (toUnit(mix(finding.a ^ accounts.keyB[hearer]!, finding.b, accounts.keyA[hearer]!, self)) < values.kept) addHearer(graph, account, hearer);
      }
      const row = accounts.platform[account]! * camps + campOf(world, account);
      returned[row]!++;
      followers[row]! += audienceOf(graph, account);
    }

    /** Whoever came back follows again whom the account before followed: the new one takes its places. */
    function followAgain(): void {
      for (let speaker = 0; speaker < accounts.count; speaker++) {
        for (let edge = graph.start[speaker]!; edge < graph.used[speaker]!; edge++) {
          const hearer = graph.hearers[edge]!;
          if (hearer >= 0 && successor[hearer]! >= 0) graph.hearers[edge] = successor[hearer]!;
        }
      }
    }
  },
});
