/** Charts on dark ground: every colour of a specification is exchanged for one that stands out there. */
import type { Spec } from '../charts/chart.ts';

/** The page's dark paper, on which charts stand. */
export const NIGHT_PAPER = '#1e2227';
/** From this chroma on a colour has a hue that is kept; below it is a grey, and light and dark change places. */
const HUED = 0.045;

/**
 * #rrggbb on white -> #rrggbb on the dark paper. Greys are turned over, white becoming the paper; hues are kept and
 * lifted, the darker staying the darker. Lightness and chroma are those of OKLab (Ottosson 2020).
 */
export function night(colour: string): string {
  if (/^#f{6}$/i.test(colour)) return NIGHT_PAPER;
  const { lightness, a, b } = toOklab(colour);
  if (Math.hypot(a, b) < HUED) return toHex({ lightness: 0.253 + 0.9 * (1 - lightness), a: a - 0.002, b: b - 0.01 });
  return toHex({ lightness: 0.52 + 0.4 * lightness, a, b });
}

/** Where colours stand in a specification; rows hold names too, and a tag may look like a colour. */
const COLOURED = /colou?r$|^(fill|stroke|background|value|range)$/i;
const IN_ROWS = /colou?r$|^(fill|stroke|ink)$/i;

export function nightly(spec: Spec): Spec {
  return changed(spec, COLOURED) as Spec;
}

function changed(part: unknown, places: RegExp): unknown {
  if (Array.isArray(part)) return part.map((each) => changed(each, places));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => {
    if (key === 'values' || key === 'domain') return [key, changed(value, IN_ROWS)];
    return [key, places.test(key) ? recoloured(value, places) : changed(value, places)];
  }));
}

function recoloured(value: unknown, places: RegExp): unknown {
  if (typeof value === 'string') return /^#[0-9a-f]{6}$/i.test(value) ? night(value) : value;
  return Array.isArray(value) ? value.map((each) => recoloured(each, places)) : changed(value, places);
}

interface Oklab {
  readonly lightness: number;
  readonly a: number;
  readonly b: number;
}

function toOklab(colour: string): Oklab {
  const [r, g, b] = [1, 3, 5].map((at) => linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255)) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return { lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, a: 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s, b: 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s };
}

function toHex({ lightness, a, b }: Oklab): string {
  const [l, m, s] = [lightness + 0.3963377774 * a + 0.2158037573 * b, lightness - 0.1055613458 * a - 0.0638541728 * b, lightness - 0.0894841775 * a - 1.291485548 * b].map((root) => root * root * root) as [number, number, number];
  const channels = [4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s, -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s, -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s];
  return `#${channels.map((value) => Math.round(255 * curved(Math.min(1, Math.max(0, value)))).toString(16).padStart(2, '0')).join('')}`;
}

function linear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function curved(value: number): number {
  return value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;
}
