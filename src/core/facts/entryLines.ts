import { type FactEntry, usualOf } from './factEntry';

/** What a line says behind the path, in this order. */
export const entryColumns = [
  'type',
  'aliases',
  'values',
  'absence',
  'item',
  'suggest',
  'to',
  'unit',
  'shorthand',
  'id',
] as const satisfies readonly (keyof FactEntry)[];

const listColumns: ReadonlySet<string> = new Set(['aliases', 'values', 'suggest', 'to']);

/**
 * Entries from their lines, one each: as objects they were a tenth of all code that a first check loads. A tab parts the columns and `|` the words of
 * a list; a path begins with how many of its letters are those of the path before; what is empty is the usual, or there is none.
 */
export function entriesOf(lines: string): readonly FactEntry[] {
  let before = '';
  return lines.split('\n').map((line) => {
    const [, shared, rest, said] = /^(\d*)([^\t]*)\t?(.*)$/.exec(line) as unknown as readonly [string, string, string, string];
    before = before.slice(0, Number(shared)) + rest;
    const cells = said.split('\t').flatMap((cell, i) => {
      const column = entryColumns[i];
      return cell === '' || column === undefined ? [] : [[column, listColumns.has(column) ? cell.split('|') : cell] as const];
    });
    return { ...usualOf(before), path: before, ...Object.fromEntries(cells) };
  });
}
