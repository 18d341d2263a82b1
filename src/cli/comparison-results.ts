/** What a comparison leaves beside its variants, and its table. */
import type { Comparison, EnsembleManifest } from '../experiment/files.ts';
import type { Plan } from '../model/plan.ts';
import type { Host } from './host.ts';
import { comparisonPictures } from './pictures.ts';
import type { Ensemble } from './perform-compare.ts';
import { pretty } from './run-folder.ts';
import type { RunChoices } from './shared-options.ts';
import { counted, figure, interval, textTable } from './table.ts';
import type { Voice } from './voice.ts';

/** Writes what is missing or out of date; the manifest comes last. */
export async function leaveComparison(host: Host, { folder, runs }: Ensemble, manifest: EnsembleManifest, comparison: Comparison, choices: RunChoices): Promise<{ manifest: EnsembleManifest; made: readonly string[] }> {
  const bytes = host.read(`${folder}/manifest.json`);
  const before = bytes === null ? null : (JSON.parse(Buffer.from(bytes).toString('utf8')) as EnsembleManifest);
  const current = before !== null && JSON.stringify(before.fingerprints) === JSON.stringify(manifest.fingerprints);
  if (before !== null && !current) host.remove(`${folder}/manifest.json`);
  const missing = (name: string): boolean => !current || host.kindOf(`${folder}/${name}`) === 'none';
  const made: string[] = [];
  const put = (name: string, content: Uint8Array | string): void => {
    host.write(`${folder}/${name}`, content);
    made.push(name);
  };
  if (missing('comparison.json')) put('comparison.json', pretty(comparison));
  if (choices.charts !== 'none' && ['vl.json', 'svg', 'png'].some((form) => missing(`charts/comparison.${form}`))) {
    for (const [name, content] of await comparisonPictures(host, comparison, runs[0]!.plan.outcomes)) put(name, content);
  }
  if (!current) host.write(`${folder}/manifest.json`, pretty(manifest));
  return { manifest: current ? before : manifest, made };
}

export function sayComparison(host: Host, voice: Voice, { home, runs }: Ensemble, manifest: EnsembleManifest, comparison: Comparison): void {
  if (voice.json) host.out(`${JSON.stringify({ dir: home, manifest, comparison })}\n`);
  else host.out(`${comparisonTable(runs[0]!.plan, manifest, comparison)}\n${home}\n`);
}

function comparisonTable(plan: Plan, { seed }: EnsembleManifest, comparison: Comparison): string {
  const { baseline, replicates, outcomes } = comparison;
  const rows = plan.outcomes.flatMap(({ name, label }) => Object.entries(outcomes[name] ?? {}).map(([variant, found], i) => [
    i === 0 ? label : '', variant, figure(found.mean), figure(found.difference), interval(found.differenceCi95), figure(found.pairingGain), figure(found.pAdjusted), String(found.n),
  ]));
  return [
    `${plan.scenario}, ${counted(comparison.variants.length, 'variant')} against ${baseline}, seed ${seed}, ${counted(replicates, 'pair')} each`, '',
    textTable([['outcome', 'variant', 'mean', 'difference', '95 % interval', 'pairing gain', 'p (Holm)', 'n'], ...rows]), '',
  ].join('\n');
}
