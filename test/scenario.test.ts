/** The scenario language where nothing is wrong: defaults, order, overrides, scaling, times. */
import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../src/model/plan.ts';
import { accountsOf } from '../src/model/holdings.ts';
import { localMinutesOf, showLocal } from '../src/scenario/clock.ts';
import { distinct, withEdges } from '../src/scenario/edge-list.ts';
import type { Loaded, Request } from '../src/scenario/load.ts';
import { loadScenario, variantNames } from '../src/scenario/load.ts';
import { nearest } from '../src/scenario/nearest.ts';
import { byCodePoint } from '../src/scenario/order.ts';
import { parsePath } from '../src/scenario/overrides.ts';
import { renderProblem } from '../src/scenario/problem.ts';
import { daysOf, hoursOf } from '../src/scenario/roster.ts';
import { jsonSchemaOf } from '../src/scenario/json-schema.ts';
import { REGISTER } from './scenario-register.ts';

const SOUND = readFileSync(new URL('./bad/sound.yaml', import.meta.url), 'utf8');

function load(request: Partial<Request> = {}): Loaded {
  const outcome = loadScenario({ text: SOUND, file: 'sound.yaml', ...request }, REGISTER);
  if (outcome.problems) throw new Error(outcome.problems.map(renderProblem).join('\n'));
  return outcome;
}

function messages(request: Partial<Request>): string[] {
  return (loadScenario({ text: SOUND, file: 'sound.yaml', ...request }, REGISTER).problems ?? []).map(renderProblem);
}

/** The same scenario with the keys of every map in reverse. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([key, inner]) => [key, reversed(inner)]));
}

function sizes(plan: Plan): Record<string, number> {
  return Object.fromEntries([...plan.groups.map((group): [string, number] => [group.name, group.size]), ...plan.forces.map((force): [string, number] => [force.name, force.operators])]);
}

describe('completing', () => {
  const { plan } = load();

  it('fills every default, so that nothing is implied', () => {
    expect(plan.camps.map((camp) => camp.name)).toEqual(['north', 'south', 'uncommitted']);
    expect(plan.camps[0]).toEqual({ name: 'north', label: 'north', labelAr: 'north', colour: '#0072b2', stance: 0.8, spread: 0.25, proscribed: false, opponents: ['south'] });
    expect(plan.platforms).toEqual([{ name: 'twitter', label: 'twitter', labelAr: 'twitter', kind: 'microblog', feed: 'recent', attention: 5, feedLength: 8, pageLength: 20, pageShare: 0.2, openShare: 0.1, threadLength: 3 }]);
    expect(plan.groups[0]).toMatchObject({ platform: 'twitter', utcOffsetMinutes: 180, visitsPerDay: { median: 3, sigma: 1, most: 60 }, joinFromTick: 0, joinUntilTick: 0 });
    expect(plan.forces[0]!.orders[0]).toEqual({ name: 'flood', do: 'flood', fromTick: 0, untilTick: 96, tags: ['#south'], frame: 'solidarity', target: '', quotaPerDay: 20, insultShare: 0, together: false, intensity: 0, veracity: 1, about: '' });
    expect(plan.hashtags).toMatchObject([{ tag: '#north', use: { north: 1 }, launchTick: 0 }, { tag: '#south', use: { south: 1 }, launchTick: 24 }]);
    expect(plan.mechanisms).toEqual({ insults: { fear: 0.2, reviews: 60 }, silence: {} });
    expect(plan.outcomes).toMatchObject([{ name: 'southShown', platform: 'twitter', fromTick: 24, untilTick: 96, unit: 'share' }]);
    expect(plan).toMatchObject({ represents: 1, staleHours: 48, network: { generator: 'communities', meanAudience: 25, edges: [] }, ambient: { tags: 300 } });
  });

  it('holds no undefined value and survives JSON', () => {
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
    // Null says that there is no such thing, never that a number is missing.
    const absent: string[] = [];
    JSON.stringify(plan, (key, value: unknown) => { if (value === null) absent.push(key); return value; });
    expect([...new Set(absent)].filter((key) => !['leader', 'outlet'].includes(key))).toEqual([]);
  });

  it('turns local times into whole ticks', () => {
    expect(plan.clock).toEqual({ start: '2016-05-06T00:00+03:00', startLocalMinutes: localMinutesOf('2016-05-06'), offsetMinutes: 180, tickMinutes: 60, ticks: 96, burnInTicks: 24 });
    expect(plan.timeline[0]).toMatchObject({ tick: 54, hours: 24 });
    expect(load({ sets: ['timeline.battle.at=2016-05-08T06:59'] }).plan.timeline[0]!.tick).toBe(54);
    expect(load({ sets: ['clock.tick=15min'] }).plan.timeline[0]!.tick).toBe(216);
  });

  it('leaves out mechanisms that are off', () => {
    expect(load({ sets: ['mechanisms={ others: off, silence: on }'] }).plan.mechanisms).toEqual({ silence: {} });
    expect(load({ sets: ['mechanisms.insults=off'] }).plan.mechanisms).toEqual({ silence: {} });
    expect(load({ sets: ['mechanisms.insults=on'] }).plan.mechanisms.insults).toEqual({ fear: 0.1, reviews: 60 });
  });
});

describe('canonical order', () => {
  it('does not depend on how the file lists things', () => {
    expect(load({ text: stringify(reversed(parse(SOUND))) }).plan).toEqual(load().plan);
    expect(JSON.stringify(load({ text: stringify(reversed(parse(SOUND))) }).plan)).toBe(JSON.stringify(load().plan));
  });

  it('is by code point, beyond the basic plane too', () => {
    expect(['\u{1d400}', '\uff5a', 'b', 'ab', 'a'].sort(byCodePoint)).toEqual(['a', 'ab', 'b', '\uff5a', '\u{1d400}']);
  });

  it('takes two spellings of one code point sequence as one hashtag', () => {
    const decomposed = SOUND.replaceAll('#north', '#nörth'.normalize('NFD'));
    expect(load({ text: decomposed }).plan.hashtags[0]!.tag).toBe('#nörth'.normalize('NFC'));
    expect(messages({ text: decomposed.replace('"#south": {', '"#nörth": {').replace('["#south"]', '["#nörth"]').replace('tag: "#south"', 'tag: "#nörth"') })).toEqual(['sound.yaml:31:3: the key "#nörth" stands twice in hashtags, expected each key once']);
  });

  it('keeps tatweel', () => {
    const tag = '#انصروناـبالدعاء';
    expect(load({ text: SOUND.replaceAll('#south', tag) }).plan.hashtags.map((hashtag) => hashtag.tag)).toEqual(['#north', tag]);
  });
});

describe('overrides', () => {
  const operators = (request: Partial<Request>): number => load(request).plan.forces[0]!.operators;

  it('apply in order: scenario, variant, --set', () => {
    expect(operators({})).toBe(4);
    expect(operators({ variant: 'no-army' })).toBe(0);
    expect(operators({ variant: 'no-army', sets: ['forces.army.operators=7'] })).toBe(7);
    expect(operators({ sets: ['forces.army.operators=7', 'forces.army.operators=8'] })).toBe(8);
  });

  it('take scalars and flow values, and paths with quoted keys', () => {
    expect(load({ sets: ['hashtags."#south".launch=2016-05-08'] }).plan.hashtags[1]!.launchTick).toBe(48);
    expect(load({ sets: ['population.people.camps={ north: 0.25, south: 0.75 }'] }).plan.groups[0]!.camps).toEqual({ north: 0.25, south: 0.75 });
    expect(load({ sets: ['forces.army.ranks.0.delayHours=5'] }).plan.forces[0]!.ranks).toEqual([{ name: 'staff', delayHours: 5 }]);
    expect(load({ sets: ['question=a = b'] }).question).toBe('a = b');
    expect(load({ sets: ['population.people.visitsPerDay.median=4'] }).plan.groups[0]!.visitsPerDay).toEqual({ median: 4, sigma: 1, most: 60 });
    expect(load({ sets: ['mechanisms.insults.fear=0.5'] }).plan.mechanisms.insults!.fear).toBe(0.5);
  });

  it('may declare a whole new entry', () => {
    expect(load({ sets: ['forces.committee={ camp: south, operators: 2 }'] }).plan.forces.map((force) => force.name)).toEqual(['army', 'committee']);
  });

  it('never reach another variant or the scenario itself', () => {
    load({ variant: 'no-army' });
    expect(operators({})).toBe(4);
  });

  it('complain at the option', () => {
    expect(messages({ sets: ['forces.army.operators=many'] })).toEqual(['--set forces.army.operators: forces.army.operators is "many", expected a whole number from 0 to 5,000,000 (people)']);
    expect(messages({ sets: ['forces.amry.operators=0'] })).toEqual(['--set forces.amry.operators: forces has no "amry", expected one of army, did you mean army?']);
    expect(messages({ sets: ['clok.days=3'] })[0]).toMatch(/^--set clok\.days: unknown key "clok", expected one of .*, did you mean clock\?$/);
    expect(messages({ sets: ['forces.army.operators'] })).toEqual(['--set forces.army.operators: there is no = in it, expected path=value, such as forces.army.operators=0']);
    expect(messages({ sets: ['forces.army.operators='] })).toEqual(['--set forces.army.operators: there is no value after =, expected a number, a word, or a list or map on one line']);
    expect(messages({ sets: ['a..b=1'] })).toEqual(['--set a..b: the path "a..b" cannot be read, expected path=value, such as forces.army.operators=0']);
    expect(messages({ sets: ['scenario=other'] })).toEqual(['--set scenario: scenario cannot be overridden, expected a path to a setting']);
    expect(messages({ sets: ['mechanisms.insults=off', 'mechanisms.insults.fear=1'] })).toEqual(['--set mechanisms.insults.fear: mechanisms.insults is off, expected a mechanism that is on, or a map of its parameters']);
    expect(messages({ sets: ['__proto__.x=1'] })[0]).toBe('--set __proto__.x: the key "__proto__" is not allowed, expected another name');
    expect(messages({ sets: ['camps={ __proto__: { stance: 1 } }'] })[0]).toBe('--set camps: the key "__proto__" is not allowed, expected another name');
    expect(messages({ variant: 'no-amry' })).toEqual(['--variant: sound.yaml has no variant "no-amry", expected one of baseline, no-army, did you mean no-army?']);
  });

  it('read paths with quotes, and refuse open ones', () => {
    expect(parsePath('hashtags."#a.b".launch')).toEqual(['hashtags', '#a.b', 'launch']);
    expect(['"a', 'a.', '.a', '', 'a"b"'].map(parsePath)).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });

  it('list the variants', () => {
    expect(variantNames(SOUND, 'sound.yaml')).toEqual(['no-army']);
    expect(load().variants).toEqual(['no-army']);
  });
});

describe('seeds are text', () => {
  it('from the option, the file as written, or the name', () => {
    expect(load().seed).toBe('small');
    expect(load({ seed: '42' }).seed).toBe('42');
    expect(load({ text: SOUND.replace('seed: small', 'seed: 0012345678901234567890') }).seed).toBe('0012345678901234567890');
    expect(load({ text: SOUND.replace('seed: small\n', '') }).seed).toBe('small');
    expect(load({ sets: ['seed=1e3'] })).toMatchObject({ seed: '1e3', seedDefault: '1e3' });
  });
});

describe('--accounts', () => {
  const text = SOUND.replace('  people:\n', '  few: { size: 1, camps: { south: 1 } }\n  people:\n').replace('operators: 4', 'operators: 4\n    accountsPerOperator: 3');

  it('scales by one factor and largest remainder, and leaves nobody out', () => {
    const { plan } = load({ text, accounts: 60 });
    expect(accountsOf(load({ text }).plan)).toBe(113);
    expect(sizes(plan)).toEqual({ few: 1, people: 53, army: 2 });
    expect(accountsOf(plan)).toBe(60);
    expect(plan.represents).toBeCloseTo(113 / 60, 12);
    expect(plan.mechanisms.insults).toEqual({ fear: 0.2, reviews: 60 * (60 / 113) });
  });

  it('leaves all other groups as they were when a variant takes a force away or doubles it', () => {
    expect(sizes(load({ text, accounts: 60, variant: 'no-army' }).plan)).toEqual({ few: 1, people: 53, army: 0 });
    expect(sizes(load({ text, accounts: 60, sets: ['forces.army.operators=8'] }).plan)).toEqual({ few: 1, people: 53, army: 4 });
  });

  it('scales up as well, and keeps the hearers of the largest audience', () => {
    expect(sizes(load({ text, accounts: 1130 }).plan)).toEqual({ few: 10, people: 1000, army: 40 });
    expect(load({ text, accounts: 1130 }).plan.network.largestShare).toBeCloseTo(0.02, 12);
    expect(load({ text, accounts: 60 }).plan.network.largestShare).toBeCloseTo(0.2 * (113 / 60), 12);
    expect(load({ text, accounts: 20 }).plan.network.largestShare).toBe(1);
  });

  it('says when the number is too small', () => {
    expect(messages({ text, accounts: 4 })).toEqual(['--accounts 4: 4 accounts are too few for 2 groups and 1 forces, expected a whole number up to 5,000,000 that leaves each group and force somebody']);
    expect(messages({ text, accounts: 1.5 })[0]).toMatch(/^--accounts 1\.5: 1\.5 is no number of accounts/);
  });
});

describe('edge lists', () => {
  const { plan } = load({ text: `${SOUND}network: { edgeList: edges.csv }\n` });

  it('become pairs of account rows, with no id left', () => {
    const result = withEdges(plan, 'speaker,hearer\nali,"b"\r\nb,ali\nb,b\nali,b\n', 'abc');
    if ('problems' in result) throw new Error('refused');
    expect(result.counts).toEqual({ ids: 2, edges: 2, loops: 1, repeats: 1 });
    const [from, to, back, again] = Array.from(result.plan.network.edges);
    expect([back, again]).toEqual([to, from]);
    expect(result.plan.network).toMatchObject({ generator: 'edge-list', edgeFile: 'edges.csv', edgeSha256: 'abc' });
    expect(JSON.stringify(result.plan)).not.toContain('ali');
  });

  it('hold each pair once, told without a set, which would hold 16.7 million of them at most', () => {
    const flat = Int32Array.from({ length: 60_000 }, (_, i) => (i * 7919 + (i >> 3)) % 211);
    const pairs = Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i]!, flat[2 * i + 1]!] as const);
    const once = [...new Set(pairs.filter(([from, to]) => from !== to).map(([from, to]) => from * 1000 + to))].sort((a, b) => a - b);
    const { edges, loops, repeats } = distinct(flat);
    expect(Array.from({ length: edges.length / 2 }, (_, i) => edges[2 * i]! * 1000 + edges[2 * i + 1]!)).toEqual(once);
    expect(loops).toBe(pairs.filter(([from, to]) => from === to).length);
    expect(loops + repeats + once.length).toBe(pairs.length);
    expect(repeats).toBeGreaterThan(100);
  });

  it('are told apart by the file: who does not have it cannot find a place by its id', () => {
    const places = (sha256: string): string => {
      const result = withEdges(plan, 'a,b\nb,c\nc,d\nd,e\n', sha256);
      if ('problems' in result) throw new Error('refused');
      return Array.from(result.plan.network.edges).join();
    };
    expect(places('one')).toBe(places('one'));
    expect(places('one')).not.toBe(places('two'));
  });

  it('do not depend on the order of lines', () => {
    const edges = (text: string): string[] => {
      const result = withEdges(plan, text, '');
      if ('problems' in result) throw new Error('refused');
      const { edges: flat } = result.plan.network;
      return Array.from({ length: flat.length / 2 }, (_, i) => `${flat[2 * i]}>${flat[2 * i + 1]}`).sort();
    };
    expect(edges('a,b\nb,c\nc,d\n')).toEqual(edges('c,d\na,b\nb,c\n'));
  });

  it('are refused with their line, and never quoted', () => {
    const said = (text: string): string[] => {
      const result = withEdges(plan, text, '');
      return 'problems' in result ? result.problems.map(renderProblem) : [];
    };
    expect(said('a,b\nsecret\n')).toEqual(['edges.csv:2:7: this line is no pair, expected speaker,hearer']);
    expect(said('')).toEqual(['edges.csv:1:1: the edge list is empty, expected lines of speaker,hearer']);
    expect(said(Array.from({ length: 101 }, (_, i) => `${i},x`).join('\n'))).toEqual(['edges.csv:1:1: the edge list has 102 accounts, the groups 100 people, expected groups at least as large']);
  });

  it.each(['/etc/passwd', '../a.csv', 'a/../../b.csv', 'C:/a.csv', '~/a.csv', 'a\\b.csv', './a.csv', ''])('refuse the path %s', (path) => {
    expect(messages({ text: `${SOUND}network: { edgeList: ${JSON.stringify(path)} }\n` })).toHaveLength(1);
  });
});

describe('small parts', () => {
  it('dates: the calendar there and back', () => {
    for (let day = 500; day < 60_000; day += 13) expect(localMinutesOf(showLocal(day * 1440))).toBe(day * 1440);
    expect(showLocal(localMinutesOf('2016-02-29T06:05')!)).toBe('2016-02-29T06:05');
    expect(localMinutesOf('2016-06-26T24:00')).toBe(localMinutesOf('2016-06-27'));
    expect(['2015-02-29', '2016-13-01', '2016-1-1', '2016-01-01T25:00', '2016-01-01T24:01', '1969-12-31'].map(localMinutesOf)).toEqual(Array(6).fill(undefined));
  });

  it('rosters', () => {
    expect(daysOf('Sun-Thu')).toEqual([0, 1, 2, 3, 4]);
    expect(daysOf('Fri-Sun,Tue')).toEqual([0, 2, 5, 6]);
    expect(daysOf('daily')).toHaveLength(7);
    expect(['', 'Sunday', 'Sun-', 'Sun-Mon-Tue'].map(daysOf)).toEqual(Array(4).fill(undefined));
    expect(hoursOf('08:30-24:00')).toEqual({ fromHour: 8.5, toHour: 24 });
    expect(['16:00-08:00', '08:00-24:30', '8-16', '08:00-08:00'].map(hoursOf)).toEqual(Array(4).fill(undefined));
  });

  it('nearest words', () => {
    expect(nearest('oeprators', ['operators', 'orders'])).toBe('operators');
    expect(nearest('Camps', ['camps', 'clock'])).toBe('camps');
    expect(nearest('zebra', ['camps', 'clock'])).toBe('');
    expect(nearest('a', ['b'])).toBe('');
  });

  it('the JSON Schema names every key with a description', () => {
    const schema = jsonSchemaOf(REGISTER) as { properties: Record<string, { description?: string }> };
    const bare: string[] = [];
    const visit = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      const { properties } = node as { properties?: Record<string, { description?: string; anyOf?: unknown }> };
      for (const [key, inner] of Object.entries(properties ?? {})) if (!inner.description) bare.push(`${path}.${key}`);
      for (const [key, inner] of Object.entries(node)) if (key !== 'else') visit(inner, `${path}.${key}`);
    };
    visit(schema, '');
    expect(bare).toEqual([]);
    expect(Object.keys(schema.properties)).toContain('mechanisms');
  });
});
