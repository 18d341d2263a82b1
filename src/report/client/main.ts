/** The page comes alive: it unpacks the run it carries, and tells it anew over whatever window, language and look the reader chooses. */
import { timeFormatLocale } from 'vega';
import { CHARTS } from '../../charts/index.ts';
import { dateAndTime, span } from '../../charts/words.ts';
import { buildOutcome } from '../../experiment/outcome.ts';
import type { Alone } from '../../experiment/outcome.ts';
import type { Window } from '../../experiment/outcome/buckets.ts';
import { buildBuckets, mainWindow, tickTime, windowOf } from '../../experiment/outcome/buckets.ts';
import { answer, loads, named, tiles } from '../answer.ts';
import { campTable, timeline } from '../following.ts';
import { limits } from '../limits.ts';
import { nameIn, told } from '../../charts/language.ts';
import type { Word } from '../speech.ts';
import { DIRECTION, say } from '../speech.ts';
import { spoken, spokenHands } from '../spoken.ts';
import type { BrushHooks } from './brush.ts';
import { showWindows } from './brush.ts';
import { CALENDARS } from '../calendar.ts';
import { controls } from './controls.ts';
import { Drawer } from './drawer.ts';
import { Figure } from './figure.ts';
import { filterParameters } from './parameter-filter.ts';
import { readRun, readStill } from './run.ts';
import type { Only } from './state.ts';
import { fromAddress, storeOf, toAddress } from './state.ts';
import type { View } from './view.ts';

const [run] = await Promise.all([readRun(), document.fonts.load('11px Vazirmatn'), document.fonts.load('bold 11px Vazirmatn')]);
const { clock } = run.plan;
const buckets = buildBuckets(clock);
const main = mainWindow(run.plan);
const own = { from: main.fromTick, until: main.untilTick };
/** A window begins and ends at whole days (or hours), or where the scenario's own does. */
const stops = [...new Set([0, own.from, own.until, clock.ticks, ...Array.from(buckets.ofTick.keys()).filter((tick) => tick > 0 && buckets.ofTick[tick] !== buckets.ofTick[tick - 1])])].sort((a, b) => a - b);
const usual = { ...own, only: null, language: 'en', theme: 'system' } as const;
const known: Readonly<Record<Only['kind'], ReadonlySet<string>>> = {
  camp: new Set(run.plan.camps.map(({ name }) => name)), tag: new Set(run.plan.hashtags.map(({ tag }) => tag)), platform: new Set(run.plan.platforms.map(({ name }) => name)),
};
const asked = fromAddress(location.hash, usual, clock.ticks);
/** What the address wants alone and the scenario has not. */
const unknown = asked.only !== null && !known[asked.only.kind].has(asked.only.name) ? asked.only.name : null;
const store = storeOf(unknown === null ? asked : { ...asked, only: null });
const [narrow, night] = [matchMedia('(max-width: 760px)'), matchMedia('(prefers-color-scheme: dark)')];
const timeOf = (tick: number) => tickTime(clock, Math.round(tick));
const bar = controls(store, { unit: buckets.unit, stops, timeOf, own });
let printing = false;
/** What the screen asks for, as last seen. Queries are read only here: whoever reads one between a change and its event takes the event away. */
const seen = () => ({ narrow: narrow.matches, night: night.matches });
let shape = seen();

const brush: BrushHooks = {
  stops, window: () => store.now, pointed: () => {}, clicked: () => {},
  moving: (from, until) => { showWindows(brush, { from, until }); bar.showWindow(from, until); },
  chosen: (from, until) => { showWindows(brush, { from, until }); store.change({ from, until }); },
};

/** What all together tell of a window in a language: kept while only what is looked at alone changes. */
let kept: { readonly key: string; readonly whole: View['outcome'] } | null = null;

/** The outcome of the window, and of what is looked at alone: the answer keeps to what the question names. */
function told_(): Pick<View, 'outcome' | 'names'> & { readonly whole: View['outcome'] } {
  const { language, from, until, only } = store.now;
  const plan = spoken(run.plan, language);
  const built = (alone: Alone) => spokenHands(buildOutcome(plan, run.trials, windowOf(clock, from, until), alone), language);
  const key = [from, until, language].join();
  const whole = kept?.key === key ? kept.whole : built({});
  kept = { key, whole };
  return { whole, outcome: only === null ? whole : built({ [only.kind]: only.name }), names: { language, camps: plan.camps, platforms: plan.platforms } };
}

let now = told_();
const still = readStill();
const view: View = {
  still, brush, timeOf, start: Date.parse(`${timeOf(0)}Z`), end: Date.parse(`${timeOf(clock.ticks)}Z`),
  get outcome() { return now.outcome; },
  get names() { return now.names; },
  get only() { return store.now.only; },
  get layout() { return shape.narrow && !printing ? 'narrow' : 'wide'; },
  get dark() { return !printing && (store.now.theme === 'dark' || (store.now.theme === 'system' && shape.night)); },
  namesOf: (kind) => known[kind],
  toggle: (only) => store.change({ only: JSON.stringify(store.now.only) === JSON.stringify(only) ? null : only }),
};
const figures = [...document.querySelectorAll<HTMLElement>('figure[data-chart]')].map((element) => new Figure(element, CHARTS.find(({ name }) => name === element.dataset['chart'])!, view));
const drawer = new Drawer(figures);

function write(): void {
  const { language, theme } = store.now;
  const put = (id: string, html: string) => { document.getElementById(id)!.innerHTML = html; };
  Object.assign(document.documentElement, { lang: language, dir: DIRECTION[language] });
  document.documentElement.dataset['look'] = theme;
  for (const element of document.querySelectorAll<HTMLElement>('[data-say]')) element.textContent = say(language, element.dataset['say'] as Word, { n: element.dataset['n'] ?? '' });
  put('question', named(now.whole.question));
  put('answer', answer(now.whole, language));
  put('tiles', tiles(now.whole, language));
  put('heard', campTable(now.outcome, language));
  put('loads', loads(now.outcome, language));
  put('limits', limits(language));
  put('timeline', timeline(now.outcome, language));
  document.getElementById('speaks')!.textContent = say(language, 'speaks', { window: spanOf(now.outcome.time.window) });
  for (const element of document.querySelectorAll<HTMLElement>('.fixed')) element.textContent = say(language, 'fixed', { window: spanOf(main) });
  for (const figure of figures) figure.write();
  bar.show(spoken(run.plan, language), now.outcome.camps, (kind) => figures.some((figure) => figure.tells(kind)));
}

/** Whole days by their names, anything else to the minute. */
function spanOf({ from, until }: Window): string {
  const whole = from.endsWith('T00:00') && until.endsWith('T00:00');
  return told(store.now.language, whole ? span(from, until) : `${dateAndTime(from)} to ${dateAndTime(until)}`);
}

/** Tells all anew; pictures that stay as they are keep standing. */
function refresh(pictures: readonly Figure[] = figures): void {
  timeFormatLocale(CALENDARS[store.now.language]);
  now = told_();
  write();
  for (const figure of figures) if (!pictures.includes(figure)) figure.single();
  drawer.redraw(pictures);
}

store.listen((state, before) => {
  const address = toAddress(state, usual);
  history.replaceState(null, '', address === '' ? location.pathname : `#${address}`);
  const [only, last] = [state.only, before.only];
  if (state.from !== before.from || state.until !== before.until || state.language !== before.language || only?.kind === 'platform' || last?.kind === 'platform') refresh();
  else if (JSON.stringify(only) !== JSON.stringify(last)) refresh(figures.filter((figure) => [only, last].some((each) => each !== null && figure.tellsAnew(each.kind))));
  else {
    write();
    if (state.theme !== before.theme) drawer.redraw();
    for (const figure of figures) figure.single();
  }
});
for (const [source, change] of [[narrow, 'change'], [night, 'change'], [globalThis, 'resize']] as const) source.addEventListener(change, () => {
  const before = shape;
  shape = seen();
  if (shape.narrow === before.narrow && shape.night === before.night) return;
  write();
  drawer.redraw();
});
addEventListener('beforeprint', () => { printing = true; drawer.redrawNow(); });
addEventListener('afterprint', () => { printing = false; drawer.redraw(); });
document.documentElement.dataset['scripted'] = '';
filterParameters();
refresh();
if (unknown !== null) bar.warn(say(store.now.language, 'unknown', { name: nameIn(store.now.language, unknown) }));
