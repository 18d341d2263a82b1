/** The controls that every page has: how it looks, and its language where it has several. The script fills and wires them. */
import type { Word } from './speech.ts';
import { say } from './speech.ts';
import { word } from './word.ts';

export function select(id: string, label: Word, options = ''): string {
  return `<label>${word(label)} <select id="${id}">${options}</select></label>`;
}

export function lookChoice(): string {
  const option = (value: string, label: Word) => `<option value="${value}" data-say="${label}">${say('en', label)}</option>`;
  return select('look', 'look', option('system', 'system') + option('light', 'light') + option('dark', 'dark'));
}

export function languageChoice(): string {
  return select('language', 'language', '<option value="en" lang="en">English</option><option value="ar" lang="ar">العربية</option>');
}
