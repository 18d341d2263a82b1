/** What the chart of cost says, in both languages. */
import { ARABIC_PER, said } from '../language.ts';
import type { Unit } from '../language.ts';

export const ARABIC = {
  question: 'كم كلّفت القوى، وماذا اشترت وحدة الكلفة؟',
  reading: 'الوحدات نسبية: الوحدة يوم عمل لمشغّل بالأجر المفترض. والمشاهدات والقراءات حساب لا أثر: من كان سيُرى أو سيصمت من دون القوة تبينه محاكاة مقترنة من دونها. واللوحتان السفليان جمع منذ انتهاء التهيئة، فمنشورات اليوم تُشاهد في أيام تالية أيضا؛ وأرقام العنوان أرقام النافذة.',
};

export const WORDS = said({
  nothing: 'No sponsor paid for a force in the window',
  line: (camp: string, cost: string, views: string | null, silenced: string | null) => `${camp} ${cost} units${views === null ? '' : `: ${views} views per unit`}${silenced === null ? '' : `, ${silenced} readings silenced per unit`}`.replace(/^f/, 'F'),
  lead: 'What forces cost: ', and: '; ', when: (when: string) => `, ${when}`,
  what: (unit: Unit) => `What the forces of each camp cost per ${unit}, in relative units; since the burn-in, the views of what they wrote about the conflict, and the readings lost to fear by their hand, per unit.`,
  alt: (title: string, caption: string) => `Line charts, one above the other. ${title}. ${caption}`,
}, {
  nothing: 'لم يدفع راع لقوة في النافذة',
  line: (camp, cost, views, silenced) => `معسكر «${camp}» من الوحدات ${cost}${views === null ? '' : `، ولكل وحدة من المشاهدات ${views}`}${silenced === null ? '' : ` ومن القراءات المُسكتة ${silenced}`}`,
  lead: 'كلفة القوى: ', and: '؛ ', when: (when) => ` (${when})`,
  what: (unit) => `كلفة قوى كل معسكر ${ARABIC_PER[unit]} بوحدات نسبية؛ ولكل وحدة منذ انتهاء التهيئة مشاهدات ما كتبته عن النزاع، والقراءات التي فُقدت خوفا بيدها.`,
  alt: (title, caption) => `رسوم خطية بعضها فوق بعض. ${title}. ${caption}`,
});
