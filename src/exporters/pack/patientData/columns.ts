import type { Span } from '../../../core/index';
import type { Line } from './lines';
import { namesPerson } from './personName';
import type { Suspect } from './suspect';

const headings = {
  personName: /^(?:patient(?:'?s)?|(?:patient|full|fore|sur|first|last|given|family)[ _-]?names?)$/i,
  name: /^names?$/i,
  birth: /^(?:patient[ _-]?)?(?:d\.?o\.?b\.?|date[ _-]?of[ _-]?birth|birth[ _-]?date|born)$/i,
  postcode: /^(?:patient[ _-]?|home[ _-]?)?(?:post[ _-]?code|postal code)$/i,
  email: /^(?:patient[ _-]?)?e-?mail(?:[ _-]?address)?$/i,
  patient: /patient|nhs|hospital[ _-]?(?:no|number)|diagnosis/i,
} as const;

interface Cell extends Span {
  readonly text: string;
}

/** Rows below a heading that puts names beside dates of birth, postcodes or e-mail addresses: comma, tab, semicolon or bar between. */
export function suspectRows(lines: readonly Line[]): readonly Suspect[] {
  const found: Suspect[] = [];
  let next = 0;
  for (const [index, line] of lines.entries()) {
    const cut = index < next ? undefined : cutterOf(line.text);
    if (cut === undefined) continue;
    const titles = cut(line).map(({ text }) => text);
    const at = (heading: RegExp): number => titles.findIndex((title) => heading.test(title));
    const person = at(headings.personName);
    const columns = {
      name: person >= 0 ? person : at(headings.name),
      birth: at(headings.birth),
      postcode: at(headings.postcode),
      email: at(headings.email),
    };
    const ofPatients = titles.some((title) => headings.patient.test(title)) || columns.birth >= 0;
    if (columns.birth < 0 && columns.postcode < 0 && columns.email < 0) continue;
    // A row belongs to one table, however many of its rows look like headings.
    for (next = index + 1; next < lines.length; next++) {
      const row = lines[next];
      const cells = row === undefined ? [] : cut(row);
      if (cells.length < 2) break;
      const name = cells[columns.name]?.text ?? '';
      const isPerson = name !== '' && (person >= 0 || ofPatients || namesPerson(name, 'loose'));
      const add = (what: Suspect['what'], cell: Cell | undefined, holds: RegExp): void => {
        if (cell !== undefined && holds.test(cell.text)) found.push({ what, span: { start: cell.start, end: cell.end } });
      };
      if (isPerson) add('date-of-birth', cells[columns.birth], /\d/);
      if (isPerson) add('postcode', cells[columns.postcode], /[A-Z]{1,2}\d/i);
      if (ofPatients || (isPerson && person >= 0 && columns.birth >= 0)) add('email', cells[columns.email], /@/);
    }
  }
  return found;
}

/** By the sign that divides the heading; absent for a line that is no heading. */
function cutterOf(heading: string): ((line: Line) => readonly Cell[]) | undefined {
  if (heading.length > 2000 || !/birth|d\.?o\.?b|post[ _-]?code|postal|e-?mail/i.test(heading)) return undefined;
  const sign = ['\t', '|', ';', ','].find((one) => heading.split(one).length > 1);
  if (sign === undefined) return undefined;
  return ({ text, start }) => {
    const cells: Cell[] = [];
    let at = 0;
    // A quoted cell may hold the sign.
    for (const part of text.match(sign === '|' ? /[^|]*\|?/g : new RegExp(`(?:"(?:[^"]|"")*"|[^${sign}])*${sign}?`, 'g')) ?? []) {
      if (part === '') continue;
      const inner = part.replace(/[\t|;,]$/, '');
      const trimmed = inner.replace(/^[\s"]+|[\s"]+$/g, '');
      const from = start + at + inner.indexOf(trimmed);
      if (!(sign === '|' && trimmed === '' && (cells.length === 0 || at + part.length >= text.length)))
        cells.push({ text: trimmed, start: from, end: from + trimmed.length });
      at += part.length;
    }
    return cells;
  };
}
