/** What the chart of the share of voice says, in both languages. */
import { ARABIC_PER, said } from '../language.ts';
import type { Unit } from '../language.ts';

export const ARABIC = {
  question: 'ما حصة كل معسكر من كل ما شوهد، يوما بيوم؟',
  reading: 'ارتفاع الشريط هو حصته، وأجزاء اليوم مجموعها 100 %. ومن دون الجزء الرمادي، وأكثره كلام عادي، تتضخم كل حصة. وقد ترتفع حصة لأن غيرها صمت.',
};

export const WORDS = said({
  ambient: 'without a conflict tag',
  nothing: 'Nothing was seen by anybody: no share of voice is defined',
  none: (views: boolean) => `No camp had any share of the ${views ? 'views' : 'posts'}: nothing seen carried a conflict tag`,
  before: (share: string) => ` (week before: ${share})`,
  largest: (camp: string, share: string, views: boolean) => `${camp} had ${share} of all ${views ? 'views' : 'posts'}`,
  asked: (camp: string, share: string) => `; ${camp} had ${share}`,
  rest: (share: string) => `; ${share} were without a conflict tag`,
  what: (views: boolean, tag: string, unit: Unit) => `Share of all ${views ? 'views' : 'posts'}${tag === '' ? '' : ` of posts with ${tag}`} per ${unit}.`,
  window: (when: string) => `Title: ${when}. Dotted rules: the marked events.`,
  alt: (title: string, caption: string) => `Stacked area chart. ${title}. ${caption}`,
}, {
  ambient: 'بلا وسم من وسوم النزاع',
  nothing: 'لم يشاهد أحد شيئا: الحصص غير معرّفة',
  none: (views) => `لا حصة لأي معسكر من ${views ? 'المشاهدات' : 'المنشورات'}: لم يحمل ما شوهد وسما من وسوم النزاع`,
  before: (share) => ` (في الأسبوع السابق: ${share})`,
  largest: (camp, share, views) => `${camp}: الحصة من كل ${views ? 'المشاهدات' : 'المنشورات'} ${share}`,
  asked: (camp, share) => `؛ ${camp}: ${share}`,
  rest: (share) => `؛ وما لا يحمل وسما من وسوم النزاع: ${share}`,
  what: (views, tag, unit) => `الحصة من كل ${views ? 'المشاهدات' : 'المنشورات'}${tag === '' ? '' : ` بالوسم ${tag}`} ${ARABIC_PER[unit]}.`,
  window: (when) => `العنوان عن المدة: ${when}. الخطوط المنقطة: الأحداث المعلّمة.`,
  alt: (title, caption) => `رسم مساحات متراكمة. ${title}. ${caption}`,
});
