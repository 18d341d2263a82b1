/** The contract of a command: what the help says about it, and what it does. */
import type { Given, Options } from './arguments.ts';
import type { Host } from './host.ts';

export interface Command {
  readonly name: string;
  /** In yargs' notation: `run <scenario>`. */
  readonly usage: string;
  /** Its positional words with their meaning. */
  readonly words: Readonly<Record<string, string>>;
  readonly summary: string;
  /** What one learns it from: a line to type, and what it does. */
  readonly examples: readonly (readonly [string, string])[];
  readonly options: Options;
  /**
   * Does it; returns the exit code. Libraries are loaded here, so that help stays quick.
   * @param line the call as it was typed
   */
  act(given: Given, host: Host, line: string): Promise<number>;
}

/** Exit codes: the program's promise to scripts. */
export const EXIT = { done: 0, claimFails: 1, wrongCall: 2, someFailed: 3, machineFailed: 4, notDeterministic: 5 } as const;
