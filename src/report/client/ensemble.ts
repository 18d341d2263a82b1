/** The page of a comparison comes alive: its look, and under each chart the table and the downloads. Its pictures are drawn already. */
import type { ToldCharts, ToldChart } from '../told-charts.ts';
import { say } from '../speech.ts';
import type { Word } from '../speech.ts';
import { choices } from './choices.ts';
import { wireNumbers } from './numbers.ts';
import { unpacked } from './run.ts';
import { fromAddress, storeOf, toAddress } from './state.ts';

const { charts, camps } = JSON.parse(new TextDecoder().decode(await unpacked('told'))) as ToldCharts;
const usual = { from: 0, until: 1, only: null, language: 'en', theme: 'system' } as const;
const { theme } = fromAddress(location.hash, usual, usual.until);
const store = storeOf({ ...usual, theme });
const bar = choices(store);

for (const figure of document.querySelectorAll<HTMLElement>('figure[data-chart]')) {
  const name = figure.dataset['chart']!;
  const { table, spec }: ToldChart = charts[name]!;
  wireNumbers(figure, { name, table: () => table, saved: () => table, spec: () => spec, names: () => ({ language: store.now.language, camps, platforms: [] }) });
}

function write(): void {
  const address = toAddress(store.now, usual);
  history.replaceState(null, '', address === '' ? location.pathname : `#${address}`);
  document.documentElement.dataset['look'] = store.now.theme;
  for (const element of document.querySelectorAll<HTMLElement>('[data-say]')) element.textContent = say(store.now.language, element.dataset['say'] as Word);
  bar.show();
}

store.listen(write);
document.documentElement.dataset['scripted'] = '';
write();
document.body.dataset['live'] = 'yes';
