/** Fills people and accounts from the plan. Traits are drawn from the member's own key, so that no other group matters. */
import { keyOf, memberKey, type Key } from '../random/key.ts';
import { unitFine } from '../random/draw.ts';
import { lognormal, normalQuantile, pickCumulative } from '../random/distributions.ts';
import { ACTIVE, NOT_YET, type Accounts } from '../model/accounts.ts';
import { START } from '../model/hands.ts';
import type { People } from '../model/people.ts';
import type { ForcePlan, GroupPlan, LogNormalPlan, Plan } from '../model/plan.ts';
import type { World } from '../model/world.ts';

/** Group by group, then force by force; rows are only places, identity is the key. */
export function settle(plan: Plan, chance: World['chance'], people: People, accounts: Accounts, origins: readonly string[]): void {
  const purposes = { camp: chance('trait', 'camp'), stance: chance('trait', 'stance'), posts: chance('trait', 'posts'), visits: chance('trait', 'visits'), age: chance('trait', 'age'), join: chance('trait', 'join'), script: chance('trait', 'script') };
  const draw = (purpose: Key, keyA: number, keyB: number): number => unitFine(purpose.a ^ keyB, purpose.b, keyA, 0);
  const campIndex = (name: string): number => plan.camps.findIndex((camp) => camp.name === name);
  const platformIndex = (name: string): number => plan.platforms.findIndex((platform) => platform.name === name);
  let person = 0;
  let account = 0;

  const addPerson = (group: number, name: string, member: number, camp: (u: number) => number, origin: string): void => {
    const key = memberKey(keyOf('group', name), member);
    people.keyA[person] = key.a;
    people.keyB[person] = key.b;
    people.group[person] = group;
    people.camp[person] = camp(draw(purposes.camp, key.a, key.b));
    people.origin[person] = origins.indexOf(origin);
    const { stance, spread } = plan.camps[people.camp[person]!]!;
    people.stance[person] = Math.max(-1, Math.min(1, stance + spread * normalQuantile(draw(purposes.stance, key.a, key.b))));
    people.fearHand[person] = START;
    people.firstAccount[person] = account;
  };
  const addAccount = (index: number, platform: string, ageDays: LogNormalPlan): Key => {
    const key = memberKey({ a: people.keyA[person]!, b: people.keyB[person]! }, index);
    accounts.owner[account] = person;
    accounts.platform[account] = platformIndex(platform);
    accounts.keyA[account] = key.a;
    accounts.keyB[account] = key.b;
    accounts.ageDays[account] = atLaw(ageDays, draw(purposes.age, key.a, key.b));
    accounts.state[account] = ACTIVE;
    accounts.voice[account] = 1;
    return key;
  };

  const addCitizen = (plan: GroupPlan, group: number, member: number, cumulative: readonly number[]): void => {
    addPerson(group, plan.name, member, (u) => pickCumulative(u, cumulative), plan.origin);
    const key = addAccount(0, plan.platform, plan.accountAgeDays);
    const posting = normalQuantile(draw(purposes.posts, key.a, key.b));
    const rho = 2 * Math.sin((Math.PI / 6) * plan.visitsWithPosts);
    const visiting = rho * posting + Math.sqrt(1 - rho * rho) * normalQuantile(draw(purposes.visits, key.a, key.b));
    accounts.postsPerDay[account] = atNormal(plan.postsPerDay, posting);
    accounts.visitsPerDay[account] = atNormal(plan.visitsPerDay, visiting);
    if (plan.joinUntilTick > plan.joinFromTick) {
      const u = draw(purposes.join, key.a, key.b);
      accounts.joinTick[account] = plan.joinFromTick + Math.floor(u * (plan.joinUntilTick - plan.joinFromTick));
      accounts.ageDays[account] = 0;
      if (accounts.joinTick[account]! > 0) {
        accounts.state[account] = NOT_YET;
        accounts.voice[account] = 0;
      }
    }
    account++;
    person++;
  };
  const addOperator = (plan: ForcePlan, group: number, force: number, member: number): void => {
    addPerson(group, plan.name, member, () => campIndex(plan.camp), plan.origin);
    for (let index = 0; index < plan.accountsPerOperator; index++) {
      const key = addAccount(index, plan.platform, plan.accountAgeDays);
      accounts.force[account] = force;
      accounts.visitsPerDay[account] = atLaw(plan.visitsPerDay, draw(purposes.visits, key.a, key.b));
      accounts.automated[account] = draw(purposes.script, key.a, key.b) < plan.automationShare ? 1 : 0;
      account++;
    }
    person++;
  };

  plan.groups.forEach((group, g) => {
    let total = 0;
    const cumulative = plan.camps.map((camp) => (total += group.camps[camp.name] ?? 0));
    for (let member = 0; member < group.size; member++) addCitizen(group, g, member, cumulative);
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
