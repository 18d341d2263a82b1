/** Fingerprints where there is no node:crypto. */
import { coveredPieces } from '../experiment/covered.ts';
import type { Trial } from '../experiment/trial.ts';

/** The same sha256 as `fingerprintOf` gives in Node, by the browser's own cryptography (secure contexts only). */
export async function fingerprint(trial: Pick<Trial, 'tables' | 'accounts'>): Promise<string> {
  const encoder = new TextEncoder();
  const pieces = [...coveredPieces(trial)].map((piece) => (typeof piece === 'string' ? encoder.encode(piece) : piece));
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', whole));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
