/** Visits of this tick, and what one visit reads. */
export interface Visits {
  count: number;
  account: Int32Array;
  second: Int32Array;
  /** 1 where the visit goes on to a tag page. */
  opensPage: Uint8Array;
  /** Keyed word of the visit. */
  key: Int32Array;
}

export function allocateVisits(capacity: number): Visits {
  return { count: 0, account: new Int32Array(capacity), second: new Int32Array(capacity), opensPage: new Uint8Array(capacity), key: new Int32Array(capacity) };
}

export function addVisit(visits: Visits, account: number, second: number, opensPage: boolean, key: number): void {
  if (visits.count === visits.account.length) {
    const larger = allocateVisits(visits.count * 2);
    larger.account.set(visits.account);
    larger.second.set(visits.second);
    larger.opensPage.set(visits.opensPage);
    larger.key.set(visits.key);
    Object.assign(visits, { ...larger, count: visits.count });
  }
  const i = visits.count++;
  visits.account[i] = account;
  visits.second[i] = second;
  visits.opensPage[i] = opensPage ? 1 : 0;
  visits.key[i] = key;
}

/** Where a post was read. */
export const IN_FEED = 0;
export const ON_PAGE = 1;
export const IN_THREAD = 2;

/** Posts read in one visit: first the feed, newest first, then opened threads, then a tag page. */
export interface Readings {
  account: number;
  person: number;
  /** Seconds from the start of the run. */
  second: number;
  count: number;
  readonly post: Int32Array;
  readonly where: Uint8Array;
}

export function allocateReadings(capacity: number): Readings {
  return { account: 0, person: 0, second: 0, count: 0, post: new Int32Array(capacity), where: new Uint8Array(capacity) };
}
