import type { DocumentFacts } from '../facts/documentFacts';
import { FactBuilder } from '../facts/factBuilder';
import type { ProblemCode } from '../text/problem';
import type { SourceDocument } from '../text/span';
import { adHocCard } from './ad-hoc-card/format';
import { carelint } from './carelint/format';
import { chai } from './chai/format';
import { csvLog } from './csv-log/format';
import { cyclonedx } from './cyclonedx/format';
import { doorstop } from './doorstop/format';
import { hazardwise } from './hazardwise/format';
import type { Detection, DocumentKind, InputFormat, ReadBefore, Reader } from './inputFormat';
import { junit } from './junit/format';
import { keeping } from './keeping';
import { lateParts } from './lateParts';
import { limits } from './limits';
import { markdownCard } from './markdown-card/format';
import { markdownLog } from './markdown-log/format';
import { mitchellData } from './mitchell-data/format';
import { modelCardToolkit } from './model-card-toolkit/format';
import { monai } from './monai/format';
import { notACard } from './not-a-card/format';
import { notALog } from './not-a-log/format';
import { whyNotText } from './notText';
import { riskRegister } from './risk-register/format';
import { sourceComments } from './source-comments/format';
import { stpa } from './stpa/format';
import { isWorkbook } from './xlsx/isWorkbook';
import { xlsxLog } from './xlsx-log/format';

/** Every format that is read, in the order in which they are asked; of two that are equally sure the first reads. */
export const inputFormats: readonly InputFormat[] = [
  notACard,
  cyclonedx,
  chai,
  monai,
  modelCardToolkit,
  mitchellData,
  adHocCard,
  notALog,
  hazardwise,
  doorstop,
  stpa,
  riskRegister,
  markdownCard,
  markdownLog,
  csvLog,
  xlsxLog,
  junit,
  sourceComments,
  carelint,
];

/** What reads, by the id of its format. */
export type Readers = ReadonlyMap<string, Reader>;

type KindedDocument = SourceDocument & { readonly kind: DocumentKind };

/** Loads what these documents need to be read: asked before anything is read, because reading waits for nothing. `last` saves looking at what has not changed since. */
export async function readersFor(
  documents: readonly KindedDocument[],
  last: { readonly documents: readonly KindedDocument[]; readonly readers: Readers } = { documents: [], readers: new Map() },
): Promise<Readers> {
  const before = new Map(last.documents.map((document) => [document.uri, document]));
  const changed = documents.filter(({ uri, kind, text }) => before.get(uri)?.kind !== kind || before.get(uri)?.text !== text);
  const formats = new Set(
    changed.flatMap((document) =>
      refusalOf(document, document.kind) === undefined ? (choiceFor(document, document.kind, inputFormats).format ?? []) : [],
    ),
  );
  const wanted = [...formats].filter(({ id }) => !last.readers.has(id));
  const late = lateParts.filter((part) => changed.some((document) => part.needs(document, before.has(document.uri))));
  const [loaded] = await Promise.all([
    Promise.all(wanted.map(async (format) => [format.id, await format.load()] as const)),
    Promise.all(late.map((part) => part.load())),
  ]);
  return new Map([...last.readers, ...loaded]);
}

/** Loads every reader there is, with all that any document may need. */
export async function everyReader(): Promise<Readers> {
  await Promise.all(lateParts.map((part) => part.load()));
  return new Map(await Promise.all(inputFormats.map(async (format) => [format.id, await format.load()] as const)));
}

interface Reading {
  readonly readers: Readers;
  readonly formats?: readonly InputFormat[];
}

/**
 * Reads a document with the format that recognises it. Never throws: what cannot be read, and a fault of a reader, is a problem.
 * The decisions file states no facts and is read by `readDecisions`.
 */
export function readDocument(document: SourceDocument, kind: DocumentKind, how: Reading): DocumentFacts {
  return readWith(document, kind, how);
}

/** Gives the same, and sooner where an edit since `before` concerns a part of the document alone. */
export function rereadDocument(
  document: SourceDocument,
  kind: DocumentKind,
  how: Reading & { readonly before: ReadBefore },
): DocumentFacts {
  return readWith(document, kind, how);
}

function readWith(
  document: SourceDocument,
  kind: DocumentKind,
  { readers, formats = inputFormats, before }: Reading & { readonly before?: ReadBefore },
): DocumentFacts {
  if (kind === 'decisions') return new FactBuilder(document.uri).build({ format: 'decisions', why: 'it is the decisions file', kind });
  const refusal = refusalOf(document, kind);
  if (refusal !== undefined) return refused({ document, kind, ...refusal });
  const { format, detection, tried } = choiceFor(document, kind, formats);
  if (format === undefined || detection === undefined) {
    const message = `No known way of writing ${nounOf(kind)} fits this document. ${tried.join('; ')}.`;
    return refused({ document, kind, code: 'unknown-format', message });
  }
  const reader = readers.get(format.id);
  if (reader === undefined) throw new Error(`The reader ${format.id} was not loaded before ${document.uri} was to be read`);
  const recognised = { format: format.id, why: detection.why };
  try {
    const known = before?.facts.format === format.id && before.facts.kind === kind ? before : undefined;
    const again = known && reader.reread?.(document, kind, { before: known, recognised });
    if (again !== undefined) return again;
    const facts = { ...reader.read(document, kind, recognised), kind };
    if (known !== undefined) keeping.there?.keepItems(facts, known.facts);
    return facts;
  } catch (fault) {
    const message = `The reader ${format.id} failed, so nothing of this document was read: ${faultText(fault)}`;
    return refused({ document, kind, code: 'unreadable', message, format: format.id });
  }
}

function refusalOf(document: SourceDocument, kind: DocumentKind): { code: ProblemCode; message: string } | undefined {
  const most = largestOf(kind);
  if (isWorkbook(document.uri) && kind !== 'risk') {
    return {
      code: 'unknown-format',
      message: `Of spreadsheets only a hazard log is read, not ${nounOf(kind)}. Save it as Markdown or YAML.`,
    };
  }
  if (/\.(xlsb?|ods|docx?|pdf)$/i.test(document.uri)) {
    return {
      code: 'unknown-format',
      message: 'Of spreadsheets only .xlsx is read, and no word-processor files. Save it as XLSX, CSV, Markdown or YAML.',
    };
  }
  if (document.text.length > most) {
    const message = `This document has ${document.text.length} characters; ${nounOf(kind)} is read up to ${most}. Nothing of it was read.`;
    return { code: 'too-large', message };
  }
  const binary = whyNotText(document.text);
  return binary === undefined
    ? undefined
    : { code: 'not-text', message: `This is not a text that can be read: ${binary}. Save it as UTF-8.` };
}

function largestOf(kind: DocumentKind): number {
  if (kind === 'risk') return limits.logSize;
  if (kind === 'tests') return limits.testsSize;
  return kind === 'source' ? limits.sourceSize : limits.cardSize;
}

interface Choice {
  readonly format?: InputFormat;
  readonly detection?: Detection;
  /** What each format said that did not take it. */
  readonly tried: readonly string[];
}

/** A document is looked at when its reader is loaded and again when it is read: the same object holds the same text. */
function choiceFor(document: SourceDocument, kind: DocumentKind, formats: readonly InputFormat[]): Choice {
  const last = lastChoice.get(document);
  if (last?.kind === kind && last.formats === formats) return last.choice;
  const choice = formatOf(document, kind, formats);
  lastChoice.set(document, { kind, formats, choice });
  return choice;
}

const lastChoice = new WeakMap<SourceDocument, { kind: DocumentKind; formats: readonly InputFormat[]; choice: Choice }>();

function formatOf(document: SourceDocument, kind: DocumentKind, formats: readonly InputFormat[]): Choice {
  if (kind === 'decisions') return { tried: [] };
  const tried: string[] = [];
  let likely: { format: InputFormat; detection: Detection } | undefined;
  for (const format of formats) {
    if (!format.kinds.includes(kind)) continue;
    const detection = guardedDetect(format, document, kind);
    if (detection.confidence === 'certain') return { format, detection, tried };
    if (detection.confidence === 'likely') likely ??= { format, detection };
    else tried.push(`${format.title}: ${detection.why}`);
  }
  return likely === undefined ? { tried } : { ...likely, tried };
}

function guardedDetect(format: InputFormat, document: SourceDocument, kind: DocumentKind): Detection {
  try {
    return format.detect(document, kind);
  } catch (fault) {
    return { confidence: 'no', why: `it failed to look: ${faultText(fault)}` };
  }
}

function faultText(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}

function refused(what: {
  document: SourceDocument;
  kind: DocumentKind;
  code: ProblemCode;
  message: string;
  format?: string;
}): DocumentFacts {
  const builder = new FactBuilder(what.document.uri);
  builder.problem({ code: what.code, severity: 'error', message: what.message, span: { start: 0, end: 0 } });
  return builder.build({ format: what.format ?? 'none', why: what.message, kind: what.kind, canState: [] });
}

function nounOf(kind: DocumentKind): string {
  switch (kind) {
    case 'card':
      return 'a model card';
    case 'risk':
      return 'a hazard log';
    case 'project':
      return 'a project file';
    case 'decisions':
      return 'a decisions file';
    case 'record':
      return 'a record';
    case 'tests':
      return 'test results';
    case 'source':
      return 'source code';
  }
}

export { claim } from './claim';
