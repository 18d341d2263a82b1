/** What the small charts of reach say, in both languages. */
import { ARABIC_PER, said } from '../language.ts';
import type { Unit } from '../language.ts';

export const ARABIC = { question: 'متى تغير ذلك؟', reading: 'للوحات كلها مقياس واحد. في النطاق 90 % من التكرارات، وليس هو الشك في المتوسط.' };

export const WORDS = said({
  title: (baseline: string, variants: string, one: boolean) => `Views over time, ${baseline} and ${variants} ${one ? 'variant' : 'variants'} on one scale`,
  caption: (unit: Unit) => `Views of each camp's posts per ${unit}, mean over the replicates (band: 5 % to 95 % of them). Events as marked in the scenario.`,
  alt: (title: string, caption: string) => `Line charts, one for each variant. ${title}. ${caption}`,
}, {
  title: (baseline, variants) => `المشاهدات عبر الزمن على مقياس واحد: ${baseline} وبجانبه صيغ (${variants})`,
  caption: (unit) => `مشاهدات منشورات كل معسكر ${ARABIC_PER[unit]}، متوسط التكرارات (النطاق: من 5 % إلى 95 % منها). الأحداث كما في السيناريو.`,
  alt: (title, caption) => `رسوم خطية، لكل صيغة رسم. ${title}. ${caption}`,
});
