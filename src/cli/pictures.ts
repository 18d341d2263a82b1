/** Charts and page of a run, as files. */
import type { Host } from './host.ts';

/** Which charts are asked for; none = no page either. */
export type Pictures = readonly string[] | 'all' | 'none';
