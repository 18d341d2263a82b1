/** Other spellings of a hashtag, and letters composed in two ways. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import type { Plan } from '../src/model/plan.ts';
import { loadFormulaParser } from '../src/scenario/formula/parser.ts';
import { loadScenario } from '../src/scenario/load.ts';
import { renderProblem } from '../src/scenario/problem.ts';

const TINY = readFileSync(resolve(import.meta.dirname, 'tiny.yaml'), 'utf8');
const parser = await loadFormulaParser();

function planOf(text: string, request: { variant?: string; sets?: string[] } = {}): Plan {
  const loaded = loadScenario({ text, file: 'x.yaml', parser, ...request });
  if (loaded.problems) throw new Error(loaded.problems.map(renderProblem).join('\n'));
  return loaded.plan;
}

it('a spelling means its tag in orders, outcomes, formulas, variants and --set', () => {
  const plain = planOf(TINY.replace('southHeard: {', 'formula: { formula: sum(posts.#south) }\n  southHeard: {'));
  const spelt = TINY.replace('frame: devotion }', 'frame: devotion, aka: ["#sud", "#zuid"] }');
  const other = planOf(spelt.replace('tags: ["#south"]', 'tags: ["#sud"]').replace('tag: "#south"', 'tag: "#zuid"').replace('southHeard: {', 'formula: { formula: sum(posts.#sud) }\n  southHeard: {'));
  const without = (plan: Plan) => JSON.stringify({ ...plan, hashtags: [], outcomes: plan.outcomes.map((outcome) => ({ ...outcome, text: '' })) });
  expect(without(other)).toBe(without(plain));
  expect(planOf(spelt, { sets: ['forces.army.orders.flood.tags=["#zuid"]'] }).forces[0]!.orders[0]!.tags).toEqual(['#south']);
  expect(other.hashtags.map(({ tag, aka }) => [tag, aka])).toEqual([['#north', []], ['#south', ['#sud', '#zuid']]]);
});

it('tags are equal when their composed forms are; tatweel and diacritics count', () => {
  const composed = TINY.replaceAll('#south', '#s\u00fcd');
  const mixed = composed.replace('"#s\u00fcd": {', '"#su\u0308d": {');
  expect(mixed).not.toBe(composed);
  expect(planOf(mixed)).toEqual(planOf(composed));
  expect(planOf(mixed, { sets: ['hashtags."#su\u0308d".launch=2016-05-08'] })).toEqual(planOf(composed, { sets: ['hashtags."#s\u00fcd".launch=2016-05-08'] }));
  expect(loadScenario({ text: TINY.replace('"#south": {', '"#so\u0640uth": {'), file: 'x.yaml' }).problems?.map(renderProblem).join()).toContain('tags.0 is "#south", expected one of #north, #so\u0640uth');
});
