/** What happens outside, what is asked, and what is compared. */
import type { EventPlan, OutcomePlan, Plan } from '../../model/plan.ts';
import { campLabel } from './sides.ts';
import { ASSUMED_MARK, dateOf, enumerated, figure, isAssumed, lines, percent, spanOf, windowOf } from './words.ts';

export function timeline(plan: Plan): string[] {
  return plan.timeline.map((event) => lines(`${dateOf(plan.clock, event.tick)}, ${event.kind}: ${event.label}. ${sizeOf(plan, event)} Source: ${event.source}.`.replace(/\.\.$/, '.'), 2, isAssumed(event.source) ? ASSUMED_MARK : '  '));
}

function sizeOf(plan: Plan, { hours, intensity, stirs, side, places, platforms, arrested }: EventPlan): string {
  const camps = Object.entries(stirs).filter(([, share]) => share > 0).sort((a, b) => b[1] - a[1]).map(([name, share]) => `${campLabel(plan, name)} (${figure(share)})`);
  const held = Object.entries(arrested).map(([name, share]) => `${percent(share)} of ${campLabel(plan, name)}`);
  return `${side === '' ? '' : `Concerns the fortunes of ${campLabel(plan, side)}. `}${intensity === 0 && camps.length === 0 ? 'It lasts' : `Size ${figure(intensity)} of 1, for`} ${spanOf(hours)}${camps.length === 0 ? '; it stirs nobody.' : `; it stirs ${enumerated(camps)}.`}${places.length === 0 ? '' : ` Only in ${enumerated(places)}.`}${platforms.length === 0 ? '' : ` Only on ${enumerated(platforms.map((name) => plan.platforms.find((platform) => platform.name === name)!.label))}.`}${held.length === 0 ? '' : ` Arrested: ${held.join(', ')}.`}`;
}

export function rivals(plan: Plan): string[] {
  return plan.rivals.map((rival) => lines(`${rival.label}: ${rival.intensity.map(({ fromTick, level }) => `${figure(level)} ${windowOf(plan.clock, fromTick, plan.clock.ticks)}`).join(', ')}. Source: ${rival.source}.`.replace(/\.\.$/, '.'), 2, isAssumed(rival.source) ? ASSUMED_MARK : '  '));
}

/** Volumes counted in the real world, by the name of their file. */
export function observed(file: string): string[] {
  return file === '' ? [] : [lines(`${file} holds volumes counted in the real world, each with its source. They are drawn over the simulated ones and never steer the run.`, 2)];
}

export function outcomes(plan: Plan): string[] {
  return plan.outcomes.map((outcome) => {
    const wish = outcome.better === '' ? 'no direction is called better' : `${outcome.better} is called better`;
    return lines(`${outcome.label} (${outcome.name}): ${readingOf(plan, outcome)}. ${outcome.unit === '' ? 'No unit' : `Unit: ${outcome.unit}`}; ${wish}${outcome.practical === undefined ? '' : `; a difference matters from ${figure(outcome.practical)}`}.`, 2, '- ');
  });
}

function readingOf(plan: Plan, outcome: OutcomePlan): string {
  if (outcome.measure === 'formula') return `the formula ${outcome.text}`;
  const { measure, camp, tag } = outcome;
  const window = windowOf(plan.clock, outcome.fromTick, outcome.untilTick);
  const authors = campLabel(plan, camp);
  const posts = tag === '(all)' ? 'their posts' : `their posts on ${tag}`;
  if (measure === 'heard') return `of all readings that ${authors} could have had for ${posts} in feeds, the share that happened, ${window}`;
  return `of what ${authors} had on the page of ${tag} when somebody opened it, the share that was shown, ${window}`;
}
