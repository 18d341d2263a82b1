/** What the chart of true and perceived shares says, in both languages. */
import { ARABIC_PER, said } from '../language.ts';
import type { Unit } from '../language.ts';

export const ARABIC = {
  question: 'هل بدا أنصار التنظيم أكثر مما كانوا؟',
  reading: 'الخط الذي يعلو على ذي الشرطات الطويلة: يبدون لذلك المعسكر أكثر مما هم. والأعداد لا تُدرك إلا بالقراءة؛ ومن يقرأ لمعسكره غالبا لا يرى من الآخر إلا قليلا، وقد يحسبه أصغر مما هو.',
};

export const WORDS = said({
  nothing: 'Nobody perceives a multitude here: the mechanism multitude is off, or no group has a core',
  looked: (camp: string, supporters: string, share: string, points: string, sign: number, truth: string, when: string) => `To ${camp}, ${supporters} looked like ${share} of all, ${sign === 0 ? 'about' : `${points}\u00a0points ${sign > 0 ? 'more' : 'less'} than`} their true share of accounts (${truth}), ${when}`,
  unread: 'No camp other than theirs read a post with it',
  wrote: (camp: string, supporters: string, share: string, points: string, sign: number, truth: string, when: string) => `Of what ${camp} read with it, ${share} was by ${supporters}, ${sign === 0 ? 'about' : `${points}\u00a0points ${sign > 0 ? 'more' : 'less'} than`} their share of what was written (${truth}), ${when}`,
  organisation: 'the organisation', comma: ', ',
  read: (supporters: string, unit: Unit) => `Coloured: of all that each camp's people read with this hashtag, the share by ${supporters}. Dashed: their share of the posts written with it. Per ${unit}. What people take the following's size to be is not told apart by hashtag.`,
  what: (supporters: string, unit: Unit) => `Coloured: the share of ${supporters} as each camp's people perceive it from what they read. Dashed: the truth. Per ${unit}.`,
  alt: (title: string, caption: string) => `Line chart. ${title}. ${caption}`,
}, {
  nothing: 'لا أحد يدرك كثرة هنا: آلية multitude متوقفة، أو لا نواة لأي جماعة',
  looked: (camp, supporters, share, points, sign, truth, when) => `كما يرى معسكر «${camp}» بدت حصة «${supporters}» ${share} من الكل، ${sign === 0 ? 'أي نحو' : sign > 0 ? 'فوق' : 'دون'} حصتهم الحقيقية من الحسابات (${truth}${sign === 0 ? '' : `؛ الفارق بالنقاط المئوية: ${points}`})، في المدة: ${when}`,
  unread: 'لم يقرأ معسكر غير معسكرهم منشورا بهذا الوسم',
  wrote: (camp, supporters, share, points, sign, truth, when) => `مما قرأه معسكر «${camp}» بهذا الوسم كانت حصة «${supporters}» ${share}، ${sign === 0 ? 'أي نحو' : sign > 0 ? 'فوق' : 'دون'} حصتهم مما كُتب به (${truth}${sign === 0 ? '' : `؛ الفارق بالنقاط المئوية: ${points}`})، في المدة: ${when}`,
  organisation: 'التنظيم', comma: '، ',
  read: (supporters, unit) => `الملون: من كل ما قرأه أفراد كل معسكر بهذا الوسم حصة ما كتبه «${supporters}». المتقطع: حصتهم مما كُتب به. ${ARABIC_PER[unit]}. أما تقدير الناس لعدد الأنصار فلا يُميز بالوسم.`,
  what: (supporters, unit) => `الملون: حصة «${supporters}» كما يدركها أفراد كل معسكر مما يقرؤون. المتقطع: الحقيقة. ${ARABIC_PER[unit]}.`,
  alt: (title, caption) => `رسم خطي. ${title}. ${caption}`,
});
