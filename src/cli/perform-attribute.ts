/** `hashfront attribute`: the causes of one outcome shared out, from paired runs with hands off in all combinations. */
import { combinationsOf } from '../experiment/attribution.ts';
import { CallError } from '../experiment/problem.ts';
import type { Given } from './arguments.ts';
import { namesOf, textOf } from './arguments.ts';
import { concludeAttribution, handsOf } from './attribution-results.ts';
import type { Member } from './ensemble.ts';
import { performEnsemble } from './ensemble.ts';
import type { Host } from './host.ts';
import { checkAtWork, switchboard } from './off.ts';
import { chosenOutcomes } from './perform-compare.ts';
import { runChoices } from './shared-options.ts';
import { untilOf } from './until.ts';
import { voiceOf } from './voice.ts';

/** Hands taken off where none are named: those that can keep a voice from being heard. */
const HANDS = ['flooding', 'insults', 'silence', 'suspension'];
/** Most hands: 64 combinations. */
const MOST = 6;

export async function performAttribute(given: Given, host: Host, line: string): Promise<number> {
  const choices = runChoices(given);
  const until = untilOf(given);
  const { baseline, atWork, idle, without } = await switchboard(host, String(given['scenario']), choices);
  const asked = namesOf(given, 'hands');
  if (asked) checkAtWork(asked, atWork, 'hands');
  const acting = (hand: string): boolean => atWork.includes(hand) && !idle.includes(hand);
  const hands = asked ?? HANDS.filter(acting);
  if (hands.length === 0 || hands.length > MOST) throw new CallError(`attribute takes 1 to ${MOST} hands, this is ${hands.length} (at work: ${atWork.join(', ')})`);
  const left = asked ? [] : HANDS.filter((hand) => !acting(hand));
  if (left.length > 0) voiceOf(host, choices.json, choices.quiet).note(`not at work in this scenario, or with nothing to act on, hence no cause: ${left.join(', ')}`);
  const outcome = textOf(given, 'outcome');
  if (outcome === undefined) throw new CallError(`attribute needs --outcome (${baseline.prepared.plan.outcomes.map(({ name }) => name).join(', ')})`);
  const outcomes = chosenOutcomes([baseline], [outcome]);
  const members: Member[] = [baseline];
  for (const off of combinationsOf(hands.length).slice(1)) members.push(await without(handsOf(off, hands)));
  return performEnsemble(host, { design: 'attribute', members, line, choices, until, outcomes, about: { outcome, hands: [...hands] } }, concludeAttribution(host, choices.charts));
}
