import type { Span } from '../../text/span';
import { plainText } from '../markdown/plainText';
import type { Part, Section, TablePart, Words } from '../markdown/section';
import { flatWords, join, takeLines, takeParts, valueLines } from '../markdown/words';
import { isRatingOfImpact } from '../tables/columnCells';
import { type Grid, type GridCell, gridOfTable } from '../tables/grid';
import { type HazardDraft, newPart } from '../tables/hazardDraft';
import { isRating, type Meaning, type Phase } from '../tables/meaning';
import { tellsRisk } from '../tables/nameColumn';
import { stateRatingOf } from '../tables/ratingText';
import { stateMeaning } from '../tables/stateMeaning';
import { readControlNotes, readControlTable } from './controlTable';
import { keyValueRows } from './keyValueTable';
import { type LogReading, wordsAt } from './reading';

interface Sheet {
  readonly reading: LogReading;
  readonly hazard: HazardDraft;
}

/** Reads what a sheet says of its hazard: bold labels, headings and tables, each under the phase that its headings set. */
export function readSheet(sheet: Sheet, section: Section, phase: Phase | undefined): void {
  readParts(sheet, section.parts, phase);
  for (const child of section.children) readHeaded(sheet, child, phase);
}

function readHeaded(sheet: Sheet, section: Section, phase: Phase | undefined): void {
  const { heading } = section;
  const meaning = heading === undefined ? undefined : sheet.reading.meaningOf(plainText(wordsAt(sheet.reading.text, heading.text)));
  if (heading === undefined || meaning === undefined || meaning.fact === 'id') {
    readSheet(sheet, section, meaning?.phase ?? phase);
    return;
  }
  stateParts({ sheet, meaning: { ...meaning, ...phaseOf(meaning, phase) }, parts: section.parts, keySpan: heading.text });
  if (meaning.fact === 'effect' || meaning.fact === 'harm') readRatingLabels(sheet, section.parts, meaning.phase ?? phase);
  for (const child of section.children) {
    if (meaning.fact !== 'controls' || !addHeadedControl(sheet, child, meaning)) readHeaded(sheet, child, meaning.phase ?? phase);
  }
}

/** "- **Severity:** 5" under a heading of what the hazard leads to rates it there. */
function readRatingLabels(sheet: Sheet, parts: readonly Part[], phase: Phase | undefined): void {
  const { text } = sheet.reading;
  for (const words of flatWords(parts)) {
    const meaning = words.label === undefined ? undefined : sheet.reading.meaningOf(plainText(wordsAt(text, words.label.span)));
    if (meaning !== undefined && isRating(meaning.fact)) readWords(sheet, words, phase);
  }
}

/** "#### 1. Automatic log-out" under the heading of the controls, over code or words about it: the heading is the control. */
function addHeadedControl({ reading, hazard }: Sheet, { heading, parts, children }: Section, meaning: Meaning): boolean {
  const { text } = reading;
  if (heading === undefined || children.length > 0 || parts.length === 0) return false;
  if (reading.meaningOf(plainText(wordsAt(text, heading.text))) !== undefined) return false;
  if (parts.some((part) => part.kind === 'table' || part.kind === 'item')) return false;
  const words = wordsAt(text, heading.text);
  const start = heading.text.start + (/^\d{1,2}[.)]\s+/.exec(words)?.[0].length ?? 0);
  const span = { start, end: heading.text.end };
  const control = newPart({ start: heading.span.start, end: parts.at(-1)?.span.end ?? heading.span.end });
  control.fields.set('text', { text: plainText(wordsAt(text, span)), span });
  if (meaning.state !== undefined) control.fields.set('state', { text: meaning.state, meant: meaning.state, span });
  readControlNotes(reading, control, parts);
  hazard.controls.push(control);
  return true;
}

function phaseOf(meaning: Meaning, phase: Phase | undefined): { readonly phase?: Phase } {
  const own = meaning.phase ?? phase;
  return own === undefined ? {} : { phase: own };
}

function readParts(sheet: Sheet, parts: readonly Part[], phase: Phase | undefined): void {
  for (const part of parts) {
    if (part.kind === 'table') readSheetTable(sheet, part, phase);
    else if (part.kind !== 'code') readWords(sheet, part, phase);
  }
}

function readWords(sheet: Sheet, words: Words, phase: Phase | undefined): void {
  const { reading } = sheet;
  const meaning = words.label === undefined ? undefined : reading.meaningOf(plainText(wordsAt(reading.text, words.label.span)));
  if (words.label === undefined || meaning === undefined) {
    readParts(sheet, words.children, phase);
    return;
  }
  const behind: Words = { ...words, kind: 'text', lines: valueLines(words), children: [] };
  const full = { ...meaning, ...phaseOf(meaning, phase) };
  const { label: _, ...value } = behind;
  stateParts({ sheet, meaning: full, parts: [value, ...words.children], keySpan: words.label.span });
}

interface PartsToState {
  readonly sheet: Sheet;
  readonly meaning: Meaning;
  /** What stands behind the label or under the heading. */
  readonly parts: readonly Part[];
  readonly keySpan: Span;
}

function stateParts(input: PartsToState): void {
  const { sheet, meaning, parts, keySpan } = input;
  const { text } = sheet.reading;
  if (meaning.fact === 'causes' || meaning.fact === 'controls') {
    stateItems(input);
    return;
  }
  if (isRating(meaning.fact)) {
    if (stateRating(input)) return;
    // A heading such as "Residual risk assessment" over labels and tables only sets their phase.
    if (parts.some((part) => part.kind === 'table' || flatWords([part]).some((words) => words.label !== undefined))) {
      readParts(sheet, parts, meaning.phase);
      return;
    }
  }
  const taken = takeParts(text, parts);
  const cell = taken === undefined ? emptyAfter(keySpan) : { text: taken.text, source: wordsAt(text, taken.span), span: taken.span };
  const { hazard } = sheet;
  const told = meaning.fact === 'level' && tellsRisk(plainText(wordsAt(text, keySpan)), cell.text);
  const read: Meaning = told ? { fact: 'description' } : meaning;
  stateMeaning({ text, hazard, meaning: read, cell, keySpan, controlsBefore: 0, causesBefore: 0 });
}

function emptyAfter(keySpan: Span): GridCell {
  return { text: '', source: '', span: { start: keySpan.end, end: keySpan.end } };
}

function stateRating({ sheet, meaning, parts, keySpan }: PartsToState): boolean {
  const { text } = sheet.reading;
  const words = flatWords(parts);
  const span = join(words.flatMap((each) => takeLines(text, each.lines) ?? []))?.span;
  const key = plainText(wordsAt(text, keySpan));
  return span !== undefined && stateRatingOf({ text, span, key, hazard: sheet.hazard, phase: meaning.phase, keySpan });
}

/** Causes and controls: each item of the list is one; text without a list is split as a cell is. */
function stateItems({ sheet, meaning, parts, keySpan }: PartsToState): void {
  const { hazard, reading } = sheet;
  const { text } = reading;
  for (const part of parts) {
    if (part.kind === 'item') {
      const taken = takeLines(text, part.lines);
      if (taken === undefined) continue;
      const target = meaning.fact === 'causes' ? hazard.causes : hazard.controls;
      const before = target.length;
      stateMeaning({
        text,
        hazard,
        meaning,
        cell: { text: taken.text, source: taken.text.replaceAll(';', ','), span: taken.span },
        keySpan,
        controlsBefore: before,
        causesBefore: before,
      });
      const added = target[before];
      if (added === undefined) continue;
      added.fields.set('text', { text: taken.text, span: taken.span });
      // Kinds, owners and the like under further headings go with the causes and controls in step.
      added.place = before;
      added.span = { start: part.span.start, end: Math.max(part.span.end, ...part.children.map((child) => child.span.end)) };
      if (meaning.fact === 'controls') readControlNotes(reading, added, part.children);
    } else if (part.kind === 'text' && part.label?.strong === true && isAside(reading, part)) {
      readWords(sheet, part, meaning.phase);
    } else if (part.kind === 'text') {
      const taken = takeLines(text, part.lines);
      if (taken !== undefined && !(parts.length > 1 && taken.text.endsWith(':'))) {
        const cell = { text: taken.text, source: unwrapped(wordsAt(text, taken.span)), span: taken.span };
        stateMeaning({ text, hazard, meaning, cell, keySpan, controlsBefore: hazard.controls.length, causesBefore: hazard.causes.length });
      }
      stateItems({ sheet, meaning, parts: part.children, keySpan });
    } else if (part.kind === 'table' && meaning.fact === 'controls') {
      const grid = gridOfTable(text, part.table);
      // Below the list of controls, "Residual risk | Low" and "Owner | Ann" are of the hazard again.
      if (keyValueRows(grid, reading.meaningOf) === undefined) readControlTable(sheet, grid);
      else readSheetTable(sheet, part, undefined);
    }
  }
}

/** A paragraph that an editor wrapped is one text; short lines that each begin anew are a list. */
function unwrapped(source: string): string {
  const lines = source.split(/\r\n?|\n/);
  const wrapped = lines
    .slice(1)
    .some((line, i) => /^\s*\p{Ll}/u.test(line) || ((lines[i]?.length ?? 0) >= 60 && !/[.;:!?]\s*$/.test(lines[i] ?? '')));
  return wrapped ? source.replace(/(?:\r\n?|\n)[ \t]*/g, ' ') : source;
}

/** A label under the heading of controls that is about something else, or only about how good they are. */
function isAside(reading: LogReading, words: Words): boolean {
  const label = words.label === undefined ? '' : plainText(wordsAt(reading.text, words.label.span));
  return reading.meaningOf(label) !== undefined || /\b(?:overall|effectiveness|summary)\b/i.test(label);
}

function readSheetTable(sheet: Sheet, part: TablePart, phase: Phase | undefined): void {
  const { reading, hazard } = sheet;
  const grid = gridOfTable(reading.text, part.table);
  const pairs = keyValueRows(grid, reading.meaningOf);
  if (pairs !== undefined) {
    for (const { meaning, value, keySpan } of pairs) {
      const full = { ...meaning, ...phaseOf(meaning, phase) };
      const before = { controlsBefore: hazard.controls.length, causesBefore: hazard.causes.length };
      stateMeaning({ text: reading.text, hazard, meaning: full, cell: value, keySpan, ...before });
    }
    return;
  }
  const columns = grid.header.map((cell) => reading.meaningOf(cell.text));
  if (columns.some((column) => column?.fact === 'controls')) readControlTable(sheet, grid);
  else readRatingRows(sheet, grid, phase);
}

/** Ratings of one hazard in a table: a row, or a row before and one after the controls. */
function readRatingRows({ reading, hazard }: Sheet, grid: Grid, phase: Phase | undefined): void {
  const { text } = reading;
  const columns = grid.header.map((cell, i) => ratingOf(reading.meaningOf(cell.text), grid.rows[0]?.cells[i]?.text ?? ''));
  const rates = columns.filter((column) => column !== undefined && isRating(column.fact)).length;
  if (rates === 0 || rates * 2 < columns.length || grid.rows.length > 2) return;
  const phases = grid.rows.map((row) => reading.meaningOf(row.cells[0]?.text ?? '')?.phase);
  if (grid.rows.length === 2 && (phases[0] === undefined || phases[1] === undefined || phases[0] === phases[1])) return;
  for (const [i, row] of grid.rows.entries()) {
    for (const [c, meaning] of columns.entries()) {
      const [cell, header] = [row.cells[c], grid.header[c]];
      if (cell === undefined || header === undefined || meaning === undefined || cell.text === '' || !isRating(meaning.fact)) continue;
      const full = { ...meaning, ...phaseOf(meaning, phases[i] ?? phase) };
      stateMeaning({ text, hazard, meaning: full, cell, keySpan: header.span, controlsBefore: 0, causesBefore: 0 });
    }
  }
}

/** "Consequence" between a likelihood and a risk rates how bad it would be. */
function ratingOf(meaning: Meaning | undefined, value: string): Meaning | undefined {
  const rates = (meaning?.fact === 'effect' || meaning?.fact === 'impact') && isRatingOfImpact(value);
  return rates ? { ...meaning, fact: 'severity' } : meaning;
}
