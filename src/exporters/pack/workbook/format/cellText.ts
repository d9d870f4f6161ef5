import { printable } from '../../../printable';

/** Characters that one cell can hold, in UTF-16 units. */
const mostCharacters = 32_767;

/**
 * Text as a cell can hold it: line breaks are line feeds, a tab is a space, control characters and marks that turn the direction of
 * writing appear by their code, and what is too long ends with a mark that says so.
 */
export function cellText(written: string): string {
  const text = printable(written.replace(/\r\n?/g, '\n').replace(/\t/g, ' ')).replace(/[\ufffe\uffff]/g, '\ufffd');
  if (text.length <= mostCharacters) return text;
  const mark = ` … [cut here: ${text.length} characters do not fit into a cell]`;
  const kept = text.slice(0, mostCharacters - mark.length);
  return `${/[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept}${mark}`;
}

/** Whether a spreadsheet program would take the text for a formula if somebody typed it. */
export const looksLikeFormula = (text: string): boolean => /^\s*[=+\-@]/.test(text);

/**
 * Text within an element or an attribute. Words such as `_x0041_`, by which spreadsheets write other characters, are kept from being read
 * so. Half of a surrogate pair becomes the replacement character when the text is encoded.
 */
export function xmlText(text: string): string {
  return text
    .replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
