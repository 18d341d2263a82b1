/** What the chart of trust says, in both languages. */
import { said } from '../language.ts';
import type { Unit } from '../language.ts';

export const ARABIC = {
  question: 'من فقد الثقة حين كُشفت الأصوات المأجورة: هي، أم النزهاء إلى جانبها، أم من يدفع؟',
  reading: 'الثقة 1 إلى أن يعلم الناس بالكشف مما يقرؤون، ومن لم يقرأ عنه بقي على ثقته. والانخفاض في اللوحة الوسطى ثمن الكشف على من لم يُدفع له. ولكل لوحة مقياسها.',
};

export const WORDS = said({
  nothing: 'Trust is not told: no force pays voices in secret, or the window holds no reading',
  paid: (camp: string, last: string, before: string | null) => `${camp} trusted the voices paid in secret ${last} of 1 at the end of the window${before === null ? '' : ` (before it ${before})`}`,
  honest: (last: string) => `, the honest of their group ${last}`,
  sponsor: (last: string) => `, the paying force ${last}`,
  what: (unit: Unit) => `Mean trust of each camp's people at the end of each ${unit}; 1 = nothing was learnt of anybody being paid.`,
  alt: (title: string, caption: string) => `Line charts of levels over time, one above the other. ${title}. ${caption}`,
}, {
  nothing: 'لا تُعرف الثقة: لا قوة تدفع لأصوات سرا، أو لا قراءة في النافذة',
  paid: (camp, last, before) => `ثقة معسكر «${camp}» بالأصوات المأجورة سرا ${last} من 1 في آخر النافذة${before === null ? '' : ` (وقبلها ${before})`}`,
  honest: (last) => `، وبالنزهاء من جماعتها ${last}`,
  sponsor: (last) => `، وبالقوة التي تدفع ${last}`,
  what: (unit) => `متوسط ثقة أفراد كل معسكر كما هو في آخر كل ${unit === 'day' ? 'يوم' : 'ساعة'}؛ و1 = لم يُعرف أن أحدا مأجور.`,
  alt: (title, caption) => `رسوم خطية لمستويات عبر الزمن، بعضها فوق بعض. ${title}. ${caption}`,
});
