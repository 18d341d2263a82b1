/** The scenarios that the package ships. */
import type { Host } from './host.ts';

/** Path of each shipped scenario, by bare name. */
export function shippedScenarios(host: Host): Map<string, string> {
  const below = (folder: string): [string, string][] => (host.list(folder) ?? []).flatMap((entry) => {
    if (entry.folder) return below(`${folder}/${entry.name}`);
    return entry.name.endsWith('.yaml') ? [[entry.name.slice(0, -'.yaml'.length), `${folder}/${entry.name}`] as [string, string]] : [];
  });
  return new Map(below(host.shipped));
}
