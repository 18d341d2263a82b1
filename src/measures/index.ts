/** The register of measures: one line each. */
import type { Measure } from './measure.ts';
import { activeAccounts } from './active-accounts.ts';
import { admiration } from './admiration.ts';
import { arousal } from './arousal.ts';
import { climate } from './climate.ts';
import { fear } from './fear.ts';
import { impressions } from './impressions.ts';
import { morale } from './morale.ts';
import { perceivedSupporters } from './perceived-supporters.ts';
import { posts } from './posts.ts';
import { standing } from './standing.ts';
import { departures, suspensions } from './suspensions.ts';

export const MEASURES: readonly Measure[] = [posts, impressions, arousal, fear, climate, perceivedSupporters, activeAccounts, suspensions, departures, admiration, standing, morale];
