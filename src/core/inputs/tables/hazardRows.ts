import { isPlaceholder, saysNone } from '../../facts/placeholders';
import { onlyLink, plainText } from '../markdown/plainText';
import { isNumbered, listIn } from './cellList';
import { type Grid, type GridCell, type GridRow, isEmptyRow } from './grid';
import { type HazardDraft, type HazardDrafts, newPart, type PartDraft, type Stated, stateField } from './hazardDraft';
import { idInFront } from './idInFront';
import { isRatingOfImpact, type LogColumns } from './logColumns';
import { isRating, type Meaning } from './meaning';
import { stateRatingOf } from './ratingText';

export interface RowsToRead {
  readonly text: string;
  readonly grid: Grid;
  readonly columns: LogColumns;
  readonly drafts: HazardDrafts;
}

/**
 * A row is a hazard. A row with the id of another table's hazard adds to it; a row without id and name, or with the id and name of the row
 * above, carries on that row (merged cells come out so). Without an id the name tells which hazard of another table is meant. Where the
 * names are ids of hazards, the ids in front are those of their risks, which say more of them.
 */
export function readHazardRows({ text, grid, columns, drafts }: RowsToRead): void {
  const idAt = columns.findIndex((column) => column?.fact === 'id');
  const nameAt = columns.findIndex((column) => column?.fact === 'name');
  const names = grid.rows.flatMap((row) => row.cells[nameAt] ?? []).filter((cell) => cell.text !== '');
  const idsInNames = idAt < 0 && names.length > 0 && names.every((cell) => idInFront(text, cell) !== undefined);
  const ofThisTable = new Set<HazardDraft>();
  const refers = idAt >= 0 && names.length > 0 && names.every((cell) => drafts.find(cell.text) !== undefined);
  let last: HazardDraft | undefined;
  for (const row of grid.rows) {
    if (isEmptyRow(row)) continue;
    const named = row.cells[nameAt];
    const referred = refers && named !== undefined ? drafts.join(named.text, row.cells[idAt]?.text ?? '') : undefined;
    if (referred !== undefined) {
      const others = columns.map((column, i) => (i === nameAt || i === idAt ? undefined : column));
      fillHazard({ text, hazard: referred, row, grid, columns: others, continued: false });
      continue;
    }
    const inName = idsInNames && named !== undefined ? idInFront(text, named) : undefined;
    const id = inName?.id ?? row.cells[idAt];
    const name = inName?.name ?? named;
    const hasName = name !== undefined && name.text !== '';
    const nameText = name?.text.replaceAll('\n', ' ');
    const known = id === undefined ? undefined : drafts.find(id.text, nameText);
    const sameName = hasName && last?.fields.get('name')?.text === nameText;
    const carriesOn =
      last !== undefined &&
      (id === undefined || id.text === '' || known === last) &&
      (!hasName || sameName) &&
      (known === last || id?.text === '');
    if (carriesOn && last !== undefined) {
      fillHazard({ text, hazard: last, row, grid, columns, continued: true });
      last.span = { start: last.span.start, end: row.span.end };
      continue;
    }
    const joins = known !== undefined && !ofThisTable.has(known);
    const hazard = joins ? known : drafts.add(row.span, id === undefined ? undefined : statedIn(id, grid.header[idAt]));
    const cells = inName === undefined ? row.cells : row.cells.map((cell, i) => (i === nameAt ? inName.name : cell));
    fillHazard({ text, hazard, row: { ...row, cells }, grid, columns, continued: false });
    ofThisTable.add(hazard);
    last = hazard;
  }
}

interface Filling {
  readonly text: string;
  readonly hazard: HazardDraft;
  readonly row: GridRow;
  readonly grid: Grid;
  readonly columns: LogColumns;
  readonly continued: boolean;
}

function fillHazard({ text, hazard, row, grid, columns, continued }: Filling): void {
  const controlsBefore = hazard.controls.length;
  const causesBefore = hazard.causes.length;
  const isList = ([, column]: readonly [number, Meaning | undefined]): boolean => column?.fact === 'causes' || column?.fact === 'controls';
  const ids = row.cells[columns.findIndex((column) => column?.fact === 'controls.id')];
  const oneControl = ids !== undefined && listIn(text, ids).length === 1;
  // What says something of causes and controls waits for them, on whichever side of them its column stands.
  const [lists, others] = [[...columns.entries()].filter(isList), [...columns.entries()].filter((entry) => !isList(entry))];
  for (const [i, column] of [...lists, ...others]) {
    const cell = row.cells[i];
    if (column === undefined || cell === undefined || (continued && cell.text === '')) continue;
    // An empty cell is told in its row, not at the head of its column.
    const keySpan = cell.text === '' ? undefined : grid.header[i]?.span;
    const from = { controlsBefore, causesBefore, oneControl };
    stateMeaning({ text, hazard, meaning: column, cell, ...from, ...(keySpan === undefined ? {} : { keySpan }) });
  }
}

export interface MeaningToState {
  readonly text: string;
  readonly hazard: HazardDraft;
  readonly meaning: Meaning;
  readonly cell: GridCell;
  readonly keySpan?: { readonly start: number; readonly end: number };
  /** Where the causes and controls of this row or sheet begin, for lists that run in step. */
  readonly controlsBefore: number;
  readonly causesBefore: number;
  /** The row gives one id for its controls, so it tells of one control whatever signs its words hold. */
  readonly oneControl?: boolean;
}

/** States what one cell says of its hazard. */
export function stateMeaning(input: MeaningToState): void {
  const { text, hazard, meaning, cell, keySpan } = input;
  const stated = statedIn(cell, keySpan === undefined ? undefined : { span: keySpan });
  switch (meaning.fact) {
    case 'impact': {
      const fact = cell.text === '' || isRatingOfImpact(cell.text) ? 'severity' : 'effect';
      stateMeaning({ ...input, meaning: { ...meaning, fact } });
      return;
    }
    case 'causes':
      addParts(hazard.causes, input.causesBefore, listIn(text, cell));
      return;
    case 'controls': {
      const items = input.oneControl === true ? [stated] : listIn(text, cell);
      for (const control of addParts(hazard.controls, input.controlsBefore, items)) {
        describe(text, control, meaning, keySpan);
        partFromId(text, control);
      }
      return;
    }
    case 'causes.kind':
      inStep(hazard.causes, input.causesBefore, listIn(text, cell), (part, item) => stateField(part.fields, 'kind', item));
      return;
    case 'limitations':
      hazard.limitations.push(...references(listIn(text, cell).flatMap((item) => (areIds(item.text) ? parted(text, item) : [item]))));
      return;
    case 'controls.verification':
    case 'controls.effectiveness':
    case 'controls.sideEffects':
      stateReferences(input);
      return;
    case 'controls.id':
    case 'controls.type':
    case 'controls.party':
    case 'controls.owner':
    case 'controls.state':
    case 'controls.acceptedOn': {
      const field = meaning.fact.slice('controls.'.length);
      const items = input.oneControl === true ? [stated] : listIn(text, cell);
      if (field === 'id' && hazard.controls.length === input.controlsBefore) addNamedControls(hazard, items);
      inStep(hazard.controls, input.controlsBefore, items, (part, item) => stateField(part.fields, field, item));
      return;
    }
    case 'acceptanceReason':
    case 'acceptedBy':
    case 'acceptedOn':
    case 'reviewedOn':
    case 'group':
    case 'patients':
      // These come last in the life of a hazard; an empty cell is not a gap yet.
      if (cell.text !== '') stateField(hazard.fields, meaning.fact, stated);
      return;
    default:
      // Beside a description of the hazard the situation it leads to is what changes in care.
      if (
        meaning.fact === 'description' &&
        hazard.fields.has('description') &&
        !hazard.fields.has('effect') &&
        isSituation(text, keySpan)
      ) {
        stateField(hazard.fields, 'effect', stated);
        return;
      }
      // One cell may hold the whole rating.
      if (isRating(meaning.fact) && cell.text !== '' && stateRatingIn(input)) return;
      stateField(hazard.fields, isRating(meaning.fact) ? `${meaning.phase ?? 'initial'}.${meaning.fact}` : meaning.fact, stated);
      if (meaning.also !== undefined && !hazard.fields.has(meaning.also)) hazard.fields.set(meaning.also, stated);
  }
}

function stateRatingIn({ text, hazard, meaning, cell, keySpan }: MeaningToState): boolean {
  const key = keySpan === undefined ? '' : text.slice(keySpan.start, keySpan.end);
  return stateRatingOf({ text, span: cell.span, key, hazard, phase: meaning.phase, ...(keySpan === undefined ? {} : { keySpan }) });
}

function isSituation(text: string, keySpan: MeaningToState['keySpan']): boolean {
  return keySpan !== undefined && /^[\W_]*hazardous situation/i.test(text.slice(keySpan.start, keySpan.end));
}

function stateReferences(input: MeaningToState): void {
  const { text, hazard, meaning, cell } = input;
  const list = meaning.fact.slice('controls.'.length);
  const numbered = isNumbered(cell);
  inStep(hazard.controls, input.controlsBefore, listIn(text, cell), (part, item) => {
    const there = part.lists.get(list) ?? [];
    part.lists.set(list, [...there, ...references(numbered ? [item] : parted(text, item))]);
  });
}

/** "L-01, L-03": names of limitations may hold commas, ids hold none. */
const areIds = (words: string): boolean => words.split(',').every((word) => /^\s*[A-Z]{1,6}[-_. ]?\d{1,5}[a-z]?\s*$/i.test(word));

/** Several references in one place are parted by commas. */
function parted(text: string, item: Stated): readonly Stated[] {
  if (!item.text.includes(',')) return [item];
  let from = item.span.start;
  return item.text.split(',').map((part) => {
    const words = part.trim();
    const at = text.indexOf(words, from);
    if (words === '' || at < 0 || at + words.length > item.span.end) return { text: words, span: item.span };
    from = at + words.length;
    return { text: words, span: { start: at, end: from } };
  });
}

function references(items: readonly Stated[]): readonly Stated[] {
  return items.filter((item) => item.text !== '' && !saysNothing(item.text) && !isPlaceholder(item.text));
}

/** Adds what a list holds apart from "None" and "N/A", which say that there is nothing; each keeps its place in the list. */
function addParts(parts: PartDraft[], from: number, items: readonly Stated[]): readonly PartDraft[] {
  const first = Math.max(-1, ...parts.slice(from).map((part) => part.place)) + 1;
  const added: PartDraft[] = [];
  for (const [i, item] of items.entries()) {
    if (item.text === '' || isPlaceholder(item.text) || saysNothing(item.text)) continue;
    const part = newPart(item.span, first + i);
    part.fields.set('text', item);
    added.push(part);
  }
  parts.push(...added);
  return added;
}

/** Controls that a hazard only points to; a table of controls says more of them. */
function addNamedControls(hazard: HazardDraft, items: readonly Stated[]): void {
  for (const [i, item] of items.entries()) {
    if (item.text === '' || isPlaceholder(item.text) || saysNothing(item.text)) continue;
    const part = newPart(item.span, i);
    part.fields.set('id', item);
    hazard.controls.push(part);
  }
}

/** "None", "None, a new system" and "Hazard not mentioned in the code": an answer, and neither control nor reference. */
function saysNothing(text: string): boolean {
  return saysNone(text) || /^(?:none|nil|n\/a)\s*[,.;:(–-]|^(?:hazard )?not (?:mentioned|referenced) in\b/i.test(text);
}

/** "C-001: The threshold is fixed": a control with its id before its words. The number of a standard is no id. */
function partFromId(text: string, control: PartDraft): void {
  const words = control.fields.get('text');
  const source = words === undefined ? '' : text.slice(words.span.start, words.span.end);
  const cell = { text: words?.text ?? '', source, span: control.span };
  const parted = /^\W*(?:ISO|IEC|EN|BS|DCB|IG|AAMI)\W?\d/.test(source) ? undefined : idInFront(text, cell);
  if (words === undefined || parted === undefined) return;
  control.fields.set('id', { ...words, text: parted.id.text, span: parted.id.span });
  control.fields.set('text', { ...words, text: parted.name.text.replaceAll('\n', ' '), span: parted.name.span });
}

/** A column "Design controls" says of each of its controls what it is. A finding about it belongs to the control's row, not to the header. */
function describe(text: string, control: PartDraft, meaning: Meaning, keySpan: MeaningToState['keySpan']): void {
  const { span } = control;
  const words = plainText(text.slice(span.start, span.end));
  const said = { text: words, span, ...(keySpan === undefined ? {} : { keySpan }) };
  if (meaning.type !== undefined) control.fields.set('type', { ...said, meant: meaning.type });
  if (meaning.state !== undefined) control.fields.set('state', { ...said, meant: meaning.state });
}

/** The n-th item goes with the n-th cause or control of this row; what is left over goes with the last. */
function inStep(parts: readonly PartDraft[], from: number, items: readonly Stated[], put: (part: PartDraft, item: Stated) => void): void {
  const own = parts.slice(from);
  for (const [i, item] of items.entries()) {
    const last = own.at(-1);
    const part = own.find(({ place }) => place === i) ?? (last !== undefined && i > last.place ? last : undefined);
    if (part !== undefined && item.text !== '') put(part, item);
  }
}

export function statedIn(cell: GridCell, header: { readonly span: Stated['span'] } | undefined): Stated {
  const link = onlyLink(cell.source);
  return {
    text: cell.text.replaceAll('\n', ' '),
    span: cell.span,
    ...(header === undefined ? {} : { keySpan: header.span }),
    ...(link === undefined ? {} : { link }),
  };
}
