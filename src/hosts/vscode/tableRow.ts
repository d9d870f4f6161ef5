import type { TextDocument } from 'vscode';
import type { Facts } from '../../core/index';
import { definedIds } from './definedIds';
import { nextId } from './nextId';

/** Lists of which a Markdown table may have a row each. */
const lists = ['risk.hazards[]', 'risk.hazards[].controls[]', 'results[]'];

/**
 * A further row for the Markdown table that ends above a line, with the next id in its column and open marks in the others. Absent where
 * the line has text of its own, or the row above holds no id that the project knows.
 */
export function rowBelow(
  document: Pick<TextDocument, 'lineAt'>,
  line: number,
  facts: Facts,
): { readonly list: string; readonly id: string; readonly text: string } | undefined {
  if (line === 0 || !/^\s*\|?\s*$/.test(document.lineAt(line).text)) return undefined;
  const cells = /^\s*\|(.*)\|\s*$/.exec(document.lineAt(line - 1).text)?.[1]?.split(/(?<!\\)\|/);
  if (cells === undefined) return undefined;
  for (const list of lists) {
    const known = new Set(definedIds([list], facts).map(({ id }) => id));
    const column = cells.findIndex((cell) => known.has(cell.trim()));
    if (column < 0) continue;
    const id = nextId(list, facts);
    let place = 0;
    const texts = cells.map((_, at) => (at === column ? id.replace(/[\\$}]/g, '\\$&') : `\${${++place}:TBC}`));
    return { list, id, text: `| ${texts.join(' | ')} |` };
  }
  return undefined;
}
