/** Options that several commands take, declared once. */
import type { Given, Options } from './arguments.ts';
import { allOf, isOn, namesOf, oneOf, positiveOf, textOf, wholeOf } from './arguments.ts';
import { CallError } from '../experiment/problem.ts';

const INPUT = 'What is run:';
const EFFORT = 'How much:';
const RESULT = 'What is left behind:';

/** Options of `run` and `compare`. */
export const RUN_OPTIONS: Options = {
  seed: { value: 'S', describe: 'start of chance, any text; without it the scenario\'s own', group: INPUT },
  set: { value: 'path=value', many: true, describe: 'changes one setting; may be repeated', group: INPUT },
  accounts: { value: 'N', describe: 'scales the whole scenario to about N accounts', group: INPUT },
  replicates: { value: 'N', describe: 'how often, each with its own chance (1)', group: EFFORT },
  workers: { value: 'N', describe: 'threads (one per processor); results do not depend on it', group: EFFORT },
  timeout: { value: 'SECONDS', describe: 'gives up a replicate that takes longer; the others are kept', group: EFFORT },
  'dry-run': { describe: 'only says how large the run would be', group: EFFORT },
  out: { value: 'DIR', describe: 'the folder itself, instead of output/...', group: RESULT },
  force: { describe: 'runs anew and replaces the run that lies there', group: RESULT },
  csv: { describe: 'tables as CSV too', group: RESULT },
  series: { value: 'all', describe: 'every tick of every replicate, also above ten replicates', group: RESULT },
  charts: { value: 'a,b', describe: 'only these charts (hashfront list charts)', group: RESULT },
  'no-charts': { describe: 'no charts and no page', group: RESULT },
  json: { describe: 'result on standard output as JSON, progress and problems as JSON lines', group: RESULT },
  quiet: { describe: 'no progress and no remarks', group: RESULT },
};

/** Options of commands that compare. */
export const UNTIL_OPTIONS: Options = {
  until: { value: 'WIDTH', describe: "stops before --replicates when every interval is narrower, in the outcome's unit or as 5% of the baseline's mean", group: EFFORT },
  outcomes: { value: 'a,b', describe: 'outcomes whose intervals --until watches (all)', group: EFFORT },
};

export interface RunChoices {
  readonly seed: string | undefined;
  readonly sets: readonly string[];
  readonly accounts: number | undefined;
  readonly replicates: number;
  readonly workers: number | undefined;
  readonly timeout: number | undefined;
  readonly dryRun: boolean;
  readonly out: string | undefined;
  readonly force: boolean;
  readonly csv: boolean;
  readonly allTicks: boolean;
  readonly charts: readonly string[] | 'all' | 'none';
  readonly json: boolean;
  readonly quiet: boolean;
}

/** @throws CallError where a value is not what its option takes */
export function runChoices(given: Given): RunChoices {
  const charts = namesOf(given, 'charts');
  if (charts && isOn(given, 'no-charts')) throw new CallError('--charts and --no-charts contradict each other');
  const out = textOf(given, 'out');
  if (out === '') throw new CallError('--out takes a folder');
  return {
    seed: textOf(given, 'seed'), sets: allOf(given, 'set'), accounts: wholeOf(given, 'accounts', 1, 100_000_000),
    replicates: wholeOf(given, 'replicates', 1, 100_000) ?? 1, workers: wholeOf(given, 'workers', 1, 1024), timeout: positiveOf(given, 'timeout'),
    dryRun: isOn(given, 'dry-run'), out, force: isOn(given, 'force'), csv: isOn(given, 'csv'), allTicks: oneOf(given, 'series', ['all']) === 'all',
    charts: charts ?? (isOn(given, 'no-charts') ? 'none' : 'all'), json: isOn(given, 'json'), quiet: isOn(given, 'quiet'),
  };
}
