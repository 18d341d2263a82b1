/** Under a chart: its table, filled when it is opened, and its numbers and specification as files. */
import type { ChartTable, Spec } from '../../charts/chart.ts';
import type { Names } from '../cells.ts';
import { cellText, csvOf, isNumeric } from '../cells.ts';
import { escaped, table as tableHtml } from '../html.ts';

export interface Numbered {
  readonly name: string;
  /** What the open table shows. */
  table(): ChartTable;
  /** What is saved as CSV. */
  saved(): ChartTable;
  spec(): Spec;
  names(): Names;
}

/** Wires a figure; what comes back fills its table anew where it is open. */
export function wireNumbers(element: HTMLElement, of: Numbered): () => void {
  const details = element.querySelector<HTMLDetailsElement>('details.numbers')!;
  const fill = (): void => {
    if (!details.open) return;
    const { columns, rows } = of.table();
    const cells = rows.map((row) => row.map((cell, i) => `<bdi>${escaped(cellText(cell, columns[i]!, of.names()))}</bdi>`));
    details.querySelector('.rows')!.innerHTML = tableHtml('', columns.map(({ label }) => escaped(label)), cells, columns.flatMap((column, i) => (isNumeric(column) ? [i] : [])));
  };
  details.addEventListener('toggle', fill);
  element.querySelector('[data-save="csv"]')!.addEventListener('click', () => save(`${of.name}.csv`, csvOf(of.saved()), 'text/csv'));
  element.querySelector('[data-save="spec"]')!.addEventListener('click', () => save(`${of.name}.vl.json`, `${JSON.stringify(of.spec(), null, 1)}\n`, 'application/json'));
  return fill;
}

function save(name: string, content: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
