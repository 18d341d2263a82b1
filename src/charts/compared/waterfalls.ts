/** The waterfall of the camp in question, side by side for each variant: accounting, not cause. */
import type { Outcome } from '../../experiment/outcome.ts';
import type { SideBySide } from '../../experiment/side-by-side.ts';
import type { Drawing, Layout, Spec } from '../chart.ts';
import { tableOf } from '../chart.ts';
import { arabicWord } from '../arabic-words.ts';
import { inSentence, wrapped } from '../fitting.ts';
import type { Language } from '../language.ts';
import { nameIn, told } from '../language.ts';
import { WORDS } from '../said/waterfalls.ts';
import type { Step } from '../../experiment/outcome/waterfall.ts';
import { FEED_LOSSES } from '../../experiment/outcome/waterfall.ts';
import { STEP_LABELS } from '../waterfall.ts';
import { config, HALO, heading, INK, SCHEMA, SIZES, TOTAL, UNOWNED } from '../theme.ts';
import { percent } from '../words.ts';

const ROW = 22;
const STEPS = 136;
const STEPS_IN_ORDER: readonly Step[] = ['potential', ...FEED_LOSSES, 'heard'];

interface Bar {
  readonly variant: string;
  readonly step: string;
  readonly from: number;
  readonly to: number;
  readonly share: number;
  readonly label: string;
  readonly total: boolean;
}

export function waterfalls({ members }: SideBySide, layout: Layout, language: Language = 'en'): Drawing {
  const words = WORDS[language];
  const focus = members[0]?.outcome.focus ?? '';
  const camp = nameIn(language, members[0]?.outcome.camps.find(({ name }) => name === focus)?.label ?? focus);
  const steps = STEPS_IN_ORDER.filter((step) => members.some(({ outcome }) => outcome.waterfall.feed.rows.some((row) => row.camp === focus && row.step === step)));
  const bars = members.map(({ name, outcome }) => barsOf(name, outcome, focus, steps, language));
  const read = bars.map((each) => each.find((bar) => bar.step === stepIn('heard', language)));
  const title = told(language, words.title(camp, readWords(members.map(({ name }, i) => ({ name, share: read[i]?.share ?? 0 })), language)));
  const caption = words.caption;
  const columns = layout === 'wide' ? Math.min(2, members.length) : 1;
  const width = Math.floor(SIZES[layout].whole / columns) - STEPS - 40;
  return {
    title, caption, alt: words.alt(title, caption), fields: {},
    table: tableOf(bars.flat(), [{ name: 'variant', label: 'variant', kind: 'text' }, { name: 'step', label: 'step', kind: 'text' }, { name: 'share', label: 'share of what could have been read', kind: 'share' }]),
    spec: {
      $schema: SCHEMA, description: title, title: heading(title, caption, layout, 18), config: config(layout), spacing: 22, columns,
      concat: members.map(({ name }, i) => panel(name, bars[i]!, width, layout)),
    },
  };
}

function stepIn(step: Step, language: Language): string {
  return language === 'en' ? STEP_LABELS[step] : arabicWord(STEP_LABELS[step]);
}

/** Members beyond which a title names only the ends. */
const NAMED = 3;

/** How much was read, baseline first. */
function readWords(all: readonly { readonly name: string; readonly share: number }[], language: Language): string {
  const words = WORDS[language];
  const read = ({ name, share }: { readonly name: string; readonly share: number }): string => words.share(percent(share), nameIn(language, name));
  const [baseline, ...variants] = all;
  if (!baseline) return words.nothing;
  if (all.length <= NAMED) return words.all(all.map(read));
  const sorted = [...variants].sort((a, b) => a.share - b.share);
  const [least, most] = [sorted[0]!, sorted.at(-1)!];
  if (percent(least.share) === percent(most.share)) return words.alike(read(baseline), percent(least.share));
  return words.range(read(baseline), read(least), read(most));
}

/**
 * @param steps of any member, so that the bars of all stand in the same rows: a loss that one lacks is 0 %, at the height
 *              that its waterfall has reached there
 */
function barsOf(variant: string, { waterfall: { feed } }: Outcome, focus: string, steps: readonly Step[], language: Language): Bar[] {
  const rows = feed.rows.filter((row) => row.camp === focus);
  let reached = rows.some((row) => row.step === 'potential') ? 1 : 0;
  return steps.map((step) => {
    const pieces = rows.filter((row) => row.step === step);
    const total = step === 'potential' || step === 'heard';
    const share = feed.accounts.find((account) => account.camp === focus)?.shares[step] ?? 0;
    const from = Math.min(...pieces.map((row) => row.from), ...(pieces.length === 0 ? [reached] : []));
    const to = Math.max(...pieces.map((row) => row.to), ...(pieces.length === 0 ? [reached] : []));
    if (!total) reached = from;
    return { variant, step: stepIn(step, language), from, to, share, label: percent(share), total };
  });
}

function panel(name: string, bars: readonly Bar[], width: number, layout: Layout): Spec {
  const { text } = SIZES[layout];
  const steps = bars.map((bar) => bar.step);
  const y: Spec = { field: 'step', type: 'nominal', sort: steps, scale: { domain: steps }, axis: { title: null, domain: false, ticks: false, labelColor: INK, minExtent: STEPS } };
  const x: Spec = { type: 'quantitative', scale: { domain: [0, 1.2], nice: false }, axis: { title: null, values: [0, 0.5, 1], format: '.0%', domain: false, ticks: false, grid: true } };
  return {
    title: { text: wrapped(inSentence(name), width + STEPS, text), anchor: 'start', frame: 'bounds', fontSize: text, lineHeight: Math.round(text * 1.3), fontWeight: 'bold', color: INK, offset: 6 },
    width, height: steps.length * ROW, data: { values: bars },
    layer: [
      { mark: { type: 'bar', height: 13 }, encoding: { y, x: { field: 'from', ...x }, x2: { field: 'to' }, color: { condition: { test: 'datum.total', value: TOTAL }, value: UNOWNED } } },
      ...[HALO, {}].map((halo): Spec => ({ mark: { type: 'text', align: 'left', baseline: 'middle', dx: 5, fontSize: text - 2, color: INK, ...halo }, encoding: { y, x: { field: 'to', ...x }, text: { field: 'label' } } })),
    ],
  };
}
