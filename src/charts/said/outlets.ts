/** What the chart of newsrooms says, in both languages. */
import { said } from '../language.ts';
import type { Unit } from '../language.ts';

export const ARABIC = {
  question: 'وسائل إعلام مَن كسبت الجمهور، ومن خسرته؟',
  reading: 'من سبق إلى الخبر وصدق كسب الثقة ومعها المتابعين؛ والحساب الذي يتابع وسيلتين يُعد مرتين. ونمو جمهور مع انكماش آخر لا يعني أن الأول أخذه من الثاني: ذلك تبينه محاكاة مقترنة بلا سباق.',
};

export const WORDS = said({
  nothing: 'There are no newsrooms, or the window holds no reading',
  lead: 'Followers of newsrooms at the end: ', comma: ', ', and: '; ',
  line: (name: string, last: string, change: string | null, less: boolean, trust: string | null) => `${name}: ${last}${change === null ? '' : ` (${change} ${less ? 'less' : 'more'} than before the window)`}${trust === null ? '' : `, trusted ${trust} of 1`}`,
  what: (unit: Unit, unknown: string) => `Followers of each camp's newsrooms by the place they report from, and people's mean trust in them (${unknown} = nothing known), at the end of each ${unit}.`,
  alt: (title: string, caption: string) => `Two line charts, one above the other. ${title}. ${caption}`,
}, {
  nothing: 'لا وسائل إعلام، أو لا قراءة في النافذة',
  lead: 'متابعو وسائل الإعلام في الآخر: ', comma: '، ', and: '؛ ',
  line: (name, last, change, less, trust) => `${name}: ${last}${change === null ? '' : ` (${less ? 'أقل' : 'أكثر'} مما قبل النافذة بنسبة ${change})`}${trust === null ? '' : `، والثقة بها ${trust} من 1`}`,
  what: (unit, unknown) => `متابعو وسائل إعلام كل معسكر بحسب مكانها، ومتوسط ثقة الناس بها (${unknown} = لا يُعرف عنها شيء)، كما هي في آخر كل ${unit === 'day' ? 'يوم' : 'ساعة'}.`,
  alt: (title, caption) => `رسمان خطيان أحدهما فوق الآخر. ${title}. ${caption}`,
});
