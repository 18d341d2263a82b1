/** Fills people and accounts from the plan. Traits are drawn from the member's own key, so that no other group matters. */
import { keyOf, memberKey, type Key } from '../random/key.ts';
import { unitFine } from '../random/draw.ts';
import { lognormal, normalQuantile, pickCumulative } from '../random/distributions.ts';
import { ACTIVE, NOT_YET, type Accounts } from '../model/accounts.ts';
import { START } from '../model/hands.ts';
import { holderOf } from '../model/holdings.ts';
import type { People } from '../model/people.ts';
import type { ForcePlan, GroupPlan, LogNormalPlan, Plan } from '../model/plan.ts';
import type { World } from '../model/world.ts';

/** Join tick of accounts that no date opens. */
const NEVER = 1 << 30;

/** What an account of an ordinary person is made of. */
interface Opening {
  readonly platform: string;
  readonly activity: number;
  readonly accountAgeDays: LogNormalPlan;
  readonly joinFromTick: number;
  readonly joinUntilTick: number;
  readonly drawn: boolean;
}

/** Group by group, then force by force; a person's accounts stand together, that at home first. Rows are only places, identity is the key. */
export function settle(plan: Plan, chance: World['chance'], people: People, accounts: Accounts, origins: readonly string[]): void {
  const purposes = { camp: chance('trait', 'camp'), stance: chance('trait', 'stance'), posts: chance('trait', 'posts'), visits: chance('trait', 'visits'), age: chance('trait', 'age'), join: chance('trait', 'join'), script: chance('trait', 'script') };
  const draw = (purpose: Key, { a, b }: Key): number => unitFine(purpose.a ^ b, purpose.b, a, 0);
  const campIndex = (name: string): number => plan.camps.findIndex((camp) => camp.name === name);
  const platformIndex = (name: string): number => plan.platforms.findIndex((platform) => platform.name === name);
  const groupKeys = [...plan.groups, ...plan.forces].map(({ name }) => keyOf('group', name));
  const platformWords = plan.platforms.map(({ name }) => keyOf('platform', name).a);
  /** Key of a person's n-th account on a platform: at home by number alone, elsewhere by the platform's name too. */
  const accountKey = (own: Key, home: string, platform: string, n: number): Key =>
    memberKey(platform === home ? own : memberKey(own, platformWords[platformIndex(platform)]!), n);
  let person = 0;
  let account = 0;

  const addPerson = (group: number, member: number, camp: (u: number) => number, origin: string): Key => {
    const key = memberKey(groupKeys[group]!, member);
    people.keyA[person] = key.a;
    people.keyB[person] = key.b;
    people.group[person] = group;
    people.camp[person] = camp(draw(purposes.camp, key));
    people.origin[person] = origins.indexOf(origin);
    const { stance, spread } = plan.camps[people.camp[person]!]!;
    people.stance[person] = Math.max(-1, Math.min(1, stance + spread * normalQuantile(draw(purposes.stance, key))));
    people.fearHand[person] = START;
    people.firstAccount[person] = account;
    return key;
  };
  const addAccount = (key: Key, platform: string, ageDays: LogNormalPlan): void => {
    accounts.owner[account] = person;
    accounts.platform[account] = platformIndex(platform);
    accounts.keyA[account] = key.a;
    accounts.keyB[account] = key.b;
    accounts.ageDays[account] = atLaw(ageDays, draw(purposes.age, key));
    accounts.state[account] = ACTIVE;
    accounts.voice[account] = 1;
  };

  /** @param home key of the person's account at home: whoever writes and reads much there does so everywhere */
  const open = (plan: GroupPlan, { platform, activity, accountAgeDays, joinFromTick, joinUntilTick, drawn }: Opening, key: Key, home: Key): void => {
    addAccount(key, platform, accountAgeDays);
    const posting = normalQuantile(draw(purposes.posts, home));
    const rho = 2 * Math.sin((Math.PI / 6) * plan.visitsWithPosts);
    const visiting = rho * posting + Math.sqrt(1 - rho * rho) * normalQuantile(draw(purposes.visits, home));
    accounts.postsPerDay[account] = activity * atNormal(plan.postsPerDay, posting);
    accounts.visitsPerDay[account] = activity * atNormal(plan.visitsPerDay, visiting);
    if (drawn) {
      accounts.joinTick[account] = NEVER;
      accounts.ageDays[account] = 0;
      accounts.state[account] = NOT_YET;
      accounts.voice[account] = 0;
    } else if (joinUntilTick > joinFromTick) {
      accounts.joinTick[account] = joinFromTick + Math.floor(draw(purposes.join, key) * (joinUntilTick - joinFromTick));
      accounts.ageDays[account] = 0;
      if (accounts.joinTick[account]! > 0) {
        accounts.state[account] = NOT_YET;
        accounts.voice[account] = 0;
      }
    }
    account++;
  };
  /** An account that opens after a suspension: the same hand at work, so it shares the key of the first, and every draw. */
  const openSpare = (platform: string, home: Key, first: number): void => {
    addAccount(home, platform, { median: 0, sigma: 0, most: 0 });
    accounts.returnOf[account] = first;
    accounts.postsPerDay[account] = accounts.postsPerDay[first]!;
    accounts.visitsPerDay[account] = accounts.visitsPerDay[first]!;
    accounts.joinTick[account] = NEVER;
    accounts.state[account] = NOT_YET;
    accounts.voice[account] = 0;
    account++;
  };
  const addCitizen = (plan: GroupPlan, group: number, member: number, cumulative: readonly number[], holds: readonly ((member: number) => boolean)[]): void => {
    const key = addPerson(group, member, (u) => pickCumulative(u, cumulative), plan.origin);
    const home = accountKey(key, plan.platform, plan.platform, 0);
    open(plan, { ...plan, activity: 1 }, home, home);
    plan.also.forEach((also, n) => {
      if (holds[n]!(member)) open(plan, also, accountKey(key, plan.platform, also.platform, 0), home);
    });
    for (let n = 0; n < (plan.returns ?? 0); n++) openSpare(plan.platform, home, people.firstAccount[person]!);
    person++;
  };
  const addOperator = (plan: ForcePlan, group: number, force: number, member: number): void => {
    const key = addPerson(group, member, () => campIndex(plan.camp), plan.origin);
    for (const { platform, accounts: count } of [{ platform: plan.platform, accounts: plan.accountsPerOperator }, ...plan.also]) {
      for (let n = 0; n < count; n++) {
        const own = accountKey(key, plan.platform, platform, n);
        addAccount(own, platform, plan.accountAgeDays);
        accounts.force[account] = force;
        accounts.visitsPerDay[account] = atLaw(plan.visitsPerDay, draw(purposes.visits, own));
        accounts.automated[account] = draw(purposes.script, own) < plan.automationShare ? 1 : 0;
        account++;
      }
    }
    person++;
  };

  plan.groups.forEach((group, g) => {
    let total = 0;
    const cumulative = plan.camps.map((camp) => (total += group.camps[camp.name] ?? 0));
    const holds = group.also.map((_, n) => holderOf(group, n));
    for (let member = 0; member < group.size; member++) addCitizen(group, g, member, cumulative, holds);
  });
  plan.forces.forEach((force, f) => {
    for (let member = 0; member < force.operators; member++) addOperator(force, plan.groups.length + f, f, member);
  });
  people.firstAccount[person] = account;
}

/** A lognormal law at uniform u. */
function atLaw(law: LogNormalPlan, u: number): number {
  return Math.min(law.most, lognormal(u, law.median, law.sigma));
}

/** A lognormal law at a standard normal value. */
function atNormal(law: LogNormalPlan, z: number): number {
  return Math.min(law.most, law.median * Math.exp(law.sigma * z));
}
