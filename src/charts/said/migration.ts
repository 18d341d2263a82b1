/** What the chart of migration says, in both languages. */
import { ARABIC_PER, said } from '../language.ts';
import type { Unit } from '../language.ts';

export const ARABIC = {
  question: 'من انتقل إلى المنصة التي فيها الخصم؟',
  reading: 'ترتفع الحصة إذا ذهب الناس إليها، وكذلك إذا كتب من كان فيها أكثر أو كتب الآخرون أقل: واللوحة السفلى تبين القادمين. والإيقاف يغلق الحسابات، فقد ينخفض خطها والناس قادمون.',
};

export const WORDS = said({
  one: 'There is one platform only: nobody can move',
  nothing: (when: string) => `No camp wrote about the conflict, ${when}`,
  wrote: (camp: string, share: string, platform: string, when: string, before: string | null) => `${camp} wrote ${share} of their posts about the conflict on ${platform}, ${when}${before === null ? '' : ` (the week before: ${before})`}`,
  there: (accounts: string, before: string | null) => `; ${accounts} of their accounts were open there on average${before === null ? '' : ` (${before} before)`}`,
  posts: (tag: string, platform: string) => `Posts about the conflict${tag}: the share written on ${platform}`,
  accounts: (platform: string) => `Open accounts on ${platform}`,
  what: (tag: string, unit: Unit) => `Of each camp's posts about the conflict${tag}, the share written on the platform to which events draw people, per ${unit}${tag === '' ? '; and its open accounts there' : '; accounts belong to no hashtag and are left out'}.`,
  alt: (title: string, caption: string) => `Line charts, one above the other. ${title}. ${caption}`,
}, {
  one: 'المنصة واحدة: لا ينتقل أحد',
  nothing: (when) => `لم يكتب أي معسكر عن النزاع (${when})`,
  wrote: (camp, share, platform, when, before) => `كتب معسكر «${camp}» ${share} من منشوراته عن النزاع على منصة ${platform} (${when}${before === null ? '' : `؛ في الأسبوع السابق: ${before}`})`,
  there: (accounts, before) => `؛ ومتوسط حساباته المفتوحة هناك ${accounts}${before === null ? '' : ` (وقبلها ${before})`}`,
  posts: (tag, platform) => `المنشورات عن النزاع${tag}: حصة ما كُتب منها على ${platform}`,
  accounts: (platform) => `الحسابات المفتوحة على ${platform}`,
  what: (tag, unit) => `من منشورات كل معسكر عن النزاع${tag} حصة ما كُتب على المنصة التي تجذب الأحداث الناس إليها، ${ARABIC_PER[unit]}؛ ${tag === '' ? 'وحساباته المفتوحة هناك' : 'والحسابات لا وسم لها فهي متروكة'}.`,
  alt: (title, caption) => `رسوم خطية بعضها فوق بعض. ${title}. ${caption}`,
});
