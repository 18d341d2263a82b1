/** Faults between several values of one map, in words of their own. */
import type { z } from 'zod';

/** What a custom issue carries besides its path. */
export interface Fault {
  readonly what: string;
  readonly expected: string;
  /** How many keys of the path lie below the map that was checked. */
  readonly depth: number;
}

/** Reports a fault at a key below the value being checked. */
export function fault(context: z.core.ParsePayload, path: readonly string[], what: string, expected: string): void {
  context.issues.push({ code: 'custom', path: [...path], input: context.value, message: what, params: { what, expected, depth: path.length } satisfies Fault });
}
