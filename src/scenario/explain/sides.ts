/** The sides, the people and the hashtags, in words. */
import { FRAMES } from '../../model/frames.ts';
import type { GroupPlan, LogNormalPlan, Plan } from '../../model/plan.ts';
import type { Star } from './marks.ts';
import { sourceAt } from './marks.ts';
import { ASSUMED_MARK, counted, dateOf, enumerated, figure, isAssumed, lines, offsetOf, percent, profileOf } from './words.ts';

/** Label of a camp, with the name by which the file calls it. */
export function campLabel(plan: Plan, name: string): string {
  return plan.camps.find((camp) => camp.name === name)?.label ?? name;
}

export function sides(plan: Plan): string[] {
  return plan.camps.map((camp) => {
    const people = plan.groups.reduce((sum, group) => sum + group.size * (group.camps[camp.name] ?? 0), 0);
    const against = camp.opponents.length > 0 ? ` Argues with ${enumerated(camp.opponents.map((name) => campLabel(plan, name)))}.` : '';
    const banned = camp.proscribed ? " The platform's rules ban it." : '';
    return lines(`${camp.label} (${camp.name}): about ${counted(Math.round(people), 'person')}, view of the conflict ${figure(camp.stance)} on a scale from -1 (against) to 1 (for).${against}${banned}`, 2, '- ');
  });
}

/** @param given what the file says, where the source of a newsroom's figures stands */
export function people(plan: Plan, star: Star, given: unknown): string[] {
  return plan.groups.map((group) => {
    const own = (...path: readonly string[]): string => star('population', group.name, ...path);
    return lines(`${group.label} (${group.name}): ${counted(group.size, 'person')} from ${group.origin}${own('origin')}${homes(plan, group, own)}, clock ${offsetOf(group.utcOffsetMinutes)}; ${campsOf(plan, group)}. `
      + `${rateOf(group, own)}${profileOf(plan, group.profile)}${joins(plan, group)}${traitsOf(group, own, sourceAt(given, ['population', group.name, 'outlet']))}`, 2, '- ');
  });
}

/** How much they write and read; where all are alike no half is spoken of. */
function rateOf({ size, postsPerDay, visitsPerDay }: GroupPlan, own: Star): string {
  const who = (law: LogNormalPlan): string => (size === 1 ? 'This person wishes' : law.sigma === 0 ? 'Each wishes' : 'Half of them wish');
  const amount = (law: LogNormalPlan, key: string): string => {
    const typical = `${figure(Math.min(law.median, law.most))}${own(key, 'median')}`;
    return law.sigma === 0 ? typical : size === 1 ? `about ${typical}` : `fewer than ${typical}`;
  };
  const visits = amount(visitsPerDay, 'visitsPerDay');
  return `${who(postsPerDay)} to write ${amount(postsPerDay, 'postsPerDay')} posts a day${size === 1 ? ` and pays ${visits} visits a day to read` : `; ${visitsPerDay.sigma === 0 ? 'each pays' : 'half of them pay'} ${visits} visits a day to read`}.`;
}

/** What else sets a group apart from ordinary people. */
function traitsOf({ size, outlet, prominence, core, fighters, drawn, returns = 0, amplifies = false }: GroupPlan, own: Star, source: string): string {
  const guess = isAssumed(source) ? ASSUMED_MARK.trim() : '';
  return [
    outlet === undefined ? '' : `They are newsrooms: they report an event ${counted(outlet.delayHours, 'hour')}${guess} after it, and ${percent(outlet.credibility)}${guess || own('outlet', 'credibility')} of what they report turns out right (${source}).`,
    prominence === 1 ? '' : `${size === 1 ? 'This person' : 'Each'} is followed as readily as ${figure(prominence)} ordinary people.`,
    core ? 'A hyper-active core is found among them.' : '',
    fighters ? 'They fight for their camp, and their morale is asked about.' : '',
    drawn ? 'Their accounts open on no date, but when events draw them there.' : '',
    amplifies ? 'They pass on from abroad what their side writes.' : '',
    returns === 0 ? '' : `Whoever is suspended may come back, under at most ${counted(returns, 'further account')}.`,
  ].filter((sentence) => sentence !== '').map((sentence) => ` ${sentence}`).join('');
}

function campsOf(plan: Plan, { camps }: GroupPlan): string {
  const parts = Object.entries(camps).filter(([, share]) => share > 0).sort((a, b) => b[1] - a[1]);
  return parts.map(([name, share]) => `${percent(share)} ${campLabel(plan, name)}`).join(', ');
}

/** Where they are, if there is more than one place to be. */
function homes({ platforms, clock }: Plan, { platform, also }: GroupPlan, own: Star): string {
  if (platforms.length === 1) return '';
  const label = (name: string): string => platforms.find((one) => one.name === name)!.label;
  const second = also.map((there) => `${percent(there.share)} of them on ${label(there.platform)} too, ${there.activity === 1 ? '' : `${figure(there.activity)}${own('also', there.platform, 'activity')} times `}as busy there${there.drawn ? ', opened when events draw them' : ''}${there.joinUntilTick === 0 ? '' : `, opened between ${dateOf(clock, there.joinFromTick)} and ${dateOf(clock, there.joinUntilTick)}`}`);
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
