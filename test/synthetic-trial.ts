/** A small invented campaign as plan and trials: what charts and page are tested on without running the engine. */
import type { Table, TableName } from '../src/measures/table.ts';
import { TableBuilder } from '../src/measures/table.ts';
import type { Trial } from '../src/experiment/trial.ts';
import { syntheticTallies } from './synthetic-tallies.ts';
import type { EventPlan, OutcomePlan, Plan } from '../src/model/plan.ts';
import { ENTRY_NAMES } from '../src/model/ledger.ts';

export const HOSTILE = `</script><img src=x onerror="alert('x')">`;
export const PRAYER = '#انصروناـبالدعاء';
export const FREED = '#الفلوجة_تتحرر';
const TAGS = [PRAYER, FREED, '#الفلوجة_محررين_لامعتدين', '#الفلوجة_تذبح', '#خلية_الدعم_الاعلامي'];
const TAG_CAMPS = ['extremists', 'operation', 'operation', 'defenders', 'operation'];
const START_DAY = 16927;

export function syntheticPlan(change: Partial<Plan> = {}): Plan {
  const camps = [
    camp('operation', 'Pro-operation', 'مؤيدو العملية', '#1b6ca8'), camp('extremists', 'Extremist supporters', 'أنصار التنظيم', '#b5403a'),
    camp('critics', 'Domestic critics', 'المنتقدون', '#7a5195'), camp('defenders', 'Outside defenders', 'المدافعون', '#3a8f5c'), camp('uncommitted', 'Uncommitted', 'غير منحازين', '#8a8a8a'),
  ];
  const plan = {
    schema: 1, scenario: 'synthetic', question: `Who drowned ${PRAYER}, and by which hand?`,
    clock: { start: '2016-05-06T00:00+03:00', startLocalMinutes: START_DAY * 1440, offsetMinutes: 180, tickMinutes: 60, ticks: 54 * 24, burnInTicks: 14 * 24 },
    represents: 40, staleHours: 48, camps,
    platforms: [{ name: 'microblog', label: 'Microblog', labelAr: 'تويتر', kind: 'microblog', attention: 20, feedLength: 64, pageLength: 20, pageShare: 0.2, openShare: 0.2, threadLength: 5 }],
    groups: [], forces: [{ name: 'army', label: 'Electronic army', labelAr: 'الجيش الإلكتروني', camp: 'operation', orders: [] }],
    network: {}, hashtags: TAGS.map((tag, i) => ({ tag, label: tag, camp: TAG_CAMPS[i], frame: 'news', launchTick: i === 4 ? 0 : 17 * 24 + i * 5, use: {}, aka: [] })),
    ambient: { tags: 200, exponent: 1, taggedShare: 0.3 },
    timeline: [event('announced', 'Operation announced', 16), event('start', 'Operation starts', 17), event('karma', 'Karma retaken', 20), event('saqlawiyah', 'Saqlawiyah announced taken', 24),
      event('ring', 'City encircled', 30), event('breach', 'City limits breached', 33), event('flag', 'Flag raised in the centre', 42), event('freed', 'City declared freed', 51)],
    mechanisms: { posting: { postsPerDay: 2 }, flooding: { share: 0.5 } },
    outcomes: [outcome('prayerPageShown', 'Shown on its own page', 'pageShown', 'extremists', PRAYER), outcome('criticsHeard', 'Domestic critics heard', 'heard', 'critics', '(all)')],
  };
  return { ...plan, ...change } as unknown as Plan;
}

function camp(name: string, label: string, labelAr: string, colour: string) {
  return { name, label, labelAr, colour, stance: 0, opponents: [], proscribed: name === 'extremists' };
}

export function event(name: string, label: string, day: number): EventPlan {
  return { name, label, labelAr: '', kind: 'victory', tick: day * 24 + 6, hours: 6, intensity: 0.5, stirs: {}, side: '', places: [], platforms: [], arrested: {}, mark: true, source: 'invented for a test' };
}

function outcome(name: string, label: string, measure: 'heard' | 'pageShown', of: string, tag: string): OutcomePlan {
  return { name, label, labelAr: '', measure, platform: 'microblog', camp: of, tag, fromTick: 17 * 24, untilTick: 52 * 24, unit: 'share', better: '' };
}

/** One replicate: smooth invented curves with a little deterministic ripple. */
export function syntheticTrial(plan: Plan, replicate = 0): Trial {
  const tables = { series: buildSeries(plan, replicate), ledger: buildLedger(plan, replicate), hands: buildHandTable(plan, replicate), pages: buildPageTable(plan, replicate), trending: buildTrendTable(plan) } as Record<TableName, Table>;
  return {
    replicate, seed: `s${replicate}`, tables, accounts: new TableBuilder('accounts', [{ name: 'state', kind: 'int32' }]).finish(), tallies: syntheticTallies(plan),
    counts: { people: 20000, accounts: 20400, edges: 510000, ticks: plan.clock.ticks, posts: 1200000, deliveries: 30000000, reads: 9000000, impressions: 21000000 },
    facts: { meanAudience: 25.4 + replicate / 10, postsPerAccountDay: 1.12, medianFeedLoad: 96 },
    outcomes: { prayerPageShown: 0.121 + replicate / 500, criticsHeard: 0.304 - replicate / 400 }, seconds: { build: 1, run: 5 },
  };
}

const SIZE = [1, 0.35, 0.3, 0.22, 0.8];

function level(plan: Plan, campIndex: number, tick: number, replicate: number): number {
  const day = tick / 24;
  const fighting = day < 16 ? 0 : Math.exp(-(day - 17) * (day - 17) / 60) + Math.exp(-(day - 42) * (day - 42) / 20);
  const daily = 1 + 0.7 * Math.sin((tick % 24) / 24 * 2 * Math.PI - 2);
  const stirred = [2.2, 0.6, -0.45, 0.8, 0][campIndex] ?? 0;
  return Math.round(60 * (SIZE[campIndex] ?? 0.5) * (1 + stirred * fighting) * daily * (1 + 0.05 * Math.sin(tick * 7.1 + replicate * 3 + campIndex)) * plan.camps.length / 5);
}

function text(name: string, words: readonly string[]) {
  return { name, kind: 'text' as const, words };
}

const LEVELS = ['morale', 'belief', 'activists', 'recruits', 'standing', 'covertTrust', 'honestTrust', 'sponsorTrust', 'outletAudience', 'outletTrust', 'recidivism', 'returns', 'cost', 'orderedViews', 'silencedByForces'] as const;

/** Some told each tick, some at the end of the day; recruits only once there are any. */
function addLevels({ camps }: Plan, tick: number, replicate: number, add: (name: (typeof LEVELS)[number], camp: number, value: number, origin?: number) => void): void {
  const days = tick / 24;
  const fought = Math.max(0, days - 16.3) / 40;
  camps.slice(0, 2).forEach((_, c) => add('morale', c, 0.513 + (c === 0 ? 0.17 : -0.29) * fought + 0.03 * Math.sin(days * 1.7 + replicate)));
  if (camps.length > 1) {
    add('belief', 1, 0.871 - 0.31 * fought);
    add('standing', 1, 0.473 + 0.12 * fought);
  }
  add('cost', 0, 0.37 + (tick % 24 < 9 ? 1.13 : 0));
  add('orderedViews', 0, 21 + (tick % 7) * (1 + fought) + replicate);
  if (tick % 5 === 0 && days > 17) add('silencedByForces', 0, 3 + (tick % 3));
  if (tick % 31 === 0 && days > 20 && camps.length > 1) add('returns', 1, 1 + (tick % 2));
  if (tick % 24 !== 23) return;
  if (camps.length > 1 && days > 19) add('recidivism', 1, 0.0713 + 0.3 * fought);
  for (const origin of [0, 1]) {
    add('outletAudience', 0, 900 + 100 * origin + Math.round(days * (origin === 0 ? 13 : 2)), origin);
    add('outletTrust', 0, 0.5 + 0.003 * days * (origin === 0 ? 1.07 : -0.53), origin);
  }
  camps.forEach((_, c) => {
    const learnt = Math.max(0, days - 29.4) / 50;
    add('covertTrust', c, 1 - learnt * (0.91 - 0.13 * c));
    add('honestTrust', c, 1 - learnt * (0.37 - 0.03 * c));
    add('sponsorTrust', c, 1 - learnt * (0.23 + 0.07 * c));
    if (c === 0 || c > 2 || days < 18) return;
    add('activists', c, Math.floor(days / c) + replicate);
    if (days > 22) add('recruits', c, Math.floor(days / c / 5));
  });
}

function buildSeries(plan: Plan, replicate: number): Table {
  const tags = ['(all)', ...plan.hashtags.map((hashtag) => hashtag.tag)];
  const campNames = plan.camps.map((c) => c.name);
  const table = new TableBuilder('series', [{ name: 'tick', kind: 'int32' }, text('measure', ['posts', 'impressions', 'willingness', 'fear', 'perceivedSupporters', 'activeAccounts', 'suspensions', ...LEVELS]), text('platform', ['microblog']), text('camp', campNames), text('tag', tags), text('origin', ['Iraq', 'Gulf']), { name: 'value', kind: 'float64' }]);
  const read = (name: string, camp: number, value: number, tick: number, origin = -1) => table.add(tick, 7 + LEVELS.indexOf(name as (typeof LEVELS)[number]), -1, camp, -1, origin, value);
  for (let tick = 0; tick < plan.clock.ticks; tick++) {
    campNames.forEach((name, c) => {
      const posts = level(plan, c, tick, replicate);
      tags.forEach((tag, t) => {
        const hashtag = plan.hashtags[t - 1];
        const part = tag === '(all)' ? posts : hashtag!.camp === name ? Math.round(posts / (t + 1) * (tick > 17 * 24 || c === 1 ? 1 : 0.05)) : 0;
        if (part === 0) return;
        table.add(tick, 0, 0, c, t, -1, part);
        table.add(tick, 1, 0, c, t, -1, part * 9);
      });
      table.add(tick, 2, 0, c, -1, -1, 0.6 - 0.002 * (tick / 24) * c);
      table.add(tick, 3, -1, c, -1, -1, tick < 17 * 24 ? 0.001 * c : 0.02 * c);
      table.add(tick, 4, -1, c, -1, -1, (0.1 + 0.05 * c) * Math.min(1, tick / 240));
      table.add(tick, 5, 0, c, -1, -1, 4000 - 500 * c);
      if (tick % 24 === 9 && c < 3) table.add(tick, 6, 0, c, -1, -1, c === 1 ? 12 : 1);
    });
    addLevels(plan, tick, replicate, (name, camp, value, origin) => read(name, camp, value, tick, origin));
  }
  return table.finish();
}

const LOSSES = { silencedByFear: [0.01, 0.02, 0.13, 0.04, 0], silencedByClimate: [0.02, 0.05, 0.09, 0.06, 0], suspended: [0, 0.12, 0.01, 0.01, 0], crowdedOut: [0.34, 0.33, 0.31, 0.36, 0.4], offline: [0.16, 0.14, 0.15, 0.17, 0.18] } as const;

function losses(potential: number, campIndex: number): Record<string, number> {
  const entries: Record<string, number> = {};
  for (const [cause, shares] of Object.entries(LOSSES)) entries[cause] = Math.round(potential * (shares[campIndex] ?? 0));
  return entries;
}

function buildLedger(plan: Plan, replicate: number): Table {
  const table = new TableBuilder('ledger', [{ name: 'tick', kind: 'int32' }, text('platform', ['microblog']), text('camp', plan.camps.map((c) => c.name)), text('tag', ['(all)', FREED]),
    ...ENTRY_NAMES.map((name) => ({ name, kind: 'int64' as const })), { name: 'expectedSeen', kind: 'float64' }]);
  for (let tick = 0; tick < plan.clock.ticks; tick++) {
    plan.camps.forEach((_, c) => {
      const potential = level(plan, c, tick, replicate) * 25;
      const lost = losses(potential, c);
      const seen = potential - Object.values(lost).reduce((sum, x) => sum + x, 0);
      const entry: Record<string, number> = { potential, seen, published: potential - lost['silencedByFear']! - lost['silencedByClimate']!, ...lost };
      table.add(tick, 0, c, 0, ...ENTRY_NAMES.map((name) => entry[name] ?? 0), Number.NaN);
      if (tick % 6 === 0) table.add(tick, 0, c, 1, ...ENTRY_NAMES.map((name) => Math.floor((entry[name] ?? 0) / 7)), Number.NaN);
    });
  }
  return table.finish();
}

const BY = ['ambient', 'own camp', 'force: army', 'volunteers: operation', 'volunteers: extremists', 'volunteers: critics', 'volunteers: defenders', 'start', 'user flags', 'government', 'event: karma'];

function split(units: number, parts: readonly (readonly [string, number])[], book: (by: string, units: number) => void): void {
  let left = units;
  parts.forEach(([by, share], i) => {
    const piece = i === parts.length - 1 ? left : Math.round(units * share);
    left -= piece;
    if (piece > 0) book(by, piece);
  });
}

function buildHandTable(plan: Plan, replicate: number): Table {
  const causes = ['crowdedOut', 'silencedByFear', 'suspended', 'pageCrowdedOut'];
  const table = new TableBuilder('hands', [{ name: 'tick', kind: 'int32' }, text('platform', ['microblog']), text('camp', plan.camps.map((c) => c.name)), text('tag', ['(all)', PRAYER]), text('cause', causes), text('by', BY), { name: 'units', kind: 'int64' }]);
  for (let tick = 0; tick < plan.clock.ticks; tick++) {
    plan.camps.forEach((_, c) => {
      const potential = level(plan, c, tick, replicate) * 25;
      const lost = losses(potential, c);
      const book = (tag: number, cause: number) => (by: string, units: number) => table.add(tick, 0, c, tag, cause, BY.indexOf(by), units);
      split(lost['crowdedOut']!, [['ambient', 0.5], ['own camp', 0.14], ['force: army', 0.12], ['volunteers: operation', 0.15], ['volunteers: extremists', 0.09]], book(0, 0));
      split(lost['silencedByFear']!, [['force: army', 0.6], ['start', 0.2], ['event: karma', 0.2]], book(0, 1));
      split(lost['suspended']!, [['user flags', 0.7], ['government', 0.3]], book(0, 2));
      split(pageOf(potential, c).out, [['force: army', 0.62], ['volunteers: operation', 0.2], ['own camp', 0.1], ['volunteers: defenders', 0.08]], book(1, 3));
    });
  }
  return table.finish();
}

function pageOf(potential: number, campIndex: number): { potential: number; out: number } {
  const page = Math.round(potential * [0.4, 0.3, 0.02, 0.05, 0][campIndex]!);
  return { potential: page, out: Math.round(page * [0.7, 0.88, 0.8, 0.81, 0][campIndex]!) };
}

function buildPageTable(plan: Plan, replicate: number): Table {
  const table = new TableBuilder('pages', [{ name: 'tick', kind: 'int32' }, text('platform', ['microblog']), text('tag', [PRAYER]), text('camp', plan.camps.map((c) => c.name)),
    { name: 'pagePotential', kind: 'int64' }, { name: 'pageSeen', kind: 'int64' }, { name: 'pageCrowdedOut', kind: 'int64' }]);
  for (let tick = 0; tick < plan.clock.ticks; tick++) {
    plan.camps.forEach((_, c) => {
      const page = pageOf(level(plan, c, tick, replicate) * 25, c);
      if (page.potential > 0) table.add(tick, 0, 0, c, page.potential, page.potential - page.out, page.out);
    });
  }
  return table.finish();
}

function buildTrendTable(plan: Plan): Table {
  const table = new TableBuilder('trending', [{ name: 'tick', kind: 'int32' }, text('platform', ['microblog']), text('tag', [PRAYER]), { name: 'rank', kind: 'int32' },
    { name: 'minutes', kind: 'int64' }, { name: 'minutesLost', kind: 'int64' }, { name: 'visitsLost', kind: 'int64' }, text('by', [PRAYER, 'none']), text('origin', ['home'])]);
  for (let tick = 0; tick < plan.clock.ticks; tick += 2) table.add(tick, 0, 0, 1 + (tick % 5), plan.clock.tickMinutes, 0, 0, 1, 0);
  return table.finish();
}
