/** Writing HTML by hand, safely: everything that is not written here is escaped. */

/** Text for element content and for attributes in double quotes. */
export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;');
}

/** JSON for a data block: nothing in it can end the script element or open a comment. */
export function jsonBlock(id: string, value: unknown): string {
  return `<script type="application/json" id="${escaped(id)}">${JSON.stringify(value).replace(/</g, '\\u003c').replace(/\u2028/g, '\\u2028').replace(/\u2029/g, '\\u2029')}</script>`;
}

/** A table with a line of text above it; cells are HTML already. Columns named in `numeric` are set to the right. */
export function table(caption: string, head: readonly string[], rows: readonly (readonly string[])[], numeric: readonly number[] = []): string {
  const align = (i: number) => (numeric.includes(i) ? ' class="number"' : '');
  const header = head.map((cell, i) => `<th scope="col"${align(i)}>${cell}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((cell, i) => (i === 0 ? `<th scope="row">${cell}</th>` : `<td${align(i)}>${cell}</td>`)).join('')}</tr>`).join('\n');
  return `${caption === '' ? '' : `<p class="caption">${caption}</p>\n`}<div class="scroll"><table><thead><tr>${header}</tr></thead><tbody>\n${body}\n</tbody></table></div>`;
}

export function section(title: string, body: string): string {
  return `<section><h2>${escaped(title)}</h2>\n${body}\n</section>`;
}

export function details(summary: string, body: string): string {
  return `<details><summary>${escaped(summary)}</summary>\n${body}\n</details>`;
}
