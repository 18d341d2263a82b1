/** Bundles the predictions with what they run into one module beside the tests, since they find their scenarios from there; without comments, so that the same program is the same text. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/** @param tests folder of the predictions @returns path of the module; whoever asked for it removes it */
export async function bundle(tests) {
  const files = readdirSync(tests).filter((name) => name.endsWith('.prediction.ts')).sort();
  const folder = mkdtempSync(join(tests, '.sign-'));
  const outfile = join(tests, `.sign-${process.pid}.mjs`);
  try {
    const entry = join(folder, 'entry.ts');
    writeFileSync(entry, [
      ...files.map((name, i) => `import { prediction as p${i} } from '../${name}';`),
      "export { effectOf, hypercube, assumedOf } from '../sign.ts';", "export { runTrial } from '../../../src/experiment/trial.ts';",
      "export { createShelf } from '../../../src/network/shelf.ts';", "export { MECHANISMS } from '../../../src/model/mechanisms.ts';",
      `export const predictions = [${files.map((_, i) => `p${i}`).join(', ')}];`,
    ].join('\n'));
    await build({ entryPoints: [entry], bundle: true, format: 'esm', platform: 'node', outfile, minifyWhitespace: true, logLevel: 'error', banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" } });
    return outfile;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
