/** Scenario text -> plan: the one door of the language. Pure: text in, no disk. */
import type { Mechanism } from '../model/mechanism.ts';
import { MECHANISMS } from '../model/mechanisms.ts';
import type { Plan } from '../model/plan.ts';
import { scaleAccounts } from './accounts.ts';
import { complete } from './complete.ts';
import { LIMITS } from './limits.ts';
import type { Present } from './named-files.ts';
import { absentFiles } from './named-files.ts';
import { nearest } from './nearest.ts';
import type { FormulaParser } from './formula/parser.ts';
import type { Override } from './overrides.ts';
import { parseSet, variantOverrides } from './overrides.ts';
import { planOf } from './plan.ts';
import type { Problem } from './problem.ts';
import { show, tidy } from './problem.ts';
import type { Inherit } from './inherit.ts';
import { readChain, withoutContent } from './inherit.ts';
import { isMapValue, readScenario } from './read.ts';
import type { Draft } from './schema.ts';
import { grammarOf } from './schema.ts';
import type { Tree } from './tree.ts';
import type { Validate } from './validate.ts';
import { sameProblem, validator } from './validate.ts';

/** The variant that is the scenario as it stands. */
export const BASELINE = 'baseline';

export interface Request {
  readonly text: string;
  /** Name of the file, for messages and the manifest. */
  readonly file: string;
  readonly variant?: string;
  /** `path=value`, in the order given. */
  readonly sets?: readonly string[];
  /** Accounts the scenario is scaled to. */
  readonly accounts?: number;
  readonly seed?: string;
  /** Needed where the scenario may hold a formula (mayHoldFormula): see loadFormulaParser. */
  readonly parser?: FormulaParser;
  /** Finds what `extends` names. */
  readonly inherit?: Inherit;
  /** Says whether a file that the scenario names is there; left out, nobody asks. */
  readonly present?: Present;
}

export interface Loaded {
  readonly plan: Plan;
  readonly seed: string;
  /** Seed of the file, or the scenario's name where it has none. */
  readonly seedDefault: string;
  readonly scenarioName: string;
  readonly question: string;
  /** What file, variant and --set say, before any default. */
  readonly given: Readonly<Record<string, unknown>>;
  /** Names of the file's variants, without the baseline. */
  readonly variants: readonly string[];
  /** Every scenario text read, for the manifest. */
  readonly texts: readonly { readonly file: string; readonly text: string }[];
  /** Edge list to read before the run (see withEdges), relative to the scenario's folder, or ''. */
  readonly edgeFile: string;
  /** The scenario file that names it, as one of `texts`: it lies below that one's folder. */
  readonly edgeFrom: string;
  /** Observed volumes to read before the run (see withObserved), or '', and the scenario file that names them; likewise. */
  readonly observedFile: string;
  readonly observedFrom: string;
}

export type Outcome = (Loaded & { readonly problems?: undefined }) | { readonly problems: readonly Problem[] };

/** Loads a scenario, or says everything that is wrong with it, in every variant, at once. */
export function loadScenario(request: Request, register: readonly Mechanism[] = MECHANISMS): Outcome {
  const grammar = grammarOf(register);
  const { tree, problems, texts } = readChain(request.text, request.file, grammar, request.inherit);
  if (!tree) return { problems: tidy(problems, LIMITS.problems) };
  const sets = (request.sets ?? []).map(parseSet);
  const setOverrides = sets.flatMap((set) => ('override' in set ? [set.override] : []));
  const setProblems = sets.flatMap((set) => ('problems' in set ? set.problems : []));
  const validate = withFiles(validator(register, grammar, request.parser), request.present);
  const file = validate(tree, []);
  const chosen = chooseVariant(tree, request.variant ?? BASELINE, request.file);
  const overrides = [...chosen.overrides, ...setOverrides];
  const final = overrides.length > 0 ? validate(tree, overrides) : file;
  const all = [...problems, ...setProblems, ...chosen.problems, ...file.problems, ...newProblems(file.problems, final.problems), ...variantProblems(validate, tree, file.problems)];
  if (all.length > 0 || !final.draft || !file.draft) return { problems: tidy(withoutContent(withoutEchoes(all, problems), texts), LIMITS.problems) };
  return loaded(request, register, { texts, edgeFrom: tree.place(['network', 'edgeList'], 'value').file, observedFrom: tree.place(['observed'], 'value').file, final: final.draft, given: final.given, file: file.draft, seedText: seedText(tree, overrides) });
}

/** A checker that also asks for the files a scenario names. */
function withFiles(validate: Validate, present: Present | undefined): Validate {
  return (tree, overrides) => {
    const found = validate(tree, overrides);
    const absent = absentFiles(tree, overrides, present);
    return absent.length === 0 ? found : { problems: [...found.problems, ...absent] };
  };
}

/** What could not be read is also missing from the schema's point of view: the first is enough. */
function withoutEchoes(all: readonly Problem[], reading: readonly Problem[]): Problem[] {
  const places = new Set(reading.map(({ line, column }) => `${line}:${column}`));
  return all.filter((problem) => problem.line === 0 || reading.includes(problem) || !places.has(`${problem.line}:${problem.column}`));
}

/** Names of the variants that a scenario file itself has, without the baseline; none where it cannot be read. */
export function variantNames(text: string, file: string): string[] {
  const { tree } = readScenario(text, file);
  return tree ? namesOf(tree) : [];
}

function loaded(request: Request, register: readonly Mechanism[], { final, given, file, seedText, texts, edgeFrom, observedFrom }: Pick<Loaded, 'given' | 'texts' | 'edgeFrom' | 'observedFrom'> & { final: Draft; file: Draft; seedText: string }): Outcome {
  const whole = complete(final);
  let plan: Plan | string = planOf(whole, register, request.parser);
  if (request.accounts !== undefined) plan = scaled(plan, planOf(complete(file), register, request.parser), request.accounts, register);
  if (typeof plan === 'string') return { problems: [optionProblem(`--accounts ${request.accounts}`, plan, `a whole number up to ${LIMITS.people.toLocaleString('en')} that leaves each group and force somebody`)] };
  const seedDefault = seedText || (final.seed === undefined ? final.scenario : String(final.seed));
  return {
    plan, seedDefault, seed: request.seed ?? seedDefault, scenarioName: final.scenario, question: final.question, given,
    variants: Object.keys(final.variants), texts, edgeFile: plan.network.edgeFile, edgeFrom, observedFile: final.observed ?? '', observedFrom,
  };
}

function scaled(plan: Plan, file: Plan, accounts: number, register: readonly Mechanism[]): Plan | string {
  if (!Number.isInteger(accounts) || accounts < 1 || accounts > LIMITS.people) return `${accounts} is no number of accounts`;
  return scaleAccounts(plan, file, accounts, register);
}

function chooseVariant(tree: Tree, name: string, file: string): { overrides: Override[]; problems: Problem[] } {
  if (name === BASELINE) return { overrides: [], problems: [] };
  const names = namesOf(tree);
  if (names.includes(name)) return variantOverrides(tree, name);
  const known = [BASELINE, ...names];
  return { overrides: [], problems: [{ ...optionProblem('--variant', `${file} has no variant ${show(name)}`, `one of ${known.join(', ')}`), nearest: nearest(name, known) }] };
}

/** What is wrong in a variant and not already in the scenario itself. */
function variantProblems(validate: Validate, tree: Tree, already: readonly Problem[]): Problem[] {
  return namesOf(tree).slice(0, LIMITS.variants).flatMap((name) => {
    const { overrides, problems } = variantOverrides(tree, name);
    return [...problems, ...newProblems(already, validate(tree, overrides).problems)];
  });
}

function newProblems(already: readonly Problem[], problems: readonly Problem[]): Problem[] {
  const known = new Set(already.map(sameProblem));
  return problems.filter((problem) => !known.has(sameProblem(problem)));
}

function namesOf(tree: Tree): string[] {
  const variants = isMapValue(tree.value) ? tree.value.variants : undefined;
  return isMapValue(variants) ? Object.keys(variants) : [];
}

/** The seed as it was written, where it is a number: 007 and 1e3 stay what they are. */
function seedText(tree: Tree, overrides: readonly Override[]): string {
  const override = overrides.findLast(({ path }) => path.length === 1 && path[0] === 'seed');
  return override ? override.source : tree.source(['seed']);
}

function optionProblem(option: string, what: string, expected: string): Problem {
  return { file: option, line: 0, column: 0, path: [], what, expected, nearest: '' };
}
