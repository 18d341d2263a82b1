/** What the chart of the first hours says, in both languages. */
import { said } from '../language.ts';

export const ARABIC = {
  question: 'كيف انطلق الوسم، وبيد من؟',
  reading: 'البداية الحادة تنظيم أو جمهور متحفز من قبل؛ والخط الذي ينعطف صعودا فيما بعد انتشار. والمستوي منه ليل، أو ما بين المناوبات. ويذكر العنوان كم كتبت القوى المنظمة منه، وكم كتبت معسكرات غير الذي أطلق الوسم: فقد يُستولى على وسم في يومه الأول.',
};

export const WORDS = said({
  nothing: (when: string) => `No tag that was launched during the run had its first hours within ${when}`,
  asked: (tag: string, posts: string, when: string, shares: string) => `${tag}: ${posts} posts in its first 24 hours (from ${when})${shares}`,
  largest: (tag: string, posts: string, shares: string) => `; most had ${tag}: ${posts}${shares}`,
  byForces: (share: string) => `, ${share} by organised forces`,
  byOthers: (share: string) => `, ${share} by other camps`,
  what: (tags: number, others: number, chosen: string, writers: string) => `Posts since the first on each tag whose first day falls into the window${others > 0 ? ` (${chosen === '' ? `the ${tags} with most` : `${tags}: ${chosen} and those with most`}; ${others} more not drawn)` : ''}, ${writers === '' ? 'all authors' : `by ${writers} alone`}; colour = the camp that launched it.`,
  alt: (title: string, caption: string) => `Line chart of cumulated posts. ${title}. ${caption}`,
}, {
  nothing: (when) => `لا وسم أُطلق أثناء المحاكاة وقعت ساعاته الأولى في المدة ${when}`,
  asked: (tag, posts, when, shares) => `${tag}: المنشورات في أول 24 ساعة ${posts} (منذ ${when})${shares}`,
  largest: (tag, posts, shares) => `؛ والأكثر ${tag}: ${posts}${shares}`,
  byForces: (share) => `، للقوى المنظمة ${share}`,
  byOthers: (share) => `، ولمعسكرات أخرى ${share}`,
  what: (tags, others, chosen, writers) => `المنشورات في كل وسم وقع يومه الأول في النافذة، منذ أول منشور فيه${others > 0 ? ` (${chosen === '' ? '' : `${chosen} و`}أكثر الوسوم منشورات وعددها ${tags}، وما لم يُرسم: ${others})` : ''}، ${writers === '' ? 'لكل الكاتبين' : `مما كتبه معسكر «${writers}» وحده`}؛ اللون = المعسكر الذي أطلقه.`,
  alt: (title, caption) => `رسم خطي للمنشورات المتراكمة. ${title}. ${caption}`,
});
