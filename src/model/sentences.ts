/**
 * The two Arabic texts of May 2016 that the model grew out of, sentence by sentence, in our own English: which mechanism
 * models each, which scenario shows it, which chart says how much it mattered. What an author claims is the author's.
 */

/** 'news': a news piece of late May 2016. 'analysis': an analyst's piece of the same days. 'ground': what both take for granted. */
export type SourceText = 'news' | 'analysis' | 'ground';

export interface Sentence {
  readonly text: SourceText;
  readonly says: string;
  /** Names in the register of mechanisms; none where the sentence is about the scene, which `where` then names. */
  readonly mechanisms: readonly string[];
  /** Shipped scenario, by bare name. */
  readonly scenario: string;
  /** Chart of a run, or `comparison` where only a paired run can tell. */
  readonly chart: string;
  /** What in the scenario holds it, where no mechanism does; or how far the model goes. */
  readonly note?: string;
}

export const SENTENCES: readonly Sentence[] = [
  // A news piece, late May 2016.
  { text: 'news', says: 'With the operation that began on the morning of Monday 23 May, and with the news of victories, another defeat came in the virtual world.', mechanisms: ['battles'], scenario: 'fallujah-2016', chart: 'reach' },
  { text: 'news', says: 'Supporters of the organisation launched a hashtag that asks for support by prayer.', mechanisms: ['devotion'], scenario: 'flooding-a-prayer-tag', chart: 'race' },
  { text: 'news', says: 'Iraqis closed the sky of Facebook and Twitter with many hashtags, which spread widely.', mechanisms: ['flooding', 'adoption', 'resharing'], scenario: 'fallujah-2016', chart: 'race' },
  { text: 'news', says: "Twitter is what the organisation's supporters use most.", mechanisms: ['multitude'], scenario: 'fallujah-2016', chart: 'ties', note: 'Home platform of each group; the hyper-active core of the supporters.' },
  { text: 'news', says: 'These hashtags kept the prayer from reaching its aim.', mechanisms: ['flooding', 'trending'], scenario: 'flooding-a-prayer-tag', chart: 'waterfall' },
  { text: 'news', says: 'The Iraqi citizen prefers Facebook to any other site.', mechanisms: ['ranking'], scenario: 'fallujah-2016', chart: 'ties', note: 'A social network with friends, groups and a ranked feed stands beside the microblog.' },
  { text: 'news', says: 'Love of showing solidarity with the forces moves them.', mechanisms: ['solidarity'], scenario: 'volunteers-or-army', chart: 'voice' },
  { text: 'news', says: 'So does the Iraqi mood, in which satire of extremists prevails.', mechanisms: ['satire'], scenario: 'satire', chart: 'silence' },
  { text: 'news', says: "They chase the organisation's supporters everywhere; they have invaded Twitter since the operation began.", mechanisms: ['migration'], scenario: 'migration-to-the-enemys-platform', chart: 'migration' },
  { text: 'news', says: 'Their presence on Twitter is moral support for the forces.', mechanisms: ['morale'], scenario: 'fallujah-2016', chart: 'morale' },
  { text: 'news', says: 'The prime minister took part in the invasion; tweeters made a hashtag of his tweet.', mechanisms: ['endorsement', 'adoption'], scenario: 'leader-makes-a-tag', chart: 'first-hours' },
  { text: 'news', says: 'Iraqi tweeters launched a set of hashtags that dominated Twitter.', mechanisms: ['trending', 'trend-capture'], scenario: 'fallujah-2016', chart: 'race' },
  { text: 'news', says: 'Activists used hashtags to tell of victories and to spread a true picture of what happens.', mechanisms: ['battles', 'posting'], scenario: 'fallujah-2016', chart: 'race', note: 'Frame news of a hashtag. Whether a picture is true is a label of a post (veracity), known to the model alone.' },
  { text: 'news', says: 'The campaign answers a counter-campaign of activists for the organisation, with sources in the Gulf.', mechanisms: ['foreign-amplifiers'], scenario: 'foreign-amplifiers', chart: 'rhythm', note: 'The author folds outside defenders of civilians into it; the model keeps them a camp of their own.' },
  { text: 'news', says: 'Iraqi media broke news of the battle on Twitter and pulled the rug from under pan-Arab media.', mechanisms: ['news-race', 'following'], scenario: 'news-race', chart: 'outlets' },
  { text: 'news', says: 'Social media support the forces and mobilise; the security institutions have begun to see it.', mechanisms: ['morale', 'sponsor'], scenario: 'fallujah-2016', chart: 'comparison', note: 'A sponsor may invest more where success is seen (off by default).' },
  // An analyst's piece, the same days.
  { text: 'analysis', says: "The electronic army's campaign is clearly planned and systematic.", mechanisms: ['chain-of-command'], scenario: 'chain-of-command', chart: 'rhythm' },
  { text: 'analysis', says: 'Al-Qaeda used forums and little-known sites to recruit, mobilise, exchange information and prepare.', mechanisms: ['closed-channels', 'recruiting'], scenario: 'forum-to-public', chart: 'recruits' },
  { text: 'analysis', says: 'So these sites were watched by security services all the time.', mechanisms: ['closed-channels'], scenario: 'closed-channels', chart: 'suspensions' },
  { text: 'analysis', says: 'With the later organisation social media became a main weapon of psychological war.', mechanisms: ['shock', 'multitude'], scenario: 'shock-and-habituation', chart: 'silence' },
  { text: 'analysis', says: 'Governments came to believe that winning in the virtual world is needed for winning on the ground.', mechanisms: ['sponsor'], scenario: 'sponsor', chart: 'cost', note: 'Budget and relative cost of a force.' },
  { text: 'analysis', says: 'Some governments pressed platforms, which suspended tens of thousands of supporting accounts.', mechanisms: ['suspension', 'return'], scenario: 'suspension-and-return', chart: 'suspensions' },
  { text: 'analysis', says: 'The first method of the organisation is flooding with information, to give an impression of multitude and dense presence.', mechanisms: ['multitude'], scenario: 'multitude', chart: 'perceived' },
  { text: 'analysis', says: 'The second is shock, carried by the flood: a lasting presence that frightens enemies, wins admirers and firms its standing among violent groups.', mechanisms: ['shock'], scenario: 'shock-and-habituation', chart: 'recruits', note: 'Fear stands in the chart of silence, standing in that of recruits; admiration is a measure.' },
  { text: 'analysis', says: 'After car bombs came beheading, then burning.', mechanisms: ['shock'], scenario: 'shock-and-habituation', chart: 'silence', note: 'Escalation by rivalry, as the source has it, and by wear, which is our inference, are apart.' },
  { text: 'analysis', says: 'States formed electronic armies, or electronic committees of limited number.', mechanisms: ['chain-of-command'], scenario: 'army-against-committee', chart: 'comparison' },
  { text: 'analysis', says: 'Both spread and defend the view of some party: a public figure, a businessman, a company, an institution, a political party.', mechanisms: ['sponsor', 'covert-voices'], scenario: 'chain-of-command', chart: 'comparison' },
  { text: 'analysis', says: 'Both share a main tactic: defence by fierce attack on the opponent and smearing of his reputation.', mechanisms: ['attack-as-defence', 'smear', 'mass-flagging'], scenario: 'attack-as-defence', chart: 'comparison' },
  { text: 'analysis', says: 'They differ in number, organisation and way of working; committees are few, mostly amateurs, with a limited target.', mechanisms: ['chain-of-command'], scenario: 'army-against-committee', chart: 'comparison' },
  { text: 'analysis', says: 'Most of what was seen of committees was political smear.', mechanisms: ['smear'], scenario: 'smear-of-a-politician', chart: 'comparison' },
  { text: 'analysis', says: 'Armies have more members, more organised, often under a system like that of real armies.', mechanisms: ['chain-of-command'], scenario: 'chain-of-command', chart: 'rhythm' },
  { text: 'analysis', says: 'Until then government bodies had used their army to smear opposing politicians; now it shows its force in the battle.', mechanisms: ['smear', 'chain-of-command'], scenario: 'smear-of-a-politician', chart: 'race', note: 'Orders of one force switch target by date.' },
  { text: 'analysis', says: 'Trained groups use hashtags to flood Twitter and Facebook with tweets that close the door on any opposing or differing opinion.', mechanisms: ['flooding', 'trend-capture'], scenario: 'flooding', chart: 'waterfall' },
  { text: 'analysis', says: 'They use vulgar words, abuse and insults.', mechanisms: ['insults'], scenario: 'insult-and-silence', chart: 'silence' },
  { text: 'analysis', says: 'These make others careful not to be drawn into such a confrontation, so that they avoid commenting or giving an opinion.', mechanisms: ['insults', 'silence'], scenario: 'insult-and-silence', chart: 'silence' },
  { text: 'analysis', says: "They shake the morale of the organisation's members with tweets of distress, calls for help and defeat.", mechanisms: ['distress', 'morale'], scenario: 'distress-relayed-or-staged', chart: 'morale', note: 'The text does not say that these are false: both are modelled.' },
  { text: 'analysis', says: 'The campaign exposed cultural figures, accepted as moderate and independent, who helped to organise civil protests, as being on the payroll.', mechanisms: ['covert-voices', 'following'], scenario: 'covert-moderates-exposed', chart: 'trust' },
  // What both take for granted.
  { text: 'ground', says: 'People write, read and pass on, each at an own pace; most of what they write is not about the conflict.', mechanisms: ['posting', 'visiting', 'resharing'], scenario: 'posting', chart: 'posters' },
  { text: 'ground', says: 'What moved people yesterday moves them less today.', mechanisms: ['fading'], scenario: 'fading', chart: 'reach' },
  { text: 'ground', says: 'What is read and trusted may, slowly, move a view: that no opinion moved is to be a result, not an assumption.', mechanisms: ['persuasion'], scenario: 'persuasion', chart: 'comparison' },
  { text: 'ground', says: 'The network was cut in exam hours and in days of protest; people were arrested for what they wrote; the holy month moved the hours of the day.', mechanisms: ['shutdowns', 'arrests', 'holy-month'], scenario: 'fallujah-2016', chart: 'rhythm', note: 'Not in the two texts; in the reports of the same weeks.' },
];

/** Sentences that a mechanism models. */
export function sentencesOf(mechanism: string): readonly Sentence[] {
  return SENTENCES.filter(({ mechanisms }) => mechanisms.includes(mechanism));
}
