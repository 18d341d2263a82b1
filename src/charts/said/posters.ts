/** What the chart of top posters says, in both languages. */
import { said } from '../language.ts';

export const ARABIC = {
  question: 'من ينشر أكثر، وكم قليل يكتب كم كثير؟',
  reading: 'قلة من الحسابات تكتب الكثير دائما؛ وما يدل على حملة منظمة هو حسابات من في القمة وتشابه أعدادها: فدرجة مستوية من الأعمدة حصة مفروضة. ومعامل جيني 0 إذا كتب الجميع بالتساوي، وقريب من 1 إذا كتب واحد كل شيء تقريبا.',
};

export const WORDS = said({
  nothing: 'Nobody wrote about the conflict',
  busiest: (share: string, ranks: string) => `The busiest 1 % of accounts wrote ${share} of all posts about the conflict; ${ranks}`,
  ranks: (inForce: string | null, listed: number, whose: string) => `${inForce ?? 'none'} of ${listed === 1 ? 'the one account that wrote' : `the ${listed} busiest`} wrote for a force${whose}`,
  only: (force: string) => ` (${force})`,
  most: (force: string, accounts: string) => `, most of them for ${force} (${accounts})`,
  cut: ' The run has more accounts than its table holds: the least busy are left out, so that shares of the busiest are too small.',
  what: (tag: string, when: string, listed: number, first: boolean) => `Posts about the conflict${tag}, ${when}. Above: the ${listed} accounts that wrote most${first ? ' in the first replicate' : ''}, by rank. Below: the part of each camp's posts that its busiest 1 % wrote.`,
  alt: (title: string, caption: string) => `Bar charts. ${title}. ${caption}`,
}, {
  nothing: 'لم يكتب أحد عن النزاع',
  busiest: (share, ranks) => `كتب أنشط 1 % من الحسابات ${share} من كل المنشورات عن النزاع؛ ${ranks}`,
  ranks: (inForce, listed, whose) => (listed === 1
    ? `والحساب الوحيد الذي كتب ${inForce === null ? 'لم يكتب' : `كتب (${inForce})`} لقوة منظمة${whose}`
    : `ومن الحسابات الأنشط (عددها ${listed}) ${inForce === null ? 'لم يكتب شيء' : `كتب ${inForce}`} لقوة منظمة${whose}`),
  only: (force) => ` (${force})`,
  most: (force, accounts) => `، وأكثرها «${force}» (${accounts})`,
  cut: ' حسابات المحاكاة أكثر مما يتسع له جدولها: الأقل كتابة متروكة، فحصص الأنشط أصغر من الحقيقة.',
  what: (tag, when, listed, first) => `المنشورات عن النزاع${tag} (${when}). في الأعلى: أكثر الحسابات كتابة${first ? ' في التكرار الأول' : ''} (عددها ${listed})، بحسب الرتبة. في الأسفل: ما كتبه أنشط 1 % من حسابات كل معسكر من منشوراته.`,
  alt: (title, caption) => `رسوم أعمدة. ${title}. ${caption}`,
});
