import { plainText } from '../markdown/plainText';
import type { Part, Section, Words } from '../markdown/section';
import { endOfParts, flatWords, takeLines, valueLines } from '../markdown/words';
import { type HazardDraft, newHazard, stateField } from '../tables/hazardDraft';
import { stateMeaning } from '../tables/stateMeaning';
import { type LogReading, wordsAt } from './reading';
import { readSheet } from './readSheet';

/** Fewer items with something that is done about them are a remark, and no log. */
const fewest = 3;

/**
 * Layout of nested items, "- **Late alert:** nobody is told" over "- Mitigation: a timer": where nothing else records a hazard, each item
 * with a label of its own and its controls nested in it is one; below a heading that speaks of risks, a numbered item needs no label, and
 * one that says in its own line what is done needs nothing nested.
 */
export function readRiskList(reading: LogReading): void {
  const found: HazardDraft[] = [];
  const walk = (section: Section, above: boolean): void => {
    const heading = section.heading === undefined ? '' : wordsAt(reading.text, section.heading.text);
    const ofRisks = above || /\b(?:risks?|hazards?|threats?)\b/i.test(heading);
    for (const part of ofRisks ? nested(section.parts) : section.parts) {
      const hazard = part.kind === 'item' ? hazardOf(reading, part, ofRisks) : undefined;
      if (hazard !== undefined) found.push(hazard);
    }
    for (const child of section.children) walk(child, ofRisks);
  };
  for (const section of reading.sections) walk(section, false);
  if (found.length >= fewest) for (const hazard of found) reading.drafts.take(hazard);
}

/** From "10." on, bullets that are set in as below "9." stand beside the number, where they go with it nevertheless. */
function nested(parts: readonly Part[]): readonly Part[] {
  const put: Part[] = [];
  for (const part of parts) {
    const above = put.at(-1);
    const goes = part.kind === 'item' && !part.ordered && above?.kind === 'item' && above.ordered && above.label === undefined;
    if (goes && put.length > 1) put[put.length - 1] = { ...above, children: [...above.children, part] };
    else put.push(part);
  }
  return put;
}

function hazardOf(reading: LogReading, item: Words, ofRisks: boolean): HazardDraft | undefined {
  const { text, meaningOf } = reading;
  const { label } = item;
  const labels = flatWords(item.children).flatMap((words) => words.label ?? []);
  const controlled = labels.some(({ span }) => meaningOf(plainText(wordsAt(text, span)))?.fact === 'controls');
  if (!controlled) return ofRisks && labels.length === 0 ? toldInOneLine(reading, item) : undefined;
  const hazard = newHazard({ start: item.span.start, end: endOfParts(item.children, item.span.end) });
  if (label === undefined) {
    const name = ofRisks && item.ordered ? takeLines(text, item.lines) : undefined;
    if (name === undefined) return undefined;
    stateField(hazard.fields, 'name', name);
    readSheet({ reading, hazard }, { parts: item.children, children: [] }, undefined);
    return hazard;
  }
  if (!label.strong || meaningOf(plainText(wordsAt(text, label.span))) !== undefined) return undefined;
  stateField(hazard.fields, 'name', { text: plainText(wordsAt(text, label.span)), span: label.span });
  readSheet({ reading, hazard }, { parts: item.children, children: [] }, undefined);
  const said = takeLines(text, valueLines(item));
  if (said !== undefined) stateField(hazard.fields, 'description', said);
  return hazard;
}

const before = /[.;,–—-]?\s{1,4}[*_]{0,2}(?:mitigations?|controls?|safeguards?|mitigated by)[*_]{0,2}:[*_]{0,2}\s{1,4}(?=\S)/i;
const dealt = /^\s{0,4}(?:mitigated|controlled|addressed|handled)\s(?:with|by|using|through|via)\s{1,4}(?=\S)/i;

/** "Late alert misleads. Mitigation: a timer." and "**Late alert**: mitigated with a timer." */
function toldInOneLine({ text, meaningOf }: LogReading, { lines, label, span }: Words): HazardDraft | undefined {
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined || (label !== undefined && !label.strong)) return undefined;
  const from = label === undefined ? first.start : label.value.start;
  const found = (label === undefined ? before : dealt).exec(wordsAt(text, { start: from, end: last.end }));
  if (found === null) return undefined;
  const name = label === undefined ? { start: first.start, end: from + found.index } : label.span;
  const words = plainText(wordsAt(text, name));
  if (words === '' || meaningOf(words) !== undefined) return undefined;
  const hazard = newHazard(span);
  stateField(hazard.fields, 'name', { text: words.replaceAll('\n', ' '), span: name });
  const source = { start: from + found.index + found[0].length, end: last.end };
  const cell = { text: plainText(wordsAt(text, source)), source: wordsAt(text, source).replaceAll('\n', ' '), span: source };
  stateMeaning({ text, hazard, meaning: { fact: 'controls' }, cell, controlsBefore: 0, causesBefore: 0 });
  return hazard;
}
