/** What the chart of reach says, in both languages. */
import { ARABIC_PER, said } from '../language.ts';
import type { Unit } from '../language.ts';

export const ARABIC = {
  question: 'كم مرة شوهدت منشورات كل معسكر، وما الذي حرّك ذلك؟',
  reading: 'المشاهدة هي رؤية واحدة لمنشور في الصفحة الرئيسية أو في صفحة وسم أو تحت منشور؛ ومن رآه مرتين عُدّ مرتين. الخط الذي يرتفع عند حدث يرتفع معه لا بسببه: أثر الحدث تبينه محاكاة مقترنة من دونه.',
};

export const WORDS = said({
  nothing: 'No post was seen by anybody',
  loudest: (camp: string, views: string, when: string, change: string) => `${camp}: ${views} views a day from ${when}${change}`,
  asked: (camp: string, views: string, change: string) => `; ${camp}: ${views}${change}`,
  changed: (share: string, less: boolean) => `, ${share} ${less ? 'less' : 'more'} than before`,
  from: (views: string) => `, ${views} before`,
  what: (impressions: boolean, unit: Unit) => `Each camp's ${impressions ? 'views in feeds, on tag pages and below posts' : 'first views in feeds'}, per ${unit}.`,
  before: (when: string) => `Before = ${when}.`,
  represents: (accounts: string) => `One simulated account stands for ${accounts}.`,
  alt: (title: string, caption: string) => `Line chart. ${title}. ${caption}`,
}, {
  nothing: 'لم يشاهد أحد أي منشور',
  loudest: (camp, views, when, change) => `${camp}: المشاهدات في اليوم ${views} (${when})${change}`,
  asked: (camp, views, change) => `؛ ${camp}: ${views}${change}`,
  changed: (share, less) => `، ${less ? 'أقل' : 'أكثر'} مما قبلها بنسبة ${share}`,
  from: (views) => `، وقبلها ${views}`,
  what: (impressions, unit) => `${impressions ? 'مشاهدات منشورات كل معسكر في الصفحات الرئيسية وصفحات الوسوم وتحت المنشورات' : 'المشاهدات الأولى لمنشورات كل معسكر في الصفحات الرئيسية'}، ${ARABIC_PER[unit]}.`,
  before: (when) => `ما قبلها = ${when}.`,
  represents: (accounts) => `عدد الحسابات الحقيقية لكل حساب محاكى: ${accounts}.`,
  alt: (title, caption) => `رسم خطي. ${title}. ${caption}`,
});
