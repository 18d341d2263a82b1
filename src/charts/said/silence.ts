/** What the chart of silence and fear says, in both languages. */
import { ARABIC_PER, said } from '../language.ts';
import type { Unit } from '../language.ts';

export const ARABIC = {
  question: 'من صمت، خوفا أو لمناخ الرأي، ومتى؟',
  reading: 'المنشور الذي لم يُكتب يُعد جمهوره كله مفقودا، فاللوحة العليا حد أعلى لما كان سيُقرأ. والخوف عدد من 0 إلى 1 في النموذج، والمهم ارتفاعه وعند من. اجتماع الخوف والصمت حساب؛ أما السبب فتبينه محاكاة مقترنة بلا إهانات.',
};

export const WORDS = said({
  undefined: 'No post could have had a reader: silence is undefined',
  nobody: (when: string) => `Nobody left anything unwritten for fear or climate, ${when}`,
  before: (share: string) => `, ${share} the week before`,
  most: (camp: string, share: string, before: string, fear: string, climate: string) => `${camp} left ${share} of their possible readings unwritten${before}: ${fear} for fear, ${climate} for the climate of opinion`,
  what: (fear: boolean, unit: Unit) => `Each camp's possible readings that were never written${fear ? ', and the fear of its people' : ''}, per ${unit}.`,
  whole: 'An unwritten post counts its whole audience.',
  people: ' Fear is of people, whichever platform they use.',
  alt: (title: string, caption: string) => `Two line charts, one above the other. ${title}. ${caption}`,
}, {
  undefined: 'لم يكن لأي منشور قارئ ممكن: الصمت غير معرّف',
  nobody: (when) => `لم يترك أحد شيئا بلا كتابة خوفا أو لمناخ الرأي (${when})`,
  before: (share) => ` (في الأسبوع السابق: ${share})`,
  most: (camp, share, before, fear, climate) => `${camp}: ما لم يُكتب من القراءات الممكنة ${share}${before}، منه ${fear} للخوف و${climate} لمناخ الرأي`,
  what: (fear, unit) => `القراءات الممكنة لكل معسكر التي لم تُكتب منشوراتها${fear ? '، وخوف أفراده' : ''}، ${ARABIC_PER[unit]}.`,
  whole: 'المنشور الذي لم يُكتب يُعد له جمهوره كله.',
  people: ' والخوف خوف الأفراد على أي منصة كانوا.',
  alt: (title, caption) => `رسمان خطيان أحدهما فوق الآخر. ${title}. ${caption}`,
});
