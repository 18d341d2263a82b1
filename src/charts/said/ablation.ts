/** What an ablation says, in both languages. */
import { said } from '../language.ts';

export const ARABIC = { question: 'ماذا تفعل كل آلية؟', reading: 'السطر آلية مطفأة وغيرها كلها عاملة. لا تُجمع الفروق، فالآليات يؤثر بعضها في بعض؛ أما حصص السبب فيبينها hashfront attribute.' };

export const WORDS = said({
  caption: (replicates: string, one: boolean, yardstick: string) => `Each mechanism off in turn, against all on (${replicates} ${one ? 'pair' : 'pairs'} of the same seed): mean difference (dot), 95 % interval (line). Grey: not clear (0.05 or more in a paired t test with Holm's adjustment over all differences that are not 0 in every pair). ${yardstick}Differences do not add up: mechanisms act on each other.`,
  yardstick: (stated: boolean, small: boolean) => `Title: the clear difference${small ? ', of those not too small to matter,' : ''} that is largest in ${stated ? 'multiples of what matters' : 'standard deviations between seeds with all on'}. `,
  alt: (title: string, caption: string) => `Dot chart with intervals. ${title}. ${caption}`,
  nothing: 'No mechanism makes a clear difference to any outcome',
  noneMatters: 'No mechanism makes a clear difference that is large enough to matter',
  dependsMost: (outcome: string, mechanism: string, moved: string) => `${outcome} depends most on ${mechanism}: ${moved} without it`,
  changesMost: (outcome: string, mechanism: string, moved: string) => `${outcome} changes most, where the change is clear, without ${mechanism}: ${moved}`,
  clear: (finding: string, clear: number, all: number, same: string) => `${finding}; ${clear} of ${all} differences are clear${same}`,
  same: (same: string, one: boolean) => `, ${same} ${one ? 'is' : 'are'} 0 in every pair`,
  undefined: 'undefined', join: '; ',
  allOn: (before: string) => `all on: ${before}`,
  points: 'differences in percentage points',
  left: (left: string, one: boolean, most: string) => `not drawn: ${left} smaller ${one ? 'one' : 'ones'}, at most ${most}, not clear`,
  idle: (idle: string, one: boolean) => `${idle} ${one ? 'changes' : 'change'} nothing`,
  undefinedWithout: (names: readonly string[]) => `undefined without ${names.join(', ')}`,
}, {
  caption: (replicates, _, yardstick) => `كل آلية مطفأة بدورها، مقابل عمل الكل (الأزواج بالبذرة نفسها: ${replicates}): متوسط الفرق (نقطة) ومجال الثقة 95 % (خط). الرمادي غير واضح (0.05 أو أكثر في اختبار t المقترن بتعديل هولم على كل الفروق التي ليست 0 في كل زوج). ${yardstick}لا تُجمع الفروق: الآليات يؤثر بعضها في بعض.`,
  yardstick: (stated, small) => `العنوان: الفرق الواضح الأكبر ${small ? 'مما ليس أصغر من أن يُعتد به ' : ''}${stated ? 'بمضاعفات ما يُعتد به' : 'بالانحراف المعياري بين البذور والكل عامل'}. `,
  alt: (title, caption) => `رسم نقاط بمجالات ثقة. ${title}. ${caption}`,
  nothing: 'لا آلية تحدث فرقا واضحا في أي نتيجة',
  noneMatters: 'لا آلية تحدث فرقا واضحا يكفي لأن يُعتد به',
  dependsMost: (outcome, mechanism, moved) => `«${outcome}» أكثر ما يتوقف على ${mechanism}: ${moved} من دونها`,
  changesMost: (outcome, mechanism, moved) => `«${outcome}» أكثر ما يتغير تغيرا واضحا من دون ${mechanism}: ${moved}`,
  clear: (finding, clear, all, same) => `${finding}؛ الفروق الواضحة ${clear} من ${all}${same}`,
  same: (same) => `، وما هو 0 في كل زوج ${same}`,
  undefined: 'غير معرّف', join: '؛ ',
  allOn: (before) => `الكل عامل: ${before}`,
  points: 'الفروق بالنقاط المئوية',
  left: (left, _, most) => `لم تُرسم فروق أصغر (${left}) لا تزيد على ${most} وليست واضحة`,
  idle: (idle) => `لا تغير شيئا: ${idle}`,
  undefinedWithout: (names) => `غير معرّف من دون ${names.join('، ')}`,
});
