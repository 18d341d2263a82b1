/** People with accounts on several platforms: one person, several accounts; a platform more or less leaves the others as they were. */
import { describe, expect, it } from 'vitest';
import { build } from '../src/engine/build.ts';
import { run, wake } from '../src/engine/run.ts';
import { NOT_YET } from '../src/model/accounts.ts';
import { accountsOf } from '../src/model/holdings.ts';
import type { AlsoPlan, Plan } from '../src/model/plan.ts';
import type { World } from '../src/model/world.ts';
import { law, mechanismsOn, smallForce, smallGroup, smallOrder, smallPlan, smallPlatform } from './small-plan.ts';

const also = (platform: string, share: number, more: Partial<AlsoPlan> = {}): AlsoPlan =>
  ({ platform, share, activity: 0.5, accountAgeDays: law(100, 0.5), joinFromTick: 0, joinUntilTick: 0, drawn: false, ...more });

const base = smallPlan({ groups: [smallGroup('as', 300, 'a', { visitsPerDay: law(6, 0.5, 100) }), smallGroup('bs', 200, 'b')], forces: [smallForce('army', 8, 'a', [smallOrder('flood')])] });
const social = smallPlatform({ name: 'circle', kind: 'social', feed: 'ranked', pageShare: 0.05, network: { ...base.network, generator: 'friends', meanAudience: 8 } });

/** The same people, some of whom are on a social network as well, with a group that is only there, and the force in both places. */
const both: Plan = {
  ...base, platforms: [...base.platforms, social],
  groups: [{ ...base.groups[0]!, also: [also('circle', 0.4)] }, { ...base.groups[1]!, also: [also('circle', 0.3, { joinFromTick: 10, joinUntilTick: 30 })] }, smallGroup('cs', 100, 'uncommitted', { platform: 'circle' })],
};

function rowsOn(world: World, platform: number): number[] {
  return Array.from({ length: world.accounts.count }, (_, row) => row).filter((row) => world.accounts.platform[row] === platform);
}

const TRAITS = ['joinTick', 'automated', 'postsPerDay', 'visitsPerDay', 'ageDays', 'keyA', 'keyB', 'follows'] as const;

/** Traits, audiences and owners of the accounts of one platform, all named by key. */
function described(world: World, platform: number): unknown[] {
  const { accounts, people, graph } = world;
  const name = (row: number): string => `${accounts.keyA[row]},${accounts.keyB[row]}`;
  return rowsOn(world, platform).map((row) => {
    const owner = accounts.owner[row]!;
    const hearers = [...graph.hearers.subarray(graph.start[row]!, graph.used[row]!)].map(name).sort();
    return [...TRAITS.map((trait) => accounts[trait][row]!), people.keyA[owner], people.camp[owner], people.stance[owner], hearers];
  });
}

/** Keys of all wishes and visits of one platform, tick by tick. */
function draws(plan: Plan, platform: number): number[][] {
  const world = build(plan, 'platforms');
  const course: number[][] = [];
  run(world, wake(world), () => {
    const of = (count: number, account: Int32Array, key: Int32Array): number[] => [...key.subarray(0, count)].filter((_, i) => world.accounts.platform[account[i]!] === platform).sort((a, b) => a - b);
    course.push([...of(world.wishes.count, world.wishes.account, world.wishes.key), 0, ...of(world.visits.count, world.visits.account, world.visits.key)]);
  });
  return course;
}

describe('a second platform', () => {
  const one = build(base, 'platforms');
  const two = build(both, 'platforms');

  it('leaves the people, accounts and edges of the first as they were', () => {
    expect(described(two, 0)).toEqual(described(one, 0));
    expect(rowsOn(two, 0).length).toBe(508);
  });

  it('and all their draws, where nothing read on the one changes what is done on the other', () => {
    const chanceOnly = mechanismsOn({ posting: { ambientShare: 0.5 } }, ['posting', 'visiting', 'chain-of-command', 'flooding', 'multitude']);
    const short = { ...base.clock, ticks: 24 };
    expect(draws({ ...both, mechanisms: chanceOnly, clock: short }, 0)).toEqual(draws({ ...base, mechanisms: chanceOnly, clock: short }, 0));
  });

  it('gives about the share asked for another account: same person, half the activity, another key', () => {
    const { accounts, people } = two;
    expect(accounts.count).toBe(accountsOf(both));
    const second = rowsOn(two, 1).filter((row) => people.firstAccount[accounts.owner[row]!]! !== row);
    const of = (group: number): number[] => second.filter((row) => people.group[accounts.owner[row]!] === group);
    // Binomial: 120 and 60, with standard deviations 8.5 and 6.5.
    expect(Math.abs(of(0).length - 120)).toBeLessThan(30);
    expect(Math.abs(of(1).length - 60)).toBeLessThan(25);
    for (const row of second) {
      const home = people.firstAccount[accounts.owner[row]!]!;
      expect(accounts.platform[home]).toBe(0);
      expect(accounts.postsPerDay[row]).toBeCloseTo(accounts.postsPerDay[home]! / 2, 5);
      expect(accounts.visitsPerDay[row]).toBeCloseTo(accounts.visitsPerDay[home]! / 2, 5);
      expect(accounts.keyA[row]).not.toBe(accounts.keyA[home]);
    }
    for (const row of of(1)) {
      expect(two.accounts.state[row]).toBe(NOT_YET);
      expect(accounts.joinTick[row]).toBeGreaterThanOrEqual(10);
      expect(accounts.joinTick[row]).toBeLessThan(30);
    }
    expect(new Set(accounts.keyA).size).toBeGreaterThan(accounts.count - 2);
  });

  it('who has it does not depend on the seed, nor on which other platforms there are', () => {
    const owners = (world: World): number[] => rowsOn(world, 1).map((row) => world.people.keyA[world.accounts.owner[row]!]!);
    expect(owners(build(both, 'another seed'))).toEqual(owners(two));
    const three = { ...both, platforms: [...both.platforms, smallPlatform({ name: 'room', kind: 'room', network: { ...base.network, generator: 'room' } })], groups: both.groups.map((group) => ({ ...group, also: [...group.also, also('room', 0.5)] })) };
    const world = build(three, 'platforms');
    expect(owners(world)).toEqual(owners(two));
    expect(described(world, 1)).toEqual(described(two, 1));
    expect(rowsOn(world, 2).length).toBeGreaterThan(200);
  });

  it('an operator works through all accounts, wherever they are', () => {
    const world = build({ ...both, forces: [{ ...both.forces[0]!, also: [{ platform: 'circle', accounts: 2 }] }] }, 'platforms');
    run(world, wake(world), () => {});
    const written = [0, 1].map((platform) => rowsOn(world, platform).filter((row) => world.accounts.force[row]! >= 0).reduce((sum, row) => sum + world.accounts.written[row]!, 0));
    expect(rowsOn(world, 1).filter((row) => world.accounts.force[row]! >= 0)).toHaveLength(16);
    expect(written[1]! / written[0]!).toBeGreaterThan(1.5);
    expect(written[1]! / written[0]!).toBeLessThan(2.6);
  });
});

describe('a person on two platforms', () => {
  it('is one person: what is read on the one is the climate felt on the other', () => {
    const world = build({ ...both, forces: [] }, 'felt');
    const { people, accounts } = world;
    for (const row of rowsOn(world, 0)) accounts.visitsPerDay[row] = 0;
    run(world, wake(world), () => {});
    const hasBoth = (person: number): boolean => people.firstAccount[person + 1]! - people.firstAccount[person]! === 2;
    const felt = (person: number): boolean => people.climate[person] !== 0;
    const board = [...rowsOn(world, 0)].map((row) => accounts.owner[row]!);
    expect(board.filter((person) => felt(person) && !hasBoth(person))).toEqual([]);
    expect(board.filter((person) => felt(person) && hasBoth(person)).length).toBeGreaterThan(40);
  });
});
