/** The camps as a network: whom each follows and whom it reads, in a sketch of circles and tapering bands. */
import type { Outcome } from '../experiment/outcome.ts';
import type { Tie } from '../experiment/outcome/ties.ts';
import type { ChartKind, Drawing, Layout, Spec } from './chart.ts';
import { tableOf } from './chart.ts';
import { nameLines, textWidth } from './fitting.ts';
import type { Language } from './language.ts';
import { nameIn, told } from './language.ts';
import { campLabel, ofAlone, ofReplicates } from './labels.ts';
import { emptySpec, linesOfText, tenths } from './matrix.ts';
import { ARABIC, WORDS } from './said/ties.ts';
import { config, heading, INK, mixed, SCHEMA, SIZES } from './theme.ts';
import { pixels } from './time-frame.ts';
import { count, percent, span } from './words.ts';

type Share = 'followShare' | 'readingShare';
const NAMES: Readonly<Record<Share, string>> = { followShare: 'Whom they follow, at the end of the run', readingShare: 'Whose posts about the conflict they read' };
/** Bands of less than this are left to the table. */
const DRAWN_FROM = 0.01;
/** Points of a curved band. */
const STEPS = 8;
const LARGEST = { wide: 26, narrow: 20 } as const;
const BAND_WIDTH = 46;
/** Room for names beside the outermost circles of a wide sketch. */
const BESIDE = 118;

export const ties: ChartKind = {
  name: 'ties',
  anew: ['tag'],
  question: 'Who follows whom, and who reads whom?',
  shows: 'Camps as circles, sized by their accounts, each with the share of its own camp in what its accounts follow, or read about the conflict. A band between two camps is the share of the one (wide end, its colour) among all that the other (thin end) follows or reads. From the tallies ties and readings: edges at the end of the run (a network has no window), readings within the window.',
  reading: 'A high share of its own makes an insular camp: it mostly hears itself, so crowding its feed from outside is hard. Where the bands of the right-hand sketch are wider than those of the left, tag pages and reshares carry posts across camps that follow each other little.',
  arabic: ARABIC,
  draw,
};

function draw(outcome: Outcome, layout: Layout, language: Language): Drawing {
  const words = WORDS[language];
  const { ties: edges, nodes } = outcome.ties;
  const title = told(language, `${ofAlone(outcome, ['tag'], language)}${titleOf(outcome, language)}`);
  const caption = told(language, `${words.what(span(outcome.time.window.from, outcome.time.window.until))} ${outcome.tag === '' ? '' : `${words.wrote(nameIn(language, outcome.tag))} `}${ofReplicates(outcome, false, language)}`);
  const panels = (['followShare', 'readingShare'] as const).filter((share) => edges.some((tie) => tie[share] !== null)).map((share) => sketch(outcome, share, layout));
  return {
    title, caption, alt: words.alt(title, caption), fields: { camp: ['camp', 'hearers'] },
    table: tableOf(edges.map((tie) => ({ ...tie, accounts: nodes.find((node) => node.camp === tie.hearers)?.accounts ?? null })), [
      { name: 'hearers', label: 'camp that hears', kind: 'camp' }, { name: 'accounts', label: 'its accounts', kind: 'count' }, { name: 'camp', label: 'camp that is heard', kind: 'camp' },
      { name: 'follows', label: 'edges', kind: 'count' }, { name: 'followShare', label: 'of all that the hearers follow', kind: 'share' }, { name: 'readings', label: 'readings about the conflict', kind: 'count' }, { name: 'readingShare', label: 'of all that the hearers read', kind: 'share' },
    ]),
    spec: {
      $schema: SCHEMA, description: title, title: heading(title, caption, layout, 16), config: config(layout), spacing: layout === 'wide' ? 20 : 18,
      ...(layout === 'wide' ? { hconcat: panels.length > 0 ? panels : [emptySpec('nobody follows anybody', layout)] } : { vconcat: panels.length > 0 ? panels : [emptySpec('nobody follows anybody', layout)] }),
    },
  };
}

interface Place {
  readonly camp: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Where its name stands: to the left or right, away from all bands; 0 = above or below, where there is no room beside it. */
  readonly side: -1 | 0 | 1;
}

function sketch(outcome: Outcome, share: Share, layout: Layout): Spec {
  const { ties: edges, nodes } = outcome.ties;
  const { whole, text } = SIZES[layout];
  const width = layout === 'wide' ? (whole - 20) / 2 : whole;
  const height = layout === 'wide' ? 380 : 350;
  const places = placed(outcome, nodes, width, height, layout);
  const of = (camp: string) => places.find((place) => place.camp === camp)!;
  const colourOf = (camp: string) => outcome.camps.find((each) => each.name === camp)!.colour;
  const drawn = edges.filter((tie) => tie.camp !== tie.hearers && (tie[share] ?? 0) >= DRAWN_FROM && places.some((place) => place.camp === tie.camp) && places.some((place) => place.camp === tie.hearers));
  const bands = drawn.flatMap((tie) => curve(of(tie.camp), of(tie.hearers)).map(({ x, y }, i) => ({ camp: tie.camp, hearers: tie.hearers, band: `${tie.camp} ${tie.hearers}`, x, y, order: i, size: tenths(Math.max(0.8, tie[share]! * BAND_WIDTH * (1 - (0.75 * i) / STEPS))), colour: mixed(colourOf(tie.camp), '#ffffff', 0.35) })));
  const own = (camp: string) => edges.find((tie) => tie.camp === camp && tie.hearers === camp)?.[share] ?? 0;
  const size = text - 2;
  const line = Math.round(size * 1.25);
  const circles = places.map((place) => ({ ...place, area: tenths(Math.PI * place.radius ** 2), colour: colourOf(place.camp) }));
  const labels = places.map((place) => {
    const node = nodes.find((each) => each.camp === place.camp)!;
    const lines = [...nameLines(outcome.camps.find((camp) => camp.name === place.camp)!.label, place.side !== 0 ? BESIDE - place.radius - 10 : layout === 'wide' ? 140 : 116, size, place.side === 0 ? 2 : 4), `${percent(own(place.camp))} own camp`, `${count(node.accounts)} accounts`];
    const look = { camp: place.camp, lines, colour: mixed(colourOf(place.camp), INK, 0.35), align: (['right', 'center', 'left'] as const)[place.side + 1]! };
    if (place.side !== 0) return { ...look, x: place.x + place.side * (place.radius + 7), y: place.y - ((lines.length - 1) * line) / 2 };
    const above = place.y < height / 2;
    return { ...look, x: Math.min(width - 70, Math.max(70, place.x)), y: above ? place.y - place.radius - 4 - (lines.length - 0.5) * line : place.y + place.radius + line };
  });
  const colour: Spec = { field: 'colour', type: 'nominal', scale: null, legend: null };
  return {
    title: { text: NAMES[share], anchor: 'start', frame: 'group', fontSize: text, fontWeight: 'bold', color: INK, offset: 0 },
    width, height, data: { values: circles },
    layer: [
      { data: { values: bands }, mark: { type: 'trail', opacity: 0.75 }, encoding: { x: pixels('x'), y: pixels('y'), order: { field: 'order', type: 'quantitative' }, size: { field: 'size', type: 'quantitative', scale: null, legend: null }, detail: { field: 'band', type: 'nominal' }, color: colour } },
      { name: `nodes-${share}`, mark: { type: 'point', filled: true, shape: 'circle', opacity: 1, stroke: '#ffffff', strokeWidth: 1.5 }, encoding: { x: pixels('x'), y: pixels('y'), size: { field: 'area', type: 'quantitative', scale: null, legend: null }, fill: colour } },
      // Words stand on paper of their own: a band that passes behind them ends there.
      { data: { values: labels.map((label) => paperOf(label, size, line)) }, mark: { type: 'rect', color: '#ffffff', opacity: 0.88, cornerRadius: 3 }, encoding: { x: pixels('x'), x2: { field: 'x2' }, y: pixels('y'), y2: { field: 'y2' } } },
      ...(['left', 'center', 'right'] as const).map((align) => labels.filter((label) => label.align === align)).filter((those) => those.length > 0).map((those) => linesOfText(those, { align: those[0]!.align, baseline: 'middle' }, size, { color: colour })),
    ],
  };
}

/** The ground of a label: its box, pixels. */
function paperOf({ lines, x, y, align }: { readonly lines: readonly string[]; readonly x: number; readonly y: number; readonly align: 'left' | 'center' | 'right' }, size: number, line: number): Spec {
  const width = Math.max(...lines.map((words) => textWidth(words, size)));
  const left = x - (align === 'left' ? 0 : align === 'right' ? width : width / 2);
  return { x: tenths(left - 3), x2: tenths(left + width + 3), y: y - line * 0.55, y2: y + (lines.length - 0.45) * line };
}

/** On an ellipse, in the order of the camps, from the top; one camp alone stands in the middle. */
function placed(outcome: Outcome, nodes: Outcome['ties']['nodes'], width: number, height: number, layout: Layout): Place[] {
  const camps = outcome.camps.map(({ name }) => nodes.find((node) => node.camp === name)).filter((node) => node !== undefined);
  const largest = Math.max(1, ...camps.map((node) => node.accounts));
  const [across, down] = [width / 2 - (layout === 'wide' ? BESIDE : 72), height / 2 - 88];
  return camps.map((node, i) => {
    const angle = (2 * Math.PI * i) / camps.length - Math.PI / 2;
    const alone = camps.length === 1;
    const side = layout === 'wide' && !alone && Math.abs(Math.cos(angle)) > 0.8 ? (Math.cos(angle) > 0 ? 1 : -1) : 0;
    return { camp: node.camp, side, x: tenths(width / 2 + (alone ? 0 : across * Math.cos(angle))), y: tenths(height / 2 + (alone ? 0 : down * Math.sin(angle))), radius: tenths(Math.max(7, LARGEST[layout] * Math.sqrt(node.accounts / largest))) };
  });
}

/** A curve that bends to its right, so that the two directions between two camps stand apart. */
function curve(from: Place, to: Place): { x: number; y: number }[] {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.max(1, Math.hypot(dx, dy));
  const [middleX, middleY] = [(from.x + to.x) / 2 - dy * 0.16, (from.y + to.y) / 2 + dx * 0.16];
  const reach = Math.min(0.45, (to.radius + 3) / length);
  return Array.from({ length: STEPS + 1 }, (_, i) => {
    const t = (i / STEPS) * (1 - reach);
    const at = (a: number, b: number, c: number) => (1 - t) * (1 - t) * a + 2 * (1 - t) * t * b + t * t * c;
    return { x: tenths(at(from.x, middleX, to.x)), y: tenths(at(from.y, middleY, to.y)) };
  });
}

/** The most insular camp and the one that hears most from outside; or the one looked at alone. */
function titleOf(outcome: Outcome, language: Language): string {
  const words = WORDS[language];
  const all = outcome.ties.ties.filter((tie): tie is Tie & { readingShare: number } => tie.camp === tie.hearers && tie.readingShare !== null);
  const alone = all.filter(({ camp }) => camp === outcome.camp);
  const own = alone.length > 0 ? alone : all;
  if (own.length === 0) return outcome.ties.ties.length === 0 ? words.nobody : words.nothing;
  const most = own.reduce((best, tie) => (tie.readingShare > best.readingShare ? tie : best));
  const least = own.reduce((best, tie) => (tie.readingShare < best.readingShare ? tie : best));
  const first = words.most(campLabel(outcome, most.camp, language), percent(most.readingShare), most.followShare === null ? '' : words.follows(percent(most.followShare)));
  return most === least ? first : `${first}${words.least(campLabel(outcome, least.camp, language), percent(least.readingShare))}`;
}
