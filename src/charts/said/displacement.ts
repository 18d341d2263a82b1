/** What the matrix of hands says, in both languages. */
import type { Place } from '../../experiment/outcome/displacement.ts';
import { said } from '../language.ts';

export const ARABIC = {
  question: 'من زاحم من؟',
  reading: 'يُقرأ العمود نزولا: حيث تراجعت منشورات ذلك المعسكر، منشور من شغل المكان. ومجموع العمود 100 %. هذا حساب لا سبب: فلولا تلك اليد لربما شغل المكان منشور آخر.',
};

export const WORDS = said({
  nobody: (when: string) => `No post was crowded out, ${when}`,
  nothing: (camp: string, when: string) => `${camp} lost nothing to crowding, ${when}`,
  sentence: (place: Place, camp: string, most: string, rival: string) => `${place === 'feeds' ? 'In feeds' : 'on tag pages'}, of what crowding took from ${camp} ${most}${rival}`,
  most: (share: string, hand: string) => `${share} went to ${hand}`,
  rival: (share: string, hand: string) => ` and ${share} to ${hand}`,
  own: 'their own camp', join: '; ',
  letters: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  what: (when: string) => `Of all that each camp (column) lost to crowding, ${when}: the part by each hand (row). Accounting, not cause.`,
  alt: (title: string, caption: string) => `Matrix of shares. ${title}. ${caption}`,
}, {
  nobody: (when) => `لم يُزاحَم أي منشور (${when})`,
  nothing: (camp, when) => `${camp}: لا فاقد بالمزاحمة (${when})`,
  sentence: (place, camp, most, rival) => `${place === 'feeds' ? 'في الصفحات الرئيسية' : 'في صفحات الوسوم'}، مما أخذته المزاحمة من معسكر «${camp}»: ${most}${rival}`,
  most: (share, hand) => `${share} إلى «${hand}»`,
  rival: (share, hand) => ` و${share} إلى «${hand}»`,
  own: 'المعسكر نفسه', join: '؛ ',
  letters: 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ',
  what: (when) => `من كل ما فقده كل معسكر (عمود) بالمزاحمة، ${when}: جزء كل يد (صف). حساب لا سبب.`,
  alt: (title, caption) => `مصفوفة حصص. ${title}. ${caption}`,
});
