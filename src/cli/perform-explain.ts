/** `hashfront explain`: the scenario in plain words. */
import { explain } from '../scenario/explain.ts';
import { BASELINE } from '../scenario/load.ts';
import type { Given } from './arguments.ts';
import { allOf, textOf, wholeOf } from './arguments.ts';
import { EXIT } from './command.ts';
import type { Host } from './host.ts';
import { inheritorOf } from './inherited.ts';
import { load, scenarioText } from './scenario-input.ts';

export async function performExplain(given: Given, host: Host): Promise<number> {
  const variant = textOf(given, 'variant') ?? BASELINE;
  const text = scenarioText(host, textOf(given, 'scenario')!);
  const loaded = await load(host, text, inheritorOf(host, text), { variant, sets: allOf(given, 'set'), accounts: wholeOf(given, 'accounts', 1, 100_000_000), seed: undefined });
  host.out(explain(loaded, variant));
  return EXIT.done;
}
