/**
 * What a post does. A frame is all the content a post has: no text exists anywhere in the program.
 * The table gives each frame's default appeal to readers of the author's own camp, of the other camps, and of nobody's
 * side, relative to an ordinary post, and what reading it does to them, relative to the gain of the mechanism that
 * reads it (all assumed: no source compares frames on one scale).
 */
/** A number for readers of the author's own camp, of the other camps, and of nobody's side. */
export interface Sides {
  readonly own: number;
  readonly other: number;
  readonly uncommitted: number;
}

export interface Frame {
  readonly name: string;
  readonly meaning: string;
  readonly appealOwn: number;
  readonly appealOther: number;
  readonly appealUncommitted: number;
  /** Intensity of insult or shock by default, 0..1. */
  readonly intensity: number;
  /** What it does to a reader's fear, -1..1. */
  readonly fear?: Sides;
  /** What it does to a fighter's morale, -1..1. Distress acts by belief, in its own mechanism. */
  readonly morale?: Sides;
  /** What it does to the regard for whom it is about, -1..0. */
  readonly regard?: Sides;
  /** How far it drives a reader who hears its author away, 0..1. What shock does is in its own mechanism. */
  readonly repels?: Sides;
  /** What it does to a reader's admiration, 0..1. */
  readonly admiration?: Sides;
}

/** In fixed order: the index is what a post stores. */
export const FRAMES: readonly Frame[] = [
  { name: 'ambient', meaning: 'anything but the conflict', appealOwn: 1, appealOther: 1, appealUncommitted: 1, intensity: 0 },
  { name: 'news', meaning: 'reports an event', appealOwn: 1.2, appealOther: 0.8, appealUncommitted: 1.2, intensity: 0 },
  { name: 'solidarity', meaning: 'stands by the own side', appealOwn: 1.2, appealOther: 0.3, appealUncommitted: 0.6, intensity: 0, morale: { own: 1, other: 0, uncommitted: 0 } },
  { name: 'satire', meaning: 'makes the opponent laughable', appealOwn: 1.5, appealOther: 0.3, appealUncommitted: 1, intensity: 0, fear: { own: -1, other: 0, uncommitted: -1 }, morale: { own: 0.5, other: -1, uncommitted: 0 } },
  { name: 'devotion', meaning: 'prays, blesses, mourns', appealOwn: 1.1, appealOther: 0.7, appealUncommitted: 0.9, intensity: 0, morale: { own: 1, other: 0, uncommitted: 0 } },
  { name: 'shock', meaning: 'shows violence', appealOwn: 1.3, appealOther: 0.5, appealUncommitted: 0.7, intensity: 1, fear: { own: 0, other: 1, uncommitted: 0.5 }, admiration: { own: 1, other: 0, uncommitted: 0.1 } },
  { name: 'insult', meaning: 'abuses the opponent', appealOwn: 0.8, appealOther: 0.2, appealUncommitted: 0.3, intensity: 1, repels: { own: 0.1, other: 1, uncommitted: 0.7 } },
  { name: 'distress', meaning: 'a call for help or a sign of defeat', appealOwn: 0.8, appealOther: 1.2, appealUncommitted: 1, intensity: 0 },
  { name: 'smear', meaning: "attacks one person's reputation", appealOwn: 1, appealOther: 0.3, appealUncommitted: 0.8, intensity: 0, repels: { own: 0, other: 0.5, uncommitted: 0.3 }, regard: { own: -1, other: -0.3, uncommitted: -0.6 } },
  { name: 'call', meaning: 'asks to join', appealOwn: 0.8, appealOther: 0.1, appealUncommitted: 0.3, intensity: 0, repels: { own: 0, other: 0.3, uncommitted: 0.3 } },
  { name: 'correction', meaning: 'sets a claim right', appealOwn: 0.7, appealOther: 0.5, appealUncommitted: 0.8, intensity: 0 },
];

export const FRAME_NAMES: readonly string[] = FRAMES.map((frame) => frame.name);

/** Index of a frame by name; -1 if there is none of that name. */
export function frameIndex(name: string): number {
  return FRAME_NAMES.indexOf(name);
}

export const AMBIENT = 0;
export const SHOCK = frameIndex('shock');
export const INSULT = frameIndex('insult');
export const SATIRE = frameIndex('satire');
export const DEVOTION = frameIndex('devotion');
export const DISTRESS = frameIndex('distress');
export const SMEAR = frameIndex('smear');
export const CALL = frameIndex('call');
export const CORRECTION = frameIndex('correction');

/** Sets of frames are bits, as in `readings.frames`. */
export function framesOf(...frames: readonly number[]): number {
  return frames.reduce((bits, frame) => bits | (1 << frame), 0);
}

/** All frames but ambient: whatever is about the conflict. */
export const OPINIONS = framesOf(...FRAMES.keys()) & ~framesOf(AMBIENT);

/**
 * A quality of every frame for every pair of camps: table[(frame * camps + reader's camp) * camps + author's camp]. The
 * last camp is that of people who take no side.
 */
export function sideTable(camps: number, quality: (frame: Frame) => Sides | undefined): Float64Array {
  const table = new Float64Array(FRAMES.length * camps * camps);
  FRAMES.forEach((frame, f) => {
    const sides = quality(frame);
    if (!sides) return;
    for (let reader = 0; reader < camps; reader++) {
      for (let author = 0; author < camps; author++) {
        table[(f * camps + reader) * camps + author] = reader === author ? sides.own : reader === camps - 1 ? sides.uncommitted : sides.other;
      }
    }
  });
  return table;
}
