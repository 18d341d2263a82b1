/** Limits on what a scenario may ask for: each is far above any use known to us, and keeps a wrong or hostile file from filling the machine. */
export const LIMITS = {
  /** Characters of a scenario file. */
  text: 1_000_000,
  /** Marks, words and breaks of the YAML. */
  lexemes: 200_000,
  /** Values after aliases are resolved. */
  values: 50_000,
  aliases: 100,
  /** Maps and lists inside each other. */
  depth: 24,
  /** Files that extend one another. */
  chain: 8,
  /** Problems listed before the rest is only counted. */
  problems: 100,
  people: 5_000_000,
  ticks: 100_000,
  camps: 30,
  platforms: 10,
  groups: 200,
  forces: 50,
  orders: 30,
  hashtags: 200,
  events: 200,
  outcomes: 100,
  variants: 50,
  backgroundTags: 5_000,
  /** Camps, forces and events together: each is a hand of the books, and a hand is stored in one byte. */
  hands: 240,
  /** Ledger cells: platforms x camps x tag sets, stored in two bytes. */
  cells: 65_000,
  /** Code points of a hashtag, a name, a free text. */
  tag: 100,
  name: 64,
  words: 2_000,
  edges: 40_000_000,
  /** Rows of observed volumes. */
  observed: 5_000,
} as const;
