/** Whose books belong to an outcome: its own camp, hashtag and platform, or those that its formula speaks of. */
import { READABLE } from '../measures/readable.ts';
import type { FormulaPlan, OutcomePlan, ReadingPlan } from '../model/plan.ts';

export interface BooksScope {
  readonly camp: string;
  /** '' = all platforms. */
  readonly platform: string;
  /** '' = all posts; on pages, all pages. */
  readonly tag: string;
  readonly place: 'feeds' | 'page';
  readonly fromTick: number;
  readonly untilTick: number;
}

/** @returns the scope, or why there is none: what follows `No accounting, since ` */
export function booksScope(outcome: OutcomePlan): BooksScope | { readonly why: string } {
  if (outcome.measure === 'formula') return formulaScope(readingsOf(outcome.formula));
  const { camp, platform, tag, fromTick, untilTick } = outcome;
  if (camp === '') return { why: 'the outcome names no camp' };
  return { camp, platform, tag: tag === '(all)' ? '' : tag, place: outcome.measure === 'pageShown' ? 'page' : 'feeds', fromTick, untilTick };
}

/** Readings that name no camp, such as the sum over all in a denominator, do not make a formula speak of several. */
function formulaScope(all: readonly ReadingPlan[]): BooksScope | { readonly why: string } {
  const camps = namesOf(all.map(({ camp }) => camp));
  const [camp] = camps;
  if (camp === undefined) return { why: 'the formula names no camp' };
  if (camps.length > 1) return { why: `the formula speaks of several camps (${camps.join(', ')})` };
  const own = all.filter((reading) => reading.camp === camp);
  const tags = namesOf(own.map(({ tag }) => tag));
  if (tags.length > 1) return { why: `the formula speaks of several hashtags (${tags.join(', ')})` };
  const pages = own.filter(({ measure }) => READABLE.find(({ name }) => name === measure)?.table === 'pages');
  if (pages.length > 0 && pages.length < own.length) return { why: 'the formula speaks of feeds and of pages' };
  const platforms = new Set(own.map(({ platform }) => platform));
  return {
    camp, tag: tags.length === 1 && own.every(({ tag }) => tag !== '') ? tags[0]! : '', platform: platforms.size === 1 ? own[0]!.platform : '', place: pages.length > 0 ? 'page' : 'feeds',
    fromTick: Math.min(...own.map(({ fromTick }) => fromTick)), untilTick: Math.max(...own.map(({ untilTick }) => untilTick)),
  };
}

function readingsOf(formula: FormulaPlan): ReadingPlan[] {
  if (formula.op === 'number') return [];
  return 'of' in formula ? formula.of.flatMap(readingsOf) : [formula];
}

function namesOf(names: readonly string[]): string[] {
  return [...new Set(names)].filter((name) => name !== '');
}
