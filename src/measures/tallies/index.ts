/** The register of tallies: one line each. */
import type { Tally } from './tally.ts';
import { concentration } from './concentration.ts';
import { created } from './created.ts';
import { hours } from './hours.ts';
import { moderation } from './moderation.ts';
import { network } from './network.ts';
import { posters } from './posters.ts';
import { readings } from './readings.ts';
import { sample } from './sample.ts';
import { starts } from './starts.ts';
import { suspended } from './suspended.ts';
import { ties } from './ties.ts';
import { writing } from './writing.ts';

export const TALLIES: readonly Tally[] = [hours, starts, created, posters, writing, concentration, suspended, moderation, sample, ties, readings, network];
