/** Draft -> complete scenario: defaults that depend on other values are filled, so that nothing is implied. */
import { FRAMES, frameIndex } from '../model/frames.ts';
import { UNCOMMITTED, type PlatformPlan } from '../model/plan.ts';
import { KINDS } from './kinds.ts';
import type { Draft } from './schema.ts';

export type Complete = ReturnType<typeof complete>;

/** What is said of each mechanism, and of those of which nothing is said. */
type Settings = Readonly<Record<string, 'on' | 'off' | MechanismSetting | undefined>>;

/** Values of parameters and, under `profile`, what those among them that are rates are multiplied by over time. */
export type MechanismSetting = Readonly<Record<string, number | Readonly<Record<string, Readonly<Record<string, number>>>>>>;

/** The camp of those who take no side: never declared, always there. */
const UNCOMMITTED_CAMP = { label: 'Uncommitted onlookers', labelAr: 'غير المنحازين', colour: '#8a8a8a', stance: 0, spread: 0.25, proscribed: false, opponents: [] as string[] };

/** Every value a run needs, still in the shape of the file. */
export function complete(draft: Draft) {
  const sides = [...Object.keys(draft.camps), UNCOMMITTED];
  const platform = Object.keys(draft.platforms)[0]!;
  const utcOffset = draft.clock.start.slice(16);
  const placed = <T extends { platform?: string | undefined; utcOffset?: string | undefined }>(entry: T) => ({ ...entry, platform: entry.platform ?? platform, utcOffset: entry.utcOffset ?? utcOffset });
  return {
    ...draft,
    camps: { ...coloured(each(draft.camps, labelled)), [UNCOMMITTED]: UNCOMMITTED_CAMP },
    platforms: each(draft.platforms, (platform, name) => completePlatform(labelled(platform, name))),
    population: each(draft.population, (group, name) => placed(labelled(group, name))),
    forces: each(draft.forces, (force, name) => ({ ...placed(labelled(force, name)), orders: each(force.orders, completeOrder) })),
    leaders: each(draft.leaders, (leader, name) => placed(labelled(leader, name))),
    hashtags: each(draft.hashtags, (hashtag) => ({ ...hashtag, label: hashtag.label ?? '', use: hashtag.use ?? equalUse(hashtag.camp === '' ? sides : [hashtag.camp]) })),
    timeline: each(draft.timeline, labelled),
    rivals: each(draft.rivals, labelled),
    mechanisms: draft.mechanisms as Settings,
    outcomes: each(draft.outcomes, (outcome, name) => completeOutcome(typeof outcome === 'string' ? { formula: outcome, better: '' } : outcome, name, platform)),
  };
}

/** Okabe & Ito 2008, without the two that are hard to see on white. */
const PALETTE = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#56b4e9', '#e69f00'];

/** Gives each camp without a colour one of the palette, by the order of names. */
function coloured<T extends { colour?: string | undefined }>(camps: Readonly<Record<string, T>>): Record<string, T & { colour: string }> {
  const names = Object.keys(camps).sort();
  return each(camps, (camp, name) => ({ ...camp, colour: camp.colour ?? PALETTE[names.indexOf(name) % PALETTE.length]! }));
}

function completeOutcome(outcome: Exclude<Draft['outcomes'][string], string>, name: string, platform: string) {
  const { formula, measure = '', camp = '', tag = '(all)', unit } = outcome;
  const asked = { ...labelled(outcome, name), measure, camp, tag };
  return formula === undefined ? { ...asked, formula: '', platform: outcome.platform ?? platform, unit: unit ?? 'share' } : { ...asked, formula, platform: '', unit: unit ?? '' };
}

function completePlatform<P extends Draft['platforms'][string]>(platform: P) {
  const kind = platform.kind as PlatformPlan['kind'];
  const { feed, pageShare, openShare } = KINDS[kind];
  return { ...platform, kind, feed: platform.feed ?? feed, pageShare: platform.pageShare ?? pageShare, openShare: platform.openShare ?? openShare };
}

function completeOrder<O extends Draft['forces'][string]['orders'][string]>(order: O) {
  const frame = order.frame ?? (order.do === 'flood' ? 'solidarity' : 'insult');
  return { ...order, frame, intensity: order.intensity ?? FRAMES[frameIndex(frame)]!.intensity };
}

function labelled<T extends { label?: string | undefined; labelAr?: string | undefined }>(entry: T, name: string): T & { label: string; labelAr: string } {
  const label = entry.label ?? name.replace(/[-_]/g, ' ');
  return { ...entry, label, labelAr: entry.labelAr ?? label };
}

function equalUse(camps: readonly string[]): Record<string, number> {
  return Object.fromEntries(camps.map((camp) => [camp, 1]));
}

function each<V, W>(entries: Readonly<Record<string, V>>, change: (value: V, name: string) => W): Record<string, W> {
  return Object.fromEntries(Object.entries(entries).map(([name, value]) => [name, change(value, name)]));
}
