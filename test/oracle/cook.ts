/** Turns a recipe into a plan. People are named by (group, member), so that the same recipe can be cooked with its lists in another order. */
import { mix, toUnit } from '../../src/random/draw.ts';
import { MECHANISMS } from '../../src/model/mechanisms.ts';
import { accountsOfGroup, accountsOfOperator, holds, holdersOf } from '../../src/model/holdings.ts';
import type { EventPlan, ForcePlan, GroupPlan, HashtagPlan, NetworkPlan, Plan } from '../../src/model/plan.ts';
import { law, smallCamp, smallEvent, smallForce, smallGroup, smallOrder, smallPlan, smallPlatform, smallTag } from '../small-plan.ts';
import type { MeddlingPlan } from './meddlers.ts';
import type { Recipe } from './recipe.ts';

/** What floods do here: every frame that a mechanism reads. */
const FRAMES_ORDERED = ['solidarity', 'satire', 'shock', 'distress', 'smear', 'call', 'correction'];

export interface Dish {
  readonly plan: Plan;
  readonly meddling: MeddlingPlan;
}

const MOST_ACCOUNTS = 60;

/** @param reversed lists groups, forces and (where nobody chooses among several) hashtags the other way round */
export function cook(recipe: Recipe, reversed = false): Dish {
  const camps = campsOf(recipe);
  const campName = (n: number): string => camps[n % camps.length]!.name;
  const boards = recipe.platforms.map((_, p) => `board ${p + 1}`);
  const boardName = (n: number): string => boards[n % boards.length]!;
  /** The other platform, if there is one. */
  const others = (n: number): string[] => boards.filter((_, p) => boards.length > 1 && p !== n % boards.length);
  const tags = tagsOf(recipe, campName);
  const groups: GroupPlan[] = [];
  let room = MOST_ACCOUNTS;
  recipe.groups.forEach((group, g) => {
    const size = Math.min(group.size + (g === 0 ? 3 : 0), room);
    if (size <= 0) return;
    const made = smallGroup(`group ${g}`, size, campName(group.camp), {
      platform: boardName(group.platform), origin: ['here', 'there'][g % 2]!, core: group.core, fighters: group.core, drawn: group.joins !== undefined && group.core, returns: group.returns, amplifies: group.mixed, ...(group.core ? { outlet: { delayHours: group.size % 5, credibility: 0.5 } } : {}), postsPerDay: law(group.posts, 1, 100), visitsPerDay: law(group.visits, 0.5, 100),
      camps: group.mixed ? { [campName(group.camp)]: 0.5, [campName(group.camp + 1)]: 0.5 } : { [campName(group.camp)]: 1 },
      ...(group.mixed && camps.length === 1 ? { camps: { [campName(0)]: 1 } } : {}),
      ...(group.joins ? { joinFromTick: group.joins.from, joinUntilTick: group.joins.from + group.joins.ticks } : {}),
      also: group.also ? others(group.platform).map((platform) => ({
        platform, share: group.also!.share, activity: group.also!.activity, accountAgeDays: law(50), joinFromTick: 0, joinUntilTick: group.also!.joins ? 20 : 0, drawn: false,
      })) : [],
    });
    groups.push(made);
    room -= accountsOfGroup(made);
  });
  const forces: ForcePlan[] = [];
  recipe.forces.forEach((force, f) => {
    const also = force.elsewhere > 0 ? others(force.platform).map((platform) => ({ platform, accounts: force.elsewhere })) : [];
    const each = accountsOfOperator({ accountsPerOperator: force.accounts, also });
    const operators = Math.max(0, Math.min(force.operators, Math.floor(room / each)));
    room -= operators * each;
    forces.push(smallForce(`force ${f}`, operators, campName(force.camp), force.orders.map((order, o) => ({
      name: `order ${o}`, do: order.insult ? 'insult' : 'flood', fromTick: order.from, untilTick: order.from + order.ticks, frame: order.insult ? 'insult' : FRAMES_ORDERED[(order.from + order.ticks) % FRAMES_ORDERED.length]!,
      tags: [...new Set(order.tags.map((t) => tags[t % tags.length]!.tag))], target: order.target === 3 ? '' : campName(order.target),
      quotaPerDay: order.quota, insultShare: order.insultShare, together: order.together, intensity: 0.5, veracity: 0.5, about: groups[0]?.name ?? '',
    })), {
      platform: boardName(force.platform), accountsPerOperator: force.accounts, also, discipline: force.discipline, automationShare: force.automation,
      ranks: Array.from({ length: force.ranks }, (_, r) => ({ name: `rank ${r}`, delayHours: 0.5 })), cellSize: 2, visitsPerDay: law(6), ...(force.shift && groups.length > 0 ? { covert: { among: groups[0]!.name, voices: 2, exposedTick: force.operators * 8 - 1, wage: 1 } } : {}),
      shifts: force.shift ? [{ days: [0, 1, 2, 3, 4, 5, 6], fromHour: 8, toHour: 16 }, { days: [0, 1, 2, 3, 4, 5, 6], fromHour: 16, toHour: 24 }] : [],
    }));
  });
  if (recipe.leader && room > 0) {
    forces.push(smallForce('leader', 1, campName(recipe.leader.camp), [{
      ...smallOrder('word', { do: 'endorse', fromTick: recipe.leader.tick, untilTick: recipe.leader.tick + 1, tags: [tags[recipe.leader.tag % tags.length]!.tag], quotaPerDay: 0 }),
    }], { platform: boardName(recipe.leader.platform), leader: { followers: 0.5, reliability: 1 } }));
  }
  // A plan lists groups by name, and a drawn network takes them in that order.
  if (reversed && !recipe.platforms.some(({ drawn }) => drawn)) {
    groups.reverse();
    forces.reverse();
    if (tags.length <= camps.length && !recipe.foreignUse) tags.reverse();
  }
  const people = peopleOf(groups, forces);
  const plan = smallPlan({
    ticks: recipe.ticks, tickMinutes: recipe.tickMinutes, staleHours: (recipe.staleTicks * recipe.tickMinutes) / 60, camps, groups, forces, hashtags: tags,
    platforms: recipe.platforms.map(({ spare, ranked, drawn, ...platform }, p) => smallPlatform({
      name: boards[p]!, ...platform, feed: ranked ? 'ranked' : 'recent', feedLength: platform.attention + spare, ...(drawn ? { network: networkOf(recipe, platform.kind) } : {}),
    })),
    ambient: { tags: recipe.backgroundTags, exponent: 1, taggedShare: 0.5 },
    timeline: recipe.event ? eventsOf(recipe.event, campName(0)) : [],
    mechanisms: mechanismsOf(recipe),
  });
  const rows = people.map(({ name }, row) => ({ name, row })).sort((x, y) => (x.name < y.name ? -1 : 1)).map(({ row }) => row);
  const named = <T extends { readonly account: number }>(list: readonly T[]): T[] => list.map((item) => ({ ...item, account: rows[item.account % rows.length]! }));
  return {
    plan: {
      ...plan, clock: { ...plan.clock, startLocalMinutes: plan.clock.startLocalMinutes + recipe.startHour * 60 },
      network: { ...plan.network, generator: 'edge-list', edges: edgesOf(recipe, people.filter(({ spare }) => !spare)) },
    },
    meddling: { cuts: named(recipe.meddling.cuts), closings: named(recipe.meddling.closings), removal: recipe.meddling.removal },
  };
}

function campsOf(recipe: Recipe): Plan['camps'] {
  const names = ['red', 'green', 'blue'].slice(0, recipe.camps);
  return [
    ...names.map((name, c) => smallCamp(name, [0.7, -0.7, 0.2][c]!, recipe.peaceful ? [] : names.filter((other) => other !== name), { proscribed: (recipe.proscribed & (1 << c)) !== 0 })),
    smallCamp('uncommitted', 0),
  ];
}

function tagsOf(recipe: Recipe, campName: (n: number) => string): HashtagPlan[] {
  return Array.from({ length: recipe.tags }, (_, t) => smallTag(`#${'abcdef'[t]}`, campName(t), {
    launchTick: t % 2 === 0 ? 0 : recipe.launch, frame: ['solidarity', 'shock', 'devotion'][t % 3]!,
    use: { [campName(t)]: 1, ...(recipe.foreignUse ? { [campName(t + 1)]: 0.5 } : {}) },
  }));
}

/** A network that is drawn, as dense as one given edge by edge. */
function networkOf(recipe: Recipe, kind: Plan['platforms'][number]['kind']): NetworkPlan {
  const generator = kind === 'social' ? 'friends' : kind === 'room' ? 'room' : recipe.seed % 2 === 0 ? 'communities' : 'small-world';
  return { ...smallPlan().network, generator, meanAudience: recipe.density * 30, communitySize: 10, circleSize: 6, groupSize: 6, groupsPerAccount: 0.7 };
}

/** All accounts in the order of their rows: a person's stand together. */
function peopleOf(groups: readonly GroupPlan[], forces: readonly ForcePlan[]): { name: string; word: number; platform: string; spare: boolean }[] {
  const people: { name: string; word: number; platform: string; spare: boolean }[] = [];
  const enter = (owner: string, member: number, accounts: readonly { platform: string; count: number }[]): void => {
    const person = `${owner} ${String(member).padStart(3, '0')}`;
    for (const { platform, count } of accounts) for (let n = 0; n < count; n++) people.push({ name: `${person} ${platform} ${n}`, word: 0, platform, spare: false });
  };
  for (const group of groups) {
    const holders = group.also.map((_, n) => holdersOf(group, n));
    for (let n = 0; n < group.size; n++) {
      enter(group.name, n, [{ platform: group.platform, count: 1 }, ...group.also.filter((_, a) => holds(holders[a]!, n)).map(({ platform }) => ({ platform, count: 1 }))]);
      for (let spare = 0; spare < (group.returns ?? 0); spare++) people.push({ name: `${group.name} ${String(n).padStart(3, '0')} ~ ${spare}`, word: 0, platform: group.platform, spare: true });
    }
  }
  for (const force of forces) {
    const accounts = [{ platform: force.platform, count: force.accountsPerOperator }, ...force.also.map((also) => ({ platform: also.platform, count: also.accounts }))];
    for (let n = 0; n < force.operators; n++) enter(force.name, n, accounts);
  }
  const order = people.filter(({ spare }) => !spare).map(({ name }) => name).sort();
  return people.map((person) => ({ ...person, word: order.indexOf(person.name) }));
}

/** One event of each kind that does something to accounts, one after the other. */
function eventsOf(event: NonNullable<Recipe['event']>, camp: string): EventPlan[] {
  return [
    smallEvent('battle', { stirs: { [camp]: 1 }, side: camp, ...event }),
    smallEvent('dark', { kind: 'shutdown', tick: event.tick + 2, hours: event.hours, intensity: 0.5 }),
    smallEvent('month', { kind: 'holy-month', tick: event.tick, hours: 3 * event.hours }),
    smallEvent('raid', { kind: 'arrest', tick: event.tick + 1, hours: 2 * event.hours, arrested: { [camp]: 0.3 } }),
  ];
}

function edgesOf(recipe: Recipe, people: ReturnType<typeof peopleOf>): number[] {
  const edges: number[] = [];
  people.forEach((speaker, s) => people.forEach((hearer, h) => {
    if (s === h || speaker.platform !== hearer.platform) return;
    if (toUnit(mix(recipe.seed, 5, speaker.word, hearer.word)) < recipe.density) edges.push(s, h);
  }));
  return edges;
}

/** Bounds for the random values of parameters that would let posts multiply without end in a network this dense. */
const MOST: Readonly<Record<string, number>> = {
  'solidarity.boost': 4, 'multitude.coreTimes': 3, 'multitude.appPostsPerDay': 20, 'flooding.volume': 2, 'visiting.visitTimes': 3,
  'resharing.chance': 0.05, 'resharing.replyChance': 0.05, 'resharing.popularityGain': 1, 'resharing.halfLifeMinutes': 120, 'battles.strength': 2, 'trending.leastAccounts': 3, 'endorsement.posts': 3,
};
/** Stands for the default where that would hardly show among sixty accounts. */
const USUAL: Readonly<Record<string, number>> = {
  'insults.bystanderGain': 0.4, 'insults.targetGain': 0.6, 'insults.volunteerChance': 0.05, 'posting.ambientShare': 0.4,
  'resharing.chance': 0.03, 'resharing.replyChance': 0.05, 'resharing.halfLifeMinutes': 120, 'trending.leastAccounts': 0.5, 'trending.burst': 1.2, 'trending.places': 2, 'endorsement.joinChance': 0.5,
};
/** Values beyond the declared range, because the books must hold there too. */
const BEYOND: Readonly<Record<string, number>> = { 'suspension.pressure': 3000, 'suspension.flagChance': 1, 'insults.leavePerDay': 20, 'insults.volunteerChance': 0.3 };

function mechanismsOf(recipe: Recipe): Plan['mechanisms'] {
  return Object.fromEntries(MECHANISMS.flatMap((mechanism, m) => {
    const mood = recipe.mechanisms[mechanism.name]!;
    if (mood === 'off' && mechanism.name !== 'posting' && mechanism.name !== 'visiting') return [];
    const values = Object.entries(mechanism.parameters).map(([name, parameter], p): [string, number] => {
      const path = `${mechanism.name}.${name}`;
      const most = MOST[path] ?? parameter.max;
      const usual = USUAL[path] ?? parameter.default;
      const extreme = BEYOND[path] ?? most;
      const u = toUnit(mix(recipe.seed, 9, m, p));
      const wild = u < 0.2 ? parameter.min : u < 0.4 ? most : u < 0.6 ? extreme : u < 0.8 ? usual : parameter.min + (most - parameter.min) * (5 * u - 4);
      return [name, mood === 'low' ? parameter.min : mood === 'high' ? most : mood === 'mixed' ? wild : usual];
    });
    return [[mechanism.name, Object.fromEntries(values)] as const];
  }));
}
