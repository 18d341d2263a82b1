/** A campaign of prayer mobilises sympathisers; takeover costs it its page, counter-tags its visits from the list: at both ends of the slider. */
import type { Trial } from '../../src/experiment/trial.ts';
import { scenarioPlan } from './scenario-plan.ts';
import { pageSum, pairedBy, seriesSum, withMechanism, type Prediction, type Run } from './standing.ts';

const SEEDS = 8;
const TAG = '#prayer';
/**
 * Practical sizes: the campaign has a fifth more posts on its tag than where nobody is moved; under takeover those who
 * pray hold at least 15 points less of the page; against counter-tags the list sends at least a fifth fewer visits.
 */
const MORE_POSTS = 1.2;
const LESS_PAGE = 0.15;
const FEWER_VISITS = 0.2;

interface Look {
  readonly posts: number;
  readonly page: number;
  readonly visits: number;
}

function lookAt(trial: Trial): Look {
  const page = (camp?: string): number => pageSum(trial, 'pageSeen', { tag: TAG, ...(camp === undefined ? {} : { camp }) });
  return { posts: seriesSum(trial, 'posts', { tag: TAG }), page: (page('movement') + page('sympathisers')) / page(), visits: seriesSum(trial, 'trendingVisits', { tag: TAG }) };
}

export const prediction: Prediction = {
  mechanism: 'devotion',
  says: 'prayer that moves readers has at least a fifth more posts; under takeover those who pray hold at least 15 points less of the page views, against counter-tags the list sends a fifth fewer visits, whether others pray or only the movement',
  mutation: { file: 'src/model/extremists/devotion.ts', find: 'planAfter(world, delay, key, values.delayHours, account, readings.post[readings.opinion[n]!]!, PRAYED);', replace: 'void [planAfter, delay];' },
  sign: { expected: 1, says: 'More is written on the tag of prayer.', plan: () => scenarioPlan('devotion'), read: (trial) => seriesSum(trial, 'posts', { tag: '#prayer' }) },
  test(run: Run) {
    const looks = (variant: string): Look[] => Array.from({ length: SEEDS }, (_, r) => lookAt(run(scenarioPlan('devotion', variant), 'standing', r)));
    const unmoved = Array.from({ length: SEEDS }, (_, r) => lookAt(run(withMechanism(scenarioPlan('devotion', 'alone'), 'devotion', { moveChance: 0 }), 'standing', r)));
    const figures: Record<string, number> = {};
    let holds = true;
    for (const end of ['', '-own']) {
      const [alone, takeover, counter] = [looks(`alone${end}`), looks(end === '' ? 'baseline' : `takeover${end}`), looks(`counter-tags${end}`)];
      const page = pairedBy((r) => alone[r]!.page, (r) => takeover[r]!.page, SEEDS);
      const visits = pairedBy((r) => alone[r]!.visits, (r) => counter[r]!.visits, SEEDS);
      Object.assign(figures, { [`page${end}`]: page.meanA, [`pageTakenOver${end}`]: page.meanB, [`visits${end}`]: visits.meanA, [`visitsAgainstCounterTags${end}`]: visits.meanB, [`posts${end}`]: alone.reduce((sum, look) => sum + look.posts, 0) / SEEDS });
      holds &&= page.difference <= -LESS_PAGE && visits.meanB <= (1 - FEWER_VISITS) * visits.meanA;
    }
    figures['postsUnmoved'] = unmoved.reduce((sum, look) => sum + look.posts, 0) / SEEDS;
    return { holds: holds && figures['posts']! >= MORE_POSTS * figures['postsUnmoved'], figures };
  },
};
