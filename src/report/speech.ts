/** The page's own words, in English and in Arabic. Names come from the scenario; findings of charts are English sentences. */

export type Language = 'en' | 'ar';

export const DIRECTION: Readonly<Record<Language, 'ltr' | 'rtl'>> = { en: 'ltr', ar: 'rtl' };

/** What stands in braces is put in by `say`. */
const WORDS = {
  scenario: ['scenario', 'السيناريو'],
  variant: ['variant', 'الصيغة'],
  seed: ['seed', 'البذرة'],
  oneReplicate: ['one replicate', 'تكرار واحد'],
  replicates: ['{n} replicates', '{n} تكرارات'],
  window: ['Time window', 'النافذة الزمنية'],
  from: ['from', 'من'],
  until: ['to', 'إلى'],
  own: ["the question's window", 'نافذة السؤال'],
  whole: ['whole run', 'المحاكاة كلها'],
  only: ['Show only', 'إظهار'],
  camps: ['Camps', 'المعسكرات'],
  everything: ['everything', 'الكل'],
  hashtag: ['hashtag', 'الوسم'],
  platform: ['platform', 'المنصة'],
  language: ['Language', 'اللغة'],
  look: ['Look', 'المظهر'],
  system: ['as the system', 'كالنظام'],
  light: ['light', 'فاتح'],
  dark: ['dark', 'داكن'],
  speaks: ['Numbers, tables and shares below speak of {window}; what speaks of the whole run says so.', 'الأرقام والجداول والنسب أدناه عن المدة {window}؛ وما كان عن المحاكاة كلها يقول ذلك.'],
  wholeRun: ['Whole run: this chart does not follow the window.', 'المحاكاة كلها: لا يتبع هذا الرسم النافذة.'],
  notByCamp: ['Not told apart by camp.', 'لا يميز بين المعسكرات.'],
  notByTag: ['Not told apart by hashtag.', 'لا يميز بين الوسوم.'],
  notByPlatform: ['Not told apart by platform.', 'لا يميز بين المنصات.'],
  accounting: ['How to read this page: a hand is who stood in the place, not what would have happened without it. This is accounting; cause is told by paired runs only (hashfront compare).',
    'كيف تُقرأ هذه الصفحة: اليد هي من شغل المكان، لا ما كان سيحدث لولاها. هذا حساب؛ أما السبب فتبينه المحاكاة المقترنة وحدها (hashfront compare).'],
  hint: ['Drag across days in any chart over time to choose another window; click a camp or a hashtag to see it alone; point at a chart, or move in it with the arrow keys, for exact values.',
    'اسحب عبر الأيام في أي رسم زمني لاختيار نافذة أخرى؛ انقر معسكرا أو وسما لإظهاره وحده؛ أشر إلى الرسم أو تنقل فيه بمفاتيح الأسهم لقراءة القيم بدقة.'],
  english: ['', 'عناوين الرسوم وشروحها بالإنجليزية، والأسماء بالعربية.'],
  fixed: ['This chart speaks of {window} and does not follow the window: the page of a run with many replicates carries days, not hours.', 'هذا الرسم عن المدة {window} ولا يتبع النافذة: صفحة المحاكاة كثيرة التكرارات تحمل أياما لا ساعات.'],
  table: ['Table', 'الجدول'],
  reading: ['How to read it', 'كيف يُقرأ'],
  words: ['In words', 'بالكلمات'],
  csv: ['Numbers (CSV)', 'الأرقام (CSV)'],
  spec: ['Specification (Vega-Lite)', 'المواصفة (Vega-Lite)'],
  heard: ['Who was heard', 'من سُمع'],
  scarce: ['How scarce attention was', 'ندرة الانتباه'],
  networks: ['Who hears whom: the networks, measured', 'من يسمع من: الشبكات كما قيست'],
  timeline: ['Timeline', 'الخط الزمني'],
  parameters: ['Parameters', 'المعاملات'],
  filter: ['Filter', 'تصفية'],
  assumedOnly: ['assumed values only', 'القيم المفترضة فقط'],
  repeat: ['How to repeat and cite', 'كيف تُعاد وكيف يُستشهد بها'],
  manifest: ['Manifest', 'بيان المحاكاة'],
  limits: ['Limits and ethics', 'الحدود والأخلاقيات'],
  scripts: ['The charts of this page are drawn by its script, which this browser does not run. The same charts lie beside the page in charts/.', 'يرسم برنامج الصفحة رسومها، وهذا المتصفح لا يشغله. الرسوم نفسها بجوار الصفحة في المجلد charts.'],
  camp: ['camp', 'المعسكر'],
  possible: ['possible readings', 'القراءات الممكنة'],
  read: ['read', 'قُرئ'],
  crowdedOut: ['crowded out', 'زُوحم'],
  offline: ['not opened', 'لم يُفتح'],
  silencedByFear: ['fear', 'الخوف'],
  silencedByClimate: ['climate', 'مناخ الرأي'],
  suspended: ['suspended', 'أُوقف'],
  viewsPerDay: ['views a day', 'مشاهدات في اليوم'],
  shareOfViews: ['share of views', 'حصة المشاهدات'],
  undefined: ['undefined', 'غير معرّف'],
  campTable: ['{window}. Shares of the possible readings in feeds{feeds}; views also count tag pages and threads{views}.', '{window}. نسب من القراءات الممكنة في الصفحات الرئيسية{feeds}؛ المشاهدات تشمل صفحات الوسوم والردود{views}.'],
  feedLoad: ['posts a day reach the feed of a median reader', 'منشورات تصل يوميا إلى الصفحة الرئيسية لقارئ وسيط'],
  feedLoadNote: ['below 60, attention is not scarce and little can be crowded out', 'دون 60 لا يكون الانتباه نادرا ولا يكاد شيء يُزاحم'],
  audience: ['accounts hear an account, on average', 'حسابات تسمع الحساب الواحد في المتوسط'],
  audienceNote: ['mean audience', 'متوسط الجمهور'],
  postsPerAccount: ['posts per account and day', 'منشورات للحساب في اليوم'],
  postsPerAccountNote: ['over the whole run, burn-in included', 'في المحاكاة كلها، ومنها التهيئة'],
  when: ['when', 'الوقت'],
  event: ['event', 'الحدث'],
  kind: ['kind', 'النوع'],
  source: ['source', 'المصدر'],
  eventTable: ['Events outside the platform that the run contains, local time.', 'أحداث خارج المنصة تحويها المحاكاة، بالتوقيت المحلي.'],
  noEvents: ['The scenario has no offline events.', 'لا أحداث خارجية في هذا السيناريو.'],
  noOutcome: ['The scenario names no outcome; the charts below show what came out.', 'لا يسمي السيناريو نتيجة؛ الرسوم أدناه تبين ما نتج.'],
  nothing: ['{name} is undefined: there was nothing to divide by.', '{name} غير معرّف: لا شيء يُقسم عليه.'],
  formula: ['{name}: {value}{interval}.', '{name}: {value}{interval}.'],
  interval: [' (95 % interval {low} to {high})', ' (مجال الثقة 95 %: من {low} إلى {high})'],
  pageShown: ['Of the posts of {camp} on the page of {tag}{where}, each visit was shown {value}{interval}{places}{hand}.', 'من منشورات {camp} في صفحة {tag}{where} ظهر لكل زيارة {value}{interval}{places}{hand}.'],
  places: [', which filled {value} of its places', '، وشغل ذلك {value} من أماكنها'],
  pageHand: ['; the largest part, {value}, was crowded out by {name}', '؛ والجزء الأكبر، {value}، زاحمه {name}'],
  feedHeard: ['Of the readings that posts of {camp}{with} could have had{where}, {value}{interval} came about{hand}.', 'من القراءات الممكنة لمنشورات {camp}{with}{where} تحقق {value}{interval}{hand}.'],
  onPlatform: [' on {platform}', ' على {platform}'],
  allPlatforms: ['all platforms together', 'كل المنصات معا'],
  withTag: [' with {tag}', ' بوسم {tag}'],
  loss: ['; {value} {lost}{hand}', '؛ و{value} {lost}{hand}'],
  lossHand: [' (the largest part, {value}, by {name})', ' (الجزء الأكبر، {value}، بيد {name})'],
  lostSilencedByFear: ['were never written for fear', 'لم تُكتب خوفا'],
  lostSilencedByClimate: ['were never written for the climate of opinion', 'لم تُكتب بسبب مناخ الرأي'],
  lostSuspended: ['fell with suspended accounts', 'سقطت مع حسابات أوقفت'],
  lostLeft: ['fell with accounts that left', 'سقطت مع حسابات غادرت'],
  lostCutOff: ['were cut off', 'قُطعت'],
  lostOffline: ['stood in feeds that nobody opened in time', 'بقيت في صفحات لم تُفتح في حينها'],
  lostCrowdedOut: ['were crowded out', 'زُوحمت'],
  spread: ['95 % interval {low} to {high}, {n} replicates', 'مجال الثقة 95 %: من {low} إلى {high}، {n} تكرارات'],
  scaled: ['Scaled by --accounts: how much of a tag page is shown depends on the number of accounts, since a page has as many places as before; with all accounts the answer may differ.', 'غُيّر عدد الحسابات بالخيار --accounts: ما يظهر من صفحة الوسم يتعلق بعدد الحسابات لأن أماكن الصفحة لم يتغير عددها؛ وقد يختلف الجواب مع الحسابات كلها.'],
  noInterval: ['one replicate, hence no interval', 'تكرار واحد، فلا مجال ثقة'],
  definedIn: ['defined in {n} replicates', 'معرّف في {n} تكرارات'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;

export type Word = keyof typeof WORDS;

/** The word, with what belongs into its braces. Whatever is put in stands as it is: on a page it must be escaped already. */
export function say(language: Language, word: Word, within: Readonly<Record<string, string>> = {}): string {
  return WORDS[word][language === 'en' ? 0 : 1].replace(/\{(\w+)\}/g, (_, name: string) => within[name] ?? '');
}

const MONTHS: Readonly<Record<string, string>> = {
  January: 'كانون الثاني', February: 'شباط', March: 'آذار', April: 'نيسان', May: 'أيار', June: 'حزيران', July: 'تموز', August: 'آب', September: 'أيلول', October: 'تشرين الأول', November: 'تشرين الثاني', December: 'كانون الأول',
};
/** As they are called in Iraq. */
export const ARABIC_MONTHS: readonly string[] = Object.values(MONTHS);

/** Figures and dates as charts/words.ts writes them, in a language. */
export function told(language: Language, text: string): string {
  if (language === 'en') return text;
  return text.replace(/(\d\u00a0)([A-Z][a-z]+)/g, (all, day: string, month: string) => (MONTHS[month] ? day + MONTHS[month] : all))
    .replace(/\u00a0million/g, '\u00a0مليون').replace(/\u00a0billion/g, '\u00a0مليار').replace(/ to (?=\d)/g, ' إلى ');
}
