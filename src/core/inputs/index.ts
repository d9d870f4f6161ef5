import type { DocumentFacts } from '../facts/documentFacts';
import { FactBuilder } from '../facts/factBuilder';
import type { ProblemCode } from '../text/problem';
import type { SourceDocument } from '../text/span';
import { adHocCard } from './ad-hoc-card/index';
import { carelint } from './carelint/index';
import { chai } from './chai/index';
import { csvLog } from './csv-log/index';
import { cyclonedx } from './cyclonedx/index';
import { doorstop } from './doorstop/index';
import { hazardwise } from './hazardwise/index';
import type { Detection, DocumentKind, InputFormat, ReadBefore } from './inputFormat';
import { junit } from './junit/index';
import { limits } from './limits';
import { markdownCard } from './markdown-card/index';
import { markdownLog } from './markdown-log/index';
import { mitchellData } from './mitchell-data/index';
import { modelCardToolkit } from './model-card-toolkit/index';
import { monai } from './monai/index';
import { notALog } from './not-a-log/index';
import { whyNotText } from './notText';
import { riskRegister } from './risk-register/index';
import { sourceComments } from './source-comments/index';
import { stpa } from './stpa/index';
import { isWorkbook } from './xlsx/isWorkbook';
import { xlsxLog } from './xlsx-log/index';

/** Every format that is read, in the order in which they are asked; of two that are equally sure the first reads. */
export const inputFormats: readonly InputFormat[] = [
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

/**
 * Reads a document with the format that recognises it. Never throws: what cannot be read, and a fault of a reader, is a problem.
 * The decisions file states no facts and is read by `readDecisions`.
 */
export function readDocument(document: SourceDocument, kind: DocumentKind, formats: readonly InputFormat[] = inputFormats): DocumentFacts {
  return readWith(document, kind, { formats });
}

/** Gives the same, and sooner where an edit since `before` concerns a part of the document alone. */
export function rereadDocument(document: SourceDocument, kind: DocumentKind, before: ReadBefore): DocumentFacts {
  return readWith(document, kind, { formats: inputFormats, before });
}

function readWith(
  document: SourceDocument,
  kind: DocumentKind,
  { formats, before }: { readonly formats: readonly InputFormat[]; readonly before?: ReadBefore },
): DocumentFacts {
  if (kind === 'decisions') return new FactBuilder(document.uri).build({ format: 'decisions', why: 'it is the decisions file', kind });
  const refusal = refusalOf(document, kind);
  if (refusal !== undefined) return refused({ document, kind, ...refusal });
  const { format, detection, tried } = formatOf(document, kind, formats);
  if (format === undefined || detection === undefined) {
    const message = `No known way of writing ${nounOf(kind)} fits this document. ${tried.join('; ')}.`;
    return refused({ document, kind, code: 'unknown-format', message });
  }
  try {
    const again = before?.facts.format === format.id && before.facts.kind === kind ? format.reread?.(document, kind, before) : undefined;
    return again ?? { ...format.read(document, kind), kind };
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

function formatOf(document: SourceDocument, kind: DocumentKind, formats: readonly InputFormat[]): Choice {
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
