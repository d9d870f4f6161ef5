import { foldText } from '../../facts/folding';
import { plainText } from '../markdown/plainText';
import type { Section } from '../markdown/section';
import { endOf, flatTables, flatWords } from '../markdown/words';
import { gridOfTable } from '../tables/grid';
import { type HazardDraft, HazardDrafts, stateField } from '../tables/hazardDraft';
import type { HazardFact } from '../tables/meaning';
import { keyValueRows } from './keyValueTable';
import { type LogReading, wordsAt } from './reading';
import { readSheet } from './readSheet';
import { ownHeadingIn, type SheetHeading, sheetHeadingIn } from './sheetHeading';

const telling: ReadonlySet<HazardFact> = new Set<HazardFact>([
  'description',
  'effect',
  'harm',
  'causes',
  'severity',
  'likelihood',
  'level',
  'impact',
  'controls',
  'status',
  'owner',
]);

/** Reads every section that is the sheet of one hazard; gives them back, so that nothing in them is read again. */
export function readSheets(reading: LogReading): ReadonlySet<Section> {
  const found = new Set<Section>();
  for (const section of reading.sections) collect(reading, section, found);
  addSiblings(reading, reading.sections, found);
  const ordered = [...found].toSorted((a, b) => (a.heading?.span.start ?? 0) - (b.heading?.span.start ?? 0));
  const begun = new Map<HazardDraft, string>();
  for (const section of ordered) readOne(reading, section, begun);
  return found;
}

/** The innermost sections that look like sheets: a heading "Hazard 3" over sheets of its own is a chapter. */
function collect(reading: LogReading, section: Section, found: Set<Section>): boolean {
  let inner = false;
  for (const child of section.children) inner = collect(reading, child, found) || inner;
  if (inner || section.heading === undefined) return inner;
  if (hazardLabels(reading, section) >= 2) return true;
  const named = sheetHeadingIn(reading.text, section.heading.text) !== undefined;
  const facts = factsIn(reading, section, named);
  const rates = facts.has('severity') || facts.has('level') || facts.has('likelihood') || facts.has('controls');
  const leads = facts.has('harm') || facts.has('effect') || facts.has('causes') || facts.has('description');
  const isSheet = named ? facts.size >= 2 || rates : facts.size >= 4 && rates && leads;
  if (isSheet) found.add(section);
  return isSheet;
}

/** Paragraphs such as "**Hazard H001**: Wrong dose": several in a section are hazards of their own, read as prose pairs. */
function hazardLabels({ text }: LogReading, { parts }: Section): number {
  return parts.filter((part) => part.kind === 'text' && part.label !== undefined && sheetHeadingIn(text, part.label.span) !== undefined)
    .length;
}

/** Where most of the numbered headings beside each other are sheets, the one that says little is a hazard too. */
function addSiblings(reading: LogReading, siblings: readonly Section[], found: Set<Section>): void {
  const numbered = siblings.filter(
    ({ heading }) => heading !== undefined && sheetHeadingIn(reading.text, heading.text)?.name !== undefined,
  );
  const sheets = numbered.filter((section) => found.has(section)).length;
  if (sheets >= 2 && sheets * 2 >= numbered.length) {
    for (const section of numbered) if (section.parts.length > 0 && section.children.length === 0) found.add(section);
  }
  for (const section of siblings) if (!found.has(section)) addSiblings(reading, section.children, found);
}

/** What the labels, tables and (under an id) headings of a section are about. */
export function factsIn(reading: LogReading, section: Section, withChildren: boolean): ReadonlySet<HazardFact> {
  const facts = new Set<HazardFact>();
  const add = (words: string): void => {
    const fact = reading.meaningOf(words)?.fact;
    if (fact !== undefined && telling.has(fact)) facts.add(fact);
  };
  const walk = (each: Section): void => {
    for (const words of flatWords(each.parts)) if (words.label !== undefined) add(plainText(wordsAt(reading.text, words.label.span)));
    for (const { table } of flatTables(each.parts)) {
      for (const { meaning } of keyValueRows(gridOfTable(reading.text, table), reading.meaningOf) ?? [])
        if (telling.has(meaning.fact)) facts.add(meaning.fact);
    }
    if (!withChildren) return;
    for (const child of each.children) {
      if (child.heading !== undefined) add(plainText(wordsAt(reading.text, child.heading.text)));
      walk(child);
    }
  };
  walk(section);
  return facts;
}

/** `begun` are the hazards whose sheet was read, by the name in its heading. */
function readOne(reading: LogReading, section: Section, begun: Map<HazardDraft, string>): void {
  const { heading } = section;
  if (heading === undefined) return;
  const named = sheetHeadingIn(reading.text, heading.text) ?? ownHeadingIn(reading.text, heading.text);
  const span = { start: heading.span.start, end: endOf(section) };
  const title = named?.name === undefined ? '' : plainText(wordsAt(reading.text, named.name));
  const hazard = hazardOf(reading, named, { span, title, begun });
  if (!begun.has(hazard)) begun.set(hazard, title);
  readSheet({ reading, hazard }, section, undefined);
  const name = named === undefined ? heading.text : named.name;
  if (title !== '') describeByLabel(reading.text, hazard);
  if (name !== undefined) stateField(hazard.fields, 'name', { text: plainText(wordsAt(reading.text, name)), span: name });
}

/** Under a heading that names the hazard, "Hazard: …" says what it is. */
function describeByLabel(text: string, { fields }: HazardDraft): void {
  const told = fields.get('name');
  const label = told?.keySpan === undefined ? '' : plainText(wordsAt(text, told.keySpan));
  if (told === undefined || !/^(?:hazard|risk|threat)$/i.test(label.trim())) return;
  fields.delete('name');
  stateField(fields, 'description', told);
}

interface SheetAt {
  readonly span: HazardDraft['span'];
  readonly title: string;
  readonly begun: ReadonlyMap<HazardDraft, string>;
}

/** A second sheet of one id goes on with the hazard, unless its heading names another: then the log has two with one id. */
function hazardOf(reading: LogReading, named: SheetHeading | undefined, { span, title, begun }: SheetAt): HazardDraft {
  if (named === undefined) return reading.drafts.add(span);
  const id = wordsAt(reading.text, named.id);
  const known = reading.drafts.find(id);
  const other = known === undefined ? '' : (begun.get(known) ?? '');
  const isAnother = other !== '' && title !== '' && foldText(other) !== foldText(title);
  return known === undefined || isAnother ? reading.drafts.add(span, { text: id, span: named.id }) : known;
}

/**
 * Layout of plain paragraphs: "Hazard: …" and, up to the next one, "Mitigation: …", "Residual risk: …". Beside tables and sheets only what
 * is controlled or rated counts, since others define what a hazard is.
 */
export function readProsePairs(reading: LogReading, sheets: ReadonlySet<Section>): void {
  const alone = reading.drafts.all.length === 0;
  const drafts = new HazardDrafts();
  let hazard: HazardDraft | undefined;
  const walk = (section: Section): void => {
    if (sheets.has(section)) return;
    const above = hazard;
    for (const part of section.parts) {
      if (part.kind !== 'text' && part.kind !== 'item') continue;
      const label = part.label === undefined ? '' : plainText(wordsAt(reading.text, part.label.span));
      const opens =
        /^(?:hazard|risk)\b/i.test(label) &&
        (reading.meaningOf(label)?.fact === 'name' || sheetHeadingIn(label, { start: 0, end: label.length }) !== undefined);
      if (opens && part.label !== undefined) {
        const id = sheetHeadingIn(reading.text, part.label.span)?.id;
        hazard = drafts.add(part.span, id === undefined ? undefined : { text: wordsAt(reading.text, id), span: id });
        const value = part.label.value;
        stateField(hazard.fields, 'name', { text: plainText(wordsAt(reading.text, value)), span: value, keySpan: part.label.span });
        readSheet({ reading, hazard }, { parts: part.children, children: [] }, undefined);
      } else if (hazard !== undefined && alone) {
        readSheet({ reading, hazard }, { parts: [part], children: [] }, undefined);
        hazard.span = { start: hazard.span.start, end: part.span.end };
      }
    }
    section.children.forEach(walk);
    // What follows under another heading is about the log again.
    if (section.heading !== undefined) hazard = above;
  };
  reading.sections.forEach(walk);
  for (const found of drafts.all) {
    const rated = [...found.fields.keys()].some((field) => field.includes('.'));
    const id = found.fields.get('id');
    if (!alone && ((found.controls.length === 0 && !rated) || (id !== undefined && reading.drafts.find(id.text) !== undefined))) continue;
    reading.drafts.take(found);
  }
}
