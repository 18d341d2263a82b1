/** Cause beside accounting: Shapley values of the hands from paired runs, and where the readings went in the books. */
import { booksScope } from '../../experiment/books-scope.ts';
import type { Attribution } from '../../experiment/files.ts';
import type { OutcomePlan } from '../../model/plan.ts';
import type { Drawing, Layout, Spec } from '../chart.ts';
import { tableOf } from '../chart.ts';
import type { Named } from './differences.ts';
import type { Language } from '../language.ts';
import { linesIn, nameIn, told } from '../language.ts';
import { arabicWord } from '../arabic-words.ts';
import type { IntervalRow } from './intervals.ts';
import { intervalPanel } from './intervals.ts';
import { attributionSentence, handIn } from './sentences.ts';
import { WORDS } from '../said/attribution.ts';
import { config, HALO, heading, INK, SCHEMA, SIZES, TOTAL, UNOWNED } from '../theme.ts';
import { change, count, isShare, percent } from '../words.ts';

const CAUSE = '#0072b2';
const LOSSES: Readonly<Record<string, string>> = {
  silencedByFear: 'not written: fear', silencedByClimate: 'not written: climate', suspended: 'suspended', left: 'author left', cutOff: 'cut off', offline: 'not opened in time', crowdedOut: 'crowded out', seen: 'read',
};

/** @param camps of the baseline's plan, for the label of the one whose books are shown */
export function attribution(result: Attribution, outcome: OutcomePlan, camps: readonly { readonly name: string; readonly label: string }[], layout: Layout = 'wide', language: Language = 'en'): Drawing {
  const words = WORDS[language];
  const title = attributionSentence(result, outcome, language);
  const wide = layout === 'wide';
  const caption = told(language, `${words.cause(count(result.n))} ${result.accounting === null ? words.noAccounting(because(outcome)) : words.accounting}`);
  const rows = causeRows(result, outcome, language);
  // Alone, the panel has the whole width, so that its type is as large as in any other picture.
  const width = wide && result.accounting !== null ? Math.floor(SIZES.wide.whole / 2) - 14 : SIZES[layout].whole;
  const cause = intervalPanel({ heading: words.causePanel(nameIn(language, outcome.label), isShare(outcome)), language, rows, scale: isShare(outcome) ? 100 : 1, colour: CAUSE }, layout, width);
  // Below each other the panels' plots begin at one place: where both had their own, the widest names and the widest plot would add up.
  const plot = wide ? width - 160 : (cause['width'] as number);
  const panels = [
    cause,
    ...(result.accounting === null ? [] : [accountingPanel(result.accounting, camps.find(({ name }) => name === result.accounting!.camp)?.label ?? result.accounting.camp, layout, { width, plot }, language)]),
  ];
  return {
    title, caption, alt: words.alt(result.accounting !== null, title, caption), fields: {},
    table: tableOf(rows.map((row) => ({ ...row, hand: row.name })), [
      { name: 'hand', label: 'hand taken off', kind: 'text' }, { name: 'value', label: 'Shapley value', kind: 'number' }, { name: 'low', label: '95 % interval from', kind: 'number' }, { name: 'high', label: '95 % interval to', kind: 'number' },
    ]),
    spec: { $schema: SCHEMA, description: title, title: heading(title, caption, layout, 18), config: config(layout), spacing: 28, [wide ? 'hconcat' : 'vconcat']: panels },
  };
}

/** Why there are no books of an outcome; '' where they are only missing. */
function because(outcome: OutcomePlan): string {
  const scope = booksScope(outcome);
  return 'why' in scope ? scope.why : '';
}

function causeRows({ hands, shares, whole }: Attribution, outcome: Named, language: Language): IntervalRow[] {
  const row = (name: string, { mean, ci95 }: { mean: number; ci95: readonly [number, number] | null }, label: string): IntervalRow => ({ name, value: mean, low: ci95?.[0] ?? mean, high: ci95?.[1] ?? mean, label, clear: ci95 !== null && ci95[0] * ci95[1] > 0 });
  const parts = hands.flatMap((hand) => {
    const found = shares[hand];
    return found ? [row(language === 'en' ? hand : handIn(hand, language), found.shapley, `${change(found.shapley.mean, outcome, false)}${found.share === null ? '' : ` (${percent(found.share)})`}`)] : [];
  });
  return whole === null ? parts : [...parts, row(WORDS[language].together, whole, change(whole.mean, outcome, false))];
}

function accountingPanel({ place, potential, seen, losses, unwritten, expectedSeen }: NonNullable<Attribution['accounting']>, camp: string, layout: Layout, { width, plot }: { readonly width: number; readonly plot: number }, language: Language): Spec {
  const { text } = SIZES[layout];
  const words = WORDS[language];
  const lossOf = (name: string): string => (language === 'en' ? (LOSSES[name] ?? name) : arabicWord(LOSSES[name] ?? name));
  let level = 1;
  const steps = Object.entries(losses).map(([name, units]) => ({ name, share: units / potential }));
  const bars = [...steps.map(({ name, share }) => {
    level -= share;
    return { name: lossOf(name), from: level, to: level + share, label: percent(share), read: false };
  }), { name: lossOf('seen'), from: 0, to: seen / potential, label: percent(seen / potential), read: true }];
  const names = bars.map((bar) => bar.name);
  const y: Spec = { field: 'name', type: 'nominal', sort: names, axis: { title: null, domain: false, ticks: false, labelColor: INK, minExtent: width - plot - 30 } };
  const x: Spec = { type: 'quantitative', scale: { domain: [0, 1.18] }, axis: { title: null, values: [0, 0.5, 1], format: '.0%', domain: false, ticks: false, grid: true } };
  const note = unwritten === 0 ? '' : words.unwritten(count(unwritten), count(expectedSeen));
  return {
    title: { text: linesIn(language, told(language, words.accountingPanel(nameIn(language, camp), place === 'page', note)), width, text), anchor: 'start', frame: 'bounds', fontSize: text, lineHeight: Math.round(text * 1.3), fontWeight: 'bold', color: INK, offset: 8 },
    width: plot, height: names.length * 30, data: { values: bars },
    layer: [
      { mark: { type: 'bar', height: 16 }, encoding: { y, x: { field: 'from', ...x }, x2: { field: 'to' }, color: { condition: { test: 'datum.read', value: TOTAL }, value: UNOWNED } } },
      ...[HALO, {}].map((halo): Spec => ({ mark: { type: 'text', align: 'left', baseline: 'middle', dx: 5, fontSize: text - 1, color: INK, ...halo }, encoding: { y, x: { field: 'to', ...x }, text: { field: 'label' } } })),
    ],
  };
}
