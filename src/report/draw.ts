/** Draws a Vega-Lite specification as SVG or PNG without a browser: the same bytes on every machine, with our own font only. */
import { fileURLToPath } from 'node:url';
import type { Spec } from '../charts/chart.ts';
import type { Language } from '../charts/language.ts';
import { FONT } from '../charts/theme.ts';
import { CALENDARS } from './calendar.ts';

/** The vendored faces, as bytes. */
export interface Fonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

const REGULAR = 'fonts/Vazirmatn-Regular.ttf';
const BOLD = 'fonts/Vazirmatn-Bold.ttf';

/** @param readAsset reads a file of the package's assets folder */
export function readFonts(readAsset: (name: string) => Uint8Array): Fonts {
  return { regular: readAsset(REGULAR), bold: readAsset(BOLD) };
}

/** The picture library opens fonts itself, by path; assets/ lies beside src/ and beside dist/. */
const FONT_PATHS = [REGULAR, BOLD].map((name) => fileURLToPath(new URL(`../../assets/${name}`, import.meta.url)));

/** A Vega-Lite specification that cannot be compiled cleanly: a fault of the chart, never of the scenario. */
export class SpecError extends Error {
  override readonly name = 'SpecError';
}

/** Compiles to Vega. Warnings are errors: a chart that Vega-Lite had to guess about is wrong. */
export async function compileSpec(spec: Spec): Promise<Spec> {
  const { compile } = await import('vega-lite');
  const { logger, refuse } = complaints();
  const compiled = compile(spec as never, { logger: logger as never }).spec as unknown as Spec;
  refuse('Vega-Lite');
  return compiled;
}

/** A logger that takes complaints down, and an end to a drawing about which there was one: left alone, the library says it on stderr and draws on. */
function complaints() {
  const said: string[] = [];
  const note = (...message: readonly unknown[]) => { said.push(message.join(' ')); return logger; };
  const logger = { level: () => logger, error: note, warn: note, info: () => logger, debug: () => logger };
  return { logger, refuse: (by: string): void => { if (said.length > 0) throw new SpecError(`${by}: ${said.join('; ')}`); } };
}

/** SVG text of a specification, with widths measured in the fonts themselves. */
export async function drawSvg(spec: Spec, fonts: Fonts): Promise<string> {
  return drawCompiled(await compileSpec(spec), fonts);
}

/**
 * SVG text of a specification that is compiled already.
 * @param language of the names of days and months on axes
 */
export async function drawCompiled(compiled: Spec, fonts: Fonts, language: Language = 'en'): Promise<string> {
  const vega = await import('vega');
  await measureWith(vega, fonts);
  // Names of clips count on from picture to picture; each begins anew, so that a picture does not depend on those before it.
  (vega as unknown as { resetSVGDefIds(): void }).resetSVGDefIds();
  if (language !== 'en') vega.timeFormatLocale(CALENDARS[language] as never);
  const { logger, refuse } = complaints();
  const view = new vega.View(vega.parse(compiled as never), { renderer: 'none', loader: closedLoader(vega), logger: logger as never });
  try {
    const svg = await view.toSVG();
    refuse('Vega');
    return svg;
  } finally {
    view.finalize();
    if (language !== 'en') vega.timeFormatLocale(CALENDARS.en as never);
  }
}

/** PNG bytes of an SVG at `zoom` pixels per unit: by default sharp on a page and on most screens, at half the pixels of 2. */
export async function drawPng(svg: string, zoom = 1.5): Promise<Uint8Array> {
  const { Resvg } = await import('@resvg/resvg-js');
  const picture = new Resvg(svg, { font: { loadSystemFonts: false, fontFiles: FONT_PATHS, defaultFontFamily: FONT }, fitTo: { mode: 'zoom', value: zoom }, background: '#ffffff' });
  return picture.render().asPng();
}

type Vega = typeof import('vega');

/** A specification holds all its rows; whatever asks for a file or an address is refused. */
function closedLoader(vega: Vega): ReturnType<Vega['loader']> {
  const refuse = (uri: string) => Promise.reject(new SpecError(`a chart may load nothing, and asked for ${uri}`));
  return { ...vega.loader(), load: refuse, sanitize: refuse, http: refuse, file: refuse } as ReturnType<Vega['loader']>;
}

interface Measured {
  readonly fontSize?: number;
  readonly fontWeight?: string | number;
}

/**
 * Makes Vega measure text in our font. Without a canvas it guesses 0.8 em a character, which is far too wide; the
 * override is exact. It is a property of the library, hence set anew before each drawing.
 */
async function measureWith(vega: Vega, fonts: Fonts): Promise<void> {
  const fontkit = await import('fontkit');
  const faces = { regular: openFace(fontkit, fonts.regular), bold: openFace(fontkit, fonts.bold) };
  const metrics = vega as unknown as { textMetrics: { width: (item: Measured, text: unknown) => number } };
  metrics.textMetrics.width = (item, text) => {
    const plain = String(text ?? '').replace(/[\u200e\u200f\u2066-\u2069]/g, '');
    const bold = item.fontWeight === 'bold' || Number(item.fontWeight) >= 600;
    return emWidth(bold ? faces.bold : faces.regular, plain) * (item.fontSize ?? 11);
  };
}

/** Widths measured so far, by face: the charts of a run share most of their words, and measuring is dear. */
const widths = new WeakMap<import('fontkit').Font, Map<string, number>>();

/** Where marks stand above letters changes no width, and the font's tables of it are its largest. */
const WITHOUT_MARKS = { mark: false, mkmk: false };

function emWidth(face: import('fontkit').Font, text: string): number {
  let known = widths.get(face);
  if (!known) widths.set(face, (known = new Map()));
  let em = known.get(text);
  if (em === undefined) known.set(text, (em = face.layout(text, WITHOUT_MARKS).advanceWidth / face.unitsPerEm));
  return em;
}

/** Opening a face takes longer than measuring with it. */
const opened = new WeakMap<Uint8Array, import('fontkit').Font>();

function openFace(fontkit: typeof import('fontkit'), bytes: Uint8Array): import('fontkit').Font {
  let face = opened.get(bytes);
  if (!face) opened.set(bytes, (face = fontkit.create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) as import('fontkit').Font));
  return face;
}
