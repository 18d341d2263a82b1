/** What was run already, so that a run that is cut off goes on where it was: one line of JSON for each answer. */
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** One word for the program and the small scenarios: answers are kept for these alone. */
export function fingerprintOf(module, scenarios) {
  const hash = createHash('sha256').update(readFileSync(module));
  for (const name of readdirSync(scenarios).sort()) hash.update(name).update(readFileSync(join(scenarios, name)));
  return hash.digest('hex').slice(0, 16);
}

/** @param of the fingerprint, with whatever else an answer depends on */
export function keptIn(file, of) {
  const pilots = new Map();
  const draws = new Map();
  const take = ({ pilot, mechanism, draw, ...answer }) => (pilot ? pilots.set(mechanism, pilot) : draws.set(`${mechanism} ${draw}`, answer));
  if (existsSync(file)) for (const line of readFileSync(file, 'utf8').split('\n').filter((each) => each.endsWith('}'))) { const { of: whose, ...entry } = JSON.parse(line); if (whose === of) take(entry); }
  mkdirSync(dirname(file), { recursive: true });
  return {
    pilot: (mechanism) => pilots.get(mechanism),
    draw: (mechanism, draw) => draws.get(`${mechanism} ${draw}`),
    keep: (entry) => { take(entry); appendFileSync(file, `${JSON.stringify({ of, ...entry })}\n`); },
  };
}
