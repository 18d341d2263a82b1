/** What the chart of differences says, in both languages. */
import type { Overall } from '../compared/clear.ts';
import { said } from '../language.ts';

export const ARABIC = { question: 'ما الذي كان سيتغير؟', reading: 'النقطة متوسط الفرق على أزواج تشترك في كل مصادفة لا يمسها الفرق. والسود منها وحدها فروق.' };

export const WORDS = said({
  caption: (baseline: string) => `Difference from ${baseline} on the same seeds: mean over the pairs (dot) and its 95 % interval (line). Grey: not clear, that is 0.05 or more in a paired t test with Holm's adjustment over all differences that are not 0 in every pair.`,
  alt: (title: string, caption: string) => `Dot chart with intervals. ${title}. ${caption}`,
  nothing: 'No outcome is defined both in the baseline and in a variant',
  interval: (low: string, high: string, pairs: string) => `95\u00a0% interval ${low} to ${high}, ${pairs} pairs`,
  noInterval: (pairs: string) => `${pairs} pair, hence no interval`,
  title: (verdict: Overall, outcome: string, moved: string, variant: string, interval: string) => `${{ clear: '', 'clear but too small to matter': 'Clear, but too small to matter; the largest: ', unclear: 'No clear difference; the largest: ' }[verdict]}${outcome}: ${moved} in ${variant} (${interval})`,
  undefined: 'undefined',
  points: ' in percentage points', scale: (unit: string) => ` on a scale ${unit}`, unit: (unit: string) => ` in ${unit}`,
  panel: (outcome: string, baseline: string, before: string, unit: string) => `${outcome} (${baseline}: ${before}; differences${unit})`,
}, {
  caption: (baseline) => `الفرق عن ${baseline} بالبذور نفسها: متوسط الأزواج (نقطة) ومجال الثقة 95 % (خط). الرمادي غير واضح، أي 0.05 أو أكثر في اختبار t المقترن بتعديل هولم على كل الفروق التي ليست 0 في كل زوج.`,
  alt: (title, caption) => `رسم نقاط بمجالات ثقة. ${title}. ${caption}`,
  nothing: 'لا نتيجة معرّفة في الأساس وفي صيغة معا',
  interval: (low, high, pairs) => `مجال الثقة 95\u00a0% من ${low} إلى ${high}، الأزواج: ${pairs}`,
  noInterval: (pairs) => `الأزواج: ${pairs}، فلا مجال ثقة`,
  title: (verdict, outcome, moved, variant, interval) => `${{ clear: '', 'clear but too small to matter': 'واضح، لكنه أصغر من أن يُعتد به؛ وأكبره: ', unclear: 'لا فرق واضحا؛ وأكبر الفروق: ' }[verdict]}${outcome}: ${moved} في ${variant} (${interval})`,
  undefined: 'غير معرّف',
  points: ' بالنقاط المئوية', scale: (unit) => ` على مقياس ${unit}`, unit: (unit) => ` بوحدة ${unit}`,
  panel: (outcome, baseline, before, unit) => `${outcome} (${baseline}: ${before}؛ الفروق${unit})`,
});
