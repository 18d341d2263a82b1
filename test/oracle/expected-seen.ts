/** `expectedSeen` of MODEL 3.11: unwritten units times what was seen of the units published that local day, by the same row or by the camp's (all). */
import { cell } from './books.ts';
import type { Facts } from './facts.ts';
import type { Unit } from './hear.ts';
import type { Published } from './publish.ts';

export function expectedSeen(facts: Facts, published: Published, units: readonly Unit[], rowsOf: (tags: readonly string[]) => string[]): Map<string, number> {
  const { clock } = facts.plan;
  const dayOf = (tick: number): number => Math.floor((clock.startLocalMinutes + tick * clock.tickMinutes) / 1440);
  const count = new Map<string, number>();
  const seen = new Map<string, number>();
  const unwritten = new Map<string, number>();
  const increase = (sums: Map<string, number>, key: string, by: number): void => void sums.set(key, (sums.get(key) ?? 0) + by);
  for (const { post, fate } of units) {
    for (const row of rowsOf(post.tags)) {
      const key = cell(dayOf(post.tick), post.platform, post.camp, row);
      increase(count, key, 1);
      if (fate === 'seen') increase(seen, key, 1);
    }
  }
  for (const wish of published.withheld) for (const row of rowsOf(wish.tags)) increase(unwritten, cell(wish.tick, wish.platform, wish.camp, row), wish.audience.length);
  return new Map([...unwritten].filter(([, n]) => n > 0).map(([key, n]) => {
    const [tick, platform, camp, row] = key.split(' | ') as [string, string, string, string];
    const day = dayOf(Number(tick));
    const own = cell(day, platform, camp, row);
    const base = (count.get(own) ?? 0) > 0 ? own : cell(day, platform, camp, '(all)');
    return [key, (count.get(base) ?? 0) > 0 ? n * ((seen.get(base) ?? 0) / count.get(base)!) : Number.NaN];
  }));
}
