/** Closing accounts and removing posts: the platform's verbs. What a closed author still has in flight is booked when a hearer's visit meets it. */
import { ACTIVE, CUT_OFF, NOT_YET, SUSPENDED } from './accounts.ts';
import { leavePage } from './pages.ts';
import { AUTHOR_CLOSED } from './posts.ts';
import type { World } from './world.ts';

/** Suspends an open account by a hand (USER_FLAGS, AUTOMATION ...). Takes effect for pages and voices at the end of the stage. */
export function suspend(world: World, account: number, hand: number): void {
  close(world, account, SUSPENDED, hand);
}

/** Closes an open account with the given state; a closed one is left as it is. */
export function close(world: World, account: number, state: number, hand: number): void {
  const { accounts } = world;
  if (accounts.state[account]! > CUT_OFF) return;
  accounts.state[account] = state;
  accounts.closedTick[account] = world.tick;
  accounts.closedBy[account] = hand;
  world.closed[world.closures++] = account;
}

/** Opens an account that was not there yet; only while events take hold, so that a tick's audiences stand still. */
export function openAccount(world: World, account: number): void {
  const { accounts } = world;
  if (accounts.state[account] !== NOT_YET) return;
  accounts.state[account] = accounts.cuts[account]! > 0 ? CUT_OFF : ACTIVE;
  accounts.joinTick[account] = world.tick;
  settleVoice(world, account);
}

/** Cuts an account off from its platform; only while events take hold. Each cut needs its own `restore`. */
export function cutOff(world: World, account: number): void {
  const { state, cuts } = world.accounts;
  cuts[account]!++;
  if (state[account] === ACTIVE) state[account] = CUT_OFF;
}

/** Ends one cut; the account is back when none is left. */
export function restore(world: World, account: number): void {
  const { state, cuts } = world.accounts;
  if (--cuts[account]! === 0 && state[account] === CUT_OFF) state[account] = ACTIVE;
}

/** Opens the accounts whose time has come. */
export function openJoiners(world: World): void {
  const { accounts } = world;
  if (world.tick === 0) return;
  for (const account of world.joiners) {
    if (accounts.joinTick[account] === world.tick) openAccount(world, account);
  }
}

/** After moderation: the closed accounts' posts are gone from feeds and pages, and voices pass to whoever may still wish. */
export function settleClosures(world: World): void {
  if (world.closures === 0) return;
  const { accounts, pages, posts } = world;
  for (let id = posts.oldest; id < posts.next; id++) {
    const slot = id & posts.mask;
    if (accounts.closedTick[posts.author[slot]!] === world.tick && posts.removed[slot] === 0) posts.removed[slot] = AUTHOR_CLOSED;
  }
  for (let node = pages.oldestNode; node < pages.nextNode; node++) {
    const author = posts.author[pages.post[node & pages.mask]! & posts.mask]!;
    if (accounts.closedTick[author] === world.tick) leavePage(pages, node);
  }
  for (let i = 0; i < world.closures; i++) settleVoice(world, world.closed[i]!);
  world.closures = 0;
}

/** A closed account keeps its voice only where its person has no open account on the platform, and only the latest closed one. */
function settleVoice(world: World, account: number): void {
  const { accounts, people } = world;
  const person = accounts.owner[account]!;
  const platform = accounts.platform[account]!;
  let latest = -1;
  let open = false;
  for (let other = people.firstAccount[person]!; other < people.firstAccount[person + 1]!; other++) {
    if (accounts.platform[other] !== platform || accounts.state[other] === NOT_YET) continue;
    if (accounts.state[other]! <= CUT_OFF) open = true;
    else if (latest < 0 || accounts.closedTick[other]! >= accounts.closedTick[latest]!) latest = other;
  }
  for (let other = people.firstAccount[person]!; other < people.firstAccount[person + 1]!; other++) {
    if (accounts.platform[other] !== platform) continue;
    const isOpen = accounts.state[other]! <= CUT_OFF;
    accounts.voice[other] = isOpen || (!open && other === latest) ? 1 : 0;
  }
}
