/** Colours of drawn pictures by night: rules that exchange each for one that stands out on dark paper, on screen only. */
import { night } from './night.ts';

/** @param svgs the pictures of a page, as they are by day */
export function nightInks(svgs: readonly string[]): string {
  const found = new Set(svgs.flatMap((svg) => [...svg.matchAll(/ (fill|stroke)="(#[0-9a-f]{6})"/gi)].map(([, where, colour]) => `${where}="${colour!.toLowerCase()}"`)));
  const rules = (root: string): string => [...found].sort().map((ink) => {
    const [where, colour] = ink.split('=') as [string, string];
    return `${root} .chart [${where}=${colour} i]{${where}:${night(colour.slice(1, -1))}}`;
  }).join('');
  return `@media screen and (prefers-color-scheme:dark){${rules(':root:not([data-look=light])')}}@media screen{${rules(':root[data-look=dark]')}}`;
}
