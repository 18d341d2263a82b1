/** The shipped campaign: what its plan must hold before anything is run. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accountsOf, accountsOfOperator } from '../src/model/holdings.ts';
import type { Loaded, Request } from '../src/scenario/load.ts';
import { loadScenario } from '../src/scenario/load.ts';
import { renderProblem } from '../src/scenario/problem.ts';

const TEXT = readFileSync(new URL('../scenarios/fallujah-2016.yaml', import.meta.url), 'utf8');
const PRAYER = '#انصروناـبالدعاء';

function load(request: Partial<Request> = {}): Loaded {
  const outcome = loadScenario({ text: TEXT, file: 'fallujah-2016.yaml', ...request });
  if (outcome.problems) throw new Error(outcome.problems.map(renderProblem).join('\n'));
  return outcome;
}

describe('fallujah-2016', () => {
  const { plan, variants, seed, question } = load();
  const force = (name: string) => plan.forces.find((candidate) => candidate.name === name)!;
  const day = (date: string): number => (Date.parse(`${date}T00:00Z`) - Date.parse('2016-05-06T00:00Z')) / 3_600_000;

  it('runs hourly from 6 May to 29 June with two weeks of burn-in', () => {
    expect(plan.clock).toMatchObject({ tickMinutes: 60, ticks: 1296, burnInTicks: 336, offsetMinutes: 180 });
    expect(seed).toBe('fallujah');
    expect(question).toContain(PRAYER);
    expect(TEXT.split('\n')[1]).toMatch(/^# Who drowned .*\?$/);
  });

  it("has 20,000 accounts, 3 % of them the army's, and on Twitter about six opponents for each supporter", () => {
    expect(accountsOf(plan)).toBe(20_000);
    expect(force('army').operators * accountsOfOperator(force('army'))).toBe(600);
    /** Accounts of a group's or force's people on Twitter, on average. */
    const here = (of: { readonly platform: string; readonly also: readonly { readonly platform: string; readonly share?: number; readonly accounts?: number }[] }, home: number): number =>
      (of.platform === 'twitter' ? home : 0) + of.also.filter(({ platform }) => platform === 'twitter').reduce((sum, also) => sum + (also.share ?? also.accounts!), 0);
    const on = (camp: string): number => plan.groups.reduce((sum, group) => sum + group.size * (group.camps[camp] ?? 0) * here(group, 1), 0)
      + plan.forces.filter((one) => one.camp === camp).reduce((sum, one) => sum + one.operators * here(one, one.accountsPerOperator), 0);
    const supporters = on('extremist-supporters');
    const opponents = ['pro-operation', 'domestic-critics', 'civilian-defenders'].reduce((sum, camp) => sum + on(camp), 0);
    const all = opponents + supporters + on('uncommitted');
    expect(supporters / all).toBeGreaterThan(0.08);
    expect(supporters / all).toBeLessThan(0.12);
    expect(opponents / supporters).toBeGreaterThan(5);
    expect(opponents / supporters).toBeLessThan(7);
  });

  it('has Iraqis at home on Facebook, some of whom come to Twitter in late May, and supporters on Twitter and in rooms', () => {
    expect(plan.platforms.map(({ name, kind, feed }) => [name, kind, feed])).toEqual([['facebook', 'social', 'ranked'], ['telegram', 'room', 'recent'], ['twitter', 'microblog', 'recent']]);
    const group = (name: string) => plan.groups.find((candidate) => candidate.name === name)!;
    for (const name of ['residents', 'newcomers', 'critics-home']) expect(group(name).platform).toBe('facebook');
    expect(group('newcomers').also).toMatchObject([{ platform: 'twitter', share: 1, joinFromTick: day('2016-05-23') + 18, joinUntilTick: day('2016-05-26') + 18 }]);
    for (const one of plan.groups.filter(({ camps }) => camps['extremist-supporters'])) expect([one.platform, one.also.map(({ platform }) => platform)]).toEqual(['twitter', ['telegram']]);
    for (const one of plan.groups.filter(({ camps }) => !camps['extremist-supporters'])) expect(one.also.map(({ platform }) => platform)).not.toContain('telegram');
  });

  it('has four camps in two languages, and the uncommitted', () => {
    expect(plan.camps.map((camp) => camp.name)).toEqual(['civilian-defenders', 'domestic-critics', 'extremist-supporters', 'pro-operation', 'uncommitted']);
    for (const camp of plan.camps) expect(camp.labelAr).toMatch(/\p{Script=Arabic}/u);
    expect(new Set(plan.camps.map((camp) => camp.colour)).size).toBe(5);
    expect(plan.camps.filter((camp) => camp.proscribed).map((camp) => camp.name)).toEqual(['extremist-supporters']);
  });

  it('orders the army to its own tags and into the enemy\'s, and the media arm to send its posts on the speech at once', () => {
    const { orders } = force('army');
    const owner = (tag: string): string => plan.hashtags.find((hashtag) => hashtag.tag === tag)!.camp;
    expect(orders.some((order) => order.do === 'flood' && order.tags.every((tag) => owner(tag) === 'pro-operation'))).toBe(true);
    expect(orders.some((order) => order.do === 'flood' && order.tags.includes(PRAYER) && order.insultShare > 0)).toBe(true);
    expect(orders.filter((order) => order.do === 'insult').map((order) => [order.target, order.trigger?.by])).toEqual([['domestic-critics', undefined], ['domestic-critics', 'domestic-critics']]);
    const [war, smears] = [orders.filter((order) => order.frame !== 'smear'), orders.filter((order) => order.frame === 'smear')];
    expect(force('extremist-media').orders.filter((order) => order.together).map((order) => order.tags)).toEqual([['#الفرقان']]);
    expect(Math.min(...war.map((order) => order.fromTick))).toBe(day('2016-05-23') + 8);
    expect(smears.map((order) => order.about)).toEqual(['politician', 'politician']);
    expect(smears.every((order) => order.untilTick <= day('2016-05-22') || order.fromTick >= day('2016-06-27')), 'before the war and after it').toBe(true);
  });

  it('opens the tag of prayer to other camps, and the neutral tag to all', () => {
    const use = (tag: string): string[] => Object.keys(plan.hashtags.find((hashtag) => hashtag.tag === tag)!.use);
    expect(use(PRAYER)).toEqual(['civilian-defenders', 'extremist-supporters', 'pro-operation', 'uncommitted']);
    expect(use('#الفلوجة')).toHaveLength(5);
    expect(TEXT).toMatch(/تغسل_وجهها[^]{0,400}others read this tag as sectarian/i);
  });

  it('gives each event its source, in order', () => {
    expect(plan.timeline.length).toBeGreaterThanOrEqual(20);
    for (const event of plan.timeline) expect(event.source.length).toBeGreaterThan(5);
    expect(plan.timeline.map((event) => event.tick)).toEqual(plan.timeline.map((event) => event.tick).sort((a, b) => a - b));
    expect(plan.timeline.find((event) => event.name === 'first-day')!.tick).toBe(day('2016-05-23') + 6);
  });

  it('asks both questions over 23 May to the end of 26 June', () => {
    const window = { fromTick: day('2016-05-23'), untilTick: day('2016-06-27') };
    expect(plan.outcomes).toMatchObject([
      { name: 'prayerPageShown', measure: 'pageShown', camp: 'extremist-supporters', tag: PRAYER, ...window },
      { name: 'criticsHeard', measure: 'heard', camp: 'domestic-critics', tag: '(all)', ...window },
    ]);
  });

  it('has its four variants, each of which changes what it says and nothing else', () => {
    expect(variants).toEqual(['no-army', 'no-insults', 'organic-only', 'early-suspension']);
    const noArmy = load({ variant: 'no-army' }).plan;
    expect({ ...noArmy, forces: [] }).toEqual({ ...plan, forces: [] });
    expect(noArmy.forces.map((one) => one.operators)).toEqual([0, 15, 20, 1]);
    expect(load({ variant: 'organic-only' }).plan.forces.map((one) => one.operators)).toEqual([0, 0, 0, 1]);
    expect(load({ variant: 'no-insults' }).plan.mechanisms).not.toHaveProperty('insults');
    expect(load({ variant: 'early-suspension' }).plan.mechanisms.suspension!.pressure).toBeGreaterThan(plan.mechanisms.suspension!.pressure!);
  });

  it('can be made small without losing a group', () => {
    const small = load({ accounts: 1000 }).plan;
    // Who has a second account is drawn person by person, so the number is met on average only.
    expect(Math.abs(accountsOf(small) - 1000)).toBeLessThan(30);
    expect(small.represents).toBe(200);
    expect(Math.min(...small.groups.map((group) => group.size))).toBeGreaterThan(0);
  });
});
