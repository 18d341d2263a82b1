/** The register of what an outcome is made of, chart by chart: one line each. */
import { beginDisplacement } from './displacement.ts';
import { beginFirstHours } from './first-hours.ts';
import { beginFlows } from './flows.ts';
import { beginLevels } from './levels.ts';
import { beginMigration } from './migration.ts';
import { beginNetworks } from './networks.ts';
import { beginObserved } from './observed.ts';
import { onPlatform } from './on-platform.ts';
import type { Frame, Part } from './part.ts';
import { beginPerceived } from './perceived.ts';
import { beginPosters } from './posters.ts';
import { beginRace } from './race.ts';
import { beginReach } from './reach.ts';
import { beginRhythm } from './rhythm.ts';
import { beginSample } from './sample.ts';
import { beginSilence } from './silence.ts';
import { beginSuspensions } from './suspensions.ts';
import { beginTagWriters } from './tag-writers.ts';
import { beginTies } from './ties.ts';
import { beginVoice } from './voice.ts';
import { beginWaterfall } from './waterfall.ts';

const PARTS = {
  reach: beginReach,
  race: beginRace,
  observed: beginObserved,
  waterfall: beginWaterfall,
  voice: beginVoice,
  displacement: beginDisplacement,
  silence: beginSilence,
  levels: beginLevels,
  flows: beginFlows,
  migration: beginMigration,
  perceived: beginPerceived,
  firstHours: beginFirstHours,
  suspensions: beginSuspensions,
  rhythm: beginRhythm,
  sample: beginSample,
  posters: beginPosters,
  ties: beginTies,
  tagWriters: beginTagWriters,
  networks: beginNetworks,
} as const satisfies Readonly<Record<string, (frame: Frame) => Part<unknown>>>;

/** Parts whose tables do not all tell platforms apart: these read every platform together, whichever the frame asks for. */
const TOGETHER: ReadonlySet<string> = new Set<keyof typeof PARTS>(['perceived', 'migration', 'firstHours', 'rhythm', 'sample', 'posters']);

/** Every part's record, by its name in the register. */
export type Parts = { readonly [name in keyof typeof PARTS]: ReturnType<ReturnType<(typeof PARTS)[name]>['finish']> };

/** All of them as one, told of the frame's platform. */
export function beginParts(frame: Frame): Part<Parts> {
  const begun = Object.entries(PARTS).map(([name, begin]) => [name, (begin as (frame: Frame) => Part<unknown>)(frame)] as const);
  return {
    add: (trial) => {
      const alone = onPlatform(trial, frame.platform);
      for (const [name, part] of begun) part.add(TOGETHER.has(name) ? trial : alone);
    },
    finish: () => Object.fromEntries(begun.map(([name, part]) => [name, part.finish()])) as unknown as Parts,
  };
}
