/** The bar of controls: window, what is shown alone, language and look. Plain form elements, so that keys and readers work. */
import { told } from '../../charts/language.ts';
import { clean, date, dateAndTime, shown } from '../../charts/words.ts';
import type { CampLook } from '../../experiment/outcome.ts';
import type { Plan } from '../../model/plan.ts';
import type { Word } from '../speech.ts';
import { say } from '../speech.ts';
import { choices } from './choices.ts';
import type { Only, Store } from './state.ts';

export interface Clock {
  readonly unit: 'day' | 'hour';
  readonly stops: readonly number[];
  timeOf(tick: number): string;
  readonly own: { readonly from: number; readonly until: number };
}

export interface Controls {
  /** Writes the state into the controls. */
  show(plan: Plan, camps: readonly CampLook[], tells: (kind: Only['kind']) => boolean): void;
  /** Says what could not be done, until something else is chosen. */
  warn(text: string): void;
  /** Only the window, while it is dragged. */
  showWindow(from: number, until: number): void;
}

export function controls(store: Store, clock: Clock): Controls {
  const find = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
  const [from, until] = [find<HTMLInputElement>('from'), find<HTMLInputElement>('until')];
  const [tag, platform, camps] = [find<HTMLSelectElement>('tag'), find<HTMLSelectElement>('platform'), find('camps')];
  const chosen = choices(store);
  const wrong = find('wrong');
  const whole = { from: clock.stops[0]!, until: clock.stops.at(-1)! };
  const written = (tick: number) => clock.timeOf(tick).slice(0, clock.unit === 'day' ? 10 : 16);
  /** A day is named by itself: the window that ends with it ends where the next begins. */
  const lastOf = (tick: number) => clock.stops.findLast((stop) => stop < tick) ?? tick;
  for (const input of [from, until]) {
    input.type = clock.unit === 'day' ? 'date' : 'datetime-local';
    input.min = written(whole.from);
    input.max = written(lastOf(whole.until));
    input.addEventListener('change', () => {
      const fault = faultOf(input);
      if (fault === null) choose(null);
      // A year half typed is a year already: 0020 on the way to 2016.
      else if (input.value >= '1000') complain(input, fault);
    });
    // What is half typed is left alone until the field is left.
    input.addEventListener('blur', () => {
      const fault = faultOf(input);
      if (fault !== null) complain(input, fault);
      else choose(input);
      showWindow(store.now.from, store.now.until);
    });
    input.addEventListener('focus', quiet);
  }

  function faultOf({ value, min, max }: HTMLInputElement): Word | null {
    return value === '' ? 'noDate' : value < min || value > max ? 'outside' : null;
  }

  /** Takes the window of both fields. Where they cross, the other end goes along with the field that was left; none is left while a date is typed. */
  function choose(left: HTMLInputElement | null): void {
    const place = (value: string) => Math.max(0, clock.stops.findLastIndex((stop) => written(stop) <= value));
    let [begin, last] = [place(from.value), place(until.value)];
    if (begin > last) {
      if (left === null) return;
      [begin, last] = left === from ? [begin, begin] : [last, last];
    }
    quiet();
    store.change({ from: clock.stops[begin]!, until: clock.stops[Math.min(last + 1, clock.stops.length - 1)]! });
  }

  function complain(input: HTMLInputElement, fault: Word): void {
    const { language } = store.now;
    const day = (value: string) => told(language, clock.unit === 'day' ? date(value, true) : dateAndTime(value));
    warn(say(language, fault, { typed: input.value === '' ? '' : day(input.value), first: day(from.min), last: day(from.max) }));
    input.setAttribute('aria-invalid', 'true');
  }

  function warn(text: string): void {
    wrong.textContent = text;
    wrong.hidden = false;
  }

  function quiet(): void {
    wrong.hidden = true;
    for (const input of [from, until]) input.removeAttribute('aria-invalid');
  }
  const only = (kind: Only['kind'], name: string) => store.change({ only: name === '' ? null : { kind, name } });
  find('own').addEventListener('click', () => store.change(clock.own));
  find('alone').addEventListener('click', () => store.change({ only: null }));
  find('whole').addEventListener('click', () => store.change(whole));
  tag.addEventListener('change', () => only('tag', tag.value));
  platform.addEventListener('change', () => only('platform', platform.value));
  camps.addEventListener('click', (event) => {
    const name = (event.target as Element).closest<HTMLElement>('[data-camp]')?.dataset['camp'];
    if (name !== undefined) only('camp', store.now.only?.kind === 'camp' && store.now.only.name === name ? '' : name);
  });

  function showWindow(begin: number, end: number): void {
    from.value = written(begin);
    until.value = written(lastOf(end));
  }

  function show(plan: Plan, looks: readonly CampLook[], tells: (kind: Only['kind']) => boolean): void {
    const { now } = store;
    quiet();
    showWindow(now.from, now.until);
    const alone = (kind: Only['kind']) => (now.only?.kind === kind ? now.only.name : '');
    const focused = (document.activeElement as HTMLElement | null)?.dataset['camp'];
    camps.replaceChildren(...looks.map((camp, i) => chip(camp.name, shown(camp.label || camp.name), i, alone('camp') === camp.name)));
    // The button that was pressed is a new one now; the keyboard stays where it was.
    if (focused !== undefined) camps.querySelector<HTMLElement>(`[data-camp="${CSS.escape(focused)}"]`)?.focus();
    options(tag, [['', say(now.language, 'everything')], ...plan.hashtags.map((hashtag): [string, string] => [hashtag.tag, clean(hashtag.tag)])], alone('tag'));
    options(platform, [['', say(now.language, 'everything')], ...plan.platforms.map((each): [string, string] => [each.name, clean(each.label || each.name)])], alone('platform'));
    // What no chart of this page tells apart cannot be chosen.
    platform.closest('label')!.hidden = plan.platforms.length < 2 || !tells('platform');
    tag.closest('label')!.hidden = !tells('tag');
    find('alone').hidden = now.only === null;
    find('alone').setAttribute('aria-label', say(now.language, 'everything'));
    find('only').textContent = now.only === null ? '' : nameOf(now.only, plan);
    chosen.show();
  }

  return { show, warn, showWindow };
}

function nameOf({ kind, name }: Only, plan: Plan): string {
  if (kind === 'tag') return clean(name);
  return clean((kind === 'camp' ? plan.camps : plan.platforms).find((each) => each.name === name)?.label || name);
}

function chip(name: string, label: string, nth: number, pressed: boolean): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset['camp'] = name;
  button.setAttribute('aria-pressed', String(pressed));
  const swatch = document.createElement('span');
  swatch.className = 'swatch';
  swatch.style.setProperty('--swatch', `var(--camp-${nth})`);
  button.append(swatch, label);
  return button;
}

function options(select: HTMLSelectElement, entries: readonly (readonly [string, string])[], chosen: string): void {
  select.replaceChildren(...entries.map(([value, label]) => new Option(label, value, false, value === chosen)));
}
