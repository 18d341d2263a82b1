/** Invented tallies of the synthetic trial: the columns of the real ones, a few plausible rows. */
import type { Plan } from '../src/model/plan.ts';
import { tallyTable } from '../src/measures/tallies/tally.ts';
import type { Table } from '../src/measures/table.ts';

const ORIGINS = ['Iraq', 'Gulf'];
const DAYS = Array.from({ length: 54 }, (_, day) => new Date(Date.UTC(2016, 4, 6 + day)).toISOString().slice(0, 10));
const TIMES = DAYS.flatMap((day) => Array.from({ length: 24 }, (_, hour) => `${day}T${String(hour).padStart(2, '0')}:00`));
const BY = ['force: army', 'volunteers: operation', 'volunteers: extremists', 'volunteers: critics', 'user flags', 'automation'];

export function syntheticTallies(plan: Plan): Record<string, Table> {
  const camp = plan.camps.map(({ name }) => name);
  const tag = ['(all)', ...plan.hashtags.map((hashtag) => hashtag.tag)];
  const platform = plan.platforms.map(({ name }) => name);
  const hours = tallyTable('hours', { origin: ORIGINS, camp, tag, time: TIMES }, ['weekday', 'hour', 'posts', 'conflictPosts']);
  const starts = tallyTable('starts', { tag, by: BY }, ['tick', 'minute', 'posts', 'reshares', 'accounts', 'youngPosts']);
  const created = tallyTable('created', { day: ['2012-03-01', '2015-11-20', '2016-05-01'], by: BY }, ['accounts', 'posts']);
  const posters = tallyTable('posters', { platform, camp, origin: ORIGINS, by: BY, state: ['active', 'suspended'] }, ['rank', 'account', 'automated', 'conflictPosts', 'posts', 'views'], ['ageDays']);
  const concentration = tallyTable('concentration', { camp, tag }, ['accounts', 'posts'], ['topOne', 'topTen', 'topHundred', 'topPercent', 'gini']);
  const writing = tallyTable('writing', { camp, by: BY, tag, time: DAYS.map((day) => `${day}T00:00`) }, ['rank', 'account', 'posts']);
  const readings = tallyTable('readings', { platform, camp, hearers: camp, tag, time: DAYS.map((day) => `${day}T00:00`) }, ['readings']);
  const suspended = tallyTable('suspended', { platform, camp, origin: ORIGINS, by: BY, tag }, ['tick', 'account', 'rightly', 'conflictPosts', 'violatingPosts', 'views'], ['ageDays', 'hoursToAction']);
  const moderation = tallyTable('moderation', { platform, camp, origin: ORIGINS }, ['accounts', 'violating', 'suspended', 'rightly', 'wrongly'], ['precision', 'recall', 'wrongfulRate', 'medianHoursToAction', 'meanViewsBefore']);
  const sample = tallyTable('sample', { day: DAYS, camp, tag }, ['posts', 'sampled', 'collected']);

  /** All, and the first two tags, which have a part of all. */
  const shares = tag.slice(0, 3).map((_, t) => t);
  const part = (all: number, t: number) => (t === 0 ? all : Math.max(1, Math.floor(all / (2 + t))));
  // The run starts on a Friday.
  TIMES.forEach((_, hour) => camp.forEach((__, c) => { for (const origin of [0, 1]) for (const t of shares) { const posts = 10 + c + (hour % 24) + (hour > 480 ? hour % 7 : 0); hours.add(origin, c, t, hour, 1 + ((Math.floor(hour / 24) + 4) % 7), hour % 24, t === 0 ? 40 + ((hour + 3 * origin) % 24) : part(posts, t), part(posts, t)); } }));
  for (let step = 0; step < 144; step++) plan.hashtags.forEach((_, t) => { if ((step + t) % 3 === 0) starts.add(1 + t, (t + step) % 4, 17 * 24, step * 10, 4 + (step % 7), step % 4, 1 + (step % 3), step % 2); });
  for (let day = 0; day < 3; day++) BY.slice(0, 4).forEach((_, by) => created.add(day, by, 10 + day * by, 100 * (1 + by)));
  for (let rank = 1; rank <= 100; rank++) posters.add(0, rank % camp.length, rank % 2, rank % 4, rank % 2, rank, 7 * rank, rank % 2, 4000 - 30 * rank, 5000 - 30 * rank, 90_000 - 500 * rank, 30 + rank);
  for (let c = -1; c < camp.length; c++) tag.forEach((_, t) => concentration.add(c, t, 900 + t, 9000 + t, 0.02, 0.12, 0.4, 0.11, 0.71));
  for (let n = 0; n < 40; n++) for (const t of shares) if (n % (t + 1) === 0) suspended.add(0, n % 5 === 0 ? 2 : 1, n % 2, 4 + (n % 2), t, 400 + 11 * n, 100 + n, n % 5 === 0 ? 0 : 1, 12 * n, n % 5 === 0 ? 0 : 11 * n, 500 * n, 20 + n, n % 5 === 0 ? Number.NaN : 6 + 3 * n);
  camp.forEach((_, c) => { for (const origin of [0, 1]) moderation.add(0, c, origin, 2000, c === 1 ? 2000 : 20, c === 1 ? 16 : 4, c === 1 ? 16 : 0, c === 1 ? 0 : 4, c === 1 ? 1 : 0, c === 1 ? 0.008 : 0, c === 1 ? Number.NaN : 0.002, c === 1 ? 63 : Number.NaN, c === 1 ? 9000 : Number.NaN); });
  for (let day = 0; day < 54; day++) camp.forEach((_, c) => { for (const t of [0, 1, 2]) sample.add(day, c, t, 900 + 10 * day + c, 9 + (day % 3), c === 1 ? 2 : 9); });
  for (let rank = 1; rank <= 120; rank++) for (const t of shares) DAYS.forEach((_, day) => { if ((rank + day) % 3 === 0) writing.add(rank % camp.length, rank % 4, t, day, rank, 7 * rank, part(1 + Math.floor((121 - rank) / 10) + ((day * rank) % 4), t)); });
  camp.forEach((_, from) => camp.forEach((__, to) => { for (const t of shares) DAYS.forEach((___, day) => readings.add(0, from, to, t, day, part(from === to ? 1200 : 60 + 15 * from + to + day, t + (from === 1 ? 0 : t)))); }));
  const ties = tallyTable('ties', { platform, camp, hearers: camp, tag }, ['follows', 'readings', 'hearerAccounts']);
  camp.forEach((_, from) => camp.forEach((__, to) => { for (const t of shares) ties.add(0, from, to, t, part(from === to ? 9000 : 400 + 90 * from + 10 * to, t), part(from === to ? 60_000 : 3000 + 700 * from + 50 * to, t), part(4000 - 500 * to, t)); }));
  const figure = ['accounts', 'meanAudience', 'tailExponent', 'reciprocity', 'clustering', 'communities', 'insularity', 'blindInsularity', 'medianFeedLoad'];
  const network = tallyTable('network', { platform, camp, figure }, [], ['value', 'error']);
  [20_400, 25.4, 2.31, 0.224, 0.131, 41].forEach((value, n) => network.add(0, -1, n, value, n === 2 ? 0.041 : Number.NaN));
  camp.forEach((_, c) => [4000, 20 + c, 0.8 - c / 10, 0.2].forEach((value, n) => network.add(0, c, [0, 1, 6, 7][n]!, value, Number.NaN)));
  const tables = [hours, starts, created, posters, writing, concentration, suspended, moderation, sample, ties, readings, network].map((builder) => builder.finish());
  return Object.fromEntries(tables.map((table) => [table.name, table]));
}
