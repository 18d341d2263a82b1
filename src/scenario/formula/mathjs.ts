/** The parser of mathjs and nothing else of it, alone in a file so that it can be loaded late. */
import { create, parseDependencies } from 'mathjs/number';

export const { parse } = create(parseDependencies!);
