/** Numbers, dates and names as a reader sees them in charts and on the page. */

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const NO_BREAK = '\u00a0';
/** Words of Arabic or Hebrew letters, with the # before them and the digits and low lines among them. */
const RIGHT_TO_LEFT_RUN = /#?[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc](?:[\w\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|[ ,.:-]+(?=[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]))*/g;
/** Control characters and direction marks: a name must not turn the line it stands in, nor break the XML of a picture. */
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** 9512.4 -> '9,512'; 2340000 -> '2.34 million'; 0.0312 -> '0.03'. What is not nothing is never written as 0. */
export function count(value: number): string {
  if (Math.abs(value) >= 1e9) return `${(value / 1e9).toFixed(2)}${NO_BREAK}billion`;
  if (Math.abs(value) >= 1e6) return `${(value / 1e6).toFixed(2)}${NO_BREAK}million`;
  if (value !== 0 && Math.abs(value) < 0.1) return value.toFixed(Math.min(20, Math.ceil(-Math.log10(Math.abs(value)))));
  if (value !== 0 && Math.abs(value) < 10) return trimmed(value.toFixed(1));
  // As far from 0 on both sides, so that a fall is told as in a sentence without its sign.
  return thousands(Math.sign(value) * Math.round(Math.abs(value)));
}

/** 0.612 -> '61 %'; 0.0312 -> '3.1 %'; 0.00084 -> '0.08 %'; 0.9992 -> '99.92 %'. What is not nothing is never written as 0, nor what is not all as 100. */
export function percent(share: number): string {
  const size = Math.abs(share * 100);
  const edge = Math.min(size, Math.abs(100 - size));
  if (edge !== 0 && edge < 0.005) return size < 50 ? `< 0.01${NO_BREAK}%` : `${size < 100 ? '> 99.99' : '100'}${NO_BREAK}%`;
  const digits = edge < 0.095 ? 2 : edge < 0.95 || size < 9.95 ? 1 : 0;
  const text = size >= 1000 ? thousands(Math.round(share * 100)) : trimmed((share * 100).toFixed(digits));
  return `${text.replace('-', '−')}${NO_BREAK}%`;
}

/**
 * Difference of two shares in percentage points, signed: 0.124 -> '+12.4 points'. Below a tenth of a point two digits that
 * count are told, so that what is not nothing is never written as 0: -0.000043 -> '−0.0043 points'.
 */
export function points(difference: number, unit = true): string {
  const size = Math.abs(difference * 100);
  const rounded = size < 0.1 ? twoDigits(difference * 100) : trimmed((difference * 100).toFixed(size < 1 ? 2 : 1));
  return `${signed(rounded)}${unit ? `${NO_BREAK}points` : ''}`;
}

/** What is told in per cent: whatever a measure's unit is called, it is a share; a formula says so itself. */
export function isShare({ measure, unit }: { readonly measure: string; readonly unit: string }): boolean {
  return measure !== 'formula' || unit === 'share';
}

/** The value of an outcome, with its unit. */
export function amount(value: number, outcome: { readonly measure: string; readonly unit: string }): string {
  return isShare(outcome) ? percent(value) : `${figure(value).replace('-', '−')}${unitWords(outcome)}`;
}

/** The difference of two values of an outcome, signed. */
export function change(difference: number, outcome: { readonly measure: string; readonly unit: string }, unit = true): string {
  return isShare(outcome) ? points(difference, unit) : `${signed(figure(difference))}${unit ? unitWords(outcome) : ''}`;
}

/** How large a difference of an outcome is, without a sign: 0.05 of a share -> '5 points'. */
export function magnitude(difference: number, outcome: { readonly measure: string; readonly unit: string }): string {
  return change(Math.abs(difference), outcome).replace('+', '').replace(/^1\u00a0points$/, `1${NO_BREAK}point`);
}

/** A unit that is none but says where a scale begins and ends, such as 'from 0 to 1': it stands in headings, never after a figure. */
export function isScale(unit: string): boolean {
  return /^from /.test(unit);
}

function unitWords({ unit }: { readonly unit: string }): string {
  return unit === '' || isScale(unit) ? '' : `${NO_BREAK}${shown(unit)}`;
}

function figure(value: number): string {
  return Math.abs(value) < 1 ? twoDigits(value) : count(value);
}

/** Two digits that count: 0.0312 -> '0.031', 0.5 -> '0.5'; below 0.0000001, which is rounding, 0. */
function twoDigits(value: number): string {
  const size = Math.abs(value);
  if (size < 1e-7) return '0';
  const text = value.toFixed(Math.max(1, 1 - Math.floor(Math.log10(size))));
  return trimmed(text.replace(/(\.\d+?)0+$/, '$1'));
}

function signed(text: string): string {
  return `${/^[\d.]*[1-9]/.test(text) ? '+' : ''}${text.replace('-', '−')}`;
}

/**
 * How many times as large, with the ends of its interval, in so many digits that they can be told apart and from 1:
 * 2.31 within 1.9 to 2.72 -> '2.3', '1.9', '2.7'.
 */
export function factors(value: number, [low, high]: readonly [number, number]): { readonly told: string; readonly least: string; readonly most: string } {
  for (let digits = 1; ; digits++) {
    const [least, told, most] = [low, value, high].map((each) => each.toFixed(digits)) as [string, string, string];
    const apart = (least !== told && told !== most && ![least, most].some((end) => Number(end) === 1 || Number(end) === 0)) || digits === 4;
    if (apart) return { told, least, most };
  }
}

/** 2016-05-23T00:00 -> '23 May'; with year: '23 May 2016'. */
export function date(time: string, year = false): string {
  const [y, month, day] = time.slice(0, 10).split('-').map(Number) as [number, number, number];
  return `${day}${NO_BREAK}${MONTHS[month - 1]}${year ? `${NO_BREAK}${y}` : ''}`;
}

/** 2016-05-23T06:00 -> '23 May 2016, 06:00'. */
export function dateAndTime(time: string): string {
  return `${date(time, true)}, ${time.slice(11, 16)}`;
}

/** First and last day of a window whose end is exclusive: '23 May to 26 June'. */
export function span(from: string, until: string): string {
  const last = until.endsWith('T00:00') ? dayBefore(until) : until;
  return from.slice(0, 10) === last.slice(0, 10) ? date(from) : `${date(from)} to ${date(last)}`;
}

function dayBefore(time: string): string {
  return new Date(Date.parse(`${time.slice(0, 10)}T00:00Z`) - 86_400_000).toISOString().slice(0, 16);
}

/**
 * A name or sentence as a reader sees it: without control characters, and what is written from right to left isolated,
 * so that a # stands at the right end of its tag. For display only, never for rows.
 */
export function shown(text: string): string {
  return clean(text).replace(RIGHT_TO_LEFT_RUN, '\u2067$&\u2069');
}

/** A name without control characters. */
export function clean(name: string): string {
  return name.replace(UNPRINTABLE, ' ').trim();
}

/** The Vega expression that does for a row's field what `shown` does here: rows keep the raw tag. */
export function shownExpression(value: string): string {
  return `test(/[\\u0590-\\u08ff]/, ${value}) ? '\\u2067' + ${value} + '\\u2069' : ${value}`;
}

/** A probability of a test: 0.0001 at least is told, since below it the figures of a t test say no more. */
export function probability(p: number): string {
  return p < 0.0001 ? '< 0.0001' : String(Number(p.toPrecision(3)));
}

function trimmed(text: string): string {
  return text.replace(/\.0+$/, '').replace(/^-0$/, '0');
}

function thousands(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}
