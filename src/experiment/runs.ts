/**
 * Many runs from a program of one's own: replicates of a plan, and plans on the same seeds. Nothing here touches disk,
 * console or threads, so it works in a browser too; see `threads` for Node.
 */
import type { Plan } from '../model/plan.ts';
import { createShelf } from '../network/shelf.ts';
import type { Arm } from './compare.ts';
import { buildComparison } from './compare.ts';
import type { Comparison } from './files.ts';
import { createHandover } from './handover.ts';
import type { Outcome } from './outcome.ts';
import { buildOutcome } from './outcome.ts';
import type { Summary } from './outcome/summary.ts';
import { summarise } from './outcome/summary.ts';
import type { Trial } from './trial.ts';
import { runTrial } from './trial.ts';

/** One trial to run. */
export interface TrialTask {
  readonly plan: Plan;
  readonly seed: string;
  readonly replicate: number;
}

/** Runs trials, in whatever order and place, and gives them back in the order asked for. */
export type Runner = (tasks: readonly TrialTask[], options: Pick<RunOptions, 'progress' | 'signal'>) => Promise<Trial[]>;

export interface RunOptions {
  /** Start of chance, any text. */
  readonly seed: string;
  /** How many, each with hash(seed, its number), counted from 0. Default 1. */
  readonly replicates?: number;
  /** Called with the share of all work that is done, 0..1. */
  readonly progress?: (done: number) => void;
  /** Ends the work between two ticks; the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Default: in this thread, one after the other. */
  readonly runner?: Runner;
}

/** Replicates of one plan. */
export interface Ensemble {
  readonly plan: Plan;
  readonly seed: string;
  /** By replicate: tables as typed arrays, outcomes, counts. */
  readonly trials: readonly Trial[];
  /** Outcomes and measures with mean, sd, 95 % interval and quantiles. */
  readonly summary: Summary;
  /** Ready to be drawn. */
  readonly outcome: Outcome;
}

/**
 * Runs replicates of a plan.
 * @example
 * const { plan, seed } = loadScenario({ text, file: 'my.yaml' });
 * const { summary } = await run(plan, { seed, replicates: 10 });
 */
export async function run(plan: Plan, options: RunOptions): Promise<Ensemble> {
  const { seed, replicates = 1, runner = inThisThread } = options;
  const trials = await runner(Array.from({ length: replicates }, (_, replicate) => ({ plan, seed, replicate })), options);
  return { plan, seed, trials, summary: summarise(plan, trials), outcome: buildOutcome(plan, trials) };
}

/** Plans on the same seeds, and what differs. */
export interface Compared {
  /** As in comparison.json: paired differences with 95 % intervals by Student's t, Holm's adjustment over all. */
  readonly comparison: Comparison;
  /** By name, the baseline first. */
  readonly ensembles: Readonly<Record<string, Ensemble>>;
}

/**
 * Runs several plans on the same seeds and compares each with the first.
 * @param plans by name, the baseline first
 * @example
 * const { comparison } = await compare({ baseline, 'no-army': without }, { seed, replicates: 20 });
 * comparison.outcomes.shown['no-army'].differenceCi95;
 */
export async function compare(plans: Readonly<Record<string, Plan>>, options: RunOptions): Promise<Compared> {
  const { seed, replicates = 1, runner = inThisThread } = options;
  const names = Object.keys(plans);
  if (names.length < 2) throw new RangeError('compare takes at least two plans, the baseline first');
  const tasks = Array.from({ length: replicates }, (_, replicate) => names.map((name) => ({ plan: plans[name]!, seed, replicate }))).flat();
  const trials = await runner(tasks, options);
  const ensembles = Object.fromEntries(names.map((name, at): [string, Ensemble] => {
    const own = trials.filter((_, i) => i % names.length === at);
    return [name, { plan: plans[name]!, seed, trials: own, summary: summarise(plans[name]!, own), outcome: buildOutcome(plans[name]!, own) }];
  }));
  const [baseline, ...variants] = names.map((name): Arm => ({
    name, plan: plans[name]!, outcomes: Object.fromEntries(plans[name]!.outcomes.map((outcome) => [outcome.name, ensembles[name]!.trials.map((trial) => trial.outcomes[outcome.name] ?? null)])),
  })) as [Arm, ...Arm[]];
  return { comparison: buildComparison(baseline, variants, replicates), ensembles };
}

/** One after the other; variants of a replicate share its network where they draw the same. */
const inThisThread: Runner = async (tasks, { progress, signal }) => {
  const shelf = createShelf(2);
  const handover = createHandover();
  const trials: Trial[] = [];
  for (const [at, { plan, seed, replicate }] of tasks.entries()) {
    trials.push(runTrial(plan, seed, replicate, {
      shelf, handover,
      progress(done, ticks) {
        signal?.throwIfAborted();
        progress?.((at + done / ticks) / tasks.length);
      },
    }));
    // Lets events in between two trials.
    await new Promise((resolve) => { setTimeout(resolve); });
  }
  return trials;
};
