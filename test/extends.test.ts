/** `extends` and `like`: what is laid over what, where problems are placed, and what stays outside. */
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it, test } from 'vitest';
import type { Plan } from '../src/model/plan.ts';
import type { Inherit } from '../src/scenario/inherit.ts';
import type { Loaded } from '../src/scenario/load.ts';
import { loadScenario } from '../src/scenario/load.ts';
import { renderProblem } from '../src/scenario/problem.ts';
import { dropFolder, freshFolder, hashfront, json } from './program.ts';

const BASE = readFileSync(resolve(import.meta.dirname, 'tiny.yaml'), 'utf8');
const files = (texts: Readonly<Record<string, string>>): Inherit => (reference) => (reference in texts ? { file: reference, text: texts[reference]! } : { what: `there is no ${reference}`, expected: 'a file', nearest: '' });

function load(text: string, request: { variant?: string; sets?: string[]; texts?: Record<string, string> } = {}): Loaded {
  const { texts = { 'base.yaml': BASE }, ...rest } = request;
  const loaded = loadScenario({ text, file: 'mine.yaml', inherit: files(texts), ...rest });
  if (loaded.problems) throw new Error(loaded.problems.map(renderProblem).join('\n'));
  return loaded;
}
const planOf = (text: string, request?: Parameters<typeof load>[1]): Plan => load(text, request).plan;
const problemsOf = (text: string, texts: Record<string, string> = { 'base.yaml': BASE }): string[] => (loadScenario({ text, file: 'mine.yaml', inherit: files(texts) }).problems ?? []).map(renderProblem);

describe('extends', () => {
  const base = planOf(BASE);

  it('with nothing of its own but a name gives the same plan', () => {
    expect(planOf('scenario: mine\nextends: base.yaml\n')).toEqual({ ...base, scenario: 'mine' });
  });

  it('lays settings over settings key by key', () => {
    const plan = planOf('extends: base.yaml\nscenario: mine\nclock: { days: 6 }\nforces: { army: { operators: 9, orders: { flood: { quotaPerDay: 1 } } } }\nhashtags: { "#new": { frame: news } }\nmechanisms: { insults: off }\n');
    expect(plan.clock).toMatchObject({ start: '2016-05-06T00:00+03:00', ticks: 144, burnInTicks: 24 });
    expect(plan.forces[0]).toMatchObject({ operators: 9, accountsPerOperator: 2, orders: [{ name: 'flood', tags: ['#south'], quotaPerDay: 1, insultShare: 0.5 }] });
    expect(plan.hashtags.map(({ tag }) => tag)).toEqual(['#new', '#north', '#south']);
    expect(plan.mechanisms).not.toHaveProperty('insults');
  });

  it('puts its own outcomes before those it inherits, so that answers begin with its own question', () => {
    const names = (text: string) => planOf(`extends: base.yaml\nscenario: mine\n${text}`).outcomes.map(({ name }) => name);
    const inherited = names('');
    expect(inherited.length).toBeGreaterThan(1);
    expect(names('outcomes: { mine: { measure: heard, camp: north }, alsoMine: { measure: heard, camp: south } }\n')).toEqual(['mine', 'alsoMine', ...inherited]);
    expect(names(`outcomes: { ${inherited.at(-1)!}: { measure: heard, camp: north } }\n`)).toEqual([inherited.at(-1)!, ...inherited.slice(0, -1)]);
  });

  it('replaces lists, shares, outcomes and variants as a whole', () => {
    const plan = planOf('extends: base.yaml\nscenario: mine\npopulation: { people: { camps: { north: 1 } } }\nforces: { army: { ranks: [] } }\noutcomes: { southHeard: { measure: heard, camp: north } }\nvariants: { no-army: { clock.days: 7 } }\n');
    expect(plan.groups[0]!.camps).toEqual({ north: 1 });
    expect(plan.forces[0]!.ranks).toEqual([]);
    expect(plan.outcomes.find(({ name }) => name === 'southHeard')).toMatchObject({ camp: 'north', label: 'southHeard' });
    expect(planOf('extends: base.yaml\nscenario: mine\nvariants: { no-army: { clock.days: 7 } }\n', { variant: 'no-army' })).toMatchObject({ clock: { ticks: 168 }, forces: [{ operators: 4 }] });
  });

  it('keeps the variants of what it extends, and chains', () => {
    const texts = { 'base.yaml': BASE, 'middle.yaml': 'extends: base.yaml\nquestion: Middle?\nstaleHours: 24\n' };
    const loaded = load('extends: middle.yaml\nscenario: mine\nstaleHours: 12\n', { texts });
    expect(loaded.variants).toEqual(['no-army', 'no-insults']);
    expect(loaded.plan).toMatchObject({ question: 'Middle?', staleHours: 12 });
    expect(loaded.texts.map(({ file }) => file)).toEqual(['mine.yaml', 'middle.yaml', 'base.yaml']);
    expect(loaded.seed).toBe('tiny');
  });

  it('takes over a question with its Arabic, or neither', () => {
    const texts = { 'base.yaml': `${BASE}questionAr: من سُمع؟\n` };
    const plan = (text: string) => load(`extends: base.yaml\nscenario: mine\n${text}`, { texts }).plan!;
    expect(plan('').questionAr).toBe('من سُمع؟');
    expect(plan('question: Who else?\n')).not.toHaveProperty('questionAr');
    expect(plan('question: Who else?\nquestionAr: ومن غيره؟\n').questionAr).toBe('ومن غيره؟');
    expect(planOf('extends: base.yaml\nscenario: mine\n')).not.toHaveProperty('questionAr');
  });

  it('an edge list belongs to the file that names it', () => {
    const texts = { 'base.yaml': `${BASE}network: { edgeList: edges.csv }\n` };
    expect(load('extends: base.yaml\nscenario: mine\n', { texts })).toMatchObject({ edgeFile: 'edges.csv', edgeFrom: 'base.yaml' });
    expect(load('extends: base.yaml\nscenario: mine\nnetwork: { edgeList: own.csv }\n', { texts })).toMatchObject({ edgeFile: 'own.csv', edgeFrom: 'mine.yaml' });
  });

  it('places a problem in the file where it is, and says nothing of what another file holds', () => {
    expect(problemsOf('extends: base.yaml\nscenario: mine\nforces:\n  army:\n    operators: many\n')).toEqual(['mine.yaml:5:16: forces.army.operators is "many", expected a whole number from 0 to 5,000,000 (people)']);
    const secret = BASE.replace('stance: 0.8', 'stance: hunter2').replace('question:', 'hunter3:');
    const all = problemsOf('extends: base.yaml\nscenario: mine\n', { 'base.yaml': secret }).join('\n');
    expect(all).toContain('base.yaml:9:13: an inherited setting does not fit here');
    expect(all).not.toMatch(/hunter/);
    expect(problemsOf('extends: base.yaml\nscenario: mine\n', { 'base.yaml': 'root:x:hunter2' }).join()).toBe('mine.yaml:1:10: "base.yaml" is no scenario, expected a file that hashfront check can read');
  });

  it('does not tell what another file extends', () => {
    expect(problemsOf('extends: a.yaml\nscenario: mine\n', { 'a.yaml': 'extends: hunter2\n' })).toEqual(['a.yaml:1:10: what this file extends cannot be read, expected a file below the folder of the scenario, such as base.yaml, without .. and without a leading /, or hashfront:NAME']);
    expect(problemsOf('extends: a.yaml\nscenario: mine\n', { 'a.yaml': 'extends: ../hunter2\n' })).toEqual(['mine.yaml:1:10: "a.yaml" is no scenario, expected a file that hashfront check can read']);
  });

  it('ends after eight files', () => {
    const texts = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`${i}.yaml`, `extends: ${i + 1}.yaml\n`]));
    expect(problemsOf('extends: 0.yaml\nscenario: mine\n', texts)).toEqual(['6.yaml:1:10: more than 8 files extend each other, expected fewer']);
  });
});

describe('like', () => {
  const two = BASE.replace('hashtags:\n', '  committee: { like: army, camp: south, label: Committee, operators: 2, ranks: [], orders: { flood: { tags: ["#north"] }, more: { do: flood, tags: ["#south"], quotaPerDay: 1 } } }\nhashtags:\n').replace('    camp: north\n    operators', '    label: Army\n    camp: north\n    operators');
  const committee = (plan: Plan) => plan.forces.find(({ name }) => name === 'committee')!;

  it('takes over settings, lays its own over them, and keeps its label', () => {
    expect(committee(planOf(two))).toMatchObject({
      label: 'Committee', camp: 'south', operators: 2, accountsPerOperator: 2, ranks: [], shifts: [{ fromHour: 8, toHour: 20 }],
      orders: [{ name: 'flood', tags: ['#north'], quotaPerDay: 30, insultShare: 0.5 }, { name: 'more', tags: ['#south'], quotaPerDay: 1 }],
    });
  });

  it('follows variants and --set: a force may become like another, and changes go through', () => {
    expect(committee(planOf(two, { sets: ['forces.army.accountsPerOperator=5'] })).accountsPerOperator).toBe(5);
    const army = planOf(two, { sets: ['forces.army={like: committee, camp: north, accountsPerOperator: 1}', 'forces.committee={camp: south, operators: 7, discipline: 0.3}'] }).forces.find(({ name }) => name === 'army')!;
    expect(army).toMatchObject({ label: 'army', camp: 'north', operators: 7, discipline: 0.3, accountsPerOperator: 1, orders: [] });
  });

  it('chains', () => {
    const three = two.replace('hashtags:\n', '  third: { like: committee, operators: 1 }\nhashtags:\n');
    expect(planOf(three).forces.find(({ name }) => name === 'third')).toMatchObject({ label: 'third', camp: 'south', operators: 1, accountsPerOperator: 2 });
  });
});

describe('as a process', () => {
  const cwd = freshFolder();
  afterAll(() => dropFolder(cwd));
  const write = (name: string, text: string): void => writeFileSync(join(cwd, name), text);

  test('run, verify and check follow a file and a shipped scenario; a link out of the folder is not followed', async () => {
    mkdirSync(join(cwd, 'inner', 'deep'), { recursive: true });
    write('inner/deep/base.yaml', `${BASE}network: { edgeList: edges.csv }\n`);
    write('inner/deep/edges.csv', 'speaker,hearer\na,b\nb,c\n');
    write('inner/mine.yaml', 'extends: deep/base.yaml\nscenario: mine\nclock: { days: 2 }\noutcomes: { posts: { formula: sum(posts), unit: posts } }\n');
    const run = await hashfront(['run', 'inner/mine.yaml', '--out', 'left', '--no-charts', '--quiet'], { cwd });
    expect([run.code, run.err]).toEqual([0, '']);
    const { scenario } = json(join(cwd, 'left', 'manifest.json'));
    expect(scenario.texts.map(({ path }: { path: string }) => path)).toEqual(['inner/mine.yaml', 'inner/deep/base.yaml']);
    expect(scenario.edgeLists[0].path).toMatch(/inner\/deep\/edges\.csv$/);
    expect((await hashfront(['verify', 'left', '--quiet'], { cwd })).code).toBe(0);

    const shipped = await hashfront(['check', '-'], { cwd, input: 'extends: hashfront:fallujah-2016\nscenario: shorter\nclock: { days: 60 }\n' });
    expect([shipped.code, shipped.err]).toEqual([0, '']);
    expect(shipped.out).toContain('no problems (shorter, ');

    write('outside.yaml', BASE);
    symlinkSync('../outside.yaml', join(cwd, 'inner', 'link.yaml'));
    write('inner/linked.yaml', 'extends: link.yaml\nscenario: mine\n');
    const linked = await hashfront(['check', 'inner/linked.yaml'], { cwd });
    expect(linked.code).toBe(2);
    expect(linked.err).toContain('inner/linked.yaml:1:10: there is no file "link.yaml" below the folder of inner/linked.yaml');
  });
});
