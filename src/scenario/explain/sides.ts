/** The sides, the people and the hashtags, in words. */
import { FRAMES } from '../../model/frames.ts';
import type { GroupPlan, Plan } from '../../model/plan.ts';
import { counted, dateOf, enumerated, figure, lines, offsetOf, percent, profileOf } from './words.ts';

/** Label of a camp, with the name by which the file calls it. */
export function campLabel(plan: Plan, name: string): string {
  return plan.camps.find((camp) => camp.name === name)?.label ?? name;
}

export function sides(plan: Plan): string[] {
  return plan.camps.map((camp) => {
    const people = plan.groups.reduce((sum, group) => sum + group.size * (group.camps[camp.name] ?? 0), 0);
    const against = camp.opponents.length > 0 ? ` Argues with ${enumerated(camp.opponents.map((name) => campLabel(plan, name)))}.` : '';
    const banned = camp.proscribed ? " The platform's rules ban it." : '';
    return lines(`${camp.label} (${camp.name}): about ${counted(Math.round(people), 'person').replace('persons', 'people')}, view of the conflict ${figure(camp.stance)} on a scale from -1 (against) to 1 (for).${against}${banned}`, 2, '- ');
  });
}

export function people(plan: Plan): string[] {
  return plan.groups.map((group) => lines(`${group.label} (${group.name}): ${counted(group.size, 'person').replace('persons', 'people')} in ${group.origin}${homes(plan, group)}, clock ${offsetOf(group.utcOffsetMinutes)}; ${campsOf(plan, group)}. `
    + `Half of them wish to write less than ${figure(group.postsPerDay.median)} posts a day, and come to read less than ${figure(group.visitsPerDay.median)} times.${profileOf(plan, group.profile)}${joins(plan, group)}${group.core ? ' A hyper-active core is found among them.' : ''}`, 2, '- '));
}

function campsOf(plan: Plan, { camps }: GroupPlan): string {
  const parts = Object.entries(camps).filter(([, share]) => share > 0).sort((a, b) => b[1] - a[1]);
  return parts.map(([name, share]) => `${percent(share)} ${campLabel(plan, name)}`).join(', ');
}

/** Where they are, if there is more than one place to be. */
function homes({ platforms, clock }: Plan, { platform, also }: GroupPlan): string {
  if (platforms.length === 1) return '';
  const label = (name: string): string => platforms.find((one) => one.name === name)!.label;
  const second = also.map((there) => `${percent(there.share)} of them on ${label(there.platform)} too${there.joinUntilTick === 0 ? '' : `, opened between ${dateOf(clock, there.joinFromTick)} and ${dateOf(clock, there.joinUntilTick)}`}`);
  return `, at home on ${label(platform)}${second.length === 0 ? '' : ` (${enumerated(second)})`}`;
}

function joins({ clock }: Plan, { joinFromTick, joinUntilTick }: GroupPlan): string {
  return joinUntilTick === 0 ? '' : ` Their accounts open between ${dateOf(clock, joinFromTick)} and ${dateOf(clock, joinUntilTick)}.`;
}

export function hashtags(plan: Plan): string[] {
  const byLaunch = [...plan.hashtags].sort((a, b) => a.launchTick - b.launchTick);
  return byLaunch.map(({ tag, label, camp, frame, launchTick, use, aka }) => {
    const users = Object.entries(use).filter(([, weight]) => weight > 0).sort((a, b) => b[1] - a[1]);
    const owner = camp === '' ? 'belongs to nobody' : `launched by ${campLabel(plan, camp)}`;
    const spellings = aka.length > 0 ? ` Also spelt ${enumerated(aka)}.` : '';
    return lines(`${tag}${label === '' ? '' : ` "${label}"`}: ${owner}, ${launchTick === 0 ? 'there from the start' : dateOf(plan.clock, launchTick)}; its posts are ${frame} (${meaningOf(frame)}). `
      + `Used by ${users.length === 0 ? 'nobody' : enumerated(users.map(([name, weight]) => `${campLabel(plan, name)} (weight ${figure(weight)})`))}.${spellings}`, 2, '- ');
  });
}

/** What a frame does, in words. */
export function meaningOf(frame: string): string {
  return FRAMES.find(({ name }) => name === frame)?.meaning ?? '';
}
