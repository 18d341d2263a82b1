/** Figures of a sentence with their signs, sorted: languages order their sentences otherwise. */
export function figuresOf(text: string): string[] {
  return (text.match(/[+−]?\d[\d.,]*\d|[+−]?\d/g) ?? []).sort();
}
