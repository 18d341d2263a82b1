/** What an analyst's 1 % sample would have shown, on the day and after the suspensions, against the truth. */
import type { Outcome } from '../experiment/outcome.ts';
import type { SampleRow, Source } from '../experiment/outcome/sample.ts';
import type { ChartKind, Drawing, Layout, Spec } from './chart.ts';
import { BAND, tableOf } from './chart.ts';
import { inSentence, NAME_LINES, nameLines } from './fitting.ts';
import { campLabel, ofReplicates } from './labels.ts';
import { emptySpec, rowHeight, rowNames } from './matrix.ts';
import { config, heading, INK, MUTED, SCHEMA, SIZES } from './theme.ts';
import { roundUp } from './time-frame.ts';
import { count, percent, points, span } from './words.ts';

/** Told apart by shape as well as by shade. */
const LOOKS: Readonly<Record<Source, { label: string; colour: string; shape: string; size: number }>> = {
  truth: { label: 'the truth: all posts', colour: INK, shape: 'circle', size: 95 },
  sampled: { label: '1 % sample, taken on the day', colour: '#5b7fa6', shape: 'square', size: 70 },
  collected: { label: 'what is left of it at the end of the run', colour: '#c2571a', shape: 'diamond', size: 90 },
};
const SOURCES = ['truth', 'sampled', 'collected'] as const;
const ROW = 30;

export const sample: ChartKind = {
  name: 'sample',
  allPlatforms: true,
  question: 'What would an analyst have seen in a sample taken after the suspensions?',
  shows: "Each camp's share of the posts: of all, and on the tag asked about. The truth, a 1 % sample taken on the day, and what of that sample can still be collected at the end of the run, when the posts of suspended and closed accounts are gone. From the tally sample.",
  reading: 'Where the square lies beside the circle, it is chance; the fewer posts, the more of it. Where the diamond lies beside the square, it is suspension: data collected later show less of those who were closed. A study that says "few supporters wrote on this tag" may be looking at the diamond.',
  draw,
};

function draw(outcome: Outcome, layout: Layout): Drawing {
  const { rows, tags } = outcome.sample;
  const title = titleOf(outcome);
  const { window } = outcome.time;
  const caption = `Each camp's share of the posts, ${span(window.from, window.until)}. Circle: the truth. Square: a 1 % sample taken on the day. Diamond: what of it can still be collected at the end, without the posts of closed accounts. ${ofReplicates(outcome, false)}`;
  const panels = tags.map((tag) => panelSpec(outcome, tag, rows.filter((row) => row.tag === tag), layout));
  return {
    title, caption, alt: `Dot chart. ${title}. ${caption}`, fields: { camp: 'camp' },
    table: tableOf(rows, [
      { name: 'tag', label: 'posts on', kind: 'tag' }, { name: 'camp', label: 'camp', kind: 'camp' }, { name: 'source', label: 'truth, sampled on the day, or collected at the end', kind: 'text' },
      { name: 'share', label: 'share of the posts', kind: 'share' }, { name: 'posts', label: 'posts it rests on', kind: 'count' }, ...(outcome.replicates > 1 ? BAND : []),
    ]),
    spec: { $schema: SCHEMA, description: title, title: heading(title, caption, layout, 16), config: config(layout), spacing: 20, vconcat: panels.length > 0 ? panels : [emptySpec('there were no posts', layout)] },
  };
}

function panelSpec(outcome: Outcome, tag: string, rows: readonly SampleRow[], layout: Layout): Spec {
  const { whole, text } = SIZES[layout];
  const names = layout === 'wide' ? 260 : 116;
  const camps = outcome.camps.filter(({ name }) => rows.some((row) => row.camp === name));
  const width = whole - 20;
  const labels = camps.map((camp) => nameLines(camp.label, names - 6, text - 2, NAME_LINES));
  const row = Math.max(ROW, ...labels.map((lines) => rowHeight(lines.length, text - 2)));
  const drawn = rows.filter((row) => row.share !== null);
  const top = Math.min(1, roundUp(Math.max(0.01, ...drawn.map((row) => row.high ?? row.share!))) * 1.05);
  const counted = (source: Source) => count(rows.find((row) => row.source === source)?.posts ?? 0);
  const y: Spec = { field: 'camp', type: 'nominal', sort: camps.map(({ name }) => name), scale: { domain: camps.map(({ name }) => name) }, axis: null };
  const x = (field: string): Spec => ({ field, type: 'quantitative', scale: { domain: [0, top], nice: false, range: [names + 8, width] }, axis: { title: null, labelExpr: `format(datum.value * 100, '~r') + ' %'`, tickCount: layout === 'wide' ? 6 : 4, domain: false, ticks: false } });
  const scaled = (type: 'colour' | 'shape'): Spec => ({ domain: SOURCES, range: SOURCES.map((source) => LOOKS[source][type]) });
  const legend: Spec = { title: null, orient: 'bottom', columns: layout === 'wide' ? 3 : 1, labelExpr: `${JSON.stringify(Object.fromEntries(SOURCES.map((source) => [source, LOOKS[source].label])))}[datum.label]`, symbolSize: 80 };
  const ends = camps.flatMap(({ name }) => {
    const shares = drawn.filter((row) => row.camp === name).map((row) => row.share!);
    return shares.length === 0 ? [] : [{ camp: name, from: Math.min(...shares), to: Math.max(...shares) }];
  });
  const name = tag === '(all)' ? 'Of all posts' : `Of the posts on ${inSentence(tag)}`;
  return {
    title: { text: nameLines(`${name} (${counted('truth')}; sample ${counted('sampled')}, left ${counted('collected')})`, whole, text, 3), anchor: 'start', frame: 'bounds', fontSize: text, fontWeight: 'bold', color: INK, offset: 6, lineHeight: Math.round(text * 1.3) },
    width, height: camps.length * row, data: { values: drawn },
    layer: [
      rowNames(labels.map((lines, i) => ({ lines, centre: (i + 0.5) * row })), names - 6, text - 2, INK),
      { data: { values: ends }, mark: { type: 'rule', color: MUTED, opacity: 0.5, strokeWidth: 1.5 }, encoding: { y, x: x('from'), x2: { field: 'to' } } },
      ...SOURCES.map((source): Spec => ({
        transform: [{ filter: `datum.source === '${source}'` }], mark: { type: 'point', filled: true, opacity: 1, size: LOOKS[source].size },
        encoding: { y, x: x('share'), color: { field: 'source', type: 'nominal', scale: scaled('colour'), legend }, shape: { field: 'source', type: 'nominal', scale: scaled('shape'), legend } },
      })),
    ],
  };
}

/** The banned or asked camp's share on the tag (or of all): collected against truth. */
function titleOf(outcome: Outcome): string {
  const { rows, tags, gone } = outcome.sample;
  const tag = tags.at(-1);
  if (tag === undefined) return 'There were no posts to sample';
  const share = (camp: string, source: Source) => rows.find((row) => row.tag === tag && row.camp === camp && row.source === source);
  const camps = outcome.camps.filter(({ name }) => share(name, 'truth')?.share !== null && share(name, 'truth') !== undefined);
  const asked = camps.find(({ name }) => name === outcome.focus) ?? camps[0];
  if (!asked) return 'There were no posts to sample';
  const [truth, collected] = [share(asked.name, 'truth')!, share(asked.name, 'collected')!];
  const where = tag === '(all)' ? 'of all posts' : `of the posts on ${inSentence(tag)}`;
  if (collected.share === null) return `${campLabel(outcome, asked.name)} wrote ${percent(truth.share!)} ${where}; a 1 % sample collected at the end holds none of these posts`;
  const lost = gone === null ? '' : `; ${percent(gone)} of the sample is gone`;
  return `A 1 % sample collected at the end gives ${campLabel(outcome, asked.name)} ${percent(collected.share)} ${where}; the truth is ${percent(truth.share!)} (${points(collected.share - truth.share!)}, from ${count(collected.posts)} posts)${lost}`;
}
