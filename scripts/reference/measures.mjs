/** A page for each measure: what it is, its unit and margins, how an outcome reads it, and its picture. */
import { MEASURES } from '../../dist/measures/index.js';
import { READABLE } from '../../dist/measures/readable.js';
import { code, page, sentence, table } from './markdown.mjs';

const KINDS = { flow: 'a flow: steps of the clock add up, so a window has a sum, a mean and a maximum', level: 'a level: a window has a mean and a maximum' };

/** [file below docs/reference, text]. */
export function measurePages() {
  return [['measures/README.md', overview()], ...MEASURES.map((measure) => [`measures/${measure.name}.md`, onePage(measure)])];
}

function overview() {
  const books = READABLE.filter(({ table: name }) => name !== 'series');
  return page('Measures',
    'What is read off a run after every step of the clock. All are in `series.parquet`, one row per value, and all can be read by a formula of the scenario. `hashfront list measures` prints the same.',
    table(['measure', 'meaning', 'unit', 'margins'], MEASURES.map(({ name, meaning, unit, margins }) => [`[${name}](${name}.md)`, sentence(meaning), unit, margins])),
    '## Entries of the books', 'The feed ledger and the books of tag pages are tables of their own ([what a run leaves](../../../output/README.md)); formulas read their entries by name, by platform, camp and tag.',
    table(['entry', 'table', 'unit'], books.map(({ name, table: book, unit }) => [code(name), code(`${book}.parquet`), unit])));
}

function onePage({ name, meaning, unit, margins, kind }) {
  const readable = READABLE.find((one) => one.name === name);
  return page(name, sentence(meaning),
    [`- Unit: ${unit}`, `- Told apart by: ${margins || 'nothing'}`, `- It is ${KINDS[kind] ?? kind}.`, ...(readable ? [`- In a formula: ${examples(readable).map(code).join(', ')}`] : [])].join('\n'),
    `![${name} over the shipped campaign](${name}.png)`,
    'The picture shows the shipped campaign at 2,000 accounts: daily values of one replicate.');
}

function examples({ name, kind, ofOneCamp, byTag }) {
  const whole = ofOneCamp ? `${name}.CAMP` : name;
  return [`${kind === 'flow' ? 'sum' : 'mean'}(${whole})`, `max(${name}.CAMP, 2016-05-23, 2016-06-27)`, ...(byTag ? [`mean(${name}.CAMP.#tag)`] : [])];
}
