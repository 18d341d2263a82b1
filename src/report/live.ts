/** Turns a chart over time into its interactive twin for the page: values under the pointer, and days marked by a brush in all charts. */
import type { Spec } from '../charts/chart.ts';

interface Layered {
  readonly layer?: readonly (Spec & { readonly name?: string; readonly encoding?: Readonly<Record<string, unknown>> })[];
}

/** The page writes title and subtitle itself, as text that can be selected and wraps, and has margins of its own. */
export function untitled(spec: Spec): Spec {
  const { title: _, config, ...rest } = spec;
  return { ...rest, config: { ...(config as Spec), padding: 2 } };
}

/** Whether a chart has lines over time, which can be pointed at and brushed. */
export function isOverTime(spec: Spec): boolean {
  return linesOf(spec) !== undefined;
}

function linesOf(spec: Spec & Layered) {
  return spec.layer?.find((layer) => layer.name === 'lines')?.encoding;
}

/** Charts without lines over time stay as they are. */
export function enliven(spec: Spec): Spec {
  const plain = untitled(spec) as Spec & Layered;
  const lines = linesOf(plain);
  if (!lines) return plain;
  const { x, y, color } = lines as Record<string, { field: string; scale: unknown }>;
  const brushed = {
    name: 'brushed', mark: { type: 'point', filled: true, size: 26, clip: true },
    params: [{ name: 'brush', select: { type: 'interval', encodings: ['x'], mark: { fill: '#1b6ca8', fillOpacity: 0.1, stroke: '#1b6ca8', strokeOpacity: 0.4 } } }],
    encoding: { x, y, color, opacity: { condition: { param: 'brush', empty: false, value: 1 }, value: 0 } },
  };
  const pointed = {
    name: 'pointed', mark: { type: 'point', filled: true, size: 70 },
    params: [{ name: 'near', select: { type: 'point', nearest: true, on: 'pointermove', clear: 'pointerout' } }],
    encoding: {
      x, y, color, opacity: { condition: { param: 'near', empty: false, value: 1 }, value: 0 },
      tooltip: [{ field: color!.field, type: 'nominal', title: color!.field }, { field: 'time', type: 'temporal', scale: { type: 'utc' }, format: '%-d %b %Y', title: 'day' }, { field: y!.field, type: 'quantitative', format: ',.0f', title: y!.field }],
    },
  };
  return { ...plain, layer: [...plain.layer!, brushed, pointed] };
}
