/** A word of a page in its place, where the page's script can say it in another language. */
import type { Language } from '../charts/language.ts';
import type { Word } from './speech.ts';
import { say } from './speech.ts';

export function word(key: Word, tag = 'span', n = '', language: Language = 'en'): string {
  return `<${tag} data-say="${key}"${n === '' ? '' : ` data-n="${n}"`}>${say(language, key, { n })}</${tag}>`;
}
