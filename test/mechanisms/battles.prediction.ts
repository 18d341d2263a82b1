/** Battles fill the feeds: arousal and volume of the days of battle, against the same days unfelt. */
import type { Trial } from '../../src/experiment/trial.ts';
import { scenarioPlan } from './scenario-plan.ts';
import { pairedBy, seriesMean, seriesSum, type Prediction } from './standing.ts';

const SEEDS = 8;

export const prediction: Prediction = {
  mechanism: 'battles',
  says: 'on days of battle the camp that is stirred most is aroused by at least 0.05 (of 1), and posts on the conflict are at least a fifth more, than on the same days unfelt',
  mutation: { file: 'src/model/offline/battles.ts', find: 'dials.stir[camp]! *= 1 + values.strength * force * covered;', replace: '' },
  sign: { expected: 1, says: 'More is written on the tags of both sides.', plan: () => scenarioPlan('battles'), read: (trial) => seriesSum(trial, 'posts', { tag: '#east' }) + seriesSum(trial, 'posts', { tag: '#west' }) },
  test(run) {
    const plan = scenarioPlan('battles');
    const unfelt = scenarioPlan('battles', 'unfelt');
    const days = plan.timeline.map((event) => ({ fromTick: event.tick, untilTick: event.tick + event.hours, stirred: Object.entries(event.stirs).sort((x, y) => y[1] - x[1])[0]![0] }));
    const tags = plan.hashtags.map((hashtag) => hashtag.tag);
    const volume = (trial: Trial): number => days.reduce((sum, day) => sum + tags.reduce((posts, tag) => posts + seriesSum(trial, 'posts', { ...day, tag }), 0), 0);
    const arousal = (trial: Trial): number => days.reduce((sum, day) => sum + seriesMean(trial, 'arousal', { ...day, camp: day.stirred }), 0) / days.length;
    const trials = [unfelt, plan].map((side) => Array.from({ length: SEEDS }, (_, replicate) => { const trial = run(side, 'standing', replicate); return { posts: volume(trial), arousal: arousal(trial) }; }));
    const [quiet, stirred] = [trials[0]!, trials[1]!];
    const posts = pairedBy((r) => quiet[r]!.posts, (r) => stirred[r]!.posts, SEEDS);
    const mood = pairedBy((r) => quiet[r]!.arousal, (r) => stirred[r]!.arousal, SEEDS);
    const figures = {
      postsUnfelt: posts.meanA, postsFelt: posts.meanB, postsDifference: posts.difference, postsError: posts.standardError, postsSameSign: posts.sameSign,
      arousalUnfelt: mood.meanA, arousalFelt: mood.meanB, arousalDifference: mood.difference, arousalError: mood.standardError, arousalSameSign: mood.sameSign, seeds: SEEDS,
    };
    return { holds: mood.difference >= 0.05 && posts.difference >= 0.2 * posts.meanA, figures };
  },
};
