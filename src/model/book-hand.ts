/** Books units lost by a hand: a volunteer of the loser's own camp is 'own camp'. */
import { BY_CROWDING, OWN_CAMP, type Hands } from './hands.ts';
import { CROWDED_OUT, ENTRIES, type Ledger } from './ledger.ts';

/**
 * @param cell  ledger cell of the post or wish that lost
 * @param cause BY_CROWDING, BY_FEAR or BY_SUSPENSION
 * @param hand  index into Hands.labels
 */
export function bookHand(ledger: Ledger, hands: Hands, cell: number, cause: number, hand: number, units: number): void {
  const by = cause === BY_CROWDING ? towards(hands, hand, ledger.campOf[cell]!) : hand;
  ledger.hands[(ledger.campRow[cell]! * 3 + cause) * ledger.handCount + by]! += units;
}

/** The hand as the loser's camp sees it: volunteers of its own are its own camp. */
export function towards(hands: Hands, hand: number, camp: number): number {
  return hand === hands.volunteers + camp ? OWN_CAMP : hand;
}

/**
 * Books what feeds crowded out in this tick. Feeds only count, by the loser's cell and the hand of the post that stands in
 * its place: one counter for each loss, where the books need two.
 */
export function settleCrowding(ledger: Ledger, hands: Hands): void {
  const { crowded, writers, cellCount } = ledger;
  for (let cell = 0; cell < cellCount; cell++) {
    for (let hand = 0; hand < writers; hand++) {
      const units = crowded[cell * writers + hand]!;
      if (units === 0) continue;
      crowded[cell * writers + hand] = 0;
      ledger.flows[cell * ENTRIES + CROWDED_OUT]! += units;
      bookHand(ledger, hands, cell, BY_CROWDING, hand, units);
    }
  }
}
