/** A trait of accounts, one entry each. */
type Column = Int32Array | Uint16Array | Uint8Array | Float32Array;

/**
 * Entries of a column in the given rows.
 * @param entries filled and returned
 */
export function inRows<Kind extends Column>(column: Kind, rows: Int32Array | Uint16Array, entries: Kind): Kind {
  for (let i = 0; i < rows.length; i++) entries[i] = column[rows[i]!]!;
  return entries;
}
