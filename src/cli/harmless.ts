/**
 * Text as a terminal may have it: control characters other than line ends and tabs, and marks that turn the direction of
 * all that follows, are written as their escape, such as \u001b. Labels, questions, seeds and arguments are a stranger's; so written they stay
 * readable, and JSON stays JSON.
 */
export function harmless(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
