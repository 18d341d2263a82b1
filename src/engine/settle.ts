/** Fills people and accounts from the plan. Traits are drawn from the member's own key, so that no other group matters. */
import { keyOf, memberKey, type Key } from '../random/key.ts';
import { unitFine } from '../random/draw.ts';
import { lognormal, normalQuantile, pickCumulative } from '../random/distributions.ts';
import { ACTIVE, NOT_YET, type Accounts } from '../model/accounts.ts';
import { START } from '../model/hands.ts';
import { holds, holdersOf, type Holders } from '../model/holdings.ts';
import type { People } from '../model/people.ts';
import type { ForcePlan, GroupPlan, LogNormalPlan, Plan } from '../model/plan.ts';
import type { World } from '../model/world.ts';

/** Join tick of accounts that no date opens. */
const NEVER = 1 << 30;

/** What draws of traits are made with. */
type Trait = 'camp' | 'stance' | 'posts' | 'visits' | 'age' | 'join' | 'script';

/** What is filled, from what, and where the next person and account go. Functions of a record: V8 would compile closures anew for every world. */
interface Settling {
  readonly plan: Plan;
  readonly people: People;
  readonly accounts: Accounts;
  readonly origins: readonly string[];
  readonly purposes: Readonly<Record<Trait, Key>>;
  /** Keys of the groups' names, those of forces behind. */
  readonly groupKeys: readonly Key[];
  /** Names of the platforms, and their keyed words. */
  readonly platforms: readonly string[];
  readonly platformWords: readonly number[];
  person: number;
  account: number;
}

/** What an account of an ordinary person is made of, on whatever platform. */
type Opening = Pick<GroupPlan, 'platform' | 'accountAgeDays' | 'joinFromTick' | 'joinUntilTick' | 'drawn'>;

/** Age of an account that opens during the run, days. */
const NEW: LogNormalPlan = { median: 0, sigma: 0, most: 0 };

/** Group by group, then force by force; a person's accounts stand together, that at home first. Rows are only places, identity is the key. */
export function settle(plan: Plan, chance: World['chance'], people: People, accounts: Accounts, origins: readonly string[]): void {
  const settling: Settling = {
    plan, people, accounts, origins,
    purposes: { camp: chance('trait', 'camp'), stance: chance('trait', 'stance'), posts: chance('trait', 'posts'), visits: chance('trait', 'visits'), age: chance('trait', 'age'), join: chance('trait', 'join'), script: chance('trait', 'script') },
    groupKeys: [...plan.groups, ...plan.forces].map(({ name }) => keyOf('group', name)),
    platforms: plan.platforms.map(({ name }) => name), platformWords: plan.platforms.map(({ name }) => keyOf('platform', name).a),
    person: 0, account: 0,
  };
  for (const [g, group] of plan.groups.entries()) addGroup(settling, group, g);
  for (const [f, force] of plan.forces.entries()) addForce(settling, force, f);
  people.firstAccount[settling.person] = settling.account;
}

function addGroup(settling: Settling, group: GroupPlan, g: number): void {
  const camps = new Float64Array(settling.plan.camps.length);
  let total = 0;
  for (const [index, camp] of settling.plan.camps.entries()) camps[index] = total += group.camps[camp.name] ?? 0;
  const holders = group.also.map((_, n) => holdersOf(group, n));
  for (let member = 0; member < group.size; member++) addCitizen(settling, group, g, member, camps, holders);
}

/**
 * @param camps   cumulative shares of the camps
 * @param holders who has an account elsewhere, by `plan.also`
 */
function addCitizen(settling: Settling, plan: GroupPlan, group: number, member: number, camps: Float64Array, holders: readonly Holders[]): void {
  const key = memberKey(settling.groupKeys[group]!, member);
  addPerson(settling, key, group, pickCumulative(draw(settling.purposes.camp, key), camps), plan.origin);
  const first = settling.account;
  const home = accountKey(settling, key, plan.platform, plan.platform, 0);
  open(settling, plan, plan, 1, home, home);
  for (const [n, also] of plan.also.entries()) {
    if (holds(holders[n]!, member)) open(settling, plan, also, also.activity, accountKey(settling, key, plan.platform, also.platform, 0), home);
  }
  for (let n = 0; n < (plan.returns ?? 0); n++) openSpare(settling, plan.platform, home, first);
  settling.person++;
}

function addForce(settling: Settling, plan: ForcePlan, f: number): void {
  const group = settling.plan.groups.length + f;
  const camp = settling.plan.camps.findIndex(({ name }) => name === plan.camp);
  for (let member = 0; member < plan.operators; member++) {
    const key = memberKey(settling.groupKeys[group]!, member);
    addPerson(settling, key, group, camp, plan.origin);
    operate(settling, plan, f, key, plan.platform, plan.accountsPerOperator);
    for (const { platform, accounts } of plan.also) operate(settling, plan, f, key, platform, accounts);
    settling.person++;
  }
}

/** Adds the accounts that an operator runs on a platform. */
function operate(settling: Settling, plan: ForcePlan, force: number, key: Key, platform: string, count: number): void {
  const { accounts, purposes } = settling;
  for (let n = 0; n < count; n++) {
    const own = accountKey(settling, key, plan.platform, platform, n);
    const account = addAccount(settling, own, platform, plan.accountAgeDays);
    accounts.force[account] = force;
    accounts.visitsPerDay[account] = atLaw(plan.visitsPerDay, draw(purposes.visits, own));
    accounts.automated[account] = draw(purposes.script, own) < plan.automationShare ? 1 : 0;
  }
}

function addPerson({ plan, people, origins, purposes, person, account }: Settling, key: Key, group: number, camp: number, origin: string): void {
  people.keyA[person] = key.a;
  people.keyB[person] = key.b;
  people.group[person] = group;
  people.camp[person] = camp;
  people.origin[person] = origins.indexOf(origin);
  const { stance, spread } = plan.camps[camp]!;
  people.stance[person] = Math.max(-1, Math.min(1, stance + spread * normalQuantile(draw(purposes.stance, key))));
  people.fearHand[person] = START;
  people.firstAccount[person] = account;
}

/** Adds an account of the current person. @returns its row */
function addAccount(settling: Settling, key: Key, platform: string, ageDays: LogNormalPlan): number {
  const { accounts, purposes, platforms, person } = settling;
  const account = settling.account++;
  accounts.owner[account] = person;
  accounts.platform[account] = platforms.indexOf(platform);
  accounts.keyA[account] = key.a;
  accounts.keyB[account] = key.b;
  accounts.ageDays[account] = atLaw(ageDays, draw(purposes.age, key));
  accounts.state[account] = ACTIVE;
  accounts.voice[account] = 1;
  return account;
}

/** @param home key of the person's account at home: whoever writes and reads much there does so everywhere */
function open(settling: Settling, plan: GroupPlan, { platform, accountAgeDays, joinFromTick, joinUntilTick, drawn }: Opening, activity: number, key: Key, home: Key): void {
  const { accounts, purposes } = settling;
  const account = addAccount(settling, key, platform, accountAgeDays);
  const posting = normalQuantile(draw(purposes.posts, home));
  const rho = 2 * Math.sin((Math.PI / 6) * plan.visitsWithPosts);
  const visiting = rho * posting + Math.sqrt(1 - rho * rho) * normalQuantile(draw(purposes.visits, home));
  accounts.postsPerDay[account] = activity * atNormal(plan.postsPerDay, posting);
  accounts.visitsPerDay[account] = activity * atNormal(plan.visitsPerDay, visiting);
  if (drawn) {
    accounts.ageDays[account] = 0;
    wait(accounts, account, NEVER);
  } else if (joinUntilTick > joinFromTick) {
    const joinTick = joinFromTick + Math.floor(draw(purposes.join, key) * (joinUntilTick - joinFromTick));
    accounts.ageDays[account] = 0;
    if (joinTick > 0) wait(accounts, account, joinTick);
    else accounts.joinTick[account] = joinTick;
  }
}

/** An account that opens after a suspension: the same hand at work, so it shares the key of the first, and every draw. */
function openSpare(settling: Settling, platform: string, home: Key, first: number): void {
  const { accounts } = settling;
  const account = addAccount(settling, home, platform, NEW);
  accounts.returnOf[account] = first;
  accounts.postsPerDay[account] = accounts.postsPerDay[first]!;
  accounts.visitsPerDay[account] = accounts.visitsPerDay[first]!;
  wait(accounts, account, NEVER);
}

/** An account that is not there yet. */
function wait(accounts: Accounts, account: number, joinTick: number): void {
  accounts.joinTick[account] = joinTick;
  accounts.state[account] = NOT_YET;
  accounts.voice[account] = 0;
}

/** Key of a person's n-th account on a platform: at home by number alone, elsewhere by the platform's name too. */
function accountKey({ platforms, platformWords }: Settling, own: Key, home: string, platform: string, n: number): Key {
  return memberKey(platform === home ? own : memberKey(own, platformWords[platforms.indexOf(platform)]!), n);
}

function draw(purpose: Key, { a, b }: Key): number {
  return unitFine(purpose.a ^ b, purpose.b, a, 0);
}

/** A lognormal law at uniform u. */
function atLaw(law: LogNormalPlan, u: number): number {
  return Math.min(law.most, lognormal(u, law.median, law.sigma));
}

/** A lognormal law at a standard normal value. */
function atNormal(law: LogNormalPlan, z: number): number {
  return Math.min(law.most, law.median * Math.exp(law.sigma * z));
}
