/** Shipped scenarios measure what their questions ask: equal volumes, paid apart from honest, rooms apart from public. */
import { expect, it } from 'vitest';
import { runTrial } from '../src/experiment/trial.ts';
import { loadShipped } from './shipped.ts';

function outcomesOf(file: string, variant: string, replicate = 0, sets: string[] = []): Readonly<Record<string, number | null>> {
  const { plan, seed } = loadShipped(file, { variant, sets });
  return runTrial(plan, seed, replicate).outcomes;
}

it('volunteers and the army put as many posts on the tag, within a seventh over sixteen seeds', { timeout: 180_000 }, () => {
  // From seed to seed the two differ by a quarter; over forty by less than a twentieth (head of the file).
  const posts = (variant: string): number => Array.from({ length: 16 }, (_, replicate) => outcomesOf('volunteers-or-army.yaml', variant, replicate)['posts']!).reduce((sum, count) => sum + count, 0);
  const ratio = posts('volunteers') / posts('baseline');
  expect(ratio).toBeGreaterThan(0.86);
  expect(ratio).toBeLessThan(1.14);
});

it('the paid lose more trust than the honest once they are exposed, and cost nothing from then on', () => {
  const exposed = outcomesOf('covert-moderates-exposed.yaml', 'baseline');
  const hidden = outcomesOf('covert-moderates-exposed.yaml', 'never-exposed');
  expect(exposed['trustInPaid']).toBeLessThan(exposed['trustInHonest']!);
  expect(exposed['trustInHonest']).toBeLessThan(1);
  expect([hidden['trustInPaid'], hidden['trustInHonest']]).toEqual([1, 1]);
  // Five voices, from noon of the thirteenth day to the end of the twenty-third.
  expect(hidden['paid']! - exposed['paid']!).toBeCloseTo(5 * 10.5, 1);
});

it('a movement in its rooms writes there alone, and after the turn mostly in public; whoever is watched is found', () => {
  const stays = outcomesOf('forum-to-public.yaml', 'stays-in-its-rooms');
  const turns = outcomesOf('forum-to-public.yaml', 'baseline');
  expect(stays['inRooms']).toBe(1);
  expect(turns['inRooms']).toBeLessThan(0.9);
  expect(turns['inRooms']).toBeGreaterThan(0);
  const quiet = ['mechanisms.suspension=off'];
  expect(outcomesOf('forum-to-public.yaml', 'unwatched', 0, quiet)['closed']).toBe(0);
  expect(outcomesOf('forum-to-public.yaml', 'baseline', 0, quiet)['closed']).toBeGreaterThan(0);
});
