/** The languages a chart speaks, and how figures, dates and names stand in a sentence of each. */
import { inSentence, sentenceLines, wrapped } from './fitting.ts';

export type Language = 'en' | 'ar';

/** The sentences of a chart: the same set in each language. */
export type Said<Words> = Readonly<Record<Language, Words>>;

/** A sentence that one language has and the other lacks does not compile. */
export function said<Words>(en: Words, ar: NoInfer<Words>): Said<Words> {
  return { en, ar };
}

const MONTHS: Readonly<Record<string, string>> = {
  January: 'كانون الثاني', February: 'شباط', March: 'آذار', April: 'نيسان', May: 'أيار', June: 'حزيران', July: 'تموز', August: 'آب', September: 'أيلول', October: 'تشرين الأول', November: 'تشرين الثاني', December: 'كانون الأول',
};
/** As they are called in Iraq. */
export const ARABIC_MONTHS: readonly string[] = Object.values(MONTHS);

/** What has a sign before it or a % behind it, isolated: both stay on the side on which pictures and tables have them. */
export function figuresInOrder(text: string): string {
  return text.replace(/(?<!\u2066|[\w.,+−]|[<>] )(?:(?:[<>] |[+−])\d[\d.,]*(?:[\u00a0 ]%)?|\d[\d.,]*[\u00a0 ]%)/g, '\u2066$&\u2069');
}

/** Figures and dates as words.ts writes them, in a language. */
export function told(language: Language, text: string): string {
  if (language === 'en') return text;
  return figuresInOrder(text.replace(/(\d\u00a0)([A-Z][a-z]+)/g, (all, day: string, month: string) => (MONTHS[month] ? day + MONTHS[month] : all))
    .replace(/\u00a0million/g, '\u00a0مليون').replace(/\u00a0billion/g, '\u00a0مليار').replace(/(?<=\d)\u00a0points?/g, '\u00a0نقطة').replace(/ to (?=\d)/g, ' إلى ').replace(/, (?=\d\d:\d\d)/g, '، '));
}

/** A name within a sentence; in Arabic isolated, so that one in Latin letters keeps its # and its order. */
export function nameIn(language: Language, name: string): string {
  return language === 'en' ? inSentence(name) : `\u2068${inSentence(name)}\u2069`;
}

/** A sentence within a picture, broken into lines no wider than `width` pixels. */
export function linesIn(language: Language, text: string, width: number, fontSize: number): string[] {
  return language === 'en' ? wrapped(text, width, fontSize) : sentenceLines(text, width, fontSize);
}

/** The steps in which a chart tells time. */
export type Unit = 'day' | 'hour';

/** 'a day' or 'an hour' in Arabic. */
export const ARABIC_PER = { day: 'في اليوم', hour: 'في الساعة' } as const;
