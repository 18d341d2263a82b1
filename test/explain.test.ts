/** `explain`: everything a scenario says and leaves unsaid is on the page, and what is assumed is marked. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { accountsOf } from '../src/model/holdings.ts';
import { MECHANISMS } from '../src/model/mechanisms.ts';
import type { Plan } from '../src/model/plan.ts';
import { explain } from '../src/scenario/explain.ts';
import { loadScenario } from '../src/scenario/load.ts';
import { renderProblem } from '../src/scenario/problem.ts';
import { inheritShipped, shippedFiles, shippedParser, shippedText } from './shipped.ts';

const ROOT = resolve(import.meta.dirname, '..');
const TINY = readFileSync(resolve(ROOT, 'test', 'tiny.yaml'), 'utf8');

/** The page with its line breaks taken out, so that sentences can be looked for. */
function told(text: string, request: { variant?: string; sets?: string[]; accounts?: number; file?: string } = {}): string {
  const loaded = loadScenario({ text, file: 'x.yaml', inherit: inheritShipped, parser: shippedParser, ...request });
  if (loaded.problems) throw new Error(loaded.problems.map(renderProblem).join('\n'));
  return explain(loaded, request.variant ?? 'baseline');
}

const flat = (page: string): string => page.replace(/\s+/g, ' ');

describe('the page of a small scenario', () => {
  const page = told(TINY);
  const text = flat(page);

  it('opens with the question, the length and the accounts', () => {
    expect(text).toMatch(/^tiny, baseline =+ Who is heard in a small town\? 5 days from Fri 2016-05-06 00:00 \(UTC\+03:00\), in steps of 60 minutes\./);
    expect(text).toContain('308 accounts: 300 of people in 1 group and 8 run by 1 force.');
  });

  it('shows a force as an organisation', () => {
    expect(text).toContain('It writes for north, from home*');
    expect(text).toContain('4 operators with 2 accounts each: 8 accounts; 1 cell of up to 10* people.');
    expect(text).toContain('Ranks, from the top: staff (1 h) > operators. An order takes 1 h on average to come down.');
    expect(text).toContain('On duty: every day 08:00-20:00.');
    expect(text).toContain('from the start to the end: flood. Each operator writes 30 posts a day on #south, as solidarity (stands by the own side); 50 % of them carry insults. With all on duty that is 120 a day.');
  });

  it('tells timeline, outcomes and variants', () => {
    expect(page).toMatch(/^ {2}\* Sat 2016-05-07 06:00, victory: battle\./m);
    expect(text).toContain('South heard (southHeard): of all readings that south could have had for their posts in feeds, the share that happened, from Sat 2016-05-07 00:00 to the end.');
    expect(text).toContain('no-army: the scenario with - forces.army.operators = 0 (people) instead of 4: Operators.');
  });

  it('names every parameter of every mechanism that is on, with its source', () => {
    for (const { parameters, claim } of MECHANISMS) {
      expect(text).toContain(flat(claim));
      for (const [key, { source, meaning }] of Object.entries(parameters)) {
        expect(text).toContain(` ${key} = `);
        expect(text).toContain(flat(`${meaning} [${source}]`));
      }
    }
  });

  it('marks what is assumed, each line of it and nothing else, and counts them', () => {
    const marked = page.split('\n').filter((line) => /^ +\* [\w.*]+ = /.test(line)).length;
    expect(marked).toBeGreaterThan(30);
    expect(text).toContain(`parameters and defaults below, ${marked} are.`);
    const plainDefaults = page.split(/\n(?= {2,6}\S)/).filter((entry) => /^ +[\w.*]+ = /.test(entry) && !entry.trimStart().startsWith('*'));
    expect(plainDefaults.filter((entry) => /\[assumed/.test(entry))).toEqual([]);
  });

  it('says what the file leaves open once for entries that are alike', () => {
    const two = told(TINY.replace('  people:\n', '  others: { size: 10, camps: { north: 1 } }\n  people:\n'));
    expect(two).toContain('  * population.*.visitsWithPosts = 0.5 (share), in 2 entries:');
    expect(page).toContain('  * staleHours = 48 (hours): Age at which a post is no longer read.');
    expect(page).not.toContain('platforms.*.attention');
  });
});

describe('the shipped campaign', () => {
  const campaign = readFileSync(resolve(ROOT, 'scenarios', 'fallujah-2016.yaml'), 'utf8');
  const text = flat(told(campaign));
  const { plan } = loadScenario({ text: campaign, file: 'x.yaml' }) as { plan: Plan };

  it('splits its accounts into first ones, second ones, those of forces and those of leaders, and the parts add up', () => {
    const [, ...parts] = /([\d,]+) accounts: ([\d,]+) of people in \d+ groups, ([\d,]+) second accounts of the same people on another platform, ([\d,]+) run by 3 forces and ([\d,]+) of a leader\./.exec(text)!;
    const [all, people, second, run, leaders] = parts.map((part) => Number(part.replaceAll(',', '')));
    expect(people! + second! + run! + leaders!).toBe(all);
    expect([all, people, leaders]).toEqual([accountsOf(plan), plan.groups.reduce((sum, group) => sum + group.size, 0), 1]);
  });

  it('speaks of one person, and of people who are all alike, as what they are', () => {
    expect(text).toContain('This person wishes to write 5 posts a day and pays about 3* visits a day to read. This person is followed as readily as 50 ordinary people.');
    expect(text).toMatch(/National outlets \(national-outlet\)[^-]*-?[^-]*Each wishes to write 10 posts a day/);
    expect(text).toContain('report an event 4 hours* after it, and 90 %* of what they report turns out right (assumed)');
  });

  it('tells platforms, observed volumes, and of a leader and an endorsement where they come from', () => {
    expect(text).toContain('Twitter (twitter): public, anybody may follow anybody. A visit shows up to 15 posts, the newest first.');
    expect(text).toContain('fallujah-2016.observed.csv holds volumes counted in the real world');
    expect(text).toMatch(/\* Head of government \(head-of-government\)[^*]*Source: assumed\./);
    expect(text).toMatch(/\* Wed 2016-05-25 20:00: lends its name to #الفلوجة_تتحرر\. Source: Buratha/);
  });

  it('stars a figure that the file leaves to an assumption, and none that it sets', () => {
    const bare = flat(told(campaign.replace('    followers: 0.1\n    reliability: 0.5\n', '    source: a survey\n')));
    expect(bare).toContain('5 %* of all ordinary accounts follow; its word counts 0.5* of 1. Source: a survey.');
    expect(text).toContain('10 % of all ordinary accounts follow; its word counts 0.5 of 1.');
  });

  it('dates the endorsement once', () => {
    const order = plan.forces.find(({ name }) => name === 'head-of-government')!.orders[0]!;
    expect(plan.timeline.find(({ name }) => name === 'endorsement')!.tick).toBe(order.fromTick);
  });
});

it('follows variant, --set and --accounts', () => {
  const page = told(TINY, { variant: 'no-insults', sets: ['mechanisms.fading.halfLifeDays=2', 'staleHours=24'], accounts: 616 });
  expect(page).toMatch(/^tiny, no-insults\n/);
  expect(flat(page)).toContain('616 accounts');
  expect(page).toContain('Switched off: insults.');
  expect(flat(page)).toContain('halfLifeDays = 2 (days): Time in which an emotion loses half; 1e9 = nothing ever fades. [set by the scenario; the default is 4, assumed');
  expect(page).not.toMatch(/^ +\* halfLifeDays/m);
  expect(page).not.toContain('  * staleHours');
});

it('tells rooms as rooms, paid voices as people, and what nobody does as nothing', () => {
  const text = flat(told(shippedText('forum-to-public.yaml'), { file: 'forum-to-public.yaml' }));
  expect(text).toContain('Everybody sits in one room, of 20* members on average, and hears all others in it; rooms of another camp are entered 20 %* as readily as those of the own.');
  expect(text).toContain('None of its accounts posts by script.');
  expect(text).toContain('Operators obey every order.');
  expect(text).toContain('- mechanisms.suspension = { pressure: 5, flagChance: 0.02 }. pressure: Hazard of a proscribed account');
  expect(flat(told(shippedText('covert-moderates-exposed.yaml'), { file: 'covert-moderates-exposed.yaml' }))).toContain('In secret it pays 5 people of the group "Moderate voices" to carry its line');
});

it('orders stand by date, and the days of a roster are told', () => {
  const page = flat(told(TINY.replace('flood: { do', 'late: { do: insult, from: 2016-05-08, until: 2016-05-09T12:00, target: south, quotaPerDay: 1 }\n      flood: { do').replace('days: daily', 'days: "Sun-Thu,Sat"')));
  expect(page.indexOf(': flood.')).toBeLessThan(page.indexOf(': late.'));
  expect(page).toContain('from Sun 2016-05-08 00:00 until Mon 2016-05-09 12:00: late. Each operator answers 1 post a day of south with insults.');
  expect(page).toContain('On duty: Sun-Thu, Sat 08:00-20:00.');
});

it('labels cannot steer a terminal or turn text around', () => {
  const page = told(TINY.replace('colour: "#0072b2"', 'label: "\\u001b[31mred\\u202e"\n    colour: "#0072b2"'));
  expect(page).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  expect(page).toContain('[31mred (north)');
});

it.each(shippedFiles())('%s is told without a hole, on lines that fit', (file) => {
  const page = told(shippedText(file), { file });
  expect(page).not.toMatch(/undefined|NaN|\[object/);
  for (const line of page.split('\n')) expect([...line.replace(/\p{M}/gu, '')].length).toBeLessThanOrEqual(100);
});
