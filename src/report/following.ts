/** The tables of the page that follow the chosen window and language: who was heard, and the timeline. */
import type { Language } from '../charts/language.ts';
import { told } from '../charts/language.ts';
import { count, dateAndTime, percent, span } from '../charts/words.ts';
import type { Outcome } from '../experiment/outcome.ts';
import type { Step } from '../experiment/outcome/waterfall.ts';
import { campLabel, named, platformLabel } from './answer.ts';
import { escaped, table } from './html.ts';
import type { Word } from './speech.ts';
import { say } from './speech.ts';

const COLUMNS: readonly (readonly [Step, Word])[] = [['heard', 'read'], ['crowdedOut', 'crowdedOut'], ['offline', 'offline'], ['silencedByFear', 'silencedByFear'], ['silencedByClimate', 'silencedByClimate'], ['suspended', 'suspended']];

/** Who was heard, camp by camp. */
export function campTable(outcome: Outcome, language: Language): string {
  const { feed } = outcome.waterfall;
  const rows = feed.accounts.map((account) => {
    const nth = outcome.camps.findIndex((candidate) => candidate.name === account.camp);
    const views = outcome.reach.totals.find((total) => total.camp === account.camp)!;
    return [
      `<span class="camp"><span class="swatch" style="--swatch:var(--camp-${nth})"></span>${campLabel(outcome, account.camp)}</span>`, told(language, count(account.potential)),
      ...COLUMNS.map(([step]) => percent(account.shares[step] ?? 0)), told(language, count(views.perDay)), views.share === null ? say(language, 'undefined') : percent(views.share),
    ];
  });
  const head = [say(language, 'camp'), say(language, 'possible'), ...COLUMNS.map(([, word]) => say(language, word)), say(language, 'viewsPerDay'), say(language, 'shareOfViews')];
  const { platform, window: { from, until } } = feed.scope;
  const on = (name: string) => (outcome.platforms.length < 2 ? '' : name === '' ? `, ${say(language, 'allPlatforms')}` : say(language, 'onPlatform', { platform: platformLabel(outcome, name) }));
  return table(`${outcome.tag === '' ? '' : `${named(outcome.tag)}: `}${say(language, 'campTable', { window: told(language, span(from, until)), feeds: on(platform), views: on(outcome.platform) })}`, head, rows, head.map((_, i) => i).slice(1));
}

export function timeline(outcome: Outcome, language: Language): string {
  if (outcome.events.length === 0) return `<p>${say(language, 'noEvents')}</p>`;
  const rows = [...outcome.events].sort((a, b) => (a.time < b.time ? -1 : 1)).map((event) => [escaped(told(language, dateAndTime(event.time))), named(event.label), escaped(event.kind), named(event.source)]);
  return table(say(language, 'eventTable'), (['when', 'event', 'kind', 'source'] as const).map((word) => say(language, word)), rows);
}
