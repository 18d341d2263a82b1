/** Calls as one would type them. */

/** What a single run is made of. */
export interface CallParts {
  readonly variant: string;
  readonly seed: string;
  readonly sets: readonly string[];
  readonly accounts: number | undefined;
  readonly timeout: number | undefined;
  /** Folder, where it is not the usual one. */
  readonly out: string | undefined;
}

/** The call of `run` that gives this run. */
export function callOf(scenario: string, { variant, seed, sets, accounts, timeout, out }: CallParts): string {
  const options = [
    '--variant', variant, '--seed', seed, ...sets.flatMap((set) => ['--set', set]),
    ...(accounts === undefined ? [] : ['--accounts', String(accounts)]), ...(timeout === undefined ? [] : ['--timeout', String(timeout)]), ...(out === undefined ? [] : ['--out', out]),
  ];
  return ['hashfront', 'run', scenario, ...options].map(quoted).join(' ');
}

/** An argument as a shell takes it. */
export function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
