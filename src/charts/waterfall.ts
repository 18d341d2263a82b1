/** The suppression waterfall: from every reading that could have been to those that were, loss by loss and by hand. */
import type { Outcome } from '../experiment/outcome.ts';
import type { Account, Panel, Step, WaterfallRow } from '../experiment/outcome/waterfall.ts';
import type { ChartKind, ChartTable, Drawing, Layout, Spec } from './chart.ts';
import { tableOf } from './chart.ts';
import type { HandLook } from './theme.ts';
import { nameLines, namesInLines, textWidth } from './fitting.ts';
import type { Language } from './language.ts';
import { nameIn, told } from './language.ts';
import { campLabel, heardFirst, ofAlone, ofReplicates, onPlatform } from './labels.ts';
import { emptySpec } from './matrix.ts';
import { ARABIC, WORDS } from './said/waterfall.ts';
import { config, handLook, heading, legendWords, SCHEMA, SIZES, TOTAL, UNOWNED } from './theme.ts';
import { count, percent, span } from './words.ts';

export const STEP_LABELS: Readonly<Record<Step, string>> = {
  potential: 'could have been read', silencedByFear: 'not written: fear', silencedByClimate: 'not written: climate', suspended: 'suspended', left: 'author left', cutOff: 'cut off',
  offline: 'not opened in time', crowdedOut: 'crowded out', inFlight: 'unread (change)', heard: 'read',
  pagePotential: 'could be shown', pageCrowdedOut: 'crowded out', pageSeen: 'shown',
};
const TOTALS: ReadonlySet<Step> = new Set<Step>(['potential', 'pagePotential']);
const HEARD: ReadonlySet<Step> = new Set<Step>(['heard', 'pageSeen']);
const ROW = 21;
/** Width of the step names. */
const LABELS = 136;
/** Pixels by which a figure may reach beyond its panel. */
const GAP = 14;
/** Width of the regular face as a part of the bold one, which is what is estimated. */
const REGULAR = 0.93;
/** Hands that are smaller than this everywhere are drawn but not named in the legend. */
const NAMED_FROM = 0.003;

export const waterfall: ChartKind = {
  name: 'waterfall',
  anew: ['tag'],
  question: 'Whose posts went unread, by which loss, and by which hand?',
  shows: "From every reading that could have been to those that were, by loss and by hand: in feeds by camp, and on one tag's page with each camp's share of the places. From ledger, hands and pages on the platform and over the window of the outcome asked about.",
  reading: `Read a panel from top to bottom: each bar is taken off what the bar above left, and the steps add up exactly. ${WORDS.en.notCause} What would have happened is told by hashfront compare.`,
  arabic: ARABIC,
  draw,
};

function draw(outcome: Outcome, layout: Layout, language: Language): Drawing {
  const words = WORDS[language];
  const { feed, page } = outcome.waterfall;
  const title = told(language, `${ofAlone(outcome, ['tag'], language)}${waterfallTitle(outcome, language)}`);
  const caption = told(language, `${words.what(scopeWords(outcome, language))} ${outcome.waterfall.feed.tag === '(all)' ? '' : `${words.noHands} `}${words.notCause} ${ofReplicates({ ...outcome, platforms: [] }, false, language)}`);
  const looks = handLooks(outcome, layout);
  const panels = [feed, ...(page ? [page] : [])].filter(({ accounts }) => accounts.length > 0).map((panel) => panelSpec(panel, outcome, looks, layout));
  return {
    title, caption, alt: words.alt(title, caption), table: waterfallTable(outcome), fields: { camp: 'camp' },
    spec: {
      $schema: SCHEMA, description: title, title: heading(title, caption, layout, 18), config: config(layout),
      spacing: 26, vconcat: panels.length > 0 ? panels : [emptySpec('no post had an audience', layout)],
    },
  };
}

/** Where and when: of feeds, and of the page where that differs. */
function scopeWords(outcome: Outcome, language: Language): string {
  const { feed, page } = outcome.waterfall;
  const words = ({ scope: { platform, window } }: Panel) => [onPlatform(outcome, platform, language), span(window.from, window.until)].filter((part) => part !== '').join(WORDS[language].comma);
  const [feeds, pages] = [words(feed), page ? words(page) : ''];
  return pages === '' || pages === feeds ? feeds : WORDS[language].scope(feeds, pages);
}

function waterfallTable({ waterfall: { feed, page, hands } }: Outcome): ChartTable {
  const rows = [feed, ...(page ? [page] : [])].flatMap(({ place, tag, rows: pieces }) => pieces.map((piece) => ({ ...piece, place, tag, step: STEP_LABELS[piece.step], by: hands.find((hand) => hand.by === piece.by)?.label ?? piece.by })));
  return tableOf(rows, [
    { name: 'place', label: 'feeds or page', kind: 'text' }, { name: 'tag', label: 'posts on', kind: 'tag' }, { name: 'camp', label: 'camp', kind: 'camp' }, { name: 'step', label: 'step', kind: 'text' }, { name: 'by', label: 'hand', kind: 'text' },
    { name: 'units', label: 'readings', kind: 'count' }, { name: 'share', label: 'share of what could have been read', kind: 'share' },
  ]);
}

/** Looks of the hands, and the words of the legend; '' = a step without a hand. */
interface Looks {
  readonly names: readonly string[];
  readonly looks: readonly HandLook[];
  readonly labels: Readonly<Record<string, string | readonly string[]>>;
  /** Names in the legend, and how many fit beside each other. */
  readonly named: readonly string[];
  readonly columns: number;
}

function handLooks(outcome: Outcome, layout: Layout): Looks {
  const { hands } = outcome.waterfall;
  const looks = hands.map((hand) => {
    const camp = outcome.camps.find((candidate) => candidate.name === hand.camp);
    return handLook(hand, camp?.colour ?? TOTAL);
  });
  const rows = [...outcome.waterfall.feed.rows, ...(outcome.waterfall.page?.rows ?? [])];
  const large = hands.filter((hand) => rows.some((row) => row.by === hand.by && row.share >= NAMED_FROM));
  const { text, whole } = SIZES[layout];
  const names = namesInLines(hands.map((hand) => hand.label), layout === 'wide' ? whole / 2 - 60 : whole - LABELS, text - 1);
  const widest = Math.max(1, ...large.flatMap((hand) => names.get(hand.label)!.map((line) => textWidth(line, text - 1))));
  return {
    named: [...large.map((hand) => hand.by), ''], columns: Math.max(1, Math.min(4, Math.floor((layout === 'wide' ? whole : whole - LABELS) / (widest + 34)))),
    names: [...hands.map((hand) => hand.by), ''], looks: [...looks, { fill: UNOWNED, stroke: UNOWNED, dash: [] }],
    labels: Object.fromEntries([...hands.map((hand) => [hand.by, names.get(hand.label)!] as const), ['', outcome.waterfall.feed.tag === '(all)' ? 'no hand' : 'no hand, or not told'] as const]),
  };
}

function panelSpec(panel: Panel, outcome: Outcome, looks: Looks, layout: Layout): Spec {
  const feeds = panel.tag === '(all)' ? 'In feeds' : `In feeds, posts with ${panel.tag}`;
  const columns = layout === 'wide' ? panel.accounts.length : 1;
  const heading_ = nameLines(panel.place === 'feeds' ? feeds : `On the page of ${panel.tag}`, SIZES[layout].whole, SIZES[layout].text + 1, 2);
  const cells = panel.accounts.map((account, i) => cellSpec(panel, account, outcome, looks, layout, i % columns === 0));
  return {
    title: { text: heading_, anchor: 'start', frame: 'bounds', fontSize: SIZES[layout].text + 1, fontWeight: 'bold', offset: 8 },
    columns, spacing: layout === 'wide' ? GAP : 10, align: 'each', bounds: layout === 'wide' ? 'flush' : 'full', concat: cells,
  };
}

function cellSpec(panel: Panel, account: Account, outcome: Outcome, looks: Looks, layout: Layout, labelled: boolean): Spec {
  const camp = outcome.camps.find((candidate) => candidate.name === account.camp)!;
  const rows = panel.rows.filter((row) => row.camp === account.camp);
  const steps = [...new Set(panel.rows.map((row) => row.step))];
  const { text, whole } = SIZES[layout];
  const width = layout === 'wide' ? Math.floor((whole - LABELS) / Math.max(outcome.waterfall.feed.accounts.length, panel.accounts.length)) - GAP : whole - LABELS - 10;
  const ends = steps.filter((step) => !TOTALS.has(step)).map((step) => stepEnd(rows, step, account.placeShare, (label) => (textWidth(label, text - 2) * REGULAR + 4 - GAP) / width));
  const y: Spec = {
    field: 'step', type: 'nominal', sort: steps, scale: { domain: steps, paddingInner: 0.22, paddingOuter: 0.1 },
    axis: { title: null, domain: false, ticks: false, labels: labelled, minExtent: labelled ? LABELS : 0, labelExpr: `${JSON.stringify(STEP_LABELS)}[datum.label]` },
  };
  const x: Spec = { type: 'quantitative', scale: { domain: [0, 1], nice: false }, axis: { title: null, values: [0, 0.5, 1], labelExpr: "datum.value * 100 + ' %'", domain: false, ticks: false, labelFlush: true } };
  const scaled = (range: readonly unknown[]): Spec => ({ domain: looks.names, range });
  const legend: Spec = { title: null, orient: 'bottom', columns: looks.columns, values: looks.named, labelExpr: legendWords(looks.labels), symbolType: 'square', symbolSize: 130 };
  const by = { field: 'by', type: 'nominal' };
  return {
    title: { text: nameLines(camp.label, width, text, 4), anchor: 'start', frame: 'group', fontSize: text, fontWeight: 'bold', color: camp.colour, offset: 4, lineHeight: Math.round(text * 1.25) },
    width, height: steps.length * ROW, data: { values: rows },
    layer: [
      {
        transform: [{ filter: `indexof(${JSON.stringify([...TOTALS, ...HEARD])}, datum.step) < 0` }],
        mark: { type: 'bar', strokeWidth: 1 },
        encoding: {
          y, x: { field: 'from', ...x }, x2: { field: 'to' },
          fill: { ...by, scale: scaled(looks.looks.map((look) => look.fill)), legend }, stroke: { ...by, scale: scaled(looks.looks.map((look) => look.stroke)), legend }, strokeDash: { ...by, scale: scaled(looks.looks.map((look) => look.dash)), legend },
        },
      },
      {
        transform: [{ filter: `indexof(${JSON.stringify([...TOTALS, ...HEARD])}, datum.step) >= 0` }],
        mark: { type: 'bar' }, encoding: { y, x: { field: 'from', ...x }, x2: { field: 'to' }, fill: { condition: { test: `indexof(${JSON.stringify([...TOTALS])}, datum.step) >= 0`, value: TOTAL }, value: camp.colour } },
      },
      { data: { values: [{ step: steps[0], label: count(account.potential) }] }, mark: { type: 'text', align: 'left', baseline: 'middle', dx: 5, fontSize: text - 2, color: '#ffffff' }, encoding: { y, x: { datum: 0, ...x }, text: { field: 'label' } } },
      ...(['left', 'right', 'inside'] as const).flatMap((side) => figureLayers(ends.filter((end) => end.side === side), side, y, x, text - 2)),
    ],
  };
}

type Side = 'left' | 'right' | 'inside';

interface StepEnd {
  readonly step: Step;
  readonly at: number;
  readonly side: Side;
  readonly label: string;
}

/** Figures beside their bars; inside a bar on a white rim, so that they can be read on any colour. */
function figureLayers(ends: readonly StepEnd[], side: Side, y: Spec, x: Spec, fontSize: number): Spec[] {
  if (ends.length === 0) return [];
  const rims: Spec[] = side === 'inside' ? [{ stroke: '#ffffff', strokeWidth: 4 }, {}] : [{}];
  return rims.map((rim) => ({
    data: { values: ends }, mark: { type: 'text', align: side === 'right' ? 'right' : 'left', baseline: 'middle', dx: side === 'right' ? -4 : 4, fontSize, ...rim },
    encoding: { y, x: { field: 'at', ...x }, text: { field: 'label' } },
  }));
}

/**
 * Where a step's figure stands: right of its bar if there is room, else left, else inside.
 * @param part of the panel's width that a figure needs beside a bar
 */
function stepEnd(rows: readonly WaterfallRow[], step: Step, placeShare: number | null, part: (label: string) => number): StepEnd {
  const pieces = rows.filter((row) => row.step === step);
  const share = pieces.reduce((sum, piece) => sum + piece.share, 0);
  const right = Math.max(0, ...pieces.map((piece) => piece.to));
  const left = Math.min(1, ...pieces.map((piece) => piece.from));
  const label = step === 'pageSeen' && placeShare !== null ? `${percent(share)}: ${percent(placeShare)} of places` : percent(share);
  if (right < 0.68 && right + part(label) <= 1) return { step, at: right, side: 'left', label };
  return left > 0.3 ? { step, at: left, side: 'right', label } : { step, at: left, side: 'inside', label };
}

/** How much of the camp in question was read, which loss took most, and what its page showed. */
function waterfallTitle(outcome: Outcome, language: Language): string {
  const words = WORDS[language];
  const { feed, page } = outcome.waterfall;
  const camp = heardFirst(outcome);
  const account = feed.accounts.find((candidate) => candidate.camp === camp) ?? feed.accounts[0];
  const parts = account ? [feedSentence(outcome, account, language)] : [];
  const asked = page?.accounts.find((candidate) => candidate.camp === outcome.focus);
  if (page && asked) parts.push(words.places(campLabel(outcome, asked.camp, language), percent(asked.placeShare ?? 0), nameIn(language, page.tag)));
  return parts.length === 0 ? words.nothing : parts.join(words.join);
}

function feedSentence(outcome: Outcome, account: Account, language: Language): string {
  const words = WORDS[language];
  const losses = Object.entries(account.shares).filter(([step]) => !TOTALS.has(step as Step) && !HEARD.has(step as Step)) as [Step, number][];
  const worst = losses.reduce<[Step, number] | null>((most, loss) => (most === null || loss[1] > most[1] ? loss : most), null);
  const took = worst && worst[1] > 0 ? words.worst(percent(worst[1]), words.losses[worst[0]]!) : '';
  return words.lost(campLabel(outcome, account.camp, language), percent(1 - (account.shares.heard ?? 0)), took);
}
