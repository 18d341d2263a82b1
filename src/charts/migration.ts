/** Migration between platforms: where each camp's words on the conflict are written, and who opened accounts there. */
import type { MigrationTotal } from '../experiment/outcome/migration.ts';
import type { Outcome } from '../experiment/outcome.ts';
import type { ChartKind, Drawing, Layout } from './chart.ts';
import { campLabel, ofAlone, withTag } from './labels.ts';
import type { Language } from './language.ts';
import { nameIn } from './language.ts';
import { levelDrawing } from './levels.ts';
import { ARABIC, WORDS } from './said/migration.ts';
import { count, percent, span } from './words.ts';

export const migration: ChartKind = {
  name: 'migration',
  anew: ['tag'],
  allPlatforms: true,
  concerns: ({ mechanisms, platforms }) => 'migration' in mechanisms && platforms.length > 1,
  question: 'Who moved to the platform where the opponent is?',
  shows: "Of each camp's posts with a conflict tag, the share written on the platform to which events draw people, per day (or hour), and the camp's open accounts there. From the measures posts and activeAccounts.",
  reading: 'A share rises when people go there, and also when those who are there already write more, or the others less: the lower panel tells newcomers. Suspensions close accounts, so its line can fall while people arrive.',
  arabic: ARABIC,
  draw,
};

function draw(outcome: Outcome, layout: Layout, language: Language): Drawing {
  const words = WORDS[language];
  const panels = outcome.migration.platforms.flatMap((place) => {
    const on = platformName(outcome, place, language);
    return [
      { heading: words.posts(withTag(outcome, language), on), axis: "of the camp's posts", measures: ['wordsThere'], place, scale: 'share' },
      { heading: words.accounts(on), axis: 'accounts', measures: ['accountsThere'], place, scale: 'count' },
    ] as const;
  });
  return levelDrawing(outcome, layout, language, panels, { title: `${ofAlone(outcome, ['tag'], language)}${titleOf(outcome, language)}`, what: words.what(withTag(outcome, language), outcome.time.unit), alt: words.alt, nothing: outcome.tag === '' ? 'nobody has an account there' : 'no post had this hashtag' });
}

function platformName(outcome: Outcome, platform: string, language: Language): string {
  return nameIn(language, outcome.platforms.find(({ name }) => name === platform)?.label || platform);
}

/** The camp that opened most accounts there (of several, whose words moved most), or the one looked at alone. */
function titleOf(outcome: Outcome, language: Language): string {
  const words = WORDS[language];
  const when = span(outcome.time.window.from, outcome.time.window.until);
  if (outcome.platforms.length < 2) return words.one;
  const lines = outcome.migration.totals.filter((line): line is MigrationTotal & { words: number } => line.words !== null);
  const own = lines.filter(({ camp }) => camp === outcome.camp);
  const gained = (now: number | null, before: number | null) => (now === null || before === null ? 0 : now - before);
  const [most] = (own.length > 0 ? own : lines).sort((a, b) => gained(b.accounts, b.accountsBefore) - gained(a.accounts, a.accountsBefore) || gained(b.words, b.wordsBefore) - gained(a.words, a.wordsBefore));
  if (!most) return words.nothing(when);
  const { accounts, accountsBefore } = most;
  const there = accounts === null ? '' : words.there(count(accounts), accountsBefore === null ? null : count(accountsBefore));
  return `${words.wrote(campLabel(outcome, most.camp, language), percent(most.words), platformName(outcome, most.place, language), when, most.wordsBefore === null ? null : percent(most.wordsBefore))}${there}`;
}
