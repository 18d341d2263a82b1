/** What shock and contact won the organisation: activists and recruits camp by camp, and its standing among violent groups. */
import type { LevelMeasure } from '../experiment/outcome/levels.ts';
import type { Outcome } from '../experiment/outcome.ts';
import type { ChartKind, Drawing, Layout } from './chart.ts';
import { ofAlone } from './labels.ts';
import type { Language } from './language.ts';
import { carried, levelDrawing } from './levels.ts';
import { ARABIC, WORDS } from './said/recruits.ts';
import { count, date, percent } from './words.ts';

export const recruits: ChartKind = {
  name: 'recruits',
  allPlatforms: true,
  concerns: ({ mechanisms, rivals }) => 'recruiting' in mechanisms || ('shock' in mechanisms && rivals.length > 0),
  question: 'Whom did the organisation win, and where does it stand among its rivals?',
  shows: "Above, the people of each camp who are active for the organisation, and those it has recruited, at the end of each day. Below, where the scenario has rival groups, its standing among them: the fame of its own deeds as a share of that and the most extreme rival's. From the measures activists, recruits and standing.",
  reading: 'Activists count recruits among them. People are the simulation\'s own; how many real ones each stands for is said by the scenario. A step that follows a deed does not prove that the deed won them: a paired run without shock tells.',
  arabic: ARABIC,
  draw,
};

function draw(outcome: Outcome, layout: Layout, language: Language): Drawing {
  const words = WORDS[language];
  const has = (measure: LevelMeasure) => outcome.levels.rows.some((row) => row.measure === measure);
  return levelDrawing(outcome, layout, language, [
    { heading: 'Activists and recruits', axis: 'people', measures: ['activists', 'recruits'], scale: 'count', name: ({ measure }, label) => `${label}: ${measure === 'recruits' ? words.recruits : words.activists}` },
    { heading: 'Standing among violent groups', axis: 'share of fame, 0 to 1', measures: ['standing'], scale: 'part', par: 0.5 },
  ], { title: titleOf(outcome, language), what: [...(has('activists') || !has('standing') ? [words.what(outcome.time.unit)] : []), ...(has('standing') ? [words.standing] : [])].join(' '), alt: words.alt, nothing: 'nobody was active for the organisation' });
}

/** How many of all camps (or of the one looked at alone) at the end of the window, what it was before, and the standing. */
function titleOf(outcome: Outcome, language: Language): string {
  const words = WORDS[language];
  const of = (measure: LevelMeasure) => outcome.levels.totals.filter((line) => line.measure === measure && line.last !== null);
  const alone = of('activists').some(({ camp }) => camp === outcome.camp);
  const sum = (measure: LevelMeasure, when: 'before' | 'last') => of(measure).filter(({ camp }) => !alone || camp === outcome.camp).reduce((total, line) => total + (line[when] ?? 0), 0);
  const people = of('activists').length === 0 ? ''
    : (alone ? ofAlone(outcome, ['camp'], language) : '') + words.won(count(sum('recruits', 'last')), count(sum('activists', 'last')), date(outcome.levels.rows.findLast(({ measure, time }) => measure === 'activists' && time < outcome.time.window.until)!.time), outcome.time.before === null ? null : [count(sum('recruits', 'before')), count(sum('activists', 'before'))]);
  const stands = of('standing').reduce<ReturnType<typeof of>[number] | null>((best, line) => (best === null || line.last! > best.last! ? line : best), null);
  return stands === null ? people || words.nobody : `${people}${words.stands(percent(carried(stands.last!)), stands.before === null ? null : percent(carried(stands.before)), people === '')}`;
}
