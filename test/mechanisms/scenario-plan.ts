/** Plans of the small scenarios that mechanisms' predictions run. */
import { readFileSync } from 'node:fs';
import type { Plan } from '../../src/model/plan.ts';
import { loadFormulaParser } from '../../src/scenario/formula/parser.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import { renderProblem } from '../../src/scenario/problem.ts';

const parser = await loadFormulaParser();

/** The plan of scenarios/mechanisms/NAME.yaml, or of one of its variants. @throws with every problem in the file */
export function scenarioPlan(name: string, variant = 'baseline', sets: readonly string[] = []): Plan {
  const text = readFileSync(new URL(`../../scenarios/mechanisms/${name}.yaml`, import.meta.url), 'utf8');
  const outcome = loadScenario({ text, file: `${name}.yaml`, variant, parser, sets });
  if (outcome.problems) throw new Error(outcome.problems.map(renderProblem).join('\n'));
  return outcome.plan;
}
