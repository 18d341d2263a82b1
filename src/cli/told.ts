/** Findings of one kind, as many as anyone reads. */

/** Most differences of one kind that are told. */
const MOST = 10;

export function told(findings: readonly string[]): string[] {
  return findings.length <= MOST ? [...findings] : [...findings.slice(0, MOST), `... and ${findings.length - MOST} more of this kind`];
}
