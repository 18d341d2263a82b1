/** YAML text -> tree, or problems. Pure: text in, no disk. */
import { Composer, Lexer, LineCounter, Parser, YAMLParseError, isCollection, isScalar } from 'yaml';
import type { CST, Document, YAMLError } from 'yaml';
import { LIMITS } from './limits.ts';
import type { Problem } from './problem.ts';
import { show } from './problem.ts';
import type { Tree } from './tree.ts';
import { treeOf } from './tree.ts';

export type Reading = { readonly tree: Tree; readonly problems: readonly Problem[] } | { readonly tree?: undefined; readonly problems: readonly Problem[] };

/**
 * The text of a scenario file from its bytes.
 * @returns a problem where the file is too large, binary, or not UTF-8
 */
export function decodeText(bytes: Uint8Array, file: string): { text: string } | { problem: Problem } {
  if (bytes.length > LIMITS.text * 4) return { problem: about(file, 'the file is too large', `at most ${LIMITS.text.toLocaleString('en')} characters`) };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { problem: about(file, 'the file is not text', 'a scenario in UTF-8') };
  }
}

/** Reads a whole scenario file. Faults of the YAML itself are reported alone: what stands after them cannot be trusted. */
export function readScenario(text: string, file: string): Reading {
  if (text.length > LIMITS.text) return { problems: [about(file, 'the file is too large', `at most ${LIMITS.text.toLocaleString('en')} characters`)] };
  const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/.exec(text);
  if (control) return { problems: [about(file, 'the file is not text', 'a scenario in UTF-8', placeIn(text, control.index))] };
  const reading = readYaml(text, file);
  if (!reading.tree || isMapValue(reading.tree.value)) return reading;
  const what = reading.tree.value === null ? 'the file is empty' : `the file holds ${Array.isArray(reading.tree.value) ? 'a list' : `only ${show(reading.tree.value)}`}`;
  return { problems: [...reading.problems, about(file, what, 'a scenario that starts with scenario: NAME')] };
}

/** Reads a value given in an option: a scalar, or a list or map in flow style. */
export function readValue(text: string, file: string): Reading {
  const reading = text.length > LIMITS.text ? { problems: [about(file, 'the value is too long', 'less')] } : readYaml(text, file, flowOnly);
  return { ...reading, problems: reading.problems.map((problem) => ({ ...problem, line: 0, column: 0 })) };
}

/** Whether a value is a map. */
export function isMapValue(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readYaml(text: string, file: string, also: (document: Document.Parsed) => string = () => ''): Reading {
  const marks = marksOf(text);
  if ('what' in marks) return { problems: [about(file, marks.what, 'fewer', placeIn(text, marks.offset))] };
  const lines = new LineCounter();
  // Keys are compared by our own walk: the library compares each with each.
  const composer = new Composer({ prettyErrors: false, uniqueKeys: false, version: '1.2', strict: true });
  const [document, second] = composer.compose(tokensOf(marks.lexemes, lines), true, text.length) as Iterable<Document.Parsed>;
  if (!document) throw new Error('YAML: no document');
  if (second) document.errors.push(new YAMLParseError([second.range[0], second.range[1]], 'MULTIPLE_DOCS', 'a second document'));
  const errors = [...document.errors, ...document.warnings];
  // A tab or a bare # misleads the parser about all that follows: then only these are told.
  const plain = errors.filter((error) => plainWords(error) !== undefined);
  const faults = (plain.length > 0 ? plain : errors).map((error) => faultOf(error, file, lines));
  if (document.directives?.yaml.version !== '1.2') faults.push(about(file, 'the file asks for another version of YAML', 'YAML 1.2'));
  const style = also(document);
  if (style !== '') faults.push(about(file, style, 'a number, a word, or a list or map on one line, such as {a: 1}'));
  if (faults.length > 0) return { problems: faults };
  return treeOf(document, lines, file);
}

/** The words and marks of a text; or what would take the parser too long or too deep, found here at a cost of the text's length. */
function marksOf(text: string): { lexemes: string[] } | { what: string; offset: number } {
  const lexemes: string[] = [];
  let offset = 0;
  let depth = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (lexemes.push(lexeme) > LIMITS.lexemes) return { what: `more than ${LIMITS.lexemes.toLocaleString('en')} words and marks`, offset };
    if (lexeme === '[' || lexeme === '{') depth++;
    if (lexeme === ']' || lexeme === '}') depth--;
    if (depth > LIMITS.depth) return { what: TOO_DEEP, offset };
    if (lexeme !== '\u0002' && lexeme !== '\u0018' && lexeme !== '\u001f') offset += lexeme.length;
  }
  return { lexemes };
}

/** What the parser makes of words and marks; it would find them anew in the text. */
function* tokensOf(lexemes: readonly string[], lines: LineCounter): Generator<CST.Token> {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  for (const lexeme of lexemes) yield* parser.next(lexeme);
  yield* parser.end();
}

const TOO_DEEP = `more than ${LIMITS.depth} maps and lists inside each other`;

function faultOf(error: YAMLError, file: string, lines: LineCounter): Problem {
  const { line, col } = lines.linePos(error.pos[0]);
  const [what, expected] = plainWords(error) ?? [`this is not YAML: ${lowerFirst(error.message.split('\n')[0]!)}`, 'YAML 1.2'];
  return about(file, what, expected, { line, column: col });
}

/** The commonest faults, in words of our own: what, and what was expected. */
function plainWords(error: YAMLError): readonly [string, string] | undefined {
  if (error.code === 'TAB_AS_INDENT') return ['a tab stands where spaces indent', 'spaces'];
  if (error.code === 'MULTIPLE_DOCS') return ['a second document starts here', 'one scenario in a file'];
  if (error.code === 'TAG_RESOLVE_FAILED') return ['a YAML tag that is not known here (hashtags stand in quotes)', 'a plain value'];
  if (error.message.startsWith('Comments must be separated')) return ['a # without quotes begins a comment', 'quotes around a hashtag, such as "#peace"'];
  return /call stack/i.test(error.message) ? [TOO_DEEP, 'fewer'] : undefined;
}

function flowOnly(document: Document.Parsed): string {
  const { contents } = document;
  const plain = contents === null || isScalar(contents) || (isCollection(contents) && contents.flow === true);
  return plain ? '' : 'the value is written in block style';
}

function about(file: string, what: string, expected: string, place = { line: 1, column: 1 }): Problem {
  return { file, ...place, path: [], what, expected, nearest: '' };
}

function placeIn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
