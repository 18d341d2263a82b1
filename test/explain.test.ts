/** `explain`: everything a scenario says and leaves unsaid is on the page, and what is assumed is marked. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MECHANISMS } from '../src/model/mechanisms.ts';
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
    expect(text).toContain('308 accounts: 300 of people in 1 group, the others run by 1 force.');
  });

  it('shows a force as an organisation', () => {
    expect(text).toContain('It writes for north, from home');
    expect(text).toContain('4 operators with 2 accounts each: 8 accounts; 1 cell of up to 10 people.');
    expect(text).toContain('Ranks, from the top: staff (1 h) > operators. An order takes 1 h on average to come down.');
    expect(text).toContain('On duty: every day 08:00-20:00.');
    expect(text).toContain('from the start to the end: flood. Each operator writes 30 posts a day on #south, as solidarity (stands by the own side); 50 % of them carry insults. With all on duty that is 120 a day.');
  });

  it('tells timeline, outcomes and variants', () => {
    expect(page).toMatch(/^ {2}\* Sat 2016-05-07 06:00, victory: battle\./m);
    expect(text).toContain('South heard (southHeard): of all readings that south could have had for their posts in feeds, the share that happened, from Sat 2016-05-07 00:00 to the end.');
    expect(text).toContain('no-army: the scenario with - forces.army.operators = 0');
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

it('follows variant, --set and --accounts', () => {
  const page = told(TINY, { variant: 'no-insults', sets: ['mechanisms.fading.halfLifeDays=2', 'staleHours=24'], accounts: 616 });
  expect(page).toMatch(/^tiny, no-insults\n/);
  expect(flat(page)).toContain('616 accounts');
  expect(page).toContain('Switched off: insults.');
  expect(flat(page)).toContain('halfLifeDays = 2 (days): Time in which an emotion loses half; 1e9 = nothing ever fades. [set by the scenario; the default is 4, assumed');
  expect(page).not.toMatch(/^ +\* halfLifeDays/m);
  expect(page).not.toContain('  * staleHours');
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
