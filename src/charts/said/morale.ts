/** What the chart of morale says, in both languages. */
import { said } from '../language.ts';
import type { Unit } from '../language.ts';

export const ARABIC = {
  question: 'مقاتلو أي معسكر فقدوا عزيمتهم، ومتى؟',
  reading: 'الانخفاض الذي يلي معركة أو بلاغات استغاثة أو صمتا في الداخل يقترن بها ولا يثبت أنها سببه: ذلك تبينه محاكاة مقترنة من دونها. والمعنويات عدد في النموذج لا في استطلاع، فالمهم حركتها لا مستواها.',
};

export const WORDS = said({
  nothing: 'Morale is not told: the mechanism morale is off, no camp has fighters, or the window holds no reading',
  lead: 'Morale of fighters: ',
  camp: (camp: string, down: boolean, value: string, when: string, before: string | null) => `${camp} ${down ? 'down' : 'up'} to ${value} of 1 (${when}${before === null ? '' : `; ${before} before the window`})`,
  and: ', ',
  what: (unit: Unit, ordinary: string) => `Mean morale of each camp's fighters at the end of each ${unit}; ${ordinary} (ruled) = as on an ordinary day.`,
  belief: 'Below: how far those whom reports of distress are about still believe such reports.',
  alt: (title: string, caption: string) => `Line chart of levels over time. ${title}. ${caption}`,
}, {
  nothing: 'لا تُعرف المعنويات: آلية morale متوقفة، أو لا مقاتلين لأي معسكر، أو لا قراءة في النافذة',
  lead: 'معنويات المقاتلين: ',
  camp: (camp, down, value, when, before) => `${camp} ${down ? 'هبوطا' : 'صعودا'} إلى ${value} من 1 (${when}${before === null ? '' : `؛ قبل النافذة ${before}`})`,
  and: '، ',
  what: (unit, ordinary) => `متوسط معنويات مقاتلي كل معسكر كما هو في آخر كل ${unit === 'day' ? 'يوم' : 'ساعة'}؛ و${ordinary} (الخط الرفيع) = كما في يوم عادي.`,
  belief: 'وتحته: كم يصدّق من تتحدث عنهم بلاغات الاستغاثة هذه البلاغات.',
  alt: (title, caption) => `رسم خطي لمستويات عبر الزمن. ${title}. ${caption}`,
});
