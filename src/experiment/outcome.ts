/**
 * What came out of a run, ready to be drawn: every number that a chart or the page shows is a field of an Outcome.
 * Plain data. Counts are simulated accounts' counts; `represents` says how many real accounts one stands for.
 */
import type { CampPlan, EventPlan, Plan } from '../model/plan.ts';
import { readRatios } from '../measures/ratios.ts';
import { UNCOMMITTED } from '../model/plan.ts';
import { buildBuckets, mainWindow, tickTime, weekBefore } from './outcome/buckets.ts';
import type { Window } from './outcome/buckets.ts';
import type { Frame } from './outcome/part.ts';
import { beginParts } from './outcome/parts.ts';
import type { Parts } from './outcome/parts.ts';
import { shortLabels } from './outcome/short-labels.ts';
import { meanOf, spreadOf } from './outcome/spread.ts';
import type { Spread } from './outcome/spread.ts';
import type { Trial } from './trial.ts';

export interface Outcome extends Parts {
  readonly scenario: string;
  readonly question: string;
  readonly represents: number;
  readonly replicates: number;
  readonly time: TimeFrame;
  readonly camps: readonly CampLook[];
  readonly platforms: readonly PlatformLook[];
  /** The one platform that is told of, as far as tables tell platforms apart; '' = all together. */
  readonly platform: string;
  /** The one camp, and the one hashtag, that parts which count by them are told of; '' = all. */
  readonly camp: string;
  readonly tag: string;
  /** The camp that is looked at alone; else that whose page the scenario asks about, else that of the first headline outcome, else the first camp. */
  readonly focus: string;
  readonly events: readonly EventLook[];
  readonly headlines: readonly Headline[];
  /** Single figures of the run, means over replicates: meanAudience, postsPerAccountDay, medianFeedLoad ... */
  readonly facts: Readonly<Record<string, number>>;
  readonly counts: Readonly<Record<string, number>>;
}

/** What is looked at alone: names as in the scenario. */
export type Alone = Partial<Pick<Outcome, 'platform' | 'camp' | 'tag'>>;

export interface TimeFrame {
  readonly unit: 'day' | 'hour';
  /** Local times, YYYY-MM-DDTHH:MM. */
  readonly start: string;
  readonly end: string;
  readonly burnInUntil: string;
  /** The window that headline figures, totals and waterfall speak of. */
  readonly window: Window;
  /** What it is compared with: the week before it; null where the run has none. */
  readonly before: Window | null;
}

export type CampLook = Pick<CampPlan, 'name' | 'label' | 'labelAr' | 'colour'>;
export type PlatformLook = Pick<Plan['platforms'][number], 'name' | 'label' | 'labelAr'>;
export type EventLook = Pick<EventPlan, 'name' | 'label' | 'labelAr' | 'kind' | 'mark' | 'source' | 'intensity'> & { readonly time: string };

/** One outcome that the scenario names. */
export interface Headline extends Spread {
  readonly name: string;
  readonly label: string;
  readonly measure: Plan['outcomes'][number]['measure'];
  readonly unit: string;
  readonly platform: string;
  readonly camp: string;
  readonly tag: string;
  readonly from: string;
  readonly until: string;
}

/**
 * @param trials at least one, in order of replicate
 * @param window what headlines, totals and waterfall speak of; without one, the windows of the scenario's outcomes
 * @param alone  tells of one platform, camp or hashtag alone, where parts tell them apart; headline values keep what they name
 */
export function buildOutcome(given: Plan, trials: readonly Trial[], window: Window = mainWindow(given), alone: Alone = {}): Outcome {
  if (trials.length === 0) throw new Error('an outcome needs at least one finished replicate');
  const plan = shortLabels(given);
  const { clock } = plan;
  const { platform = '', camp = '', tag = '' } = alone;
  const buckets = buildBuckets(clock);
  const before = weekBefore(clock, window);
  const ordered = campOrder(plan);
  const camps = ordered.map(({ name, label, labelAr, colour }): CampLook => ({ name, label, labelAr, colour }));
  const moved = movedOutcomes(plan, window);
  const frame: Frame = { plan: { ...moved, camps: ordered }, camps: ordered.map((camp) => camp.name), buckets, window, before, platform, camp, tag };
  const parts = beginParts(frame);
  const values: Trial['outcomes'][] = [];
  for (const trial of trials) {
    parts.add(trial);
    values.push(moved === plan ? trial.outcomes : { ...trial.outcomes, ...readRatios(moved, trial.tables) });
  }
  return {
    scenario: plan.scenario, question: plan.question, represents: plan.represents, replicates: trials.length,
    time: { unit: buckets.unit, start: tickTime(clock, 0), end: tickTime(clock, clock.ticks), burnInUntil: tickTime(clock, clock.burnInTicks), window, before },
    camps, platforms: plan.platforms.map(({ name, label, labelAr }): PlatformLook => ({ name, label, labelAr })), platform, camp, tag,
    focus: camp || (pagesFirst(plan).find((outcome) => outcome.camp !== '')?.camp ?? camps[0]!.name),
    events: plan.timeline.map(({ name, label, labelAr, kind, mark, source, intensity, tick }): EventLook => ({ name, label, labelAr, kind, mark, source, intensity, time: tickTime(clock, tick) })),
    headlines: headlines(moved, values),
    ...parts.finish(),
    facts: meansOf(trials.map((trial) => trial.facts)),
    counts: meansOf(trials.map((trial) => trial.counts)),
  };
}

/** The camps that the scenario asks about come first, those who take no side last. */
function campOrder(plan: Plan): CampPlan[] {
  const asked = pagesFirst(plan).map((outcome) => outcome.camp);
  const rank = ({ name }: CampPlan) => (name === UNCOMMITTED ? Infinity : asked.includes(name) ? asked.indexOf(name) : asked.length);
  return [...plan.camps].sort((a, b) => rank(a) - rank(b) || plan.camps.indexOf(a) - plan.camps.indexOf(b));
}

/** Outcomes in the order they are told: what a page showed is the sharper question. */
function pagesFirst(plan: Plan): Plan['outcomes'] {
  return [...plan.outcomes].sort((a, b) => Number(b.measure === 'pageShown') - Number(a.measure === 'pageShown'));
}

/** The plan with its outcomes read over another window than their own. A formula names its windows itself and keeps them. */
function movedOutcomes(plan: Plan, { fromTick, untilTick }: Window): Plan {
  const own = mainWindow(plan);
  if (own.fromTick === fromTick && own.untilTick === untilTick) return plan;
  return { ...plan, outcomes: plan.outcomes.map((outcome) => (outcome.measure === 'formula' ? outcome : { ...outcome, fromTick, untilTick })) };
}

function headlines(plan: Plan, values: readonly Trial['outcomes'][]): Headline[] {
  return pagesFirst(plan).map((outcome) => ({
    name: outcome.name, label: outcome.label, measure: outcome.measure, unit: outcome.unit, platform: outcome.platform, camp: outcome.camp, tag: outcome.tag,
    from: tickTime(plan.clock, outcome.fromTick), until: tickTime(plan.clock, outcome.untilTick),
    ...spreadOf(values.map((outcomes) => outcomes[outcome.name] ?? null)),
  }));
}

function meansOf(records: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  return Object.fromEntries(Object.keys(records[0]!).map((name) => [name, meanOf(records.map((record) => record[name]!).filter((value) => Number.isFinite(value)))]));
}
