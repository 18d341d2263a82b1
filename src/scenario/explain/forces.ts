/** Each force as an organisation: who stands behind it, its ranks, its hours, its orders by date. */
import { accountsOfOperator } from '../../model/holdings.ts';
import type { CovertPlan } from '../../model/duty-plan.ts';
import type { CostPlan, ForcePlan, OrderPlan, Plan } from '../../model/plan.ts';
import type { Star } from './marks.ts';
import { sourceAt } from './marks.ts';
import { campLabel, meaningOf } from './sides.ts';
import { ASSUMED_MARK, counted, dateOf, daysOf, enumerated, figure, hourOf, isAssumed, lines, offsetOf, percent, windowOf, profileOf } from './words.ts';

export function forces(plan: Plan, star: Star): string[] {
  return plan.forces.filter(({ leader }) => leader === null).flatMap((force, i) => [
    ...(i > 0 ? [''] : []),
    lines(`${force.label} (${force.name})`, 2),
    lines(`${force.sponsor === '' ? 'Nobody is named behind it' : `Behind it: ${force.sponsor}`}. It writes for ${campLabel(plan, force.camp)}, from ${force.origin}${star('forces', force.name, 'origin')}, clock ${offsetOf(force.utcOffsetMinutes)}.`, 4),
    lines(sizeOf(plan, force, (...path) => star('forces', force.name, ...path)), 4),
    lines(ranksOf(force), 4),
    lines(dutyOf(force), 4),
    ...(force.covert === undefined ? [] : [lines(covertOf(plan, force.covert, (...path) => star('forces', force.name, ...path)), 4)]),
    ...(force.cost ? [lines(costOf(force.cost), 4)] : []),
    ...(force.orders.length === 0 ? [lines('It has no orders and writes nothing.', 4)] : [lines('Orders, by date:', 4), ...ordersOf(plan, force)]),
  ]);
}

function sizeOf(plan: Plan, { operators, accountsPerOperator, also, cellSize, automationShare, meanAudience }: ForcePlan, own: Star): string {
  const each = accountsOfOperator({ accountsPerOperator, also });
  const accounts = operators * each;
  const real = plan.represents === 1 ? '' : `, which stand for ${figure(accounts * plan.represents)} real ones`;
  return `${counted(operators, 'operator')} with ${counted(each, 'account')}${own('accountsPerOperator')} each: ${counted(accounts, 'account')}${real}; ${counted(Math.ceil(operators / cellSize), 'cell')} of up to ${figure(cellSize)}${own('cellSize')} people. `
    + `${automationShare === 0 ? 'None of its accounts posts by script' : `${percent(automationShare)} of its accounts post by script`}. An account is followed by ${figure(meanAudience)}${own('meanAudience')} others on average.`;
}

function ranksOf({ ranks }: ForcePlan): string {
  if (ranks.length === 0) return 'Ranks: none; an order arrives at once.';
  const total = ranks.reduce((sum, rank) => sum + rank.delayHours, 0);
  return `Ranks, from the top: ${ranks.map((rank) => `${rank.name} (${figure(rank.delayHours)} h)`).join(' > ')} > operators. An order takes ${figure(total)} h on average to come down.`;
}

function dutyOf({ shifts, discipline }: ForcePlan): string {
  const hours = shifts.map((shift) => `${daysOf(shift.days)} ${hourOf(shift.fromHour)}-${hourOf(shift.toHour)}`);
  return `On duty: ${hours.length === 0 ? 'round the clock, in no shifts' : hours.join('; ')}. ${discipline === 1 ? 'Operators obey every order.' : `On a day, an operator obeys an order with probability ${figure(discipline)}.`}`;
}

function covertOf({ groups, clock }: Plan, { among, voices, exposedTick, wage }: CovertPlan, own: Star): string {
  const exposed = exposedTick >= 0 ? `on ${dateOf(clock, exposedTick)} all of them are exposed` : 'no date exposes them';
  return `In secret it pays ${counted(voices, 'person')} of the group "${groups.find((group) => group.name === among)!.label}" to carry its line in their own tone, each for ${figure(wage)}${own('covert', 'wage')} times an operator's pay; ${exposed}.`;
}

function ordersOf(plan: Plan, force: ForcePlan): string[] {
  const byDate = [...force.orders].sort((a, b) => a.fromTick - b.fromTick || a.untilTick - b.untilTick);
  return byDate.map((order) => lines(`${windowOf(plan.clock, order.fromTick, order.untilTick)}: ${order.name}. ${callOf(plan, order)}${order.do === 'flood' ? floodOf(plan, order) : order.do === 'flag' ? flagOf(plan, order) : insultOf(plan, order)} `
    + `With all on duty that is ${figure(order.quotaPerDay * force.operators)} a day.${profileOf(plan, order.profile)}`, 6, '- '));
}

function floodOf(plan: Plan, { quotaPerDay, tags, frame, target, insultShare, together, intensity, veracity, about }: OrderPlan): string {
  const aim = target === '' ? '' : ` aimed at ${campLabel(plan, target)}`;
  const insults = insultShare > 0 ? `; ${percent(insultShare)} of them carry insults` : '';
  const claims = `${intensity > 0 ? `; intensity ${figure(intensity)} of 1` : ''}${about === '' ? '' : `; about ${plan.groups.find((group) => group.name === about)!.label}`}${veracity < 1 ? `; ${percent(veracity)} of the claims are true` : ''}`;
  return `Each operator writes ${counted(quotaPerDay, 'post')} a day on ${enumerated(tags)}${aim}, as ${frame} (${meaningOf(frame)})${insults}${claims}${together ? '; the posts are saved up and sent together, to make the tags trend' : ''}.`;
}

function insultOf(plan: Plan, { quotaPerDay, tags, target, frame }: OrderPlan): string {
  const where = tags.length > 0 ? ` found on the pages of ${enumerated(tags)}` : '';
  return `Each operator answers ${counted(quotaPerDay, 'post')} a day of ${campLabel(plan, target)}${where} with ${frame === 'insult' ? 'insults' : frame}.`;
}

function flagOf(plan: Plan, { quotaPerDay, tags, target }: OrderPlan): string {
  return `Each operator flags ${counted(quotaPerDay, 'post')} a day${target === '' ? '' : ` of ${campLabel(plan, target)}`} found on the pages of ${enumerated(tags)}.`;
}

/** What calls the order up. */
function callOf(plan: Plan, { trigger }: OrderPlan): string {
  if (!trigger) return '';
  const under = trigger.tags.length === 0 ? 'about the conflict' : `under ${enumerated(trigger.tags)}`;
  return `It waits until ${campLabel(plan, trigger.by)} write more than ${counted(trigger.above, 'post')} an hour ${under}, and then holds for ${counted(trigger.hours, 'hour')}. `;
}

function costOf({ wage, payrollPerDay, budgetPerDay }: CostPlan): string {
  const limit = budgetPerDay === undefined ? 'no budget is set' : `its sponsor grants ${counted(budgetPerDay, 'cost unit')} a day, and work beyond that is not done`;
  return `An operator's day costs ${figure(wage)} times the usual${payrollPerDay === 0 ? '' : `; its payroll takes ${counted(payrollPerDay, 'cost unit')} a day`}; ${limit}.`;
}

/**
 * Who lends a name to what, and when.
 * @param given what the file says, where the sources of a leader and of an endorsement stand
 */
export function leaders(plan: Plan, star: Star, given: unknown): string[] {
  const cited = (text: string, source: string, indent: number): string => lines(`${text} Source: ${source}.`.replace(/\.\.$/, '.'), indent, isAssumed(source) ? ASSUMED_MARK : '  ');
  return plan.forces.flatMap(({ name, label, camp, leader, orders, origin }) => (leader === null ? [] : [
    cited(`${label} (${name}) speaks for ${campLabel(plan, camp)}, from ${origin}${star('leaders', name, 'origin')}. ${percent(leader.followers)}${star('leaders', name, 'followers')} of all ordinary accounts follow; its word counts ${figure(leader.reliability)}${star('leaders', name, 'reliability')} of 1.`, sourceAt(given, ['leaders', name]), 2),
    ...[...orders].sort((a, b) => a.fromTick - b.fromTick).map((order) => cited(`${dateOf(plan.clock, order.fromTick)}: lends its name to ${enumerated(order.tags)}.`, sourceAt(given, ['leaders', name, 'endorses', order.name]), 6)),
  ]));
}
