import { writeFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import {
  type ConvertedFormat,
  claim,
  convert,
  convertedFormats,
  type DocumentFacts,
  mergeFacts,
  readDocument,
  readersFor,
  type SourceDocument,
} from '../../core/index';
import { printable } from '../../exporters/index';
import type { convertedForms } from './convertedForms';
import { exitStatus, RequestError } from './exitStatus';
import { guessKind } from './guessKind';
import { fileErrorWords, isFileError } from './inside';
import { readText } from './readText';
import type { Terminal } from './terminal';

export interface ConvertOptions {
  /** Default: what the name of the file says, else what it reads as. */
  readonly to?: (typeof convertedForms)[number];
  readonly output?: string;
  /** Default: what the name of the output says, else YAML. */
  readonly format?: ConvertedFormat;
}

/** Writes what a file states as a model card or hazard log in our own form, to standard output or to a new file. Overwrites nothing. */
export async function convertCommand(path: string, options: ConvertOptions, terminal: Terminal): Promise<number> {
  const document = readSource(path, terminal);
  const home = await homeOf(document, options, terminal);
  const facts = readDocument(document, home, { readers: await readersFor([{ ...document, kind: home }]) });
  const stated = mergeFacts([facts]).stated().length;
  if (stated === 0)
    throw new RequestError(`"${path}" states no fact as ${nounOf(home)}, so there is nothing to convert. ${whyNothing(facts)}`);
  const { text, open } = convert(facts, { home, format: options.format ?? formatFor(options.output) });
  if (options.output === undefined) terminal.out(text);
  else writeNew(resolve(terminal.folder, options.output), { text, asked: options.output });
  const doubts = facts.problems.filter(({ code }) => code !== 'placeholder').length;
  terminal.err(
    printable(
      [
        `${path}: ${facts.format}, because ${facts.why}. ${stated} facts kept.`,
        ...(open === 0 ? [] : [`${open} facts that ${nounOf(home)} should state are marked TBC.`]),
        ...(doubts === 0 ? [] : [`${doubts} things could not be read, or only with a doubt: "carelint facts ${path}" lists them.`]),
        ...(options.output === undefined ? [] : [`Written to ${options.output}.`]),
        '',
      ].join('\n'),
    ),
  );
  return exitStatus.clear;
}

function readSource(path: string, terminal: Terminal): SourceDocument {
  const target = resolve(terminal.folder, path);
  const read = readText({ path: target, uri: basename(target), project: dirname(target) });
  if (read.text === undefined) throw new RequestError(`"${path}": ${read.problems[0]?.message ?? 'it could not be read.'}`);
  return { uri: basename(target), text: read.text };
}

async function homeOf(document: SourceDocument, { to }: ConvertOptions, terminal: Terminal): Promise<'card' | 'risk'> {
  if (to !== undefined) return to === 'log' ? 'risk' : 'card';
  const claimed = claim(document.uri, document.text.slice(0, 4000));
  if (claimed === 'card' || claimed === 'risk') return claimed;
  const guess = await guessKind(document);
  terminal.err(printable(`${document.uri}: ${guess.why}. "--to" decides otherwise.\n`));
  return guess.kind === 'risk' ? 'risk' : 'card';
}

function formatFor(output: string | undefined): ConvertedFormat {
  const [yaml, markdown] = convertedFormats;
  return output !== undefined && /\.(?:md|markdown)$/i.test(output) ? markdown : yaml;
}

function whyNothing({ problems, format, why }: DocumentFacts): string {
  return problems.find(({ code }) => code !== 'placeholder')?.message ?? `It was read as ${format}, because ${why}.`;
}

const nounOf = (home: 'card' | 'risk'): string => (home === 'card' ? 'a model card' : 'a hazard log');

/** The system itself refuses to overwrite, so nothing can come between looking and writing. */
function writeNew(target: string, { text, asked }: { readonly text: string; readonly asked: string }): void {
  try {
    writeFileSync(target, text, { flag: 'wx' });
  } catch (error) {
    if (isFileError(error) && error.code === 'EEXIST')
      throw new RequestError(`"${asked}" is there already and stays as it is. Name a new file.`);
    throw new RequestError(`"${asked}" cannot be written: ${fileErrorWords(error)}.`, { cause: error });
  }
}
