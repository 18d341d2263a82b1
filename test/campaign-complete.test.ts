/**
 * The shipped campaign uses every mechanism: each is on, has its line at the head of the file, and leaves a trace in it.
 *
 * The usual trace is another course of events: without the mechanism a small run sooner or later writes other posts, shows
 * them to others, or closes other accounts. A run is stopped where it leaves the baseline's course, so most are short. Who
 * acts on no course has left something else: fighters' morale, or its own books. Arrests are a few people in thousands, so
 * they are asked for at full size, with nothing else at work.
 */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { build } from '../src/engine/build.ts';
import { run, wake } from '../src/engine/run.ts';
import { CUT_OFF } from '../src/model/accounts.ts';
import { MECHANISMS } from '../src/model/mechanisms.ts';
import type { Plan } from '../src/model/plan.ts';
import type { World } from '../src/model/world.ts';
import { replicateSeed } from '../src/random/key.ts';
import { loadScenario } from '../src/scenario/load.ts';
import { withMechanism } from './mechanisms/standing.ts';

const TEXT = readFileSync(new URL('../scenarios/fallujah-2016.yaml', import.meta.url), 'utf8');
const NAMES = MECHANISMS.map(({ name }) => name);
const SEED = replicateSeed('complete', 0);
/** Past the second night of the holy month, the last of the mechanisms to begin. */
const UNTIL = Date.parse('2016-06-08T00:00Z');

/** Own books, in which a mechanism that moves nobody shows that it was at work. */
const BOOKS: Readonly<Record<string, string>> = { sponsor: 'sponsor.spent', 'mass-flagging': 'mass-flagging.flags' };
const ON_MORALE = ['morale', 'distress'];
const AT_FULL_SIZE = ['arrests'];
const ON_THE_COURSE = NAMES.filter((name) => !(name in BOOKS) && !ON_MORALE.includes(name) && !AT_FULL_SIZE.includes(name));

function shipped(accounts?: number): Plan {
  const loaded = loadScenario({ text: TEXT, file: 'fallujah-2016.yaml', ...(accounts ? { accounts } : {}) });
  if (loaded.problems) throw new Error(loaded.problems.map(({ what }) => what).join('\n'));
  const { plan } = loaded;
  const ticks = (UNTIL - Date.parse('2016-05-06T00:00Z')) / 3_600_000;
  return { ...plan, clock: { ...plan.clock, ticks } };
}

/** One number over what a tick wrote, what became of all that was written, and whose account is open. */
function stepOf({ posts, tick, accounts, ledger }: World): number {
  let hash = 0x811c9dc5;
  const add = (value: number): void => { hash = Math.imul(hash ^ value, 0x01000193); };
  for (let id = posts.firstOfTick[tick]!; id < posts.next; id++) {
    const slot = id & posts.mask;
    for (const value of [accounts.keyA[posts.author[slot]!]!, posts.key[slot]!, posts.second[slot]!, posts.kind[slot]!, posts.tagSet[slot]!, posts.frame[slot]!]) add(value);
  }
  ledger.flows.forEach(add);
  accounts.state.forEach(add);
  return hash;
}

/** Where a run left the course of the baseline. */
class Apart extends Error {}

/** Runs a plan to its end, or as long as `goesOn` says so. */
function play(plan: Plan, goesOn: (world: World) => boolean): World {
  const world = build(plan, SEED);
  try {
    run(world, wake(world), () => { if (!goesOn(world)) throw new Apart(); });
  } catch (error) {
    if (!(error instanceof Apart)) throw error;
  }
  return world;
}

describe('fallujah-2016 uses every mechanism', () => {
  const plan = shipped(1000);
  const course: number[] = [];
  let baseline: World;
  beforeAll(() => { baseline = play(plan, (world) => course.push(stepOf(world)) > 0); });

  it('has each on', () => {
    expect(Object.keys(plan.mechanisms).sort()).toEqual([...NAMES].sort());
  });

  it('says at its head what each does in it', () => {
    const block = /# What each mechanism does here[^]*?\n\n/.exec(TEXT)![0];
    const named = [...block.matchAll(/^# {3}(\S.*?) {2,}\S/gm)].flatMap(([, names]) => names!.split(', '));
    expect(named.sort()).toEqual([...NAMES].sort());
  });

  it.each(ON_THE_COURSE)('without %s it takes another course', (name) => {
    const { tick } = play(withMechanism(plan, name, null), (world) => stepOf(world) === course[world.tick]);
    expect(tick).toBeLessThan(plan.clock.ticks);
  });

  it.each(ON_MORALE)('without %s its fighters have another morale', (name) => {
    const without = play(withMechanism(plan, name, null), () => true);
    expect(without.people.morale).not.toEqual(baseline.people.morale);
  });

  it.each(Object.entries(BOOKS))('%s has entries in its books', (_, column) => {
    expect(baseline.columns.get(column)!.some((value) => value > 0)).toBe(true);
  });

  it.each(AT_FULL_SIZE)('%s cut somebody off', (name) => {
    const alone = { ...shipped(), mechanisms: { [name]: plan.mechanisms[name]! } };
    const { tick } = play(alone, ({ accounts }) => !accounts.state.includes(CUT_OFF));
    expect(tick).toBeLessThan(plan.clock.ticks);
  });
});
