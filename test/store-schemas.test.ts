/** schemas/*.json say what the JSON files of a run are; they are made from the program's own schemas (renewed with vitest -u). */
import { expect, test } from 'vitest';
import * as z from 'zod';
import { comparisonSchema, ensembleManifestSchema, manifestSchema, summarySchema } from '../src/experiment/files.ts';

const SCHEMAS = {
  manifest: [manifestSchema, 'manifest.json of a run: what is needed to repeat it'],
  'comparison-manifest': [ensembleManifestSchema, 'manifest.json of a comparison'],
  summary: [summarySchema, 'summary.json: outcomes over the replicates of a run'],
  comparison: [comparisonSchema, 'comparison.json: variants against the baseline on paired seeds'],
} as const;

test.each(Object.entries(SCHEMAS))('schemas/%s.schema.json is current', async (name, [schema, title]) => {
  const json = { title, ...z.toJSONSchema(schema) };
  await expect(`${JSON.stringify(json, null, 2)}\n`).toMatchFileSnapshot(`../schemas/${name}.schema.json`);
});
