/** The race for news: whose newsrooms won followers and trust, by camp and by the place they report from. */
import type { LevelTotal } from '../experiment/outcome/levels.ts';
import type { Outcome } from '../experiment/outcome.ts';
import type { ChartKind, Drawing, Layout } from './chart.ts';
import { campLabel, concerned } from './labels.ts';
import type { Language } from './language.ts';
import { nameIn } from './language.ts';
import type { LevelPanel } from './levels.ts';
import { levelDrawing, part } from './levels.ts';
import { placeName } from './places.ts';
import { ARABIC, WORDS } from './said/outlets.ts';
import { count, percent } from './words.ts';

function panels(language: Language): readonly LevelPanel[] {
  const name: LevelPanel['name'] = ({ place }, label) => (place === '' ? label : `${label}${WORDS[language].comma}${placeName(place, language)}`);
  return [
    { heading: 'Followers of newsrooms', axis: 'accounts', measures: ['outletAudience'], scale: 'count', name },
    { heading: 'Trust in them', axis: 'mean trust, 0 to 1', measures: ['outletTrust'], scale: 'part', par: 0.5, name },
  ];
}

export const outlets: ChartKind = {
  name: 'outlets',
  concerns: ({ mechanisms }) => 'news-race' in mechanisms,
  question: 'Whose newsrooms won the audience, and whose lost it?',
  shows: 'Followers of the newsrooms of each camp, by the place they report from, at the end of each day, and the mean trust of all people in them; ruled: nothing known of them. From the measures outletAudience and outletTrust.',
  reading: 'Who is first with news, and right, wins trust, and with it followers; an account that follows two newsrooms counts twice. That an audience grew while another shrank does not say that the one took it from the other: a paired run without the race tells.',
  arabic: ARABIC,
  draw,
};

function draw(outcome: Outcome, layout: Layout, language: Language): Drawing {
  const words = WORDS[language];
  return levelDrawing(outcome, layout, language, panels(language), { title: titleOf(outcome, language), what: words.what(outcome.time.unit, part(0.5)), alt: words.alt, nothing: 'there are no newsrooms' });
}

/** The newsrooms whose audience grew most, as a share, and those whose grew least; of all or of the camps looked at alone. */
function titleOf(outcome: Outcome, language: Language): string {
  const words = WORDS[language];
  const all = outcome.levels.totals.filter((line): line is LevelTotal & { last: number } => line.measure === 'outletAudience' && line.last !== null);
  const change = ({ before, last }: LevelTotal & { last: number }) => (before === null || before === 0 ? null : last / before - 1);
  const lines = [...concerned(outcome, all)].sort((a, b) => (change(b) ?? 0) - (change(a) ?? 0) || b.last - a.last);
  if (lines.length === 0) return words.nothing;
  const tell = (line: (typeof lines)[number]) => {
    const by = change(line);
    const trust = outcome.levels.totals.find(({ measure, camp, place }) => measure === 'outletTrust' && camp === line.camp && place === line.place)?.last ?? null;
    const place = line.place === '' ? '' : `${words.comma}${nameIn(language, placeName(line.place, language))}`;
    return words.line(`${campLabel(outcome, line.camp, language)}${place}`, count(line.last), by === null ? null : percent(Math.abs(by)), by !== null && by < 0, trust === null ? null : part(trust));
  };
  return `${words.lead}${[lines[0]!, ...(lines.length > 1 ? [lines.at(-1)!] : [])].map(tell).join(words.and)}`;
}
