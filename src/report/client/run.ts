/** The run that the page carries, unpacked. */
import type { Drawing, Layout } from '../../charts/chart.ts';
import type { PackedRun } from '../packing.ts';
import { unpackRun } from '../packing.ts';

/** Drawings of charts that do not follow the window, by chart. */
export type Still = Readonly<Record<string, Readonly<Record<Layout, Drawing>>>>;

export async function readRun(): Promise<PackedRun> {
  const text = atob(textOf('run'));
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
  const opened = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return unpackRun(new Uint8Array(await new Response(opened).arrayBuffer()));
}

export function readStill(): Still {
  return JSON.parse(textOf('still')) as Still;
}

function textOf(id: string): string {
  return document.getElementById(id)!.textContent!.trim();
}
