/** Grammar of outcomes: a share read off the books, or a formula. */
import * as z from 'zod';
import { fault, faultInText } from './fault.ts';
import { readFormula } from './formula.ts';
import { mayHoldFormula, type FormulaParser } from './formula/parser.ts';
import type { Known } from './known.ts';
import { LIMITS } from './limits.ts';
import { platformOf } from './schema-people.ts';
import { date, given, map, mapOf, name, oneOf, said, words } from './values.ts';

const OUTCOME_MEASURES = ['heard', 'pageShown'] as const;
const BETTER = ['higher', 'lower', ''] as const;
/** Keys that a formula says by itself. */
const NOT_WITH_FORMULA = ['measure', 'platform', 'camp', 'tag', 'from', 'until'] as const;

export function outcomes(known: Known | undefined, parser: FormulaParser | undefined) {
  const outcome = map('An outcome: a measure with its camp, or a formula', {
    label: words('What it is, in English').optional(),
    labelAr: words('What it is, in Arabic').optional(),
    formula: formula(known, parser).optional(),
    measure: oneOf('heard = seen/potential of the feed ledger; pageShown = pageSeen/pagePotential of a tag page', OUTCOME_MEASURES).optional(),
    platform: platformOf(known).optional(),
    camp: oneOf('Camp of the authors', known?.sides).optional(),
    tag: oneOf('Hashtag, or "(all)"; left out, all posts', known && ['(all)', ...known.tags]).optional(),
    from: date('Begins; left out, after the burn-in', known?.clock).optional(),
    until: date('Ends, this moment not included; left out, with the run', known?.clock).optional(),
    unit: words('Unit; left out, share for a measure and nothing for a formula').optional(),
    practical: z.number().gt(0).meta(said('Least difference that would matter in practice, in the unit of the outcome (a share of 0..1 for a measure)', 'a number above 0')).optional(),
    better: given(oneOf('Which direction is wished for, if any', BETTER), '', 'no side is taken'),
  }).check((context) => checkOutcome(context, context.value, known));
  return mapOf('What a run is asked for', name('Name of an outcome'), z.union([formula(known, parser), outcome]).meta(said('An outcome', 'a formula, or a map with measure and camp, or with formula')), LIMITS.outcomes);
}

const FORMULA = 'A formula over what was counted, such as sum(seen.CAMP) / sum(potential.CAMP) or mean(fear.CAMP, 2016-05-23, 2016-06-27): + - * / ^ (whole exponent), min, max, abs, sqrt, log, and sum, mean or max of a measure (MEASURE, MEASURE.CAMP, MEASURE.CAMP.#tag) with two dates, the second not included';

function formula(known: Known | undefined, parser: FormulaParser | undefined) {
  return z.string().max(LIMITS.words).meta(said(FORMULA, 'a formula such as sum(seen.CAMP) / sum(potential.CAMP)')).check((context) => {
    if (!known) return;
    // Text without a reading is refused before any parser is asked, so for its sake none is loaded.
    if (!parser && mayHoldFormula([context.value])) faultInText(context, { what: 'a formula, and no parser of formulas is loaded', expected: 'loadFormulaParser() first', near: '', offset: 0 });
    else {
      const read = readFormula(context.value, known, parser ?? noParser);
      if (read.fault) faultInText(context, read.fault);
    }
  });
}

function noParser(): never {
  throw new Error('a formula that reads a measure needs a parser');
}

interface Mapped {
  readonly formula?: string | undefined;
  readonly measure?: string | undefined;
  readonly platform?: string | undefined;
  readonly camp?: string | undefined;
  readonly tag?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

function checkOutcome(context: z.core.ParsePayload, outcome: Mapped, known: Known | undefined): void {
  const { measure, camp, tag, from, until, platform } = outcome;
  if (outcome.formula !== undefined) {
    const extra = NOT_WITH_FORMULA.find((key) => outcome[key] !== undefined);
    if (extra) fault(context, [extra], `${extra} beside a formula`, 'the formula alone: it names its own measures, camps and dates');
    return;
  }
  if (measure === undefined) return fault(context, [], 'an outcome without a measure', `measure: one of ${OUTCOME_MEASURES.join(', ')}; or a formula`);
  if (camp === undefined) return fault(context, [], 'a measure without a camp', `camp: one of ${known?.sides.join(', ') ?? 'the declared camps'}`);
  if (platform === undefined && known && known.platforms.length > 1) return fault(context, [], 'a measure without a platform', `platform: one of ${known.platforms.join(', ')}`);
  if (measure === 'pageShown' && (tag ?? '(all)') === '(all)') fault(context, ['tag'], 'pageShown needs the page of one tag', 'tag: with a declared hashtag');
  if (from !== undefined && until !== undefined && until <= from) fault(context, ['until'], `until ${until} is not after from ${from}`, 'a later date');
}
