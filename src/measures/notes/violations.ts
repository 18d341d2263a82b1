/**
 * Who breaks the platform's rules: a post does if it is an insult or shows violence, or is about the conflict and by an
 * account of a proscribed camp; an account does if it belongs to a proscribed camp or has written such a post. This is
 * the truth that moderation is measured against, and that no platform has.
 */
import { AMBIENT, INSULT, SHOCK } from '../../model/frames.ts';
import { campOf, type World } from '../../model/world.ts';

export interface Violations {
  note(slot: number, author: number): void;
  /** Tick of an account's first violating post, or -1. */
  firstTick(account: number): number;
  /** Its violating posts so far. */
  posts(account: number): number;
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
  const first = new Map<number, number>();
  const posts = new Map<number, number>();
  return {
    note(slot, author): void {
      if (!breaksRules(world, slot, author)) return;
      if (!first.has(author)) first.set(author, world.tick);
      posts.set(author, (posts.get(author) ?? 0) + 1);
    },
    firstTick: (account) => first.get(account) ?? -1,
    posts: (account) => posts.get(account) ?? 0,
    guilty: (account) => proscribed[campOf(world, account)]! || first.has(account),
  };
}
