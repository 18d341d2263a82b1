/** What the oracle asks about a moment of the run: was this author closed, was this post removed, whose doing is this post. */
import type { Facts } from './facts.ts';
import type { Post } from './publish.ts';

export interface Circumstances {
  /** Why nobody can read the post in this tick any more, or nothing. */
  closure(post: Post, tick: number): { cause: 'suspended' | 'left'; by: string } | undefined;
}

export function circumstancesOf(facts: Facts): Circumstances {
  const removals = new Map(facts.removals.map((removal) => [removal.post, removal]));
  return {
    closure(post, tick) {
      const state = facts.ticks[tick]!.states[post.account]!;
      const removal = removals.get(post.number);
      if (state === 'suspended') return { cause: 'suspended', by: facts.ticks[tick]!.closedBy[post.account]! };
      if (removal && removal.tick < tick) return { cause: 'suspended', by: removal.by };
      return state === 'left' ? { cause: 'left', by: 'none' } : undefined;
    },
  };
}

/** Whose place it takes (MODEL 3.9): its force, if written on orders; ambient, if it has no conflict tag; volunteers of its camp. */
export function groupOf(post: Post): string {
  if (post.force !== '') return `force: ${post.force}`;
  return post.conflict ? `volunteers: ${post.camp}` : 'ambient';
}

/** The same, as the camp that lost sees it. */
export function groupAgainst(post: Post, loser: string): string {
  const group = groupOf(post);
  return group === `volunteers: ${loser}` ? 'own camp' : group;
}

/** Whose doing a fright is: a force, or the volunteers of a camp, whatever tags the post carries. */
export function groupThatFrightens(post: Post): string {
  return post.force !== '' ? `force: ${post.force}` : `volunteers: ${post.camp}`;
}
