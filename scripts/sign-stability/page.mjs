/** docs/sign-stability.md: what stands there and what is written. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Rows of the page as it stands, by mechanism. */
export function standing(page) {
  if (!existsSync(page)) return new Map();
  return new Map(readFileSync(page, 'utf8').split('\n').filter((line) => /^\| [a-z-]+ \| .* % /.test(line)).map((line) => [line.split(' | ')[0].slice(2), line]));
}

/** Draws that a row rests on; 0 without one. */
export function drawsOf(row) {
  return row === undefined ? 0 : Number(row.split(' | ')[3]);
}

/** One row. @param none draws without any effect @param lost those in which it is undefined */
export function rowOf({ mechanism, says, dimensions, draws, pairs, clear, pilots, kept, none, lost, seconds }) {
  const percent = Math.floor((100 * kept) / draws);
  const why = [...(none > 0 ? [`no effect in ${none}`] : []), ...(lost > 0 ? [`undefined in ${lost}`] : [])].join(', ');
  return `| ${mechanism} | ${says.replaceAll('|', '/')} | ${dimensions} | ${draws} | ${clear} of ${pilots} | ${pairs} | ${percent} %${why === '' ? '' : ` (${why})`} | ${percent >= 80 ? 'holds' : 'depends on assumptions'} | ${Math.round(seconds)} s |`;
}

export function writePage(page, rows, all) {
  const rest = all.filter((mechanism) => !rows.has(mechanism));
  writeFileSync(page, `# How far predictions depend on what is assumed

For each prediction: the share of draws in which the effect has the sign that is predicted. A draw gives every assumed
parameter of the mechanisms at work another value, from a quarter to four times its default within its range (Latin
hypercube, even in the logarithm; what is 0 by default from 0 to a quarter of its range), and runs the mechanism's small
scenario with the effect and without it on the same seed. No effect at all counts as a lost sign. Below 80 % the claim
depends on assumptions, and the mechanism's prediction says so. The draws are those of one
hypercube of 200, which leaves an error of some three points either way at 80 %; where fewer are told, the first of them or
a smaller hypercube were run (with 24, some eight points).

A small world may be too small to show in one pair of runs what is true on average. So the defaults are run first, on 12
seeds of their own: where fewer than 11 of these pairs have the sign, each draw is the mean of three pairs, else one
pair. Nothing else is decided by what a run shows.

Written by \`node scripts/sign-stability.mjs\`; the run time is that of one busy core.

| mechanism | effect | assumed parameters | draws | at the defaults | pairs in a draw | sign kept | verdict | run time |
|---|---|---|---|---|---|---|---|---|
${[...rows].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, row]) => row).join('\n')}
${rest.length === 0 ? '' : `\nNot asked yet: ${rest.join(', ')}.\n`}`);
}
