/** Prediction of `foreign-amplifiers`: the share of the side's stream from abroad rises, and is highest in the home's night. */
import { columnOf, numbersOf, wordAt } from '../../src/measures/table.ts';
import type { Trial } from '../../src/experiment/trial.ts';
import { scenarioPlan } from './scenario-plan.ts';
import { paired, remembered, type Prediction } from './standing.ts';

const SEEDS = 8;
/** Practical sizes: five points of the stream; ten more at night than in the evening. */
const LEAST = 0.05;
const NIGHT_LEAST = 0.1;

/** Share of a camp's posts about the conflict, of every kind, that come from abroad, at hours of the home's clock. */
function share(camp: string, from = 0, until = 24): (trial: Trial) => number {
  return ({ tallies }) => {
    const hours = tallies['hours']!;
    const [camps, origins, tags] = [columnOf(hours, 'camp'), columnOf(hours, 'origin'), columnOf(hours, 'tag')];
    const [hour, posts] = [numbersOf(hours, 'hour'), numbersOf(hours, 'conflictPosts')];
    let all = 0;
    let abroad = 0;
    for (let row = 0; row < hours.rows; row++) {
      if (hour[row]! < from || hour[row]! >= until || wordAt(camps, row) !== camp || wordAt(tags, row) !== '(all)') continue;
      all += posts[row]!;
      if (wordAt(origins, row) === 'abroad') abroad += posts[row]!;
    }
    return abroad / all;
  };
}

export const prediction: Prediction = {
  mechanism: 'foreign-amplifiers',
  says: "supporters abroad who pass on give at least five points more of what their side writes and passes on than such as write like everybody, and at least ten points more in the home's night than in its evening",
  mutation: { file: 'src/model/extremists/foreign-amplifiers.ts', find: 'dials.reshare[account]! *= values.passTimes;', replace: '' },
  sign: { expected: 1, says: "More of the side's stream comes from abroad.", plan: () => scenarioPlan('foreign-amplifiers'), read: share('supporters') },
  test(bare) {
    const run = remembered(bare);
    const [off, on] = [scenarioPlan('foreign-amplifiers', 'as-everybody'), scenarioPlan('foreign-amplifiers')];
    const abroad = paired(run, off, on, share('supporters'), SEEDS);
    const night = paired(run, off, on, share('supporters', 2, 7), SEEDS).meanB;
    const evening = paired(run, off, on, share('supporters', 18, 23), SEEDS).meanB;
    return { holds: abroad.difference >= LEAST && night - evening >= NIGHT_LEAST, figures: { as: abroad.meanA, amplified: abroad.meanB, night, evening, sameSign: abroad.sameSign } };
  },
};
