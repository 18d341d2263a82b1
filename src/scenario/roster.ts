/** Days and hours of a roster, as people write them. */
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const HOURS = /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-4]):([0-5]\d)$/;

/** Days of the week, 0 = Sunday, of `Sun-Thu`, `Fri,Sat`, `Sat-Mon,Wed` or `daily`; undefined for anything else. */
export function daysOf(text: string): number[] | undefined {
  if (text === 'daily') return [0, 1, 2, 3, 4, 5, 6];
  const days = new Set<number>();
  for (const part of text.split(',')) {
    const [from, to] = part.trim().split('-').map((day) => DAYS.indexOf(day));
    if (from === undefined || from < 0 || to === -1 || part.split('-').length > 2) return undefined;
    for (let day = from; ; day = (day + 1) % 7) {
      days.add(day);
      if (day === (to ?? from)) break;
    }
  }
  return [...days].sort((a, b) => a - b);
}

/** Hours of `08:00-16:00`, from inclusive, to exclusive, within one day; undefined for anything else. */
export function hoursOf(text: string): { fromHour: number; toHour: number } | undefined {
  const match = HOURS.exec(text);
  if (!match) return undefined;
  const fromHour = Number(match[1]) + Number(match[2]) / 60;
  const toHour = Number(match[3]) + Number(match[4]) / 60;
  return toHour > fromHour && toHour <= 24 ? { fromHour, toHour } : undefined;
}
