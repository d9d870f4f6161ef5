import { plainText } from '../markdown/plainText';
import type { Part, Section, Words } from '../markdown/section';
import { endOfParts, flatWords, takeLines, valueLines } from '../markdown/words';
import { type HazardDraft, newHazard, stateField } from '../tables/hazardDraft';
import { type LogReading, wordsAt } from './reading';
import { readSheet } from './readSheet';

/** Fewer items with something that is done about them are a remark, and no log. */
const fewest = 3;

/**
 * Layout of nested items, "- **Late alert:** nobody is told" over "- Mitigation: a timer": where nothing else records a hazard, each item
 * with a label of its own and its controls nested in it is one; below a heading that speaks of risks, a numbered item needs no label.
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
  if (!controlled) return undefined;
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
