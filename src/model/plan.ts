/**
 * A plan: everything a run needs, as plain data. No functions, so that a worker thread can receive it; nothing implied,
 * so that the manifest alone repeats the run. Lists are in canonical order (by name), so that the order in which a
 * scenario file lists things never matters. Times are whole ticks from the start of the run; rates are per day.
 */

import type { NetworkPlan } from '../network/plan.ts';
import type { CovertPlan, RankPlan, ShiftPlan } from './duty-plan.ts';
import type { CostPlan, LeaderPlan, TriggerPlan } from './force-plan.ts';
import type { ObservedPlan } from './observed-plan.ts';
import type { OutcomePlan } from './outcome-plan.ts';
import type { ProfilePlan } from './profile-plan.ts';
import type { RivalPlan } from './rival-plan.ts';

export type { NetworkPlan } from '../network/plan.ts';
export type { CostPlan, LeaderPlan, TriggerPlan } from './force-plan.ts';
export type { ObservedPlan, ObservedRow } from './observed-plan.ts';
export type { FormulaOutcomePlan, FormulaPlan, OutcomePlan, RatioOutcomePlan, ReadingPlan } from './outcome-plan.ts';
export type { ProfilePlan } from './profile-plan.ts';
export type { RivalPlan } from './rival-plan.ts';
export type { RankPlan, ShiftPlan } from './duty-plan.ts';

/** Version of the plan's shape; part of every run's key. */
export const PLAN_SCHEMA = 1;

/** Camp of people who take no side. Always present, always the last camp. */
export const UNCOMMITTED = 'uncommitted';

export interface Plan {
  readonly schema: number;
  readonly scenario: string;
  readonly question: string;
  /** Left out where the scenario does not say it. */
  readonly questionAr?: string;
  readonly clock: ClockPlan;
  /** How many real accounts one simulated account stands for. */
  readonly represents: number;
  /** Age at which a post is no longer readable, hours. */
  readonly staleHours: number;
  readonly camps: readonly CampPlan[];
  readonly platforms: readonly PlatformPlan[];
  readonly groups: readonly GroupPlan[];
  readonly forces: readonly ForcePlan[];
  readonly network: NetworkPlan;
  readonly hashtags: readonly HashtagPlan[];
  readonly ambient: AmbientPlan;
  readonly timeline: readonly EventPlan[];
  /** Other violent groups, against which the organisation's standing is measured. */
  readonly rivals: readonly RivalPlan[];
  /** Only the mechanisms that are on, each with all its parameters. */
  readonly mechanisms: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** What rates among their parameters are multiplied by over time, by mechanism and parameter; none where it is left out. */
  readonly profiles?: Readonly<Record<string, Readonly<Record<string, ProfilePlan>>>>;
  readonly outcomes: readonly OutcomePlan[];
  /** Real volumes to draw over the simulated ones; none where it is left out. They never steer the run. */
  readonly observed?: ObservedPlan;
}

export interface ClockPlan {
  /** Local start, ISO 8601 with offset, e.g. 2016-05-06T00:00+03:00. */
  readonly start: string;
  /** Minutes from 1970-01-01T00:00 local time of the scenario to the start (local wall clock, no leap seconds). */
  readonly startLocalMinutes: number;
  /** Offset of the scenario's local time from UTC, minutes. */
  readonly offsetMinutes: number;
  readonly tickMinutes: number;
  readonly ticks: number;
  readonly burnInTicks: number;
}

export interface CampPlan {
  readonly name: string;
  readonly label: string;
  readonly labelAr: string;
  /** #rrggbb */
  readonly colour: string;
  /** Mean stance of its people on the conflict, -1..1. */
  readonly stance: number;
  /** Standard deviation of stances around the mean (default 0.25, assumed). */
  readonly spread: number;
  /** Whether the platform's rules ban it (a terrorist organisation's supporters). */
  readonly proscribed: boolean;
  /** Names of the camps it argues with. */
  readonly opponents: readonly string[];
}

export interface PlatformPlan {
  readonly name: string;
  readonly label: string;
  readonly labelAr: string;
  /** microblog = public, anybody may follow; social = mutual friends and groups; room = closed: members only, no page of any tag. */
  readonly kind: 'microblog' | 'social' | 'room';
  /** What a visit shows first: the newest, or what the mechanism `ranking` holds best. */
  readonly feed: 'recent' | 'ranked';
  /** Its own network; left out, it has that of the plan. */
  readonly network?: NetworkPlan;
  /** Posts a visit can show at most. */
  readonly attention: number;
  /** Open entries a feed holds at most; at least `attention`. */
  readonly feedLength: number;
  /** Posts a tag page shows: the W newest. */
  readonly pageLength: number;
  /** Probability that a visit opens the page of one tag. */
  readonly pageShare: number;
  /** Probability that the reader of a post opens its replies. */
  readonly openShare: number;
  /** Replies shown below an opened post. */
  readonly threadLength: number;
}

/** A lognormal law: median and sigma of the logarithm, cut at `most`. */
export interface LogNormalPlan {
  readonly median: number;
  readonly sigma: number;
  readonly most: number;
}

/** A group of ordinary people. */
export interface GroupPlan {
  readonly name: string;
  readonly label: string;
  readonly labelAr: string;
  /** Where its people are at home: each has an account there. */
  readonly platform: string;
  /** Where some of them have a second account, in the order of names. */
  readonly also: readonly AlsoPlan[];
  /** People. */
  readonly size: number;
  /** Camp -> share; sums to 1. */
  readonly camps: Readonly<Record<string, number>>;
  /** Place the group writes from. */
  readonly origin: string;
  /** Offset of its clock from UTC, minutes. */
  readonly utcOffsetMinutes: number;
  readonly postsPerDay: LogNormalPlan;
  /** Multiplies what its people wish to write; none where it is left out. */
  readonly profile?: ProfilePlan;
  readonly visitsPerDay: LogNormalPlan;
  /** Rank correlation of visits with writing (default 0.5, assumed). */
  readonly visitsWithPosts: number;
  /** Multiplies the chance of being followed. */
  readonly prominence: number;
  /** Age of the accounts at the start, days. */
  readonly accountAgeDays: LogNormalPlan;
  /** Whether the mechanism `multitude` finds a hyper-active core here. */
  readonly core: boolean;
  /** Whether its people are fighters: morale is theirs. */
  readonly fighters: boolean;
  /** Its accounts open when events draw their people to the platform, not on a date. */
  readonly drawn: boolean;
  /** Further accounts a person may open at home, one after the other, when the one before was suspended; left out, none. */
  readonly returns?: number;
  /** Whether its people pass on from abroad what their side writes; left out, no. */
  readonly amplifies?: boolean;
  /** Its people are newsrooms, or undefined: how late they report, and how often what they report is right. */
  readonly outlet?: OutletPlan;
  /** Accounts open between these ticks (uniformly, keyed); 0..0 = there from the start. */
  readonly joinFromTick: number;
  readonly joinUntilTick: number;
}

/** A share of a group's people that has an account on another platform too: same person, same stance, fear and climate. */
export interface OutletPlan {
  readonly delayHours: number;
  /** Share of its reports that turn out right. */
  readonly credibility: number;
}

export interface AlsoPlan {
  readonly platform: string;
  /** Share of the people; who they are is decided by their keys, the same for every seed. */
  readonly share: number;
  /** Writing and visits there, as a multiple of the person's own at home. */
  readonly activity: number;
  readonly accountAgeDays: LogNormalPlan;
  /** Accounts open between these ticks; 0..0 = there from the start. */
  readonly joinFromTick: number;
  readonly joinUntilTick: number;
  /** They open when events draw their people there, not on a date. */
  readonly drawn: boolean;
}

/** An organised force. Army and committee are settings of this one structure. */
export interface ForcePlan {
  readonly name: string;
  readonly label: string;
  readonly labelAr: string;
  readonly sponsor: string;
  readonly camp: string;
  readonly platform: string;
  readonly origin: string;
  readonly utcOffsetMinutes: number;
  readonly operators: number;
  /** Accounts of an operator on the force's platform. */
  readonly accountsPerOperator: number;
  /** Accounts of an operator on other platforms, in the order of names: an order is carried out through any of them. */
  readonly also: readonly { readonly platform: string; readonly accounts: number }[];
  readonly ranks: readonly RankPlan[];
  /** Operators per cell: a cell shares its delays. */
  readonly cellSize: number;
  /** Roster: operators are dealt to shifts by key. Empty = round the clock. */
  readonly shifts: readonly ShiftPlan[];
  /** Probability that an arrived order is obeyed by an operator on a day. */
  readonly discipline: number;
  /** Share of its accounts that post by script. */
  readonly automationShare: number;
  readonly visitsPerDay: LogNormalPlan;
  /** Mean number of followers of an account among ordinary accounts, drawn from all groups by the network's affinities. */
  readonly meanAudience: number;
  /** Mean number of ordinary accounts that one of its accounts follows. */
  readonly meanFollows: number;
  readonly accountAgeDays: LogNormalPlan;
  /** Of a leader, who is a force of one account that writes for itself; null for all others. */
  readonly leader: LeaderPlan | null;
  /** Left out: an ordinary wage, no payroll, no limit. */
  readonly cost?: CostPlan;
  readonly orders: readonly OrderPlan[];
  /** People of a group whom it pays in secret; none where it is left out. */
  readonly covert?: CovertPlan;
}

export interface OrderPlan {
  readonly name: string;
  /** flood = originals on the tags; insult = replies to posts of the target camp; flag = tell moderators of them; endorse = a leader's post on the tags at `fromTick`. */
  readonly do: 'flood' | 'insult' | 'flag' | 'endorse';
  /** What calls it up; left out, it holds as its dates say. */
  readonly trigger?: TriggerPlan;
  readonly fromTick: number;
  readonly untilTick: number;
  /** Tags every post of the order carries, 1 to 3 (flood); pages searched for targets (insult, flag). */
  readonly tags: readonly string[];
  readonly frame: string;
  /** Camp the order is aimed at, or ''. */
  readonly target: string;
  /** Posts (flood), replies (insult) or flags per operator and day on duty. */
  readonly quotaPerDay: number;
  /** Multiplies quotaPerDay; none where it is left out. */
  readonly profile?: ProfilePlan;
  /** Share of a flood's posts that carry insults. */
  readonly insultShare: number;
  /** Whether its posts are saved up and sent together, to make its tags trend. */
  readonly together: boolean;
  /** Intensity of its posts where the frame has one (shock, insult), 0..1. */
  readonly intensity: number;
  /** Share of its claims that are true: 1 = relayed, 0 = staged. */
  readonly veracity: number;
  /** Group of the people it speaks about (whose reputation a smear attacks), or ''. */
  readonly about: string;
}

export interface HashtagPlan {
  /** With its #, in NFC. */
  readonly tag: string;
  readonly label: string;
  /** Camp that launched it, or '' where it belongs to nobody. */
  readonly camp: string;
  readonly frame: string;
  readonly launchTick: number;
  /** Camp -> weight with which its people choose this tag among those launched. */
  readonly use: Readonly<Record<string, number>>;
  readonly aka: readonly string[];
}

export interface AmbientPlan {
  /** Number of background tags, Zipf-distributed with `exponent`. */
  readonly tags: number;
  readonly exponent: number;
  /** Share of ambient posts that carry a background tag. */
  readonly taggedShare: number;
}

export interface EventPlan {
  readonly name: string;
  readonly label: string;
  readonly labelAr: string;
  readonly kind: 'victory' | 'defeat' | 'atrocity' | 'announcement' | 'shutdown' | 'arrest' | 'holy-month' | 'other';
  readonly tick: number;
  readonly hours: number;
  /** Size, 0..1. */
  readonly intensity: number;
  /** Camp -> how strongly it is stirred, 0..1. */
  readonly stirs: Readonly<Record<string, number>>;
  /** Camp whose victory or defeat it is, or ''. */
  readonly side: string;
  /** Places (origins) it takes hold in; empty = everywhere. */
  readonly places: readonly string[];
  /** Platforms a shutdown cuts off; empty = all. */
  readonly platforms: readonly string[];
  /** Camp -> share of its people at these places who are arrested. */
  readonly arrested: Readonly<Record<string, number>>;
  /** Draw it in the charts. */
  readonly mark: boolean;
  readonly source: string;
}
