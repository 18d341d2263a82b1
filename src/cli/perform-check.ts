/** `hashfront check`: every problem of every scenario. */
import { CallError } from '../experiment/problem.ts';
import type { Problem } from '../scenario/problem.ts';
import { renderProblem } from '../scenario/problem.ts';
import { BASELINE } from '../scenario/load.ts';
import type { Given } from './arguments.ts';
import { allOf, isOn } from './arguments.ts';
import { EXIT } from './command.ts';
import type { Host } from './host.ts';
import { prepare, ScenarioProblems, scenarioText } from './scenario-input.ts';
import { counted } from './table.ts';

export async function performCheck(given: Given, host: Host): Promise<number> {
  const json = isOn(given, 'json');
  let wrong = 0;
  for (const name of given['scenario'] as readonly unknown[]) {
    const found = await examine(host, String(name), allOf(given, 'set'));
    if (typeof found === 'string') {
      if (!json) host.out(`${found}\n`);
      continue;
    }
    wrong++;
    for (const { text, problem } of found) host.err(json ? `${JSON.stringify({ type: 'problem', message: text, ...problem })}\n` : `${text}\n`);
  }
  return wrong > 0 ? EXIT.wrongCall : EXIT.done;
}

/** A sentence about a sound scenario, or its problems. */
async function examine(host: Host, name: string, sets: readonly string[]): Promise<string | { text: string; problem?: Problem }[]> {
  try {
    const text = scenarioText(host, name);
    const { plan, variants } = await prepare(host, text, { variant: BASELINE, sets, accounts: undefined, seed: undefined });
    return `${text.file}: no problems (${plan.scenario}, ${counted(variants.length, 'variant')} besides the baseline)`;
  } catch (error) {
    if (error instanceof ScenarioProblems) return error.problems.map((problem) => ({ text: renderProblem(problem), problem }));
    if (error instanceof CallError) return [{ text: error.message }];
    throw error;
  }
}
