/** Charts of runs that nobody would wish for: nothing in them, one camp, a few hours, hostile and endless names. All must draw, fit, and say what is. */
import { describe, expect, test } from 'vitest';
import { CHARTS, drawChart } from '../src/charts/index.ts';
import { nameLines, namesInLines, shortNames, textWidth } from '../src/charts/fitting.ts';
import type { Outcome } from '../src/experiment/outcome.ts';
import { buildOutcome } from '../src/experiment/outcome.ts';
import type { Trial } from '../src/experiment/trial.ts';
import type { Plan } from '../src/model/plan.ts';
import { drawSvg, readFonts } from '../src/report/draw.ts';
import { readAsset } from './report-input.ts';
import { event, HOSTILE, syntheticPlan, syntheticTrial } from './synthetic-trial.ts';

const fonts = readFonts(readAsset);
const plan = syntheticPlan();
/** What a slide and a column of text have room for. */
const ROOM = { wide: 960, narrow: 390 } as const;
const ENDLESS = `${'#وسم_طويل_جدا_'.repeat(800)}x`;
const SENTENCE = 'a name of many words '.repeat(500);

function outcomeOf(change: Partial<Plan>, replicates = 1, without: (trial: Trial) => Trial = (trial) => trial): Outcome {
  const changed = syntheticPlan(change);
  return buildOutcome(changed, Array.from({ length: replicates }, (_, replicate) => without(syntheticTrial(changed, replicate))));
}

const emptied = (trial: Trial): Trial => {
  const none = <T extends object>(tables: T): T => Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, { ...table, rows: 0 }])) as T;
  return { ...trial, tables: none(trial.tables), tallies: {} };
};

const RUNS: Readonly<Record<string, Outcome>> = {
  'three replicates': outcomeOf({}, 3),
  'one camp, nothing asked, no tag, no force': outcomeOf({ camps: plan.camps.slice(0, 1), outcomes: [], hashtags: [], forces: [], timeline: [] }),
  'nothing happened, no tallies': outcomeOf({}, 1, emptied),
  'two days': outcomeOf({ clock: { ...plan.clock, ticks: 48, burnInTicks: 0 }, outcomes: [], timeline: [] }),
  'hostile names': outcomeOf({
    camps: plan.camps.map((camp, i) => ({ ...camp, label: [HOSTILE, '\u202eturned \u0000 \ud800 label', ENDLESS, SENTENCE][i] ?? camp.label })),
    timeline: [event('x', SENTENCE, 20), event('y', ENDLESS, 21), event('z', HOSTILE, 22)], forces: plan.forces.map((force) => ({ ...force, label: SENTENCE })),
  }),
  'endless tags': outcomeOf({ hashtags: plan.hashtags.map((hashtag, i) => ({ ...hashtag, tag: `${ENDLESS}${i}` })), outcomes: plan.outcomes.map((outcome) => (outcome.tag === '(all)' ? outcome : { ...outcome, tag: `${ENDLESS}0` })) }),
};

describe.each(Object.keys(RUNS))('%s', (name) => {
  const outcome = RUNS[name]!;
  test.each(CHARTS.map((kind) => [kind.name, kind] as const))('%s draws and fits, wide and narrow', async (_, kind) => {
    for (const layout of ['wide', 'narrow'] as const) {
      const { title, caption, alt, spec, table } = drawChart(kind, outcome, layout);
      expect(title).toMatch(/^\S.{9,}/s);
      expect(`${title}${caption}`).not.toMatch(/NaN|undefined %|Infinity|null|\[object/);
      expect(title.length).toBeLessThan(700);
      expect(alt).toContain(title);
      for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
      const svg = await drawSvg(spec, fonts);
      expect(svg).not.toMatch(/NaN|Infinity|<img|<script|[\u0000\u202e]/);
      expect(Number(/viewBox="0 0 ([\d.]+)/.exec(svg)![1])).toBeLessThanOrEqual(ROOM[layout]);
    }
  });
});

test('the same outcome gives the same picture, byte for byte', async () => {
  for (const kind of CHARTS) {
    const svg = async () => drawSvg(drawChart(kind, RUNS['three replicates']!, 'narrow').spec, fonts);
    expect(await svg()).toBe(await svg());
  }
});

describe('names', () => {
  test('long hashtags are shortened so that they can still be told apart', () => {
    const tags = Array.from({ length: 20 }, (_, i) => `#${'الفلوجة_'.repeat(6)}${'ابتثجحخدذرزسشصضطظعغف'[i]}${'_تتحرر'.repeat(8)}`);
    const short = shortNames(tags, 160, 12);
    expect(new Set(short.values()).size).toBe(20);
    for (const text of short.values()) expect(textWidth(text, 12)).toBeLessThanOrEqual(160);
  });

  test('a name that fits stands whole, isolated if it is Arabic', () => {
    expect([...shortNames(['#الفلوجة', 'Supporters'], 160, 12).values()]).toEqual(['\u2067#الفلوجة\u2069', 'Supporters']);
    expect(nameLines('Supporters of the extremist organisation', 140, 12, 3).join(' ')).toBe('Supporters of the extremist organisation');
  });

  test('a name of sixty characters is broken, not cut, in every narrow chart', () => {
    const long = { en: 'Supporters of the operation from the provinces in the south', ar: 'مؤيدو العملية العسكرية من أبناء المحافظات الجنوبية والفرات' };
    for (const words of Object.values(long)) {
      const run = RUNS['three replicates']!;
      const outcome = {
        ...run, camps: run.camps.map((camp, i) => ({ ...camp, label: `${words} ${i}` })), events: run.events.map((event, i) => ({ ...event, label: `${words} ${i}` })),
        waterfall: { ...run.waterfall, hands: run.waterfall.hands.map((hand, i) => ({ ...hand, label: `${words} ${i}` })) }, posters: { ...run.posters, hands: run.posters.hands.map((hand, i) => ({ ...hand, label: `${words} ${i}` })) },
      };
      for (const name of ['reach', 'posters', 'sample', 'voice', 'waterfall']) {
        const spec = JSON.stringify(drawChart(CHARTS.find((kind) => kind.name === name)!, outcome, 'narrow').spec);
        expect(spec, name).toContain(words.split(' ')[2]);
        expect(spec, name).not.toContain('…');
      }
    }
    expect(namesInLines([`${long.en} 1`, SENTENCE], 140, 10).get(`${long.en} 1`)!.join(' ')).toBe(`${long.en} 1`);
    expect(namesInLines([`${long.en} 1`, SENTENCE], 140, 10).get(SENTENCE)).toHaveLength(1);
  });

  test('a name on too few lines loses its middle, never its end', () => {
    const lines = nameLines(`${SENTENCE}end`, 140, 12, 3);
    expect(lines).toHaveLength(3);
    expect(lines.join(' ')).toMatch(/^a name.*….*end$/);
    for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(140);
  });
});
