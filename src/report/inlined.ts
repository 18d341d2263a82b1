/** A drawn picture inside a page, beside others. */
import { escaped } from './html.ts';

/**
 * An SVG document as an element of a page. Each picture numbers its clips from 1, so that its file does not depend on
 * those drawn before; within a page their ids would clash, and a reference be answered by another picture, perhaps a hidden one.
 * @param place names the picture within its page: letters, digits and `-`
 * @param alt   alternative text
 */
export function inlined(svg: string, place: string, alt: string): string {
  // A mark of a tag never stands in text, where it is escaped; what a label says is left alone.
  const tag = /<(?:"[^"]*"|[^"<>])*>/g;
  const own = (text: string): string => text.replace(/(\sid=")([^"]*")/g, `$1${place}-$2`).replace(/(="url\(#|href="#)/g, `$1${place}-`);
  return svg.replace(/^[\s\S]*?<svg/, '<svg').replace(tag, own).replace('<svg', () => `<svg role="img" aria-label="${escaped(alt)}"`);
}
