import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { load } from 'js-yaml';
import type { CheckResult } from '../../src/core/check';
import { type Place, type Report, type Result, workbookText } from '../../src/core/index';
import { discover, type FoundProject } from '../../src/hosts/cli/discovery';
import { evidenceIn } from '../../src/hosts/cli/inside';
import type { LoadedDocument } from '../../src/hosts/cli/loadProject';
import { readSource } from '../../src/hosts/cli/readSource';
import { readText } from '../../src/hosts/cli/readText';
import { type TestSheet, workbook } from '../core/inputs/xlsx/workbook';
import { check } from '../reading';
import { shippedCatalogue } from '../rules/catalogueFiles';
import { sheetsIn } from './readableWorkbook';

/** A whole project as the command line finds it, with its report before anything was planted. */
export interface CleanProject {
  readonly name: string;
  readonly folder: string;
  readonly documents: readonly LoadedDocument[];
  /** The day of every report of it. */
  readonly asOf: string;
  readonly seen: readonly Seen[];
  readonly outcomes: readonly string[];
  /** The last check, on which the next one rests: what is the same is not read and judged again. Its own report ends with the next. */
  last: CheckResult;
}

export interface Edit {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** One edit or several at once, and every finding they must bring: nothing else may be found anew. */
export interface Fault extends Edit {
  readonly plant: string;
  /** Further edits, for faults that are planted together. */
  readonly and?: readonly Edit[];
  /** The day to judge on, for what law asks only later. */
  readonly asOf?: string;
  readonly finds: readonly Expectation[];
}

export interface Expectation {
  /** A rule, or `problem:` with the code of what reading a document must report. */
  readonly rule: string;
  /** The words at which the finding begins. */
  readonly at: string;
  /** Where it points, if not into the file that was edited. */
  readonly file?: string;
  /** Words of the message. */
  readonly says?: string;
}

/** The day on which a fault is looked for unless it says another. */
const today = '2026-11-24';

export function cleanProject(folder: string, asOf = today): CleanProject {
  const [found] = discover([folder], folder).projects;
  if (found === undefined) throw new Error(`no project in ${folder}`);
  const documents = [
    ...found.documents.flatMap((one) => documentAt(folder, one)),
    ...workbooksIn(folder),
    ...readSource(folder, found.sources).documents,
  ];
  const last = checked(documents, { folder, asOf });
  return { name: basename(folder), folder, documents, asOf, seen: seen(last.report), outcomes: outcomes(last.report), last };
}

function documentAt(folder: string, { uri, kind }: FoundProject['documents'][number]): readonly LoadedDocument[] {
  const { text } = readText({ path: join(folder, uri), uri, project: folder });
  return text === undefined || kind === undefined ? [] : [{ uri, text, kind }];
}

/** Hazard logs in workbooks, which stand in the folder as text that can be compared, and go through a real workbook here. */
function workbooksIn(folder: string): readonly LoadedDocument[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.xlsx.txt'));
  return files.map((file) => workbookDocument(file.replace('.txt', ''), sheetsIn(readFileSync(join(folder, file), 'utf8'))));
}

export function workbookDocument(uri: string, sheets: readonly TestSheet[]): LoadedDocument {
  const read = workbookText(workbook(sheets));
  if (read.kind === 'fault') throw new Error(read.message);
  return { uri, text: read.text, kind: 'risk' };
}

/** The report of the same project with other documents. */
export function judged(documents: readonly LoadedDocument[], project: CleanProject): Report {
  project.last = checked(documents, project, project.last.earlier);
  return project.last.report;
}

function checked(
  documents: readonly LoadedDocument[],
  { folder, asOf }: Pick<CleanProject, 'folder' | 'asOf'>,
  earlier?: CheckResult['earlier'],
): CheckResult {
  const base = { documents, catalogue: shippedCatalogue(), asOf, exists: evidenceIn(folder) };
  return check(earlier === undefined ? base : { ...base, earlier });
}

export const faultsOf = (name: string): readonly Fault[] =>
  load(readFileSync(join(__dirname, `${name}.faults.yaml`), 'utf8')) as readonly Fault[];

/** What somebody would edit: the text of a document, of a workbook its sheets as a person reads them. */
export function written({ folder, documents }: CleanProject, file: string): string {
  if (file.endsWith('.xlsx')) return readFileSync(join(folder, `${file}.txt`), 'utf8');
  return documents.find(({ uri }) => uri === file)?.text ?? '';
}

export function planted(project: CleanProject, fault: Fault): readonly LoadedDocument[] {
  const edits = editsOf(fault);
  return project.documents.map((one) => {
    const own = edits.filter(({ file }) => file === one.uri);
    if (own.length === 0) return one;
    const text = own.reduce((now, { from, to }) => now.replace(from, () => to), written(project, one.uri));
    return one.uri.endsWith('.xlsx') ? workbookDocument(one.uri, sheetsIn(text)) : { ...one, text };
  });
}

export const editsOf = (fault: Fault): readonly Edit[] => [fault, ...(fault.and ?? [])];

/** What somebody who reads the report would see of it. */
export interface Seen {
  readonly rule: string;
  readonly said: string;
  readonly place: Place | undefined;
}

export function seen(report: Report): readonly Seen[] {
  const results = report.results.flatMap((result): readonly Seen[] => (isLoud(result) ? [seenResult(result)] : []));
  const problems = report.problems.map(({ code, message, place }) => ({ rule: `problem:${code}`, said: message, place }));
  return [...results, ...problems];
}

const isLoud = ({ status }: Result): boolean => status === 'unmet' || status === 'undetermined';

function seenResult({ rule, status, subject = '', message = '', places: [place] }: Result): Seen {
  return { rule: status === 'unmet' ? rule : `${rule}?`, said: `${subject} ${message}`, place };
}

/** What is seen now and was not seen before. */
export function newlySeen(before: readonly Seen[], now: readonly Seen[]): readonly Seen[] {
  const known = new Set(before.map(({ rule, said }) => `${rule} ${said}`));
  return now.filter(({ rule, said }) => !known.has(`${rule} ${said}`));
}

/** Places and indexes move with the text; what is said of what does not. */
export function outcomes({ results, problems }: Report): readonly string[] {
  return [
    ...results.map(({ rule, status, subjectName, message }) => `${rule} ${status} ${subjectName ?? ''} ${status === 'met' ? '' : message}`),
    ...problems.map(({ code, message }) => `${code}: ${message}`),
  ].toSorted();
}
