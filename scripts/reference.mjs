/**
 * Writes docs/reference from the registers of the program, and the README's picture, with its title as alternative text, from the scenario printed there.
 *
 *   npm run reference                 pages, and pictures of one small run of the shipped campaign (a minute)
 *   node scripts/reference.mjs --text pages alone
 *   node scripts/reference.mjs --check   writes nothing; names what is out of date, exit 1
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chartPages } from './reference/charts.mjs';
import { languagePage } from './reference/language.mjs';
import { limitsPage } from './reference/limits.mjs';
import { measurePages } from './reference/measures.mjs';
import { mechanismsPage } from './reference/mechanisms.mjs';
import { oddPage } from './reference/odd.mjs';
import { readmePage } from './reference/readme.mjs';
import { scenariosPage } from './reference/scenarios.mjs';
import { sourcesPage } from './reference/sources.mjs';
import { talliesPage } from './reference/tallies.mjs';

const FOLDER = new URL('../docs/reference/', import.meta.url);
const pages = [['language.md', languagePage()], ['mechanisms.md', mechanismsPage()], ['scenarios.md', scenariosPage()], ['tallies.md', talliesPage()], ...measurePages(), ...chartPages(), ['../ODD.md', oddPage()], ['../sources.md', sourcesPage()], ['../limits.md', limitsPage()], ['../../README.md', readmePage()]];

if (process.argv.includes('--check')) {
  const stale = pages.filter(([name, text]) => !existsSync(new URL(name, FOLDER)) || readFileSync(new URL(name, FOLDER), 'utf8') !== text).map(([name]) => name);
  const unpictured = pages.flatMap(([name, text]) => [...text.matchAll(/\]\(([a-zA-Z0-9-]+\.png)\)/g)].map(([, picture]) => `${dirname(name)}/${picture}`)).filter((name) => !existsSync(new URL(name, FOLDER)));
  for (const name of [...stale, ...unpictured]) console.log(`docs/reference/${name} is out of date: npm run reference`);
  process.exitCode = stale.length + unpictured.length > 0 ? 1 : 0;
} else {
  for (const [name, text] of pages) write(name, text);
  if (!process.argv.includes('--text')) {
    const { pictures } = await import('./reference/pictures.mjs');
    for await (const [name, bytes] of pictures()) write(name, bytes);
  }
}

function write(name, content) {
  const path = fileURLToPath(new URL(name, FOLDER));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
