/** Camps as a network: whom each follows at the end of the run, and whom it reads within the main window. Of one tag: who of its writers follow whom, and who reads its posts. */
import type { Frame, Part } from './part.ts';
import { rowsOnTag } from './rows.ts';
import type { Row } from './rows.ts';
import { meanOf } from './spread.ts';
import { ratio } from './voice.ts';

/** From authors of one camp to hearers of another, all platforms together, means over replicates. */
export interface Tie {
  readonly camp: string;
  readonly hearers: string;
  readonly follows: number;
  readonly readings: number;
  /** Of all edges to the hearers' camp; null where nobody there follows anybody. */
  readonly followShare: number | null;
  /** Of all that the hearers' camp read about the conflict. */
  readonly readingShare: number | null;
}

export interface Ties {
  readonly ties: readonly Tie[];
  /** Camps, with the accounts they had in the run; of one tag, those that wrote on it. */
  readonly nodes: readonly { readonly camp: string; readonly accounts: number }[];
}

export function beginTies({ camps, window, tag }: Frame): Part<Ties> {
  const trials: Row[][] = [];
  const reads: Row[][] = [];
  return {
    add({ tallies }) {
      trials.push(rowsOnTag(tallies['ties'], tag));
      reads.push(rowsOnTag(tallies['readings'], tag).filter(({ time }) => String(time) >= window.from && String(time) < window.until));
    },
    finish() {
      const mean = (from: readonly Row[][], camp: string, hearers: string, column: string) => meanOf(from.map((rows) => rows.filter((row) => row['camp'] === camp && row['hearers'] === hearers).reduce((sum, row) => sum + Number(row[column]), 0)));
      const counts = new Map(camps.map((hearers) => [hearers, camps.map((camp) => ({ camp, follows: mean(trials, camp, hearers, 'follows'), readings: mean(reads, camp, hearers, 'readings') }))]));
      const members = (hearers: string) => meanOf(trials.map((rows) => {
        const byPlatform = new Map(rows.filter((row) => row['hearers'] === hearers).map((row) => [row['platform'], Number(row['hearerAccounts'])]));
        return [...byPlatform.values()].reduce((sum, accounts) => sum + accounts, 0);
      }));
      return {
        nodes: camps.map((camp) => ({ camp, accounts: members(camp) })).filter(({ accounts }) => accounts > 0),
        ties: camps.flatMap((hearers) => {
          const those = counts.get(hearers)!;
          const [follows, readings] = [those.reduce((sum, tie) => sum + tie.follows, 0), those.reduce((sum, tie) => sum + tie.readings, 0)];
          return those.filter((tie) => tie.follows > 0 || tie.readings > 0).map((tie): Tie => ({ ...tie, hearers, followShare: ratio(tie.follows, follows), readingShare: ratio(tie.readings, readings) }));
        }),
      };
    },
  };
}
