/** Short tables on standard output. */
import { plain } from '../scenario/explain/words.ts';

/** Characters of a cell at most. */
const WIDEST = 60;

/** Columns aligned: the first to the left, on several lines where it is long, the others to the right. */
export function textTable(all: readonly (readonly string[])[]): string {
  const rows = all.flatMap(broken);
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column]!))));
  return rows.map((row) => row.map((cell, column) => {
    const space = ' '.repeat(widths[column]! - widthOf(cell));
    return column === 0 ? cell + space : space + cell;
  }).join('   ').trimEnd()).join('\n');
}

/** A row whose first cell is broken at its spaces; a cell that would push the others off the terminal is cut. */
function broken([first = '', ...others]: readonly string[]): string[][] {
  const lines: string[] = [];
  for (const word of plain(first).split(' ').map(short)) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)!} ${word}`;
    if (lines.length > 0 && widthOf(longer) <= WIDEST) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((line, i) => [line, ...others.map((cell) => (i === 0 ? short(plain(cell)) : ''))]);
}

function short(cell: string): string {
  const points = [...cell];
  return points.length <= WIDEST ? cell : `${points.slice(0, WIDEST - 1).join('')}…`;
}

/** Characters that take a place on the line: no marks, no direction signs. */
function widthOf(text: string): number {
  return [...text.replace(/[\p{M}\u200c-\u200f\u202a-\u202e\u2066-\u2069]/gu, '')].length;
}

/** A number with four digits that count; a dash where there is none. */
export function figure(value: number | null | undefined): string {
  if (value === null || value === undefined || Number.isNaN(value)) return '-';
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= 1000) return Math.round(value).toLocaleString('en');
  if (size < 0.0001) return value.toExponential(2);
  return String(Number(value.toPrecision(4)));
}

export function interval(ends: readonly [number, number] | null | undefined): string {
  return ends ? `${figure(ends[0])} to ${figure(ends[1])}` : '-';
}

/** A word and its plural behind a number. */
export function counted(count: number, word: string): string {
  return `${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`;
}
