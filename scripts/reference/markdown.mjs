/** Words and tables of the reference, as Markdown that reads well raw. */

export const GENERATED = '<!-- Written by `npm run reference` from the registers. Change it there. -->';

/** A page: heading, note that it is generated, parts. */
export function page(title, ...parts) {
  return `${[`# ${title}`, GENERATED, ...parts.flat()].filter((part) => part !== '').join('\n\n')}\n`;
}

/** A table; cells may hold anything but line breaks. */
export function table(heads, rows) {
  if (rows.length === 0) return '';
  const line = (cells) => `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(heads), `|${heads.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

/** A sentence with a capital and a full stop. */
export function sentence(text) {
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}`.replace(/([^.?!:])$/, '$1.');
}

/** A number as a reader writes it. */
export function figure(value) {
  return typeof value === 'number' ? value.toLocaleString('en', { maximumFractionDigits: 9 }) : String(value);
}

export function code(text) {
  return `\`${text}\``;
}
