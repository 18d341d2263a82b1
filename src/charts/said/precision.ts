/** How well differences are known, in both languages. */
import { said } from '../language.ts';

export const WORDS = said({
  onePair: 'One pair says nothing of chance: run more replicates.',
  named: (outcome: string, variant: string) => `${outcome} under ${variant}`,
  join: '; ', comma: ', ',
  more: (others: number) => ` and ${others} more`,
  rough: (named: string) => `Sign clear, size roughly known (interval as wide as the effect): ${named}.`,
  holding0: (named: string, pairs: string) => `The interval holds 0 for ${named}: of those, ${pairs} pairs say little.`,
  noInterval: 'With one pair there is no interval',
  allSure: (pairs: string) => `After ${pairs} pairs every difference is clear, with an interval narrower than itself`,
  some: (pairs: string, all: string, one: boolean, counts: string) => `After ${pairs} pairs, of ${all} ${one ? 'difference' : 'differences'} ${counts}`,
  counted: (found: string, one: boolean, what: string) => `${found} ${one ? 'is' : 'are'} ${what}`,
  kinds: { sure: 'clear in sign and size', rough: 'clear in sign and roughly known in size', clearSmall: 'clear in sign but too small to matter', small: 'surely too small to matter', same: '0 in every pair', unclear: 'not clear: only more pairs could tell' },
}, {
  onePair: 'زوج واحد لا يقول شيئا عن المصادفة: زد عدد التكرارات.',
  named: (outcome, variant) => `«${outcome}» في ${variant}`,
  join: '؛ ', comma: '، ',
  more: (others) => ` وغيرها (${others})`,
  rough: (named) => `الاتجاه واضح والحجم معروف على وجه التقريب (المجال بعرض الأثر): ${named}.`,
  holding0: (named, pairs) => `مجال الثقة يضم 0 في: ${named}. الأزواج (${pairs}) لا تقول فيها إلا القليل.`,
  noInterval: 'بزوج واحد لا مجال ثقة',
  allSure: (pairs) => `بعد الأزواج (${pairs}) كل فرق واضح، ومجال الثقة أضيق منه`,
  some: (pairs, all, _, counts) => `بعد الأزواج (${pairs})، من الفروق (${all}): ${counts}`,
  counted: (found, _, what) => `${what} ${found}`,
  kinds: { sure: 'واضح الاتجاه والحجم', rough: 'واضح الاتجاه وحجمه معروف على وجه التقريب', clearSmall: 'واضح الاتجاه لكنه أصغر من أن يُعتد به', small: 'أصغر يقينا مما يُعتد به', same: '0 في كل زوج', unclear: 'غير واضح ولا يبينه إلا مزيد من الأزواج' },
});
