/** Who wanted to speak about the conflict on the local day, and who did: of the own accord, orders apart. */
import { AMBIENT } from '../../model/frames.ts';
import { BY_CLIMATE_GATE, BY_FEAR_GATE, PUBLISHED } from '../../model/ledger.ts';
import { BOTH } from '../../model/publish.ts';
import type { World } from '../../model/world.ts';

/** A day before all others. */
export const NEVER = -(1 << 30);

export interface Speech {
  /** By person, 1 = had a wish that passed the state of the account, since the local day began. */
  readonly wished: Uint8Array;
  /** By person, 1 = one of them was published. */
  readonly spoke: Uint8Array;
  /** By person: day, counted from the first, of the last post about the conflict, or NEVER. */
  readonly lastSpoke: Int32Array;
  /** Local days that have ended. */
  day(): number;
  afterTick(): void;
  endDay(): void;
}

export function noteSpeech(world: World): Speech {
  const wished = new Uint8Array(world.people.count);
  const spoke = new Uint8Array(world.people.count);
  const lastSpoke = new Int32Array(world.people.count).fill(NEVER);
  let day = 0;
  return {
    wished, spoke, lastSpoke,
    day: () => day,
    afterTick(): void {
      const { wishes, accounts } = world;
      for (let i = 0; i < wishes.count; i++) {
        if (wishes.frame[i] === AMBIENT || wishes.order[i]! >= 0) continue;
        const person = accounts.owner[wishes.account[i]!]!;
        const fate = wishes.fate[i]! & ~BOTH;
        if (fate === PUBLISHED) {
          spoke[person] = 1;
          lastSpoke[person] = day;
        } else if (fate !== BY_FEAR_GATE && fate !== BY_CLIMATE_GATE) continue;
        wished[person] = 1;
      }
    },
    endDay(): void {
      wished.fill(0);
      spoke.fill(0);
      day++;
    },
  };
}
