/** One reading of a formula: `mean(fear.critics, 2016-05-23, 2016-06-27)`, a measure's path and a window, checked against what is declared. */
import type { ReadingPlan } from '../../model/plan.ts';
import { READABLE, type Readable } from '../../measures/readable.ts';
import { localMinutesOf, showLocal, tickOf } from '../clock.ts';
import type { Known } from '../known.ts';
import { nearest } from '../nearest.ts';
import { show } from '../problem.ts';
import { Refusal } from './fault.ts';

interface Piece {
  readonly text: string;
  readonly offset: number;
}

export interface RawReading {
  readonly over: string;
  readonly path: readonly Piece[];
  readonly dates: readonly Piece[];
}

/**
 * Reads from behind the opening bracket to behind the closing one.
 * @throws Refusal
 */
export function rawReading(text: string, start: number, over: string): { reading: RawReading; end: number } {
  const path: Piece[] = [];
  const dates: Piece[] = [];
  let at = start;
  const take = (pattern: RegExp): string | undefined => {
    const found = pattern.exec(text.slice(at))?.[0];
    at += found?.length ?? 0;
    return found;
  };
  do {
    const offset = at;
    const key = take(/^"[^"]*"|^[\p{L}\p{M}\p{Nd}_#$-]+/u);
    if (key === undefined) throw new Refusal(at, `${over} takes a measure`, `MEASURE, MEASURE.CAMP or MEASURE.CAMP.#tag`);
    path.push({ text: key.replace(/^"(.*)"$/, '$1').normalize('NFC'), offset });
  } while (take(/^\./) !== undefined);
  take(/^\s*/);
  while (take(/^,\s*/) !== undefined) {
    const offset = at;
    dates.push({ text: take(/^[^\s,()]+/) ?? '', offset });
    take(/^\s*/);
  }
  if (take(/^\)/) === undefined) throw new Refusal(at, `${over} of a measure is not closed here`, `a date such as 2016-05-23 after a comma, or )`);
  if (dates.length > 2) throw new Refusal(dates[2]!.offset, `${over} of a measure takes two dates at most`, 'from and to');
  return { reading: { over, path, dates }, end: at };
}

/**
 * The reading against the scenario's names and clock. Names are not checked where they are not known.
 * @throws Refusal
 */
export function readingPlan({ over, path, dates }: RawReading, known: Known | undefined): ReadingPlan {
  const [head, ...margins] = path as [Piece, ...Piece[]];
  const readable = READABLE.find(({ name }) => name === head.text);
  if (!readable) {
    const names = READABLE.map(({ name }) => name);
    throw new Refusal(head.offset, `unknown measure ${show(head.text)}`, 'a measure (hashfront list measures) or an entry of the books such as seen or potential', nearest(head.text, names));
  }
  if (over === 'sum' && readable.kind === 'level') throw new Refusal(head.offset, `${head.text} is a level and has no sum`, 'mean or max');
  const place = { platform: '', camp: '', tag: '' };
  for (const margin of margins) {
    const kind = kindOf(margin, known);
    if (kind === 'tag' && !readable.byTag) throw new Refusal(margin.offset, `${head.text} does not tell hashtags apart`, `${head.text} or ${head.text}.CAMP`);
    if (kind === 'camp' && !readable.byCamp) throw new Refusal(margin.offset, `${head.text} does not tell camps apart`, head.text);
    if (place[kind] !== '') throw new Refusal(margin.offset, `a second ${kind} in one path`, 'one');
    place[kind] = kind === 'tag' ? declared(margin.text, known) : margin.text;
  }
  if (readable.ofOneCamp && place.camp === '') throw new Refusal(head.offset, `${head.text} is one camp's own and cannot be added up over camps`, `${head.text}.CAMP${known ? `, CAMP one of ${known.sides.join(', ')}` : ''}`);
  return { op: opOf(over), measure: readable.name satisfies Readable['name'], ...place, ...windowOf(dates, known) };
}

function opOf(over: string): ReadingPlan['op'] {
  return over === 'max' ? 'largest' : (over as 'sum' | 'mean');
}

function kindOf({ text, offset }: Piece, known: Known | undefined): 'platform' | 'camp' | 'tag' {
  if (text.startsWith('#')) {
    if (known && !known.tags.includes(declared(text, known))) throw new Refusal(offset, `unknown hashtag ${show(text)}`, `one of ${known.tags.join(', ')}`, nearest(text, known.tags));
    return 'tag';
  }
  if (!known || known.sides.includes(text)) return 'camp';
  if (known.platforms.includes(text)) return 'platform';
  const names = [...known.sides, ...known.platforms];
  throw new Refusal(offset, `unknown camp ${show(text)}`, `one of ${names.join(', ')}, or a hashtag`, nearest(text, names));
}

/** The tag that a spelling stands for. */
function declared(tag: string, known: Known | undefined): string {
  return known && Object.hasOwn(known.spellings, tag) ? known.spellings[tag]! : tag;
}

/** Window in ticks; left out, from the end of the burn-in to the end of the run. `to` is not included. */
function windowOf(dates: readonly Piece[], known: Known | undefined): { fromTick: number; untilTick: number } {
  const clock = known?.clock;
  const [from, to] = dates.map(({ text, offset }) => {
    const minutes = localMinutesOf(text);
    const first = clock?.startLocalMinutes ?? -Infinity;
    const last = clock ? first + clock.ticks * clock.tickMinutes : Infinity;
    const span = clock ? ` from ${showLocal(first)} to ${showLocal(last)}` : '';
    if (minutes === undefined || minutes < first || minutes > last) throw new Refusal(offset, `${show(text)} is no date of the run`, `a local date or time${span}, such as 2016-05-23 or 2016-05-23T06:00`);
    return clock ? tickOf(clock, minutes) : 0;
  });
  const window = { fromTick: from ?? clock?.burnInTicks ?? 0, untilTick: to ?? clock?.ticks ?? 0 };
  const late = dates[1] ?? dates[0];
  if (clock && late && window.untilTick <= window.fromTick) throw new Refusal(late.offset, `the window is empty: ${dates.length > 1 ? `${late.text} is not after ${dates[0]!.text}` : 'the run ends there'}`, 'a later end');
  return window;
}
