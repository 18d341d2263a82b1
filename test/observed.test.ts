/** Observed volumes: how their file is read and refused, and how far off a run is from them. */
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildOutcome } from '../src/experiment/outcome.ts';
import { volumeWords } from '../src/charts/observed-volumes.ts';
import { drawChart } from '../src/charts/index.ts';
import { race } from '../src/charts/race.ts';
import { withObserved } from '../src/scenario/observed.ts';
import { renderProblem } from '../src/scenario/problem.ts';
import { dropFolder, freshFolder, hashfront, json, TINY } from './program.ts';
import { smallPlan, smallTag } from './small-plan.ts';
import { PRAYER, syntheticPlan, syntheticTrial } from './synthetic-trial.ts';

/** Three days from 22 May 2016. */
const plan = smallPlan({ hashtags: [smallTag('#a', 'a', { aka: ['#ā'] }), smallTag('#b', 'b')] });
const read = (text: string) => withObserved(plan, 'real.csv', text, 'f'.repeat(64));
const faults = (text: string): string[] => {
  const found = read(text);
  return 'problems' in found ? found.problems.map(renderProblem) : [];
};

describe('reading', () => {
  test('columns in any order, remarks, quotes, other spellings, byte order mark', () => {
    const found = read('\ufeff# counted by hand\nvalue,tag,time,source,bound\n\n120,#ā,2016-05-22,"the ""Post"", page 3",at least\r\n7.5,#b,2016-05-23T06:00,,\n');
    expect('plan' in found && found.plan.observed).toEqual({
      file: 'real.csv', sha256: 'f'.repeat(64), outside: 0, rows: [
        { tag: '#a', fromTick: 0, untilTick: 24, posts: 120, bound: 'at least', source: 'the "Post", page 3' },
        { tag: '#b', fromTick: 30, untilTick: 54, posts: 7.5, bound: 'exact', source: '' },
      ],
    });
  });

  test('a row may begin with its hashtag; a remark is a # and a space', () => {
    const found = read('# counted\ntag,time,value\n#a,2016-05-22,5\n#\n#b,2016-05-23,6\n');
    expect('plan' in found && found.plan.observed?.rows.map(({ tag, posts }) => [tag, posts])).toEqual([['#a', 5], ['#b', 6]]);
  });

  test('rows that do not lie within the run are counted', () => {
    const found = read('time,tag,value,until\n2016-05-21,#a,1,2016-05-23\n2016-05-24,#a,2,\n2016-05-24T12:00,#a,3,\n2017-01-01,#a,4,\n');
    expect('plan' in found && found.plan.observed).toMatchObject({ outside: 3, rows: [{ fromTick: 48, untilTick: 72, posts: 2 }] });
  });

  test.each([
    ['', ['real.csv:1:1: no column time, expected a first line such as time,tag,value with columns of time, tag, value, until, bound, source', 'real.csv:1:1: no column tag, expected a first line such as time,tag,value with columns of time, tag, value, until, bound, source', 'real.csv:1:1: no column value, expected a first line such as time,tag,value with columns of time, tag, value, until, bound, source']],
    ['time,tag,valeu,value\n', ['real.csv:1:10: unknown column "valeu", expected a first line such as time,tag,value with columns of time, tag, value, until, bound, source, did you mean value?']],
    ['time,tag,value,tag\n', ['real.csv:1:16: the column tag stands twice, expected each once']],
    ['time,tag,value\n', ['real.csv:1:1: no row follows the heading, expected rows of observed volumes']],
    ['# x\ntime,tag,value\n2016-05-22,#a\n', ['real.csv:3:14: 2 fields, expected 3, as in the heading']],
    ['time,tag,value\n22 May,#a,5\n', ['real.csv:2:1: time is "22 May", expected a local date or time such as 2016-05-23 or 2016-05-23T06:00']],
    ['time,tag,value\n2016-05-22,#aa,5\n', ['real.csv:2:12: unknown hashtag "#aa", expected a hashtag of the scenario, did you mean #a?']],
    ['time,tag,value\n2016-05-22,#a,-5\n2016-05-22,#a,many\n', ['real.csv:2:15: value is "-5", expected a number of posts, from 0 to 1,000,000,000,000', 'real.csv:3:15: value is "many", expected a number of posts, from 0 to 1,000,000,000,000']],
    ['time,tag,value,until\n2016-05-22,#a,5,2016-05-22\n2016-05-22,#a,5,soon\n', ['real.csv:2:17: until is not after time, expected a later date', 'real.csv:3:17: until is "soon", expected a local date or time such as 2016-05-24']],
    ['time,tag,value,bound\n2016-05-22,#a,5,at lest\n', ['real.csv:2:17: bound is "at lest", expected exact or at least, did you mean at least?']],
    ['time,tag,source,value\n,  #aa,"a, ""b""",many\n', ['real.csv:2:1: time is "", expected a local date or time such as 2016-05-23 or 2016-05-23T06:00', 'real.csv:2:4: unknown hashtag "#aa", expected a hashtag of the scenario, did you mean #a?', 'real.csv:2:19: value is "many", expected a number of posts, from 0 to 1,000,000,000,000']],
    [`time,tag,value\n${'2016-05-22,#a,5\n'.repeat(5001)}`, ['real.csv:5002:1: 5,001 rows, expected at most 5,000']],
    ['time,tag,value,source\n2016-05-22,#a,5,"open\n2016-05-23,#a,5,"a" b\n', ['real.csv:2:17: a quote is not closed, expected a field such as "a, b", with the quote at both ends and on one line', 'real.csv:3:17: a quote is not closed, expected a field such as "a, b", with the quote at both ends and on one line']],
  ].map(([text, messages]) => ({ shown: JSON.stringify(text!.slice(0, 60)), text: text as string, messages })))('refuses $shown', ({ text, messages }) => expect(faults(text)).toEqual(messages));
});

describe('how far off', () => {
  const trials = [0, 1, 2].map((replicate) => syntheticTrial(syntheticPlan(), replicate));
  const text = `time,tag,value,bound,until\n2016-05-23,${PRAYER},9000,exact,2016-05-25\n2016-05-30,${PRAYER},10,at least,\n2016-06-02,${PRAYER},99999999,at least,\n`;
  const found = withObserved(syntheticPlan(), 'real.csv', text, 'f'.repeat(64));
  const known = 'plan' in found ? found.plan : syntheticPlan();
  const outcome = buildOutcome(known, trials);

  /** Posts on the tag from one tick to another, of one trial, by hand. */
  const posts = (replicate: number, from: number, until: number): number => {
    const { series } = trials[replicate]!.tables;
    const values = (name: string): ArrayLike<number> => series.columns.find((column) => column.name === name)!.values;
    const tag = series.columns.find((column) => column.name === 'tag')!;
    let sum = 0;
    for (let row = 0; row < series.rows; row++) {
      const inWindow = values('tick')[row]! >= from && values('tick')[row]! < until;
      if (inWindow && values('measure')[row] === 0 && tag.kind === 'text' && tag.words[tag.values[row]!] === PRAYER) sum += values('value')[row]!;
    }
    return 40 * sum;
  };

  test('simulated posts are multiplied by what an account stands for; errors are taken by hand', () => {
    const { rows, meanAbsoluteError, symmetricError } = outcome.observed!;
    const simulated = [[17 * 24, 19 * 24], [24 * 24, 25 * 24], [27 * 24, 28 * 24]].map(([from, until]) => [0, 1, 2].map((replicate) => posts(replicate, from!, until!)).reduce((sum, each) => sum + each, 0) / 3);
    rows.forEach((row, i) => expect(row.simulated).toBeCloseTo(simulated[i]!, 6));
    expect(simulated[1]).toBeGreaterThan(10);
    const errors = [Math.abs(simulated[0]! - 9000), 0, 99_999_999 - simulated[2]!];
    rows.forEach((row, i) => expect(row.error).toBeCloseTo(errors[i]!, 6));
    expect(meanAbsoluteError).toBeCloseTo((errors[0]! / 2 + errors[2]!) / 3, 4);
    expect(symmetricError).toBeCloseTo((errors[0]! / ((simulated[0]! + 9000) / 2) + errors[2]! / ((simulated[2]! + 99_999_999) / 2)) / 3, 9);
    expect(rows.every((row) => row.low! <= row.simulated && row.simulated <= row.high!)).toBe(true);
  });

  test('the race says it and draws a bar for each', () => {
    const chart = drawChart(race, outcome);
    expect(chart.caption).toContain(volumeWords(outcome)[0]!);
    expect(volumeWords(outcome)[0]).toMatch(/^Bars with a dark edge: 3 real volumes per day, divided by 40 \(with a tip: a lower bound\); the simulation is off by [\d.,\s\u00a0a-z]+ real posts a day \(mean absolute error\), \d+\u00a0% of the mean of both \(symmetric error\)\.$/);
    expect(JSON.stringify(chart.spec).match(/"above":/g)!.length).toBeGreaterThanOrEqual(3);
    expect(volumeWords(buildOutcome(syntheticPlan(), trials))).toEqual([]);
  });

  test('a scenario without volumes has none, and nothing else of the outcome moves', () => {
    const { observed: _, ...bare } = buildOutcome(syntheticPlan(), trials);
    const { observed: __, ...rest } = outcome;
    expect(rest).toEqual(bare);
  });
});

describe('as a user meets it', () => {
  let folder = '';
  beforeAll(() => {
    folder = freshFolder();
    mkdirSync(join(folder, 'below'));
    const text = readFileSync(TINY, 'utf8');
    writeFileSync(join(folder, 'good.yaml'), `${text}\nobserved: below/real.csv\n`);
    writeFileSync(join(folder, 'missing.yaml'), `${text}\nobserved: gone.csv\n`);
    writeFileSync(join(folder, 'led-out.yaml'), `${text}\nobserved: below/link.csv\n`);
    writeFileSync(join(folder, 'below', 'real.csv'), 'time,tag,value\n2016-05-07,#north,50\n');
    writeFileSync(join(folder, 'below', 'bad.csv'), 'time,tag,value\n2016-05-07,#nrth,50\n');
    writeFileSync(join(folder, 'bad.yaml'), `${text}\nobserved: below/bad.csv\n`);
    writeFileSync(join(folder, 'worse.yaml'), `${text.replace('operators: 4', 'operators: -4')}\nobserved: gone.csv\nnetwork: { edgeList: lost.csv }\n`);
    writeFileSync(join(folder, 'both.yaml'), `${text}\nobserved: below/bad.csv\nnetwork: { edgeList: below/pairs.csv }\n`);
    writeFileSync(join(folder, 'below', 'pairs.csv'), 'a,b\nc,d,e\n');
    symlinkSync(TINY, join(folder, 'below', 'link.csv'));
  });
  afterAll(() => dropFolder(folder));

  test('manifest with its sha256, and a run that can be verified', async () => {
    const run = await hashfront(['run', 'good.yaml', '--out', 'run', '--no-charts', '--quiet'], { cwd: folder });
    expect(run.code).toBe(0);
    const { scenario, plan: stored } = json(join(folder, 'run', 'manifest.json'));
    expect(scenario.observed).toEqual([{ path: expect.stringMatching(/real\.csv$/), sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
    expect(stored.observed.rows).toEqual([{ tag: '#north', fromTick: expect.any(Number), untilTick: expect.any(Number), posts: 50, bound: 'exact', source: '' }]);
    expect((await hashfront(['verify', 'run', '--quiet'], { cwd: folder })).code).toBe(0);
  });

  test.each([
    ['missing.yaml', /^missing\.yaml:\d+:11: observed: there are no observed volumes "gone\.csv", expected a CSV file of time,tag,value below the folder of the scenario$/m], ['led-out.yaml', /^led-out\.yaml:\d+:11: observed: there are no observed volumes "below\/link\.csv"/m],
    ['bad.yaml', /^below\/bad\.csv:2:12: unknown hashtag "#nrth", expected a hashtag of the scenario, did you mean #north\?$/m],
  ])('%s is refused', async (file, message) => {
    const { code, err, out } = await hashfront(['check', file], { cwd: folder });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
  });

  test('missing files are told with everything else that is wrong, and so are faults inside several files', async () => {
    const worse = await hashfront(['check', 'worse.yaml'], { cwd: folder });
    expect(worse.code).toBe(2);
    expect(worse.err.trim().split('\n').map((line) => line.replace(/^worse\.yaml:\d+:/, '').split(',')[0])).toEqual([
      expect.stringMatching(/^\d+: forces\.army\.operators is -4$/), '11: observed: there are no observed volumes "gone.csv"', '22: network.edgeList: there is no edge list "lost.csv"',
    ]);
    const both = await hashfront(['check', 'both.yaml'], { cwd: folder });
    expect(both.err).toContain('below/pairs.csv:2:5: this line is no pair, expected speaker,hearer\n');
    expect(both.err).toContain('below/bad.csv:2:12: unknown hashtag "#nrth"');
  });
});
