/** Names of folders: any name or seed becomes a short, harmless piece of a path. The manifest holds the true ones. */

/** Most bytes of an encoded name. */
const MOST = 64;
const encoder = new TextEncoder();

/**
 * Percent-encodes all but letters, digits, `_`, `-` and a dot inside, and cuts at whole characters to 64 bytes: the
 * result cannot leave its folder, nor be hidden.
 */
export function folderName(name: string): string {
  let encoded = '';
  for (const character of name.normalize('NFC')) {
    const next = /[A-Za-z0-9_-]/.test(character) || (character === '.' && encoded !== '') ? character : percent(character);
    if (encoded.length + next.length > MOST) break;
    encoded += next;
  }
  return encoded === '' ? '%' : encoded;
}

function percent(character: string): string {
  return [...encoder.encode(character)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}

/** output/<scenario>/<variant>-<seed>-<key8> */
export function runFolder(root: string, scenario: string, variant: string, seed: string, key: string): string {
  return `${root}/${folderName(scenario)}/${folderName(variant)}-${folderName(seed)}-${key.slice(0, 8)}`;
}

/** output/<scenario>/<command>-<seed>-<key8> */
export function ensembleFolder(root: string, scenario: string, command: string, seed: string, key: string): string {
  return `${root}/${folderName(scenario)}/${command}-${folderName(seed)}-${key.slice(0, 8)}`;
}
