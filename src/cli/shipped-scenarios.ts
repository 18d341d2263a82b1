/** The scenarios that the package ships. */
import type { Host } from './host.ts';

/**
 * Path of each shipped scenario, by the name that is short and its own: a bare NAME, or FOLDER/NAME for one in a folder
 * where the bare name is another's.
 */
export function shippedScenarios(host: Host): Map<string, string> {
  const paths = pathsBelow(host, '');
  const bare = (name: string): string => name.slice(name.lastIndexOf('/') + 1);
  const times = new Map<string, number>();
  for (const name of paths) times.set(bare(name), (times.get(bare(name)) ?? 0) + 1);
  return new Map(paths.map((name) => [times.get(bare(name)) === 1 ? bare(name) : name, `${host.shipped}/${name}.yaml`]));
}

/** Path of the shipped scenario of a name: its own, or the one with its folder. */
export function shippedScenario(host: Host, name: string): string | undefined {
  return shippedScenarios(host).get(name) ?? (pathsBelow(host, '').includes(name) ? `${host.shipped}/${name}.yaml` : undefined);
}

/** Scenarios in and below a folder, as paths below that of all without `.yaml`. */
function pathsBelow(host: Host, folder: string): string[] {
  return (host.list(folder === '' ? host.shipped : `${host.shipped}/${folder}`) ?? []).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.folder) return pathsBelow(host, path);
    return path.endsWith('.yaml') ? [path.slice(0, -'.yaml'.length)] : [];
  });
}
