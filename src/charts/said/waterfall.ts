/** What the waterfalls say, in both languages. Accounting is never worded as cause. */
import type { Step } from '../../experiment/outcome/waterfall.ts';
import { said } from '../language.ts';

type Losses = Readonly<Partial<Record<Step, string>>>;

const NOT_CAUSE = 'هذا حساب لا سبب: المنشور الذي لم يُكتب يُعد له جمهوره كله، واليد هي من شغل المكان لا ما كان سيحدث لولاها.';

export const ARABIC = {
  question: 'منشورات من بقيت بلا قراءة، وبأي خسارة، وبأي يد؟',
  reading: `تُقرأ اللوحة من أعلى إلى أسفل: كل شريط يُطرح مما أبقاه الذي فوقه، ومجموع الخطوات تام. ${NOT_CAUSE} أما ما كان سيحدث فيبينه hashfront compare.`,
};

export const WORDS = said({
  nothing: 'No post had an audience',
  lost: (camp: string, share: string, worst: string) => `${camp} lost ${share} of their possible readings in feeds${worst}`,
  worst: (share: string, loss: string) => `, ${share} to ${loss} alone`,
  places: (camp: string, share: string, tag: string) => `${camp} had ${share} of the places on the page of ${tag}`,
  losses: {
    silencedByFear: 'fear', silencedByClimate: 'the climate of opinion', suspended: 'suspension', left: 'leaving', cutOff: 'cut-off', offline: 'readers away', crowdedOut: 'crowding out', inFlight: 'posts still unread',
  } as Losses,
  join: '; ', comma: ', ',
  scope: (feeds: string, page: string) => `${feeds} (on the page: ${page})`,
  what: (scope: string) => `Share of all readings that each camp's posts could have had, ${scope}, lost step by step; colour = by which hand. A page shows only its newest posts: its places are what is fought for.`,
  noHands: 'Hands in feeds are not told by hashtag: grey there does not say that there was none.',
  notCause: 'This is accounting, not cause: a post that was not written counts its whole audience, and a hand is who stood in the place, not what would have happened without it.',
  alt: (title: string, caption: string) => `Waterfall charts. ${title}. ${caption}`,
}, {
  nothing: 'لم يكن لأي منشور جمهور',
  lost: (camp, share, worst) => `${camp}: الفاقد من القراءات الممكنة في الصفحات الرئيسية ${share}${worst}`,
  worst: (share, loss) => `، وأكبر أجزائه (${loss}) ${share}`,
  places: (camp, share, tag) => `${camp}: ${share} من الأماكن في صفحة ${tag}`,
  losses: {
    silencedByFear: 'الخوف', silencedByClimate: 'مناخ الرأي', suspended: 'الإيقاف', left: 'المغادرة', cutOff: 'القطع', offline: 'غياب القراء', crowdedOut: 'المزاحمة', inFlight: 'ما لم يُقرأ بعد',
  },
  join: '؛ ', comma: '، ',
  scope: (feeds, page) => `${feeds} (في الصفحة: ${page})`,
  what: (scope) => `حصص من كل القراءات الممكنة لمنشورات كل معسكر، ${scope}، تُفقد خطوة خطوة؛ اللون = بأي يد. لا تُظهر صفحة الوسم إلا أحدث منشوراتها: أماكنها هي المتنازع عليها.`,
  noHands: 'لا تُعرف الأيدي في الصفحات الرئيسية بحسب الوسم: فالرمادي هناك لا يعني أنها لم تكن.',
  notCause: NOT_CAUSE,
  alt: (title, caption) => `رسوم شلالية. ${title}. ${caption}`,
});
