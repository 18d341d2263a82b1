/** One page for all tallies: what each holds, row by row and column by column. */
import { TALLIES } from '../../dist/measures/tallies/index.js';
import { code, page, sentence, table } from './markdown.mjs';

export function talliesPage() {
  return page('Tallies',
    'What no line over time can hold: small tables of the whole run, one file each, `tallies/NAME.parquet` (and CSV with `--csv`), with the replicate in the first column. Where a row has a tick it has the local time beside it. `hashfront list tallies` prints the same.',
    ...TALLIES.flatMap(({ name, meaning, unit, margins, columns }) => [
      `## ${name}`, sentence(meaning), `One row per ${margins}; counted in ${unit}.`,
      table(['column', 'holds'], Object.entries(columns).map(([column, text]) => [code(column), text])),
    ]));
}
