/** Every shipped scenario with its question, its variants and what it asks; those of single mechanisms in a table. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { code, page, sentence, table } from './markdown.mjs';

const FOLDER = fileURLToPath(new URL('../../scenarios/', import.meta.url));

const read = (folder) => readdirSync(`${FOLDER}${folder}`).filter((name) => name.endsWith('.yaml')).sort()
  .map((name) => ({ name: name.slice(0, -'.yaml'.length), scenario: parse(readFileSync(`${FOLDER}${folder}${name}`, 'utf8')) }));

export function scenariosPage() {
  const own = read('');
  const bases = read('bases/');
  const single = read('mechanisms/');
  return page('Scenarios',
    'What the package ships, run by name: `hashfront run NAME`, `hashfront compare NAME --replicates 20`. Where a scenario in a folder has the name of another, its folder stands before it: `hashfront run mechanisms/NAME`, which may always be said. Each file explains itself in comments, and `hashfront explain NAME` tells it in plain words.',
    ...own.flatMap(described),
    '## What they stand on',
    `The small scenarios extend ${bases.map(({ name }) => code(`bases/${name}.yaml`)).join(', ')} and say only what is special to them.`,
    table(['name', 'question'], bases.map(({ name, scenario }) => [code(name), scenario.question])),
    '## One for each mechanism',
    'In `scenarios/mechanisms/`: as small as shows the mechanism at work, and what its prediction is tested on.',
    table(['name', 'question'], single.map(({ name, scenario }) => [code(`mechanisms/${name}`), scenario.question])));
}

function described({ name, scenario }) {
  const { question, outcomes = {}, variants = {} } = scenario;
  return [
    `## ${name}`, question,
    ['Asked:', ...Object.entries(outcomes).map(([key, outcome]) => `- ${code(key)}: ${sentence(outcome.label ?? (typeof outcome === 'string' ? outcome : outcome.formula))}`)].join('\n'),
    `Variants: ${Object.keys(variants).map(code).join(', ')}.`,
    `File: \`scenarios/${name}.yaml\``,
  ];
}
