/** Books units lost by a hand: a volunteer of the loser's own camp is 'own camp'. */
import { BY_CROWDING, OWN_CAMP, type Hands } from './hands.ts';
import type { Ledger } from './ledger.ts';

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
