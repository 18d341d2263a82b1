/** What the kind of a platform implies where the scenario does not say it. All assumed: nobody has measured them for Iraq in 2016. */
import type { NetworkPlan, PlatformPlan } from '../model/plan.ts';

interface Implied {
  readonly feed: PlatformPlan['feed'];
  readonly generator: NetworkPlan['generator'];
  /** Tags fade on a social network, and a room has no public page. */
  readonly pageShare: number;
  /** Members of a room see its threads. */
  readonly openShare: number;
}

export const KINDS: Readonly<Record<PlatformPlan['kind'], Implied>> = {
  microblog: { feed: 'recent', generator: 'communities', pageShare: 0.2, openShare: 0.1 },
  social: { feed: 'ranked', generator: 'friends', pageShare: 0.05, openShare: 0.1 },
  room: { feed: 'recent', generator: 'room', pageShare: 0, openShare: 1 },
};

/** The three values of a key, in words. */
export function impliedWords(key: keyof Implied): string {
  return Object.entries(KINDS).map(([kind, implied]) => `${implied[key]} for ${kind}`).join(', ');
}
