/** What each kind of ensemble concludes. */
import type { Design } from '../experiment/files.ts';
import { concludeAblation } from './ablation-results.ts';
import { concludeAttribution } from './attribution-results.ts';
import { concludeComparison } from './comparison-results.ts';
import type { Conclude } from './conclusion.ts';
import type { Host } from './host.ts';
import type { Pictures } from './pictures.ts';

export const CONCLUSIONS: Readonly<Record<Design, (host: Host, charts: Pictures) => Conclude>> = {
  compare: concludeComparison,
  attribute: concludeAttribution,
  ablate: concludeAblation,
};
