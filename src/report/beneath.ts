/** What stands under every chart of every page: its table, how to read it, the picture in words, and its downloads. */
import type { Language } from '../charts/language.ts';
import { escaped } from './html.ts';
import { DIRECTION, say } from './speech.ts';
import { word } from './word.ts';

/** The script fills the table when it is opened, and saves; without it there are no downloads. */
export function beneath({ reading, alt }: { readonly reading: string; readonly alt: string }, language: Language = 'en'): string {
  const own = `lang="${language}" dir="${DIRECTION[language]}"`;
  return `<details class="numbers"><summary>${word('table', 'span', '', language)}</summary><div class="rows"></div></details>
<details><summary>${word('reading', 'span', '', language)}</summary><p class="reading" ${own}>${escaped(reading)}</p></details>
<details><summary>${word('words', 'span', '', language)}</summary><p class="alt" ${own}>${escaped(alt)}</p></details>
<p class="saves scripted"><button type="button" data-save="csv" data-say="csv">${say(language, 'csv')}</button> <button type="button" data-save="spec" data-say="spec">${say(language, 'spec')}</button></p>`;
}
