/** V38: a force with office hours leaves a fingerprint by the hour; volunteers follow the evening. */
import { campOf } from '../../src/model/world.ts';
import type { Plan } from '../../src/model/plan.ts';
import { scenarioPlan } from './scenario-plan.ts';
import { variantWith } from './sign.ts';
import { pairedBy, type Prediction, type Run } from './standing.ts';

const SEEDS = 8;
const WORKING_DAYS = 5;
/** Fourteen days from a Sunday: ten working days of eight office hours. */
const OFFICE_HOURS = 80;
const OTHER_HOURS = 14 * 24 - OFFICE_HOURS;

interface Rhythm {
  /** Posts an hour in office hours over posts an hour outside. */
  readonly force: number;
  readonly volunteers: number;
  /** Volunteers' posts of 18:00 to 24:00 over those of 06:00 to 12:00. */
  readonly evening: number;
}

function rhythm(run: Run, plan: Plan, replicate: number): Rhythm {
  const before = new Int32Array(10_000);
  const force = { office: 0, other: 0 };
  const volunteers = { office: 0, other: 0, evening: 0, morning: 0 };
  run(plan, 'standing', replicate, {
    observe: (world) => {
      const hour = world.tick % 24;
      const office = Math.floor(world.tick / 24) % 7 < WORKING_DAYS && hour >= 8 && hour < 16;
      for (let account = 0; account < world.accounts.count; account++) {
        const posts = world.accounts.written[account]! - before[account]!;
        before[account] = world.accounts.written[account]!;
        if (world.accounts.force[account]! >= 0) force[office ? 'office' : 'other'] += posts;
        else if (campOf(world, account) === 0) {
          volunteers[office ? 'office' : 'other'] += posts;
          if (hour >= 18) volunteers.evening += posts;
          else if (hour >= 6 && hour < 12) volunteers.morning += posts;
        }
      }
    },
  });
  const ratio = (posts: { office: number; other: number }): number => posts.office / OFFICE_HOURS / (posts.other / OTHER_HOURS);
  return { force: ratio(force), volunteers: ratio(volunteers), evening: volunteers.evening / volunteers.morning };
}

export const prediction: Prediction = {
  mechanism: 'chain-of-command',
  says: 'posts of a force with office shifts are at least twice as dense in office hours as outside; without a roster they are not; volunteers write less in office hours, and at least half as much again in the evening as in the morning',
  mutation: {
    file: 'src/model/forces/chain-of-command.ts',
    find: 'if (force.shifts.length === 0) return minutes / 1440;',
    replace: 'return minutes / 1440;',
  },
  sign: {
    expected: 1, says: 'A force with office shifts writes more densely in office hours than without a roster.', plan: () => scenarioPlan('chain-of-command'),
    effect: (run, plan, replicate) => rhythm(run, plan, replicate).force - rhythm(run, variantWith(plan, 'chain-of-command', 'round-the-clock'), replicate).force,
  },
  test(run) {
    const roster = scenarioPlan('chain-of-command');
    const clock = scenarioPlan('chain-of-command', 'round-the-clock');
    const rhythms = Array.from({ length: SEEDS }, (_, replicate) => rhythm(run, roster, replicate));
    const mean = (read: (rhythm: Rhythm) => number): number => rhythms.reduce((sum, each) => sum + read(each), 0) / SEEDS;
    const effect = pairedBy((replicate) => rhythm(run, clock, replicate).force, (replicate) => rhythms[replicate]!.force, SEEDS);
    const figures = {
      force: mean((each) => each.force), leastForce: Math.min(...rhythms.map((each) => each.force)), withoutRoster: effect.meanA, difference: effect.difference,
      standardError: effect.standardError, sameSign: effect.sameSign, volunteers: mean((each) => each.volunteers), evening: mean((each) => each.evening), seeds: SEEDS,
    };
    return { holds: figures.leastForce >= 2 && figures.withoutRoster < 1.5 && figures.volunteers < 1 && figures.evening >= 1.5, figures };
  },
};
