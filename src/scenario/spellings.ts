/** `aka`: other spellings of a hashtag. Wherever a scenario refers to a tag, one of them stands for the tag itself. */
import { isMapValue } from './read.ts';

/** Spelling -> declared tag. A spelling that is itself declared, or that two tags claim, is left out. */
export type Spellings = ReadonlyMap<string, string>;

export function spellingsOf(hashtags: unknown): Spellings {
  return new Map(claimsOf(hashtags).filter(({ tags, declared }) => tags.length === 1 && !declared).map(({ spelling, tags }) => [spelling, tags[0]!]));
}

export interface Claim {
  readonly spelling: string;
  /** Tags that claim it, in the order of the file. */
  readonly tags: readonly string[];
  /** Whether it is declared as a tag of its own. */
  readonly declared: boolean;
}

/** Every spelling with the tags that claim it; tolerant of faults, which the schema tells. */
export function claimsOf(hashtags: unknown): Claim[] {
  if (!isMapValue(hashtags)) return [];
  const claims = new Map<string, string[]>();
  for (const [tag, settings] of Object.entries(hashtags)) {
    const aka = isMapValue(settings) && Array.isArray(settings.aka) ? settings.aka : [];
    for (const spelling of new Set(aka)) if (typeof spelling === 'string') claims.set(spelling, [...(claims.get(spelling) ?? []), tag]);
  }
  return [...claims].map(([spelling, tags]) => ({ spelling, tags, declared: Object.hasOwn(hashtags, spelling) }));
}

/** The scenario with each reference by another spelling put under the declared tag: in orders and in outcomes. Formulas read spellings themselves. */
export function withSpellings(scenario: unknown): unknown {
  if (!isMapValue(scenario)) return scenario;
  const spellings = spellingsOf(scenario.hashtags);
  if (spellings.size === 0) return scenario;
  const tagOf = (text: unknown): unknown => (typeof text === 'string' ? spellings.get(text) ?? text : text);
  const order = (value: unknown): unknown => change(value, 'tags', (tags) => (Array.isArray(tags) ? tags.map(tagOf) : tags));
  const forces = each(scenario.forces, (force) => change(force, 'orders', (orders) => each(orders, order)));
  const leaders = each(scenario.leaders, (leader) => change(leader, 'endorses', (endorses) => each(endorses, (endorsement) => change(endorsement, 'tag', tagOf))));
  const outcomes = each(scenario.outcomes, (outcome) => change(outcome, 'tag', tagOf));
  return { ...scenario, ...(forces === undefined ? {} : { forces }), ...(leaders === undefined ? {} : { leaders }), ...(outcomes === undefined ? {} : { outcomes }) };
}

function each(entries: unknown, map: (entry: unknown) => unknown): unknown {
  return isMapValue(entries) ? Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, map(entry)])) : entries;
}

function change(entry: unknown, key: string, map: (value: unknown) => unknown): unknown {
  return isMapValue(entry) && Object.hasOwn(entry, key) ? { ...entry, [key]: map(entry[key]) } : entry;
}
