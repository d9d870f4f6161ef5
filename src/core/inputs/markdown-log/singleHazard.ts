import { isPlaceholder } from '../../facts/placeholders';
import type { Span } from '../../text/span';
import { readLevelLabel } from '../levels/levelLabel';
import { plainText } from '../markdown/plainText';
import type { Section } from '../markdown/section';
import { endOf } from '../markdown/words';
import { type HazardDraft, stateField } from '../tables/hazardDraft';
import type { HazardFact } from '../tables/meaning';
import { type LogReading, wordsAt } from './reading';
import { readSheet } from './readSheet';
import { factsIn } from './sheets';

/** A whole document that is one hazard: its headings are Description, Cause, Effect, Harm and the like. */
export function readSingleHazard(reading: LogReading): boolean {
  const facts = new Set<HazardFact>();
  const walk = (section: Section): void => {
    const { heading } = section;
    const fact = heading === undefined ? undefined : reading.meaningOf(plainText(wordsAt(reading.text, heading.text)))?.fact;
    if (fact !== undefined) facts.add(fact);
    section.children.forEach(walk);
  };
  reading.sections.forEach(walk);
  const leads = (['harm', 'effect', 'causes'] as const).filter((fact) => facts.has(fact)).length;
  if (leads < 2 || facts.size < 4) return readTitledHazard(reading);
  const first = reading.sections[0];
  const last = reading.sections.at(-1);
  if (first === undefined || last === undefined) return false;
  const start = first.heading?.span.start ?? first.parts[0]?.span.start ?? 0;
  const hazard = reading.drafts.add({ start, end: endOf(last) });
  for (const section of reading.sections) readSheet({ reading, hazard }, nameless(reading, section), undefined);
  const title = titleIn(reading);
  if (title !== undefined) stateField(hazard.fields, 'name', { text: plainText(wordsAt(reading.text, title)), span: title });
  return true;
}

/** A title "Hazard" over a heading "Hazard name" names nothing itself. */
function nameless({ text, meaningOf }: LogReading, section: Section): Section {
  const names = ({ heading }: Section): boolean =>
    heading !== undefined && meaningOf(plainText(wordsAt(text, heading.text)))?.fact === 'name';
  return names(section) && section.children.some(names) ? { parts: [], children: section.children } : { parts: [], children: [section] };
}

/** The first heading that is about no field of a hazard and is filled in. */
function titleIn({ text, sections, meaningOf }: LogReading): Span | undefined {
  const titles = sections.flatMap((section) => section.heading?.text ?? []);
  return titles.find((title) => {
    const words = plainText(wordsAt(text, title));
    return meaningOf(words) === undefined && !isPlaceholder(words) && !/^(?:hazard|risk)s?(?: log| register| analysis)?$/i.test(words);
  });
}

const titled = /^(hazard|risk)(?: (?:analysis|assessment))?\s*[:–—-]\s+(?=\S)/i;

/**
 * A file a hazard, whose title says so: "Hazard: It finds nothing" over its causes, or "Risk analysis: It finds nothing" over ratings. A
 * plan has such a title too, and rates nothing.
 */
function readTitledHazard(reading: LogReading): boolean {
  const { text, sections, drafts } = reading;
  const tops = sections.filter(({ heading }) => heading !== undefined);
  const [top] = tops;
  if (top?.heading === undefined || tops.length > 1) return false;
  const title = top.heading.text;
  const opening = titled.exec(wordsAt(text, title));
  const facts = factsIn(reading, top, true);
  if (opening === null || facts.size < 2) return false;
  const hazard = drafts.add({ start: top.heading.span.start, end: endOf(top) });
  readSheet({ reading, hazard }, top, undefined);
  const says = opening[1]?.toLowerCase() === 'hazard' && (hazard.causes.length > 0 || facts.has('harm') || facts.has('effect'));
  if (!says && !(isRated(hazard, 'severity') && (isRated(hazard, 'likelihood') || isRated(hazard, 'level')))) {
    drafts.all.pop();
    return false;
  }
  const span = { start: title.start + opening[0].length, end: title.end };
  hazard.fields.set('name', { text: plainText(wordsAt(text, span)), span });
  const id = frontId(text);
  if (id !== undefined) stateField(hazard.fields, 'id', { text: wordsAt(text, id), span: id });
  return true;
}

function isRated(hazard: HazardDraft, rating: string): boolean {
  return readLevelLabel(hazard.fields.get(`initial.${rating}`)?.text ?? '') !== undefined;
}

/** The id that the front matter of a file a hazard gives it. */
function frontId(text: string): Span | undefined {
  const front = /^\ufeff?---[ \t]*(?:\r\n|\r|\n)[\s\S]*?[\r\n]---/.exec(text)?.[0] ?? '';
  const found = /[\r\n]id:[ \t]*["']?([A-Z]{1,8}(?:[-_][A-Z]{1,8})?[-_]?\d{1,5})["']?[ \t]*[\r\n]/.exec(front);
  if (found?.[1] === undefined) return undefined;
  const start = found.index + found[0].indexOf(found[1]);
  return { start, end: start + found[1].length };
}
