/** The run that the page carries, unpacked. */
import type { Drawing, Layout } from '../../charts/chart.ts';
import type { PackedRun } from '../packing.ts';
import { unpackRun } from '../packing.ts';

/** Drawings of charts that do not follow the window, by chart. */
export type Still = Readonly<Record<string, Readonly<Record<Layout, Drawing>>>>;

export async function readRun(): Promise<PackedRun> {
  return unpackRun(await unpacked('run'));
}

/** The bytes of a data block of the page: gzip, base64. */
export async function unpacked(id: string): Promise<Uint8Array> {
  const text = atob(textOf(id));
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
  const opened = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(opened).arrayBuffer());
}

export function readStill(): Still {
  return JSON.parse(textOf('still')) as Still;
}

function textOf(id: string): string {
  return document.getElementById(id)!.textContent!.trim();
}
