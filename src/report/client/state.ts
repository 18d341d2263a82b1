/** What the reader has chosen; also in the page's address, so that a view can be kept and passed on. */
import type { Language } from '../../charts/language.ts';

export type Theme = 'system' | 'light' | 'dark';

/** One camp, hashtag or platform that is looked at alone. */
export interface Only {
  readonly kind: 'camp' | 'tag' | 'platform';
  readonly name: string;
}

/** What stays bright when one is looked at alone: that one, or whoever stands for it. */
export interface Kept {
  readonly kind: Only['kind'];
  readonly names: ReadonlySet<string>;
}

export interface State {
  /** Ticks, from inclusive, until exclusive. */
  readonly from: number;
  readonly until: number;
  readonly only: Only | null;
  readonly language: Language;
  readonly theme: Theme;
}

type Listener = (now: State, before: State) => void;

export interface Store {
  readonly now: State;
  change(part: Partial<State>): void;
  listen(listener: Listener): void;
}

export function storeOf(first: State): Store {
  let now = first;
  const listeners: Listener[] = [];
  return {
    get now() { return now; },
    listen(listener) { listeners.push(listener); },
    change(part) {
      const before = now;
      now = { ...now, ...part };
      if (JSON.stringify(before) !== JSON.stringify(now)) for (const listener of listeners) listener(now, before);
    },
  };
}

/** What an address says, where it says something sensible; the rest as in `usual`. */
export function fromAddress(hash: string, usual: State, ticks: number): State {
  const said = new URLSearchParams(hash.replace(/^#/, ''));
  const [from, until] = [Number(said.get('from') ?? NaN), Number(said.get('until') ?? NaN)];
  const sound = Number.isInteger(from) && Number.isInteger(until) && from >= 0 && from < until && until <= ticks;
  const only = (['camp', 'tag', 'platform'] as const).flatMap((kind): Only[] => (said.get(kind) ? [{ kind, name: said.get(kind)! }] : []))[0] ?? null;
  const [language, theme] = [said.get('language'), said.get('look')];
  return {
    ...(sound ? { from, until } : { from: usual.from, until: usual.until }), only,
    language: language === 'ar' || language === 'en' ? language : usual.language,
    theme: theme === 'light' || theme === 'dark' ? theme : usual.theme,
  };
}

/** The address of a state; '' for the usual one. */
export function toAddress(state: State, usual: State): string {
  const said = new URLSearchParams();
  if (state.from !== usual.from || state.until !== usual.until) {
    said.set('from', String(state.from));
    said.set('until', String(state.until));
  }
  if (state.only) said.set(state.only.kind, state.only.name);
  if (state.language !== usual.language) said.set('language', state.language);
  if (state.theme !== usual.theme) said.set('look', state.theme);
  return said.toString();
}
