// Bundles what the report page runs: Vega's runtime, its expression interpreter, and the page's own script.
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

await build({
  entryPoints: [here('./page-client.mjs')], outfile: here('../assets/page.js'),
  bundle: true, minify: true, format: 'esm', target: 'es2022', charset: 'utf8', legalComments: 'none', logLevel: 'warning',
  banner: { js: '/* Vega and its parts: BSD 3-Clause, Copyright University of Washington Interactive Data Lab; d3: ISC, Copyright Mike Bostock. */' },
});
