// Bundles the command: a door in one file and the rest in pieces, loaded as a command needs them. From 400 small files Node
// reads, resolves and links for a fifth of a second. Other programs import the small files, which stay as they are.
import { build } from 'esbuild';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const DIST = here('../dist/');
const TO = 'command';
const NOTICE = 'yargs, yargs-parser: MIT and ISC, Copyright Benjamin Coe and contributors; cli-progress: MIT, Copyright Andi Dittrich; yaml: ISC, Copyright Eemeli Aro; zod: MIT, Copyright Colin McDonnell; '
  + 'hyparquet: MIT, Copyright Kenny Daniel; seedrandom: MIT, Copyright David Bau; simple-statistics: ISC, Copyright Tom MacWright.';

/** A file that asks where it lies (for assets/, for the thread's door) hears the place that it has as a small file. */
const places = {
  name: 'places',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]dist[\\/](cli|report|experiment)[\\/][a-z-]+\.js$/ }, ({ path }) => {
      const place = JSON.stringify(`../${relative(DIST, path).replaceAll('\\', '/')}`);
      return { contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', `new URL(${place}, import.meta.url).href`) };
    });
  },
};

rmSync(`${DIST}${TO}`, { recursive: true, force: true });
await build({
  entryPoints: [`${DIST}cli.js`], outdir: `${DIST}${TO}`, absWorkingDir: here('..'), plugins: [places],
  bundle: true, splitting: true, format: 'esm', platform: 'node', target: 'node20', charset: 'utf8', legalComments: 'none', logLevel: 'error',
  // Drawing comes from its own packages: few files already. Of yaml the build without Node's debugging switches, which are read for each word.
  external: ['@resvg/resvg-js', 'fontkit', 'vega', 'vega-interpreter', 'vega-lite'], alias: { yaml: here('../node_modules/yaml/browser/index.js') },
  banner: { js: `/* ${NOTICE} */\nimport { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);` },
});

// What `hashfront` starts is found where it always was.
writeFileSync(`${DIST}cli.js`, `#!/usr/bin/env node\nimport './${TO}/cli.js';\n`);
