// Bundles what the pages run. A run's page: Vega-Lite, Vega's runtime and its expression interpreter, and our own charts and page. A comparison's: our own page alone, since its pictures are drawn already.
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const shared = { bundle: true, minify: true, format: 'esm', platform: 'browser', target: 'es2022', charset: 'utf8', legalComments: 'none', logLevel: 'warning' };

await build({
  ...shared, entryPoints: [here('../src/report/client/main.ts')], outfile: here('../assets/page.js'),
  banner: { js: '/* Vega and its parts: BSD 3-Clause, Copyright University of Washington Interactive Data Lab; d3: ISC, Copyright Mike Bostock. */' },
});
await build({ ...shared, entryPoints: [here('../src/report/client/ensemble.ts')], outfile: here('../assets/ensemble.js') });
