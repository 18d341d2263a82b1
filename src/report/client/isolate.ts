/** Isolating a camp, a hashtag or a platform: what belongs to another fades, in every chart that tells them apart. */
import type { Fields } from '../../charts/chart.ts';
import { boundTo } from './picture.ts';
import type { Bound } from './picture.ts';
import type { Only } from './state.ts';

/** Name that a mark stands for; end labels of lines hold it as `key`, legends as `value`. */
export function nameOf(bound: Bound | undefined, kind: Only['kind'], fields: Fields, names: ReadonlySet<string>): string | null {
  const field = fields[kind];
  const datum = bound?.datum;
  if (field === undefined || !datum) return null;
  const found = [datum[field], datum['key'], datum['value']].find((value): value is string => typeof value === 'string' && names.has(value));
  return found ?? null;
}

/** Fades all marks of others. A cell that holds nothing but one other, as in a row of charts, fades but for its axes. */
export function isolate(svg: SVGSVGElement, only: Only | null, fields: Fields, names: ReadonlySet<string>): void {
  for (const element of svg.querySelectorAll('.faded')) element.classList.remove('faded');
  if (only && fields[only.kind] !== undefined) fade(svg, only, fields, names);
}

/** Names that occur at or below an element. */
function fade(element: Element, only: Only, fields: Fields, names: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  const own = nameOf(boundTo(element), only.kind, fields, names);
  if (own !== null) found.add(own);
  for (const child of element.children) for (const name of fade(child, only, fields, names)) found.add(name);
  const cell = element instanceof SVGGElement && /\bconcat_|\bcell\b/.test(element.getAttribute('class') ?? '');
  if (found.size === 1 && !found.has(only.name)) for (const each of own !== null ? [element] : cell ? marksOf(element) : []) each.classList.add('faded');
  return found;
}

/** What a cell shows; its axes may serve its neighbours as well. */
function marksOf(cell: Element): Element[] {
  return [...cell.querySelectorAll('[class^="mark-"]:not(.mark-group)')].filter((mark) => !mark.closest('.role-axis, .role-legend'));
}
