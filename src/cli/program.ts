/** Which program this is: its version and the sha256 over its compiled files. */
import { createHash } from 'node:crypto';
import type { Program } from '../experiment/fingerprint.ts';
import type { Host } from './host.ts';

export function programOf(host: Host): Program {
  const hash = createHash('sha256');
  for (const { path, bytes } of host.programFiles()) hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  return { version: host.version(), build: hash.digest('hex') };
}
