/** Who displaced whom: a matrix of hands. */
import type { Outcome } from '../experiment/outcome.ts';
import type { DisplacementCell, Place } from '../experiment/outcome/displacement.ts';
import type { ChartKind, Drawing, Layout, Spec } from './chart.ts';
import { tableOf } from './chart.ts';
import { nameLines, textWidth } from './fitting.ts';
import type { Language } from './language.ts';
import { nameIn, told } from './language.ts';
import { campLabel, heardFirst, ofAlone, ofReplicates } from './labels.ts';
import { emptySpec, matrixSpec } from './matrix.ts';
import { ARABIC, WORDS } from './said/displacement.ts';
import { config, heading, INK, SCHEMA, SIZES } from './theme.ts';
import { count, percent, span } from './words.ts';

const PLACES: Readonly<Record<Place, string>> = { feeds: 'In feeds', pages: 'On tag pages' };
/** Hands that took less than this from everybody are left to the table. */
const DRAWN_FROM = 0.0005;

export const displacement: ChartKind = {
  name: 'displacement',
  anew: ['tag'],
  question: 'Who displaced whom?',
  shows: "Of the readings that each camp's posts lost to crowding, the part that each hand took: forces, volunteers of each camp, the camp itself, ambient posts, the ranking. In feeds, and on all tag pages together. From the hands over the window of the headline outcomes.",
  reading: 'Read down a column: where the posts of that camp gave way, whose post stood in the place. A column adds up to 100 %. It is accounting, not cause: without that hand another post might have stood there.',
  arabic: ARABIC,
  draw,
};

function draw(outcome: Outcome, layout: Layout, language: Language): Drawing {
  const words = WORDS[language];
  const { cells, hands } = outcome.displacement;
  const title = told(language, `${ofAlone(outcome, ['tag'], language)}${titleOf(outcome, language)}`);
  const camps = outcome.camps.filter(({ name }) => cells.some((cell) => cell.camp === name));
  const letters = layout === 'narrow' && camps.length > 2;
  const legend = letters ? ` ${camps.map(({ label }, i) => `${letterOf(i, language)}: ${nameIn(language, label)}`).join(words.join)}.` : '';
  const caption = told(language, `${words.what(span(outcome.time.window.from, outcome.time.window.until))} ${ofReplicates(outcome, false, language)}${legend}`);
  const places = (['feeds', 'pages'] as const).filter((place) => cells.some((cell) => cell.place === place));
  const panels = places.map((place) => panelSpec(outcome, place, letters, layout, language));
  const labels = new Map(hands.map((hand) => [hand.by, hand.label]));
  return {
    title, caption, alt: words.alt(title, caption), fields: { camp: ['camp', 'handCamp'] },
    table: tableOf(cells.map((cell) => ({ ...cell, hand: labels.get(cell.by) ?? cell.by })), [
      { name: 'place', label: 'feeds or tag pages', kind: 'text' }, { name: 'camp', label: 'camp that lost', kind: 'camp' }, { name: 'hand', label: 'hand', kind: 'text' }, { name: 'handCamp', label: 'camp of the hand', kind: 'camp' },
      { name: 'units', label: 'readings lost', kind: 'count' }, { name: 'share', label: 'of all it lost to crowding there', kind: 'share' },
    ]),
    spec: {
      $schema: SCHEMA, description: title, title: heading(title, caption, layout, 16), config: config(layout), spacing: 22,
      vconcat: panels.length > 0 ? panels : [emptySpec('nothing was crowded out', layout)],
    },
  };
}

function panelSpec(outcome: Outcome, place: Place, letters: boolean, layout: Layout, language: Language): Spec {
  const { whole, text } = SIZES[layout];
  const cells = outcome.displacement.cells.filter((cell) => cell.place === place);
  const hands = outcome.displacement.hands.filter((hand) => cells.some((cell) => cell.by === hand.by && cell.share >= DRAWN_FROM));
  const camps = outcome.camps.filter(({ name }) => cells.some((cell) => cell.camp === name));
  const names = layout === 'wide' ? 230 : 128;
  const columnWidth = (whole - names - 8) / Math.max(1, camps.length) - 8;
  const short = textWidth('< 0.01 %', text - 2) > columnWidth;
  const sum = new Map(outcome.displacement.totals.filter((total) => total.place === place).map(({ camp, units }) => [camp, units]));
  return {
    title: { text: nameLines(outcome.tag === '' ? PLACES[place] : `On the page of ${outcome.tag}`, whole, text, 2), anchor: 'start', frame: 'bounds', fontSize: text, fontWeight: 'bold', color: INK, offset: 6 },
    ...matrixSpec({
      name: place, layout, names, rowHeight: layout === 'wide' ? 29 : 36,
      rows: hands.map((hand) => ({ key: hand.by, lines: nameLines(hand.label, names - 12, text - 2, layout === 'wide' ? 2 : 3) })),
      columns: camps.map(({ name, label }) => ({ key: name, lines: [...(letters ? [letterOf(outcome.camps.filter((camp) => outcome.displacement.cells.some((cell) => cell.camp === camp.name)).findIndex((camp) => camp.name === name), language)] : nameLines(label, columnWidth, text - 2, 4)), ...(layout === 'wide' ? [`${count(sum.get(name)!)} lost`] : [])] })),
      cells: cells.filter((cell) => hands.some((hand) => hand.by === cell.by)).map((cell) => ({ ...cell, hand: hands.find((hand) => hand.by === cell.by)!.label, row: cell.by, column: cell.camp, shade: cell.share, text: cell.units === 0 ? '' : short ? `${Math.round(cell.share * 100)}` : percent(cell.share) })),
    }),
  };
}

function letterOf(index: number, language: Language): string {
  const { letters } = WORDS[language];
  return letters[index % letters.length]!;
}

/** The largest hand, other than ambient posts and its own camp's, against the camp asked about; in feeds and on pages. A chosen hashtag may have no post of that camp. */
function titleOf(outcome: Outcome, language: Language): string {
  const words = WORDS[language];
  const { cells, totals } = outcome.displacement;
  if (totals.length === 0) return words.nobody(span(outcome.time.window.from, outcome.time.window.until));
  const critics = heardFirst(outcome);
  const loser = (place: Place, asked: string): string => loserOf(totals.filter((total) => total.place === place), asked);
  const parts = [sentence(outcome, cells, 'feeds', loser('feeds', critics), language), sentence(outcome, cells, 'pages', loser('pages', outcome.focus), language)].filter((part) => part !== '');
  const joined = parts.join(words.join);
  return parts.length === 0 ? words.nothing(campLabel(outcome, outcome.focus, language), span(outcome.time.window.from, outcome.time.window.until)) : joined[0]!.toUpperCase() + joined.slice(1);
}

/** The camp asked about, or, where it lost nothing (of one hashtag, say), the one that lost most. */
function loserOf(totals: Outcome['displacement']['totals'], asked: string): string {
  if (totals.length === 0 || totals.some(({ camp, units }) => camp === asked && units > 0)) return asked;
  return totals.reduce((most, total) => (total.units > most.units ? total : most)).camp;
}

function sentence(outcome: Outcome, cells: readonly DisplacementCell[], place: Place, camp: string, language: Language): string {
  const words = WORDS[language];
  const own = cells.filter((cell) => cell.place === place && cell.camp === camp);
  if (own.length === 0) return '';
  const kind = (by: string) => outcome.displacement.hands.find((hand) => hand.by === by)?.kind;
  const label = (by: string) => (kind(by) === 'own camp' ? words.own : nameIn(language, outcome.displacement.hands.find((hand) => hand.by === by)?.label ?? by));
  const most = own.reduce((best, cell) => (cell.units > best.units ? cell : best));
  const sided = own.filter((cell) => ['force', 'volunteers'].includes(kind(cell.by) ?? '') && cell.units > 0);
  const rival = sided.length === 0 ? null : sided.reduce((best, cell) => (cell.units > best.units ? cell : best));
  return words.sentence(place, campLabel(outcome, camp, language), words.most(percent(most.share), label(most.by)), rival && rival !== most ? words.rival(percent(rival.share), label(rival.by)) : '');
}
