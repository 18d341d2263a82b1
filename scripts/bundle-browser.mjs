// Bundles the program for browsers: what a page imports, and the worker that runs scenarios beside it.
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

await build({
  entryPoints: ['index', 'worker'].map((name) => here(`../dist/browser/${name}.js`)), outdir: here('../dist/browser'), allowOverwrite: true,
  bundle: true, minify: true, format: 'esm', platform: 'browser', target: 'es2022', charset: 'utf8', legalComments: 'none', logLevel: 'warning',
  banner: { js: '/* yaml: ISC, Copyright Eemeli Aro; zod: MIT, Copyright Colin McDonnell; mathjs: Apache License 2.0, Copyright Jos de Jong and contributors; seedrandom: MIT, Copyright David Bau; simple-statistics: ISC, Copyright Tom MacWright. */' },
});
