/** Top posters, and how far the conversation rests on a few accounts. */
import type { Outcome } from '../experiment/outcome.ts';
import type { ChartKind, Drawing, Layout, Spec } from './chart.ts';
import { tableOf } from './chart.ts';
import { NAME_LINES, nameLines, namesInLines, textWidth } from './fitting.ts';
import type { Language } from './language.ts';
import { nameIn, told } from './language.ts';
import { ofAlone, withTag } from './labels.ts';
import { emptySpec, rowHeight, rowNames } from './matrix.ts';
import { ARABIC, WORDS } from './said/posters.ts';
import { config, handLook, heading, INK, legendWords, MUTED, SCHEMA, SIZES } from './theme.ts';
import { countAxis, roundUp } from './time-frame.ts';
import { count, percent, span } from './words.ts';

const ROW = { wide: 28, narrow: 38 } as const;

export const posters: ChartKind = {
  name: 'posters',
  anew: ['camp', 'tag'],
  allPlatforms: true,
  question: 'Who posts most, and how few make how much of it?',
  shows: 'Above, the hundred accounts that wrote most about the conflict, by who they write for: full or dark colour = a force, light = volunteers of a camp. Below, of all posts about the conflict the part by the top 1 % of the accounts that wrote any, camp by camp. Within the window. From the tally writing.',
  reading: 'A few accounts always write much; what tells an organised campaign is whose accounts stand at the top, and that their numbers are alike: a flat step of bars is a quota. The Gini coefficient is 0 where all wrote as much, and near 1 where one wrote nearly all.',
  arabic: ARABIC,
  draw,
};

function draw(outcome: Outcome, layout: Layout, language: Language): Drawing {
  const words = WORDS[language];
  const { list, concentration, hands, cut } = outcome.posters;
  const title = told(language, `${ofAlone(outcome, ['camp', 'tag'], language)}${titleOf(outcome, language)}`);
  const caption = told(language, `${words.what(withTag(outcome, language), span(outcome.time.window.from, outcome.time.window.until), list.length, outcome.replicates > 1)}${cut ? words.cut : ''}`);
  const labels = new Map(hands.map((hand) => [hand.by, hand.label]));
  const panels = [...(list.length > 0 ? [listSpec(outcome, layout)] : []), ...(concentration.length > 0 ? [concentrationSpec(outcome, layout)] : [])];
  const rows = [
    ...list.map((each) => ({ ...each, what: 'account', writesFor: labels.get(each.by) ?? each.by, topPercent: null, gini: null })),
    ...concentration.map((each) => ({ ...each, what: each.camp === '' ? 'all camps' : 'camp', rank: null, writesFor: null })),
  ];
  return {
    title, caption, alt: words.alt(title, caption), fields: { camp: 'camp' },
    table: tableOf(rows, [
      { name: 'what', label: 'account, or a camp together', kind: 'text' }, { name: 'rank', label: 'rank', kind: 'count' }, { name: 'camp', label: 'camp', kind: 'camp' }, { name: 'writesFor', label: 'writes for', kind: 'text' },
      { name: 'posts', label: 'posts about the conflict', kind: 'count' }, { name: 'topPercent', label: 'share of the posts by the top 1 %', kind: 'share' }, { name: 'gini', label: 'Gini coefficient', kind: 'number' },
    ]),
    spec: {
      $schema: SCHEMA, description: title, title: heading(title, caption, layout, 16), config: config(layout), spacing: 22, resolve: { scale: { color: 'independent' } },
      vconcat: panels.length > 0 ? panels : [emptySpec('nobody wrote about the conflict', layout)],
    },
  };
}

function listSpec(outcome: Outcome, layout: Layout): Spec {
  const { list, hands } = outcome.posters;
  const { whole, text } = SIZES[layout];
  const looks = hands.map((hand) => handLook(hand, outcome.camps.find((camp) => camp.name === hand.camp)?.colour ?? MUTED));
  const domain = hands.map((hand) => hand.by);
  const names = namesInLines(hands.map((hand) => hand.label), whole - 80, text - 1);
  const words = Object.fromEntries(hands.map((hand) => [hand.by, names.get(hand.label)!.map((line, i, lines) => (i === lines.length - 1 ? `${line} (${count(hand.accounts)})` : line))]));
  const widest = Math.max(1, ...Object.values(words).flat().map((word) => textWidth(word, text - 1)));
  const legend: Spec = { title: null, orient: 'bottom', columns: Math.max(1, Math.min(3, Math.floor(whole / (widest + 34)))), symbolType: 'square', symbolSize: 110, labelExpr: legendWords(words) };
  const top = roundUp(Math.max(1, ...list.map((each) => each.posts)));
  const width = (whole - 64) / Math.max(20, list.length);
  return {
    width: whole - 64, height: layout === 'wide' ? 170 : 150, data: { values: list },
    mark: { type: 'bar', width: Math.max(1, width - 1), strokeWidth: 0.8 },
    encoding: {
      x: { field: 'rank', type: 'quantitative', scale: { domain: [0.4, Math.max(20, list.length) + 0.6], nice: false }, axis: { title: 'rank', values: [1, 10, 25, 50, 75, 100].filter((rank) => rank <= list.length), grid: false } },
      y: countAxis('posts', 'posts', top),
      fill: { field: 'by', type: 'nominal', scale: { domain, range: looks.map((look) => look.fill) }, legend }, stroke: { field: 'by', type: 'nominal', scale: { domain, range: looks.map((look) => look.stroke) }, legend },
    },
  };
}

function concentrationSpec(outcome: Outcome, layout: Layout): Spec {
  const { whole, text } = SIZES[layout];
  const names = layout === 'wide' ? 260 : 100;
  const width = whole - 64;
  const entries = outcome.posters.concentration.map((each) => {
    const camp = outcome.camps.find((candidate) => candidate.name === each.camp);
    return { key: each.camp === '' ? '(all)' : each.camp, camp: each.camp, topPercent: each.topPercent, label: camp?.label ?? 'all camps together', colour: camp?.colour ?? INK, words: `${percent(each.topPercent)} of ${count(each.posts)}${layout === 'wide' ? ` posts by ${count(each.accounts)} accounts (Gini ${each.gini.toFixed(2)})` : ''}` };
  });
  const keys = entries.map((entry) => entry.key);
  const labels = entries.map((entry) => nameLines(entry.label, names - 6, text - 2, NAME_LINES));
  const row = Math.max(ROW[layout], ...labels.map((lines) => rowHeight(lines.length, text - 2)));
  const y: Spec = { field: 'key', type: 'nominal', sort: keys, scale: { domain: keys, paddingInner: 0.3, paddingOuter: 0.15 }, axis: null };
  const top = roundUp(Math.max(0.01, ...entries.map((entry) => entry.topPercent)));
  const x: Spec = { field: 'topPercent', type: 'quantitative', scale: { domain: [0, top * (layout === 'wide' ? 1.9 : 1.8)], nice: false, range: [names, width] }, axis: null };
  return {
    title: { text: nameLines("Of each camp's posts about the conflict, the part by its busiest 1 % of accounts", whole, text, 2), anchor: 'start', frame: 'bounds', fontSize: text, fontWeight: 'bold', color: INK, offset: 6, lineHeight: Math.round(text * 1.3) },
    width, height: entries.length * row, data: { values: entries },
    layer: [
      { mark: { type: 'bar' }, encoding: { y, x, color: { field: 'colour', type: 'nominal', scale: null, legend: null } } },
      { mark: { type: 'text', align: 'left', baseline: 'middle', dx: 5, fontSize: text - 2, color: INK }, encoding: { y, x, text: { field: 'words' } } },
      rowNames(labels.map((lines, i) => ({ lines, centre: (i + 0.5) * row })), names - 8, text - 2, INK),
    ],
  };
}

/** How much the top 1 % wrote, and how many of the hundred busiest wrote for a force. */
function titleOf(outcome: Outcome, language: Language): string {
  const words = WORDS[language];
  const { concentration, hands, list } = outcome.posters;
  const all = concentration.find((each) => each.camp === outcome.camp);
  if (!all || list.length === 0) return words.nothing;
  const forces = hands.filter((hand) => hand.kind === 'force' && hand.accounts > 0);
  const inForce = forces.reduce((sum, hand) => sum + hand.accounts, 0);
  const most = forces[0];
  const force = (hand: typeof hands[number]) => nameIn(language, hand.label);
  const whose = !most ? '' : forces.length > 1 ? words.most(force(most), count(most.accounts)) : words.only(force(most));
  return words.busiest(percent(all.topPercent), words.ranks(inForce === 0 ? null : count(inForce), list.length, whose));
}
