/** What the chart of convergence says beside its precision, in both languages. */
import { said } from '../language.ts';

export const ARABIC = { question: 'هل كفت الأزواج؟', reading: 'ينبغي أن يضيق النطاق وأن يكف الخط عن الانجراف. الأزواج بترتيب أرقامها، وهو نفسه على كل جهاز.' };

export const WORDS = said({
  caption: (cut: string) => `Mean difference from the baseline over the first pairs (line) and its 95 % interval (band). An estimate that still drifts has not settled; while the band holds 0, no sign is clear.${cut}`,
  cut: (drawn: number, all: number) => ` The first ${drawn} of ${all}; the table has all.`,
  alt: (title: string, caption: string) => `Line charts with bands. ${title}. ${caption}`,
  points: ' (points)',
}, {
  caption: (cut) => `متوسط الفرق عن الأساس على أول الأزواج (خط) ومجال الثقة 95 % (نطاق). التقدير الذي ما زال ينجرف لم يستقر؛ وما دام النطاق يضم 0 فلا اتجاه واضحا.${cut}`,
  cut: (drawn, all) => ` أول ${drawn} من ${all}؛ والجدول فيه الكل.`,
  alt: (title, caption) => `رسوم خطية بنطاقات. ${title}. ${caption}`,
  points: ' (نقاط مئوية)',
});
