/** The sheet that every page is written on: one file that loads nothing and runs only the one script whose hash its policy names. */
import { createHash } from 'node:crypto';
import { escaped } from './html.ts';
import { STYLE } from './style.ts';

export interface Sheet {
  readonly title: string;
  /** Of hashfront. */
  readonly version: string;
  /** The page's script, from assets/. */
  readonly script: string;
  /** woff2 of the two faces. */
  readonly fonts: { readonly regular: Uint8Array; readonly bold: Uint8Array };
  /** Rules beside those of every page. */
  readonly style: string;
  /** HTML of the page's contents. */
  readonly main: string;
  /** Data blocks for the script. */
  readonly data: string;
}

export function sheet({ title, version, script: code, fonts, style, main, data }: Sheet): string {
  const script = `\n${code.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--')}\n`;
  const policy = `default-src 'none'; script-src 'sha256-${createHash('sha256').update(script, 'utf8').digest('base64')}'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en" dir="ltr" data-look="system">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="hashfront ${escaped(version)}">
<title>${escaped(title)}</title>
<style>${fontFaces(fonts)}${STYLE}${style}</style>
</head>
<body>
<main>
${main}
</main>
${data}
<script type="module">${script}</script>
</body>
</html>
`;
}

function fontFaces(fonts: Sheet['fonts']): string {
  const face = (weight: string, bytes: Uint8Array) => `@font-face{font-family:Vazirmatn;font-weight:${weight};src:url(data:font/woff2;base64,${Buffer.from(bytes).toString('base64')}) format('woff2')}`;
  return `${face('400', fonts.regular)}${face('700', fonts.bold)}`;
}
