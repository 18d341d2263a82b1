/** Files that a scenario names: what it extends, and its edge list. They lie below the folder of the file that names them, links followed. */
import { dirname, join, resolve, sep } from 'node:path';
import type { Inherit, Inherited } from '../scenario/inherit.ts';
import { nearest } from '../scenario/nearest.ts';
import { decodeText } from '../scenario/read.ts';
import type { Host } from './host.ts';
import type { ScenarioText } from './scenario-input.ts';
import { shippedScenario, shippedScenarios } from './shipped-scenarios.ts';

const SHIPPED = 'hashfront:';

export interface Inheritor {
  readonly inherit: Inherit;
  /** Folder of a file that was read, by the name it has in messages. */
  readonly folderOf: (file: string) => string;
}

/** Finds what a scenario extends, and remembers where each file lies. */
export function inheritorOf(host: Host, { file, folder }: Pick<ScenarioText, 'file' | 'folder'>): Inheritor {
  const folders = new Map([[file, folder]]);
  const folderOf = (name: string): string => folders.get(name) ?? folder;
  return {
    folderOf,
    inherit(reference, from) {
      const shipped = reference.startsWith(SHIPPED);
      const path = shipped ? shippedScenario(host, reference.slice(SHIPPED.length)) : pathBelow(host, folderOf(from), reference);
      if (path === undefined) return shipped ? unknownShipped(host, reference) : { what: `there is no file ${JSON.stringify(reference)} below the folder of ${from}`, expected: 'a scenario file', nearest: '' };
      const name = shipped ? reference : from.startsWith(SHIPPED) ? `${SHIPPED}${reference}` : join(dirname(from), reference);
      folders.set(name, dirname(path));
      return textAt(host, path, name);
    },
  };
}

/** A file below a folder, or undefined where there is none, or a link leads out of the folder. */
export function pathBelow(host: Host, folder: string, relative: string): string | undefined {
  const path = resolve(folder, relative);
  if (host.kindOf(path) !== 'file') return undefined;
  return host.realPath(path).startsWith(join(host.realPath(folder), sep)) ? path : undefined;
}

function textAt(host: Host, path: string, file: string): Inherited {
  const decoded = decodeText(host.read(path)!, file);
  return 'text' in decoded ? { file, text: decoded.text } : { what: `${JSON.stringify(file)} is no scenario`, expected: 'a scenario in UTF-8', nearest: '' };
}

function unknownShipped(host: Host, reference: string): Inherited {
  const names = [...shippedScenarios(host).keys()].map((name) => `${SHIPPED}${name}`);
  return { what: `there is no shipped scenario ${JSON.stringify(reference)}`, expected: 'one that hashfront list scenarios shows', nearest: nearest(reference, names) };
}
