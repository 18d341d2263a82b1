/** One drawn chart in its place: compiled, interpreted (never evaluated as code), and put in as SVG. */
import { expressionInterpreter } from 'vega-interpreter';
import { parse, View } from 'vega';
import { compile } from 'vega-lite';
import type { Spec } from '../../charts/chart.ts';
import { nightly } from '../night.ts';

/** A plot over time within a picture: where it stands, as shares of the picture. */
export interface TimePlot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Values that a picture's marks stand for, as Vega binds them to elements. */
export interface Bound {
  readonly datum?: Readonly<Record<string, unknown>>;
}

interface Drawn {
  readonly view: View;
  /** Names of the scales of time. */
  readonly times: readonly string[];
}

const pictures = new WeakMap<Element, Drawn>();
/** Drawings begun in a place: the last one begun stays, whichever is ready last. */
const begun = new WeakMap<Element, number>();

/** Draws a specification into `place`, in place of what is there; null where another drawing was begun meanwhile. */
export async function draw(place: HTMLElement, spec: Spec, dark: boolean): Promise<SVGSVGElement | null> {
  const turn = (begun.get(place) ?? 0) + 1;
  begun.set(place, turn);
  const quiet = { level: () => quiet, error: () => quiet, warn: () => quiet, info: () => quiet, debug: () => quiet };
  const { spec: compiled } = compile(untitled(dark ? nightly(spec) : spec) as never, { logger: quiet as never });
  const holder = document.createElement('div');
  const view = new View(parse(compiled, undefined, { ast: true } as never), { expr: expressionInterpreter, renderer: 'svg', container: holder, hover: false, tooltip: () => {} } as never);
  await view.runAsync();
  if (begun.get(place) !== turn) {
    view.finalize();
    return null;
  }
  const svg = holder.querySelector('svg')!;
  svg.setAttribute('viewBox', `0 0 ${svg.getAttribute('width')} ${svg.getAttribute('height')}`);
  svg.setAttribute('aria-hidden', 'true');
  pictures.get(place)?.view.finalize();
  const scales = (compiled as { scales?: readonly { name: string; type?: string }[] }).scales ?? [];
  pictures.set(place, { view, times: scales.filter(({ name, type }) => name.endsWith('x') && (type === 'utc' || type === 'time')).map(({ name }) => name) });
  place.querySelector('.picture')?.remove();
  holder.className = 'picture';
  place.prepend(holder);
  return svg;
}

/** The page writes title and caption itself, as text that can be selected and wraps, and has margins of its own. */
function untitled({ title: _, config, ...rest }: Spec): Spec {
  return { ...rest, config: { ...(config as Spec), padding: 2 } };
}

export function boundTo(element: Element | null): Bound | undefined {
  return (element as unknown as { __data__?: Bound } | null)?.__data__;
}

/** A scale of time as a view has it: dates to pixels. */
interface TimeScale {
  domain(): readonly (Date | number)[];
  range(): readonly number[];
}

/**
 * Where the run lies in the plots that have all of it on their horizontal axis.
 * @param start local start and end of the run, milliseconds as if in UTC
 */
export function timePlots(place: HTMLElement, start: number, end: number): TimePlot[] {
  const drawn = pictures.get(place);
  const svg = place.querySelector('svg');
  if (!drawn || !svg) return [];
  const axes = drawn.times.map((name) => {
    const scale = drawn.view.scale(name) as TimeScale;
    const [first, last] = scale.domain().map(Number) as [number, number];
    // Scales of a part of a picture bear its name: concat_0_x belongs to the group concat_0_group.
    return { group: name === 'x' ? /\b(root|cell)\b/ : new RegExp(`\\b${name.slice(0, -1)}group\\b`), width: Math.abs(scale.range()[1]! - scale.range()[0]!), from: (start - first) / (last - first), until: (end - first) / (last - first) };
  }).filter(({ from, until }) => from >= -0.001 && until <= 1.001 && until - from > 0.5);
  const whole = svg.getBoundingClientRect();
  const plots = [...svg.querySelectorAll<SVGPathElement>('g.mark-group > g > path.background')].flatMap((path): TimePlot[] => {
    const { width, height } = path.getBBox();
    const group = path.parentElement!.parentElement!.getAttribute('class') ?? '';
    const axis = axes.find((each) => each.group.test(group) && Math.abs(width - each.width) < 1.5);
    if (!axis || height < 10) return [];
    const box = path.getBoundingClientRect();
    return [{ left: (box.left - whole.left + axis.from * box.width) / whole.width, top: (box.top - whole.top) / whole.height, width: ((axis.until - axis.from) * box.width) / whole.width, height: box.height / whole.height }];
  });
  // Every line of a chart has a group of its own on the same ground.
  return plots.filter((plot, i) => plots.findIndex((other) => Math.hypot(other.left - plot.left, other.top - plot.top) < 0.005) === i);
}
