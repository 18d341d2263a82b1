/** Wall-clock time of a tick, from the plan alone: whole minutes, no time zone tables. */
import type { ClockPlan } from '../model/plan.ts';

/** Start of a tick as ISO 8601 local time with the scenario's offset, e.g. 2016-05-23T05:00+03:00. */
export function timeOf(clock: ClockPlan, tick: number): string {
  const minutes = clock.startLocalMinutes + tick * clock.tickMinutes;
  const days = Math.floor(minutes / 1440);
  const { year, month, day } = civilFromDays(days);
  const rest = minutes - days * 1440;
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${two(Math.floor(rest / 60))}:${two(rest % 60)}${offset(clock.offsetMinutes)}`;
}

/** Calendar day from days since 1970-01-01 (proleptic Gregorian; H. Hinnant's algorithm). */
export function civilFromDays(days: number): { year: number; month: number; day: number } {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 };
}

function offset(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
