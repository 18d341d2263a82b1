/** Rates over time: read strictly, told as a mean over the tick, and independent of the tick. */
import { expect, test } from 'vitest';
import { runTrial } from '../src/experiment/trial.ts';
import { columnOf, numbersOf, wordAt } from '../src/measures/table.ts';
import { meanOver } from '../src/model/profile.ts';
import type { Plan } from '../src/model/plan.ts';
import { loadScenario } from '../src/scenario/load.ts';
import { readFileSync } from 'node:fs';
import { build } from '../src/engine/build.ts';
import { MECHANISMS } from '../src/model/mechanisms.ts';
import { isRate } from '../src/model/parameters.ts';
import { parameterRows } from '../src/report/parameters.ts';
import { law, mechanismsOn, smallForce, smallGroup, smallOrder, smallPlan } from './small-plan.ts';

test('means by hand: of the run 1 before the first step, of the day past midnight', () => {
  const run = { daily: false, steps: [{ fromMinutes: 60, times: 3 }, { fromMinutes: 90, times: 0 }] };
  expect([meanOver(run, 0, 60), meanOver(run, 60, 30), meanOver(run, 45, 30), meanOver(run, 0, 120), meanOver(run, 500, 15)]).toEqual([1, 3, 2, 1.25, 0]);
  const day = { daily: true, steps: [{ fromMinutes: 8 * 60, times: 2 }, { fromMinutes: 20 * 60, times: 0.5 }] };
  expect([meanOver(day, 3 * 60, 60), meanOver(day, 1440 + 8 * 60, 60), meanOver(day, 19.5 * 60, 60), meanOver(day, 5 * 1440, 1440)]).toEqual([0.5, 2, 1.25, 1.25]);
});

/** Three days: a force that writes three times as much on the second, and a group that only writes from eight to eight. */
const plan = (tickMinutes: number): Plan => smallPlan({
  tickMinutes, ticks: (3 * 1440) / tickMinutes,
  groups: [smallGroup('as', 60, 'a', { postsPerDay: law(20, 0, 100), profile: { daily: true, steps: [{ fromMinutes: 480, times: 1 }, { fromMinutes: 1200, times: 0 }] } }), smallGroup('bs', 10, 'b', { postsPerDay: law(0) })],
  forces: [smallForce('force', 40, 'b', [smallOrder('flood', { tags: ['#b'], quotaPerDay: 30, profile: { daily: false, steps: [{ fromMinutes: 1440, times: 3 }, { fromMinutes: 2880, times: 0.5 }] } })])],
  mechanisms: mechanismsOn({ posting: { peakToTrough: 1 } }, ['posting', 'chainOfCommand', 'chain-of-command', 'flooding', 'visiting']),
});

/** Posts of a camp by day, and by half of the day. */
function written(tickMinutes: number, camp: string): { days: number[]; night: number } {
  const { series } = runTrial(plan(tickMinutes), 'profile', 0).tables;
  const days = [0, 0, 0];
  let night = 0;
  for (let row = 0; row < series.rows; row++) {
    if (wordAt(columnOf(series, 'measure'), row) !== 'posts' || wordAt(columnOf(series, 'camp'), row) !== camp || wordAt(columnOf(series, 'tag'), row) !== '(all)') continue;
    const minutes = numbersOf(series, 'tick')[row]! * tickMinutes;
    days[Math.floor(minutes / 1440)]! += numbersOf(series, 'value')[row]!;
    if (minutes % 1440 < 480 || minutes % 1440 >= 1200) night += numbersOf(series, 'value')[row]!;
  }
  return { days, night };
}

test.each([240, 60, 15])('a tick of %i minutes gives the rates that were asked for', (tickMinutes) => {
  const force = written(tickMinutes, 'b');
  // 40 operators at 30 a day, times 1, 3 and a half: within five standard deviations of a Poisson count.
  [1200, 3600, 600].forEach((expected, day) => expect(Math.abs(force.days[day]! - expected)).toBeLessThan(5 * Math.sqrt(expected)));
  const people = written(tickMinutes, 'a');
  people.days.forEach((posts) => expect(Math.abs(posts - 600)).toBeLessThan(5 * Math.sqrt(600)));
  expect(people.night).toBe(0);
});

test('a scenario says it by dates or by hours, and a profile of ones changes no draw', () => {
  const text = readFileSync(new URL('./tiny.yaml', import.meta.url), 'utf8');
  const load = (change: string): Plan => {
    const loaded = loadScenario({ text: text.replace('quotaPerDay: 30,', `quotaPerDay: 30, ${change}`), file: 'tiny.yaml' });
    if (loaded.problems) throw new Error(loaded.problems[0]!.what);
    return loaded.plan;
  };
  expect(load('profile: { 2016-05-08: 0.5, 2016-05-06T12:00: 2 },').forces[0]!.orders[0]!.profile).toEqual({ daily: false, steps: [{ fromMinutes: 720, times: 2 }, { fromMinutes: 2880, times: 0.5 }] });
  expect(load('profile: { "20:00": 0, "08:00": 1 },').forces[0]!.orders[0]!.profile).toEqual({ daily: true, steps: [{ fromMinutes: 480, times: 1 }, { fromMinutes: 1200, times: 0 }] });
  const plain = runTrial(load(''), 'tiny', 0).tables.ledger;
  expect(runTrial(load('profile: { 2016-05-07: 1 },'), 'tiny', 0).tables.ledger).toEqual(plain);
});

/** tiny.yaml with other settings of a mechanism. */
function withMechanisms(settings: string): Plan {
  const text = readFileSync(new URL('./tiny.yaml', import.meta.url), 'utf8').replace(/^mechanisms:\n(?: .*\n)*/m, '');
  const loaded = loadScenario({ text: `${text}mechanisms: ${settings}\n`, file: 'tiny.yaml' });
  if (loaded.problems) throw new Error(loaded.problems[0]!.what);
  return loaded.plan;
}

test("a mechanism's rate changes at its date, and a profile of ones changes nothing", () => {
  const ledger = (settings: string) => runTrial(withMechanisms(settings), 'tiny', 0).tables.ledger;
  const plain = ledger('{ solidarity: { gain: 1 } }');
  expect(ledger('{ solidarity: { gain: 1, profile: { gain: { 2016-05-07: 1, 2016-05-09: 1 } } } }')).toEqual(plain);
  const without = ledger('{ solidarity: { gain: 0 } }');
  expect(without).not.toEqual(plain);
  expect(ledger('{ solidarity: { gain: 1, profile: { gain: { 2016-05-07: 0 } } } }')).toEqual(without);
  expect(ledger('{ solidarity: { gain: 1, profile: { gain: { "00:00": 0 } } } }')).toEqual(without);
});

test('a rate over time stands in the plan where it is given, and in the table of the report', () => {
  expect('profiles' in withMechanisms('{ solidarity: on }')).toBe(false);
  const plan = withMechanisms('{ solidarity: { profile: { gain: { 2016-05-08: 0.5 } } } }');
  expect(plan.profiles).toEqual({ solidarity: { gain: { daily: false, steps: [{ fromMinutes: 2880, times: 0.5 }] } } });
  expect(plan.mechanisms['solidarity']).not.toHaveProperty('profile');
  expect(parameterRows(plan).find(({ section, name }) => section === 'mechanism solidarity' && name === 'gain')!.meaning).toContain('Multiplied by 0.5 from 2016-05-08');
});

test('no mechanism fixes a rate when it is built', () => {
  const plan = smallPlan({});
  const world = build(plan, 'rates', null);
  const fixed: string[] = [];
  let rates = 0;
  for (const mechanism of MECHANISMS) {
    const values = Object.fromEntries(Object.entries(mechanism.parameters).map(([name, parameter]) => [name, parameter.default]));
    rates += Object.values(mechanism.parameters).filter(isRate).length;
    mechanism.build(world, new Proxy(values, {
      get: (target, name) => {
        if (isRate(mechanism.parameters[String(name)]!)) fixed.push(`${mechanism.name}.${String(name)}`);
        return target[String(name)];
      },
    }));
  }
  expect(fixed).toEqual([]);
  expect(rates).toBe(13);
});
