/** Formulas of outcomes: what they mean, what they refuse and where, and that they stay plain JSON. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { amount, change } from '../src/charts/words.ts';
import { runTrial } from '../src/experiment/trial.ts';
import type { Trial } from '../src/experiment/trial.ts';
import { evaluate, type Tables } from '../src/measures/formula.ts';
import { columnOf, numbersOf, wordAt } from '../src/measures/table.ts';
import type { FormulaOutcomePlan, Plan } from '../src/model/plan.ts';
import { localMinutesOf } from '../src/scenario/clock.ts';
import { readFormula } from '../src/scenario/formula.ts';
import type { FormulaParser } from '../src/scenario/formula/parser.ts';
import { loadFormulaParser, mayHoldFormula } from '../src/scenario/formula/parser.ts';
import type { Known } from '../src/scenario/known.ts';
import { loadScenario } from '../src/scenario/load.ts';
import { renderProblem } from '../src/scenario/problem.ts';

const TINY = readFileSync(resolve(import.meta.dirname, 'tiny.yaml'), 'utf8');
const KNOWN: Known = {
  camps: ['north', 'far-south'], sides: ['north', 'far-south', 'uncommitted'], platforms: ['twitter'], forces: [], groups: [], places: [], tags: ['#north', '#وسم'], spellings: { '#nord': '#north' },
  clock: { startLocalMinutes: localMinutesOf('2016-05-06')!, offsetMinutes: 0, tickMinutes: 60, ticks: 240, burnInTicks: 24 },
};

let parser: FormulaParser;
beforeAll(async () => { parser = await loadFormulaParser(); });

const formulaOf = (text: string) => {
  const read = readFormula(text, KNOWN, parser);
  if (read.fault) throw new Error(read.fault.what);
  return read.formula;
};
const empty = { series: { name: 'series', rows: 0, columns: [] }, ledger: { name: 'ledger', rows: 0, columns: [] }, pages: { name: 'pages', rows: 0, columns: [] } };

/** The value of a formula of numbers: a reading is added and taken away again as a factor of nothing. */
function valueOf(text: string): number | null {
  const formula = formulaOf(`${text} + 0 * sum(posts.north)`);
  const withoutReading = JSON.parse(JSON.stringify(formula), (_, node) => (node?.op === 'sum' ? { op: 'number', value: 0 } : node)) as typeof formula;
  return evaluate(withoutReading, empty);
}

describe('arithmetic', () => {
  it.each([
    ['1 + 2 * 3', 7], ['(1 + 2) * 3', 9], ['10 - 4 - 3', 3], ['12 / 3 / 2', 2], ['-2 ^ 2', -4], ['(-2) ^ 3', -8], ['2 ^ -2', 0.25], ['2 ^ 0', 1],
    ['+3', 3], ['2 * -3', null], ['max(1, 5, 3)', 5], ['min(4, 2)', 2], ['abs(1 - 5)', 4], ['sqrt(16)', 4], ['log(1)', 0], ['1.5e2', 150], ['0.1 + 0.2', 0.1 + 0.2],
  ].filter(([, value]) => value !== null) as [string, number][])('%s = %d', (text, value) => expect(valueOf(text)).toBe(value));

  it.each(['0 / 0', '1 / 0', 'sqrt(-1)', 'log(0)', 'log(-1)', '0 ^ -1', '10000000000 ^ 16 * 10000000000 ^ 16', '1 + 0 / 0', 'max(1, 0 / 0)'])('%s is undefined', (text) => expect(valueOf(text)).toBeNull());
});

describe('refusals, at their place', () => {
  it.each<[string, number, string, string?]>([
    ['a = 1', 0, '"a" stands outside of sum, mean or max'],
    ['sum(posts) = 1', 11, 'the sign "=" is not allowed in a formula'],
    ['sum(posts)[1]', 10, 'the sign "[" is not allowed in a formula'],
    ['sum(posts).constructor', 10, 'the sign "." is not allowed in a formula'],
    ['{a: 1}', 0, 'the sign "{" is not allowed in a formula'],
    ['"text"', 0, 'the sign "\\"" is not allowed in a formula'],
    ['sum(posts); 1', 10, 'the sign ";" is not allowed in a formula'],
    ['sum(posts) > 1', 11, 'the sign ">" is not allowed in a formula'],
    ['sum(posts) ? 1 : 2', 11, 'the sign "?" is not allowed in a formula'],
    ["sum(posts)'", 10, 'the sign "\'" is not allowed in a formula'],
    ['5!', 1, 'the sign "!" is not allowed in a formula'],
    ['5%', 1, 'the sign "%" is not allowed in a formula'],
    ['1:10', 1, 'the sign ":" is not allowed in a formula'],
    ['import({})', 0, 'unknown function "import"'],
    ['evaluate(1)', 0, 'unknown function "evaluate"'],
    ['sum(posts) + sqr(4)', 13, 'unknown function "sqr"', 'sqrt'],
    ['constructor(1)', 0, 'unknown function "constructor"'],
    ['max.constructor("return 1")', 0, '"max.constructor" stands outside of sum, mean or max'],
    ['__proto__', 0, '"__proto__" stands outside of sum, mean or max'],
    ['sum(__proto__)', 4, 'unknown measure "__proto__"'],
    ['sum(constructor.name)', 4, 'unknown measure "constructor"'],
    ['sum(toString)', 4, 'unknown measure "toString"'],
    ['mean(poss.north)', 5, 'unknown measure "poss"', 'posts'],
    ['sum(posts.nroth)', 10, 'unknown camp "nroth"', 'north'],
    ['sum(posts.north.#nort)', 16, 'unknown hashtag "#nort"', '#north'],
    ['sum(posts.north.far-south)', 16, 'a second camp in one path'],
    ['mean(fear)', 5, "fear is one camp's own and cannot be added up over camps"],
    ['mean(trueClimate.north)', 17, 'trueClimate does not tell camps apart'],
    ['sum(fear.north)', 4, 'fear is a level and has no sum'],
    ['mean(fear.north.#north)', 16, 'fear does not tell hashtags apart'],
    ['sum(posts.north, 2016-02-30)', 17, '"2016-02-30" is no date of the run'],
    ['sum(posts.north, 2017-01-01)', 17, '"2017-01-01" is no date of the run'],
    ['sum(1 + 2)', 4, 'sum takes a measure'],
    ['sum(posts.north, 3)', 17, '"3" is no date of the run'],
    ['sum(posts.)', 10, 'sum takes a measure'],
    ['sum(posts', 9, 'sum of a measure is not closed here'],
    ['sum(posts + 1)', 10, 'sum of a measure is not closed here'],
    ['1 + 2', 0, 'the formula reads no measure'],
    ['', 0, 'the formula ends where a value should stand'],
    ['sum(posts) +', 12, 'the formula ends where a value should stand'],
    ['sum(posts) * / 2', 13, '"/" stands where a value should stand'],
    ['(sum(posts)', 0, 'this ( is never closed'],
    ['sum(posts))', 10, 'this ) closes nothing'],
    ['2 sum(posts)', 2, 'two values without an operator between them'],
    ['2 (3)', 2, 'two values without an operator between them'],
    ['sum(posts), 2', 10, 'a comma outside of a function'],
    ['abs(1, 2)', 3, 'abs is given 2 values'],
    ['sum(posts) ^ 0.5', 13, 'the exponent is not a whole number'],
    ['sum(posts) ^ sum(posts)', 13, 'the exponent is not a whole number'],
    ['2 ^ 3 ^ 2', 6, 'a power of a power'],
    ['2 ^ 17', 4, 'the exponent is too large'],
    [`${'('.repeat(25)}1${')'.repeat(25)}`, 24, 'more than 24 brackets inside each other'],
    [Array(250).fill('1').join('+'), 400, 'more than 400 numbers, names and signs'],
  ])('%s', (text, offset, what, near = '') => {
    expect(readFormula(text, KNOWN, parser).fault).toMatchObject({ offset, what, near });
  });
});

describe('readings', () => {
  it('a path names measure, camp, platform and tag in any order behind the measure, and dates are ticks', () => {
    expect(formulaOf('sum(posts."far-south"."#وسم".twitter, 2016-05-07, 2016-05-08T06:30)')).toEqual({ op: 'sum', measure: 'posts', camp: 'far-south', tag: '#وسم', platform: 'twitter', fromTick: 24, untilTick: 54 });
  });

  it('left-out dates are the end of the burn-in and of the run; max of a measure and max of numbers are told apart', () => {
    expect(formulaOf('max(max(fear.far-south), 2)')).toEqual({ op: 'max', of: [{ op: 'largest', measure: 'fear', platform: '', camp: 'far-south', tag: '', fromTick: 24, untilTick: 240 }, { op: 'number', value: 2 }] });
  });

  it('another spelling stands for its tag', () => {
    expect(formulaOf('sum(posts.#nord)')).toMatchObject({ tag: '#north' });
  });

  it('decomposed letters of a tag are the same tag', () => {
    const known = { ...KNOWN, tags: ['#caf\u00e9'] };
    expect(readFormula('sum(posts.#cafe\u0301)', known, parser).fault).toBeUndefined();
  });
});

it('a day on which nobody was counted counts 0; a day on which a mean was undefined does not count', () => {
  const words = ['stance', 'activists', 'regard'];
  const rows = [[23, 0, 0.5], [47, 0, 0.5], [47, 1, 6], [71, 0, 0.5], [71, 2, 0.25]] as const;
  const text = (name: string, of: readonly string[], values: readonly number[]) => ({ name, kind: 'text', words: of, values: Int32Array.from(values) }) as const;
  const series = { name: 'series', rows: rows.length, columns: [
    { name: 'tick', kind: 'int32', values: Int32Array.from(rows, ([tick]) => tick) }, text('measure', words, rows.map(([, measure]) => measure)),
    text('camp', ['north'], rows.map(() => 0)), { name: 'value', kind: 'float64', values: Float64Array.from(rows, ([, , value]) => value) }] };
  const tables = { series, ledger: series, pages: series } as unknown as Tables;
  const mean = (measure: string, untilTick = 96) => evaluate({ op: 'mean', measure, platform: '', camp: 'north', tag: '', fromTick: 0, untilTick }, tables);
  expect([mean('activists'), mean('regard'), mean('activists', 40), mean('regard', 40)]).toEqual([2, 0.25, 0, null]);
});

describe('in a run', () => {
  const OUTCOMES = `outcomes:
  heard: { measure: heard, camp: south }
  heardAgain: sum(seen.south) / sum(potential.south)
  shown: { measure: pageShown, camp: south, tag: "#south", from: 2016-05-08, until: 2016-05-09T12:00 }
  shownAgain: { formula: "sum(pageSeen.south.#south, 2016-05-08, 2016-05-09T12:00) / sum(pagePotential.south.#south, 2016-05-08, 2016-05-09T12:00)", unit: share, better: higher, label: Shown }
  postsADay: { formula: "24 * mean(posts)", unit: posts a day }
  fearPeak: max(fear.south, 2016-05-06)
  never: sum(seen.south.#north) / (sum(posts) - sum(posts))
variants:`;
  let plan: Plan;
  let trial: Trial;
  beforeAll(() => {
    const loaded = loadScenario({ text: TINY.replace(/outcomes:[^]*variants:/, OUTCOMES), file: 'tiny.yaml', parser });
    if (loaded.problems) throw new Error(loaded.problems.map(renderProblem).join('\n'));
    plan = loaded.plan;
    trial = runTrial(plan, 'one', 0);
  });

  it('a formula of the books is what the measure of the same name is', () => {
    expect(trial.outcomes['heard']).toBeGreaterThan(0);
    expect(trial.outcomes['heardAgain']).toBe(trial.outcomes['heard']);
    expect(trial.outcomes['shown']).toBeGreaterThan(0);
    expect(trial.outcomes['shownAgain']).toBe(trial.outcomes['shown']);
  });

  it('means and maxima are those of the series', () => {
    const { series } = trial.tables;
    const rows = Array.from({ length: series.rows }, (_, row) => ({
      tick: numbersOf(series, 'tick')[row]!, value: numbersOf(series, 'value')[row]!,
      measure: wordAt(columnOf(series, 'measure'), row), camp: wordAt(columnOf(series, 'camp'), row), tag: wordAt(columnOf(series, 'tag'), row),
    }));
    const posts = rows.filter(({ measure, tag, tick }) => measure === 'posts' && tag === '(all)' && tick >= 24).reduce((sum, { value }) => sum + value, 0);
    expect(trial.outcomes['postsADay']).toBeCloseTo((24 * posts) / 96, 9);
    const fears = rows.filter(({ measure, camp }) => measure === 'fear' && camp === 'south').map(({ value }) => value);
    expect(fears.length).toBe(120);
    expect(trial.outcomes['fearPeak']).toBe(Math.max(...fears));
  });

  it('nothing by nothing is undefined', () => expect(trial.outcomes['never']).toBeNull());

  it('the plan holds the formula as text and as plain JSON, with the window of all its readings', () => {
    const shown = plan.outcomes.find(({ name }) => name === 'shownAgain') as FormulaOutcomePlan;
    expect(shown).toMatchObject({ measure: 'formula', unit: 'share', better: 'higher', label: 'Shown', fromTick: 48, untilTick: 84 });
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
    expect(structuredClone(shown.formula)).toEqual(shown.formula);
  });
});

describe('in a file', () => {
  const problems = (outcome: string, request: { sets?: string[] } = {}): string[] =>
    (loadScenario({ text: TINY.replace(/ {2}southHeard: .*\n/, outcome), file: 'f.yaml', parser, ...request }).problems ?? []).map(renderProblem);

  it('a fault has line and column inside the formula, plain or in quotes', () => {
    expect(problems('  x: sum(seen.suoth) / sum(potential.south)\n')).toEqual(['f.yaml:42:15: outcomes.x: unknown camp "suoth", expected one of north, south, uncommitted, twitter, or a hashtag, did you mean south?']);
    expect(problems('  x: { formula: "sum(seen.suoth)" }\n')).toEqual(['f.yaml:42:27: outcomes.x.formula: unknown camp "suoth", expected one of north, south, uncommitted, twitter, or a hashtag, did you mean south?']);
  });

  it('a folded or escaped formula is placed at its start', () => {
    expect(problems('  x: >-\n    sum(seen.suoth)\n')[0]).toMatch(/^f\.yaml:42:6: outcomes\.x: unknown camp/);
    expect(problems('  x: "\\u0073um(seen.suoth)"\n')[0]).toMatch(/^f\.yaml:42:6: outcomes\.x: unknown camp/);
  });

  it('variants and --set may set a formula, and their faults are told', () => {
    expect(problems('  x: sum(posts)\n', { sets: ['outcomes.x=mean(posts.south)'] })).toEqual([]);
    expect(problems('  x: sum(posts)\n', { sets: ['outcomes.x=mean(poss)'] })[0]).toMatch(/^--set outcomes\.x: outcomes\.x: unknown measure "poss"/);
  });

  it('a formula does not go with the keys of a measure, and a measure needs its camp', () => {
    expect(problems('  x: { formula: sum(posts), camp: south }\n')[0]).toMatch(/camp beside a formula/);
    expect(problems('  x: { measure: heard }\n')[0]).toMatch(/a measure without a camp, expected camp: one of north, south, uncommitted/);
    expect(problems('  x: { label: Nothing }\n')[0]).toMatch(/an outcome without a measure/);
  });

  it('without its parser a formula is a problem, and a scenario without formulas needs none', () => {
    const [problem] = loadScenario({ text: TINY.replace('measure: heard, camp: south', 'formula: sum(posts)'), file: 'f.yaml' }).problems ?? [];
    expect(problem?.what).toContain('no parser of formulas is loaded');
    expect(mayHoldFormula([TINY])).toBe(false);
    const refused = ['0/0', 'x=1', 'foo(1)', '1e999', '__proto__'].map((formula) => loadScenario({ text: TINY.replace('measure: heard, camp: south', `formula: ${formula}`), file: 'f.yaml' }).problems?.[0]?.what ?? '');
    expect(refused.filter((what) => what === '' || what.includes('parser'))).toEqual([]);
    expect(mayHoldFormula(['x: mean (posts)'])).toBe(true);
  });
});

describe('in charts and on the page', () => {
  const posts = { measure: 'formula', unit: 'posts' };

  it('a formula is told in its unit, and a share in per cent', () => {
    expect([amount(1234, posts), amount(0.25, { measure: 'formula', unit: 'share' }), amount(0.25, { measure: 'heard', unit: 'of the audience' }), amount(-3.5, { measure: 'formula', unit: '' })].map(plainSpaces))
      .toEqual(['1,234 posts', '25 %', '25 %', '−3.5']);
    expect([change(12, posts), change(-12, posts, false), change(0.1, { measure: 'formula', unit: 'share' })].map(plainSpaces)).toEqual(['+12 posts', '−12', '+10 points']);
    expect([change(1087.5, posts), change(-1087.5, posts)].map(plainSpaces)).toEqual(['+1,088 posts', '−1,088 posts']);
    // What is not nothing is never written as nothing.
    expect([change(0.042, posts), change(0, posts), change(-0.5, posts), change(0.000043, { measure: 'heard', unit: 'share' }), change(-0.00022, { measure: 'heard', unit: 'share' })].map(plainSpaces)).toEqual(['+0.042 posts', '0 posts', '−0.5 posts', '+0.0043 points', '−0.022 points']);
    // A scale is no unit.
    const trust = { measure: 'formula', unit: 'from 0 to 1' };
    expect([amount(0.784, trust), change(0.244, trust)]).toEqual(['0.78', '+0.24']);
  });
});

function plainSpaces(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}
