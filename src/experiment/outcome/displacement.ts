/** Who displaced whom: of what each camp lost to crowding, the part by each hand; in feeds, and on tag pages together; of one tag alone, on its page (hands in feeds are not told apart by tag). */
import { numbersOf } from '../../measures/table.ts';
import { readWords } from './fold.ts';
import type { Hand } from './hands.ts';
import { describeHand, handName, sortHands } from './hands.ts';
import type { Frame, Part } from './part.ts';
import { meanOf } from './spread.ts';

export type Place = 'feeds' | 'pages';

export interface DisplacementCell {
  readonly place: Place;
  /** Whose posts were crowded out. */
  readonly camp: string;
  /** By which hand. */
  readonly by: string;
  /** Camp of the hand, or ''. */
  readonly handCamp: string;
  /** Readings lost, mean over replicates. */
  readonly units: number;
  /** Of all that the camp lost to crowding there. */
  readonly share: number;
}

export interface Displacement {
  /** Every camp that lost anything there, with every hand that took anything from anybody there. */
  readonly cells: readonly DisplacementCell[];
  readonly hands: readonly Hand[];
  /** Readings that each camp lost to crowding. */
  readonly totals: readonly { readonly place: Place; readonly camp: string; readonly units: number }[];
}

/** Stands in no name. */
const BETWEEN = '\u0000';
const PLACES: Readonly<Record<string, Place>> = { crowdedOut: 'feeds', pageCrowdedOut: 'pages' };

export function beginDisplacement({ camps, plan, window, tag: alone }: Frame): Part<Displacement> {
  const trials: Map<string, number>[] = [];
  return {
    add({ tables: { hands } }) {
      const sums = new Map<string, number>();
      const [ticks, units] = [numbersOf(hands, 'tick'), numbersOf(hands, 'units')];
      const [camp, cause, by, tag] = [readWords(hands, 'camp'), readWords(hands, 'cause'), readWords(hands, 'by'), readWords(hands, 'tag')];
      for (let row = 0; row < hands.rows; row++) {
        const place = PLACES[cause(row)];
        if (place === undefined || ticks[row]! < window.fromTick || ticks[row]! >= window.untilTick) continue;
        if (alone !== '' && tag(row) !== alone) continue;
        const key = keyOf(place, camp(row), handName(by(row)));
        sums.set(key, (sums.get(key) ?? 0) + units[row]!);
      }
      trials.push(sums);
    },
    finish() {
      const units = (place: Place, camp: string, by: string) => meanOf(trials.map((sums) => sums.get(keyOf(place, camp, by)) ?? 0));
      const names = [...new Set(trials.flatMap((sums) => [...sums.keys()].map((key) => key.split(BETWEEN)[2]!)))];
      const hands = sortHands(plan, names.map((by) => describeHand(plan, by)));
      const places = (['feeds', 'pages'] as const).map((place) => ({
        place, rows: camps.map((camp) => ({ camp, pieces: hands.map((hand) => ({ by: hand.by, units: units(place, camp, hand.by) })) })),
      }));
      const withSums = places.map(({ place, rows }) => ({ place, rows: rows.map((row) => ({ ...row, sum: row.pieces.reduce((sum, piece) => sum + piece.units, 0) })).filter((row) => row.sum > 0) }));
      return {
        hands,
        totals: withSums.flatMap(({ place, rows }) => rows.map(({ camp, sum }) => ({ place, camp, units: sum }))),
        cells: withSums.flatMap(({ place, rows }) => rows.flatMap(({ camp, pieces, sum }) => pieces
          .filter(({ by }) => rows.some((row) => row.pieces.some((piece) => piece.by === by && piece.units > 0)))
          .map(({ by, units: lost }): DisplacementCell => ({ place, camp, by, handCamp: describeHand(plan, by).camp, units: lost, share: lost / sum })))),
      };
    },
  };
}

function keyOf(place: Place, camp: string, by: string): string {
  return `${place}${BETWEEN}${camp}${BETWEEN}${by}`;
}
