import { plainText } from '../markdown/plainText';
import type { Section, Words } from '../markdown/section';
import { endOfParts, flatWords, takeLines, valueLines } from '../markdown/words';
import { type HazardDraft, newHazard, stateField } from '../tables/hazardDraft';
import { type LogReading, wordsAt } from './reading';
import { readSheet } from './readSheet';

/** Fewer items with something that is done about them are a remark, and no log. */
const fewest = 3;

/**
 * Layout of nested items, "- **Late alert:** nobody is told" over "- Mitigation: a timer": where nothing else records a hazard, each item
 * with a label of its own and its controls nested in it is one.
 */
export function readRiskList(reading: LogReading): void {
  const found: HazardDraft[] = [];
  const walk = (section: Section): void => {
    for (const part of section.parts) {
      const hazard = part.kind === 'item' ? hazardOf(reading, part) : undefined;
      if (hazard !== undefined) found.push(hazard);
    }
    section.children.forEach(walk);
  };
  reading.sections.forEach(walk);
  if (found.length >= fewest) for (const hazard of found) reading.drafts.take(hazard);
}

function hazardOf(reading: LogReading, item: Words): HazardDraft | undefined {
  const { text, meaningOf } = reading;
  const { label } = item;
  const labels = flatWords(item.children).flatMap((words) => words.label ?? []);
  const controlled = labels.some(({ span }) => meaningOf(plainText(wordsAt(text, span)))?.fact === 'controls');
  if (label?.strong !== true || !controlled || meaningOf(plainText(wordsAt(text, label.span))) !== undefined) return undefined;
  const hazard = newHazard({ start: item.span.start, end: endOfParts(item.children, item.span.end) });
  stateField(hazard.fields, 'name', { text: plainText(wordsAt(text, label.span)), span: label.span });
  readSheet({ reading, hazard }, { parts: item.children, children: [] }, undefined);
  const said = takeLines(text, valueLines(item));
  if (said !== undefined) stateField(hazard.fields, 'description', said);
  return hazard;
}
