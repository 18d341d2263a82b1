/**
 * The timetable: the stages of a tick, in order, one sentence each. This list is the only place where order lives.
 * Everyone acts on the state at the start of a stage; nothing here names a mechanism.
 */
import { openJoiners, settleClosures } from '../model/closing.ts';
import { checkDials, resetDials } from '../model/dials.ts';
import { expirePosts } from '../model/expire.ts';
import { auditLedger, beginTick } from '../model/ledger.ts';
import { auditPageBooks, beginPagesTick } from '../model/pages.ts';
import { gateWishes, publishWishes } from '../model/publish.ts';
import { releaseDue } from '../model/reactions.ts';
import type { Stages } from '../model/mechanism.ts';
import { turnRates, type Rate } from './rates.ts';
import type { World } from '../model/world.ts';
import { walk } from './walk.ts';

/** A mechanism at work: its name, for the books and for errors, and its stages. */
export interface Actor {
  readonly name: string;
  readonly stages: Stages;
  /** Rates of its own that change over time. */
  readonly rates?: readonly Rate[];
}

export interface Stage {
  readonly name: string;
  readonly sentence: string;
  act(world: World, actors: readonly Actor[]): void;
}

export const TIMETABLE: readonly Stage[] = [
  { name: 'reset', sentence: 'Dials go back to 1; rates with a profile take their value of the tick; the books open a new page.', act: reset },
  { name: 'events', sentence: 'What happens outside takes hold, orders arrive, newcomers open their accounts.', act: events },
  { name: 'dial', sentence: 'Mechanisms turn the dials on what people are inclined to do.', act: dial },
  { name: 'incline', sentence: 'Wishes and visits are drawn, before any gate.', act: (_, actors) => each(actors, 'incline') },
  { name: 'colour', sentence: 'What was wished may change its frame.', act: (_, actors) => each(actors, 'colour') },
  { name: 'gate', sentence: 'State of the account, fear and climate decide which wishes pass.', act: gate },
  { name: 'publish', sentence: 'Every wish is booked at its audience; the passing ones become posts.', act: publishWishes },
  { name: 'walk', sentence: 'Posts are delivered and visits read and react, in the order of their seconds.', act: walk },
  { name: 'trend', sentence: 'What bursts above its own past makes the lists of the next tick.', act: (_, actors) => each(actors, 'trend') },
  { name: 'moderate', sentence: 'Flags are worked and accounts are closed.', act: moderate },
  { name: 'follow', sentence: 'People follow and unfollow; what is in flight stays where it is.', act: (_, actors) => each(actors, 'follow') },
  { name: 'remember', sentence: 'Habits and moods move on; posts that turn stale are booked and forgotten.', act: remember },
  { name: 'audit', sentence: 'Both ledgers are checked to the unit.', act: audit },
];

function reset(world: World, actors: readonly Actor[]): void {
  resetDials(world.dials);
  for (const { rates } of actors) if (rates) turnRates(world, rates);
  beginTick(world.ledger);
  beginPagesTick(world.pages);
  world.wishes.count = 0;
  world.visits.count = 0;
  world.visits.seenTotal = 0;
  world.assignments.count = 0;
}

function events(world: World, actors: readonly Actor[]): void {
  openJoiners(world);
  each(actors, 'events');
}

function dial(world: World, actors: readonly Actor[]): void {
  each(actors, 'dial');
  checkDials(world.dials, () => actors.filter((actor) => actor.stages.dial || actor.stages.events).map((actor) => actor.name));
}

function gate(world: World, actors: readonly Actor[]): void {
  releaseDue(world.reactions, world.tick);
  each(actors, 'gate');
  gateWishes(world);
}

function moderate(world: World, actors: readonly Actor[]): void {
  each(actors, 'moderate');
  settleClosures(world);
}

function remember(world: World, actors: readonly Actor[]): void {
  each(actors, 'remember');
  expirePosts(world);
}

function audit(world: World): void {
  auditLedger(world.ledger, world.posts, world.tick);
  auditPageBooks(world.pages, world.tick);
}

function each(actors: readonly Actor[], stage: Exclude<keyof Stages, 'reads'>): void {
  for (const actor of actors) actor.stages[stage]?.();
}
