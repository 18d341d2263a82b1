/** The page of a comparison comes alive: its language and look, and under each chart the table and the downloads. Its pictures are drawn already. */
import type { Language } from '../../charts/language.ts';
import { DIRECTION, say } from '../speech.ts';
import type { Word } from '../speech.ts';
import type { ToldCharts } from '../told-charts.ts';
import { choices } from './choices.ts';
import { wireNumbers } from './numbers.ts';
import { unpacked } from './run.ts';
import { fromAddress, storeOf, toAddress } from './state.ts';

const told = JSON.parse(new TextDecoder().decode(await unpacked('told'))) as ToldCharts;
const parts = (['front', 'rest'] as const).map((id) => ({ id, place: document.getElementById(id)! }));
/** The page is written in English; that is taken down before it is told otherwise. */
const written = Object.fromEntries(parts.map(({ id, place }) => [id, place.innerHTML])) as Record<'front' | 'rest', string>;
let standing: Language = 'en';

const usual = { from: 0, until: 1, only: null, language: 'en', theme: 'system' } as const;
const { theme, language: asked } = fromAddress(location.hash, usual, usual.until);
const store = storeOf({ ...usual, theme, language: asked });
const bar = choices(store);

function wire(): void {
  const { charts, camps } = told[standing];
  const names = { language: standing, camps, platforms: [] };
  for (const figure of document.querySelectorAll<HTMLElement>('figure[data-chart]')) {
    const name = figure.dataset['chart']!;
    const { table, spec } = charts[name]!;
    wireNumbers(figure, { name, table: () => table, saved: () => table, spec: () => spec, names: () => names });
  }
}

function write(): void {
  const { language, theme: look } = store.now;
  const address = toAddress(store.now, usual);
  history.replaceState(null, '', address === '' ? location.pathname : `#${address}`);
  Object.assign(document.documentElement, { lang: language, dir: DIRECTION[language] });
  document.documentElement.dataset['look'] = look;
  if (language !== standing) {
    standing = language;
    for (const { id, place } of parts) place.innerHTML = language === 'en' ? written[id] : told[language][id];
    wire();
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-say]')) element.textContent = say(language, element.dataset['say'] as Word);
  bar.show();
}

store.listen(write);
document.documentElement.dataset['scripted'] = '';
wire();
write();
document.body.dataset['live'] = 'yes';
