/** The register of commands, in the order of the help. */
import type { Command } from '../command.ts';
import { ablate } from './ablate.ts';
import { attribute } from './attribute.ts';
import { check } from './check.ts';
import { compare } from './compare.ts';
import { explain } from './explain.ts';
import { init } from './init.ts';
import { list } from './list.ts';
import { report } from './report.ts';
import { run } from './run.ts';
import { schema } from './schema.ts';
import { status } from './status.ts';
import { verify } from './verify.ts';

export const COMMANDS: readonly Command[] = [run, compare, attribute, ablate, check, explain, init, list, schema, report, verify, status];
