/** The compiler writes plain files; the door must be executable for `npx hashfront` in a clone that was built again. */
import { chmodSync } from 'node:fs';

chmodSync(new URL('../dist/cli.js', import.meta.url), 0o755);
