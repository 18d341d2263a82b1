/** A trait of accounts or people, one entry each. */
type Column = Int32Array | Uint16Array | Uint8Array | Float32Array | Float64Array;

/**
 * Entries of a column in the given rows.
 * @param entries filled and returned
 */
export function inRows<Entries extends Column>(column: Column, rows: Int32Array | Uint16Array, entries: Entries): Entries {
  for (let i = 0; i < rows.length; i++) entries[i] = column[rows[i]!]!;
  return entries;
}
