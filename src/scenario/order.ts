/** Canonical order: by code point, the same in any locale and for any listing order of a file. */

/** Compares two texts by code points (JavaScript's own order is by UTF-16 units, which differs beyond the basic plane). */
export function byCodePoint(one: string, other: string): number {
  const a = [...one];
  const b = [...other];
  for (let i = 0; i < a.length && i < b.length; i++) {
    const difference = a[i]!.codePointAt(0)! - b[i]!.codePointAt(0)!;
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Entries of a map, sorted by name, changed one by one. */
export function listed<V, W>(entries: Readonly<Record<string, V>>, change: (name: string, value: V) => W): W[] {
  return Object.entries(entries).sort(([a], [b]) => byCodePoint(a, b)).map(([name, value]) => change(name, value));
}

/** The same map with its keys in canonical order. */
export function sorted<V>(entries: Readonly<Record<string, V>>): Record<string, V> {
  return Object.fromEntries(listed(entries, (name, value) => [name, value]));
}

export function sortedNames(names: readonly string[]): string[] {
  return [...names].sort(byCodePoint);
}
