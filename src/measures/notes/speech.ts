/** Who wanted to speak about the conflict on the local day, and who did: of the own accord, orders apart. */
import { AMBIENT } from '../../model/frames.ts';
import { BY_CLIMATE_GATE, BY_FEAR_GATE, PUBLISHED } from '../../model/ledger.ts';
import { BOTH } from '../../model/publish.ts';
import type { World } from '../../model/world.ts';

export interface Speech {
  /** People with a wish that passed the state of their account, since the local day began. */
  readonly wished: ReadonlySet<number>;
  readonly spoke: ReadonlySet<number>;
  /** Day, counted from the first, on which a person last wrote about the conflict, or undefined. */
  lastSpoke(person: number): number | undefined;
  /** Local days that have ended. */
  day(): number;
  afterTick(): void;
  endDay(): void;
}

export function noteSpeech(world: World): Speech {
  const wished = new Set<number>();
  const spoke = new Set<number>();
  const last = new Map<number, number>();
  let day = 0;
  return {
    wished, spoke,
    lastSpoke: (person) => last.get(person),
    day: () => day,
    afterTick(): void {
      const { wishes, accounts } = world;
      for (let i = 0; i < wishes.count; i++) {
        if (wishes.frame[i] === AMBIENT || wishes.order[i]! >= 0) continue;
        const person = accounts.owner[wishes.account[i]!]!;
        const fate = wishes.fate[i]! & ~BOTH;
        if (fate === PUBLISHED) {
          spoke.add(person);
          last.set(person, day);
        } else if (fate !== BY_FEAR_GATE && fate !== BY_CLIMATE_GATE) continue;
        wished.add(person);
      }
    },
    endDay(): void {
      wished.clear();
      spoke.clear();
      day++;
    },
  };
}
