/** The model description by the ODD+D protocol: prose from odd.md, tables from the registers. */
import { readFileSync } from 'node:fs';
import { TIMETABLE } from '../../dist/engine/timetable.js';
import { MEASURES } from '../../dist/measures/index.js';
import { MECHANISMS } from '../../dist/model/mechanisms.js';
import { code, figure, sentence, table } from './markdown.mjs';

export function oddPage() {
  const parameters = MECHANISMS.flatMap((mechanism) => Object.entries(mechanism.parameters).map(([name, parameter]) => ({ mechanism: mechanism.name, name, ...parameter })));
  const parts = {
    stages: TIMETABLE.map(({ name, sentence: says }, i) => `${i + 1}. **${name}**: ${says}`).join('\n'),
    parameterCount: String(parameters.length),
    assumedCount: String(parameters.filter(({ source }) => source.startsWith('assumed')).length),
    measures: table(['measure', 'meaning', 'unit'], MEASURES.map(({ name, meaning, unit }) => [`[${name}](reference/measures/${name}.md)`, sentence(meaning), unit])),
    mechanisms: table(['mechanism', 'claim and form', 'prediction', 'limits'], MECHANISMS.map(({ name, claim, prediction, limits }) => [`[${name}](reference/mechanisms.md#${name})`, sentence(claim), sentence(prediction), sentence(limits)])),
    parameters: table(['cause', 'parameter', 'default', 'unit', 'meaning', 'source'], parameters.map((p) => [p.mechanism, code(p.name), figure(p.default), p.unit, p.meaning, p.source])),
  };
  return readFileSync(new URL('odd.md', import.meta.url), 'utf8').replace(/\{\{(\w+)\}\}/g, (_, name) => parts[name]);
}
