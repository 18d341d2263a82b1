/** Making words fit: widths, line breaks, and names shortened so that they can still be told apart. */
import { shown } from './words.ts';

/**
 * Widths in em by kind of character, a little more than Vazirmatn Bold has: charts are laid out before any font is open.
 * Arabic letters reach further where no letter follows them.
 */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[\u2066-\u2069\u064b-\u065f]/, 0], [/[iljI.,:;'|![\]\u00a0 \u0627\u0622\u0623\u0625\u0640]/, 0.3], [/[()]/, 0.36], [/[\u0628\u062a\u062b\u0646\u0644\u064a\u0626\u0649]/, 0.37], [/[_\u0631\u0632]/, 0.46], [/[\u0647]/, 0.68],
  [/[MWm%@\u2014\u2026\u0633-\u0636]/, 1], [/[A-HJ-LN-VX-Zw&\u062c-\u062e\u0637\u0638]/, 0.78],
];
const OTHERS = 0.59;
const ENDING = /[\u0628\u062a\u062b\u0633-\u0636\u0641\u0643\u0644\u0646\u064a\u0626\u0649](?![\u064b-\u065f]*[\u0620-\u064a\u066e-\u06d3])/g;
const REACH = 0.6;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const OPEN = '\u2067';
const CLOSE = '\u2069';

/** Upper estimate of the width of a text in pixels. */
export function textWidth(text: string, fontSize: number): number {
  let em = REACH * (text.match(ENDING)?.length ?? 0);
  for (const character of text) em += WIDTHS.find(([kind]) => kind.test(character))?.[1] ?? OTHERS;
  return em * fontSize;
}

/** Breaks a sentence at spaces into lines no wider than `width` pixels. Only a word that alone is wider is shortened, in its middle. */
export function wrapped(text: string, width: number, fontSize: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const fitting = textWidth(word, fontSize) <= width ? word : shortened(word, width, fontSize);
    const longer = lines.length === 0 ? fitting : `${lines.at(-1)} ${fitting}`;
    if (lines.length > 0 && textWidth(longer, fontSize) <= width) lines[lines.length - 1] = longer;
    else lines.push(fitting);
  }
  return isolated(lines);
}

/** What is isolated across a line's end is closed there and opened again on the next. */
function isolated(lines: readonly string[]): string[] {
  const open: string[] = [];
  return lines.map((line) => {
    const before = open.join('');
    for (const character of line) {
      if (character >= '\u2066' && character <= '\u2068') open.push(character);
      else if (character === CLOSE) open.pop();
    }
    return `${before}${line}${CLOSE.repeat(open.length)}`;
  });
}

/** A sentence of a right-to-left language within a picture, whose own direction is from left to right. */
export function sentenceLines(text: string, width: number, fontSize: number): string[] {
  return wrapped(`${OPEN}${text}${CLOSE}`, width, fontSize);
}

/** Its beginning and its end, with an ellipsis between, no wider than `width` pixels. */
function shortened(text: string, width: number, fontSize: number, headShare = 0.6): string {
  const characters = [...text];
  let kept = characters.length - 1;
  const cut = (): string => {
    const head = Math.ceil(kept * headShare);
    return `${characters.slice(0, head).join('')}…${kept - head > 0 ? characters.slice(head - kept).join('') : ''}`;
  };
  while (kept > 1 && textWidth(cut(), fontSize) > width) kept = textWidth(cut(), fontSize) > 2 * width ? Math.ceil(kept / 2) : kept - 1;
  return cut();
}

/**
 * A name on at most `most` lines no wider than `width` pixels; what does not fit is left out in the middle.
 * For display: what is written from right to left is isolated.
 */
export function nameLines(name: string, width: number, fontSize: number, most: number): string[] {
  const whole = wrapped(name.length > HELD ? shown(plain(name)) : shown(name), width, fontSize);
  if (whole.length <= most) return whole;
  if (most === 1) return [display(shortened(plain(name), width, fontSize))];
  const characters = [...plain(name)];
  const cut = (kept: number): string[] => {
    const tail = Math.floor(kept * 0.3);
    return wrapped(shown(`${characters.slice(0, kept - tail).join('').trimEnd()}… ${characters.slice(characters.length - tail).join('').trimStart()}`), width, fontSize);
  };
  let [fits, fails] = [1, characters.length];
  while (fails - fits > 1) {
    const middle = (fits + fails) >> 1;
    if (cut(middle).length <= most) fits = middle;
    else fails = middle;
  }
  return cut(fits);
}

/**
 * One-line names for all of a chart's marks, none wider than `width` pixels and no two alike: a name that fits stands
 * whole; one that does not keeps its beginning and end, or else the place where it differs, or else a number.
 */
export function shortNames(names: readonly string[], width: number, fontSize: number): Map<string, string> {
  const short = new Map<string, string>();
  const taken = new Set<string>();
  const take = (name: string, text: string) => { short.set(name, display(text)); taken.add(text); };
  const long = names.filter((name) => { const text = plain(name); if (textWidth(text, fontSize) > width || taken.has(text)) return true; take(name, text); return false; });
  for (const name of long) {
    const text = plain(name);
    const fits = [0.6, 0.35, 0.85, 0.1].map((share) => (textWidth(text, fontSize) > width ? shortened(text, width, fontSize, share) : text)).find((candidate) => !taken.has(candidate));
    take(name, fits ?? numbered(text, width, fontSize, taken));
  }
  return short;
}

/** Lines that a name of sixty characters takes where a chart is narrow. */
export const NAME_LINES = 4;

/**
 * Names for all of a chart's marks on at most `most` lines each, none wider than `width` pixels and no two alike: a name
 * is broken at its spaces; one that even so does not fit is shortened to a single line.
 */
export function namesInLines(names: readonly string[], width: number, fontSize: number, most = NAME_LINES): Map<string, string[]> {
  const broken = new Map(names.map((name) => [name, wrapped(shown(plain(name)), width, fontSize)]));
  const whole = (name: string) => broken.get(name)!.length <= most && plain(name).split(' ').every((word) => textWidth(word, fontSize) <= width);
  const fits = names.filter((name) => whole(name) && !names.some((other) => other !== name && plain(other) === plain(name)));
  const short = shortNames(names.filter((name) => !fits.includes(name)), width, fontSize);
  return new Map(names.map((name) => [name, short.has(name) ? [short.get(name)!] : broken.get(name)!]));
}

function numbered(text: string, width: number, fontSize: number, taken: ReadonlySet<string>): string {
  for (let n = 2; ; n++) {
    const mark = ` (${n})`;
    const room = width - textWidth(mark, fontSize);
    const candidate = `${textWidth(text, fontSize) > room ? shortened(text, room, fontSize) : text}${mark}`;
    if (!taken.has(candidate)) return candidate;
  }
}

/** Characters beyond which no place of a chart holds a name: what lies between its ends is not looked at. */
const HELD = 600;

/** Without control characters and isolates. */
function plain(name: string): string {
  const held = name.length > HELD ? `${name.slice(0, HELD / 2)}${name.slice(-HELD / 2)}` : name;
  return shown(held).replace(/[\u2067\u2069]/g, '');
}

/** A name that begins from right to left is isolated as a whole. */
function display(text: string): string {
  return RIGHT_TO_LEFT.test(text.slice(0, 3)) ? `${OPEN}${text}${CLOSE}` : shown(text);
}

/** A name within a sentence: at most about a hundred characters of it. */
export function inSentence(name: string): string {
  const text = plain(name);
  return textWidth(text, 1) > 60 ? display(shortened(text, 60, 1)) : shown(name);
}
