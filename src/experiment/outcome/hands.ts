/** What a hand is called and whose it is; who books them is model/hands.ts. */
import type { Plan } from '../../model/plan.ts';

export type HandKind = 'force' | 'volunteers' | 'own camp' | 'ambient' | 'ranker' | 'events' | 'moderation' | 'start' | 'none';

export interface Hand {
  /** Name in the rows: as in hands.parquet, but all offline events together. */
  readonly by: string;
  readonly kind: HandKind;
  readonly label: string;
  /** Camp it belongs to, or ''. */
  readonly camp: string;
  /** Its place among the hands of its kind and camp in the scenario, from 0: the same in every chart, so that it looks the same there. */
  readonly nth: number;
}

export const EVENTS = 'offline events';

/** All offline events are one hand in charts: a bar split by thirty events says nothing. */
export function handName(by: string): string {
  return by.startsWith('event: ') ? EVENTS : by;
}

const PLAIN: Readonly<Record<string, { kind: HandKind; label: string }>> = {
  none: { kind: 'none', label: 'nobody' },
  start: { kind: 'start', label: 'there from the start' },
  'the ranker': { kind: 'ranker', label: 'the ranking' },
  ambient: { kind: 'ambient', label: 'ambient posts' },
  'own camp': { kind: 'own camp', label: 'its own camp' },
  'user flags': { kind: 'moderation', label: 'user flags' },
  'mass flags': { kind: 'moderation', label: 'mass flags' },
  automation: { kind: 'moderation', label: 'automatic detection' },
  government: { kind: 'moderation', label: 'government request' },
  [EVENTS]: { kind: 'events', label: 'offline events' },
};

const MODERATORS = Object.keys(PLAIN).filter((by) => PLAIN[by]!.kind === 'moderation');

/** Order of drawing: forces next to their camp's volunteers, then what belongs to no side. */
const KIND_ORDER: readonly HandKind[] = ['force', 'volunteers', 'own camp', 'ambient', 'ranker', 'events', 'moderation', 'start', 'none'];

export function describeHand(plan: Plan, by: string): Hand {
  const plain = PLAIN[by];
  if (plain) return { by, camp: '', nth: MODERATORS.indexOf(by), ...plain };
  const name = by.slice(by.indexOf(': ') + 2);
  if (by.startsWith('force: ')) {
    const force = plan.forces.find((candidate) => candidate.name === name);
    return { by, kind: 'force', label: force?.label || name, camp: force?.camp ?? '', nth: plan.forces.filter((other) => other.camp === force?.camp).findIndex((other) => other.name === name) };
  }
  const camp = plan.camps.find((candidate) => candidate.name === name);
  return { by, kind: 'volunteers', label: `volunteers: ${camp?.label || name}`, camp: name, nth: 0 };
}

export function sortHands(plan: Plan, hands: readonly Hand[]): Hand[] {
  const campOrder = (hand: Hand) => plan.camps.findIndex((camp) => camp.name === hand.camp);
  return [...hands].sort((a, b) => KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) || campOrder(a) - campOrder(b) || (a.by < b.by ? -1 : 1));
}
