/** What the waterfalls of variants say, in both languages. Accounting is never worded as cause. */
import { said } from '../language.ts';

export const ARABIC = { question: 'أين ذهبت القراءات في كل صيغة؟', reading: 'حساب كل صيغة. يتم المجموع داخل الصيغة الواحدة؛ أما الفرق بين حسابات الصيغ فليس حصة من السبب.' };

export const WORDS = said({
  title: (camp: string, read: string) => `Of all readings that posts of ${camp} could have had, ${read}`,
  share: (share: string, variant: string) => `${share} in ${variant}`,
  nothing: 'nothing is known',
  all: (shares: readonly string[]) => `${shares.join(', ')} were read`,
  alike: (baseline: string, share: string) => `${baseline} and ${share} in every variant were read`,
  range: (baseline: string, least: string, most: string) => `${baseline} were read, in the variants from ${least} to ${most}`,
  caption: 'Share of all readings in feeds that were possible, lost step by step, over the window of the headline outcomes; means over replicates. This is accounting, not cause: a post that was not written counts its whole audience. What a variant changed is told by the paired differences.',
  alt: (title: string, caption: string) => `Waterfall charts side by side. ${title}. ${caption}`,
}, {
  title: (camp, read) => `من كل القراءات الممكنة لمنشورات ${camp}: ${read}`,
  share: (share, variant) => `${share} في ${variant}`,
  nothing: 'لا شيء معروفا',
  all: (shares) => `قُرئ ${shares.join('، و')}`,
  alike: (baseline, share) => `قُرئ ${baseline}، و${share} في كل صيغة`,
  range: (baseline, least, most) => `قُرئ ${baseline}، وفي الصيغ من ${least} إلى ${most}`,
  caption: 'حصص من كل القراءات الممكنة في الصفحات الرئيسية، تُفقد خطوة خطوة، في نافذة النتائج الأولى؛ متوسطات التكرارات. هذا حساب لا سبب: المنشور الذي لم يُكتب يُعد له جمهوره كله. أما ما غيرته الصيغة فتبينه الفروق المقترنة.',
  alt: (title, caption) => `رسوم شلالية متجاورة. ${title}. ${caption}`,
});
