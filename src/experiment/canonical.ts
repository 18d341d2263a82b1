/** One text per value: what keys and fingerprints are taken over. */

/**
 * JSON with keys in code-unit order and without white space.
 * @throws where JSON would lose something: undefined, functions, numbers that are not finite
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error(`${value} cannot be part of a key`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object') {
    const fields = Object.entries(value).filter(([, field]) => field !== undefined).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`).join(',')}}`;
  }
  throw new Error(`a ${typeof value} cannot be part of a key`);
}

/** Paths at which two plain values differ, with both values; for messages, so long lists are cut by the caller. */
export function differences(a: unknown, b: unknown, path = ''): { readonly path: string; readonly a: unknown; readonly b: unknown }[] {
  if (Object.is(a, b)) return [];
  if (!isBranch(a) || !isBranch(b) || Array.isArray(a) !== Array.isArray(b)) return [{ path, a, b }];
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return names.flatMap((name) => differences(a[name], b[name], path === '' ? name : `${path}.${quoted(name)}`));
}

function isBranch(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function quoted(name: string): string {
  return /[.#\s]/.test(name) ? JSON.stringify(name) : name;
}
