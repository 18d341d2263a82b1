/** A problem of an input: where it is, what it is, what was expected, and the nearest known word. */
export interface Problem {
  /** File name, or the option it came from, such as `--set clock.days`. */
  readonly file: string;
  /** Counted from 1; 0 where there is no line, as in an option. */
  readonly line: number;
  readonly column: number;
  /** Keys from the root of the scenario. */
  readonly path: readonly string[];
  readonly what: string;
  readonly expected: string;
  /** '' where no known word is near. */
  readonly nearest: string;
}

/** A problem as one line: `file:line:col: what, expected what, did you mean X?` */
export function renderProblem(problem: Problem): string {
  const place = problem.line > 0 ? `${problem.file}:${problem.line}:${problem.column}` : problem.file;
  const expected = problem.expected === '' ? '' : `, expected ${problem.expected}`;
  const nearest = problem.nearest === '' ? '' : `, did you mean ${problem.nearest}?`;
  return `${place}: ${problem.what}${expected}${nearest}`;
}

/** A value as an error message shows it: short, one line, no character that could steer a terminal or reorder text. */
export function show(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value === null) return 'empty';
  if (typeof value === 'object') return 'a map';
  if (typeof value !== 'string') return String(value);
  const points = [...value];
  const short = points.length > 60 ? `${points.slice(0, 57).join('')}...` : value;
  return JSON.stringify(short).replace(/[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, escaped);
}

/** A path as people write it in --set: keys joined by dots, quoted where they hold anything but letters, digits, - and _. */
export function showPath(path: readonly string[]): string {
  return path.map((key) => (/^[\w-]+$/.test(key) ? key : show(key))).join('.');
}

/** In the order of the file; what has no line comes last; the same problem once; a long list is cut and the rest counted. */
export function tidy(problems: readonly Problem[], most: number): Problem[] {
  const once = new Map(problems.map((problem) => [renderProblem(problem), problem]));
  const sorted = [...once.values()].sort((a, b) => placeOf(a) - placeOf(b) || a.column - b.column);
  if (sorted.length <= most) return sorted;
  const rest = sorted.length - most;
  const last = sorted[most]!;
  return [...sorted.slice(0, most), { ...last, what: `and ${rest} more ${rest === 1 ? 'problem' : 'problems'} from here on`, expected: '', nearest: '' }];
}

function placeOf(problem: Problem): number {
  return problem.line > 0 ? problem.line : Number.MAX_SAFE_INTEGER;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
