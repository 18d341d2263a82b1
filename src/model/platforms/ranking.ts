import { mechanism } from '../mechanism.ts';

/** Ranking: a feed shows first what its reader is thought to like, not what is new. */
export const ranking = mechanism({
  name: 'ranking',
  family: 'platforms',
  claim: 'A ranked feed puts first what is recent, what others have passed on, and what is close to the reader\'s own view. Attention is as bounded as ever, so what the reader would rather not see goes unseen without anybody having removed it.',
  source: 'Bakshy, Messing & Adamic 2015 (ranking on Facebook takes 5 to 8 % of the contrary news away); the three ingredients after Truong et al. 2024; weights assumed',
  prediction: "Among people who hear each other alike, the smaller side's chance to be heard falls relative to the larger side's, and the ranker crowds out more of it. Depends on assumptions (docs/sign-stability.md).",
  limits: 'The ranker knows views as they are and learns nothing. It chooses among what waits in the feed, which holds the newest posts only; it adds nothing from strangers. Both sides may be heard more than in a chronological feed, at the cost of talk that takes no side.',
  parameters: {
    halfLifeHours: { default: 6, min: 0.1, max: 1000, unit: 'hours', meaning: 'Age that costs a post one step of its rank.', source: 'assumed' },
    engagement: { default: 1, min: 0, max: 20, unit: 'steps', meaning: 'Steps that a post gains with each doubling of 1 + its reshares so far.', source: 'assumed' },
    alignment: { default: 2, min: 0, max: 20, unit: 'steps', meaning: "Steps that a post gains where its view is wholly the reader's, and loses where it is wholly contrary; 0 for both this and engagement = the newest first.", source: 'assumed' },
  },
  build(world, values) {
    const { posts, people, plan, rankers } = world;
    const perSecond = 1 / (3600 * values.halfLifeHours);
    const perReshare = values.engagement / Math.LN2;
    const score = (slot: number, person: number, second: number): number => {
      const reshares = posts.reshares[slot]!;
      const popular = reshares === 0 ? 0 : perReshare * Math.log(1 + reshares);
      const agreement = people.stance[person]! * posts.slant[slot]! / 127;
      return popular + values.alignment * agreement - (second - posts.second[slot]!) * perSecond;
    };
    plan.platforms.forEach((platform, p) => { if (platform.feed === 'ranked') rankers[p] = score; });
    return {};
  },
});
