/** Morale of fighters: how it moves with battles, support and reports of distress, and how far such reports are still believed. */
import type { Outcome } from '../experiment/outcome.ts';
import type { ChartKind, Drawing, Layout } from './chart.ts';
import { campLabel, concerned } from './labels.ts';
import type { Language } from './language.ts';
import type { LevelPanel } from './levels.ts';
import { levelDrawing, part } from './levels.ts';
import { ARABIC, WORDS } from './said/morale.ts';
import { date } from './words.ts';

/** Morale on an ordinary day. */
const ORDINARY = 0.5;
/** Camps that the title tells of. */
const TOLD = 2;

const PANELS: readonly LevelPanel[] = [
  { heading: 'Morale of fighters', axis: 'mean morale, 0 to 1', measures: ['morale'], scale: 'part', par: ORDINARY },
  { heading: 'Belief in reports of distress, among those they are about', axis: 'mean belief, 0 to 1', measures: ['belief'], scale: 'part' },
];

export const morale: ChartKind = {
  name: 'morale',
  allPlatforms: true,
  concerns: ({ mechanisms }) => 'morale' in mechanisms,
  question: "Whose fighters lost heart, and when?",
  shows: "Mean morale of each camp's fighters at the end of each day (or hour), 0 to 1, with the level of an ordinary day ruled. Below, where reports of distress are relayed or staged, how far those they are about still believe them. From the measures morale and belief.",
  reading: 'A fall that follows a battle, reports of distress or silence at home is accompanied by them, not proved to be caused: a paired run without them tells. Morale is a number of the model, not of a survey; compare its movement, not its level.',
  arabic: ARABIC,
  draw,
};

function draw(outcome: Outcome, layout: Layout, language: Language): Drawing {
  const words = WORDS[language];
  const belief = outcome.levels.rows.some(({ measure }) => measure === 'belief');
  return levelDrawing(outcome, layout, language, PANELS, { title: titleOf(outcome, language), what: `${words.what(outcome.time.unit, part(ORDINARY))}${belief ? ` ${words.belief}` : ''}`, alt: words.alt, nothing: 'no camp has fighters whose morale is told' });
}

/** The camps whose fighters' morale moved farthest from what it was, of all or of those looked at alone. */
function titleOf(outcome: Outcome, language: Language): string {
  const words = WORDS[language];
  const lines = concerned(outcome, outcome.levels.totals.filter(({ measure }) => measure === 'morale')).flatMap((line) => {
    const { camp, before, lowest, lowestTime, highest, highestTime } = line;
    if (lowest === null || highest === null) return [];
    const was = before ?? ORDINARY;
    const down = was - lowest >= highest - was;
    return [{ camp, before, down, value: down ? lowest : highest, time: down ? lowestTime : highestTime, moved: Math.max(was - lowest, highest - was) }];
  }).sort((a, b) => b.moved - a.moved);
  if (lines.length === 0) return words.nothing;
  const when = (time: string) => (outcome.time.unit === 'day' ? date(time) : `${date(time)}, ${time.slice(11)}`);
  return `${words.lead}${lines.slice(0, TOLD).map(({ camp, before, down, value, time }) => words.camp(campLabel(outcome, camp, language), down, part(value), when(time), before === null ? null : part(before))).join(words.and)}`;
}
