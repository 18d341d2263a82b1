/** The parts of the page that stay as they are: limits, parameters, manifest, how to repeat and cite. */
import { clean } from '../charts/words.ts';
import type { Manifest } from '../experiment/files.ts';
import { details, escaped, table } from './html.ts';
import { BY_SCENARIO } from './parameters.ts';
import type { ParameterRow } from './parameters.ts';

/** Every value with its source; those without one are marked. */
export function parameters(rows: readonly ParameterRow[]): string {
  const assumed = rows.filter((row) => row.assumed).length;
  const own = rows.filter((row) => row.source === BY_SCENARIO).length;
  const parts = [...new Set(rows.map((row) => row.section))].map((name) => {
    const those = rows.filter((row) => row.section === name);
    const body = those.map((row) => [
      escaped(row.name), String(row.value), row.default === null || row.default === row.value ? '' : String(row.default), escaped(row.unit), escaped(row.meaning),
      escaped(row.source).replace(/\bassumed\b/g, '<span class="assumed">assumed</span>'),
    ]);
    return details(`${clean(name)} (${those.length})`, table(those[0]!.about === '' ? '' : escaped(those[0]!.about), ['parameter', 'value', 'default', 'unit', 'meaning', 'source'], body, [1, 2]));
  });
  return `<p>${rows.length} values: ${assumed} <span class="assumed">assumed</span>, ${own} set by the scenario, the others from the literature or neutral. Rows are those of the model's table of empirical values.</p>
<p class="filters"><label><span data-say="filter">Filter</span> <input id="filter" type="search"></label> <label><input id="assumed" type="checkbox"> <span data-say="assumedOnly">assumed values only</span></label></p>
${parts.join('\n')}`;
}

export function manifestBlock(manifest: Manifest): string {
  const { plan: _, scenario, ...rest } = manifest;
  const short = { ...rest, scenario: { ...scenario, texts: scenario.texts.map(({ path, sha256 }) => ({ path, sha256 })) } };
  const texts = scenario.texts.map(({ path, text }) => details(`scenario file ${clean(path)}`, `<pre dir="auto">${escaped(visible(text))}</pre>`));
  return `${details('manifest, without plan and texts', `<pre>${escaped(visible(JSON.stringify(short, null, 2)))}</pre>`)}\n${texts.join('\n')}`;
}

/** The exact command, as a POSIX shell reads it. */
export function repeatCommand(manifest: Manifest): string {
  const { scenario, variant, seed, replicates } = manifest;
  const words = ['npx', 'hashfront', 'run', scenario.texts[0]?.path ?? scenario.name, '--seed', seed, '--replicates', String(replicates)];
  if (variant !== 'baseline') words.push('--variant', variant);
  for (const pair of scenario.sets) words.push('--set', pair);
  if (scenario.accounts !== null) words.push('--accounts', String(scenario.accounts));
  return words.map(quoted).join(' ');
}

/** A word with characters that are not seen, or that turn the line, is written as bash, zsh and ksh read it. */
function quoted(word: string): string {
  if (/^[\w./=:@%+-]+$/.test(word)) return word;
  return clean(word) === word ? `'${word.replace(/'/g, "'\\''")}'` : `$'${visible(word.replace(/[\\']/g, '\\$&'))}'`;
}

/** Control characters and direction marks by their numbers; line breaks stay. */
function visible(text: string): string {
  return text.replace(UNSEEN, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

export function repeatAndCite(manifest: Manifest): string {
  const { version, build, key, variant, seed, scenario, replicates } = manifest;
  const cite = `hashfront ${version} (build ${build.slice(0, 12)}), scenario ${clean(scenario.name)}, variant ${clean(variant)}, seed ${clean(seed)}, ${replicates} ${replicates === 1 ? 'replicate' : 'replicates'}, key ${key.slice(0, 12)}.`;
  return `<p>The same program, scenario and seed give the same figures to the last bit, with any number of threads:</p>
<pre>${escaped(repeatCommand(manifest))}</pre>
<p>To check this folder against its own manifest, without the scenario file:</p>
<pre>npx hashfront verify DIR</pre>
<p>Cite as:</p>
<pre>${escaped(cite)}</pre>
<p>The citation of the program itself is in its CITATION.cff.</p>`;
}
