import { mix, toUnit, unitFine } from '../../random/draw.ts';
import { exponential, poissonCount } from '../../random/distributions.ts';
import { mechanism } from '../mechanism.ts';
import type { ForcePlan } from '../plan.ts';
import { profileNow } from '../profile.ts';
import { localMinutes, type World } from '../world.ts';

/** Chain of command: orders travel down ranks, and operators on duty obey them. */
export const chainOfCommand = mechanism({
  name: 'chain-of-command',
  family: 'forces',
  claim: 'A force writes only on orders. An order travels down the ranks with a delay at each, reaches cells before operators, and is carried out by those on shift who obey. Army and committee are settings of this one structure.',
  source: 'Keller et al. 2020 (office hours, principal and agent); sizes of delays and discipline assumed',
  prediction: 'The stream of an army with office shifts is at least twice as dense in office hours as outside (V38); volunteers follow the evening.',
  limits: 'Orders are not refused for reasons of conscience; nothing flows back up the chain.',
  parameters: {
    obedience: { default: 1, min: 0, max: 1, unit: 'times', meaning: 'Multiplies the discipline of every force; 0 = no order is ever carried out.', source: 'assumed (1 = as the forces are described)' },
    delayTimes: { default: 1, min: 0, max: 20, unit: 'times', meaning: 'Multiplies the delay at every rank.', source: 'assumed (1 = as the forces are described)' },
  },
  acts: ({ forces }) => forces.some(({ orders }) => orders.length > 0),
  build(world, values) {
    const { plan, people, assignments } = world;
    const duty = world.chance('command', 'duty');
    const quota = world.chance('command', 'quota');
    const hand = world.chance('command', 'account');
    const forces = plan.forces.map((force, f) => ({ force, group: plan.groups.length + f, first: people.group.indexOf(plan.groups.length + f), shift: dealShifts(world, force, plan.groups.length + f) }));
    const { calls } = world;
    const delays = world.orders.map((order) => delayTicks(world, plan.forces[order.force]!, forces[order.force]!.first, order.plan.name, values.delayTimes));

    const carryOut = (o: number): void => {
      const order = world.orders[o]!;
      const { force, group, first, shift } = forces[order.force]!;
      const day = Math.floor(localMinutes(world, group) / 1440);
      const quotaPerDay = order.plan.quotaPerDay * profileNow(world, order.plan.profile, group);
      for (let operator = 0; operator < force.operators; operator++) {
        if (calls.from[o]! + delays[o]![operator]! > world.tick) continue;
        const onShift = shareOfShift(world, force, group, shift[operator]!);
        if (onShift === 0) continue;
        const person = first + operator;
        const a = people.keyA[person]!;
        const b = people.keyB[person]!;
        if (toUnit(mix(duty.a ^ b, duty.b, a, mix(duty.b, duty.a, day, order.key))) >= force.discipline * values.obedience) continue;
        const word = mix(quota.a ^ b, quota.b, a, mix(quota.b, quota.a, world.tick, order.key));
        const count = poissonCount(toUnit(word), quotaPerDay * onShift);
        const account = count > 0 ? speaker(world, person, mix(hand.a, hand.b, word, 0)) : -1;
        if (account < 0) continue;
        const i = assignments.count++;
        assignments.account[i] = account;
        assignments.order[i] = o;
        assignments.posts[i] = count;
      }
    };

    return {
      incline(): void {
        for (let o = 0; o < world.orders.length; o++) {
          if (forces[world.orders[o]!.force]!.first >= 0 && world.tick >= calls.from[o]! && world.tick < calls.until[o]!) carryOut(o);
        }
      },
    };
  },
});

/** Ticks until each operator has the order once it is given: a delay per rank; all ranks but the last are suffered by a whole cell together. */
function delayTicks(world: World, force: ForcePlan, first: number, order: string, delayTimes: number): Int32Array {
  const purpose = world.chance('command', 'delay', force.name, order);
  const ticks = new Int32Array(force.operators);
  for (let operator = 0; operator < ticks.length; operator++) {
    let hours = 0;
    for (const [r, rank] of force.ranks.entries()) {
      const last = r === force.ranks.length - 1;
      const u = last
        ? unitFine(purpose.a ^ world.people.keyB[first + operator]!, purpose.b, world.people.keyA[first + operator]!, r)
        : unitFine(purpose.a, purpose.b, Math.floor(operator / force.cellSize), r);
      hours += exponential(u, rank.delayHours * delayTimes);
    }
    ticks[operator] = Math.floor(hours / world.hoursPerTick);
  }
  return ticks;
}

/** Deals operators to shifts by key, so that adding operators moves nobody. */
function dealShifts(world: World, force: ForcePlan, group: number): Int32Array {
  const purpose = world.chance('command', 'shift');
  const first = world.people.group.indexOf(group);
  const shift = new Int32Array(force.operators);
  for (let operator = 0; operator < shift.length; operator++) {
    const u = toUnit(mix(purpose.a ^ world.people.keyB[first + operator]!, purpose.b, world.people.keyA[first + operator]!, 0));
    shift[operator] = Math.floor(u * force.shifts.length);
  }
  return shift;
}

/** Part of an operator's day on duty that falls into this tick: 0 off duty; over a worked day the parts add up to 1. Without shifts a force works round the clock. */
function shareOfShift(world: World, force: ForcePlan, group: number, s: number): number {
  const minutes = world.plan.clock.tickMinutes;
  if (force.shifts.length === 0) return minutes / 1440;
  const { days, fromHour, toHour } = force.shifts[s]!;
  const start = localMinutes(world, group) - Math.floor(minutes / 2);
  let worked = 0;
  for (let day = Math.floor(start / 1440); day * 1440 < start + minutes; day++) {
    if (!days.includes((day + 4) % 7)) continue;
    const from = Math.max(start, day * 1440 + fromHour * 60);
    const until = Math.min(start + minutes, day * 1440 + toHour * 60);
    worked += Math.max(0, until - from);
  }
  return worked / (60 * (toHour - fromHour));
}

/** The account an operator writes through: one of those with a voice, chosen by key. */
function speaker(world: World, person: number, word: number): number {
  const first = world.people.firstAccount[person]!;
  const count = world.people.firstAccount[person + 1]! - first;
  for (let n = 0, at = (word >>> 0) % count; n < count; n++, at = (at + 1) % count) if (world.accounts.voice[first + at] === 1) return first + at;
  return -1;
}
