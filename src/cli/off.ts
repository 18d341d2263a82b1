/** Members of an ensemble in which mechanisms are switched off. */
import { CallError } from '../experiment/problem.ts';
import { MECHANISMS } from '../model/mechanisms.ts';
import { BASELINE } from '../scenario/load.ts';
import { nearest } from '../scenario/nearest.ts';
import type { Member } from './ensemble.ts';
import type { Host } from './host.ts';
import type { Prepared, ScenarioText } from './scenario-input.ts';
import { prepare, scenarioText } from './scenario-input.ts';
import type { RunChoices } from './shared-options.ts';

/** The baseline, and whatever of it is switched off. */
export interface Switchboard {
  readonly baseline: Member;
  /** Mechanisms at work in the baseline, in the order of the register. */
  readonly atWork: readonly string[];
  /** Those of them that the plan gives nothing to act on: switched off, they change nothing. */
  readonly idle: readonly string[];
  /** The baseline without these. */
  without(mechanisms: readonly string[]): Promise<Member>;
}

export async function switchboard(host: Host, scenario: string, choices: RunChoices): Promise<Switchboard> {
  const text = scenarioText(host, scenario);
  const prepared = await prepare(host, text, { ...choices, variant: BASELINE });
  return {
    baseline: { name: BASELINE, scenario, variant: BASELINE, sets: choices.sets, prepared },
    atWork: Object.keys(prepared.plan.mechanisms),
    idle: MECHANISMS.filter(({ name, acts }) => name in prepared.plan.mechanisms && acts?.(prepared.plan) === false).map(({ name }) => name),
    without: (mechanisms) => switchedOff(host, text, scenario, prepared, mechanisms, choices),
  };
}

async function switchedOff(host: Host, text: ScenarioText, scenario: string, baseline: Prepared, mechanisms: readonly string[], choices: RunChoices): Promise<Member> {
  const sets = [...choices.sets, ...mechanisms.map((mechanism) => `mechanisms.${mechanism}=off`)];
  const prepared = await prepare(host, text, { ...choices, sets, seed: baseline.seed, variant: BASELINE });
  return { name: nameWithout(mechanisms), scenario, variant: BASELINE, sets, prepared };
}

/** What a member is called that lacks these; the baseline lacks none. */
export function nameWithout(mechanisms: readonly string[]): string {
  return mechanisms.length === 0 ? BASELINE : `no-${mechanisms.join('-no-')}`;
}

/** @throws CallError where one is not at work in the baseline */
export function checkAtWork(asked: readonly string[], atWork: readonly string[], option: string): void {
  for (const name of asked) {
    if (atWork.includes(name)) continue;
    const near = nearest(name, atWork);
    throw new CallError(`--${option}: ${JSON.stringify(name)} is not at work in this scenario${near === '' ? '' : `; did you mean ${near}?`} (${atWork.join(', ')})`);
  }
}
