/** The replicates of a folder against the same replicates run again: all that is stored of each, not its fingerprint alone. */
import { differences } from '../experiment/canonical.ts';
import type { Manifest } from '../experiment/files.ts';
import { finishedReplicates, replicatePath } from '../experiment/folder.ts';
import type { ReplicateHeader } from '../experiment/replicate-file.ts';
import { replicateName, sameContent, unpackTables } from '../experiment/replicate-file.ts';
import { differingTable } from '../experiment/tables/differ.ts';
import type { Host } from './host.ts';
import type { Rerun } from './rerun.ts';
import { told } from './told.ts';

export function replicateFindings(host: Host, folder: string, manifest: Manifest, again: Rerun): string[] {
  const findings: string[] = [];
  const stored = finishedReplicates(host, folder, manifest.key, (name) => findings.push(`replicates/${name} is damaged, or of another run`));
  for (const [replicate, header] of again.headers) {
    const now = header.fingerprint;
    const claimed = manifest.fingerprints[replicate];
    if (claimed !== now) findings.push(`manifest.json: fingerprints[${replicate}] is ${claimed?.slice(0, 12)}..., run again it is ${now.slice(0, 12)}...`);
    const kept = stored.get(replicate);
    if (kept === undefined) findings.push(`replicates: number ${replicate} is missing`);
    else {
      if (kept.fingerprint !== now) findings.push(`replicates: number ${replicate} has fingerprint ${kept.fingerprint.slice(0, 12)}..., run again it is ${now.slice(0, 12)}...`);
      findings.push(...contentFindings(`replicates/${replicateName(replicate)}`, host.read(replicatePath(folder, replicate)), again.packed.get(replicate)!));
    }
    for (const part of ['counts', 'facts'] as const) {
      findings.push(...told(differences(manifest[part][replicate], JSON.parse(JSON.stringify(header[part]))).map(({ path, a, b }) => `manifest.json: ${part}[${replicate}].${path} is ${a}, run again it is ${b}`)));
    }
  }
  return findings;
}

/** One stored replicate against its file as it should be: figures of the header, then the tables, row by row. */
function contentFindings(name: string, found: Uint8Array | null, expected: Uint8Array): string[] {
  if (found === null || sameContent(found, expected)) return [];
  const [is, should] = [unpacked(found), unpacked(expected)];
  if (is === null || should === null) return [`${name} cannot be unpacked`];
  const figures = differences(headOf(is.header), headOf(should.header)).map(({ path, a, b }) => `${name}: ${path} is ${JSON.stringify(a)}, run again it is ${JSON.stringify(b)}`);
  const rows = should.tables.flatMap((table) => {
    const same = is.tables.find((each) => each.name === table.name);
    const sentence = same === undefined ? 'is missing' : differingTable(same, table);
    return sentence === '' ? [] : [`${name}: table ${table.name} ${sentence}`];
  });
  const all = [...told(figures), ...told(rows)];
  return all.length > 0 ? all : [`${name}: its bytes are not those of the run done again, though every value is the same`];
}

/** What the header says beside the shapes of the tables, which are compared with their rows, and the fingerprint, which is told by itself. */
function headOf({ tables: _, fingerprint: __, ...figures }: ReplicateHeader): object {
  return figures;
}

/** A file whose checksum holds may still be none of ours: shapes and columns need not fit. */
function unpacked(bytes: Uint8Array): ReturnType<typeof unpackTables<ReplicateHeader>> {
  try {
    const content = unpackTables<ReplicateHeader>(bytes);
    return content?.tables.every(({ rows, columns }) => columns.every(({ values }) => values.length === rows)) ? content : null;
  } catch {
    return null;
  }
}
