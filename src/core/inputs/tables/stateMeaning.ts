import { isPlaceholder } from '../../facts/placeholders';
import { onlyLink, plainText } from '../markdown/plainText';
import { isNumbered, listIn } from './cellList';
import { isRatingOfImpact } from './columnCells';
import type { GridCell } from './grid';
import { type HazardDraft, newPart, type PartDraft, type Stated, stateField } from './hazardDraft';
import { isRating, type Meaning } from './meaning';
import { stateRatingOf } from './ratingText';
import { areIds, controlFromId, parted, references, saysNothing } from './references';

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
        controlFromId(text, control);
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
