/**
 * A pilot: the same scenario with few accounts, run to its end. What mechanisms do to each other cannot be read off a plan;
 * posts and deliveries per account hardly depend on how many accounts there are, since audiences and rates stay.
 */
import { build } from '../engine/build.ts';
import { MECHANISMS } from '../model/mechanisms.ts';
import type { Plan } from '../model/plan.ts';
import { replicateSeed } from '../random/key.ts';
import { scaleAccounts } from '../scenario/accounts.ts';
import type { Forecast } from './forecast.ts';
import { forecastOf, workOf } from './forecast.ts';
import { runTrial } from './trial.ts';

/** Accounts of a pilot; a scenario that has no more is run as it is. */
const ACCOUNTS = 1000;
/** Accounts times ticks of a pilot, at most. */
const WORK = 3_000_000;
const FEWEST = 300;
/** Accounts up to which the whole network is built, to see how far its popular accounts reach. */
const MOST_BUILT = 200_000;
/** Seconds until a program is warm (measured on the shipped small scenarios), and the part of a pilot that is not timed for that reason. */
const WARM_SECONDS = 0.35;
const COLD = 0.25;

/**
 * The forecast of a plan, corrected by a pilot.
 * @param seconds clock of the machine; its speed is part of what the pilot finds out
 */
export function pilotForecast(plan: Plan, seed: string, seconds: () => number): Forecast {
  const rough = forecastOf(plan);
  const small = smaller(plan, rough);
  if (small === null) return rough;
  const expected = forecastOf(small);
  const started = seconds();
  let warm = started;
  const { counts } = runTrial(small, seed, 0, { progress: (done, ticks) => { if (done === Math.floor(ticks * COLD)) warm = seconds(); } });
  const ended = seconds();
  if (small === plan) return { ...rough, posts: counts.posts, deliveries: counts.deliveries, minutes: (ended - started) / 60 };
  const times = rough.accounts / counts.accounts;
  const posts = counts.posts * times;
  const wider = rough.accounts > MOST_BUILT ? 1 : audienceOfPosts(plan, seed) / audienceOfPosts(small, seed);
  const grown = { ...rough, posts: Math.round(posts), deliveries: Math.round(counts.deliveries * times * wider) };
  const slower = (ended - warm) / ((1 - COLD) * workOf({ ...expected, deliveries: counts.deliveries }));
  return { ...grown, minutes: (WARM_SECONDS + workOf(grown) * slower) / 60 };
}

/** Mean audience of what ordinary people write: the larger a network, the further its most popular stand out, and they write most. */
function audienceOfPosts(plan: Plan, seed: string): number {
  const { accounts, graph } = build(plan, replicateSeed(seed, 0));
  let heard = 0;
  let written = 0;
  for (let account = 0; account < accounts.count; account++) {
    heard += accounts.postsPerDay[account]! * (graph.used[account]! - graph.start[account]!);
    written += accounts.postsPerDay[account]!;
  }
  return written === 0 ? 1 : heard / written;
}

/** The plan itself where it is small, else with fewer accounts; null where it cannot have fewer. */
function smaller(plan: Plan, { accounts, ticks }: Forecast): Plan | null {
  const most = Math.max(FEWEST, Math.min(ACCOUNTS, Math.floor(WORK / ticks)));
  if (accounts <= most) return plan;
  if (plan.network.edges.length > 0) return null;
  const scaled = scaleAccounts(plan, plan, most, MECHANISMS);
  return typeof scaled === 'string' ? null : scaled;
}
