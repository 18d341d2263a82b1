import { describe, expect, test } from 'vitest';
import { buildOutcome } from '../src/experiment/outcome.ts';
import { summarise } from '../src/experiment/outcome/summary.ts';
import { buildBuckets, windowOf } from '../src/experiment/outcome/buckets.ts';
import { spreadOf, tQuantile } from '../src/experiment/outcome/spread.ts';
import { CHARTS, drawChart } from '../src/charts/index.ts';
import { percent } from '../src/charts/words.ts';
import type { Trial } from '../src/experiment/trial.ts';
import { readRatios } from '../src/measures/ratios.ts';
import { columnOf, numbersOf } from '../src/measures/table.ts';
import type { Column, Table } from '../src/measures/table.ts';
import type { Plan } from '../src/model/plan.ts';
import { answer, tiles } from '../src/report/answer.ts';
import { readWords } from '../src/experiment/outcome/fold.ts';
import { PRAYER, syntheticPlan, syntheticTrial } from './synthetic-trial.ts';

const plan = syntheticPlan();
const trials = [0, 1, 2].map((replicate) => syntheticTrial(plan, replicate));
const outcome = buildOutcome(plan, trials);
const drawn = (name: string, of: typeof outcome) => drawChart(CHARTS.find((kind) => kind.name === name)!, of);

/** Sums a column over rows that pass, straight from the table: the second opinion. */
function sum(table: Table, column: string, pass: (row: number) => boolean): number {
  const values = numbersOf(table, column);
  let total = 0;
  for (let row = 0; row < table.rows; row++) if (pass(row)) total += values[row]!;
  return total;
}

/** The same campaign on a second platform, where only half as much is read, and outcomes that speak of the first over windows of their own. */
function twoPlatforms(): [Plan, Trial[]] {
  const outcomes = plan.outcomes.map((each) => ({ ...each, fromTick: (each.name === 'criticsHeard' ? 20 : 18) * 24, untilTick: 30 * 24 }));
  const both = { ...plan, outcomes, platforms: [...plan.platforms, { ...plan.platforms[0]!, name: 'forum', label: 'Forum' }] } as Plan;
  return [both, trials.map((trial) => {
    const tables = Object.fromEntries(Object.entries(trial.tables).map(([name, table]) => [name, doubled(table)])) as unknown as Trial['tables'];
    return { ...trial, tables, outcomes: readRatios(both, tables) };
  })];
}

function doubled(table: Table): Table {
  const twice = (column: Column, change: (value: number) => number) => [...column.values, ...Array.from(column.values, change)];
  const platform = columnOf(table, 'platform').values;
  const columns = table.columns.map((column) => {
    if (column.kind === 'text') return { ...column, ...(column.name === 'platform' ? { words: ['microblog', 'forum'] } : {}), values: Int32Array.from(twice(column, (value) => (column.name === 'platform' && value === 0 ? 1 : value))) };
    const values = twice(column, (value) => (column.name === 'seen' ? Math.floor(value / 2) : value));
    if (column.name === 'offline') { const seen = columnOf(table, 'seen').values; for (let row = 0; row < table.rows; row++) values[table.rows + row]! += seen[row]! - Math.floor(seen[row]! / 2); }
    return { ...column, values: column.kind === 'int32' ? Int32Array.from(values) : Float64Array.from(values) };
  }) as Column[];
  const kept = [...Array(table.rows * 2).keys()].filter((row) => row < table.rows || platform[row - table.rows]! >= 0);
  return { ...table, rows: kept.length, columns: columns.map((column) => ({ ...column, values: column.kind === 'float64' || column.kind === 'int64' ? Float64Array.from(kept, (row) => column.values[row]!) : Int32Array.from(kept, (row) => column.values[row]!) }) as Column) };
}

describe('outcome', () => {
  test('reach rows are the daily sums of impressions, means over replicates', () => {
    const day = outcome.reach.rows.find((row) => row.camp === 'critics' && row.time === '2016-05-25T00:00')!;
    const perTrial = trials.map(({ tables: { series } }) => {
      const [measure, camp, tag, tick] = [readWords(series, 'measure'), readWords(series, 'camp'), readWords(series, 'tag'), numbersOf(series, 'tick')];
      return sum(series, 'value', (row) => measure(row) === 'impressions' && camp(row) === 'critics' && tag(row) === '(all)' && Math.floor(tick[row]! / 24) === 19);
    });
    expect(day.views).toBeCloseTo((perTrial[0]! + perTrial[1]! + perTrial[2]!) / 3, 9);
    expect(day.low).toBeGreaterThanOrEqual(Math.min(...perTrial));
    expect(outcome.reach.rows.filter((row) => row.camp === 'critics')).toHaveLength(54);
  });

  test('another window: headlines, totals and waterfall speak of it; lines over time stay', () => {
    const other = windowOf(plan.clock, 20 * 24, 27 * 24);
    const week = buildOutcome(plan, trials, other);
    const ofTrial = ({ tables: { ledger } }: (typeof trials)[number], column: string) => {
      const [camp, tag, tick] = [readWords(ledger, 'camp'), readWords(ledger, 'tag'), numbersOf(ledger, 'tick')];
      return sum(ledger, column, (row) => camp(row) === 'critics' && tag(row) === '(all)' && tick[row]! >= other.fromTick && tick[row]! < other.untilTick);
    };
    const heard = trials.map((trial) => ofTrial(trial, 'seen') / ofTrial(trial, 'potential'));
    const headline = week.headlines.find(({ name }) => name === 'criticsHeard')!;
    expect(headline).toMatchObject({ mean: spreadOf(heard).mean, ci95: spreadOf(heard).ci95, from: '2016-05-26T00:00', until: '2016-06-02T00:00' });
    expect(week.waterfall.feed.accounts.find(({ camp }) => camp === 'critics')!.potential).toBeCloseTo(spreadOf(trials.map((trial) => ofTrial(trial, 'potential'))).mean!, 6);
    expect(week.time).toMatchObject({ window: other, before: { fromTick: 13 * 24, untilTick: 20 * 24 } });
    expect(week.reach.rows).toEqual(outcome.reach.rows);
    expect(week.reach.totals).not.toEqual(outcome.reach.totals);
    expect(buildOutcome(plan, trials, outcome.time.window)).toEqual(outcome);
  });

  test('with two platforms and windows of their own, value, losses, hands and waterfall of an outcome speak of the same', () => {
    const [both, pair] = twoPlatforms();
    const told = buildOutcome(both, pair);
    for (const { name, mean, from, until, platform } of told.headlines) {
      const asked = told.waterfall.asked[name]!;
      expect(asked.scope).toMatchObject({ platform, window: { from, until } });
      expect(asked.accounts.find(({ camp }) => camp === (name === 'criticsHeard' ? 'critics' : 'extremists'))!.shares[name === 'criticsHeard' ? 'heard' : 'pageSeen']).toBeCloseTo(mean!, 12);
    }
    expect(told.waterfall.feed).toEqual(told.waterfall.asked['criticsHeard']);
    expect(told.waterfall.page).toEqual(told.waterfall.asked['prayerPageShown']);
    const critics = told.waterfall.feed.rows.filter((row) => row.camp === 'critics');
    const crowded = critics.filter((row) => row.step === 'crowdedOut');
    const heard = percent(told.headlines.find(({ name }) => name === 'criticsHeard')!.mean!);
    const sentence = answer(told, 'en').replace(/<[^>]*>/g, '');
    expect(sentence).toContain(`on Microblog, ${heard}`);
    expect(sentence).toContain(`${percent(crowded.reduce((sum, row) => sum + row.share, 0))} were crowded out (the largest part, ${percent(Math.max(...crowded.map((row) => row.share)))}, by ambient posts)`);
    expect(tiles(told, 'en')).toContain(`<strong>${heard}</strong>`);
    expect(percent(critics.at(-1)!.share)).toBe(heard);
    const forum = buildOutcome(both, pair, undefined, { platform: 'forum' });
    expect(forum.headlines).toEqual(told.headlines);
    expect(forum.waterfall.feed.scope.platform).toBe('forum');
    expect(forum.waterfall.feed.accounts.find(({ camp }) => camp === 'critics')!.shares.heard).toBeCloseTo(told.waterfall.feed.accounts.find(({ camp }) => camp === 'critics')!.shares.heard! / 2, 2);
    const views = (of: typeof told) => of.reach.totals.find(({ camp }) => camp === 'critics')!.perDay;
    expect(views(forum)).toBeCloseTo(views(told) / 2, 6);
  });

  test('what is not told apart by platform stays that of all, and its chart says so', () => {
    const [both, pair] = twoPlatforms();
    const marked = pair.map((trial) => {
      const { posters } = trial.tallies;
      const platform: Column = { name: 'platform', kind: 'text', words: ['microblog', 'forum'], values: Int32Array.from({ length: posters!.rows }, (_, row) => row % 2) };
      return { ...trial, tallies: { ...trial.tallies, posters: { ...posters!, columns: [...posters!.columns.filter(({ name }) => name !== 'platform'), platform] } } } as Trial;
    });
    const [all, forum] = [buildOutcome(both, marked), buildOutcome(both, marked, undefined, { platform: 'forum' })];
    for (const part of ['perceived', 'posters', 'rhythm', 'firstHours', 'sample'] as const) expect(forum[part], part).toEqual(all[part]);
    expect(all.posters.list.length).toBeGreaterThan(1);
    expect(forum.reach.totals).not.toEqual(all.reach.totals);
    for (const kind of CHARTS.filter(({ allPlatforms }) => allPlatforms)) expect(drawChart(kind, forum), kind.name).toEqual(drawChart(kind, all));
    const caption = (outcome_: typeof all) => drawChart(CHARTS.find(({ name }) => name === 'silence')!, outcome_).caption;
    expect([caption(all), caption(forum)].map((text) => text.includes('Fear is of people'))).toEqual([false, all.silence.fear.length > 0]);
  });

  test('told of one camp alone after the other, suspensions, posts by hour and posts on tags add up to those of all', () => {
    const each = plan.camps.map(({ name }) => buildOutcome(plan, trials, undefined, { camp: name }));
    const together = (figure: (of: typeof outcome) => number) => expect(each.reduce((total, one) => total + figure(one), 0)).toBeCloseTo(figure(outcome), 6);
    const added = <Row>(rows: readonly Row[], value: (row: Row) => number) => rows.reduce((total, row) => total + value(row), 0);
    together(({ suspensions }) => added(suspensions.rows, ({ accounts }) => accounts));
    together(({ suspensions }) => added(suspensions.action, ({ accounts }) => accounts));
    together(({ rhythm }) => added(rhythm.cells, ({ posts }) => posts));
    together(({ race }) => added(race.rows, ({ posts }) => posts));
    together(({ firstHours }) => added(firstHours.totals, ({ posts }) => posts));
    together(({ posters }) => added(posters.concentration.filter(({ camp }) => camp !== ''), ({ posts }) => posts));
    each.forEach(({ posters }, i) => { for (const { camp } of posters.concentration) expect(camp).toBe(plan.camps[i]!.name); });
    expect(each.map(({ focus }) => focus)).toEqual(plan.camps.map(({ name }) => name));
  });

  test('told of one hashtag alone: its views, its page and its sample', () => {
    const told = buildOutcome(plan, trials, undefined, { tag: PRAYER });
    const views = trials.map((trial) => { const [measure, tag] = [readWords(trial.tables.series, 'measure'), readWords(trial.tables.series, 'tag')]; return sum(trial.tables.series, 'value', (row) => measure(row) === 'impressions' && tag(row) === PRAYER); });
    expect(told.reach.rows.reduce((total, { views: value }) => total + value, 0)).toBeCloseTo(spreadOf(views).mean!, 6);
    expect(told.voice.rows.filter(({ camp, share }) => camp === 'extremists' && share !== 1)).toEqual([]);
    expect(told.sample.tags).toEqual(['(all)', PRAYER]);
    expect(told.displacement.cells.every(({ place }) => place === 'pages')).toBe(true);
    expect(told.waterfall.page!.tag).toBe(PRAYER);
    expect(told.headlines).toEqual(outcome.headlines);
    expect(drawn('waterfall', told).caption).toContain('Hands in feeds are not told by hashtag');
    expect(drawn('waterfall', outcome).caption).not.toContain('Hands in feeds are not told by hashtag');
  });

  test('the sample counts the days that begin within the window, and its lost part is of the posts that its title names', () => {
    const days = Array.from({ length: 35 }, (_, i) => 17 + i);
    const total = (of: (day: number, camp: number) => number) => days.reduce((sum, day) => plan.camps.reduce((all, _, camp) => all + of(day, camp), sum), 0);
    const all = buildOutcome(plan, trials.slice(0, 1), undefined, { tag: PRAYER }).sample;
    expect(all.rows.find(({ tag, source }) => tag === PRAYER && source === 'truth')!.posts).toBe(total((day, camp) => 900 + 10 * day + camp));
    const [sampled, collected] = [total((day) => 9 + (day % 3)), total((_, camp) => (camp === 1 ? 2 : 9))];
    expect(all.rows.find(({ tag, source }) => tag === PRAYER && source === 'sampled')!.posts).toBe(sampled);
    expect(all.gone).toBeCloseTo(1 - collected / sampled, 12);
  });

  test('charts told of one camp alone do not say that they count all authors', () => {
    const camp = plan.camps[1]!;
    const told = buildOutcome(plan, trials.slice(0, 1), undefined, { camp: camp.name });
    for (const name of ['race', 'first-hours']) {
      expect(drawn(name, outcome).caption, name).toContain(', all authors');
      expect(drawn(name, told).caption, name).toMatch(new RegExp(`by .?${camp.label}.? alone`));
    }
  });

  test('told of one hashtag alone: who wrote it when, who was suspended, who follows and reads whom, straight from the tallies', () => {
    const told = buildOutcome(plan, trials.slice(0, 1), undefined, { tag: PRAYER });
    const { tallies, tables } = trials[0]!;
    const { from, until, fromTick, untilTick } = told.time.window;
    const of = (name: string, column: string, pass: (row: number, word: (name: string) => string) => boolean = () => true) => {
      const table = tallies[name]!;
      const words = new Map(table.columns.flatMap(({ name: each, kind }) => (kind === 'text' ? [[each, readWords(table, each)] as const] : [])));
      return sum(table, column, (row) => words.get('tag')!(row) === PRAYER && pass(row, (each) => words.get(each)!(row)));
    };
    const within = (_: number, word: (name: string) => string) => word('time') >= from && word('time') < until;
    expect(told.rhythm.cells.reduce((total, { posts }) => total + posts, 0)).toBeCloseTo(of('hours', 'conflictPosts', within), 6);
    expect(told.posters.concentration[0]!.posts).toBe(of('writing', 'posts', within));
    expect(told.posters.list[0]!.posts).toBeLessThan(buildOutcome(plan, trials.slice(0, 1)).posters.list[0]!.posts);
    const ticks = numbersOf(tallies['suspended']!, 'tick');
    expect(told.suspensions.totals.reduce((total, { accounts }) => total + accounts, 0)).toBe(of('suspended', 'rightly', (row) => ticks[row]! >= fromTick && ticks[row]! < untilTick) + told.suspensions.totals.filter(({ verdict }) => verdict === 'wrongly').reduce((total, { accounts }) => total + accounts, 0));
    expect(told.ties.ties.reduce((total, { follows }) => total + follows, 0)).toBe(of('ties', 'follows'));
    expect(told.ties.ties.reduce((total, { readings }) => total + readings, 0)).toBe(of('readings', 'readings', within));
    // Of what critics read with it, the part by the extremists; what was written with it, the extremists wrote.
    const read = (by: string | null) => of('readings', 'readings', (row, word) => within(row, word) && word('hearers') === 'critics' && (by === null || word('camp') === by));
    expect(told.perceived.totals.find(({ camp }) => camp === 'critics')!.perceived).toBeCloseTo(read('extremists') / read(null), 12);
    expect([told.perceived.trueAccounts, told.perceived.truePosts]).toEqual([null, 1]);
    expect(told.perceived.rows.some(({ series }) => series === 'accounts')).toBe(false);
    expect(told.tagWriters.camps).toEqual([{ camp: 'extremists', share: 1 }]);
    expect(outcome.tagWriters.camps).toEqual([]);
    const [measure, tag] = [readWords(tables.series, 'measure'), readWords(tables.series, 'tag')];
    expect(sum(tables.series, 'value', (row) => measure(row) === 'posts' && tag(row) === PRAYER)).toBeGreaterThan(0);
    expect(told.migration.rows.every(({ measure: drawn }) => drawn === 'wordsThere')).toBe(true);
    expect(told.migration.totals.find(({ camp }) => camp === 'extremists')!.words).toBe(1);
    expect(told.migration.totals.find(({ camp }) => camp === 'critics')!.words).toBeNull();
  });

  test('the race draws the hashtag that is looked at alone though eight others are used more', () => {
    const rare = '#rare';
    const hashtags = [...Array.from({ length: 9 }, (_, n) => ({ ...plan.hashtags[0]!, tag: n === 8 ? rare : `#t${n}` }))];
    const series = trials[0]!.tables.series;
    const more = { ...plan, hashtags } as Plan;
    const [tick, value] = [columnOf(series, 'tick'), columnOf(series, 'value')];
    const rows = hashtags.map(({ tag }, n) => ({ tag, value: 100 - n }));
    const column = (name: string, words: readonly string[], values: readonly number[]): Column => ({ name, kind: 'text', words, values: Int32Array.from(values) }) as Column;
    const table: Table = { name: 'series', rows: rows.length, columns: [
      { ...tick, values: Int32Array.from(rows, () => 20 * 24) } as Column, column('measure', ['posts'], rows.map(() => 0)), column('platform', ['microblog'], rows.map(() => 0)), column('camp', ['extremists'], rows.map(() => 0)),
      column('tag', rows.map(({ tag }) => tag), rows.map((_, n) => n)), column('origin', [], rows.map(() => -1)), { ...value, values: Float64Array.from(rows, (row) => row.value) } as Column,
    ] };
    const [trial] = [{ ...trials[0]!, tables: { ...trials[0]!.tables, series: table } }];
    const drawn = (alone: { tag?: string }) => buildOutcome(more, [trial!], undefined, alone).race.tags.map(({ tag }) => tag);
    expect(drawn({})).not.toContain(rare);
    expect(drawn({ tag: rare })).toEqual([...drawn({}).slice(0, 7), rare]);
  });

  test('peaks of the race lie within the window', () => {
    const week = buildOutcome(plan, trials, windowOf(plan.clock, 20 * 24, 27 * 24));
    for (const { tag, peak, peakTime } of week.race.tags) {
      const rows = week.race.rows.filter((row) => row.tag === tag && row.time >= '2016-05-26' && row.time < '2016-06-02');
      expect([peak, rows.some((row) => row.time === peakTime)]).toEqual([Math.max(...rows.map((row) => row.posts)), true]);
    }
  });

  test('the waterfall adds up: losses and heard make the potential, and hands make their loss', () => {
    for (const panel of [outcome.waterfall.feed, outcome.waterfall.page!]) {
      for (const account of panel.accounts) {
        const steps = Object.entries(account.steps).filter(([step]) => step !== 'potential' && step !== 'pagePotential');
        expect(steps.reduce((total, [, units]) => total + units!, 0)).toBeCloseTo(account.potential, 6);
        for (const [step, units] of steps) {
          const pieces = panel.rows.filter((row) => row.camp === account.camp && row.step === step);
          expect(pieces.reduce((total, row) => total + row.units, 0)).toBeCloseTo(units!, 6);
        }
        const last = panel.rows.filter((row) => row.camp === account.camp).at(-1)!;
        expect(last.from).toBeCloseTo(0, 9);
      }
    }
    expect(outcome.waterfall.page!.tag).toBe(PRAYER);
  });

  test('a waterfall over a window that begins in mid-run still adds up when units are in flight at both ends', () => {
    const late = syntheticTrial(plan);
    const inFlight = numbersOf(late.tables.ledger, 'inFlight') as Float64Array;
    const seen = numbersOf(late.tables.ledger, 'seen') as Float64Array;
    const [tick, camp] = [numbersOf(late.tables.ledger, 'tick'), readWords(late.tables.ledger, 'camp')];
    for (let row = 0; row < late.tables.ledger.rows; row++) {
      if (camp(row) !== 'critics') continue;
      inFlight[row] = 100 + (tick[row]! % 11);
      seen[row]! -= tick[row] === 0 ? 100 : tick[row]! % 11 - (tick[row]! - 1) % 11;
    }
    const account = buildOutcome(plan, [late]).waterfall.feed.accounts.find((each) => each.camp === 'critics')!;
    const { potential, ...rest } = account.steps;
    expect(rest.inFlight).toBe(((52 * 24 - 1) % 11) - ((17 * 24 - 1) % 11));
    expect(Object.values(rest).reduce((total, units) => total + units!, 0)).toBe(potential);
  });

  test('all offline events are one hand', () => {
    expect(outcome.waterfall.hands.map((hand) => hand.by)).toContain('offline events');
    expect(outcome.waterfall.feed.rows.some((row) => row.by.startsWith('event: '))).toBe(false);
  });

  test('the race ranks tags by posts and counts the days led', () => {
    expect(outcome.race.tags.map((tag) => tag.perDay)).toEqual([...outcome.race.tags.map((tag) => tag.perDay)].sort((a, b) => b - a));
    expect(outcome.race.tags.reduce((days, tag) => days + tag.led, 0)).toBe(outcome.race.rounds);
    expect(outcome.race.rounds).toBe(35);
  });

  test('missing measures leave charts poorer, not broken', () => {
    const words = trials[0]!.tables.series.columns.map((column) => (column.name === 'measure' && column.kind === 'text' ? { ...column, words: ['x', 'y', 'z'] } : column));
    const bare = { ...trials[0]!, tables: { ...trials[0]!.tables, series: { ...trials[0]!.tables.series, columns: words } } };
    const result = buildOutcome(plan, [bare]);
    expect(result.reach.measure).toBe('seen');
    expect(result.race.tags).toEqual([]);
  });

  test('levels are the last reading of a day; of counts, a day that tells none has 0', () => {
    const { rows, totals } = outcome.levels;
    const recruits = rows.filter(({ measure, camp }) => measure === 'recruits' && camp === 'extremists');
    expect(recruits.map(({ value }) => value)).toEqual(Array.from({ length: 54 }, (_, day) => (day + 23 / 24 > 22 ? Math.floor((day + 23 / 24) / 5) : 0)));
    expect(rows.some(({ measure, camp }) => measure === 'standing' && camp === 'operation')).toBe(false);
    const standing = totals.find(({ measure }) => measure === 'standing')!;
    expect(standing.last).toBeCloseTo(0.473 + (0.12 * (51 + 23 / 24 - 16.3)) / 40, 12);
    expect([standing.lowestTime, standing.highestTime]).toEqual(['2016-05-23T00:00', '2016-06-26T00:00']);
  });

  test('a short run is told in hours, and incomplete days are left out', () => {
    expect(buildBuckets({ ...plan.clock, ticks: 48 })).toMatchObject({ unit: 'hour', count: 48 });
    const shifted = buildBuckets({ ...plan.clock, startLocalMinutes: plan.clock.startLocalMinutes + 180 });
    expect(shifted.times[0]).toBe('2016-05-07T00:00');
    expect(shifted.ofTick[20]).toBe(-1);
    expect(shifted.count).toBe(53);
  });
});

describe('spread', () => {
  test('Student t quantiles agree with the printed table (0.975)', () => {
    const table: readonly (readonly [number, number])[] = [[1, 12.7062], [2, 4.30265], [3, 3.18245], [4, 2.77645], [9, 2.26216], [19, 2.09302], [30, 2.04227], [120, 1.97993]];
    for (const [freedom, value] of table) expect(tQuantile(0.975, freedom)).toBeCloseTo(value, 4);
    expect(tQuantile(0.95, 7)).toBeCloseTo(1.89458, 4);
  });

  test('by hand: 1, 2, 3, 4, 5', () => {
    const spread = spreadOf([5, 1, 4, 2, 3]);
    expect(spread).toMatchObject({ n: 5, mean: 3 });
    expect(spread.sd).toBeCloseTo(1.5811388, 6);
    expect(spread.ci95![1]).toBeCloseTo(3 + (2.77645 * 1.5811388) / Math.sqrt(5), 4);
    expect(spread.quantiles['0.5']).toBe(3);
  });

  test('one replicate has no spread; undefined values are not counted', () => {
    expect(spreadOf([0.4])).toMatchObject({ n: 1, mean: 0.4, sd: null, ci95: null });
    expect(spreadOf([null, 0.4, null])).toMatchObject({ n: 1, mean: 0.4 });
    expect(spreadOf([null])).toMatchObject({ n: 0, mean: null, sd: null, ci95: null });
  });
});

describe('summary', () => {
  const summary = summarise(plan, trials);
  test('holds the scenario outcomes and each measure by camp and tag', () => {
    expect(summary.outcomes['prayerPageShown']!.mean).toBeCloseTo(0.123, 9);
    expect(Object.keys(summary.outcomes)).toEqual(expect.arrayContaining(['posts[critics, (all)]', `posts[extremists, ${PRAYER}]`, 'willingness[critics]']));
    expect(summary.outcomes['willingness[operation]']!.mean).toBeCloseTo(0.6, 6);
    expect(summary.outcomes['posts[critics, (all)]']!.n).toBe(3);
  });
});
