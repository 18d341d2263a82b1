/** The standing tests of every mechanism, and what its prediction and its mutation share. */
import { TIMETABLE, type Actor } from '../../src/engine/timetable.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { World } from '../../src/model/world.ts';
import { runTrial as engineRun, type Trial } from '../../src/experiment/trial.ts';
import { numbersOf, columnOf, type Table, wordAt } from '../../src/measures/table.ts';
import type { SignClaim } from './sign.ts';

export type Run = typeof engineRun;
export type Read = (trial: Trial) => number;

/** Plan with one mechanism's parameters changed, or switched off (null). */
export function withMechanism(plan: Plan, name: string, values: Readonly<Record<string, number>> | null): Plan {
  const { [name]: before, ...others } = plan.mechanisms;
  return { ...plan, mechanisms: values === null ? others : { ...others, [name]: { ...before, ...values } } };
}

/** Everything a trial left that another mechanism or a reader could notice, but for the measures named in `own`. */
export function traceOf(trial: Trial, own: readonly string[] = []): unknown {
  const series = trial.tables.series;
  const measure = columnOf(series, 'measure');
  const rows = Array.from({ length: series.rows }, (_, row) => row).filter((row) => !own.includes(wordAt(measure, row)!));
  return {
    series: series.columns.map((column) => rows.map((row) => column.values[row])),
    tables: (['ledger', 'hands', 'pages'] as const).map((name) => trial.tables[name].columns.map((column) => [...column.values])),
    accounts: ['state', 'closedTick', 'closedBy', 'written'].map((name) => [...columnOf(trial.accounts, name).values]),
  };
}

/** Sum of a ledger entry over a window, by camp and tag row. */
export function ledgerSum(trial: Trial, entry: string, where: { camp?: string; tag?: string; fromTick?: number; untilTick?: number } = {}): number {
  return tableSum(trial.tables.ledger, entry, { tag: '(all)', ...where });
}

export function pageSum(trial: Trial, entry: 'pagePotential' | 'pageSeen' | 'pageCrowdedOut', where: { camp?: string; tag?: string; fromTick?: number; untilTick?: number }): number {
  return tableSum(trial.tables.pages, entry, where);
}

/** Sum (flows) of a measure over a window. */
export function seriesSum(trial: Trial, measure: string, where: { camp?: string; tag?: string; fromTick?: number; untilTick?: number } = {}): number {
  return tableSum(trial.tables.series, 'value', { measure, ...where });
}

export function seriesMean(trial: Trial, measure: string, where: { camp?: string; fromTick?: number; untilTick?: number } = {}): number {
  const count = tableSum(trial.tables.series, null, { measure, ...where });
  return seriesSum(trial, measure, where) / count;
}

function tableSum(table: Table, name: string | null, where: { camp?: string; tag?: string; measure?: string; fromTick?: number; untilTick?: number }): number {
  const tick = numbersOf(table, 'tick');
  const values = name === null ? null : numbersOf(table, name);
  const wanted = (['camp', 'tag', 'measure'] as const).filter((key) => where[key] !== undefined).map((key) => {
    const column = columnOf(table, key);
    return { values: column.values, index: column.kind === 'text' ? column.words.indexOf(where[key]!) : -1 };
  });
  let total = 0;
  for (let row = 0; row < table.rows; row++) {
    if (tick[row]! < (where.fromTick ?? 0) || tick[row]! >= (where.untilTick ?? Infinity)) continue;
    if (wanted.every((column) => column.values[row] === column.index)) total += values === null ? 1 : values[row]!;
  }
  return total;
}

export interface Paired {
  readonly meanA: number;
  readonly meanB: number;
  /** Mean of b - a over the seeds, its standard error, and the share of pairs in which it has the sign of the mean. */
  readonly difference: number;
  readonly standardError: number;
  readonly sameSign: number;
}

/** Runs both plans on the same seeds. Seeds are the numbers 0..n-1 under a fixed root, set before any result was seen. */
export function paired(run: Run, a: Plan, b: Plan, read: Read, seeds: number, root = 'standing'): Paired {
  const values = Array.from({ length: seeds }, (_, replicate) => [read(run(a, root, replicate)), read(run(b, root, replicate))] as const);
  return pairedValues(values.map(([x]) => x), values.map(([, y]) => y));
}

/** The same figures of values already read off, a and b by seed. */
export function pairedValues(a: readonly number[], b: readonly number[]): Paired {
  const mean = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0) / list.length;
  const differences = b.map((y, seed) => y - a[seed]!);
  const difference = mean(differences);
  const variance = differences.reduce((sum, value) => sum + (value - difference) * (value - difference), 0) / Math.max(1, a.length - 1);
  return {
    meanA: mean(a), meanB: mean(b), difference, standardError: Math.sqrt(variance / a.length),
    sameSign: differences.filter((value) => Math.sign(value) === Math.sign(difference)).length / a.length,
  };
}

/** The same run, which remembers its trials, so that several figures are read off one trial. */
export function remembered(run: Run): Run {
  const trials = new Map<Plan, Map<string, Trial>>();
  return (plan, root, replicate) => {
    const ofPlan = trials.get(plan) ?? new Map<string, Trial>();
    trials.set(plan, ofPlan);
    const key = `${root} ${replicate}`;
    const trial = ofPlan.get(key) ?? run(plan, root, replicate);
    ofPlan.set(key, trial);
    return trial;
  };
}

/** Paired runs behind a mean: with fewer, a direction can hold by chance. */
const SEEDS = 64;

/** Means of `read` over 64 paired runs at each value of a parameter, in the order given. */
export function meansAlong(plan: Plan, name: string, parameter: string, values: readonly number[], read: Read): number[] {
  return allMeansAlong(plan, name, parameter, values, [read])[0]!;
}

/** The same for several figures of the same runs: one list of means for each. */
export function allMeansAlong(plan: Plan, name: string, parameter: string, values: readonly number[], reads: readonly Read[]): number[][] {
  const totals = reads.map(() => values.map(() => 0));
  values.forEach((value, v) => {
    const changed = withMechanism(plan, name, { [parameter]: value });
    for (let replicate = 0; replicate < SEEDS; replicate++) {
      const trial = engineRun(changed, 'direction', replicate);
      reads.forEach((read, r) => { totals[r]![v]! += read(trial); });
    }
  });
  return totals.map((sums) => sums.map((sum) => sum / SEEDS));
}

/** What a prediction file exports: run by the mechanism's test as it is, and by the mutation test with the effect line removed. */
export interface Prediction {
  readonly mechanism: string;
  /** The claim tested, with its practical size in words. */
  readonly says: string;
  /** The mutation: in the mechanism's source file this exact text is replaced; the prediction must then fail. */
  readonly mutation: { readonly file: string; readonly find: string; readonly replace: string };
  /** A small contrast that shows the same effect, for asking how often its sign survives other values of what is assumed. */
  readonly sign: SignClaim;
  /** The measured figures and whether the claim holds at its stated practical size. */
  test(run: Run): { readonly holds: boolean; readonly figures: Readonly<Record<string, number>> };
}

/** As `paired`, for what a tick-by-tick look measures: each side is asked for its number at replicates 0..n-1. */
export function pairedBy(a: (replicate: number) => number, b: (replicate: number) => number, seeds: number): Paired {
  const values = Array.from({ length: seeds }, (_, replicate) => [a(replicate), b(replicate)] as const);
  return pairedValues(values.map(([x]) => x), values.map(([, y]) => y));
}

/** Whether each value is at least (or, falling, at most) the one before, and the last differs from the first. */
export function goesOneWay(means: readonly number[], way: 'up' | 'down'): boolean {
  const sign = way === 'up' ? 1 : -1;
  return means.every((value, i) => i === 0 || sign * (value - means[i - 1]!) >= 0) && means[0] !== means[means.length - 1];
}

/** Posts that the accounts of a group or force published in the whole run. */
export function writtenBy(trial: Trial, group: string): number {
  const groups = columnOf(trial.accounts, 'group');
  const written = numbersOf(trial.accounts, 'written');
  let total = 0;
  for (let row = 0; row < trial.accounts.rows; row++) if (wordAt(groups, row) === group) total += written[row]!;
  return total;
}

/** One tick of the timetable; `before` is called ahead of the stage of that name, to place what a hand-worked case needs. */
export function stepTick(world: World, actors: readonly Actor[], tick: number, before: Readonly<Record<string, () => void>> = {}): void {
  world.tick = tick;
  for (const stage of TIMETABLE) {
    before[stage.name]?.();
    stage.act(world, actors);
  }
}

/** Whether a list never falls. */
export function rises(values: readonly number[]): boolean {
  return values.every((value, i) => i === 0 || value >= values[i - 1]!);
}

/** Whether a list never rises. */
export function falls(values: readonly number[]): boolean {
  return rises([...values].reverse());
}
