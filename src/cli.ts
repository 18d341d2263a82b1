#!/usr/bin/env node
/** The door: arguments in, exit code out. */
import { realHost } from './cli/host.ts';
import { main } from './cli/main.ts';

process.exitCode = await main(process.argv.slice(2), realHost());
