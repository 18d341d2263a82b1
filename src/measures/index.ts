/** The register of measures: one line each. */
import type { Measure } from './measure.ts';
import { alarms } from './alarms.ts';
import { cost, orderedViews, silencedByForces } from './cost.ts';
import { lostToMassFlags } from './mass-flagged.ts';
import { activeAccounts } from './active-accounts.ts';
import { admiration } from './admiration.ts';
import { arousal } from './arousal.ts';
import { climate } from './climate.ts';
import { postsGini, topHundredShare, topTenShare } from './concentration.ts';
import { conflictViews } from './conflict-views.ts';
import { borrowedReach, ownReach, peopleReach, reach } from './daily-reach.ts';
import { covertTrust, exposedVoices, honestTrust, sponsorTrust } from './covert-trust.ts';
import { fear } from './fear.ts';
import { impressions } from './impressions.ts';
import { belief } from './belief.ts';
import { recruits, activists } from './recruits.ts';
import { regard } from './regard.ts';
import { stance } from './stance.ts';
import { morale } from './morale.ts';
import { outletAudience } from './outlet-audience.ts';
import { outletTrust } from './outlet-trust.ts';
import { rightlySuspended, wronglySuspended } from './judged-suspensions.ts';
import { precision, recall, wrongfulRate } from './moderation.ts';
import { perceivedSupporters } from './perceived-supporters.ts';
import { originals, replies, reshares } from './post-kinds.ts';
import { posts } from './posts.ts';
import { standing } from './standing.ts';
import { peopleReachSoFar, reachSoFar } from './reach-so-far.ts';
import { recidivism, returnedFollowers, returns } from './returns.ts';
import { shareOfVoice } from './share-of-voice.ts';
import { silencedPeople, wantedToSpeak } from './silenced-people.ts';
import { departures, suspensions } from './suspensions.ts';
import { campTagReach, tagReach } from './tag-reach.ts';
import { actedUpon, hoursToAction, viewsBeforeTakedown } from './takedowns.ts';
import { expressedClimate, trueClimate } from './true-climate.ts';
import { closedShare } from './closed-share.ts';
import { followsEnded, followsMade, followsRefused } from './follows.ts';
import { trendingMinutes, trendingVisits } from './trending.ts';
import { trueShare } from './true-share.ts';
import { unspoken } from './unspoken.ts';
import { violatingViews } from './violating-views.ts';
import { writersShare } from './writers-share.ts';
import { youngPosts } from './young-posts.ts';

export const MEASURES: readonly Measure[] = [
  posts, originals, reshares, replies, youngPosts, shareOfVoice,
  impressions, conflictViews, reach, ownReach, borrowedReach, peopleReach, reachSoFar, peopleReachSoFar, tagReach, campTagReach, trendingMinutes, trendingVisits, followsMade, followsEnded, followsRefused,
  arousal, fear, admiration, standing, morale, belief, regard, covertTrust, honestTrust, sponsorTrust, exposedVoices, activists, recruits, stance, outletAudience, outletTrust,
  wantedToSpeak, silencedPeople, unspoken,
  climate, expressedClimate, trueClimate, perceivedSupporters, trueShare, writersShare,
  postsGini, topTenShare, topHundredShare,
  activeAccounts, suspensions, rightlySuspended, wronglySuspended, departures, violatingViews, viewsBeforeTakedown, hoursToAction, actedUpon, precision, recall, wrongfulRate, returns, returnedFollowers, recidivism, closedShare,
  cost, orderedViews, silencedByForces, alarms, lostToMassFlags,
];
