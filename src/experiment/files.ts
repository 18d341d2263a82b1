/**
 * The JSON files that a run leaves, as schemas: schemas/*.json are made from these, types are inferred from them, and
 * files that come back (verify, report, status) are checked by them.
 */
import * as z from 'zod';

/** What is wrong with a file, place by place. */
export const faultsOf = z.prettifyError;

const sha = z.string().regex(/^[0-9a-f]{64}$/);
const seconds = z.number().min(0);
const count = z.int().min(0);

const counts = z.strictObject({ people: count, accounts: count, edges: count, ticks: count, posts: count, deliveries: count, reads: count, impressions: count });

const scenario = z.strictObject({
  name: z.string(),
  sha256: sha.describe('over the texts, in their order'),
  texts: z.array(z.strictObject({ path: z.string(), sha256: sha, text: z.string() })).describe('every scenario file, the one asked for first'),
  edgeLists: z.array(z.strictObject({ path: z.string(), sha256: sha })),
  observed: z.array(z.strictObject({ path: z.string(), sha256: sha })),
  sets: z.array(z.string()).describe('--set, in order'),
  accounts: z.number().nullable().describe('--accounts, null where not given'),
});

const made = {
  program: z.literal('hashfront'),
  version: z.string(),
  build: sha.describe('over the compiled program'),
  command: z.string(),
  node: z.string(),
  platform: z.string(),
  scenario,
};

const timings = z.strictObject({
  buildSeconds: seconds.describe('building worlds, summed over the replicates that the last command ran'),
  runSeconds: seconds.describe('running them, summed likewise'),
  totalSeconds: seconds.describe('the last command as a whole'),
});

export const manifestSchema = z.strictObject({
  ...made,
  plan: z.looseObject({ schema: z.int(), scenario: z.string() }).describe('the completed scenario; the pairs of an imported edge list stay in their file'),
  variant: z.string(),
  seed: z.string(),
  key: sha.describe('over version, build, plan and seed'),
  replicates: count.describe('how many there are to be: the design, written before the first is run'),
  finished: z.boolean().describe('false while replicates or the files beside them are still being made; then only replicates/ counts'),
  series: z.enum(['ticks', 'bands']).describe('whether series.parquet holds every replicate or mean, sd and quantiles over them'),
  fingerprints: z.array(sha.nullable()).describe('one per replicate; null where it failed or is missing'),
  counts: z.array(counts.nullable()),
  facts: z.array(z.record(z.string(), z.number().nullable()).nullable()).describe('single figures of each replicate'),
  failed: z.array(z.strictObject({ replicate: count, seed: z.string().describe('of the replicate'), message: z.string(), command: z.string().describe('repeats it alone') })),
  timings,
});

const interval = z.tuple([z.number(), z.number()]);

const spread = z.strictObject({
  n: count.describe('replicates in which the figure is defined'),
  mean: z.number().nullable(),
  sd: z.number().nullable(),
  ci95: interval.nullable().describe("of the mean, by Student's t; null where n is 1"),
  quantiles: z.strictObject(Object.fromEntries(['0.05', '0.25', '0.5', '0.75', '0.95'].map((q) => [q, z.number().nullable()]))),
});

export const summarySchema = z.strictObject({ outcomes: z.record(z.string(), spread) });

const compared = z.strictObject({
  mean: z.number().nullable(),
  sd: z.number().nullable(),
  difference: z.number().nullable().describe('variant minus baseline, mean over the pairs'),
  differenceCi95: interval.nullable().describe("Student's t over the paired differences"),
  ratio: z.number().nullable().describe('mean of the variant over mean of the baseline, over the pairs; null where a side can be 0'),
  ratioCi95: interval.nullable().describe("Fieller's interval; holds 1 where differenceCi95 holds 0"),
  sameSign: z.number().min(0).max(1).nullable().describe('share of the pairs whose difference has the sign of the mean difference'),
  effectSize: z.number().nullable().describe("mean difference over the baseline's standard deviation"),
  practical: z.number().nullable().describe('mean difference over the practical size that the scenario states for the outcome; null where it states none'),
  pairingGain: z.number().nullable().describe('(var A + var B) / var(A - B): how many times fewer replicates than without pairing'),
  pAdjusted: z.number().min(0).max(1).nullable().describe('two-sided paired t test, Holm over all differences in the file that are tested; null where there is nothing to test: less than two pairs, or no pair differs'),
  n: count.describe('pairs in which both are defined'),
});

export const comparisonSchema = z.strictObject({
  baseline: z.string(),
  variants: z.array(z.string()),
  replicates: count,
  plans: z.record(z.string(), z.array(z.strictObject({ path: z.string(), baseline: z.unknown(), variant: z.unknown() }))).describe('what differs from the baseline, as paths of the plan'),
  outcomes: z.record(z.string(), z.record(z.string(), compared)),
});

/** What an ensemble was run for. */
export const DESIGNS = ['compare', 'attribute', 'ablate'] as const;
export type Design = (typeof DESIGNS)[number];

export const ensembleManifestSchema = z.strictObject({
  ...made,
  design: z.enum(DESIGNS),
  about: z.strictObject({ outcome: z.string(), hands: z.array(z.string()) }).nullable().describe('attribute: the outcome, and the hands that are taken off in all combinations'),
  baseline: z.string(),
  variants: z.array(z.string()),
  seed: z.string(),
  key: sha.describe('over version, build, all plans and seed'),
  replicates: count.describe('how many of each there are to be, at most'),
  finished: z.boolean().describe('false while replicates or the files beside them are still being made'),
  until: z.string().nullable().describe('--until: the width at which to stop before; null where not given'),
  fingerprints: z.record(z.string(), z.array(sha.nullable())),
  timings,
});

const estimate = z.strictObject({ mean: z.number(), ci95: interval.nullable() });

export const attributionSchema = z.strictObject({
  outcome: z.string(),
  hands: z.array(z.string()),
  replicates: count,
  n: count.describe('replicates in which the outcome is defined under every combination'),
  whole: estimate.describe('all hands off, minus the baseline').nullable(),
  ratio: z.strictObject({ value: z.number(), ci95: interval }).nullable().describe("all hands off, over the baseline: ratio of means with Fieller's interval; null where a side can be 0"),
  shares: z.record(z.string(), z.strictObject({
    alone: estimate.describe('this hand off alone, minus the baseline'),
    shapley: estimate.describe("mean of the hand's step over all orders in which hands are taken off; the values of all hands add up to the whole"),
    share: z.number().nullable().describe('of the whole effect'),
    shareCi95: interval.nullable().describe('jackknife over the replicates; null where the whole effect is not clear of 0'),
  })).describe('by hand'),
  accounting: z.strictObject({
    camp: z.string(),
    place: z.enum(['feeds', 'page']).describe('whose books: those of the feeds, or of the tag page that the outcome speaks of'),
    potential: z.number(),
    seen: z.number(),
    losses: z.record(z.string(), z.number()).describe('units by cause of loss'),
    unwritten: z.number().describe('potential - published, in the feed ledger'),
    expectedSeen: z.number().describe('how many of the unwritten units would have been seen at the rate of that day; an estimate'),
  }).nullable().describe("the baseline's books of the outcome's camp over its window, means over replicates: accounting, not cause; null where the outcome, or its formula, does not speak of one camp alone, of one hashtag or all, and of feeds or pages"),
});

export type Attribution = z.infer<typeof attributionSchema>;
export type Manifest = z.infer<typeof manifestSchema>;
export type EnsembleManifest = z.infer<typeof ensembleManifestSchema>;
export type Comparison = z.infer<typeof comparisonSchema>;
export type Compared = z.infer<typeof compared>;
