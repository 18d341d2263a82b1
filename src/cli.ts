#!/usr/bin/env node
/** The door: arguments in, exit code out. */
import { compileLess } from './cli/compile-less.ts';
import { realHost } from './cli/host.ts';
import { main } from './cli/main.ts';

compileLess();
process.exitCode = await main(process.argv.slice(2), realHost());
