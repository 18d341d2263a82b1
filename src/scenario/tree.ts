/** A scenario as plain values, with the place of every key and value in its file. */
import type { Document, LineCounter, Node, Pair, Scalar } from 'yaml';
import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import { LIMITS } from './limits.ts';
import type { Problem } from './problem.ts';
import { show, showPath } from './problem.ts';
import { nearest } from './nearest.ts';

export type Path = readonly string[];

export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A place with its file. */
export interface Spot extends Place {
  readonly file: string;
}

interface Entry {
  /** Offset of the key that holds it (of the value, in a list). */
  readonly key: number;
  readonly value: number;
  /** A number as it was written, so that a seed keeps all its digits. */
  readonly source: string;
  /** Where the first character of a text stands that is written as it is, without escapes or folded lines; else -1. */
  readonly text: number;
}

export interface Tree {
  readonly file: string;
  /** Maps without prototype, lists, text in NFC, numbers, true, false, null. */
  readonly value: unknown;
  /** Place of the value at a path, or of its key; of the nearest ancestor where the path does not exist. With an offset, of that character of a text. */
  readonly place: (path: Path, part: 'key' | 'value', offset?: number) => Spot;
  /** How many keys of a path lead to something. */
  readonly reach: (path: Path) => number;
  /** A number as written, '' for anything else. */
  readonly source: (path: Path) => string;
}

/** Keys that mean something to the language that this program, and the library that draws its charts, are written in; no name may be one of them. */
const FORBIDDEN_KEYS: readonly string[] = ['prototype', ...Object.getOwnPropertyNames(Object.prototype)];

/** Why a key may not stand in a scenario, as a problem's two halves; undefined where it may. */
export function forbidden(key: string): { what: string; expected: string } | undefined {
  return FORBIDDEN_KEYS.includes(key) ? { what: `the key ${show(key)} is not allowed`, expected: 'another name' } : undefined;
}

/** Turns a parsed document into a tree; resolves aliases within limits, beyond which there is no tree. */
export function treeOf(document: Document.Parsed, lines: LineCounter, file: string): { tree?: Tree; problems: Problem[] } {
  const walk = new Walk(lines, file);
  const value = document.contents ? walk.node(document.contents as Node, [], 0) : null;
  if (walk.full) return { problems: walk.problems };
  return { tree: { file, value, place: (path, part, offset) => ({ file, ...walk.place(path, part, offset) }), reach: (path) => walk.reach(path), source: (path) => walk.entries.get(idOf(path))?.source ?? '' }, problems: walk.problems };
}

class Walk {
  readonly entries = new Map<string, Entry>();
  readonly problems: Problem[] = [];
  private readonly anchors = new Map<string, Node>();
  private readonly lines: LineCounter;
  private readonly file: string;
  private values = 0;
  private aliases = 0;
  full = false;

  constructor(lines: LineCounter, file: string) {
    this.lines = lines;
    this.file = file;
  }

  place(path: Path, part: 'key' | 'value', offset = 0): Place {
    const exact = this.entries.get(idOf(path));
    if (exact) return this.placeAt(part === 'key' ? exact.key : offset > 0 && exact.text >= 0 ? exact.text + offset : exact.value);
    for (let length = path.length - 1; length > 0; length--) {
      const near = this.entries.get(idOf(path.slice(0, length)));
      if (near) return this.placeAt(near.key);
    }
    return { line: 1, column: 1 };
  }

  reach(path: Path): number {
    let length = path.length;
    while (length > 0 && !this.entries.has(idOf(path.slice(0, length)))) length--;
    return length;
  }

  node(node: Node, path: Path, keyOffset: number): unknown {
    const offset = node.range?.[0] ?? keyOffset;
    this.entries.set(idOf(path), { key: keyOffset, value: offset, source: isScalar(node) && typeof node.value === 'number' ? node.source ?? '' : '', text: textStart(node) });
    if (this.tooMuch(path, offset)) return null;
    if (isAlias(node)) return this.alias(node.source, path, keyOffset, offset);
    if (node.anchor) this.anchors.set(node.anchor, node);
    if (isMap(node)) return this.map(node.items as Pair<Node, Node | null>[], path);
    if (isSeq(node)) return node.items.map((item, i) => (item ? this.node(item as Node, [...path, String(i)], (item as Node).range?.[0] ?? offset) : null));
    const value = (node as Scalar).value;
    return typeof value === 'string' ? value.normalize('NFC') : value ?? null;
  }

  private map(items: readonly Pair<Node, Node | null>[], path: Path): unknown {
    const map = Object.create(null) as Record<string, unknown>;
    for (const { key, value } of items) {
      const offset = key?.range?.[0] ?? 0;
      const name = this.keyName(key, path, offset);
      if (name === undefined) continue;
      if (Object.hasOwn(map, name)) this.problem(offset, path, `the key ${show(name)} stands twice in ${path.length > 0 ? showPath(path) : 'the file'}`, 'each key once');
      else map[name] = value ? this.node(value, [...path, name], offset) : this.nothing([...path, name], offset);
    }
    return map;
  }

  private nothing(path: Path, offset: number): null {
    this.entries.set(idOf(path), { key: offset, value: offset, source: '', text: -1 });
    return null;
  }

  private keyName(key: unknown, path: Path, offset: number): string | undefined {
    const value = isScalar(key) ? (key.source ?? key.value) : undefined;
    if (typeof value !== 'string') {
      this.problem(offset, path, 'a key is not text', 'a name, or a hashtag in quotes such as "#peace"');
      return undefined;
    }
    const wrong = forbidden(value);
    if (!wrong) return value.normalize('NFC');
    this.problem(offset, [...path, value], wrong.what, wrong.expected);
    return undefined;
  }

  private alias(name: string, path: Path, keyOffset: number, offset: number): unknown {
    const target = this.anchors.get(name);
    if (++this.aliases > LIMITS.aliases) return this.stop(offset, path, `more than ${LIMITS.aliases} aliases`, 'fewer');
    if (target) return this.node(target, path, keyOffset);
    this.problem(offset, path, `the alias *${name} has no anchor before it`, `an anchor &${name} above`, nearest(name, [...this.anchors.keys()]));
    return null;
  }

  private tooMuch(path: Path, offset: number): boolean {
    if (this.full) return true;
    if (++this.values > LIMITS.values) this.stop(offset, path, `more than ${LIMITS.values.toLocaleString('en')} values, aliases counted in full`, 'fewer');
    else if (path.length > LIMITS.depth) this.stop(offset, path, `more than ${LIMITS.depth} maps and lists inside each other`, 'fewer');
    return this.full;
  }

  private stop(offset: number, path: Path, what: string, expected: string): null {
    if (!this.full) this.problem(offset, path, what, expected);
    this.full = true;
    return null;
  }

  private problem(offset: number, path: Path, what: string, expected: string, near = ''): void {
    this.problems.push({ file: this.file, ...this.placeAt(offset), path, what, expected, nearest: near });
  }

  private placeAt(offset: number): Place {
    const { line, col } = this.lines.linePos(offset);
    return { line, column: col };
  }
}

/** Escapes, folded lines and composed characters make the written text longer than the text it stands for. */
function textStart(node: Node): number {
  if (!isScalar(node) || typeof node.value !== 'string' || !node.range || node.value !== node.value.normalize('NFC')) return -1;
  const quotes = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' ? 1 : node.type === 'PLAIN' ? 0 : -1;
  return quotes >= 0 && node.range[1] - node.range[0] === node.value.length + 2 * quotes ? node.range[0] + quotes : -1;
}

function idOf(path: Path): string {
  return path.join('\u0000');
}
