/** What stands at a path of a plan, in words: of a difference between two plans. */

/** @param value null = the path is not there; a mechanism as a whole is on where its parameters are there */
export function planWords(path: string, value: unknown): string {
  if (/^mechanisms\.("[^"]*"|[^."]+)$/.test(path)) return value === null ? 'off' : 'on';
  return value === null ? 'nothing' : JSON.stringify(value);
}
