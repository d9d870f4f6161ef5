import { type CompletionItem, CompletionItemKind, CompletionItem as Item, l10n, type Position, Range, type TextDocument } from 'vscode';
import { entryAt, type Facts, type FactValues, type LogCell, logCellAt, type Tables, writeCell, writtenRow } from '../../core/index';
import { type RiskMatrix, riskMatrixOf } from '../../exporters/riskMatrix';
import { definedIds } from './definedIds';
import { nextId } from './nextId';
import { dressed } from './offered';

interface Asked {
  readonly document: Pick<TextDocument, 'uri' | 'lineAt' | 'lineCount'>;
  readonly position: Position;
  readonly facts: Facts;
  readonly tables: Tables;
}

interface Word {
  readonly text: string;
  readonly detail?: string;
}

/** What a cell of a hazard table may say: the next id, ids that are defined, closed words, the words of the scheme, and what its column says elsewhere. */
export function cellItems({ document, position, facts, tables }: Asked): CompletionItem[] {
  const near = linesNear(document, position.line);
  const lineStart = near.text.length - near.line.length;
  const cell = logCellAt({ uri: document.uri.path, text: near.text }, lineStart + position.character);
  if (cell === undefined) return [];
  const entry = entryAt(cell.fact);
  const { row, column, table } = cell;
  const written = writtenRow(table, row);
  return wordsFor(cell, facts, tables).map(({ text, detail }, i) => {
    const { start, end, newText } = writeCell({ text: near.text, row: written, column, words: text });
    const made = new Item(text, entry?.to === undefined ? CompletionItemKind.EnumMember : CompletionItemKind.Reference);
    const [from, to] = [start - lineStart, end - lineStart];
    // An empty cell is filled in where the cursor is.
    const isIn = from <= position.character && position.character <= to && near.line === document.lineAt(position.line).text;
    made.range = isIn ? new Range(position.line, from, position.line, to) : new Range(position, position);
    made.insertText = isIn ? newText : newText.trim();
    made.filterText = made.insertText;
    made.sortText = String(i).padStart(3, '0');
    return dressed(made, { ...(detail === undefined ? {} : { detail }), ...(entry === undefined ? {} : { entry }) });
  });
}

/** So many rows tell how a column is written. */
const mostRows = 60;

/** The head of the table around a line, what stands over it, and the line itself as the last: a log may be long, and its rows are alike. */
function linesNear(document: Asked['document'], line: number): { readonly text: string; readonly line: string } {
  const at = (one: number): string => document.lineAt(one).text;
  const isCsv = !/\.(?:md|markdown)$/i.test(document.uri.path);
  let first = line;
  if (isCsv) first = 0;
  else while (first > 0 && at(first - 1).includes('|')) first--;
  let heading = first;
  while (!isCsv && heading > 0 && !/^#/.test(at(heading))) heading--;
  const head = Array.from({ length: Math.min(mostRows, line - first) }, (_, i) => at(first + i));
  // A blank line is no row of separated values yet; a mark makes it one.
  const own = isCsv && at(line).trim() === '' ? 'TBC' : at(line);
  return { text: [...(isCsv || heading === first ? [] : [at(heading), '']), ...head, own].join('\n'), line: own };
}

function wordsFor(cell: LogCell, facts: Facts, tables: Tables): readonly Word[] {
  const { fact } = cell;
  const entry = entryAt(fact);
  if (fact === 'risk.hazards[].id') return isOpen(cell) ? [{ text: nextId('risk.hazards[]', facts) }] : [];
  if (fact === 'risk.hazards[].controls[].id') return isOpen(cell) ? [{ text: nextId('risk.hazards[].controls[]', facts) }] : [];
  const ids = definedIds(entry?.to ?? [], facts);
  if (ids.length > 0) return ids.map(({ id, name }) => ({ text: id, ...(name === undefined ? {} : { detail: name }) }));
  const used = usedIn(cell);
  const style = used.length > 0 && used.every((word) => /^\p{Lu}/u.test(word)) ? asTitle : (word: string) => word;
  const known = new Set(used.map(folded));
  const further = (words: readonly string[]): readonly Word[] =>
    words.filter((word) => !known.has(folded(word))).map((word) => ({ text: style(word) }));
  const rating = /\.(severity|likelihood|level)$/.exec(fact)?.[1];
  if (rating !== undefined)
    return ratingWords({ cell, rating, used, further, matrix: riskMatrixOf(facts.values as unknown as FactValues, tables) });
  const closed = entry?.values ?? entry?.suggest;
  if (closed !== undefined)
    return [...used.filter((word) => closed.some((one) => folded(one) === folded(word))).map((text) => ({ text })), ...further(closed)];
  return /\.(?:owner|acceptedBy)$/.test(fact) ? used.map((text) => ({ text })) : [];
}

function ratingWords(of: {
  cell: LogCell;
  rating: string;
  used: readonly string[];
  further: (words: readonly string[]) => readonly Word[];
  matrix: RiskMatrix | undefined;
}): readonly Word[] {
  const { cell, rating, used, further, matrix } = of;
  const before = used.map((text) => ({ text }));
  if (matrix === undefined) return before;
  if (rating !== 'level') return [...before, ...further(rating === 'severity' ? matrix.severities : matrix.likelihoods)];
  const [severity, likelihood] = ['severity', 'likelihood'].map((one) => beside(cell, cell.fact.replace(/level$/, one)));
  const level = severity === undefined || likelihood === undefined ? undefined : matrix.level(severity, likelihood);
  // Where levels are words, a number would be of another scheme.
  if (level === undefined || (used.length > 0 && used.every((word) => !/\d/.test(word)))) return before;
  const text = used.find((word) => new RegExp(`^\\D*${level}\\b`).test(word)) ?? String(level);
  return [{ text, detail: l10n.t('what the scheme gives') }, ...before.filter((word) => word.text !== text)];
}

const folded = (word: string): string => word.toLowerCase().replace(/[\s_-]+/g, ' ');
const asTitle = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1).replaceAll('-', ' ')}`;
const isMark = (text: string): boolean => /^(?:tbc)?$/i.test(text);
const isOpen = ({ row, column }: LogCell): boolean => isMark(row.cells[column]?.text ?? '');

/** What the other rows say in this column, each once, in the order of the rows. */
function usedIn({ table, row, column }: LogCell): readonly string[] {
  const texts = table.grid.rows.filter((other) => other !== row).map((other) => other.cells[column]?.text ?? '');
  return [...new Set(texts.filter((text) => text.length <= 40 && !isMark(text)))];
}

/** What the same row says of another fact. */
function beside({ table, row }: LogCell, fact: string): string | undefined {
  const [phase, rating] = fact.split('.').slice(-2);
  const column = table.columns.findIndex((meaning) => meaning?.fact === rating && (meaning?.phase ?? 'initial') === phase);
  return column < 0 ? undefined : row.cells[column]?.text;
}
