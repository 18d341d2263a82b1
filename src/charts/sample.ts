/** What an analyst's 1 % sample would have shown, on the day and after the suspensions, against the truth. */
import type { Outcome } from '../experiment/outcome.ts';
import type { SampleRow, Source } from '../experiment/outcome/sample.ts';
import type { ChartKind, Drawing, Layout, Spec } from './chart.ts';
import { BAND, tableOf } from './chart.ts';
import { NAME_LINES, nameLines, sentenceLines } from './fitting.ts';
import type { Language } from './language.ts';
import { nameIn, told } from './language.ts';
import { campLabel, ofAlone, ofReplicates } from './labels.ts';
import { emptySpec, rowHeight, rowNames } from './matrix.ts';
import { ARABIC, WORDS } from './said/sample.ts';
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
  anew: ['tag'],
  allPlatforms: true,
  question: 'What would an analyst have seen in a sample taken after the suspensions?',
  shows: "Each camp's share of the posts: of all, and on the tag asked about. The truth, a 1 % sample taken on the day, and what of that sample can still be collected at the end of the run, when the posts of suspended and closed accounts are gone. From the tally sample.",
  reading: 'Where the square lies beside the circle, it is chance; the fewer posts, the more of it. Where the diamond lies beside the square, it is suspension: data collected later show less of those who were closed. A study that says "few supporters wrote on this tag" may be looking at the diamond.',
  arabic: ARABIC,
  draw,
};

function draw(outcome: Outcome, layout: Layout, language: Language): Drawing {
  const words = WORDS[language];
  const { rows, tags } = outcome.sample;
  const title = told(language, `${ofAlone(outcome, ['tag'], language)}${titleOf(outcome, language)}`);
  const { window } = outcome.time;
  const caption = told(language, `${words.what(span(window.from, window.until))} ${ofReplicates(outcome, false, language)}`);
  const panels = tags.map((tag) => panelSpec(outcome, tag, rows.filter((row) => row.tag === tag), layout, language));
  return {
    title, caption, alt: words.alt(title, caption), fields: { camp: 'camp' },
    table: tableOf(rows, [
      { name: 'tag', label: 'posts on', kind: 'tag' }, { name: 'camp', label: 'camp', kind: 'camp' }, { name: 'source', label: 'truth, sampled on the day, or collected at the end', kind: 'text' },
      { name: 'share', label: 'share of the posts', kind: 'share' }, { name: 'posts', label: 'posts it rests on', kind: 'count' }, ...(outcome.replicates > 1 ? BAND : []),
    ]),
    spec: { $schema: SCHEMA, description: title, title: heading(title, caption, layout, 16), config: config(layout), spacing: 20, vconcat: panels.length > 0 ? panels : [emptySpec('there were no posts', layout)] },
  };
}

function panelSpec(outcome: Outcome, tag: string, rows: readonly SampleRow[], layout: Layout, language: Language): Spec {
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
  const panel = WORDS[language].panel(postsOn(tag, language), counted('truth'), counted('sampled'), counted('collected'));
  return {
    title: { text: language === 'en' ? nameLines(panel, whole, text, 3) : sentenceLines(panel, whole, text), anchor: 'start', frame: 'bounds', fontSize: text, fontWeight: 'bold', color: INK, offset: 6, lineHeight: Math.round(text * 1.3) },
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
function titleOf(outcome: Outcome, language: Language): string {
  const words = WORDS[language];
  const { rows, tags, gone } = outcome.sample;
  const tag = tags.at(-1);
  if (tag === undefined) return words.nothing;
  if (outcome.tag !== '' && tag !== outcome.tag) return words.nothingOn;
  const share = (camp: string, source: Source) => rows.find((row) => row.tag === tag && row.camp === camp && row.source === source);
  const camps = outcome.camps.filter(({ name }) => share(name, 'truth')?.share !== null && share(name, 'truth') !== undefined);
  const asked = camps.find(({ name }) => name === outcome.focus) ?? camps[0];
  if (!asked) return words.nothing;
  const [truth, collected] = [share(asked.name, 'truth')!, share(asked.name, 'collected')!];
  const where = postsOn(tag, language);
  if (collected.share === null) return words.none(campLabel(outcome, asked.name, language), percent(truth.share!), where);
  const lost = gone === null ? '' : words.gone(percent(gone));
  return words.collected(campLabel(outcome, asked.name, language), percent(collected.share), where, percent(truth.share!), points(collected.share - truth.share!, false), count(collected.posts), lost);
}

function postsOn(tag: string, language: Language): string {
  return tag === '(all)' ? WORDS[language].ofAll : WORDS[language].ofTag(nameIn(language, tag));
}
