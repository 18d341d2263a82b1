/** What the chart of the analyst's sample says, in both languages. */
import { said } from '../language.ts';

export const ARABIC = {
  question: 'ماذا كان سيرى محلل في عينة أُخذت بعد الإيقافات؟',
  reading: 'إذا لم يقع المربع على الدائرة فتلك مصادفة، وتزيد كلما قلت المنشورات. وإذا لم يقع المعين على المربع فذلك إيقاف: ما يُجمع لاحقا يُظهر أقل ممن أُغلقت حساباتهم. ودراسة تقول «قليل من الأنصار كتبوا في هذا الوسم» ربما تنظر إلى المعين.',
};

export const WORDS = said({
  nothing: 'There were no posts to sample', nothingOn: 'there were no posts on it to sample',
  ofAll: 'of all posts', ofTag: (tag: string) => `of the posts on ${tag}`,
  none: (camp: string, share: string, where: string) => `${camp} wrote ${share} ${where}; a 1 % sample collected at the end holds none of these posts`,
  collected: (camp: string, share: string, where: string, truth: string, points: string, posts: string, gone: string) => `A 1 % sample collected at the end gives ${camp} ${share} ${where}; the truth is ${truth} (${points}\u00a0points, from ${posts} posts)${gone}`,
  gone: (share: string) => `; ${share} of the sample is gone`,
  panel: (where: string, truth: string, sampled: string, collected: string) => `${where[0]!.toUpperCase()}${where.slice(1)} (${truth}; sample ${sampled}, left ${collected})`,
  what: (when: string) => `Each camp's share of the posts, ${when}. Circle: the truth. Square: a 1 % sample taken on the day. Diamond: what of it can still be collected at the end, without the posts of closed accounts.`,
  alt: (title: string, caption: string) => `Dot chart. ${title}. ${caption}`,
}, {
  nothing: 'لا منشورات تُؤخذ منها عينة', nothingOn: 'لا منشورات فيه تُؤخذ منها عينة',
  ofAll: 'من كل المنشورات', ofTag: (tag) => `من منشورات الوسم ${tag}`,
  none: (camp, share, where) => `${camp}: ${share} ${where}؛ وعينة 1 % تُجمع في آخر المحاكاة لا تحوي شيئا من هذه المنشورات`,
  collected: (camp, share, where, truth, points, posts, gone) => `في عينة 1 % جُمعت في آخر المحاكاة حصة «${camp}» ${share} ${where}؛ والحقيقة ${truth} (الفارق بالنقاط المئوية: ${points}؛ منشورات العينة: ${posts})${gone}`,
  gone: (share) => `؛ وقد ضاع من العينة ${share}`,
  panel: (where, truth, sampled, collected) => `${where} (${truth}؛ العينة ${sampled}، الباقي ${collected})`,
  what: (when) => `حصة كل معسكر من المنشورات، ${when}. الدائرة: الحقيقة. المربع: عينة 1 % أُخذت في يومها. المعين: ما يمكن جمعه منها في الآخر بلا منشورات الحسابات المغلقة.`,
  alt: (title, caption) => `رسم نقاط. ${title}. ${caption}`,
});
