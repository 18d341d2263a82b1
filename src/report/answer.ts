/** The answer in words: the headline figures first, then the hand that took most. Only figures of the outcome, put into sentences. */
import { amount as amountText, count, percent, shown, span } from '../charts/words.ts';
import type { Headline, Outcome } from '../experiment/outcome.ts';
import type { Panel, Step, WaterfallRow } from '../experiment/outcome/waterfall.ts';
import { escaped } from './html.ts';
import type { Language } from '../charts/language.ts';
import { told } from '../charts/language.ts';
import type { Word } from './speech.ts';
import { say } from './speech.ts';

/** A name on the page: isolated, so that Arabic does not turn the sentence. */
export function named(text: string): string {
  return `<bdi>${escaped(shown(text))}</bdi>`;
}

export function campLabel(outcome: Outcome, camp: string): string {
  return named(outcome.camps.find((candidate) => candidate.name === camp)?.label ?? camp);
}

export function platformLabel(outcome: Outcome, platform: string): string {
  return named(outcome.platforms.find((candidate) => candidate.name === platform)?.label || platform);
}

/** One or two sentences, as HTML; each speaks of its headline's own platform and window throughout. */
export function answer(outcome: Outcome, language: Language): string {
  const sentences = outcome.headlines.map((headline) => headlineSentence(outcome, headline, language));
  return sentences.length === 0 ? say(language, 'noOutcome') : sentences.join(' ');
}

function headlineSentence(outcome: Outcome, headline: Headline, language: Language): string {
  const [camp, name, tag] = [campLabel(outcome, headline.camp), named(headline.label), named(headline.tag)];
  const panel = outcome.waterfall.asked[headline.name];
  const where = outcome.platforms.length < 2 || headline.platform === '' ? '' : say(language, 'onPlatform', { platform: platformLabel(outcome, headline.platform) });
  if (headline.mean === null) return say(language, 'nothing', { name: `<b>${name}</b>` });
  const told_ = (value: number) => amount(value, headline, language);
  const value = `<b>${told_(headline.mean)}</b>`;
  const interval = headline.ci95 === null ? '' : say(language, 'interval', { low: told_(headline.ci95[0]), high: told_(headline.ci95[1]) });
  if (headline.measure === 'formula') return say(language, 'formula', { name, value, interval });
  if (headline.measure === 'pageShown') {
    const share = panel?.accounts.find((account) => account.camp === headline.camp)?.placeShare ?? null;
    const places = share === null ? '' : say(language, 'places', { value: percent(share) });
    return say(language, 'pageShown', { camp, tag, where, value, interval, places, hand: panel ? mostTaken(outcome, panel, headline.camp, 'pageCrowdedOut', 'pageHand', language) : '' });
  }
  const all = headline.tag === '(all)';
  return say(language, 'feedHeard', { camp, where, value, interval, with: all ? '' : say(language, 'withTag', { tag }), hand: panel ? worstLoss(outcome, panel, headline.camp, language) : '' });
}

/** A value of an outcome on the page. */
function amount(value: number, headline: Headline, language: Language): string {
  return escaped(told(language, amountText(value, headline)));
}

/** The largest loss, and within it the largest hand. */
function worstLoss(outcome: Outcome, panel: Panel, camp: string, language: Language): string {
  const account = panel.accounts.find((candidate) => candidate.camp === camp);
  const losses = Object.entries(account?.shares ?? {}).filter(([step]) => step in LOSS_WORDS) as [Step, number][];
  if (losses.length === 0) return '';
  const [step, share] = losses.reduce((most, loss) => (loss[1] > most[1] ? loss : most));
  return say(language, 'loss', { value: percent(share), lost: say(language, LOSS_WORDS[step]!), hand: mostTaken(outcome, panel, camp, step, 'lossHand', language) });
}

const LOSS_WORDS: Readonly<Partial<Record<Step, Word>>> = {
  silencedByFear: 'lostSilencedByFear', silencedByClimate: 'lostSilencedByClimate', suspended: 'lostSuspended', left: 'lostLeft', cutOff: 'lostCutOff', offline: 'lostOffline', crowdedOut: 'lostCrowdedOut',
};

function mostTaken(outcome: Outcome, panel: Panel, camp: string, step: Step, word: Word, language: Language): string {
  const pieces = panel.rows.filter((row) => row.camp === camp && row.step === step && row.by !== '');
  if (pieces.length === 0) return '';
  const most = pieces.reduce<WaterfallRow>((best, piece) => (piece.units > best.units ? piece : best), pieces[0]!);
  const label = outcome.waterfall.hands.find((hand) => hand.by === most.by)?.label ?? most.by;
  return say(language, word, { value: percent(most.share), name: named(label) });
}

/** The headline figures as tiles. */
export function tiles(outcome: Outcome, language: Language): string {
  const items = outcome.headlines.map((headline) => {
    const { mean, ci95, n } = headline;
    const value = mean === null ? say(language, 'undefined') : amount(mean, headline, language);
    const spread = ci95 ? say(language, 'spread', { low: amount(ci95[0], headline, language), high: amount(ci95[1], headline, language), n: count(n) }) : n === 1 ? say(language, 'noInterval') : say(language, 'definedIn', { n: count(n) });
    return `<li><strong>${value}</strong>${named(headline.label)}<small>${told(language, span(headline.from, headline.until))}${language === 'ar' ? '؛' : ';'} ${spread}</small></li>`;
  });
  return `<ul class="figures">${items.join('')}</ul>`;
}

/** How scarce attention was: without scarcity nothing is ever crowded out, and the charts say nothing about crowding. */
export function loads(outcome: Outcome, language: Language): string {
  const figures = [['medianFeedLoad', 'feedLoad', 'feedLoadNote'], ['meanAudience', 'audience', 'audienceNote'], ['postsPerAccountDay', 'postsPerAccount', 'postsPerAccountNote']] as const;
  const items = figures.filter(([name]) => name in outcome.facts)
    .map(([name, label, note]) => `<li><strong>${name === 'postsPerAccountDay' ? outcome.facts[name]!.toFixed(2) : count(outcome.facts[name]!)}</strong>${say(language, label)}<small>${say(language, note)}</small></li>`);
  return `<ul class="figures">${items.join('')}</ul>`;
}
