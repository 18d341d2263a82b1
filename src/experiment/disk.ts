/** The disk as experiments see it: handed in by the host, so that nothing below the command line touches files itself. */
export interface Disk {
  /** Bytes of a file, or null where there is none. */
  read(path: string): Uint8Array | null;
  /** Entries of a folder by name, or null where there is no folder. */
  list(path: string): readonly Entry[] | null;
  /** Writes beside, flushes and renames: afterwards the file is there whole, or as it was. Makes the folders above it. */
  write(path: string, content: Uint8Array | string): void;
  /** Writes beside, flushes and links: the first writer wins. @returns false where the file is there already, which stays as it is */
  commit(path: string, content: Uint8Array): boolean;
  rename(from: string, to: string): void;
  /** Removes a file, or a folder with all that is in it; quiet where there is nothing. */
  remove(path: string): void;
  /** Whether a process with this number is alive on this machine. */
  processLives(id: number): boolean;
}

export interface Entry {
  readonly name: string;
  readonly folder: boolean;
}

/** Name under which a file is written before it is renamed: hidden, and it says which process writes it. */
export function temporaryName(name: string, processId: number): string {
  return `.${name}.${processId}.tmp`;
}

/** Number of the process that writes a temporary file, or null where the name is not one. */
export function writerOf(name: string): number | null {
  const found = /^\..+\.(\d+)\.tmp$/.exec(name);
  return found ? Number(found[1]) : null;
}

/** Removes what a killed process left half written in a folder. */
export function sweep(disk: Disk, folder: string): void {
  for (const entry of disk.list(folder) ?? []) {
    const writer = writerOf(entry.name);
    if (writer !== null && !disk.processLives(writer)) disk.remove(`${folder}/${entry.name}`);
  }
}
