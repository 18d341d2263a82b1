/** Limits and ethics, in English and Arabic: what the figures do not say, and what the program is not for. The first line is said first wherever limits are listed. */
import { escaped } from './html.ts';
import type { Language } from '../charts/language.ts';

export const LIMITS: readonly (readonly [string, string])[] = [
  ['The Twitter laws in this model are from the United States and from 2009 to 2019; they stand in for Iraq in 2016, for which no such measurements were found.',
    'قوانين تويتر في هذا النموذج قيست في الولايات المتحدة بين 2009 و2019؛ وهي تنوب عن العراق في 2016 الذي لم توجد له قياسات مثلها.'],
  ['The waterfall is accounting: an unwritten post counts its gross audience, and a hand is who stood in the place. What would have happened without a hand is told only by paired runs (hashfront compare).',
    'رسم الخسائر حساب: المنشور الذي لم يُكتب يُعد له جمهوره كله، واليد هي من شغل المكان. أما ما كان سيحدث لولا تلك اليد فلا تبينه إلا المحاكاة المقترنة (hashfront compare).'],
  ['A post has no text here: it is a tag, a frame and numbers. What a message says is not modelled; how true its claim is is one number, which only distress and the news race use.', 'لا نص للمنشور هنا: هو وسم وإطار وأرقام. أما ما تقوله الرسالة فليس في النموذج، وصدق ما تدعيه رقم واحد لا يستعمله إلا نشر الإحباط وسباق الأخبار.'],
  ['Values marked assumed rest on no measurement. A result that hangs on one of them is no stronger than that assumption.', 'القيم المعلّمة assumed لا تستند إلى قياس. والنتيجة المعلقة بإحداها ليست أقوى من ذلك الافتراض.'],
  ['Numbers are counts of simulated accounts; multiply by the number each stands for with care: totals scale, extremes and chance do not.', 'الأرقام عدد حسابات محاكاة؛ اضربها بحذر في عدد ما يمثله كل منها: المجاميع تتناسب، أما الأطراف والمصادفة فلا.'],
  ['With one replicate there is no interval: the same scenario with another seed gives other figures.', 'بتكرار واحد لا مجال ثقة: السيناريو نفسه ببذرة أخرى يعطي أرقاما أخرى.'],
  ['Shipped scenarios speak of roles, not of persons: names stand only in notes of sources. A tag is shown as it was used; others may read it otherwise.', 'السيناريوهات المرفقة تتحدث عن أدوار لا عن أشخاص: الأسماء في حواشي المصادر وحدها. والوسم يظهر كما استُعمل، وقد يقرؤه آخرون قراءة أخرى.'],
  ['hashfront is for understanding and countering campaigns, never for running them: it writes no message, maximises no effect, and seeks no way past a detector.', 'هذا البرنامج لفهم الحملات والتصدي لها، لا لإدارتها: لا يكتب رسالة، ولا يعظّم أثرا، ولا يبحث عن طريق للإفلات من كاشف.'],
];

export function limits(language: Language): string {
  return `<ul>${LIMITS.map(([english, arabic]) => `<li>${escaped(language === 'en' ? english : arabic)}</li>`).join('')}</ul>`;
}
