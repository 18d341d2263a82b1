/** What the chart of suspensions says, in both languages. */
import { ARABIC_PER, said } from '../language.ts';
import type { Unit } from '../language.ts';

export const ARABIC = {
  question: 'من أوقفت المنصة، وكم بغير حق، ومتى؟',
  reading: 'بحق = الحساب من معسكر تحظره القواعد، أو كتب إهانة أو عرض عنفا؛ ولا يعلم ذلك إلا محاكٍ. وللاتجاهين مقياس واحد. والإيقاف بغير حق ليس بالضرورة خطأ مراجع: فبلاغات الخصوم والكشف الآلي وضغط حكومة كلها تؤدي إليه.',
};

export const WORDS = said({
  nobody: (when: string) => `No account was suspended, ${when}`,
  all: (accounts: string, when: string, wrongly: string) => `${accounts} accounts were suspended, ${when}, ${wrongly}`,
  none: 'none of them wrongly',
  wrongly: (accounts: string, share: string) => `${accounts} (${share}) of them wrongly`,
  most: (camp: string, accounts: string) => `, most of ${camp} (${accounts})`,
  time: (length: string, unit: Unit) => `; half of the rightly suspended had broken the rules for more than ${length} ${unit}s`,
  what: (unit: Unit) => `Accounts suspended per ${unit}, by whether they had broken the platform's rules.`,
  wrote: (tag: string) => `Only accounts that had written with ${tag} before.`,
  rules: 'Dotted rules: the marked events.',
  alt: (title: string, caption: string) => `Bar chart in two directions. ${title}. ${caption}`,
}, {
  nobody: (when) => `لم يُوقف أي حساب (${when})`,
  all: (accounts, when, wrongly) => `الحسابات الموقوفة (${when}): ${accounts}، ${wrongly}`,
  none: 'ولم يُوقف شيء منها بغير حق',
  wrongly: (accounts, share) => `منها بغير حق: ${accounts} (${share})`,
  most: (camp, accounts) => `، وأكثرها من معسكر «${camp}» (${accounts})`,
  time: (length, unit) => `؛ ونصف ما أُوقف بحق خالف القواعد مدة أطول من ${length} (${unit === 'day' ? 'بالأيام' : 'بالساعات'})`,
  what: (unit) => `الحسابات الموقوفة ${ARABIC_PER[unit]}، بحسب ما إذا خالفت قواعد المنصة.`,
  wrote: (tag) => `الحسابات التي كانت قد كتبت بوسم ${tag} فقط.`,
  rules: 'الخطوط المنقطة: الأحداث المعلّمة.',
  alt: (title, caption) => `رسم أعمدة في اتجاهين. ${title}. ${caption}`,
});
