/**
 * T24 and T25 in a whole run: an army and an enemy flood one tag at fixed quotas, a reader opens its page. Nothing but
 * the scenario is set up here; orders, wishes, seconds, pages and visits are the engine's.
 */
import { expect, test } from 'vitest';
import { build } from '../src/engine/build.ts';
import { wake } from '../src/engine/run.ts';
import { TIMETABLE } from '../src/engine/timetable.ts';
import { ON_PAGE } from '../src/model/visits.ts';
import { law, mechanismsOn, smallForce, smallGroup, smallOrder, smallPlan, smallPlatform, smallTag } from './small-plan.ts';

const WINDOW = 20;
const PER_HOUR = 100;
const SHARE = 0.9;
const LOOKS = 100_000;

test('a flooded page in a whole run: s^W at 100,000 independent looks, and Erlang lives', { timeout: 600_000 }, () => {
  const flood = smallOrder('flood', { quotaPerDay: 240, untilTick: 30_000 });
  const operators = [(PER_HOUR * SHARE) / 10, (PER_HOUR * (1 - SHARE)) / 10].map(Math.round) as [number, number];
  const plan = smallPlan({
    ticks: 30_000, staleHours: 2, groups: [smallGroup('reader', 1, 'uncommitted', { visitsPerDay: law(1440, 0, 2000) })],
    forces: [smallForce('army', operators[0], 'a', [flood], { visitsPerDay: law(0) }), smallForce('enemy', operators[1], 'b', [flood], { visitsPerDay: law(0) })],
    hashtags: [smallTag('#a', 'b')], ambient: { tags: 0, exponent: 1, taggedShare: 0 }, platforms: [smallPlatform({ pageLength: WINDOW, pageShare: 1, openShare: 0 })],
    mechanisms: mechanismsOn({ visiting: { peakToTrough: 1 } }, ['chain-of-command', 'flooding', 'visiting']),
  });
  const edges = Array.from({ length: operators[0] + operators[1] }, (_, n) => [n + 1, 0]).flat();
  const world = build({ ...plan, network: { ...plan.network, generator: 'edge-list', edges } }, 'a flooded page');
  const { posts, readings, pages, people, accounts } = world;

  let looks = 0;
  let clean = 0;
  let last = 0;
  const look = (): void => {
    const shown = Array.from({ length: readings.count }, (_, i) => i).filter((i) => readings.where[i] === ON_PAGE).map((i) => readings.post[i]!);
    if (shown.length < WINDOW || shown[0]! < last + WINDOW || looks === LOOKS) return;
    last = shown[0]!;
    looks++;
    if (shown.every((id) => people.camp[accounts.owner[posts.author[id & posts.mask]!]!] === 0)) clean++;
  };
  const actors = [...wake(world), { name: 'looker', stages: { read: look } }];
  const lives: number[] = [];
  let next = 1;
  for (world.tick = 0; looks < LOOKS; world.tick++) {
    for (const stage of TIMETABLE) stage.act(world, actors);
    for (; next + WINDOW < posts.next; next += WINDOW) lives.push(posts.second[(next + WINDOW) & posts.mask]! - posts.second[next & posts.mask]!);
    if (posts.next > WINDOW) expect(pages.post[pages.windowEnd[0]! & pages.mask]).toBe(posts.next - WINDOW);
  }

  const exact = Math.exp(WINDOW * Math.log(SHARE));
  const error = Math.sqrt((exact * (1 - exact)) / LOOKS);
  console.log(`whole run: ${world.tick} ticks, ${world.counts.posts} posts, P(no enemy post) ${(clean / LOOKS).toFixed(5)} against ${exact.toFixed(5)}, ${((clean / LOOKS - exact) / error).toFixed(2)} standard errors`);
  expect(Math.abs(clean / LOOKS - exact)).toBeLessThan(3 * error);

  const expected = (3600 * WINDOW) / PER_HOUR;
  const mean = lives.reduce((sum, life) => sum + life, 0) / lives.length;
  const spread = expected / Math.sqrt(WINDOW * lives.length);
  console.log(`whole run: ${lives.length} lives of ${(mean / 60).toFixed(3)} min against ${expected / 60}, ${((mean - expected) / spread).toFixed(2)} standard errors`);
  expect(lives.length).toBeGreaterThan(100_000);
  expect(Math.abs(mean - expected)).toBeLessThan(3 * spread);
  for (const minutes of [6, 9, 12, 15, 20]) {
    // Seconds are whole at both ends: a life of more than t whole seconds lasts half a second longer in the mean.
    const survive = fewerThan(WINDOW, (PER_HOUR * (minutes * 60 + 0.5)) / 3600);
    const share = lives.filter((life) => life > minutes * 60).length / lives.length;
    expect(Math.abs(share - survive)).toBeLessThan(3 * Math.sqrt((survive * (1 - survive)) / lives.length));
  }
});

/** P(Poisson(mean) < count). */
function fewerThan(count: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = 0;
  for (let i = 0; i < count; i++) {
    sum += term;
    term *= mean / (i + 1);
  }
  return sum;
}
