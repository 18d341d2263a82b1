/** Where a table goes, piece by piece: a file format is a sink. */
import type { Table } from '../../measures/table.ts';

export interface Sink {
  /** Adds rows; every piece has the columns of the first. */
  append(table: Table): void;
  /** The whole file. */
  finish(): Uint8Array;
}

/** What a file says about itself. */
export type Notes = Readonly<Record<string, string>>;
