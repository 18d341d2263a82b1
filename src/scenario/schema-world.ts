/** Grammar of the parts that hold no people: clock, camps, platforms, network, hashtags, ambient conversation. */
import * as z from 'zod';
import { FRAME_NAMES } from '../model/frames.ts';
import type { Known } from './known.ts';
import { durationMinutesOf } from './clock.ts';
import { fault } from './fault.ts';
import { isPathBelow } from './inherit.ts';
import { impliedWords } from './kinds.ts';
import { LIMITS } from './limits.ts';
import { show } from './problem.ts';
import { claimsOf } from './spellings.ts';
import { colour, date, duration, given, hashtag, implied, knownKey, list, map, mapOf, name, number, oneOf, said, share, start, truth, whole, words } from './values.ts';

export const clock = map('When the run begins, how long it lasts, and its step', {
  start: start('Local start of the run'),
  days: whole('Length of the run', { from: 1, to: 3660, unit: 'days' }),
  burnIn: given(duration('First part of the run, in which the model settles; no result is read off it', () => true, 'shorter than the run'), '0d', 'none'),
  tick: given(duration('Step of the clock', (minutes) => minutes >= 1 && minutes <= 1440 && 1440 % minutes === 0, 'that divides a day, 1min to 1d'), '1h', 'assumed'),
}).check((context) => {
  const { days, burnIn, tick } = context.value;
  const ticks = (days * 1440) / (durationMinutesOf(tick) ?? 60);
  if (ticks > LIMITS.ticks) fault(context, ['days'], `${days} days of ${tick} are ${ticks.toLocaleString('en')} ticks`, `at most ${LIMITS.ticks.toLocaleString('en')}`);
  if ((durationMinutesOf(burnIn) ?? 0) >= days * 1440) fault(context, ['burnIn'], `clock.burnIn of ${burnIn} leaves nothing of the ${days} days`, 'a burn-in shorter than the run');
});

export function camps(known: Known | undefined) {
  const camp = map('A side of the conflict', {
    label: words('Name in English, as charts show it').optional(),
    labelAr: words('Name in Arabic, as charts show it').optional(),
    colour: colour('Colour in charts; without it one of a palette that colour-blind readers can tell apart').optional(),
    stance: number('Mean view of its people on the conflict', { from: -1, to: 1, unit: 'from against to for' }),
    spread: given(number('Standard deviation of the views of its people', { from: 0, to: 1, unit: 'stance' }), 0.25, 'assumed'),
    proscribed: given(truth('Whether the platform\'s rules ban it, as they ban a terrorist organisation\'s supporters'), false, 'no'),
    opponents: given(list('Camps it argues with', oneOf('A camp', known?.camps), 0, LIMITS.camps), [], 'none'),
  });
  return mapOf('Sides of the conflict; people who take none are `uncommitted`, a camp that always exists', name('Name of a camp'), camp, LIMITS.camps);
}

/** A relative path below the scenario's own folder, to a CSV file. */
const edgeList = z.string().refine(isPathBelow)
  .meta(said('CSV file of speaker,hearer pairs, one a line, that replaces the generator', 'a file below the folder of the scenario, such as edges.csv, without .. and without a leading /'));

const laws = {
  generator: implied(oneOf('How it is drawn', ['communities', 'friends', 'room', 'small-world', 'random', 'configuration']), `by the kind of platform: ${impliedWords('generator')}`),
  meanAudience: given(number('Mean audience of an account outside the forces; of friends, without groups', { from: 0, to: 10_000, unit: 'accounts' }), 25, 'assumed'),
  followerExponent: given(number('Exponent of the density of the popularity law', { from: 1.5, to: 5, unit: 'none' }), 2.28, 'Kwak et al. 2010'),
  followSigma: given(number('Sigma of the lognormal law of accounts followed, or of friends', { from: 0, to: 3, unit: 'none' }), 1, 'assumed, after Wojcik & Hughes 2019'),
  largestShare: given(share('Most that one account is heard by, or follows, as a share of the platform\'s accounts; `--accounts` keeps the number of hearers, not the share'), 0.2, 'assumed'),
  activityPopularity: given(share('Rank correlation of popularity with writing'), 0.9, 'Wojcik & Hughes 2019: the audience of the busiest tenth is twenty times that of the rest; at 0.9 it is fourteen times'),
  reciprocity: given(share('Share of linked pairs that follow each other'), 0.22, 'Kwak et al. 2010'),
  communityShare: given(share('Share of follows that stay in the community, or of friends in the circle'), 0.7, 'assumed'),
  communitySize: given(whole('Mean size of a community', { from: 2, to: 1_000_000, unit: 'accounts' }), 200, 'assumed'),
  circleSize: given(whole('Mean size of a circle of friends', { from: 2, to: 1_000_000, unit: 'accounts' }), 25, 'assumed'),
  groupSize: given(whole('Mean members of a group, or of a room', { from: 1, to: 100_000, unit: 'accounts' }), 20, 'assumed'),
  groupsPerAccount: given(number('Groups that an account joins among friends, on average', { from: 0, to: 100, unit: 'groups' }), 0.3, 'assumed'),
  rewire: given(share('Share of the links of a small world that lead elsewhere'), 0.1, 'Watts & Strogatz 1998: between 0.01 and 0.1 clustering is high and paths are short'),
  crossCamp: given(share('Weight of following another camp, relative to the own'), 0.2, 'assumed, after Berger & Perez 2016'),
  reserveShare: given(share('Free places for later follows, as a share of an audience'), 0.1, 'assumed'),
};

export const network = map('Who hears whom, on every platform without a network of its own', { edgeList: edgeList.optional(), ...laws });

export const platforms = mapOf('Platforms', name('Name of a platform'), map('A platform', {
  label: words('Name in English').optional(),
  labelAr: words('Name in Arabic').optional(),
  kind: given(oneOf('microblog = public, anybody may follow; social = mutual friends and groups; room = closed, members only', ['microblog', 'social', 'room']), 'microblog', 'the usual'),
  feed: implied(oneOf('What a visit shows first: recent = the newest; ranked = what the mechanism ranking holds best', ['recent', 'ranked']), `by kind: ${impliedWords('feed')}`),
  attention: given(whole('Posts that one visit can show', { from: 1, to: 1000, unit: 'posts' }), 15, 'Truong et al. 2024'),
  feedLength: given(whole('Open entries that a feed holds', { from: 1, to: 4096, unit: 'posts' }), 64, 'assumed'),
  pageLength: given(whole('Newest posts that a tag page shows', { from: 1, to: 1000, unit: 'posts' }), 20, 'assumed'),
  pageShare: implied(share('Probability that a visit opens the page of one tag'), `assumed, by kind: ${impliedWords('pageShare')}`),
  openShare: implied(share('Probability that the reader of a post opens its replies'), `assumed, by kind: ${impliedWords('openShare')}`),
  threadLength: given(whole('Replies shown below an opened post', { from: 0, to: 100, unit: 'posts' }), 3, 'assumed'),
  network: map('Who hears whom here; left out, as the scenario says for all', laws).optional(),
}).check((context) => {
  const { attention, feedLength, kind, pageShare = 0 } = context.value;
  if (feedLength < attention) fault(context, ['feedLength'], `feedLength is ${feedLength} and attention ${attention}`, 'a feed at least as long as the attention');
  if (kind === 'room' && pageShare > 0) fault(context, ['pageShare'], `a room has no page of any tag, and pageShare is ${pageShare}`, '0, or nothing');
}), LIMITS.platforms);

export function hashtags(known: Known | undefined) {
  const weight = number('Weight with which its people choose this tag among those launched', { from: 0, to: 1000, unit: 'relative' });
  return mapOf('Hashtags of the conflict', hashtag('A hashtag'), map('A hashtag', {
    label: words('What it means, in English').optional(),
    camp: given(oneOf('Camp that launched it, or "" where it belongs to nobody', known && ['', ...known.camps]), '', 'nobody'),
    frame: oneOf('What its posts do', FRAME_NAMES),
    launch: date('When it is first used; left out, it is there from the start', known?.clock).optional(),
    use: mapOf('Weights by camp; left out, the camp that launched it uses it, or all where it is nobody\'s', knownKey('A camp', known?.sides), weight, LIMITS.camps + 1).optional(),
    aka: given(list('Other spellings, which stand for this tag wherever the scenario refers to it', hashtag('A hashtag'), 0, 20), [], 'none'),
    note: words('A remark for readers of the scenario').optional(),
  }), LIMITS.hashtags).check((context) => {
    for (const { spelling, tags, declared } of claimsOf(context.value)) {
      const last = tags.at(-1)!;
      if (declared) fault(context, [last, 'aka'], `${show(spelling)} is a hashtag of its own`, 'a spelling that is not declared');
      else if (tags.length > 1) fault(context, [last, 'aka'], `${show(spelling)} is a spelling of ${show(tags[0])} already`, 'each spelling under one hashtag');
    }
  });
}

export const ambient = map('The conversation that is not about the conflict', {
  tags: given(whole('Background tags', { from: 0, to: LIMITS.backgroundTags, unit: 'tags' }), 300, 'assumed'),
  exponent: given(number('Exponent of the Zipf law of their use', { from: 0, to: 3, unit: 'none' }), 1, 'assumed'),
  taggedShare: given(share('Share of ambient posts that carry a background tag'), 0.3, 'assumed'),
});
