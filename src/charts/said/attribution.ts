/** What an attribution says, in both languages. Cause and accounting are told apart. */
import { said } from '../language.ts';

export const ARABIC = {
  question: 'بأي يد؟',
  reading: 'يأتي السبب أولا ثم الحساب؛ يجيبان عن سؤالين مختلفين ولا يلزم أن يتفقا. قيمة شابلي هي متوسط ما تغيره اليد على كل ترتيب تُرفع به الأيدي؛ ومجموع القيم هو أثر الأيدي كلها معا. والسالبة تعمل ضد غيرها.',
};

export const WORDS = said({
  hands: {} as Readonly<Record<string, string>>,
  together: 'all together',
  and: (rest: string, last: string) => `${rest} and ${last}`, or: (rest: string, last: string) => `${rest} or ${last}`, comma: ', ', join: '; ',
  undefined: (name: string) => `${name} is not defined under every combination of hands`,
  one: (name: string, moved: string, hands: string) => `In one replicate, ${name} changes by ${moved} without ${hands}; one replicate says nothing of chance`,
  interval: (low: string, high: string, replicates: string) => `95 % interval ${low} to ${high}, ${replicates} replicates`,
  unclear: (hands: string, name: string, interval: string) => `Whether ${hands} together change ${name} is not clear (${interval}), so no shares are given`,
  part: (share: string, low: string, high: string, hand: string) => `${share} (${low} to ${high}) by ${hand}`,
  noPart: (hands: string) => `whether ${hands} has a part is not clear`,
  ratio: (value: string, least: string, most: string) => `${value} times as high (${least} to ${most}), `,
  moves: (higher: boolean, size: string) => `${higher ? 'higher' : 'lower'} by ${size}`,
  whole: (hands: string, name: string, moves: string, interval: string, parts: string) => `Without ${hands}, ${name} would have been ${moves} (${interval}): of this effect, ${parts}`,
  cause: (replicates: string) => `Cause: every hand off alone and in all combinations on the same seeds; a dot is the Shapley value, the line its 95 % interval over ${replicates} replicates, and the hands add up to all together.`,
  accounting: "Accounting: where the readings went in the baseline's books; a post that was not written counts its whole audience, so this says nothing of cause.",
  noAccounting: (because: string) => `No accounting beside it${because === '' ? '' : `, since ${because}`}.`,
  alt: (panels: boolean, title: string, caption: string) => `${panels ? 'Two panels' : 'Dot chart with intervals'}. ${title}. ${caption}`,
  causePanel: (outcome: string, points: boolean) => `Cause: ${outcome}, change when a hand is taken off${points ? ' (percentage points)' : ''}`,
  accountingPanel: (camp: string, page: boolean, note: string) => `Accounting: readings of ${camp} ${page ? 'on the page' : 'in feeds'}, baseline${note}`,
  unwritten: (unwritten: string, expected: string) => `; of ${unwritten} never written, about ${expected} would have been seen (expectedSeen)`,
}, {
  hands: { flooding: 'الإغراق', insults: 'الإهانات', silence: 'الصمت', suspension: 'الإيقاف' },
  together: 'كلها معا',
  and: (rest, last) => `${rest} و${last}`, or: (rest, last) => `${rest} أو ${last}`, comma: '، ', join: '؛ ',
  undefined: (name) => `«${name}» غير معرّف في بعض تراكيب الأيدي`,
  one: (name, moved, hands) => `في تكرار واحد: فرق «${name}» من دون ${hands} هو ${moved}؛ وتكرار واحد لا يقول شيئا عن المصادفة`,
  interval: (low, high, replicates) => `مجال الثقة 95 % من ${low} إلى ${high}، التكرارات: ${replicates}`,
  unclear: (hands, name, interval) => `ليس واضحا هل تغيّر ${hands} معا «${name}» (${interval})، فلا تُعطى حصص`,
  part: (share, low, high, hand) => `${hand} ${share} (من ${low} إلى ${high})`,
  noPart: (hands) => `وليس واضحا هل من نصيب لهذه: ${hands}`,
  ratio: (value, least, most) => `بنسبة ${value} إلى الأساس (من ${least} إلى ${most})، `,
  moves: (higher, size) => `${higher ? 'أعلى' : 'أدنى'} بمقدار ${size}`,
  whole: (hands, name, moves, interval, parts) => `من دون ${hands} لكان «${name}» ${moves} (${interval})؛ ومن هذا الأثر: ${parts}`,
  cause: (replicates) => `السبب: تُرفع كل يد وحدها وفي كل تركيب بالبذور نفسها؛ النقطة قيمة شابلي، والخط مجال الثقة 95 % على التكرارات (${replicates})، ومجموع الأيدي هو كلها معا.`,
  accounting: 'الحساب: أين ذهبت القراءات في حساب الأساس؛ المنشور الذي لم يُكتب يُعد له جمهوره كله، فلا يقول هذا شيئا عن السبب.',
  noAccounting: (because) => (because === '' ? 'لا حساب بجانبه.' : 'لا حساب بجانبه، فالنتيجة لا تخص معسكرا واحدا ووسما واحدا (أو الوسوم كلها) في مكان واحد.'),
  alt: (panels, title, caption) => `${panels ? 'لوحتان' : 'رسم نقاط بمجالات ثقة'}. ${title}. ${caption}`,
  causePanel: (outcome, points) => `السبب: ${outcome}، التغير حين تُرفع يد${points ? ' (نقاط مئوية)' : ''}`,
  accountingPanel: (camp, page, note) => `الحساب: قراءات ${camp} ${page ? 'في صفحة الوسم' : 'في الصفحات الرئيسية'}، الأساس${note}`,
  unwritten: (unwritten, expected) => `؛ مما لم يُكتب (${unwritten}) كان سيُرى نحو ${expected} (expectedSeen)`,
});
