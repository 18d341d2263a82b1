/** Reach over time, a small panel for each variant on one scale. */
import type { SideBySide } from '../../experiment/side-by-side.ts';
import type { Drawing, Layout } from '../chart.ts';
import { tableOf } from '../chart.ts';
import { inSentence, wrapped } from '../fitting.ts';
import type { Language } from '../language.ts';
import { nameIn, told } from '../language.ts';
import { campLines, linePanel } from '../lines.ts';
import { WORDS } from '../said/reaches.ts';
import { config, heading, INK, SCHEMA, SIZES } from '../theme.ts';
import { burnInLayers, countAxis, eventLayers, roundUp, timeAxis } from '../time-frame.ts';
import { count } from '../words.ts';

const HEIGHT = 120;

export function reaches({ members, comparison }: SideBySide, layout: Layout, language: Language = 'en'): Drawing {
  const words = WORDS[language];
  const [baseline] = members;
  const camps = (baseline?.outcome.camps ?? []).filter(({ name }) => members.some(({ outcome }) => outcome.reach.rows.some((row) => row.camp === name && row.views > 0)));
  const rows = members.flatMap(({ name, outcome }) => outcome.reach.rows.filter((row) => camps.some((camp) => camp.name === row.camp)).map((row) => ({ ...row, variant: name })));
  const top = roundUp(Math.max(1, ...rows.map((row) => row.high ?? row.views)));
  const title = told(language, words.title(nameIn(language, comparison.baseline), count(members.length - 1), members.length === 2));
  const caption = told(language, words.caption(baseline?.outcome.time.unit ?? 'day'));
  return {
    title, caption, alt: words.alt(title, caption), fields: { time: 'time', camp: 'camp' },
    table: tableOf(rows, [
      { name: 'variant', label: 'variant', kind: 'text' }, { name: 'time', label: 'time', kind: 'time' }, { name: 'camp', label: 'camp', kind: 'camp' }, { name: 'views', label: 'views', kind: 'count' },
      { name: 'low', label: '5 % of replicates below', kind: 'number' }, { name: 'high', label: '95 % of replicates below', kind: 'number' },
    ]),
    spec: {
      $schema: SCHEMA, description: title, title: heading(title, caption, layout, 18), config: config(layout), spacing: 20,
      vconcat: members.map(({ name, outcome }, at) => ({
        title: { text: wrapped(inSentence(name), SIZES[layout].whole, SIZES[layout].text), anchor: 'start', frame: 'bounds', fontSize: SIZES[layout].text, lineHeight: Math.round(SIZES[layout].text * 1.3), fontWeight: 'bold', color: INK, offset: 6 },
        ...linePanel({
          layout, rows: rows.filter((row) => row.variant === name), lines: campLines(camps, layout), key: 'camp', value: 'views', x: timeAxis(outcome, layout), y: (field) => countAxis(field, '', top), top, height: HEIGHT,
          bands: outcome.replicates > 1, under: [...burnInLayers(outcome, layout, HEIGHT), ...eventLayers(outcome, layout, false, HEIGHT)], name: `lines${at}`,
        }),
      })),
    },
  };
}
