import { describe, expect, test } from 'vitest';
import * as fontkit from 'fontkit';
import { CHARTS, comparison, drawChart } from '../src/charts/index.ts';
import type { Chart } from '../src/charts/index.ts';
import { matrixSpec } from '../src/charts/matrix.ts';
import { placeFlags } from '../src/charts/event-flags.ts';
import { spreadApart } from '../src/charts/time-frame.ts';
import { textWidth, wrapped } from '../src/charts/fitting.ts';
import { handLook } from '../src/charts/theme.ts';
import { count, date, percent, points, shown, span } from '../src/charts/words.ts';
import type { Comparison } from '../src/experiment/files.ts';
import { buildOutcome } from '../src/experiment/outcome.ts';
import { readWords } from '../src/experiment/outcome/fold.ts';
import { numbersOf } from '../src/measures/table.ts';
import type { Plan } from '../src/model/plan.ts';
import { compileSpec, drawPng, drawSvg, readFonts, SpecError } from '../src/report/draw.ts';
import { night } from '../src/report/night.ts';
import { spoken, spokenHands } from '../src/report/spoken.ts';
import { figuresOf } from './figures.ts';
import { outcomeOf, readAsset } from './report-input.ts';
import { event, HOSTILE, PRAYER, syntheticPlan, syntheticTrial } from './synthetic-trial.ts';

const plan = syntheticPlan();
const fonts = readFonts(readAsset);
const outcome = outcomeOf(plan);
const many = outcomeOf(plan, 3);

function chart(name: string, of = outcome, layout: 'wide' | 'narrow' = 'wide'): Chart {
  return drawChart(CHARTS.find((each) => each.name === name)!, of, layout);
}

/** The run as an Arabic page tells it. */
const inArabic = (of: Plan, replicates = 1) => spokenHands(outcomeOf(spoken(of, 'ar'), replicates), 'ar');

/** Relative luminance of #rrggbb (WCAG 2.2). */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const difference = (mean: number, by: number | null, interval: [number, number] | null) => ({ mean, sd: 0.01, difference: by, differenceCi95: interval, ratio: null, ratioCi95: null, sameSign: 1, effectSize: 1, practical: null, pairingGain: 4, pAdjusted: 0.01, n: 8 });
const result: Comparison = {
  baseline: 'baseline', variants: ['no-army', 'no-insults'], replicates: 8, plans: {},
  outcomes: {
    prayerPageShown: { baseline: difference(0.121, null, null), 'no-army': difference(0.305, 0.184, [0.16, 0.208]), 'no-insults': difference(0.12, -0.001, [-0.004, 0.002]) },
    criticsHeard: { baseline: difference(0.304, null, null), 'no-army': difference(0.32, 0.02, [0.01, 0.03]), 'no-insults': difference(0.35, 0.05, [0.04, 0.06]) },
  },
};

/** Texts of an SVG in document order. */
function texts(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1]!);
}

describe.each(['wide', 'narrow'] as const)('%s charts', (layout) => {
  test.each(['waterfall', 'reach', 'race'])('%s compiles without a warning and draws with one and several replicates', async (name) => {
    for (const each of [outcome, many]) {
      const { spec, title, alt } = chart(name, each, layout);
      const svg = await drawSvg(spec, fonts);
      expect(svg).toContain('font-family="Vazirmatn"');
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
      expect(alt).toContain(title);
      expect(svg).not.toContain('…');
    }
  });

  test('comparison compiles and draws', async () => {
    const svg = await drawSvg(comparison(result, plan.outcomes, layout).spec, fonts);
    expect(texts(svg)).toEqual(expect.arrayContaining(['no-army', ...(layout === 'wide' ? ['+18.4\u00a0points', '−0.10\u00a0points'] : ['+18.4', '−0.10'])]));
  });
});

describe.each(CHARTS.map((kind) => [kind.name, kind] as const))('%s keeps the contract', (name, kind) => {
  test('it asks a question, says what is drawn and how to read it', () => {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(kind.question).toMatch(/^[A-Z].*\?$/);
    for (const text of [kind.shows, kind.reading]) expect(text).toMatch(/^[A-Z].*\.$/s);
  });

  test('its table has a cell for every column, and the fields it selects by are in its rows', () => {
    for (const of of [outcome, many]) {
      const { table, fields, spec } = chart(name, of);
      expect(table.rows.length).toBeGreaterThan(0);
      for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
      for (const { name: column } of table.columns) expect(column).toMatch(/^[a-z][A-Za-z0-9]*$/);
      table.columns.forEach(({ kind: is, name: column }, i) => {
        const numeric = is === 'count' || is === 'share' || is === 'number';
        expect(table.rows.every((row) => row[i] === null || typeof row[i] === (numeric ? 'number' : 'string')), column).toBe(true);
      });
      for (const field of Object.values(fields).flat()) expect(JSON.stringify(spec)).toContain(`{"${field}":`.slice(1, -1));
    }
  });
});

/** Sum of a measure's values in the ticks that pass, straight from the series of the invented run. */
function summed(measure: string, camp: string, passes: (tick: number) => boolean): number {
  const { series } = syntheticTrial(plan).tables;
  const [tick, value] = [numbersOf(series, 'tick'), numbersOf(series, 'value')];
  const [measures, camps] = [readWords(series, 'measure'), readWords(series, 'camp')];
  return Array.from(tick.keys()).filter((row) => measures(row) === measure && (camp === '' || camps(row) === camp) && passes(tick[row]!)).reduce((sum, row) => sum + value[row]!, 0);
}

const at = (measure: string, camp: string, day: number) => summed(measure, camp, (tick) => tick === day * 24 + 23);

describe.each(CHARTS.filter((kind) => kind.arabic).map((kind) => [kind.name, kind] as const))('%s in Arabic', (_, kind) => {
  test.each([1, 3])('the same figures as in English, in Arabic sentences (%i replicates)', async (replicates) => {
    for (const layout of ['wide', 'narrow'] as const) {
      const [english, arabic] = [drawChart(kind, outcomeOf(plan, replicates), layout), drawChart(kind, inArabic(plan, replicates), layout, 'ar')];
      for (const part of ['title', 'caption', 'alt'] as const) {
        expect(figuresOf(arabic[part]), part).toEqual(figuresOf(english[part]));
        expect(arabic[part]).not.toEqual(english[part]);
        expect(arabic[part].replace(/\u2068[^\u2069]*\u2069|Gini/g, ''), part).not.toMatch(/[A-Za-z]|undefined/);
        expect(arabic[part].match(/[\u2066-\u2068]/g)?.length ?? 0).toBe(arabic[part].match(/\u2069/g)?.length ?? 0);
      }
      for (const words of [arabic.question, kind.arabic!.reading]) expect(words).toMatch(/^[\u0600-\u06ff]/);
      expect(arabic.table.rows.length).toBe(english.table.rows.length);
      for (const { label } of arabic.table.columns) expect(label).toMatch(/^[^A-Za-z]*[\u0600-\u06ff]/);
      // A picture takes long: wide of one replicate, narrow of several.
      if ((replicates === 1) !== (layout === 'wide')) continue;
      const svg = await drawSvg(arabic.spec, fonts);
      const names = [...plan.hashtags.map(({ tag }) => tag), ...plan.camps.map(({ label }) => label), ...plan.forces.map(({ label }) => label), ...plan.timeline.map(({ label }) => label), 'Iraq', 'Gulf'];
      const foreign = texts(svg).filter((text) => /[A-Za-z]{3}/.test(text) && !/^\d+ [A-Z][a-z]{2}/.test(text) && !names.some((name) => name.includes(text) || text.includes(name)));
      expect(foreign).toEqual([]);
    }
  });
});

describe('titles say what the rows say', () => {
  test('waterfall', () => {
    const critics = outcome.waterfall.feed.rows.filter((row) => row.camp === 'critics');
    const heard = critics.find((row) => row.step === 'heard')!.share;
    const crowded = critics.filter((row) => row.step === 'crowdedOut').reduce((sum, row) => sum + row.share, 0);
    const places = outcome.waterfall.page!.rows.filter((row) => row.step === 'pageSeen');
    const page = places.find((row) => row.camp === 'extremists')!.units / places.reduce((sum, row) => sum + row.units, 0);
    expect(chart('waterfall').title).toBe(`Domestic critics lost ${percent(1 - heard)} of their possible readings in feeds, ${percent(crowded)} to crowding out alone; Extremist supporters had ${percent(page)} of the places on the page of \u2067${PRAYER}\u2069`);
    expect(chart('waterfall').caption).toContain('accounting, not cause');
  });

  test('reach', () => {
    const views = (camp: string) => outcome.reach.rows.filter((row) => row.camp === camp && row.time >= '2016-05-23' && row.time < '2016-06-27').reduce((sum, row) => sum + row.views, 0) / 35;
    expect(chart('reach').title).toContain(`Pro-operation: ${count(views('operation'))} views a day from 23\u00a0May to 26\u00a0June`);
    expect(chart('reach').title).toContain(`Extremist supporters: ${count(views('extremists'))},`);
  });

  test('race', () => {
    const rows = outcome.race.rows.filter((row) => row.tag === PRAYER && row.time >= '2016-05-23' && row.time < '2016-06-27');
    const top = rows.reduce((most, row) => (row.posts > most.posts ? row : most));
    expect(chart('race').title).toContain(`\u2067${PRAYER}\u2069 peaked at ${count(top.posts)} posts a day (${date(top.time)})`);
  });

  test('displacement: shares of what crowding took, of the rows', () => {
    const own = outcome.displacement.cells.filter((cell) => cell.camp === 'critics' && cell.place === 'feeds');
    expect(own.reduce((sum, cell) => sum + cell.share, 0)).toBeCloseTo(1, 12);
    const ambient = own.find((cell) => cell.by === 'ambient')!;
    expect(chart('displacement').title).toContain(`In feeds, of what crowding took from Domestic critics ${percent(ambient.share)} went to ambient posts`);
  });

  test('voice: parts of each day add up to all, and the title is their mean over the window', () => {
    const day = outcome.voice.rows.filter((row) => row.time === '2016-05-25T00:00');
    expect(day.reduce((sum, row) => sum + row.share, 0)).toBeCloseTo(1, 12);
    expect(chart('voice').title).toContain(`Pro-operation had ${percent(outcome.voice.totals.find((total) => total.camp === 'operation')!.share!)}`);
  });

  test('first hours: the posts of the last point, and whose they were', () => {
    const last = outcome.firstHours.rows.filter((row) => row.tag === PRAYER).at(-1)!;
    const { byForces, byOthers, posts } = outcome.firstHours.totals.find((total) => total.tag === PRAYER)!;
    expect([last.hour, last.posts]).toEqual([24, posts]);
    expect(chart('first-hours').title).toContain(`${count(last.posts)} posts in its first 24 hours`);
    expect(chart('first-hours').title).toContain(`, ${percent(byForces!)} by organised forces, ${percent(byOthers!)} by other camps`);
  });

  test('silence: fear and climate make what was not written', () => {
    const total = outcome.silence.totals.find((each) => each.camp === 'critics')!;
    expect(total.byFear! + total.byClimate!).toBeCloseTo(total.silenced!, 12);
    expect(chart('silence').title).toContain(`Domestic critics left ${percent(total.silenced!)} of their possible readings unwritten`);
  });

  test('perceived: the camp to which they look largest, against the truth', () => {
    const { totals, trueAccounts } = outcome.perceived;
    const most = Math.max(...totals.filter((total) => total.camp !== 'extremists').map((total) => total.perceived!));
    expect(chart('perceived').title).toContain(`looked like ${percent(most)} of all`);
    expect(chart('perceived').title).toContain(`(${percent(trueAccounts!)})`);
  });

  test('morale, recruits and trust: the levels of the series, as they stand at the end of a day', () => {
    const days = Array.from({ length: 35 }, (_, day) => 17 + day);
    const lowest = Math.min(...days.map((day) => at('morale', 'extremists', day)));
    expect(chart('morale').title).toContain(`Extremist supporters down to ${lowest.toFixed(2)} of 1 (${date(`2016-06-${String(days.find((day) => at('morale', 'extremists', day) === lowest)! - 25).padStart(2, '0')}`)}; ${at('morale', 'extremists', 16).toFixed(2)} before the window)`);
    const all = (measure: string, day: number) => count(plan.camps.reduce((sum, { name }) => sum + at(measure, name, day), 0));
    expect(chart('recruits').title).toBe(`The organisation had ${all('recruits', 51)} recruits among ${all('activists', 51)} activists on 26\u00a0June (before the window: 0 among 0); its deeds had ${percent(at('standing', 'extremists', 51))} of the fame among violent groups at the end (before: ${percent(at('standing', 'extremists', 16))})`);
    expect(chart('trust').title).toBe(`Pro-operation trusted the voices paid in secret ${['covertTrust', 'honestTrust', 'sponsorTrust'].map((measure) => at(measure, 'operation', 51).toFixed(2)).join(';').replace(';', ' of 1 at the end of the window (before it 1.00), the honest of their group ').replace(';', ', the paying force ')}`);
  });

  test('outlets, recidivism and cost: readings at the end of a day, sums and ratios of sums over the window', () => {
    const within = (measure: string, camp: string) => summed(measure, camp, (tick) => tick >= 17 * 24 && tick < 52 * 24);
    const [before, last] = [900 + Math.round((16 + 23 / 24) * 13), 900 + Math.round((51 + 23 / 24) * 13)];
    expect(chart('outlets').title).toContain(`Pro-operation, Iraq: ${count(last)} (${percent(last / before - 1)} more than before the window), trusted ${(0.5 + 0.003 * (51 + 23 / 24) * 1.07).toFixed(2)} of 1; Pro-operation, Gulf:`);
    expect(chart('recidivism').title).toBe(`Owners of suspended accounts of Extremist supporters opened new ones: ${within('returns', 'extremists')} (${within('returns', '')} in all camps), 23\u00a0May to 26\u00a0June; by the end ${percent(at('recidivism', 'extremists', 51))} of the camp's suspended had come back`);
    const [paid, views, silenced] = ['cost', 'orderedViews', 'silencedByForces'].map((measure) => within(measure, 'operation')) as [number, number, number];
    expect(chart('cost').title).toBe(`What forces cost: Pro-operation ${count(paid)} units: ${count(views / paid)} views per unit, ${count(silenced / paid)} readings silenced per unit, 23\u00a0May to 26\u00a0June`);
    expect(outcome.flows.rows.filter(({ measure }) => measure === 'viewsPerCost')[0]!.time).toBe('2016-05-20T00:00');
    const sofar = outcome.flows.rows.find(({ measure, time }) => measure === 'viewsPerCost' && time === '2016-06-01T00:00')!;
    const until = (measure: string) => summed(measure, 'operation', (tick) => tick >= 14 * 24 && tick < 27 * 24);
    expect(sofar.value).toBeCloseTo(until('orderedViews') / until('cost'), 10);
  });

  test('migration: the share of a camp\'s posts on the platform that draws, and its accounts there', () => {
    expect(chart('migration').title).toBe('There is one platform only: nobody can move');
    const groups = [{ name: 'crowd', label: 'Crowd', labelAr: '', platform: 'forum', drawn: false, camps: {}, also: [{ platform: 'microblog', drawn: true }] }] as unknown as typeof plan.groups;
    const two = syntheticPlan({ groups, platforms: [plan.platforms[0]!, { ...plan.platforms[0]!, name: 'forum', label: 'Forum' }] });
    const trial = syntheticTrial(two);
    const { series } = trial.tables;
    const [ticks, measures, camps, tags] = [numbersOf(series, 'tick'), readWords(series, 'measure'), readWords(series, 'camp'), readWords(series, 'tag')];
    // From the window on, every second tick's posts of Pro-operation are on the microblog; all other posts are.
    const away = (row: number) => measures(row) === 'posts' && camps(row) === 'operation' && (ticks[row]! < 17 * 24 || ticks[row]! % 2 === 1);
    const moved = { ...series, columns: series.columns.map((column) => (column.name === 'platform' && column.kind === 'text' ? { ...column, words: ['microblog', 'forum'], values: column.values.map((value, row) => (away(row) ? 1 : value)) } : column)) };
    const run = buildOutcome(two, [{ ...trial, tables: { ...trial.tables, series: moved } }]);
    const posts = (passes: (row: number) => boolean) => Array.from(ticks.keys()).filter((row) => measures(row) === 'posts' && camps(row) === 'operation' && tags(row) === '(all)' && ticks[row]! >= 17 * 24 && ticks[row]! < 52 * 24 && passes(row)).reduce((sum, row) => sum + numbersOf(series, 'value')[row]!, 0);
    expect(run.migration.platforms).toEqual(['microblog']);
    expect(chart('migration', run).title).toBe(`Pro-operation wrote ${percent(posts((row) => !away(row)) / posts(() => true))} of their posts about the conflict on Microblog, 23\u00a0May to 26\u00a0June (the week before: 0\u00a0%); 4,000 of their accounts were open there on average (4,000 before)`);
  });

  test('suspensions: the wrong ones and the time to action are those of the tally', () => {
    const inWindow = Array.from({ length: 40 }, (_, n) => 400 + 11 * n).filter((tick) => tick >= 17 * 24 && tick < 52 * 24);
    const wrong = Array.from({ length: 40 }, (_, n) => n).filter((n) => n % 5 === 0 && 400 + 11 * n >= 17 * 24).length;
    expect(chart('suspensions').title).toContain(`${inWindow.length} accounts were suspended, 23\u00a0May to 26\u00a0June, ${wrong} (${percent(wrong / inWindow.length)}) of them wrongly, most of Domestic critics (${wrong})`);
    expect(outcome.suspensions.action.reduce((sum, step) => sum + step.accounts, 0)).toBe(32);
    expect(chart('suspensions').title).toMatch(/for more than 2\.8 days$/);
  });

  test('sample: what can be collected against the truth', () => {
    const share = (source: string) => outcome.sample.rows.find((row) => row.tag === PRAYER && row.camp === 'extremists' && row.source === source)!.share!;
    expect(share('collected')).toBeCloseTo(2 / (2 + 9 * 4), 12);
    expect(chart('sample').title).toContain(`gives Extremist supporters ${percent(share('collected'))} of the posts on \u2067${PRAYER}\u2069; the truth is ${percent(share('truth'))} (${points(share('collected') - share('truth'))}`);
  });

  test('figures stand out on their cells by day and by night, and a stronger share is a stronger shade in both', () => {
    const cells = Array.from({ length: 101 }, (_, i) => ({ row: 'a', column: 'b', shade: i / 100, text: String(i) }));
    const { data } = matrixSpec({ name: 'a', layout: 'wide', names: 90, rowHeight: 20, rows: [{ key: 'a', lines: ['a'] }], columns: [{ key: 'b', lines: ['b'] }], cells }) as unknown as { data: { values: { fill: string; figureColour: string }[] } };
    for (const seen of [(colour: string) => colour, night]) {
      const lit = data.values.map(({ fill }) => luminance(seen(fill)));
      const down = lit[0]! > lit[100]!;
      lit.forEach((light, i) => {
        if (i > 0) expect(down ? lit[i - 1]! - light : light - lit[i - 1]!, String(i)).toBeGreaterThanOrEqual(-1e-9);
        const [more, less] = [light, luminance(seen(data.values[i]!.figureColour))].sort((a, b) => b - a) as [number, number];
        expect((more + 0.05) / (less + 0.05), String(i)).toBeGreaterThan(4.5);
      });
    }
  });

  test('small figures are never written as nothing', () => {
    expect([0.034, -0.034, 0.0004, 0, 0.3, 12].map(count)).toEqual(['0.03', '-0.03', '0.0004', '0', '0.3', '12']);
  });

  test('posters, rhythm and ties', () => {
    // As the synthetic tally was written, over the days of the window.
    const wrote = Array.from({ length: 120 }, (_, i) => i + 1).map((rank) => ({ rank, posts: Array.from({ length: 35 }, (_, i) => 17 + i).reduce((sum, day) => sum + ((rank + day) % 3 === 0 ? 1 + Math.floor((121 - rank) / 10) + ((day * rank) % 4) : 0), 0) })).sort((a, b) => b.posts - a.posts || a.rank - b.rank);
    const topTwo = (wrote[0]!.posts + wrote[1]!.posts) / wrote.reduce((sum, { posts }) => sum + posts, 0);
    expect(chart('posters').title).toBe(`The busiest 1 % of accounts wrote ${percent(topTwo)} of all posts about the conflict; ${wrote.slice(0, 100).filter(({ rank }) => rank % 4 === 0).length} of the 100 busiest wrote for a force (Electronic army)`);
    expect(outcome.rhythm.cells.filter((cell) => cell.origin === 'Iraq').reduce((sum, cell) => sum + cell.share, 0)).toBeCloseTo(1, 12);
    const week = new Array<number>(168).fill(0);
    for (let hour = 17 * 24; hour < 52 * 24; hour++) week[((Math.floor(hour / 24) + 4) % 7) * 24 + (hour % 24)]! += 5 * (12 + (hour % 24) + (hour > 480 ? hour % 7 : 0));
    const busiest = week.indexOf(Math.max(...week));
    const peak = `${['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'][Math.floor(busiest / 24)]}s at ${busiest % 24}:00`;
    expect(chart('rhythm').title).toContain(`: Gulf, ${peak} (${count((168 * Math.max(...week)) / week.reduce((sum, posts) => sum + posts, 0))} times its mean hour)`);
    const keyed = { ...outcome, rhythm: { ...outcome.rhythm, totals: outcome.rhythm.totals.map((total) => ({ ...total, origin: total.origin === 'Gulf' ? 'upper-gulf' : total.origin })) } };
    expect(chart('rhythm', keyed).title).toContain(`: Upper gulf, ${peak}`);
    const own = outcome.ties.ties.filter((tie) => tie.camp === tie.hearers);
    for (const hearers of outcome.camps) expect(outcome.ties.ties.filter((tie) => tie.hearers === hearers.name).reduce((sum, tie) => sum + tie.readingShare!, 0)).toBeCloseTo(1, 12);
    expect(chart('ties').title).toContain(`${percent(Math.max(...own.map((tie) => tie.readingShare!)))} of what`);
  });

  test('the race says how long a tag was trending, and marks a leader who endorses it', async () => {
    const forces = [{ ...plan.forces[0]!, orders: [{ name: 'praise', do: 'endorse', fromTick: 20 * 24, untilTick: 20 * 24 + 1, tags: [PRAYER] }] }] as unknown as typeof plan.forces;
    const praised = outcomeOf(syntheticPlan({ forces }));
    expect(praised.race.endorsements).toEqual([{ tag: PRAYER, time: '2016-05-26T00:00', label: 'Electronic army' }]);
    expect(chart('race', praised).title).toContain(`, ${count((35 * 24) / 2)} hours trending`);
    expect(praised.race.rows.filter((row) => row.tag === PRAYER).every((row) => row.listed === 0.5)).toBe(true);
    expect(texts(await drawSvg(chart('race', praised).spec, fonts))).toContain('Electronic army');
  });

  test('comparison', () => {
    expect(comparison(result, plan.outcomes).title).toBe('Shown on its own page: +18.4\u00a0points in no-army (95\u00a0% interval +16 to +20.8\u00a0points, 8 pairs)');
    const unclear = Object.fromEntries(Object.entries(result.outcomes).map(([name, arms]) => [name, Object.fromEntries(Object.entries(arms).map(([arm, entry]) => [arm, { ...entry, pAdjusted: 0.3 }]))]));
    expect(comparison({ ...result, outcomes: unclear }, plan.outcomes).title).toMatch(/^No clear difference; the largest: Shown on its own page/);
  });
});

test('a chart of a mechanism concerns a scenario that has it on', () => {
  const on = (...mechanisms: string[]) => CHARTS.filter(({ concerns }) => concerns?.({ mechanisms: Object.fromEntries(mechanisms.map((name) => [name, {}])), rivals: [], platforms: [...plan.platforms, ...plan.platforms] })).map(({ name }) => name);
  expect([on(), on('morale', 'shock'), on('recruiting', 'covert-voices'), on('migration', 'news-race', 'return', 'sponsor')]).toEqual([[], ['morale'], ['recruits', 'trust'], ['migration', 'outlets', 'cost', 'recidivism']]);
});

describe('drawing', () => {
  test('the picture is a PNG with ink on it, and only our font is used', async () => {
    const png = await drawPng(await drawSvg(chart('race').spec, fonts));
    expect([...png.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    expect(png.length).toBeGreaterThan(20_000);
  });

  test('Arabic is drawn: without its letters the picture differs where they stood', async () => {
    const svg = await drawSvg(chart('race').spec, fonts);
    const blank = await drawPng(svg.replaceAll(PRAYER, '#'), 1);
    const full = await drawPng(svg, 1);
    expect(Buffer.compare(Buffer.from(full), Buffer.from(blank))).not.toBe(0);
    const face = fontkit.create(Buffer.from(fonts.regular)) as fontkit.Font;
    const glyphs = face.layout('الفلوجة').glyphs.map((glyph) => glyph.id);
    expect(glyphs).not.toContain(0);
    const alone = [...'الفلوجة'].map((letter) => face.layout(letter).glyphs[0]!.id);
    expect(glyphs.filter((id) => !alone.includes(id)).length).toBeGreaterThan(2);
  });

  test('tags are isolated where they are shown and raw in the rows', async () => {
    const { spec } = chart('race');
    expect(JSON.stringify((spec as { data: unknown }).data)).not.toMatch(/[\u2066-\u2069]/);
    expect(texts(await drawSvg(spec, fonts))).toContain(`\u2067${PRAYER}\u2069`);
  });

  test('widths are those of the font, not guesses', async () => {
    const svg = await drawSvg({ $schema: 'https://vega.github.io/schema/vega-lite/v6.json', config: { font: 'Vazirmatn', padding: 0 }, data: { values: [{ a: 'WWWWWWWWWW', b: 1 }] }, mark: 'bar', encoding: { y: { field: 'a', type: 'nominal', axis: { title: null, labelLimit: 0, labelFontSize: 20, ticks: false, labelPadding: 0 } }, x: { field: 'b', type: 'quantitative', axis: null } }, width: 100 }, fonts);
    const face = fontkit.create(Buffer.from(fonts.regular)) as fontkit.Font;
    const exact = (face.layout('WWWWWWWWWW').advanceWidth / face.unitsPerEm) * 20;
    expect(Number(/viewBox="0 0 ([\d.]+)/.exec(svg)![1])).toBeCloseTo(100 + exact, -0.5);
  });

  test('a warning of Vega-Lite is an error, and so is a file asked for', async () => {
    await expect(compileSpec({ $schema: 'https://vega.github.io/schema/vega-lite/v6.json', data: { values: [] }, mark: 'bar', encoding: { x: { field: 'a', type: 'quantitative', axis: { nonsense: 1 } }, nowhere: { field: 'b', type: 'nominal' } } })).rejects.toThrow(SpecError);
  });

  test('hostile and odd names harm no picture', async () => {
    const camps = plan.camps.map((camp, i) => ({ ...camp, label: i === 0 ? HOSTILE : i === 1 ? '\u202eturned \u0000 \ud800 label' : i === 2 ? 'x'.repeat(10_000) : camp.label }));
    const odd = outcomeOf(syntheticPlan({ camps, timeline: [event('x', HOSTILE, 20)] }));
    for (const { name } of CHARTS) {
      const svg = await drawSvg(chart(name, odd).spec, fonts);
      expect(svg).not.toMatch(/<img|<script/);
      expect(svg).not.toMatch(/[\u0000\u202e]/);
      expect(Number(/width="(\d+)/.exec(svg)![1])).toBeLessThan(3000);
      expect((await drawPng(svg, 1)).length).toBeGreaterThan(5000);
    }
  });

  test('a run without outcomes, events, pages or posts still draws', async () => {
    const bare = outcomeOf(syntheticPlan({ outcomes: [], timeline: [], hashtags: [], camps: plan.camps.slice(0, 1) }));
    for (const { name } of CHARTS) expect(await drawSvg(chart(name, bare).spec, fonts)).toContain('<svg');
  });
});

describe('layout', () => {
  test('three forces of one camp differ in lightness and in outline, two by two', () => {
    const looks = [0, 1, 2].map((nth) => handLook({ by: `force: f${nth}`, kind: 'force', label: 'f', camp: 'c', nth }, '#0072b2'));
    const light = (hex: string) => [1, 3, 5].reduce((sum, at, i) => sum + [0.2126, 0.7152, 0.0722][i]! * Number.parseInt(hex.slice(at, at + 2), 16), 0);
    for (const [i, a] of looks.entries()) for (const b of looks.slice(i + 1)) {
      expect(Math.abs(light(a.fill) - light(b.fill))).toBeGreaterThan(25);
      expect([a.stroke, a.dash.join()]).not.toEqual([b.stroke, b.dash.join()]);
    }
  });

  test('event labels never lie on each other', () => {
    const events = Array.from({ length: 24 }, (_, i) => ({ ...outcome.events[0]!, name: `e${i}`, label: `Some event number ${i}`, time: `2016-05-${String(7 + i).padStart(2, '0')}T06:00` }));
    const flags = placeFlags(events, (time) => (Date.parse(`${time}Z`) - Date.parse('2016-05-06T00:00Z')) / 864e5 * 12, 860, 11);
    expect(flags).toHaveLength(24);
    for (const a of flags) for (const b of flags) if (a !== b && a.lane < b.lane + b.lines.length && b.lane < a.lane + a.lines.length) expect(a.to <= b.from || b.to <= a.from).toBe(true);
    expect(Math.max(...flags.map((flag) => flag.lane))).toBeLessThan(14);
  });

  test('labels at the ends of lines are moved apart and stay in order', () => {
    const labels = spreadApart([10, 11, 12, 240, 241].map((y, i) => ({ key: `k${i}`, lines: ['x'], colour: '#000', y })), 240, 16);
    for (let i = 1; i < labels.length; i++) expect(labels[i]!.at - labels[i - 1]!.at).toBeGreaterThanOrEqual(19 - 1e-9);
    expect(labels.at(-1)!.at).toBeLessThanOrEqual(244);
  });

  test('the estimate of a width is never below the font', () => {
    const bold = fontkit.create(Buffer.from(fonts.bold)) as fontkit.Font;
    for (const text of ['Domestic critics lost 69 % of their possible readings', 'Extremist supporters', PRAYER, '#الفلوجة_محررين_لامعتدين', 'WMmw@%', 'Karma retaken', '1,234,567']) {
      expect(textWidth(text, 100), text).toBeGreaterThanOrEqual((bold.layout(text).advanceWidth / bold.unitsPerEm) * 100);
    }
    expect(wrapped('a bb ccc', 24, 10)).toEqual(['a bb', 'ccc']);
  });

  test('words', () => {
    expect([count(9512.4), count(2_340_000), count(0), count(1.25)]).toEqual(['9,512', '2.34\u00a0million', '0', '1.3']);
    expect([0.612, 0.0312, 0, 1, 0.00084, 0.9992, 0.996, 0.0000031, 0.999999, -0.034, 12.5].map(percent)).toEqual(['61', '3.1', '0', '100', '0.08', '99.92', '99.6', '< 0.01', '> 99.99', '−3.4', '1,250'].map((text) => `${text}\u00a0%`));
    expect(points(-0.034)).toBe('−3.4\u00a0points');
    expect(span('2016-05-23T00:00', '2016-06-27T00:00')).toBe('23\u00a0May to 26\u00a0June');
    expect(shown(`page of ${PRAYER}: 3`)).toBe(`page of \u2067${PRAYER}\u2069: 3`);
    expect(shown('أنصار التنظيم')).toBe('\u2067أنصار التنظيم\u2069');
  });
});
