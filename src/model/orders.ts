/** Orders of all forces as one table, and the assignments of this tick: an operator writes on an order that arrived and is obeyed. */
import { keyOf } from '../random/key.ts';
import type { OrderPlan, Plan } from './plan.ts';

export interface Order {
  readonly force: number;
  /** Keyed word of the order's name within its force: draws never depend on which other orders there are. */
  readonly key: number;
  readonly plan: OrderPlan;
  /** What it has its operators do. */
  readonly flood: boolean;
  readonly insult: boolean;
  readonly flag: boolean;
  readonly tagSet: number;
  readonly frame: number;
  readonly target: number;
  /** Group it speaks about, counted from 1; 0 = nobody. */
  readonly about: number;
}

/** Assignments of the tick, in operator order: `posts` wishes of one operator on one order, through one of its accounts. */
export interface Assignments {
  count: number;
  readonly account: Int32Array;
  readonly order: Int32Array;
  /** How many posts the operator owes in this tick. */
  readonly posts: Int32Array;
}

export function allocateAssignments(capacity: number): Assignments {
  return { count: 0, account: new Int32Array(capacity), order: new Int32Array(capacity), posts: new Int32Array(capacity) };
}

export function buildOrders(plan: Plan, tagSetOf: (tags: readonly string[]) => number, frameIndex: (name: string) => number): Order[] {
  return plan.forces.flatMap((force, f) => force.orders.map((order) => ({
    force: f, key: keyOf('order', force.name, order.name).a, plan: order, flood: order.do === 'flood', insult: order.do === 'insult', flag: order.do === 'flag', tagSet: tagSetOf(order.tags), frame: frameIndex(order.frame),
    target: plan.camps.findIndex((camp) => camp.name === order.target),
    about: 1 + plan.groups.findIndex((group) => group.name === order.about),
  })));
}

/** When each order holds, in ticks: from, and until (not included). One that waits for a trigger holds once it is called up. */
export interface Calls {
  readonly from: Int32Array;
  readonly until: Int32Array;
}

export function allocateCalls(orders: readonly Order[]): Calls {
  return {
    from: Int32Array.from(orders, ({ plan }) => plan.fromTick),
    until: Int32Array.from(orders, ({ plan }) => (plan.trigger ? 0 : plan.untilTick)),
  };
}
