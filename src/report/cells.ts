/** Cells of a chart's table: as a reader sees them, exactly, and as a CSV file holds them. */
import { arabicWord } from '../charts/arabic-words.ts';
import type { Cell, ChartTable, TableColumn } from '../charts/chart.ts';
import { clean, date, dateAndTime, probability, shown } from '../charts/words.ts';
import type { CampLook } from '../experiment/outcome.ts';
import type { Language } from '../charts/language.ts';
import { told } from '../charts/language.ts';
import { say } from './speech.ts';

/** What names are shown as. */
export interface Names {
  readonly language: Language;
  readonly camps: readonly Pick<CampLook, 'name' | 'label'>[];
  readonly platforms: readonly Pick<CampLook, 'name' | 'label'>[];
}

export function cellText(value: Cell, { kind }: TableColumn, names: Names): string {
  if (value === null) return say(names.language, 'undefined');
  if (typeof value === 'number') return kind === 'probability' ? probability(value) : kind === 'share' ? `${exact(value * 100, 4)}\u00a0%` : exact(value, kind === 'count' ? 2 : 6);
  if (kind === 'camp' || kind === 'platform') return shown((kind === 'camp' ? names.camps : names.platforms).find(({ name }) => name === value)?.label || value);
  if (kind === 'time') return told(names.language, value.endsWith('T00:00') ? date(value, true) : dateAndTime(value));
  return shown(kind === 'text' && names.language === 'ar' ? arabicWord(value) : value);
}

/** Whether a column is set to the right. */
export function isNumeric({ kind }: TableColumn): boolean {
  return kind === 'count' || kind === 'share' || kind === 'number' || kind === 'probability';
}

/** A number in full: whole ones to the last digit, others with the digits that tell. */
function exact(value: number, digits: number): string {
  const size = Math.abs(value);
  const text = Number.isInteger(value) ? String(size) : size >= 1 ? String(Number(size.toFixed(digits))) : String(Number(size.toPrecision(3)));
  const [whole, part] = text.includes('e') ? [text] : text.split('.');
  return `${value < 0 ? '−' : ''}${whole!.replace(/\B(?=(\d{3})+$)/g, ',')}${part === undefined ? '' : `.${part}`}`;
}

/** RFC 4180, with names as in the scenario and numbers in full. */
export function csvOf({ columns, rows }: ChartTable): string {
  const lines = [columns.map(({ name }) => name), ...rows.map((row) => row.map(csvCell))];
  return lines.map((line) => `${line.map(quoted).join(',')}\r\n`).join('');
}

/** A text that a spreadsheet would take for a formula is written behind an apostrophe. */
function csvCell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = clean(value);
  return /^[=+@\t-]/.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
