/** Words, dates and lines of the page that `explain` writes. */
import type { ClockPlan, Plan, ProfilePlan } from '../../model/plan.ts';
import { showLocal } from '../clock.ts';

const WIDTH = 100;
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** What stands before a value that rests on no source. */
export const ASSUMED_MARK = '* ';

/** A heading with its paragraphs. */
export function section(title: string, lines: readonly string[]): string {
  return [title, '='.repeat([...title].length), '', ...lines].join('\n');
}

/** A paragraph, wrapped; its later lines stand under the first one's text. */
export function lines(text: string, indent = 0, mark = ''): string {
  const margin = ' '.repeat(indent + mark.length);
  const rows = [''];
  for (const word of plain(text).split(' ')) {
    const last = rows.at(-1)!;
    if (last !== '' && margin.length + widthOf(last) + 1 + widthOf(word) > WIDTH) rows.push(word);
    else rows[rows.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return rows.map((row, i) => (i === 0 ? ' '.repeat(indent) + mark : margin) + row).join('\n');
}

/** Free text of a scenario on one line, without characters that steer a terminal or turn text around. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, '').trim();
}

/** `one, two and three`. */
export function enumerated(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** A number as people read it. */
export function figure(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 6 });
}

const PLURALS: Readonly<Record<string, string>> = { person: 'people', entry: 'entries' };

/** `1 post`, `2 posts`. */
export function counted(count: number, word: string): string {
  return `${figure(count)} ${count === 1 ? word : (PLURALS[word] ?? `${word}s`)}`;
}

/** A span in hours; long ones in days. */
export function spanOf(hours: number): string {
  return hours >= 72 && hours % 24 === 0 ? counted(hours / 24, 'day') : counted(hours, 'hour');
}

export function percent(share: number): string {
  return `${figure(Number((share * 100).toFixed(4)))} %`;
}

/** Weekday, date and hour at which a tick begins. */
export function dateOf(clock: ClockPlan, tick: number): string {
  const minutes = clock.startLocalMinutes + tick * clock.tickMinutes;
  const [date, hour = '00:00'] = showLocal(minutes).split('T');
  return `${DAYS[(((Math.floor(minutes / 1440) + 4) % 7) + 7) % 7]} ${date} ${hour}`;
}

/** A window of ticks in words. */
export function windowOf(clock: ClockPlan, fromTick: number, untilTick: number): string {
  const from = fromTick <= 0 ? 'from the start' : `from ${dateOf(clock, fromTick)}`;
  return `${from} ${untilTick >= clock.ticks ? 'to the end' : `until ${dateOf(clock, untilTick)}`}`;
}

/** Days of a roster: `Sun-Thu`, `Mon, Wed`, `every day`. */
export function daysOf(days: readonly number[]): string {
  if (days.length === 7) return 'every day';
  const runs: number[][] = [];
  for (const day of days) {
    if (runs.at(-1)?.at(-1) === day - 1) runs.at(-1)!.push(day);
    else runs.push([day]);
  }
  return runs.map((run) => (run.length > 2 ? `${DAYS[run[0]!]}-${DAYS[run.at(-1)!]}` : run.map((day) => DAYS[day]).join(', '))).join(', ');
}

/** An hour of the day such as 8.5 as 08:30. */
export function hourOf(hours: number): string {
  const minutes = Math.round(hours * 60);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** An offset from UTC in minutes as UTC+03:00. */
export function offsetOf(minutes: number): string {
  return `UTC${minutes < 0 ? '-' : '+'}${hourOf(Math.abs(minutes) / 60)}`;
}

/** Whether a source is none: the word assumed, alone or with a reason, also for a part of the values it speaks of. */
export function isAssumed(source: string): boolean {
  return /\bassumed\b/.test(source);
}

function widthOf(text: string): number {
  return [...text.replace(/\p{M}/gu, '')].length;
}

/** How a rate changes over the run or over the day, as a sentence after others; '' where it does not. */
export function profileOf({ clock }: Plan, profile: ProfilePlan | undefined): string {
  if (profile === undefined) return '';
  const from = (minutes: number): string => (profile.daily ? `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}` : showLocal(clock.startLocalMinutes + minutes).replace('T', ' '));
  return ` Multiplied by ${profile.steps.map(({ fromMinutes, times }) => `${figure(times)} from ${from(fromMinutes)} on`).join(', ')}.`;
}
