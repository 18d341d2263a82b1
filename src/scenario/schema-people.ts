/** Grammar of people and forces. */
import * as z from 'zod';
import { FRAME_NAMES } from '../model/frames.ts';
import { TAGS_PER_POST } from '../model/hashtags.ts';
import { HOME, type Known } from './known.ts';
import { fault } from './fault.ts';
import { LIMITS } from './limits.ts';
import { daysOf, hoursOf } from './roster.ts';
import { profile } from './schema-profile.ts';
import { date, given, knownKey, list, map, mapOf, name, number, offset, oneOf, said, share, truth, whole, words } from './values.ts';

/** A lognormal law with its own defaults; `most` cuts it. */
function law(meaning: string, unit: string, median: number, sigma: number, most: number, source: string) {
  const top = { from: 0, to: 100_000, unit };
  return map(meaning, {
    median: given(number('Median of the law', top), median, source),
    sigma: given(number('Sigma of its logarithm; 0 = all alike', { from: 0, to: 4, unit: 'none' }), sigma, source),
    most: given(number('No one has more than this', top), most, source),
  }).prefault({});
}

/** A platform; needed only where there are several. */
export function platformOf(known: Known | undefined) {
  const platform = oneOf('Platform; may be left out where there is one', known?.platforms);
  return (known && known.platforms.length > 1 ? platform : platform.optional()) as z.ZodOptional<z.ZodType<string>>;
}

/** Keys that groups and forces share. */
function place(known: Known | undefined) {
  return {
    label: words('Name in English').optional(),
    labelAr: words('Name in Arabic').optional(),
    platform: platformOf(known),
    origin: given(name('Place it writes from'), HOME, 'assumed'),
    utcOffset: offset('Offset of its clock; left out, that of the scenario').optional(),
    visitsPerDay: law('Visits, that is reading', 'per day', 3, 1, 60, 'assumed'),
    note: words('A remark for readers of the scenario').optional(),
  };
}

export function population(known: Known | undefined) {
  const shares = mapOf('Camps of its people, as shares that sum to 1', knownKey('A camp', known?.sides), share('Share of the group'), LIMITS.camps + 1).check((context) => {
    const sum = Object.values(context.value).reduce((total, part) => total + part, 0);
    if (Math.abs(sum - 1) > 1e-6) fault(context, [], `the shares sum to ${Number(sum.toFixed(6))}`, 'a sum of 1');
  });
  return mapOf('Groups of ordinary people', name('Name of a group'), map('A group of people; each has an account at home, some another one elsewhere', {
    ...place(known),
    size: whole('People of the group', { from: 0, to: LIMITS.people, unit: 'people' }),
    camps: shares,
    postsPerDay: law('Originals a person wishes to write', 'per day', 0.25, 2.12, 60, 'sigma after Wojcik & Hughes 2019; median and cut assumed'),
    profile: profile('postsPerDay', known),
    visitsWithPosts: given(share('Rank correlation of visits with writing'), 0.5, 'assumed'),
    prominence: given(number('Multiplies the chance of being followed', { from: 0, to: 1000, unit: 'times' }), 1, 'neutral'),
    accountAgeDays: law('Age of the accounts at the start', 'days', 700, 1, 3700, 'assumed'),
    core: given(truth('Whether a hyper-active core is found here'), false, 'none'),
    drawn: given(truth('Whether its accounts open when events draw their people to the platform, not on a date'), false, 'no'),
    outlet: map('What makes its people newsrooms', {
      delayHours: number('How late they report an event', { from: 0, to: 240, unit: 'hours' }),
      credibility: given(share('Share of their reports that turn out right'), 0.9, 'assumed'),
      source: given(words('Where the two are reported, or the word assumed'), 'assumed', 'assumed'),
    }).optional(),
    returns: given(whole('Further accounts a person may open at home, one after the other, when the one before was suspended (mechanism return)', { from: 0, to: 20, unit: 'accounts' }), 0, 'none'),
    amplifies: given(truth('Whether its people pass on from abroad what their side writes (mechanism foreign-amplifiers)'), false, 'no'),
    fighters: given(truth('Whether its people are fighters of their camp, whose morale is asked about'), false, 'none'),
    joins: joins(known),
    also: also(known),
  }).check((context) => {
    for (const { platform } of secondHomes(context.value, known)) fault(context, ['also', platform], `${platform} is where this group is at home already`, 'another platform');
  }), LIMITS.groups);
}

function joins(known: Known | undefined) {
  return map('When its accounts open, evenly between two dates; left out, they are there from the start', {
    from: date('First opening', known?.clock),
    until: date('Last opening', known?.clock),
  }).check((context) => {
    if (context.value.until < context.value.from) fault(context, ['until'], `until ${context.value.until} is before from ${context.value.from}`, 'a later date');
  }).optional();
}

function also(known: Known | undefined) {
  return given(mapOf('Platforms where some of its people have a second account: the same person, with the same view, fear and climate', knownKey('A platform', known?.platforms), map('A second account', {
    share: share('Share of the people who have it'),
    activity: given(number("Writing and visits there, as a multiple of the person's own at home", { from: 0, to: 100, unit: 'times' }), 0.5, 'assumed'),
    accountAgeDays: law('Age of the accounts at the start', 'days', 700, 1, 3700, 'assumed'),
    joins: joins(known),
    drawn: given(truth('Whether these accounts open when events draw their people there, not on a date'), false, 'no'),
  }), LIMITS.platforms), {}, 'none');
}

/** Platforms that a group or force names a second time. */
function secondHomes({ platform, also }: { readonly platform?: string | undefined; readonly also: object }, known: Known | undefined): { platform: string }[] {
  const home = platform ?? (known?.platforms.length === 1 ? known.platforms[0] : undefined);
  return Object.keys(also).filter((other) => other === home).map((other) => ({ platform: other }));
}

export function forces(known: Known | undefined) {
  const shift = map('A shift', {
    days: z.string().refine((text) => daysOf(text) !== undefined).meta(said('Days it is worked', 'days such as Sun-Thu, Fri,Sat or daily')),
    hours: z.string().regex(/^\d{2}:\d{2}-\d{2}:\d{2}$/).refine((text) => hoursOf(text) !== undefined).meta(said('Local hours of the force', 'hours of one day such as 08:00-16:00 (24:00 is the end of the day)')),
  });
  const rank = map('A rank through which orders pass', {
    name: name('Name of the rank'),
    delayHours: number('Mean delay of an order at this rank', { from: 0, to: 240, unit: 'hours' }),
  });
  return mapOf('Organised forces: army and committee are settings of this one structure', name('Name of a force'), map('A force', {
    like: oneOf('Another force whose settings it takes over, but for its labels', known?.forces).optional(),
    ...place(known),
    sponsor: given(words('Who pays or commands it'), '', 'nobody'),
    camp: oneOf('Camp it serves', known?.camps),
    operators: whole('Operators', { from: 0, to: LIMITS.people, unit: 'people' }),
    accountsPerOperator: given(whole('Accounts that one operator runs on its platform', { from: 1, to: 100, unit: 'accounts' }), 1, 'assumed'),
    also: given(mapOf('Accounts that one operator runs on other platforms; an order is carried out through any of them', knownKey('A platform', known?.platforms), whole('Accounts of an operator there', { from: 1, to: 100, unit: 'accounts' }), LIMITS.platforms), {}, 'none'),
    ranks: given(list('Ranks from the top down', rank, 0, 10), [], 'none'),
    cellSize: given(whole('Operators of a cell, who share its delays', { from: 1, to: 10_000, unit: 'people' }), 10, 'assumed'),
    shifts: given(list('Roster; none = round the clock', shift, 0, 14), [], 'none'),
    discipline: given(share('Probability that an operator obeys an order on a day'), 1, 'neutral'),
    automationShare: given(share('Share of its accounts that post by script'), 0, 'none'),
    meanAudience: given(number('Mean audience of one of its accounts', { from: 0, to: 100_000, unit: 'accounts' }), 25, 'assumed'),
    meanFollows: given(number('Mean number of accounts that one of its accounts follows', { from: 0, to: 100_000, unit: 'accounts' }), 25, 'assumed'),
    covert: map('People whom it pays in secret to carry its line', {
      among: oneOf('Group of the population they belong to', known?.groups),
      voices: whole('How many of that group are paid', { from: 0, to: 1000, unit: 'people' }),
      exposed: date('When all of them are exposed; left out, on no date', known?.clock).optional(),
      wage: given(number('Pay of one of them for a day, until it is exposed, against that of an operator (mechanism sponsor)', { from: 0, to: 1000, unit: 'times' }), 1, 'assumed'),
    }).optional(),
    accountAgeDays: law('Age of the accounts at the start', 'days', 200, 1, 3700, 'assumed'),
    wage: given(number('Pay of an operator for a day on which it is given work, against that of the mechanism sponsor: training has its price', { from: 0, to: 1000, unit: 'times' }), 1, 'neutral'),
    payrollPerDay: given(number('Cost of people on its payroll who are neither its operators nor voices paid in secret', { from: 0, to: 1e9, unit: 'cost units per day' }), 0, 'none'),
    budgetPerDay: number('What the sponsor grants; work that it does not cover is not done; left out, whatever it takes', { from: 0, to: 1e9, unit: 'cost units per day' }).optional(),
    orders: given(mapOf('Doctrine: what it is ordered to do', name('Name of an order'), order(known), LIMITS.orders), {}, 'none'),
  }).check((context) => {
    for (const { platform } of secondHomes(context.value, known)) fault(context, ['also', platform], `${platform} is the force's own platform already`, 'another platform');
  }), LIMITS.forces);
}

function order(known: Known | undefined) {
  return map('An order', {
    do: oneOf('flood = originals on the tags; insult = replies to posts of the target camp; flag = tell moderators of them', ['flood', 'insult', 'flag']),
    from: date('Begins; left out, with the run', known?.clock).optional(),
    until: date('Ends, this moment not included; left out, with the run', known?.clock).optional(),
    tags: given(list('Tags every post carries (flood), or pages searched for targets (insult, flag)', oneOf('A declared hashtag', known?.tags), 0, TAGS_PER_POST), [], 'none'),
    frame: oneOf('What the posts do; left out, solidarity in a flood and insult in replies', FRAME_NAMES).optional(),
    when: trigger(known).optional(),
    target: given(oneOf('Camp it is aimed at, or "" for none', known && ['', ...known.sides]), '', 'none'),
    quotaPerDay: number('Posts, replies or flags of one operator on a day of duty', { from: 0, to: 10_000, unit: 'per operator and day' }),
    profile: profile('quotaPerDay', known),
    insultShare: given(share('Share of a flood\'s posts that carry insults'), 0, 'none'),
    together: given(truth('Whether a flood\'s posts are saved up and sent through all accounts at once, to make its tags trend'), false, 'no'),
    intensity: share('Intensity of its posts, for shock and insults; left out, that of the frame').optional(),
    veracity: given(share('Share of its claims that are true: 1 = relayed, 0 = staged'), 1, 'neutral'),
    about: given(oneOf('Group of the population it speaks about, whose reputation a smear attacks, or "" for nobody', known && ['', ...known.groups]), '', 'nobody'),
  }).check((context) => {
    const { do: what, from, until, tags, target, frame, about } = context.value;
    if (from !== undefined && until !== undefined && until <= from) fault(context, ['until'], `until ${until} is not after from ${from}`, 'a later date');
    if (what === 'flood' && tags.length === 0) fault(context, [], 'a flood without tags', 'tags: with one to three declared hashtags');
    if (what === 'insult' && target === '') fault(context, [], 'an insult order without a target', 'target: with a camp');
    if (what === 'flag' && tags.length === 0) fault(context, [], 'flags without tags', 'tags: with one to three declared hashtags, on whose pages posts are found');
    if (frame === 'smear' && about === '') fault(context, [], 'a smear of nobody', 'about: with a group of the population');
    if (new Set(tags).size < tags.length) fault(context, ['tags'], 'a tag stands twice in an order', 'each tag once');
  });
}

function trigger(known: Known | undefined) {
  return map('What calls the order up; without it, it holds as its dates say', {
    by: oneOf('Camp whose posts are counted', known?.sides),
    tags: given(list('Tags that make a post count; none = any post on the conflict', oneOf('A declared hashtag', known?.tags), 0, LIMITS.orders), [], 'any'),
    above: number('Posts an hour above which it is called up', { from: 0, to: 1e9, unit: 'posts per hour' }),
    hours: given(number('How long it then holds', { from: 0, to: 8760, unit: 'hours' }), 24, 'assumed'),
  });
}
