/**
 * Who breaks the platform's rules: a post does if it is an insult or shows violence, or is about the conflict and by an
 * account of a proscribed camp; an account does if it belongs to a proscribed camp or has written such a post. This is
 * the truth that moderation is measured against, and that no platform has.
 */
import { AMBIENT, INSULT, SHOCK } from '../../model/frames.ts';
import { campOf, type World } from '../../model/world.ts';

export interface Violations {
  note(slot: number, author: number): void;
  /** By account: tick of its first violating post, or -1. */
  readonly firstTick: Int32Array;
  /** By account: its violating posts so far. */
  readonly posts: Int32Array;
  /** Whether an account's suspension now would be right. */
  guilty(account: number): boolean;
}

/** Whether a post breaks the rules. */
export function breaksRules(world: World, slot: number, author: number): boolean {
  const frame = world.posts.frame[slot]!;
  return frame === INSULT || frame === SHOCK || (frame !== AMBIENT && world.plan.camps[campOf(world, author)]!.proscribed);
}

export function noteViolations(world: World): Violations {
  const proscribed = world.plan.camps.map((camp) => camp.proscribed);
  const firstTick = new Int32Array(world.accounts.count).fill(-1);
  const posts = new Int32Array(world.accounts.count);
  return {
    firstTick, posts,
    note(slot, author): void {
      if (!breaksRules(world, slot, author)) return;
      if (firstTick[author] === -1) firstTick[author] = world.tick;
      posts[author]!++;
    },
    guilty: (account) => proscribed[campOf(world, account)]! || firstTick[account]! >= 0,
  };
}
