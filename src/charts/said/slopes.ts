/** What the slopes from baseline to variant say, in both languages. */
import { said } from '../language.ts';

export const ARABIC = { question: 'من كم إلى كم؟', reading: 'الخط الشديد الميل تغير كبير؛ وهل هو تغير حقا فيقوله لونه.' };

export const WORDS = said({
  title: (clear: number, all: number, baseline: string, matter: string) => `${clear} of ${all} changes from ${baseline} are clear${matter}`,
  noneMatters: ', but too small to matter',
  small: (small: number) => `, ${small} of them too small to matter`,
  caption: (baseline: string) => `Mean of each outcome under ${baseline} (left) and under each variant (right), on the same seeds. Grey: the difference is not clear.`,
  alt: (title: string, caption: string) => `Slope charts. ${title}. ${caption}`,
}, {
  title: (clear, all, baseline, matter) => `التغيرات الواضحة عن ${baseline}: ${clear} من ${all}${matter}`,
  noneMatters: '، لكنها أصغر من أن يُعتد بها',
  small: (small) => `، منها ما هو أصغر من أن يُعتد به: ${small}`,
  caption: (baseline) => `متوسط كل نتيجة في ${baseline} (يسارا) وفي كل صيغة (يمينا)، بالبذور نفسها. الرمادي: الفرق غير واضح.`,
  alt: (title, caption) => `رسوم ميل. ${title}. ${caption}`,
});
