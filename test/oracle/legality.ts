/** Which wishes MODEL 3.2 and 3.3 allow: the oracle takes wishes as facts, but not every wish. */
import { circumstancesOf } from './circumstances.ts';
import type { Facts, TickFact, WishFact } from './facts.ts';
import type { Post } from './publish.ts';

/** @returns every wish that must not be there, as sentences. */
export function illegalWishes(facts: Facts, posts: readonly Post[]): string[] {
  const { closure } = circumstancesOf(facts);
  const found: string[] = [];
  facts.ticks.forEach((fact, tick) => {
    const blame = (wish: WishFact, what: string): void => void found.push(`tick ${tick}: account ${wish.account} (${fact.states[wish.account]}) wishes a ${wish.kind}: ${what}`);
    const reactions = new Set<string>();
    for (const wish of fact.wishes) {
      const state = fact.states[wish.account]!;
      const source = posts[wish.source - 1];
      if (state === 'notYet') blame(wish, 'it has not opened yet');
      if ((state === 'suspended' || state === 'left') && wish.kind !== 'original') blame(wish, 'a closed account wishes originals only');
      if ((state === 'suspended' || state === 'left') && !mayStillWish(facts, fact, wish.account)) blame(wish, 'its person has an open account, or a later closed one');
      if (wish.kind === 'original') continue;
      if (wish.force === '' && state !== 'active') blame(wish, 'a reaction of an account that is closed or cut off is dropped');
      if (!source || source.tick >= tick) blame(wish, `its source ${wish.source} was not there in an earlier tick`);
      else if (source.staleTick < tick || closure(source, tick)) blame(wish, `its source ${wish.source} is stale, removed, or of a closed author`);
      if (wish.force === '' && reactions.has(`${wish.account} ${wish.source} ${wish.kind} ${wish.insult}`)) blame(wish, 'it reacts twice to one post');
      reactions.add(`${wish.account} ${wish.source} ${wish.kind} ${wish.insult}`);
      if (wish.kind === 'reply' && source && wish.addressee !== source.account) blame(wish, 'it answers somebody else');
    }
    for (const [what, list] of [['wishes', fact.wishes], ['visits', fact.visits]] as const) {
      // Two equal words of 32 bits are a coincidence that happens; more are a draw that lost its name.
      if (list.length - new Set(list.map(({ key }) => key)).size > 2) found.push(`tick ${tick}: ${what} share their keys`);
    }
    for (const visit of fact.visits) if (fact.states[visit.account] !== 'active') found.push(`tick ${tick}: account ${visit.account} visits, ${fact.states[visit.account]}`);
  });
  return found;
}

/** A closed account wishes if its person has no open account on the platform, and then only the latest closed one. */
function mayStillWish(facts: Facts, fact: TickFact, account: number): boolean {
  const { person, platform } = facts.accounts[account]!;
  const own = facts.accounts.filter((other) => other.person === person && other.platform === platform).map(({ row }) => row);
  if (own.some((row) => fact.states[row] === 'active' || fact.states[row] === 'cutOff')) return false;
  return own.every((row) => fact.closedTick[row]! <= fact.closedTick[account]!);
}
