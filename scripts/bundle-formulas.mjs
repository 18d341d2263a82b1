// Bundles the parser of formulas into one file: as a package it loads hundreds of them, which takes most of a second.
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('../dist/scenario/formula/mathjs.js', import.meta.url));

await build({
  entryPoints: [file], outfile: file, allowOverwrite: true,
  bundle: true, minify: true, format: 'esm', platform: 'node', target: 'node20', charset: 'utf8', legalComments: 'none', logLevel: 'warning',
  banner: { js: '/* mathjs: Apache License 2.0, Copyright Jos de Jong and contributors. */' },
});
