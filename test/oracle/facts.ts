/**
 * The oracle's witness: it steps the timetable stage by stage and writes down, as plain objects, what happened - who
 * wished what, who visited when, which accounts were in which state. None of the engine's counters, feeds or pages.
 */
import type { Actor } from '../../src/engine/timetable.ts';
import { TIMETABLE } from '../../src/engine/timetable.ts';
import { INSULT, SHOCK } from '../../src/model/frames.ts';
import type { Plan } from '../../src/model/plan.ts';
import { KIND_NAMES } from '../../src/model/posts.ts';
import type { World } from '../../src/model/world.ts';

export type State = 'active' | 'cutOff' | 'suspended' | 'left' | 'notYet';
const STATES: readonly State[] = ['active', 'cutOff', 'suspended', 'left', 'notYet'];

export interface AccountFact {
  readonly row: number;
  readonly person: number;
  /** Whether it is a force's. */
  readonly ordered: boolean;
  readonly platform: string;
  readonly camp: string;
  readonly origin: string;
  readonly keyA: number;
  readonly keyB: number;
}

export interface WishFact {
  readonly account: number;
  readonly kind: string;
  readonly tags: readonly string[];
  readonly conflict: boolean;
  readonly key: number;
  readonly second: number;
  /** Number of the post reacted to, counted in order of publication from 1; 0 = none. */
  readonly source: number;
  readonly addressee: number;
  /** Force whose order it obeys, or ''; and which order. */
  readonly force: string;
  readonly order: string;
  readonly insult: boolean;
  /** View it carries, -1..1. */
  readonly slant: number;
  readonly shock: boolean;
  readonly intensity: number;
  readonly brave: number;
  readonly free: number;
}

export interface VisitFact {
  readonly account: number;
  readonly second: number;
  readonly opensPage: boolean;
  readonly key: number;
}

export interface TickFact {
  /** State of each account from the end of `events` to the end of the walk. */
  readonly states: readonly State[];
  /** Hearer -> the speakers it follows from the end of `events` to the end of delivery: the graph the other way round. */
  readonly speakers: readonly ReadonlySet<number>[];
  /** View of each person. */
  readonly stances: readonly number[];
  readonly closedBy: readonly string[];
  readonly closedTick: readonly number[];
  readonly wishes: readonly WishFact[];
  readonly visits: readonly VisitFact[];
}

export interface Facts {
  readonly plan: Plan;
  readonly seed: string;
  readonly accounts: readonly AccountFact[];
  readonly ticks: TickFact[];
  /** Posts removed by a test actor: number of the post, tick after whose walk it went, hand. */
  readonly removals: { readonly post: number; readonly tick: number; readonly by: string }[];
}

export function openFacts(world: World): Facts {
  const { accounts, people, plan } = world;
  const rows = Array.from({ length: accounts.count }, (_, row) => row);
  return {
    plan, seed: world.seed, ticks: [], removals: [],
    accounts: rows.map((row) => ({
      row, person: accounts.owner[row]!, ordered: accounts.force[row]! >= 0, platform: plan.platforms[accounts.platform[row]!]!.name,
      camp: plan.camps[people.camp[accounts.owner[row]!]!]!.name, origin: world.originNames[people.origin[accounts.owner[row]!]!]!, keyA: accounts.keyA[row]!, keyB: accounts.keyB[row]!,
    })),
  };
}

/** Steps one tick, and writes down its facts; `meddle` is called after each stage with its name. */
export function witnessTick(world: World, actors: readonly Actor[], facts: Facts, meddle: (stage: string) => void = () => {}): void {
  let states: State[] = [];
  let speakers: readonly ReadonlySet<number>[] = [];
  let wishes: WishFact[] = [];
  let visits: VisitFact[] = [];
  const stances = Array.from(world.people.stance);
  let closedBy: string[] = [];
  let closedTick: number[] = [];
  for (const stage of TIMETABLE) {
    stage.act(world, actors);
    meddle(stage.name);
    if (stage.name === 'events') {
      states = statesOf(world);
      speakers = speakersOf(world, facts.ticks.at(-1)?.speakers);
      closedBy = Array.from(world.accounts.closedBy, (hand) => world.hands.labels[hand]!);
      closedTick = Array.from(world.accounts.closedTick);
    }
    if (stage.name === 'gate') {
      wishes = Array.from({ length: world.wishes.count }, (_, i) => wishFact(world, i));
      visits = Array.from({ length: world.visits.count }, (_, i) => visitFact(world, i));
    }
    if (stage.name === 'walk' && statesOf(world).some((state, row) => state !== states[row])) throw new Error(`tick ${world.tick}: an account changed its state between events and moderate`);
  }
  facts.ticks.push({ states, stances, speakers, closedBy, closedTick, wishes, visits });
}

function statesOf(world: World): State[] {
  return Array.from(world.accounts.state, (state) => STATES[state]!);
}

/** Who follows whom now; the list of the tick before where nothing changed. */
function speakersOf({ graph, accounts }: World, before: TickFact['speakers'] | undefined): TickFact['speakers'] {
  const speakers = Array.from({ length: accounts.count }, () => new Set<number>());
  for (let speaker = 0; speaker < accounts.count; speaker++) {
    for (const hearer of graph.hearers.slice(graph.start[speaker], graph.used[speaker])) if (hearer >= 0) speakers[hearer]!.add(speaker);
  }
  const same = before?.every((those, hearer) => those.size === speakers[hearer]!.size && [...those].every((speaker) => speakers[hearer]!.has(speaker)));
  return same ? before! : speakers;
}

function wishFact(world: World, i: number): WishFact {
  const { wishes, hashtags, orders, plan } = world;
  const set = wishes.tagSet[i]!;
  const list = [...hashtags.list.slice(hashtags.start[set], hashtags.start[set + 1])];
  const order = orders[wishes.order[i]!];
  return {
    account: wishes.account[i]!, kind: KIND_NAMES[wishes.kind[i]!]!, tags: list.map((tag) => hashtags.names[tag]!),
    conflict: list.some((tag) => tag < plan.hashtags.length), key: wishes.key[i]!, second: wishes.second[i]!,
    source: wishes.source[i]!, addressee: wishes.addressee[i]!, force: order ? plan.forces[order.force]!.name : '', order: order?.plan.name ?? '',
    slant: wishes.slant[i]! / 127, insult: wishes.frame[i] === INSULT, shock: wishes.frame[i] === SHOCK, intensity: wishes.intensity[i]!, brave: wishes.brave[i]!, free: wishes.free[i]!,
  };
}

function visitFact(world: World, i: number): VisitFact {
  const { visits } = world;
  return { account: visits.account[i]!, second: visits.second[i]!, opensPage: visits.opensPage[i] === 1, key: visits.key[i]! };
}
