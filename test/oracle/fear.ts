/**
 * Whose doing a fear is (MODEL 3.9): the group of the latest post read, by any account of the person, that frightened: an
 * insult aimed at its own side, or shock by another. Within one visit insults are felt before shock.
 */
import { groupThatFrightens } from './circumstances.ts';
import type { Facts } from './facts.ts';
import type { Reading } from './look.ts';
import type { Post } from './publish.ts';

/** @returns person, tick -> the hand of the fear felt at the gate of that tick: what was read in earlier ticks counts. */
export function fearHands(facts: Facts, readings: readonly Reading[]): (person: number, tick: number) => string {
  const frights = new Map<number, { tick: number; by: string }[]>();
  const { insults, shock } = facts.plan.mechanisms;
  const insulted = (post: Post, reader: string, addressed: boolean): boolean => {
    const opponents = facts.plan.camps.find(({ name }) => name === post.camp)!.opponents;
    const gain = addressed ? insults?.['targetGain'] : insults?.['bystanderGain'];
    const ordered = facts.plan.forces.some((force) => force.camp === post.camp && force.orders.some((order) => order.target === reader));
    return post.insult && post.intensity > 0 && (opponents.includes(reader) || ordered) && (gain ?? 0) > 0;
  };
  const shocked = (post: Post, reader: string): boolean => post.shock && post.intensity > 0 && post.camp !== reader && (shock?.['fearGain'] ?? 0) > 0;
  for (const { visit, thread, page } of readings) {
    const { person, camp } = facts.accounts[visit.account]!;
    const read = [...visit.feed.map((post) => ({ post, addressed: post.kind === 'reply' })), ...[...thread, ...page].map((post) => ({ post, addressed: false }))];
    for (const { post } of [...read.filter(({ post, addressed }) => insulted(post, camp, addressed)), ...read.filter(({ post }) => shocked(post, camp))]) {
      if (!frights.has(person)) frights.set(person, []);
      frights.get(person)!.push({ tick: visit.tick, by: groupThatFrightens(post) });
    }
  }
  return (person, tick) => frights.get(person)?.findLast((fright) => fright.tick < tick)?.by ?? 'start';
}
