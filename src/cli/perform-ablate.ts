/** `hashfront ablate`: every mechanism off in turn against all on, on the same seeds. */
import { concludeAblation } from './ablation-results.ts';
import type { Given } from './arguments.ts';
import { namesOf } from './arguments.ts';
import type { Member } from './ensemble.ts';
import { performEnsemble } from './ensemble.ts';
import type { Host } from './host.ts';
import { checkAtWork, switchboard } from './off.ts';
import { chosenOutcomes } from './perform-compare.ts';
import { runChoices } from './shared-options.ts';
import { untilOf } from './until.ts';
import { voiceOf } from './voice.ts';

export async function performAblate(given: Given, host: Host, line: string): Promise<number> {
  const choices = runChoices(given);
  const until = untilOf(given);
  const { baseline, atWork, idle, without } = await switchboard(host, String(given['scenario']), choices);
  const asked = namesOf(given, 'mechanisms');
  if (asked) checkAtWork(asked, atWork, 'mechanisms');
  if (!asked && idle.length > 0) voiceOf(host, choices.json, choices.quiet).note(`nothing to act on in this scenario, hence not switched off: ${idle.join(', ')}`);
  const members: Member[] = [baseline];
  for (const mechanism of asked ?? atWork.filter((name) => !idle.includes(name))) members.push(await without([mechanism]));
  return performEnsemble(host, { design: 'ablate', members, line, choices, until, outcomes: chosenOutcomes(members, namesOf(given, 'outcomes')) }, concludeAblation(host, choices.charts));
}
