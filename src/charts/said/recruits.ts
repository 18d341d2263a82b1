/** What the chart of recruits says, in both languages. */
import { said } from '../language.ts';
import type { Unit } from '../language.ts';

export const ARABIC = {
  question: 'من كسب التنظيم، وأين مكانته بين منافسيه؟',
  reading: 'الناشطون يشملون المجنّدين. والأفراد أفراد المحاكاة، وكم فردا حقيقيا يمثل كل منهم يذكره السيناريو. وقفزة تلي فعلا لا تثبت أن الفعل كسبهم: ذلك تبينه محاكاة مقترنة بلا صدمة.',
};

export const WORDS = said({
  nobody: 'Nobody was active for the organisation',
  won: (recruits: string, activists: string, when: string, before: readonly [string, string] | null) => `The organisation had ${recruits} recruits among ${activists} activists on ${when}${before === null ? '' : ` (before the window: ${before[0]} among ${before[1]})`}`,
  stands: (share: string, before: string | null, first: boolean) => `${first ? "The organisation's" : '; its'} deeds had ${share} of the fame among violent groups at the end${before === null ? '' : ` (before: ${before})`}`,
  activists: 'activists', recruits: 'recruits',
  what: (unit: Unit) => `People of each camp who are active for the organisation, and those recruited, at the end of each ${unit}.`,
  standing: 'Standing: the fame of its deeds, of that and the most extreme rival\'s together; ruled = on a par.',
  alt: (title: string, caption: string) => `Line chart of levels over time. ${title}. ${caption}`,
}, {
  nobody: 'لم ينشط أحد للتنظيم',
  won: (recruits, activists, when, before) => `المجنّدون لدى التنظيم: ${recruits} من الناشطين (عددهم ${activists}) في ${when}${before === null ? '' : `؛ وقبل النافذة: ${before[0]} من ${before[1]}`}`,
  stands: (share, before, first) => `${first ? 'حصة أفعال التنظيم' : '؛ وحصة أفعاله'} من الشهرة بين الجماعات العنيفة في الآخر ${share}${before === null ? '' : ` (قبلها: ${before})`}`,
  activists: 'الناشطون', recruits: 'المجنّدون',
  what: (unit) => `أفراد كل معسكر الناشطون للتنظيم، والمجنّدون منهم، كما هم في آخر كل ${unit === 'day' ? 'يوم' : 'ساعة'}.`,
  standing: 'المكانة: شهرة أفعاله من مجموعها وشهرة أشد المنافسين تطرفا؛ والخط الرفيع = تكافؤ.',
  alt: (title, caption) => `رسم خطي لمستويات عبر الزمن. ${title}. ${caption}`,
});
