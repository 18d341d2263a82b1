// Bundles what the report page runs: Vega-Lite, Vega's runtime and its expression interpreter, and our own charts and page.
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

await build({
  entryPoints: [here('../src/report/client/main.ts')], outfile: here('../assets/page.js'),
  bundle: true, minify: true, format: 'esm', platform: 'browser', target: 'es2022', charset: 'utf8', legalComments: 'none', logLevel: 'warning',
  banner: { js: '/* Vega and its parts: BSD 3-Clause, Copyright University of Washington Interactive Data Lab; d3: ISC, Copyright Mike Bostock. */' },
});
