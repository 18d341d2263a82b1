/** The answer in words: the headline figures first, then the hand that took most. Only figures of the outcome, put into sentences. */
import { amount as amountText, count, percent, shown, span } from '../charts/words.ts';
import type { Headline, Outcome } from '../experiment/outcome.ts';
import type { Panel, Step, WaterfallRow } from '../experiment/outcome/waterfall.ts';
import { escaped } from './html.ts';

/** A name on the page: isolated, so that Arabic does not turn the sentence. */
export function named(text: string): string {
  return `<bdi>${escaped(shown(text))}</bdi>`;
}

/** A value of an outcome on the page. */
function amount(value: number, headline: Headline): string {
  return escaped(amountText(value, headline));
}

export function campLabel(outcome: Outcome, camp: string): string {
  return named(outcome.camps.find((candidate) => candidate.name === camp)?.label ?? camp);
}

/** One or two sentences, as HTML. */
export function answer(outcome: Outcome): string {
  const sentences = outcome.headlines.map((headline) => headlineSentence(outcome, headline));
  return sentences.length === 0 ? 'The scenario names no outcome; the charts below show what came out.' : sentences.join(' ');
}

function headlineSentence(outcome: Outcome, headline: Headline): string {
  const camp = campLabel(outcome, headline.camp);
  const { feed, page } = outcome.waterfall;
  if (headline.mean === null) return `<b>${named(headline.label)}</b> is undefined: there was nothing to divide by.`;
  const interval = headline.ci95 === null ? '' : ` (95 % interval ${percent(headline.ci95[0])} to ${percent(headline.ci95[1])})`;
  if (headline.measure === 'formula') {
    const ends = headline.ci95 === null ? '' : ` (95 % interval ${amount(headline.ci95[0], headline)} to ${amount(headline.ci95[1], headline)})`;
    return `${named(headline.label)}: <b>${amount(headline.mean, headline)}</b>${ends}.`;
  }
  if (headline.measure === 'pageShown') {
    const same = page && page.tag === headline.tag ? page : null;
    const places = same?.accounts.find((account) => account.camp === headline.camp)?.placeShare ?? null;
    const hand = same ? mostTaken(outcome, same, headline.camp, 'pageCrowdedOut') : '';
    return `Of the posts of ${camp} on the page of ${named(headline.tag)}, each visit was shown <b>${percent(headline.mean)}</b>${interval}${places === null ? '' : `, which filled ${percent(places)} of its places`}${hand}.`;
  }
  const hand = headline.tag === '(all)' ? worstLoss(outcome, feed, headline.camp) : '';
  return `Of the readings that posts of ${camp}${headline.tag === '(all)' ? '' : ` with ${named(headline.tag)}`} could have had, <b>${percent(headline.mean)}</b>${interval} came about${hand}.`;
}

/** The largest loss, and within it the largest hand. */
function worstLoss(outcome: Outcome, panel: Panel, camp: string): string {
  const account = panel.accounts.find((candidate) => candidate.camp === camp);
  const losses = Object.entries(account?.shares ?? {}).filter(([step]) => step in LOSS_WORDS) as [Step, number][];
  if (losses.length === 0) return '';
  const [step, share] = losses.reduce((most, loss) => (loss[1] > most[1] ? loss : most));
  return `; ${percent(share)} ${LOSS_WORDS[step]}${mostTaken(outcome, panel, camp, step)}`;
}

const LOSS_WORDS: Readonly<Partial<Record<Step, string>>> = {
  silencedByFear: 'were never written for fear', silencedByClimate: 'were never written for the climate of opinion', suspended: 'fell with suspended accounts', left: 'fell with accounts that left',
  cutOff: 'were cut off', offline: 'stood in feeds that nobody opened in time', crowdedOut: 'were crowded out',
};

function mostTaken(outcome: Outcome, panel: Panel, camp: string, step: Step): string {
  const pieces = panel.rows.filter((row) => row.camp === camp && row.step === step && row.by !== '');
  if (pieces.length === 0) return '';
  const most = pieces.reduce<WaterfallRow>((best, piece) => (piece.units > best.units ? piece : best), pieces[0]!);
  const label = outcome.waterfall.hands.find((hand) => hand.by === most.by)?.label ?? most.by;
  return step === 'pageCrowdedOut' ? `; the largest part, ${percent(most.share)}, was crowded out by ${named(label)}` : ` (the largest part, ${percent(most.share)}, by ${named(label)})`;
}

/** The headline figures as tiles. */
export function tiles(outcome: Outcome): string {
  const tile = (value: string, label: string, note: string) => `<li><strong>${value}</strong>${label}<small>${note}</small></li>`;
  const items = outcome.headlines.map((headline) => {
    const value = headline.mean === null ? 'undefined' : amount(headline.mean, headline);
    const spread = headline.ci95 ? `95 % interval ${amount(headline.ci95[0], headline)} to ${amount(headline.ci95[1], headline)}, ${headline.n} replicates` : headline.n === 1 ? 'one replicate, hence no interval' : `defined in ${headline.n} replicates`;
    return tile(value, named(headline.label), `${span(headline.from, headline.until)}; ${spread}`);
  });
  return `<ul class="figures">${items.join('')}</ul>`;
}

/** How scarce attention was: without scarcity nothing is ever crowded out, and the charts say nothing about crowding. */
export function loads(outcome: Outcome): string {
  const figures: readonly (readonly [string, string, string])[] = [
    ['medianFeedLoad', 'posts a day reach the feed of a median reader', 'below 60, attention is not scarce and little can be crowded out'],
    ['meanAudience', 'accounts hear an account, on average', 'mean audience'],
    ['postsPerAccountDay', 'posts per account and day', 'over the whole run, burn-in included'],
  ];
  const items = figures.filter(([name]) => name in outcome.facts).map(([name, label, note]) => `<li><strong>${name === 'postsPerAccountDay' ? outcome.facts[name]!.toFixed(2) : count(outcome.facts[name]!)}</strong>${label}<small>${note}</small></li>`);
  return `<ul class="figures">${items.join('')}</ul>`;
}
