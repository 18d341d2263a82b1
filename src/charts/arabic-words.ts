/** The fixed words of pictures and tables (axes, steps, panels, heads) in Arabic. What is not in the list stays English. */
import type { Spec } from './chart.ts';
import { figuresInOrder, told } from './language.ts';

const WORDS: Readonly<Record<string, string>> = {
  lost: 'فُقد', 'of places': 'من الأماكن', 'On the page of': 'في صفحة', 'Of all posts': 'من كل المنشورات',
  'In feeds': 'في الصفحات الرئيسية', 'In feeds, posts with': 'في الصفحات الرئيسية، المنشورات بالوسم', 'On tag pages': 'في صفحات الوسوم',
  'could have been read': 'ما كان يمكن أن يُقرأ', 'not written: fear': 'لم يُكتب: خوف', 'not written: climate': 'لم يُكتب: مناخ الرأي', suspended: 'أُوقف', 'author left': 'غادر كاتبه', 'cut off': 'قُطع',
  'not opened in time': 'لم يُفتح في حينه', 'crowded out': 'زُوحم', 'unread (change)': 'لم يُقرأ بعد (التغير)', read: 'قُرئ', 'could be shown': 'ما كان يمكن أن يظهر', shown: 'ظهر', 'no hand': 'بلا يد', 'no hand, or not told': 'بلا يد أو لا تُعرف',
  'burn-in, not counted': 'تهيئة لا تُحسب', 'burn-in': 'تهيئة',
  'views per day': 'مشاهدات في اليوم', 'views per hour': 'مشاهدات في الساعة', 'posts per day': 'منشورات في اليوم', 'posts per hour': 'منشورات في الساعة', posts: 'منشورات', rank: 'الرتبة', accounts: 'حسابات',
  'share of views': 'الحصة من المشاهدات', 'without a conflict tag': 'بلا وسم من وسوم النزاع', 'hours since the first post': 'ساعات منذ أول منشور', 'posts so far': 'المنشورات حتى حينه',
  'Not written, of all that could have been read': 'ما لم يُكتب من كل ما كان يمكن أن يُقرأ', 'of possible readings': 'من القراءات الممكنة', Fear: 'الخوف', 'mean fear, 0 to 1': 'متوسط الخوف، من 0 إلى 1',
  'share of supporters': 'حصة الأنصار', 'true share of posts with a conflict tag': 'الحصة الحقيقية من منشورات النزاع', 'true share of posts with the hashtag': 'الحصة الحقيقية من منشورات الوسم', 'true share of accounts': 'الحصة الحقيقية من الحسابات',
  'accounts suspended per day': 'حسابات أُوقفت في اليوم', 'accounts suspended per hour': 'حسابات أُوقفت في الساعة', 'rightly: had broken the rules': 'بحق: خالفت القواعد', 'wrongly: had not': 'بغير حق: لم تخالف',
  'Time to action, accounts rightly suspended in the window': 'المدة حتى الإيقاف، حسابات أُوقفت بحق في النافذة', 'days from the first post against the rules to the suspension': 'أيام من أول مخالفة حتى الإيقاف', 'under 1': 'أقل من 1', '30 or more': '30 فأكثر',
  'the truth: all posts': 'الحقيقة: كل المنشورات', '1 % sample, taken on the day': 'عينة 1 % أُخذت في يومها', 'what is left of it at the end of the run': 'ما بقي منها في آخر المحاكاة',
  "Of each camp's posts about the conflict, the part by its busiest 1 % of accounts": 'حصة أنشط 1 % من الحسابات من منشورات كل معسكر عن النزاع', 'all camps together': 'المعسكرات كلها',
  'Whom they follow, at the end of the run': 'من يتابعون، في آخر المحاكاة', 'Whose posts about the conflict they read': 'منشورات من يقرؤون عن النزاع',
  'Morale of fighters': 'معنويات المقاتلين', 'mean morale, 0 to 1': 'متوسط المعنويات، من 0 إلى 1', 'Belief in reports of distress, among those they are about': 'تصديق بلاغات الاستغاثة عند من تتحدث عنهم', 'mean belief, 0 to 1': 'متوسط التصديق، من 0 إلى 1',
  'Activists and recruits': 'الناشطون والمجنّدون', people: 'أفراد', 'Standing among violent groups': 'المكانة بين الجماعات العنيفة', 'share of fame, 0 to 1': 'الحصة من الشهرة، من 0 إلى 1',
  'Trust in the voices paid in secret': 'الثقة بالأصوات المأجورة سرا', 'Trust in the honest of their group': 'الثقة بالنزهاء من جماعتها', "Trust in the paying force's own accounts": 'الثقة بحسابات القوة التي تدفع', 'mean trust, 0 to 1': 'متوسط الثقة، من 0 إلى 1',
  'Followers of newsrooms': 'متابعو وسائل الإعلام', 'Trust in them': 'الثقة بها', 'Accounts opened by owners of suspended ones': 'حسابات فتحها أصحاب الموقوفة', 'Share of the suspended whose owner came back': 'حصة من عاد من الموقوفين', 'of the suspended': 'من الموقوفين',
  'Cost of the forces': 'كلفة القوى', 'cost units per day': 'وحدات كلفة في اليوم', 'cost units per hour': 'وحدات كلفة في الساعة', 'Views per unit of cost, so far': 'المشاهدات لكل وحدة كلفة حتى حينه', 'views per unit': 'مشاهدات لكل وحدة',
  'Readings lost to fear by their hand per unit of cost, so far': 'القراءات المفقودة خوفا بيدها لكل وحدة كلفة حتى حينه', 'readings per unit': 'قراءات لكل وحدة', "of the camp's posts": 'من منشورات المعسكر',
  // Heads of tables.
  day: 'اليوم', hour: 'الساعة', camp: 'المعسكر', hashtag: 'الوسم', platform: 'المنصة', '5 % of replicates below': 'دونه 5 % من التكرارات', '95 % of replicates below': 'دونه 95 % من التكرارات', 'share of the time in a list of trending tags': 'حصة الوقت في قائمة وسوم رائجة',
  'camp (empty = without a conflict tag)': 'المعسكر (فارغ = بلا وسم من وسوم النزاع)', 'share of all views': 'الحصة من كل المشاهدات', 'share of all posts': 'الحصة من كل المنشورات', 'share of posts': 'الحصة من المنشورات',
  'feeds or page': 'الصفحات الرئيسية أو صفحة الوسم', page: 'صفحة الوسم', 'camp of the hand': 'معسكر اليد', step: 'الخطوة', hand: 'اليد', readings: 'القراءات', 'share of what could have been read': 'الحصة مما كان يمكن أن يُقرأ',
  'what (share of possible readings not written, or mean fear)': 'القيمة المقيسة (حصة ما لم يُكتب من القراءات الممكنة، أو متوسط الخوف)', value: 'القيمة', notWritten: 'لم يُكتب', fear: 'الخوف',
  what: 'المقيس', morale: 'المعنويات', belief: 'التصديق', activists: 'الناشطون', recruits: 'المجنّدون', standing: 'المكانة', covertTrust: 'الثقة بالمأجورين', honestTrust: 'الثقة بالنزهاء', sponsorTrust: 'الثقة بمن يدفع',
  outletAudience: 'المتابعون', outletTrust: 'الثقة', returns: 'العائدة', recidivism: 'حصة العائدين', cost: 'الكلفة', viewsPerCost: 'المشاهدات لكل وحدة', silencedPerCost: 'المُسكتة لكل وحدة', wordsThere: 'حصة المكتوب هناك', accountsThere: 'الحسابات هناك',
  'feeds or tag pages': 'الصفحات الرئيسية أو صفحات الوسوم', feeds: 'الصفحات الرئيسية', pages: 'صفحات الوسوم', 'camp that lost': 'المعسكر الخاسر', 'readings lost': 'القراءات المفقودة', 'of all it lost to crowding there': 'من كل ما فقده بالمزاحمة هناك',
  'perceived, or true share of accounts or posts': 'حصة مدركة، أو حقيقية من الحسابات أو المنشورات', perceived: 'مدركة', 'camp that perceives': 'المعسكر المدرِك', share: 'الحصة',
  place: 'المكان', 'weekday, 1 = Monday': 'يوم الأسبوع، 1 = الاثنين', 'hour from': 'منذ الساعة', 'posts about the conflict': 'منشورات عن النزاع', 'of all from there': 'من كل ما كُتب هناك', 'posts until then': 'المنشورات حتى حينه',
  'rightly or wrongly': 'بحق أو بغير حق', rightly: 'بحق', wrongly: 'بغير حق', 'accounts per day': 'حسابات في اليوم', 'accounts per hour': 'حسابات في الساعة',
  'posts on': 'المنشورات في', 'truth, sampled on the day, or collected at the end': 'الحقيقة، أو عينة يومها، أو ما جُمع في الآخر', truth: 'الحقيقة', sampled: 'عينة يومها', collected: 'ما جُمع في الآخر', 'share of the posts': 'الحصة من المنشورات', 'posts it rests on': 'المنشورات التي تستند إليها',
  'account, or a camp together': 'حساب، أو معسكر كله', account: 'حساب', 'all camps': 'كل المعسكرات', 'writes for': 'يكتب لـ', 'share of the posts by the top 1 %': 'حصة أنشط 1 % من المنشورات', 'Gini coefficient': 'معامل جيني',
  'camp that hears': 'المعسكر السامع', 'its accounts': 'حساباته', 'camp that is heard': 'المعسكر المسموع', edges: 'المتابعات', 'of all that the hearers follow': 'من كل من يتابعه السامعون', 'readings about the conflict': 'القراءات عن النزاع', 'of all that the hearers read': 'من كل ما يقرؤه السامعون',
  'nothing was crowded out': 'لم يُزاحَم شيء', 'no post had an audience': 'لم يكن لأي منشور جمهور', 'no post was about the conflict': 'لا منشور عن النزاع', 'no account was suspended in the whole run': 'لم يُوقف أي حساب في المحاكاة كلها', 'none of these accounts was suspended in the whole run': 'لم يُوقف شيء من هذه الحسابات في المحاكاة كلها', 'there were no posts': 'لا منشورات', 'no post carried a conflict tag': 'لم يحمل أي منشور وسما من وسوم النزاع', 'no tag was launched': 'لم يُطلق أي وسم', 'nobody wrote about the conflict': 'لم يكتب أحد عن النزاع', 'nobody follows anybody': 'لا أحد يتابع أحدا',
  'no camp has fighters whose morale is told': 'لا مقاتلين لأي معسكر تُعرف معنوياتهم', 'nobody was active for the organisation': 'لم ينشط أحد للتنظيم', 'no force pays voices in secret': 'لا قوة تدفع لأصوات سرا', 'there are no newsrooms': 'لا وسائل إعلام', 'nobody came back after a suspension': 'لم يعد أحد بعد إيقافه', 'no sponsor paid for a force': 'لم يدفع راع لقوة', 'nobody has an account there': 'لا حساب لأحد هناك', 'no post had this hashtag': 'لا منشور بهذا الوسم',
  outcome: 'النتيجة', variant: 'الصيغة', pairs: 'الأزواج', time: 'الوقت', views: 'المشاهدات', 'mean of the variant': 'متوسط الصيغة', 'mean of the baseline': 'متوسط الأساس', 'mean difference': 'متوسط الفرق',
  '95 % interval from': 'مجال الثقة 95 % من', '95 % interval to': 'مجال الثقة 95 % إلى', "p, Holm's adjustment": 'p بتعديل هولم', 'difference as a share of the baseline': 'الفرق كنسبة من الأساس',
  'hand taken off': 'اليد المرفوعة', 'Shapley value': 'قيمة شابلي', 'mechanism that is off': 'الآلية المطفأة', 'difference from all on': 'الفرق عن عمل الكل',
  Monday: 'الاثنين', Tuesday: 'الثلاثاء', Wednesday: 'الأربعاء', Thursday: 'الخميس', Friday: 'الجمعة', Saturday: 'السبت', Sunday: 'الأحد',
  Mon: 'الاثنين', Tue: 'الثلاثاء', Wed: 'الأربعاء', Thu: 'الخميس', Fri: 'الجمعة', Sat: 'السبت', Sun: 'الأحد',
};

/** Keys under which a picture's own words stand, in specifications and in the rows of its labels. */
const SAID: ReadonlySet<string> = new Set(['title', 'text', 'label', 'lines', 'words']);

/** A specification with its fixed words in Arabic; names are there already. */
export function arabicWords(spec: Spec): Spec {
  return turned(spec, '') as Spec;
}

function turned(part: unknown, key: string): unknown {
  if (typeof part === 'string') return key === 'labelExpr' ? quotedWords(part) : SAID.has(key) ? isolated(arabicWord(part)) : part;
  if (Array.isArray(part)) return SAID.has(key) && part.every((line) => typeof line === 'string') ? lines(part as string[]) : part.map((each) => turned(each, key));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, turned(value, name)]));
}

/** A word, or a text with its figures and dates. */
export function arabicWord(text: string): string {
  return figuresInOrder(WORDS[text] ?? told('ar', withinName(text)));
}

/** A picture is laid out from left to right: a text of several parts that begins in Arabic runs the other way. */
function isolated(text: string): string {
  return /^[^A-Za-z\u2066-\u2068]*[\u0600-\u06ff]/.test(text) ? `\u2068${text}\u2069` : text;
}

/** Words of a picture that stand beside a name or a figure. */
function withinName(text: string): string {
  return text.replace(/^difference from (?=.)/, 'الفرق عن ').replace(/^(?:On the page of|In feeds, posts with)(?= )/, (words) => WORDS[words]!)
    .replace(/^([\d.,]+) accounts$/, 'الحسابات: $1').replace(/(?<=\u00a0%) own camp$/, ' معسكرهم').replace(/\(([\d.,]+(?:\u00a0\w+)?) posts\)$/, '(المنشورات: $1)')
    .replace(/(?<=\u00a0%) of ([\d.,]+(?:\u00a0\w+)?)$/, ' من $1').replace(/(?<=\u00a0%) of ([\d.,]+(?:\u00a0\w+)?) posts by ([\d.,]+) accounts \(Gini ([\d.]+)\)$/, ' من المنشورات ($1)؛ الحسابات: $2؛ جيني: $3')
    .replace(/(?<=\u00a0%) of places$/, ` ${WORDS['of places']!}`).replace(/(?<=^[\d.,]+(?:\u00a0\w+)?) lost$/, ` ${WORDS['lost']!}`);
}

/** A text broken into lines is known by the whole of it. */
function lines(texts: readonly string[]): readonly string[] {
  const whole = WORDS[texts.join(' ')];
  return whole === undefined ? texts.map((text) => isolated(arabicWord(text))) : [figuresInOrder(whole)];
}

/** Words within an expression stand there as JSON. */
function quotedWords(expression: string): string {
  return expression.replace(/:("(?:[^"\\]|\\.)*")/g, (all, json: string) => {
    const arabic = WORDS[JSON.parse(json) as string];
    return arabic === undefined ? all : `:${JSON.stringify(arabic)}`;
  });
}
