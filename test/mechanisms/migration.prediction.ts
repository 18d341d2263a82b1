/** Prediction of `migration`: the opponents' share of impressions on the platform rises. */
import type { Trial } from '../../src/experiment/trial.ts';
import { columnOf, numbersOf, wordAt } from '../../src/measures/table.ts';
import { scenarioPlan } from './scenario-plan.ts';
import { paired, remembered, type Prediction } from './standing.ts';

const SEEDS = 8;
/** Practical size: a tenth of all impressions there. */
const LEAST = 0.1;
const FROM = 24 * 3;

/** Share of the people's camp in what is seen of both sides' conflict posts on the square. */
function share(trial: Trial): number {
  const { series } = trial.tables;
  const [measure, platform, camp, tag] = ['measure', 'platform', 'camp', 'tag'].map((name) => columnOf(series, name));
  const [tick, value] = [numbersOf(series, 'tick'), numbersOf(series, 'value')];
  const seen = { people: 0, organisation: 0 };
  for (let row = 0; row < series.rows; row++) {
    if (tick[row]! < FROM || wordAt(measure!, row) !== 'impressions' || wordAt(platform!, row) !== 'square') continue;
    if (!wordAt(tag!, row)!.startsWith('#')) continue;
    const side = wordAt(camp!, row)!;
    if (side === 'people' || side === 'organisation') seen[side] += value[row]!;
  }
  return seen.people / (seen.people + seen.organisation);
}

export const prediction: Prediction = {
  mechanism: 'migration',
  says: "from the day after the battle the organisation's opponents have a share of the impressions on its platform that is higher by at least 0.1 than where everybody stays",
  mutation: { file: 'src/model/crowd/migration.ts', find: 'openAccount(world, account);\n', replace: 'continue;\n' },
  sign: { expected: 1, plan: () => scenarioPlan('migration'), read: share },
  test(bare) {
    const read = paired(remembered(bare), scenarioPlan('migration', 'everybody-stays'), scenarioPlan('migration'), share, SEEDS);
    return { holds: read.difference >= LEAST, figures: { stays: read.meanA, comes: read.meanB, difference: read.difference, standardError: read.standardError, sameSign: read.sameSign } };
  },
};
