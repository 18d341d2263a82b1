/** The oracle's gate and publish (MODEL 3.3 to 3.6): the fate of each wish, its audience, and the posts in the order of (second, key). */
import { mix, unit } from '../../src/random/draw.ts';
import { keyOf, type Key } from '../../src/random/key.ts';
import type { Facts, State, TickFact, WishFact } from './facts.ts';

export interface Post extends WishFact {
  /** Counted in order of publication from 1. */
  readonly number: number;
  readonly tick: number;
  /** Seconds from the start of the run. */
  readonly at: number;
  /** Tick in whose `remember` it turns stale. */
  readonly staleTick: number;
  readonly platform: string;
  readonly camp: string;
  /** Accounts that were to hear it, at the start of publish. */
  readonly audience: readonly number[];
}

export interface Withheld extends WishFact {
  readonly tick: number;
  readonly platform: string;
  readonly camp: string;
  readonly audience: readonly number[];
  readonly cause: 'left' | 'suspended' | 'cutOff' | 'silencedByFear' | 'silencedByClimate';
  readonly fearAndClimate: boolean;
}

export interface Published {
  readonly posts: readonly Post[];
  readonly withheld: readonly Withheld[];
}

export function publishAll(facts: Facts): Published {
  const posts: Post[] = [];
  const withheld: Withheld[] = [];
  const keys = ['fear', 'climate', 'coin'].map((name) => keyOf(facts.seed, 'gate', name));
  const { tickMinutes } = facts.plan.clock;
  let before: number[][] = [];
  facts.ticks.forEach((fact, tick) => {
    const hearers = fact.speakers === facts.ticks[tick - 1]?.speakers ? before : hearersOf(fact);
    before = hearers;
    const wishes = fact.wishes.toSorted((x, y) => x.second - y.second || (x.key >>> 0) - (y.key >>> 0));
    for (const wish of wishes) {
      const { platform, camp } = facts.accounts[wish.account]!;
      const audience = audienceOf(hearers, fact, wish);
      const gate = gateOf(keys, wish, fact.states[wish.account]!);
      if (gate) {
        withheld.push({ ...wish, tick, platform, camp, audience, ...gate });
        continue;
      }
      const at = tick * tickMinutes * 60 + wish.second;
      const staleTick = Math.floor((at + facts.plan.staleHours * 3600) / (tickMinutes * 60));
      posts.push({ ...wish, number: posts.length + 1, tick, at, staleTick, platform, camp, audience });
    }
  });
  return { posts, withheld };
}

/** What stopped a wish, or nothing: the state of its account first, then fear and climate, each by its own draw, a coin between both. */
function gateOf([fear, climate, coin]: readonly Key[], wish: WishFact, state: State): Pick<Withheld, 'cause' | 'fearAndClimate'> | undefined {
  if (state === 'left' || state === 'suspended' || state === 'cutOff') return { cause: state, fearAndClimate: false };
  const afraid = unit(fear!.a, fear!.b, wish.key, 0) >= wish.brave;
  const lonely = unit(climate!.a, climate!.b, wish.key, 0) >= wish.free;
  if (!afraid && !lonely) return undefined;
  const byFear = afraid && (!lonely || mix(coin!.a, coin!.b, wish.key, 0) < 0);
  return { cause: byFear ? 'silencedByFear' : 'silencedByClimate', fearAndClimate: afraid && lonely };
}

/** Active or cut-off accounts with an edge from the author; of a reply, the addressee if active. */
function audienceOf(hearers: readonly (readonly number[])[], fact: TickFact, wish: WishFact): number[] {
  if (wish.kind === 'reply') return fact.states[wish.addressee] === 'active' ? [wish.addressee] : [];
  return hearers[wish.account]!.filter((hearer) => fact.states[hearer] === 'active' || fact.states[hearer] === 'cutOff');
}

function hearersOf(fact: TickFact): number[][] {
  const hearers: number[][] = fact.speakers.map(() => []);
  fact.speakers.forEach((speakers, hearer) => speakers.forEach((speaker) => hearers[speaker]!.push(hearer)));
  return hearers;
}
