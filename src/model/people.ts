/** People: one column per trait. A person owns one or more accounts. */
export interface People {
  readonly count: number;
  /** Index of the camp; the last camp is uncommitted. */
  readonly camp: Uint8Array;
  /** Index of the group (forces follow the ordinary groups). */
  readonly group: Uint16Array;
  /** Index of the place written from. */
  readonly origin: Uint8Array;
  /** View of the conflict, -1..1. */
  readonly stance: Float32Array;
  /** 0..1, raised by events, decays. */
  readonly arousal: Float32Array;
  /** 0..1, raised by insults and shock read, decays. */
  readonly fear: Float32Array;
  /** Hand (index into Hands.labels) that last raised the fear. */
  readonly fearHand: Uint8Array;
  /** Perceived climate of opinion, -1..1: written only by what the person reads. */
  readonly climate: Float32Array;
  /** 0..1, 0.5 = as on an ordinary day; of fighters. */
  readonly morale: Float32Array;
  /** 0..1, admiration of the organisation for the violence it shows. */
  readonly admiration: Float32Array;
  /** Accounts of person p are the rows firstAccount[p] .. firstAccount[p + 1]. */
  readonly firstAccount: Int32Array;
  /** Two words of the person's key. */
  readonly keyA: Int32Array;
  readonly keyB: Int32Array;
}

export function allocatePeople(count: number): People {
  return {
    count,
    camp: new Uint8Array(count),
    group: new Uint16Array(count),
    origin: new Uint8Array(count),
    stance: new Float32Array(count),
    arousal: new Float32Array(count),
    fear: new Float32Array(count),
    fearHand: new Uint8Array(count),
    climate: new Float32Array(count),
    morale: new Float32Array(count).fill(0.5),
    admiration: new Float32Array(count),
    firstAccount: new Int32Array(count + 1),
    keyA: new Int32Array(count),
    keyB: new Int32Array(count),
  };
}
