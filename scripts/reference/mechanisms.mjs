/** Every cause with its claim, what a test must see, its limits and its parameters. */
import { MECHANISMS } from '../../dist/model/mechanisms.js';
import { code, figure, page, sentence, table } from './markdown.mjs';

export function mechanismsPage() {
  const assumed = MECHANISMS.flatMap(({ parameters }) => Object.values(parameters)).filter(({ source }) => source.startsWith('assumed')).length;
  const all = MECHANISMS.reduce((sum, { parameters }) => sum + Object.keys(parameters).length, 0);
  return page('Mechanisms',
    `${MECHANISMS.length} mechanisms, each in one file of \`src/model/\`, in the order in which they act. Of their ${all} parameters ${assumed} are assumed: nobody has measured them, and they are there to be changed. Each has a small scenario in \`scenarios/mechanisms/\`.`,
    table(['cause', 'family', 'claim'], MECHANISMS.map(({ name, family, claim }) => [`[${name}](#${name})`, family, claim])),
    ...MECHANISMS.flatMap(described));
}

function described({ name, family, claim, source, prediction, limits, parameters }) {
  return [
    `## ${name}`, claim,
    [`- Source: ${sentence(source)}`, `- Prediction: ${sentence(prediction)}`, `- Limits: ${sentence(limits)}`, `- File: \`src/model/${family}/${name}.ts\`; scenario: \`hashfront run mechanisms/${name}\``].join('\n'),
    table(['parameter', 'default', 'range', 'unit', 'meaning', 'source'], Object.entries(parameters).map(([key, p]) => [code(key), figure(p.default), `${figure(p.min)} to ${figure(p.max)}`, p.unit, p.meaning, p.source])),
  ];
}
