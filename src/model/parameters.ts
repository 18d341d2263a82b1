/**
 * How a mechanism declares a parameter. Schema, help, `list`, `explain` and the report's table are all derived from
 * these declarations, so a parameter exists in one place only.
 */
export interface Parameter {
  readonly default: number;
  readonly min: number;
  readonly max: number;
  /** Unit in words: 'per day', 'hours', 'share', 'times', 'accounts' ... */
  readonly unit: string;
  /** One sentence a policy person understands. */
  readonly meaning: string;
  /** Row of docs/empirics, or the word 'assumed', alone or with a reason. */
  readonly source: string;
  /** Whether it is an absolute quantity that --accounts scales with the population. */
  readonly scales?: boolean;
  /** Whether it is a level that others are measured against, and not something that happens so often in a time. */
  readonly reference?: boolean;
}

export type Parameters = Readonly<Record<string, Parameter>>;

/** The values of a set of parameters: a misspelt parameter does not compile. */
export type Values<P extends Parameters> = { readonly [K in keyof P]: number };

/** All defaults of a set of parameters. */
export function defaultsOf<P extends Parameters>(parameters: P): Values<P> {
  return Object.fromEntries(Object.entries(parameters).map(([name, p]) => [name, p.default])) as Values<P>;
}

/** Whether a parameter is a rate, per hour or per day: a scenario may give it a profile, and it may change at every tick. */
export function isRate({ unit, reference }: Parameter): boolean {
  return /\bper (hour|day)$/.test(unit) && reference !== true;
}

/** Whether a parameter's default rests on no source. */
export function isAssumed(parameter: Parameter): boolean {
  return parameter.source.startsWith('assumed');
}
