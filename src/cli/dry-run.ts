/** --dry-run, and the refusal of a run that the machine cannot hold. */
import type { Forecast } from '../experiment/forecast.ts';
import { besideRuns, forecastOf } from '../experiment/forecast.ts';
import { CallError } from '../experiment/problem.ts';
import type { Plan } from '../model/plan.ts';
import { EXIT } from './command.ts';
import type { Host } from './host.ts';
import { workersFor } from './replicates.ts';
import type { RunChoices } from './shared-options.ts';
import { figure } from './table.ts';

/** Finds out by a pilot of the first plan and says how large the runs would be, all plans and replicates together. */
export async function sayForecast(host: Host, plans: readonly Plan[], seed: string, choices: RunChoices): Promise<number> {
  // Loaded only here: the pilot runs the engine.
  const { pilotForecast } = await import('../experiment/pilot.ts');
  if (!choices.quiet) host.err(choices.json ? `${JSON.stringify({ type: 'pilot' })}\n` : 'running a small pilot to see how large the runs would be\n');
  const rough = plans.map(forecastOf);
  const piloted = pilotForecast(plans[0]!, seed, () => host.seconds());
  const forecasts = rough.map((forecast) => likewise(forecast, rough[0]!, piloted));
  const [first] = forecasts as [Forecast];
  const sum = (read: (forecast: Forecast) => number): number => forecasts.reduce((total, forecast) => total + read(forecast), 0) * choices.replicates;
  const workers = workersFor(host, choices.workers, plans.length * choices.replicates);
  const beside = besideRuns(first, choices.charts !== 'none');
  const result = {
    accounts: first.accounts, ticks: first.ticks, runs: plans.length * choices.replicates, posts: sum((f) => f.posts), deliveries: sum((f) => f.deliveries),
    memoryBytes: Math.round(Math.max(...forecasts.map((f) => f.memory)) * workers + beside.bytes), minutes: sum((f) => f.minutes) / workers + beside.seconds / 60,
  };
  if (choices.json) host.out(`${JSON.stringify(result)}\n`);
  else {
    host.out([
      `accounts              ${figure(result.accounts)}`, `ticks                 ${figure(result.ticks)}`, `runs                  ${result.runs}`, `posts, about          ${figure(result.posts)}`,
      `deliveries, about     ${figure(result.deliveries)}`, `memory, about         ${figure(result.memoryBytes / 1e6)} MB (the machine has ${figure(host.memory / 1e6)} MB)`,
      `minutes, about        ${figure(result.minutes)} on ${workers} ${workers === 1 ? 'processor' : 'processors'}`, '',
    ].join('\n'));
  }
  return EXIT.done;
}

/** What a pilot of the first plan found, carried over to another plan. */
function likewise(forecast: Forecast, first: Forecast, piloted: Forecast): Forecast {
  const by = (key: 'posts' | 'deliveries' | 'minutes'): number => (first[key] === 0 ? forecast[key] : (forecast[key] * piloted[key]) / first[key]);
  return { ...forecast, posts: by('posts'), deliveries: by('deliveries'), minutes: by('minutes') };
}

/** @throws CallError where the replicates that run at the same time would not fit */
export function refuseTooLarge(host: Host, plan: Plan, workers: number): void {
  const forecast = forecastOf(plan);
  const needed = forecast.memory * workers + besideRuns(forecast, true).bytes;
  if (needed <= host.memory) return;
  const few = workers > 1 ? '; fewer --workers need less' : '';
  throw new CallError(`the run would need about ${figure(needed / 1e9)} GB of memory, the machine has ${figure(host.memory / 1e9)} GB${few}`);
}
