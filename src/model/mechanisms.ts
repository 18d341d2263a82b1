/** The register: every mechanism, in the order of acting within a stage. One file each, one line here. */
import type { Mechanism } from './mechanism.ts';
import { battles } from './offline/battles.ts';
import { chainOfCommand } from './forces/chain-of-command.ts';
import { endorsement } from './offline/endorsement.ts';
import { adoption } from './crowd/adoption.ts';
import { posting } from './crowd/posting.ts';
import { multitude } from './extremists/multitude.ts';
import { flooding } from './forces/flooding.ts';
import { resharing } from './crowd/resharing.ts';
import { trendCapture } from './forces/trend-capture.ts';
import { sponsor } from './forces/sponsor.ts';
import { massFlagging } from './forces/mass-flagging.ts';
import { attackAsDefence } from './forces/attack-as-defence.ts';
import { insults } from './forces/insults.ts';
import { visiting } from './crowd/visiting.ts';
import { solidarity } from './crowd/solidarity.ts';
import { silence } from './crowd/silence.ts';
import { trending } from './platforms/trending.ts';
import { ranking } from './platforms/ranking.ts';
import { returnAfterSuspension } from './platforms/return.ts';
import { suspension } from './platforms/suspension.ts';
import { following } from './crowd/following.ts';
import { fading } from './crowd/fading.ts';
import { satire } from './crowd/satire.ts';
import { devotion } from './extremists/devotion.ts';
import { shock } from './extremists/shock.ts';
import { morale } from './offline/morale.ts';
import { covertVoices } from './forces/covert-voices.ts';
import { distress } from './forces/distress.ts';
import { smear } from './forces/smear.ts';
import { closedChannels } from './extremists/closed-channels.ts';
import { foreignAmplifiers } from './extremists/foreign-amplifiers.ts';
import { recruiting } from './extremists/recruiting.ts';
import { persuasion } from './crowd/persuasion.ts';
import { shutdowns } from './offline/shutdowns.ts';
import { arrests } from './offline/arrests.ts';
import { holyMonth } from './offline/holy-month.ts';
import { migration } from './crowd/migration.ts';
import { newsRace } from './media/news-race.ts';

export const MECHANISMS: readonly Mechanism[] = [
  battles,
  morale,
  shutdowns,
  arrests,
  holyMonth,
  migration,
  returnAfterSuspension,
  solidarity,
  adoption,
  chainOfCommand,
  trendCapture,
  sponsor,
  endorsement,
  posting,
  multitude,
  flooding,
  satire,
  resharing,
  insults,
  massFlagging,
  shock,
  distress,
  smear,
  covertVoices,
  recruiting,
  foreignAmplifiers,
  closedChannels,
  persuasion,
  newsRace,
  visiting,
  ranking,
  silence,
  devotion,
  following,
  trending,
  suspension,
  attackAsDefence,
  fading,
];
