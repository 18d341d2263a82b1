/** What the page of a comparison says beside its charts, in English and Arabic. */
import { said } from '../charts/language.ts';

export const WORDS = said({
  titles: { compare: 'What would have changed', attribute: 'By which hand', ablate: 'What each mechanism does' },
  run: (scenario: string, baseline: string, variants: number, seed: string, pairs: number) => `scenario ${scenario} · ${baseline} and ${variants} beside it · seed ${seed} · ${pairs} ${pairs === 1 ? 'pair' : 'pairs'} each`,
  howTo: (start: string, burnIn: string, span: string, stop: string) => `The run begins ${start}; everything before ${burnIn} is burn-in and counts nowhere. Outcomes speak of ${span}, each over its own window. Differences are means over pairs on the same seeds; intervals are 95 %, by Student's t over the pairs.${stop}`,
  stop: (width: string) => ` It was to stop where every interval is narrower than ${width}; stopping on a width makes intervals cover a little less than 95 %.`,
  differences: 'All differences', plans: 'What differs between the plans', repeat: 'How to repeat and cite', limits: 'Limits',
  head: ['outcome', 'variant', 'mean', 'difference', '95 % interval', 'same sign', 'effect / sd', 'of what matters', 'pairing gain', 'p (Holm)', 'pairs'],
  ends: (low: string, high: string) => `${low} to ${high}`,
  undefined: 'undefined',
  rows: (rows: number) => `${rows} rows`,
  folded: (folded: number, all: number, most: number) => `${folded} of ${all} differ in ${most === 1 ? 'one path' : `at most ${most} paths`}`,
  paths: (variant: string, paths: number) => `${variant}: ${paths} ${paths === 1 ? 'path' : 'paths'}`,
  variant: 'variant', path: 'path', there: 'there',
}, {
  titles: { compare: 'ما الذي كان سيتغير', attribute: 'بأي يد', ablate: 'ماذا تفعل كل آلية' },
  run: (scenario, baseline, variants, seed, pairs) => `السيناريو ${scenario} · ${baseline} وبجانبه صيغ (${variants}) · البذرة ${seed} · أزواج كل صيغة: ${pairs}`,
  howTo: (start, burnIn, span, stop) => `تبدأ المحاكاة ${start}؛ وكل ما قبل ${burnIn} تهيئة لا تُحسب. النتائج عن المدة ${span}، لكل نتيجة نافذتها. الفروق متوسطات أزواج بالبذور نفسها؛ ومجالات الثقة 95 % بتوزيع ستودنت t على الأزواج.${stop}`,
  stop: (width) => ` كان التوقف حيث يصير كل مجال أضيق من ${width}؛ والتوقف عند عرض يجعل المجالات تغطي أقل قليلا من 95 %.`,
  differences: 'كل الفروق', plans: 'ما تختلف فيه الخطط', repeat: 'كيف تُعاد وكيف يُستشهد بها', limits: 'الحدود',
  head: ['النتيجة', 'الصيغة', 'المتوسط', 'الفرق', 'مجال الثقة 95 %', 'الاتجاه نفسه', 'الأثر / الانحراف', 'مما يُعتد به', 'كسب الإقران', 'p (هولم)', 'الأزواج'],
  ends: (low, high) => `\u2066${low}\u2069 إلى \u2066${high}\u2069`,
  undefined: 'غير معرّف',
  rows: (rows) => `الأسطر: ${rows}`,
  folded: (folded, all, most) => `${folded} من ${all} لا تختلف إلا في مسارات قليلة (${most} على الأكثر)`,
  paths: (variant, paths) => `${variant}: المسارات ${paths}`,
  variant: 'الصيغة', path: 'المسار', there: 'فيها',
});
