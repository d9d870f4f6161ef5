import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type StarterProfile, starterDocuments } from '../../core/index';
import { exitStatus, RequestError } from './exitStatus';
import { checkAnswers, completeAnswers } from './initAnswers';
import { fileErrorWords, isFileError } from './inside';
import type { Terminal } from './terminal';

/** Writes the documents that are not there yet. A file that exists stays as it is, and is named. */
export async function initCommand(folder: string, given: StarterProfile, terminal: Terminal): Promise<number> {
  checkAnswers(given);
  const target = resolve(terminal.folder, folder);
  const answers = await completeAnswers(given, terminal);
  openFolder(target, folder);
  const outcomes = Object.entries(starterDocuments(answers)).map(([name, text]) => ({ name, written: writeNew(join(target, name), text) }));
  for (const { name, written } of outcomes) {
    if (written) terminal.out(`${name}\n`);
    else terminal.err(`${name} is there already and stays as it is.\n`);
  }
  if (!outcomes.some(({ written }) => written)) throw new RequestError('Nothing was written: all of these files exist.');
  terminal.err(`Next: replace each TBC, beginning with what the product is for; what nobody knows yet stays open.
Then run "carelint check ${folder}".\n`);
  return exitStatus.clear;
}

function openFolder(target: string, asked: string): void {
  try {
    mkdirSync(target, { recursive: true });
  } catch (error) {
    if (isFileError(error) && error.code === 'EEXIST') throw new RequestError(`"${asked}" is a file; a folder was expected.`);
    throw new RequestError(`The folder "${asked}" cannot be made: ${fileErrorWords(error)}.`, { cause: error });
  }
}

/** The system itself refuses to overwrite, so nothing can come between looking and writing. */
function writeNew(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (isFileError(error) && error.code === 'EEXIST') return false;
    throw new RequestError(`${path} cannot be written: ${fileErrorWords(error)}.`, { cause: error });
  }
}
