/** Isolating a camp, a hashtag or a platform: what belongs to another fades, in every chart that tells them apart. */
import type { Fields } from '../../charts/chart.ts';
import { boundTo } from './picture.ts';
import type { Bound } from './picture.ts';
import type { Kept, Only } from './state.ts';

/** Names that a mark stands for, the first first; end labels of lines hold theirs as `key`, legends as `value`. */
export function namesOf(bound: Bound | undefined, kind: Only['kind'], fields: Fields, names: ReadonlySet<string>): string[] {
  const field = fields[kind];
  const datum = bound?.datum;
  if (field === undefined || !datum) return [];
  return [...[field].flat(), 'key', 'value'].map((each) => datum[each]).filter((value): value is string => typeof value === 'string' && names.has(value));
}

/** Fades all marks of those that are not kept. A cell that holds nothing but one other, as in a row of charts, fades but for its axes. */
export function isolate(svg: SVGSVGElement, kept: Kept | null, fields: Fields, names: ReadonlySet<string>): void {
  for (const element of svg.querySelectorAll('.faded')) element.classList.remove('faded');
  if (kept && fields[kept.kind] !== undefined) fade(svg, kept, fields, names);
}

/** Names that occur at or below an element. */
function fade(element: Element, kept: Kept, fields: Fields, names: ReadonlySet<string>): Set<string> {
  const own = namesOf(boundTo(element), kept.kind, fields, names);
  const found = new Set(own);
  for (const child of element.children) for (const name of fade(child, kept, fields, names)) found.add(name);
  const cell = element instanceof SVGGElement && /\bconcat_|\bcell\b/.test(element.getAttribute('class') ?? '');
  if ([...found].some((name) => kept.names.has(name))) return found;
  for (const each of own.length > 0 ? [element] : cell && found.size === 1 ? marksOf(element) : []) each.classList.add('faded');
  return found;
}

/** What a cell shows; its axes may serve its neighbours as well. */
function marksOf(cell: Element): Element[] {
  return [...cell.querySelectorAll('[class^="mark-"]:not(.mark-group)')].filter((mark) => !mark.closest('.role-axis, .role-legend'));
}
