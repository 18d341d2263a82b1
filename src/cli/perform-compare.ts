/** `hashfront compare`: the baseline against variants of one scenario, or against other scenarios, on the same seeds. */
import { CallError } from '../experiment/problem.ts';
import { BASELINE } from '../scenario/load.ts';
import { nearest } from '../scenario/nearest.ts';
import type { Given } from './arguments.ts';
import { allOf, namesOf } from './arguments.ts';
import { concludeComparison } from './comparison-results.ts';
import type { Member } from './ensemble.ts';
import { performEnsemble } from './ensemble.ts';
import type { Host } from './host.ts';
import { prepare, scenarioText } from './scenario-input.ts';
import type { RunChoices } from './shared-options.ts';
import { runChoices } from './shared-options.ts';
import { untilOf } from './until.ts';

export async function performCompare(given: Given, host: Host, line: string): Promise<number> {
  const choices = runChoices(given);
  const until = untilOf(given);
  const scenarios = allOf(given, 'scenario');
  const asked = namesOf(given, 'variants');
  if (scenarios.length > 1 && asked) throw new CallError('several scenarios are compared baseline with baseline; --variants goes with one scenario');
  const members = scenarios.length > 1 ? await filesOf(host, scenarios, choices) : await variantsOf(host, scenarios[0]!, asked, choices);
  const conclude = concludeComparison(host, choices.charts);
  return performEnsemble(host, { design: 'compare', members, line, choices, until, outcomes: chosenOutcomes(members, namesOf(given, 'outcomes')) }, conclude);
}

/** Baseline first, then each variant in the order asked for, or that of the file. */
async function variantsOf(host: Host, scenario: string, asked: readonly string[] | undefined, choices: RunChoices): Promise<Member[]> {
  const text = scenarioText(host, scenario);
  const baseline = await prepare(host, text, { ...choices, variant: BASELINE });
  const names = (asked ?? baseline.variants).filter((name) => name !== BASELINE);
  for (const name of names) {
    if (baseline.variants.includes(name)) continue;
    const near = nearest(name, baseline.variants);
    throw new CallError(`${text.file} has no variant ${JSON.stringify(name)}${near === '' ? '' : `; did you mean ${near}?`} (${baseline.variants.join(', ')})`);
  }
  if (names.length === 0) throw new CallError(`${text.file} has no variants to compare with the baseline`);
  const members: Member[] = [{ name: BASELINE, scenario, variant: BASELINE, sets: choices.sets, prepared: baseline }];
  // One seed for all: pairs share it, whatever a variant might say.
  for (const name of names) members.push({ name, scenario, variant: name, sets: choices.sets, prepared: await prepare(host, text, { ...choices, seed: baseline.seed, variant: name }) });
  return members;
}

/** The first scenario's baseline, then those of the others, each under its scenario's name. */
async function filesOf(host: Host, scenarios: readonly string[], choices: RunChoices): Promise<Member[]> {
  const members: Member[] = [];
  for (const scenario of scenarios) {
    const seed = members[0]?.prepared.seed ?? choices.seed;
    const prepared = await prepare(host, scenarioText(host, scenario), { ...choices, seed, variant: BASELINE });
    const name = prepared.plan.scenario;
    const twin = members.find((member) => member.name === name);
    if (twin) throw new CallError(`${twin.scenario} and ${scenario} are both named ${JSON.stringify(name)}; scenarios that are compared have names of their own`);
    members.push({ name, scenario, variant: BASELINE, sets: choices.sets, prepared });
  }
  return members;
}

/** Outcomes to be watched: those asked for, else all of the baseline. @throws CallError */
export function chosenOutcomes(members: readonly Member[], asked: readonly string[] | undefined): readonly string[] {
  const known = members[0]!.prepared.plan.outcomes.map((outcome) => outcome.name);
  for (const name of asked ?? []) {
    if (known.includes(name)) continue;
    const near = nearest(name, known);
    throw new CallError(`there is no outcome ${JSON.stringify(name)}${near === '' ? '' : `; did you mean ${near}?`} (${known.join(', ')})`);
  }
  return asked ?? known;
}
