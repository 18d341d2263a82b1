/** In which order a feed shows what waits in it: the newest first or, where the platform ranks, by age, reshares so far and closeness to the reader's view. */
import type { Facts } from './facts.ts';
import type { Post } from './publish.ts';

/** Orders readable posts, which come newest first. */
export type Order = (readable: readonly Post[]) => readonly Post[];

export function ranker(facts: Facts, posts: readonly Post[]): (visit: { account: number; tick: number; at: number }) => Order {
  const values = facts.plan.mechanisms['ranking'];
  const passedOn = new Map<number, number[]>();
  for (const { kind, source, tick } of posts) {
    if (kind !== 'reshare' && kind !== 'quote') continue;
    if (!passedOn.has(source)) passedOn.set(source, []);
    passedOn.get(source)!.push(tick);
  }
  return ({ account, tick, at }) => {
    const { platform, person } = facts.accounts[account]!;
    if (!values || facts.plan.platforms.find(({ name }) => name === platform)!.feed !== 'ranked') return (readable) => readable;
    const view = facts.ticks[tick]!.stances[person]!;
    // Views are stored in steps of 1/127; the product comes first, so that no rounding is between the two.
    const steps = (post: Post): number => {
      const reshares = (passedOn.get(post.number) ?? []).filter((when) => when < tick).length;
      const agreement = view * Math.round(post.slant * 127) / 127;
      return (values['engagement']! / Math.LN2) * Math.log(1 + reshares) + values['alignment']! * agreement - (at - post.at) * (1 / (3600 * values['halfLifeHours']!));
    };
    return (readable) => readable.map((post) => ({ post, steps: steps(post) })).sort((x, y) => y.steps - x.steps).map(({ post }) => post);
  };
}
