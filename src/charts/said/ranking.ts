/** What the ranking of differences says, in both languages. */
import { said } from '../language.ts';

export const ARABIC = { question: 'أي تغير أكبر؟', reading: 'توضع نتائج مختلفة الوحدات على مقياس واحد بقسمتها على متوسط الأساس؛ والنتيجة القريبة من الصفر هناك تبدو كبيرة.' };

export const WORDS = said({
  title: (outcome: string, variant: string, change: string) => `The largest clear change: ${outcome} under ${variant}, ${change} of the baseline`,
  largeEnough: (outcome: string, variant: string, change: string) => `The largest clear change that is not too small to matter: ${outcome} under ${variant}, ${change} of the baseline`,
  noneMatters: (outcome: string, variant: string, change: string) => `What is clear is too small to matter; the largest: ${outcome} under ${variant}, ${change} of the baseline`,
  nothing: 'No change is clear',
  caption: (baseline: string, cut: string) => `Every difference as a share of the mean of ${baseline} (taken as known), with its 95 % interval, largest first${cut}. Grey: not clear.`,
  cut: (drawn: number, all: number) => `; the first ${drawn} of ${all}`,
  alt: (title: string, caption: string) => `Dot chart with intervals. ${title}. ${caption}`,
  panel: 'Change in % of the baseline',
}, {
  title: (outcome, variant, change) => `أكبر تغير واضح: ${outcome} في ${variant}، ${change} من الأساس`,
  largeEnough: (outcome, variant, change) => `أكبر تغير واضح ليس أصغر من أن يُعتد به: ${outcome} في ${variant}، ${change} من الأساس`,
  noneMatters: (outcome, variant, change) => `ما هو واضح أصغر من أن يُعتد به؛ وأكبره: ${outcome} في ${variant}، ${change} من الأساس`,
  nothing: 'لا تغير واضحا',
  caption: (baseline, cut) => `كل فرق كنسبة من متوسط ${baseline} (كأنه معلوم)، مع مجال الثقة 95 %، الأكبر أولا${cut}. الرمادي غير واضح.`,
  cut: (drawn, all) => `؛ أول ${drawn} من ${all}`,
  alt: (title, caption) => `رسم نقاط بمجالات ثقة. ${title}. ${caption}`,
  panel: 'التغير كنسبة % من الأساس',
});
