/** Silence and fear: how afraid each camp's people were, and how much of what it could have said to be read was never written. */
import type { Outcome } from '../experiment/outcome.ts';
import type { SilenceRow, SilenceTotal } from '../experiment/outcome/silence.ts';
import type { ChartKind, Drawing, Layout, Spec } from './chart.ts';
import { BAND, tableOf } from './chart.ts';
import type { Language } from './language.ts';
import { told } from './language.ts';
import { campLabel, ofAlone, ofReplicates } from './labels.ts';
import { campLines, linePanel } from './lines.ts';
import { ARABIC, WORDS } from './said/silence.ts';
import { config, heading, INK, SCHEMA, SIZES } from './theme.ts';
import { burnInLayers, countAxis, eventLayers, roundUp, shareAxis, timeAxis } from './time-frame.ts';
import { percent, span } from './words.ts';

export const silence: ChartKind = {
  name: 'silence',
  anew: ['tag'],
  question: 'Who fell silent, for fear or for the climate of opinion, and when?',
  shows: "Above, the part of a camp's possible readings that was lost because its people did not write: for fear or for the climate of opinion. Below, the mean fear of its people. From the ledger and the measure fear.",
  reading: 'A post that was not written counts its whole audience as lost, so the upper panel is an upper bound of what would have been read. Fear is a number from 0 to 1 of the model; what matters is its rise and whose it is. That fear stood beside silence is accounting; its cause is told by a paired run without insults.',
  arabic: ARABIC,
  draw,
};

function draw(outcome: Outcome, layout: Layout, language: Language): Drawing {
  const words = WORDS[language];
  const { fear, silenced } = outcome.silence;
  const height = layout === 'wide' ? 210 : 180;
  const camps = outcome.camps.filter(({ name }) => [...silenced, ...fear].some((row) => row.camp === name && row.value > 0));
  const drawn = (rows: readonly SilenceRow[]) => rows.filter((row) => camps.some(({ name }) => name === row.camp));
  const panel = (heading_: string, rows: readonly SilenceRow[], share: boolean, flags: boolean): Spec => {
    const top = roundUp(Math.max(1e-4, ...drawn(rows).map((row) => row.high ?? row.value)));
    return {
      title: { text: heading_, anchor: 'start', frame: 'bounds', fontSize: SIZES[layout].text, fontWeight: 'bold', color: INK, offset: 8 },
      ...linePanel({
        layout, rows: drawn(rows), lines: campLines(camps.filter(({ name }) => rows.some((row) => row.camp === name)), layout), key: 'camp', value: 'value', x: timeAxis(outcome, layout),
        y: (field) => (share ? shareAxis(field, 'of possible readings', top) : countAxis(field, 'mean fear, 0 to 1', top)), top, height, bands: outcome.replicates > 1,
        under: [...burnInLayers(outcome, layout, height), ...eventLayers(outcome, layout, flags, height)], name: share ? 'lines' : 'lower-lines',
      }),
    };
  };
  const title = told(language, `${ofAlone(outcome, ['tag'], language)}${titleOf(outcome, language)}`);
  const caption = told(language, `${words.what(fear.length > 0, outcome.time.unit)} ${ofReplicates(outcome, true, language)} ${words.whole}${outcome.platform !== '' && fear.length > 0 ? words.people : ''}`);
  const panels = [panel('Not written, of all that could have been read', silenced, true, false), ...(fear.length > 0 ? [panel('Fear', fear, false, false)] : [])];
  const rows = [...silenced.map((row) => ({ ...row, what: 'notWritten' })), ...fear.map((row) => ({ ...row, what: 'fear' }))];
  return {
    title, caption, alt: words.alt(title, caption), fields: { time: 'time', camp: 'camp' },
    table: tableOf(rows, [
      { name: 'time', label: outcome.time.unit, kind: 'time' }, { name: 'camp', label: 'camp', kind: 'camp' }, { name: 'what', label: 'what (share of possible readings not written, or mean fear)', kind: 'text' }, { name: 'value', label: 'value', kind: 'number' },
      ...(outcome.replicates > 1 ? BAND : []),
    ]),
    spec: { $schema: SCHEMA, description: title, title: heading(title, caption, layout, 18), config: config(layout), spacing: 24, vconcat: panels },
  };
}

/** The camp that left most unwritten, or the one looked at alone: how much, why, and what it was before. */
function titleOf(outcome: Outcome, language: Language): string {
  const words = WORDS[language];
  const { from, until } = outcome.time.window;
  const defined = outcome.silence.totals.filter((total): total is SilenceTotal & { silenced: number } => total.silenced !== null);
  if (defined.length === 0) return words.undefined;
  const most = defined.find(({ camp }) => camp === outcome.camp) ?? defined.reduce((best, total) => (total.silenced > best.silenced ? total : best));
  if (most.silenced === 0) return words.nobody(span(from, until));
  const before = most.silencedBefore === null ? '' : words.before(percent(most.silencedBefore));
  return words.most(campLabel(outcome, most.camp, language), percent(most.silenced), before, percent(most.byFear ?? 0), percent(most.byClimate ?? 0));
}
