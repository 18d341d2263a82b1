/** What the chart of returns after suspension says, in both languages. */
import { ARABIC_PER, said } from '../language.ts';
import type { Unit } from '../language.ts';

export const ARABIC = {
  question: 'كم ممن أُوقفوا عادوا؟',
  reading: 'تنخفض الحصة حين يُوقف كثيرون معا وترتفع كلما عادوا. والحساب الذي عاد وأُوقف ثانية يُعد بين الموقوفين من جديد. وقيمة العودة في عدد المتابعين الذين وجدوها ثانية (المقياس returnedFollowers).',
};

export const WORDS = said({
  nobody: (when: string) => `Nobody came back after a suspension, ${when}`,
  back: (camp: string, accounts: string, all: string, when: string) => `Owners of suspended accounts of ${camp} opened new ones: ${accounts} (${all} in all camps), ${when}`,
  share: (last: string, before: string | null) => `; by the end ${last} of the camp's suspended had come back${before === null ? '' : ` (before: ${before})`}`,
  what: (unit: Unit) => `Accounts opened anew per ${unit}, and of the accounts suspended so far the share whose owner came back to the platform.`,
  alt: (title: string, caption: string) => `Two line charts, one above the other. ${title}. ${caption}`,
}, {
  nobody: (when) => `لم يعد أحد بعد إيقافه (${when})`,
  back: (camp, accounts, all, when) => `معسكر «${camp}»: الحسابات التي فتحها أصحاب الموقوفة من جديد ${accounts} (في المعسكرات كلها: ${all})، ${when}`,
  share: (last, before) => `؛ وحصة من عاد من موقوفيه حتى الآخر ${last}${before === null ? '' : ` (قبلها: ${before})`}`,
  what: (unit) => `الحسابات المفتوحة من جديد ${ARABIC_PER[unit]}، ومن الحسابات الموقوفة حتى حينه حصة ما عاد صاحبه إلى المنصة.`,
  alt: (title, caption) => `رسمان خطيان أحدهما فوق الآخر. ${title}. ${caption}`,
});
