/** A plan with its names in a language, and the names of hands, which an outcome gives. */
import type { Language } from '../charts/language.ts';
import type { Hand } from '../experiment/outcome/hands.ts';
import type { Outcome } from '../experiment/outcome.ts';
import type { SideBySide } from '../experiment/side-by-side.ts';
import type { Plan } from '../model/plan.ts';

interface Labelled {
  readonly label: string;
  readonly labelAr: string;
}

function arabic<T extends Labelled>(things: readonly T[]): T[] {
  return things.map((thing) => ({ ...thing, label: thing.labelAr || thing.label }));
}

/** Where a name has no Arabic label, the English one stands. */
export function spoken(plan: Plan, language: Language): Plan {
  if (language === 'en') return plan;
  return {
    ...plan, question: plan.questionAr || plan.question,
    camps: arabic(plan.camps), platforms: arabic(plan.platforms), groups: arabic(plan.groups), forces: arabic(plan.forces), timeline: arabic(plan.timeline),
    outcomes: plan.outcomes.map((outcome) => ({ ...outcome, label: outcome.labelAr || outcome.label })),
  };
}

/** Members of a comparison with their names in the language of a plan of it. */
export function spokenSide(side: SideBySide, { outcomes }: Plan, language: Language): SideBySide {
  if (language === 'en') return side;
  return { ...side, outcomes, members: side.members.map(({ name, outcome }) => ({ name, outcome: { ...outcome, camps: arabic(outcome.camps), platforms: arabic(outcome.platforms), events: arabic(outcome.events) } })) };
}

const HANDS: Readonly<Record<string, string>> = {
  none: 'لا أحد', start: 'موجود منذ البداية', 'the ranker': 'الترتيب', ambient: 'منشورات عامة', 'own camp': 'المعسكر نفسه', 'user flags': 'بلاغات المستخدمين', 'mass flags': 'بلاغات جماعية', automation: 'كشف آلي', government: 'طلب حكومي', 'offline events': 'أحداث خارجية',
};

/** Wherever a part of the outcome lists hands, they are called in the language too. */
export function spokenHands(outcome: Outcome, language: Language): Outcome {
  if (language === 'en') return outcome;
  const hand = (each: Hand): Hand => ({ ...each, label: HANDS[each.by] ?? (each.kind === 'volunteers' ? each.label.replace(/^volunteers: /, 'متطوعون: ') : each.label) });
  return Object.fromEntries(Object.entries(outcome).map(([name, part]: [string, unknown]) => {
    const hands = (part as { hands?: unknown } | null)?.hands;
    return [name, Array.isArray(hands) ? { ...(part as object), hands: hands.map(hand) } : part];
  })) as unknown as Outcome;
}
