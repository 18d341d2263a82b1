/** The chart of an ablation: the largest and the clear are drawn, the others told and in the table. */
import { expect, test } from 'vitest';
import { ablation } from '../src/charts/compared/ablation.ts';
import type { Compared, Comparison } from '../src/experiment/files.ts';
import { compileSpec, drawSvg, readFonts } from '../src/report/draw.ts';
import { readAsset } from './report-input.ts';

const OUTCOME = { name: 'heard', label: 'Heard', measure: 'heard', unit: 'share', practical: undefined } as never;
const entry = (difference: number | null, clear: boolean): Compared => ({
  n: 6, mean: 0.3, sd: 0.01, difference, differenceCi95: difference === null ? null : clear ? [difference - 0.0001, difference + 0.0001] : [difference - 1, difference + 1],
  ratio: null, ratioCi95: null, sameSign: 1, effectSize: 1, practical: null, pairingGain: 1, pAdjusted: clear ? 0.001 : 1,
} as Compared);

/** Twenty mechanisms m1 .. m20 of falling size; `clear` are clear; without the last nothing is defined. */
function comparison(clear: readonly number[]): Comparison {
  const variants = Array.from({ length: 20 }, (_, n) => `no-m${n + 1}`);
  return {
    baseline: 'baseline', variants, replicates: 6, plans: {},
    outcomes: { heard: { baseline: entry(null, false), ...Object.fromEntries(variants.map((name, n) => [name, entry(n === 19 ? null : 0.2 / (n + 1), clear.includes(n + 1))])) } },
  };
}

const drawn = (of: ReturnType<typeof ablation>): string[] => (of.spec as { vconcat: { data: { values: { name: string }[] } }[] }).vconcat[0]!.data.values.map(({ name }) => name);

test('twelve are drawn and those that are clear; the heading tells the others and what is undefined, the table has all', async () => {
  const chart = ablation(comparison([2, 17]), [OUTCOME]);
  expect(drawn(chart)).toEqual([...Array.from({ length: 12 }, (_, n) => `m${n + 1}`), 'm17']);
  expect(chart.table.rows).toHaveLength(19);
  expect(chart.title).toMatch(/^Heard changes most, where the change is clear, without m2: .*; 2 of 19 differences are clear$/);
  expect(ablation(comparison([1, 2]), [OUTCOME]).title).toMatch(/^Heard depends most on m1: .* without it; 2 of 19/);
  const svg = await drawSvg(chart.spec, readFonts(readAsset));
  expect(svg.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')).toMatch(/not drawn: 6 smaller ones, at most 1.5 points, not clear; undefined without m20/);
  expect(() => compileSpec(ablation(comparison([]), [OUTCOME], 'narrow').spec)).not.toThrow();
});

test('where all are drawn nothing is left to tell', () => {
  const all = comparison(Array.from({ length: 20 }, (_, n) => n + 1));
  const { spec } = ablation({ ...all, variants: all.variants.slice(0, 19) }, [OUTCOME]);
  expect(JSON.stringify(spec)).not.toMatch(/not drawn|undefined without/);
});

// Shown moves by 0.02, half of its standard deviation of 0.04; heard by 0.01, five times its 0.002.
test('the title tells the clear difference that is largest on one yardstick, whichever outcome comes first', () => {
  const of = (difference: number, sd: number): Compared => ({ ...entry(difference, true), effectSize: difference / sd });
  const shown = { ...(OUTCOME as object), name: 'shown', label: 'Shown' } as never;
  const result: Comparison = {
    ...comparison([]), variants: ['no-m1', 'no-m2', 'no-m3'],
    outcomes: { shown: { 'no-m1': of(0.02, 0.04), 'no-m2': entry(0, false), 'no-m3': { ...entry(0, false), differenceCi95: [0, 0], pAdjusted: null } }, heard: { 'no-m1': entry(0.3, false), 'no-m2': of(0.01, 0.002), 'no-m3': of(0.004, 0.002) } },
  };
  const { title, caption } = ablation(result, [shown, OUTCOME]);
  expect(title.replaceAll('\u00a0', ' ')).toBe('Heard changes most, where the change is clear, without m2: +1 points; 3 of 6 differences are clear, 1 is 0 in every pair');
  expect(caption).toContain('largest in standard deviations between seeds with all on');
  const stated = [{ ...(shown as object), practical: 0.01 }, { ...(OUTCOME as object), practical: 0.02 }] as never[];
  expect(ablation(result, stated).title).toMatch(/^Shown depends most on m1: /);
  expect(ablation(result, stated).caption).toContain('largest in multiples of what matters');
});
