/**
 * Dates, durations and ticks. A scenario has one wall clock: that of `clock.start`. All other dates are local to it and
 * carry no offset, so that no reader has to convert. Leap seconds and summer time are not known here.
 */

export interface Clock {
  /** Minutes from 1970-01-01T00:00 on the scenario's own wall clock. */
  readonly startLocalMinutes: number;
  readonly offsetMinutes: number;
  readonly tickMinutes: number;
  readonly ticks: number;
}

const LOCAL = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?$/;
const OFFSET = /^([+-])(\d{2}):(\d{2})$/;
const DURATION = /^(\d{1,6}(?:\.\d{1,3})?)(min|h|d)$/;
const MINUTES: Readonly<Record<string, number>> = { min: 1, h: 60, d: 1440 };

/**
 * Minutes of a local date or time since 1970-01-01T00:00 of the same wall clock.
 * @param text `2016-05-23` or `2016-05-23T06:00`; T24:00 is the end of that day
 * @returns undefined for anything else, and for days that are not in the calendar
 */
export function localMinutesOf(text: string): number | undefined {
  const match = LOCAL.exec(text);
  if (!match) return undefined;
  const [year, month, day, hour, minute] = match.slice(1).map((part) => Number(part ?? 0)) as [number, number, number, number, number];
  const days = Date.UTC(year, month - 1, day) / 86_400_000;
  const real = dateOf(days) === text.slice(0, 10) && year >= 1971;
  const timely = minute < 60 && (hour < 24 || (hour === 24 && minute === 0));
  return real && timely ? days * 1440 + hour * 60 + minute : undefined;
}

/** Minutes of the day of `08:00`; undefined for anything else. */
export function hourMinutesOf(text: string): number | undefined {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text);
  return match ? Number(match[1]) * 60 + Number(match[2]) : undefined;
}

/** Minutes east of UTC of `+03:00`, `-05:30` or `Z`; undefined for anything else and beyond 14 hours. */
export function offsetMinutesOf(text: string): number | undefined {
  if (text === 'Z') return 0;
  const match = OFFSET.exec(text);
  if (!match) return undefined;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return Number(match[3]) < 60 && minutes <= 14 * 60 ? minutes * (match[1] === '-' ? -1 : 1) : undefined;
}

/** Local minutes and offset of a start such as `2016-05-06T00:00+03:00`. */
export function startOf(text: string): Pick<Clock, 'startLocalMinutes' | 'offsetMinutes'> | undefined {
  const startLocalMinutes = localMinutesOf(text.slice(0, 16));
  const offsetMinutes = offsetMinutesOf(text.slice(16));
  return startLocalMinutes === undefined || offsetMinutes === undefined || text.length < 17 ? undefined : { startLocalMinutes, offsetMinutes };
}

/** Minutes of a duration such as `30min`, `1h` or `14d`; undefined for anything else. */
export function durationMinutesOf(text: string): number | undefined {
  const match = DURATION.exec(text);
  return match ? Number(match[1]) * MINUTES[match[2]!]! : undefined;
}

/** Whole ticks from the start to a local time (floor). */
export function tickOf(clock: Clock, localMinutes: number): number {
  return Math.floor((localMinutes - clock.startLocalMinutes) / clock.tickMinutes);
}

/** A local time as `2016-05-23`, or with its hour where it is not midnight. */
export function showLocal(localMinutes: number): string {
  const date = dateOf(Math.floor(localMinutes / 1440));
  const minute = ((localMinutes % 1440) + 1440) % 1440;
  return minute === 0 ? date : `${date}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** Date of a day counted from 1970-01-01: the Gregorian calendar by arithmetic (eras of 400 years that begin in March). */
function dateOf(days: number): string {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
