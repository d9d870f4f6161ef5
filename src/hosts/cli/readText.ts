import { readFileSync, statSync } from 'node:fs';
import { isWorkbook, type Problem, type ProblemCode, workbookText } from '../../core/index';
import { decodeText } from '../shared/decodeText';
import { fileErrorWords, isFileError, liesInside } from './inside';

export interface TextFile {
  readonly path: string;
  /** From the project, with `/`: what problems name. */
  readonly uri: string;
  /** The folder that a link must not leave. */
  readonly project: string;
}

/** The text, unless it could not be had, and what is wrong. */
export interface ReadText {
  readonly text?: string;
  readonly problems: readonly Problem[];
}

/** Beyond this no document is read, so that a huge file cannot exhaust the memory. Readers keep lower limits of their own. */
const largest = 256 * 1024 * 1024;

/** Reads one document. Whatever is wrong with the file is a problem of that document; the others are read all the same. */
export function readText({ path, uri, project }: TextFile): ReadText {
  const problem = (code: ProblemCode, message: string): ReadText => ({
    problems: [{ code, severity: 'error', message, place: { uri, span: { start: 0, end: 0 } } }],
  });
  try {
    const { size } = statSync(path);
    if (!liesInside(project, path)) return problem('unreadable', 'This is a link to a file outside the project, so it was not read.');
    if (size > largest) return problem('too-large', `This file has ${size} bytes; up to ${largest} are read. Nothing of it was read.`);
    const bytes = readFileSync(path);
    if (isWorkbook(path)) {
      const read = workbookText(bytes);
      return read.kind === 'text' ? { text: read.text, problems: [] } : problem(read.code, read.message);
    }
    const decoded = decodeText(bytes);
    if (decoded.kind === 'not-text') return problem('not-text', `This is not text: ${decoded.why}. Nothing of it was read.`);
    return { text: decoded.text, problems: decoded.doubt === undefined ? [] : [doubtAt(uri, decoded.doubt)] };
  } catch (error) {
    if (!isFileError(error)) throw error;
    return problem('unreadable', `This file could not be read: ${fileErrorWords(error)}.`);
  }
}

function doubtAt(uri: string, at: number): Problem {
  return {
    code: 'not-text',
    severity: 'warning',
    message: 'Bytes here are not UTF-8; they were read as a replacement character. Save the file as UTF-8.',
    place: { uri, span: { start: at, end: at + 1 } },
  };
}
