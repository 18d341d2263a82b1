/** Keys say what was asked for, fingerprints what came out. Both are sha256, in hexadecimal. */
import { createHash } from 'node:crypto';
import type { Plan } from '../model/plan.ts';
import { canonicalJson } from './canonical.ts';
import { coveredPieces, withoutEdges } from './covered.ts';
import type { Trial } from './trial.ts';

export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The program that ran: its version, and the sha256 over its compiled files. */
export interface Program {
  readonly version: string;
  readonly build: string;
}

/** Key of a run. Imported edges are left to their own sha256, which the plan holds. */
export function runKey(program: Program, plan: Plan, seed: string): string {
  return sha256(canonicalJson({ version: program.version, build: program.build, plan: withoutEdges(plan), seed }));
}

/** Key over several named plans: compare and its kin. */
export function ensembleKey(program: Program, plans: Readonly<Record<string, Plan>>, seed: string): string {
  const bare = Object.fromEntries(Object.entries(plans).map(([name, plan]) => [name, withoutEdges(plan)]));
  return sha256(canonicalJson({ version: program.version, build: program.build, plans: bare, seed }));
}

export function trialKey(key: string, replicate: number): string {
  return sha256(canonicalJson([key, replicate]));
}

/** Fingerprint of a trial: sha256 over what it covers. */
export function fingerprintOf(trial: Pick<Trial, 'tables' | 'accounts'>): string {
  const hash = createHash('sha256');
  for (const piece of coveredPieces(trial)) hash.update(piece);
  return hash.digest('hex');
}

/** What a replicate file says about whose it is. */
export function trialIdentity(key: string, plan: Plan, rootSeed: string): { readonly key: string; readonly planSha256: string; readonly rootSeed: string } {
  return { key, planSha256: sha256(canonicalJson(withoutEdges(plan))), rootSeed };
}
