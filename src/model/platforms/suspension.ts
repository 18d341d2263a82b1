import { mix, toUnit } from '../../random/draw.ts';
import { happensWithin } from '../../random/distributions.ts';
import { ACTIVE } from '../accounts.ts';
import { suspend } from '../closing.ts';
import { INSULT, OPINIONS, SHOCK } from '../frames.ts';
import { AUTOMATION, GOVERNMENT, USER_FLAGS } from '../hands.ts';
import { mechanism } from '../mechanism.ts';
import { FLAGGED, fireOnce } from '../reactions.ts';
import { campOf } from '../world.ts';

/** Suspension: the platform closes accounts, mostly rightly, and never all at once. */
export const suspension = mechanism({
  name: 'suspension',
  family: 'platforms',
  claim: "An account's hazard of being closed adds up from readers' flags, automation, the platform's own tools and governments; it is highest in the first days of an account's life and bounded by what reviewers can work in a day. The platform errs.",
  source: 'Conway et al. 2017 (lifetimes: Weibull fit); Twitter 2016 (a third found by tools); Twitter transparency report 2016 (2 % by governments)',
  prediction: 'With more pressure fewer of the organisation\'s posts are seen; lives of accounts follow the fitted law where all parts of the hazard are at work (T27, V16).',
  limits: 'No appeal; nobody changes behaviour for fear of suspension. Shares of the sources are of 2016-17 and of one platform. Flags add up slowly and are not forgotten: where readers flag little, their part of the hazard is mostly unused, fewer are closed than in 2017 at the same pressure, and nothing spikes after shock events (V18 is not met).',
  parameters: {
    pressure: { default: 0.5, min: 0, max: 5, unit: 'times', meaning: 'Hazard of a proscribed account with its flags full against that of 2017; 0 = nobody is suspended.', source: 'assumed (between 2014 and 2017; platform volume in May 2016 was 2 to 3 times that of January)' },
    shape: { default: 0.27, min: 0.1, max: 1, unit: 'none', meaning: 'Weibull shape of lifetimes: below 1, the young are closed first.', source: 'fitted to Conway et al. 2017 (30 % in 2 days, 63 % in 90)' },
    scaleDays: { default: 92, min: 1, max: 2000, unit: 'days', meaning: 'Weibull scale of lifetimes.', source: 'fitted to Conway et al. 2017' },
    toolShare: { default: 0.35, min: 0, max: 1, unit: 'share', meaning: "Part of the hazard that is the platform's own tools.", source: 'Twitter, August 2016 (more than a third)' },
    governmentShare: { default: 0.02, min: 0, max: 1, unit: 'share', meaning: 'Part of the hazard that is requests of governments.', source: 'Twitter transparency report, July to December 2016' },
    flagChance: { default: 0.002, min: 0, max: 0.5, unit: 'probability', meaning: 'Chance that a reader flags a violating post of an opponent.', source: 'assumed' },
    flagsForReview: { default: 3, min: 1, max: 100, unit: 'flags', meaning: 'Flags at which the flag part of the hazard is full.', source: 'assumed' },
    reviewsPerDay: { default: 60, min: 0, max: 100000, unit: 'accounts per day', meaning: 'Accounts that reviewers can close in a day on flags.', source: 'assumed', scales: true },
    wrongfulShare: { default: 0.02, min: 0, max: 1, unit: 'share', meaning: 'Hazard of an innocent flagged account against that of a proscribed one.', source: 'assumed' },
  },
  build(world, values) {
    const { accounts, posts, readings } = world;
    const flagging = world.chance('suspension', 'flag');
    const closing = world.chance('suspension', 'close');
    const whose = world.chance('suspension', 'hand');
    const proscribed = Uint8Array.from(world.plan.camps, (camp) => (camp.proscribed ? 1 : 0));
    const flags = new Int32Array(accounts.count);
    world.columns.set('suspension.flags', flags);
    const hazard = weibullHazard(values.shape, values.scaleDays, world.hoursPerTick);
    const camps = world.plan.camps.length;
    /** 1 where an account is looked at without a flag. */
    const watched = accounts.automated.map((automated, account) => automated | proscribed[campOf(world, account)]!);
    world.columns.set('suspension.watched', watched);
    const queue = new Int32Array(accounts.count);
    world.columns.set('suspension.queue', queue);
    let queued = 0;
    let allowance = 0;

    return {
      reads: OPINIONS,
      read(): void {
        const { account, person } = readings;
        if (accounts.force[account]! >= 0) return;
        const camp = world.people.camp[person]!;
        for (let n = 0; n < readings.opinionCount; n++) {
          const other = readings.opinionCamp[n]!;
          const frame = readings.opinionFrame[n]!;
          if (other === camp || (proscribed[other] === 0 && frame !== INSULT && frame !== SHOCK)) continue;
          if (world.opponents[camp * camps + other] === 0 && proscribed[other] === 0) continue;
          const slot = readings.opinionSlot[n]!;
          const u = toUnit(mix(flagging.a ^ accounts.keyB[account]!, flagging.b, accounts.keyA[account]!, posts.key[slot]!));
          if (u < values.flagChance && fireOnce(world.reactions, world.tick, account, readings.post[readings.opinion[n]!]!, FLAGGED)) flags[posts.author[slot]!]!++;
        }
      },
      moderate(): void {
        queued = 0;
        allowance = Math.min(Math.max(1, values.reviewsPerDay), allowance + (values.reviewsPerDay * world.hoursPerTick) / 24);
        for (let account = 0; account < accounts.count; account++) {
          if ((watched[account] === 0 && flags[account] === 0) || accounts.state[account] !== ACTIVE) continue;
          consider(account, proscribed[campOf(world, account)]!);
        }
        review();
      },
    };

    /** The tick's hazard is the sum of its parts; one draw closes, a second says by which hand. */
    function consider(account: number, banned: number): void {
      const age = accounts.ageDays[account]! + ((world.tick - accounts.joinTick[account]!) * world.hoursPerTick) / 24;
      const whole = values.pressure * hazard(age);
      const flagged = Math.min(1, flags[account]! / values.flagsForReview);
      const tools = values.toolShare * Math.max(banned, accounts.automated[account]! * values.wrongfulShare);
      const government = values.governmentShare * banned;
      const byFlags = (1 - values.toolShare - values.governmentShare) * flagged * Math.max(banned, values.wrongfulShare);
      const total = tools + government + byFlags;
      const word = mix(closing.a ^ accounts.keyB[account]!, closing.b, accounts.keyA[account]!, world.tick);
      if (!happensWithin(toUnit(word), whole * total, 1)) return;
      const part = toUnit(mix(whose.a, whose.b, word, 0)) * total;
      if (part < tools) suspend(world, account, AUTOMATION);
      else if (part < tools + government) suspend(world, account, GOVERNMENT);
      else queue[queued++] = account;
    }

    /** Reviewers take the cases of the tick by their keyed word, as many as their time allows; the others go free. */
    function review(): void {
      if (queued === 0) return;
      const cases = queue.subarray(0, queued).sort((x, y) => turn(x) - turn(y));
      for (let i = 0; i < cases.length && allowance >= 1; i++, allowance--) suspend(world, cases[i]!, USER_FLAGS);
    }

    function turn(account: number): number {
      return mix(closing.b ^ accounts.keyB[account]!, closing.a, accounts.keyA[account]!, world.tick);
    }
  },
});

/** Age up to which the hazard is kept by the tick, and from which by the day, days. */
const YOUNG_DAYS = 10;
const OLDEST_DAYS = 3650;

/**
 * Weibull hazard of one tick at an age in days: the exact rise of the cumulative hazard (t/scale)^shape. It is so steep
 * at first (an eighth of the young are gone within an hour at shape 0.27 and scale 92) that a rate taken at the middle of
 * a day would close half too few.
 */
function weibullHazard(shape: number, scaleDays: number, hoursPerTick: number): (ageDays: number) => number {
  const cumulative = (days: number): number => (days === 0 ? 0 : Math.exp(shape * Math.log(days / scaleDays)));
  const perTick = hoursPerTick / 24;
  const young = Float64Array.from({ length: Math.ceil(YOUNG_DAYS / perTick) }, (_, tick) => cumulative((tick + 1) * perTick) - cumulative(tick * perTick));
  const old = Float64Array.from({ length: OLDEST_DAYS }, (_, day) => (cumulative(day + 1) - cumulative(day)) * perTick);
  return (ageDays) => {
    const tick = Math.floor(ageDays / perTick + 1e-9);
    return tick < young.length ? young[tick]! : old[Math.min(Math.floor(ageDays), OLDEST_DAYS - 1)]!;
  };
}
