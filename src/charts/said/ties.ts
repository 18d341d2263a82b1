/** What the sketch of the camps as a network says, in both languages. */
import { said } from '../language.ts';

export const ARABIC = {
  question: 'من يتابع من، ومن يقرأ لمن؟',
  reading: 'ارتفاع حصة المعسكر نفسه يعني معسكرا منغلقا: يسمع نفسه غالبا، فتصعب مزاحمة صفحاته من خارجه. وحيث كانت أشرطة الرسم الثاني أعرض من أشرطة الأول، فصفحات الوسوم وإعادة النشر تنقل المنشورات بين معسكرات قلما يتابع بعضها بعضا.',
};

export const WORDS = said({
  nobody: 'Nobody follows anybody',
  nothing: 'No camp read anything of its own about the conflict',
  most: (camp: string, share: string, follows: string) => `${share} of what ${camp} read about the conflict was by their own camp${follows}`,
  follows: (share: string) => ` (${share} of whom they follow)`,
  least: (camp: string, share: string) => `; least insular: ${camp}, ${share}`,
  what: (when: string) => `Circle: a camp, sized by accounts; own camp: its share of all that the camp follows at the end of the run, or reads about the conflict (${when}). Band: from the camp that is heard (wide end) to the one that hears (thin end), as wide as its share there; under 1 % not drawn.`,
  wrote: (tag: string) => `Told of ${tag}: circles and follows are of the accounts that wrote with it in the run, readings are of its posts, whoever reads.`,
  alt: (title: string, caption: string) => `Two sketches of a network. ${title}. ${caption}`,
}, {
  nobody: 'لا أحد يتابع أحدا',
  nothing: 'لم يقرأ أي معسكر شيئا لأفراده عن النزاع',
  most: (camp, share, follows) => `${camp}: ${share} مما قرؤوا عن النزاع كتبه معسكرهم${follows}`,
  follows: (share) => ` (وهو ${share} ممن يتابعون)`,
  least: (camp, share) => `؛ والأقل انغلاقا ${camp}: ${share}`,
  what: (when) => `الدائرة: معسكر، بحجم عدد حساباته؛ معسكرهم: حصته من كل ما يتابعه المعسكر في آخر المحاكاة أو يقرؤه عن النزاع (${when}). الشريط: من المعسكر المسموع (الطرف العريض) إلى السامع (الطرف الدقيق)، وعرضه بقدر حصته هناك؛ وما دون 1 % لم يُرسم.`,
  wrote: (tag) => `عن الوسم ${tag}: الدوائر والمتابعات للحسابات التي كتبت به في المحاكاة، والقراءات لمنشوراته أيا كان قارئها.`,
  alt: (title, caption) => `رسمان لشبكة. ${title}. ${caption}`,
});
