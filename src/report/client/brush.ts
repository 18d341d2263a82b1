/** The brush over time: one window, drawn over every plot over time, set by dragging in any of them. */
import type { TimePlot } from './picture.ts';

/** Whole days (or hours) of the run: first ticks of the pieces a window may begin and end at, the run's end last. */
export type Stops = readonly number[];

export interface BrushHooks {
  readonly stops: Stops;
  window(): { readonly from: number; readonly until: number };
  /** While the pointer is down. */
  moving(from: number, until: number): void;
  /** When it is up. */
  chosen(from: number, until: number): void;
  /** The pointer is over the plot, or gone. */
  pointed(tick: number | null, event: PointerEvent): void;
  clicked(event: PointerEvent): void;
}

/** Pixels from an end of the window within which it is the end that is dragged. */
const GRIP = 8;
/** Pixels below which a drag is a click. */
const STILL = 4;

/** Lays a brush over a plot. */
export function brushOver(place: HTMLElement, plot: TimePlot, hooks: BrushHooks): void {
  const layer = document.createElement('div');
  layer.className = 'brush';
  Object.assign(layer.style, { left: `${plot.left * 100}%`, top: `${plot.top * 100}%`, width: `${plot.width * 100}%`, height: `${plot.height * 100}%` });
  layer.append(...['before', 'within', 'after'].map((name) => { const part = document.createElement('div'); part.className = name; return part; }));
  place.append(layer);
  showWindow(layer, hooks);
  const end = hooks.stops.at(-1)!;
  const tickAt = (event: PointerEvent) => { const box = layer.getBoundingClientRect(); return Math.min(end, Math.max(0, ((event.clientX - box.left) / box.width) * end)); };
  let drag: { at: number; x: number; kind: 'new' | 'from' | 'until' | 'both'; from: number; until: number } | null = null;
  const dragged = (event: PointerEvent) => windowOfDrag(drag!, tickAt(event), hooks.stops);
  layer.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    const { from, until } = hooks.window();
    drag = { at: tickAt(event), x: event.clientX, kind: kindAt(tickAt(event), from, until, (GRIP / layer.getBoundingClientRect().width) * end, end), from, until };
    layer.setPointerCapture(event.pointerId);
  });
  layer.addEventListener('pointermove', (event) => {
    hooks.pointed(tickAt(event), event);
    if (!drag || Math.abs(event.clientX - drag.x) < STILL) return;
    hooks.moving(...dragged(event));
  });
  layer.addEventListener('pointerleave', (event) => hooks.pointed(null, event));
  layer.addEventListener('pointercancel', () => { drag = null; const { from, until } = hooks.window(); hooks.moving(from, until); });
  layer.addEventListener('pointerup', (event) => {
    if (!drag) return;
    if (Math.abs(event.clientX - drag.x) < STILL) hooks.clicked(event);
    else hooks.chosen(...dragged(event));
    drag = null;
  });
}

/** Shades what lies outside the window, in every brush of the page. */
export function showWindows(hooks: BrushHooks, window = hooks.window()): void {
  for (const layer of document.querySelectorAll<HTMLElement>('.brush')) showWindow(layer, hooks, window);
}

function showWindow(layer: HTMLElement, hooks: BrushHooks, { from, until } = hooks.window()): void {
  const end = hooks.stops.at(-1)!;
  const [before, within, after] = layer.children as unknown as [HTMLElement, HTMLElement, HTMLElement];
  before.style.width = `${(from / end) * 100}%`;
  Object.assign(within.style, { left: `${(from / end) * 100}%`, width: `${((until - from) / end) * 100}%` });
  Object.assign(after.style, { left: `${(until / end) * 100}%`, width: `${(1 - until / end) * 100}%` });
}

function kindAt(tick: number, from: number, until: number, grip: number, end: number): 'new' | 'from' | 'until' | 'both' {
  if (Math.abs(tick - from) <= grip) return 'from';
  if (Math.abs(tick - until) <= grip) return 'until';
  return tick > from && tick < until && until - from < end * 0.3 ? 'both' : 'new';
}

/** Window of a drag, at whole pieces of time and never empty. */
function windowOfDrag(drag: { at: number; kind: string; from: number; until: number }, tick: number, stops: Stops): [number, number] {
  if (drag.kind === 'both') {
    const from = near(Math.min(Math.max(0, drag.from + tick - drag.at), stops.at(-1)! - (drag.until - drag.from)), stops);
    return atLeastOne(from, near(from + drag.until - drag.from, stops), stops);
  }
  const fixed = drag.kind === 'from' ? drag.until : drag.kind === 'until' ? drag.from : near(drag.at, stops);
  const moved = near(tick, stops);
  return atLeastOne(Math.min(fixed, moved), Math.max(fixed, moved), stops);
}

function near(tick: number, stops: Stops): number {
  return stops.reduce((best, stop) => (Math.abs(stop - tick) < Math.abs(best - tick) ? stop : best), stops[0]!);
}

function atLeastOne(from: number, until: number, stops: Stops): [number, number] {
  if (from < until) return [from, until];
  const at = Math.min(stops.findIndex((stop) => stop >= from), stops.length - 2);
  return [stops[at]!, stops[at + 1]!];
}
