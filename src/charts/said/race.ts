/** What the hashtag race says, in both languages. */
import { ARABIC_PER, said } from '../language.ts';
import type { Unit } from '../language.ts';

export const ARABIC = {
  question: 'أي وسم فاز بالسباق، ومتى؟',
  reading: 'اللون يدل على المعسكر الذي أطلق الوسم لا على من كتب: فالخصوم يكتبون في وسوم بعضهم. وتتميز وسوم المعسكر الواحد بدرجة اللون وبتقطيع الخط.',
};

export const WORDS = said({
  nothing: 'No post carried a conflict tag',
  lead: (tag: string, led: string, rounds: string, unit: Unit, peak: string) => `${tag} led on ${led} of ${rounds} ${unit}s and peaked at ${peak}`,
  asked: (tag: string, peak: string) => `; ${tag} peaked at ${peak}`,
  listed: (hours: string) => `, ${hours} hours trending`,
  neverListed: ', never trending',
  peak: (posts: string, unit: Unit, when: string) => `${posts} posts a ${unit} (${when})`,
  noPeak: (unit: Unit) => `less than a whole ${unit} of the window`,
  what: (tags: number, chosen: string, volumes: boolean, others: number, unit: Unit, writers: string) => `Posts per ${unit} on ${chosen !== '' ? `${tags} conflict tags: ${chosen}, the most used${volumes ? ' and those with real volumes' : ''}` : volumes ? `${tags} conflict tags, the most used and those with real volumes` : `the ${tags} most used conflict tags`}${others > 0 ? ` (${others} more not drawn)` : ''}, ${writers === '' ? 'all authors' : `by ${writers} alone (lists of trending tags${volumes ? ', real volumes and the error' : ''} are of all authors)`}; colour = the camp that launched the tag.`,
  underlaid: 'Underlaid: in a list of trending tags, anywhere; as wide as the part of the time.',
  triangle: 'Triangle: a leader endorses the tag.',
  rules: 'Dotted rules: the marked events.',
  alt: (title: string, caption: string) => `Line chart. ${title}. ${caption}`,
}, {
  nothing: 'لم يحمل أي منشور وسما من وسوم النزاع',
  lead: (tag, led, rounds, unit, peak) => `تصدّر الوسم ${tag} (عدد ${unit === 'day' ? 'الأيام' : 'الساعات'}: ${led} من ${rounds})، وذروته ${peak}`,
  asked: (tag, peak) => `؛ أما الوسم ${tag} فذروته ${peak}`,
  listed: (hours) => `، وساعاته بين الوسوم الرائجة: ${hours}`,
  neverListed: '، ولم يكن رائجا قط',
  peak: (posts, unit, when) => `${posts} من المنشورات ${ARABIC_PER[unit]} (${when})`,
  noPeak: (unit) => `غير معرّفة، إذ لم ${unit === 'day' ? 'يكتمل يوم' : 'تكتمل ساعة'} في النافذة`,
  what: (tags, chosen, volumes, others, unit, writers) => `المنشورات ${ARABIC_PER[unit]} في ${chosen === '' ? '' : `الوسم ${chosen} وفي `}${volumes ? 'وسوم النزاع الأكثر استعمالا وما له أعداد حقيقية' : 'أكثر وسوم النزاع استعمالا'} (عددها ${tags}${others > 0 ? `، وما لم يُرسم: ${others}` : ''})، ${writers === '' ? 'لكل الكاتبين' : `مما كتبه معسكر «${writers}» وحده (أما القوائم الرائجة${volumes ? ' والأعداد الحقيقية والخطأ' : ''} فلكل الكاتبين)`}؛ اللون = المعسكر الذي أطلق الوسم.`,
  underlaid: 'الظل تحت الخط: الوسم في قائمة من قوائم الوسوم الرائجة، وعرضه بقدر الجزء من الوقت.',
  triangle: 'المثلث: زعيم يؤيد الوسم.',
  rules: 'الخطوط المنقطة: الأحداث المعلّمة.',
  alt: (title, caption) => `رسم خطي. ${title}. ${caption}`,
});
