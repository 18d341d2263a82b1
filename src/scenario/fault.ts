/** Faults between several values of one map, in words of their own. */
import type { z } from 'zod';

/** What a custom issue carries besides its path. */
export interface Fault {
  readonly what: string;
  readonly expected: string;
  /** The nearest known word, or left out. */
  readonly near?: string;
  /** Characters of the value before the fault, where the value is text and its place is known. */
  readonly offset?: number;
  /** How many keys of the path lie below the map that was checked. */
  readonly depth: number;
}

/** Reports a fault at a key below the value being checked. */
export function fault(context: z.core.ParsePayload, path: readonly string[], what: string, expected: string): void {
  context.issues.push({ code: 'custom', path: [...path], input: context.value, message: what, params: { what, expected, depth: path.length } satisfies Fault });
}

/** Reports a fault inside the text being checked. The rest of the text's checks go on. */
export function faultInText(context: z.core.ParsePayload, { what, expected, near, offset }: { what: string; expected: string; near: string; offset: number }): void {
  context.issues.push({ code: 'custom', path: [], input: context.value, message: what, continue: true, params: { what, expected, near, offset, depth: 0 } satisfies Fault });
}
