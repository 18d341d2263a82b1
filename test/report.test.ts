import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { CHARTS, drawChart } from '../src/charts/index.ts';
import type { Plan } from '../src/model/plan.ts';
import { percent } from '../src/charts/words.ts';
import { parameterRows } from '../src/report/parameters.ts';
import { repeatCommand } from '../src/report/parts.ts';
import { chartFiles } from '../src/report/report.ts';
import { manifestOf, outcomeOf, pageOf, readAsset } from './report-input.ts';
import { event, HOSTILE, PRAYER, syntheticPlan } from './synthetic-trial.ts';

const plan = syntheticPlan();
const outcome = outcomeOf(plan);

describe('the page as text', () => {
  let page: string;
  beforeAll(() => { page = pageOf(plan); });

  test('is one file of less than 3 MB that names no other', () => {
    expect(page.length).toBeLessThan(3e6);
    const markup = page.replace(/<script type="module">[\s\S]*<\/script>/, '');
    expect(/\s(?:src|href)=["'](?!data:|#)/.exec(markup)?.[0]).toBeUndefined();
    expect(/@import|url\((?!data:)(?!["']?#)[^)]{0,40}/.exec(markup)?.[0]).toBeUndefined();
  });

  test('its policy allows one script, by hash, and no eval', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)![1]!;
    const script = /<script type="module">([\s\S]*?)<\/script>/.exec(page)![1]!;
    expect(policy).toContain(`'sha256-${createHash('sha256').update(script, 'utf8').digest('base64')}'`);
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).not.toContain('unsafe-eval');
    expect(/script-src[^;]*/.exec(policy)![0]).not.toContain('unsafe-inline');
  });

  test('question and answer come first, with the figures of the outcome', () => {
    const front = page.slice(page.indexOf('<main>'), page.indexOf('<figure'));
    expect(front).toContain(PRAYER);
    for (const headline of outcome.headlines) expect(front).toContain(percent(headline.mean!));
    expect(front.indexOf('class="answer"')).toBeGreaterThan(front.indexOf('<h1>'));
  });

  test('the first limit says where the laws come from; loads, timeline, sources and key are there', () => {
    expect(/<div id="limits"><ul><li>([^<]*)/.exec(page)![1]).toMatch(/United States.*2009 to 2019.*Iraq in 2016/);
    expect(page.slice(page.indexOf('<div id="limits">'))).not.toContain('<section');
    for (const text of ['reach the feed of a median reader', 'posts per account and day', 'mean audience', 'invented for a test', 'class="assumed"', manifestOf(plan).key, 'npx hashfront run scenarios/synthetic.yaml --seed fallujah']) expect(page.includes(text), text).toBe(true);
  });

  test('the network stands beside what is known of real ones, with sources and errors', () => {
    expect(page).toContain('<h2 data-say="networks">');
    expect(page).toContain('2.31 ± 0.04');
    expect(page).toContain('2.28 (Kwak et al. 2010)');
    expect(page).toContain('if blind');
  });

  test('hostile names are text', () => {
    const camps = plan.camps.map((camp, i) => (i < 2 ? { ...camp, label: HOSTILE } : camp));
    const bad = syntheticPlan({ question: HOSTILE, camps, timeline: [{ ...event('x', HOSTILE, 20), source: HOSTILE }] });
    const html = pageOf(bad, { variant: HOSTILE, seed: HOSTILE });
    expect(html.includes('<img')).toBe(false);
    expect(html.match(/<script/g)).toHaveLength(3);
    expect(html.match(/<\/script/g)).toHaveLength(3);
  });
});

describe('parameters', () => {
  test('every mechanism that is on, with its default and source; a changed value names the scenario', () => {
    const rows = parameterRows(syntheticPlan({ mechanisms: { silence: {}, fading: {} } } as Partial<Plan>));
    expect(new Set(rows.filter((row) => row.section.startsWith('mechanism ')).map((row) => row.section))).toEqual(new Set(['mechanism silence', 'mechanism fading']));
    for (const row of rows) expect(row.meaning.length, `${row.section} ${row.name}`).toBeGreaterThan(3);
    const attention = rows.find((row) => row.name === 'attention')!;
    expect(attention).toMatchObject({ value: 20, source: 'set by the scenario', assumed: false });
    expect(rows.find((row) => row.name === 'feedLength')).toMatchObject({ value: 64, default: 64, source: 'assumed', assumed: true });
  });

  test('the command to repeat is quoted for a shell', () => {
    expect(repeatCommand(manifestOf(plan, { seed: "it's", variant: 'no-army', replicates: 3 }))).toBe("npx hashfront run scenarios/synthetic.yaml --seed 'it'\\''s' --replicates 3 --variant no-army");
  });
});

test('a chart is three files', async () => {
  const files = await chartFiles(drawChart(CHARTS[0]!, outcome), readAsset);
  expect(files.map(([path]) => path)).toEqual(['charts/waterfall.vl.json', 'charts/waterfall.svg', 'charts/waterfall.png']);
});
