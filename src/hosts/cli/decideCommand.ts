import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDecision, type CatalogueData, decisionKinds, type NewDecision } from '../../core/index';
import { aboutNamed } from './decisionAbout';
import { exitStatus, RequestError } from './exitStatus';
import { fileErrorWords, isFileError } from './inside';
import { isIsoDate } from './isoDate';
import { joinByLines } from './mergeAttribute';
import { oneProject } from './readProject';
import type { Terminal } from './terminal';
import { whoDecides } from './whoDecides';
import { writeAtomic } from './writeAtomic';

export interface DecideOptions {
  readonly project: string;
  readonly subject?: string;
  readonly answer?: 'yes' | 'no';
  readonly reason?: string;
  readonly by?: string;
  readonly role?: string;
  readonly on?: string;
  readonly until?: string;
}

interface Means {
  readonly terminal: Terminal;
  readonly catalogue: CatalogueData;
}

const fileName = 'carelint.decisions.yaml';

/** Writes down what a person decided, sealed over what they decided on. Refuses a decision that would settle nothing. */
export async function decideCommand(
  { kind, about: named }: { readonly kind: string; readonly about: string },
  options: DecideOptions,
  { terminal, catalogue }: Means,
): Promise<number> {
  const decision = decisionKinds.find((word) => word === kind);
  if (decision === undefined) throw new RequestError(`A decision is one of ${decisionKinds.join(', ')}; "${kind}" is none of them.`);
  const on = options.on ?? terminal.today();
  for (const [option, day] of [
    ['--on', on],
    ['--until', options.until ?? on],
  ] as const)
    if (!isIsoDate(day)) throw new RequestError(`${option} takes a date such as 2026-11-24; "${day}" is none.`);
  if (options.until !== undefined && options.until < on) throw new RequestError('--until lies before the day of the decision.');
  if (decision !== 'sign-off' && !options.reason?.trim()) throw new RequestError(`"${decision}" needs a --reason.`);
  if (decision !== 'sign-off' && options.answer !== undefined) throw new RequestError('--answer is for a sign-off.');
  const found = oneProject(options.project, terminal);
  const about = await aboutNamed(found, { named, decision, options, on, catalogue });
  const by = await whoDecides(options.by, found.folder, terminal);
  const made: NewDecision = {
    ...about.entry,
    decision,
    ...(decision === 'sign-off' && about.entry.rule !== undefined ? { answer: options.answer ?? 'yes' } : {}),
    ...(options.reason?.trim() ? { reason: options.reason } : {}),
    by,
    ...(options.role === undefined ? {} : { role: options.role }),
    on,
    ...(options.until === undefined ? {} : { until: options.until }),
    sha256: about.seal,
  };
  const file = found.documents.find(({ kind: as }) => as === 'decisions')?.uri ?? fileName;
  append(join(found.folder, file), made);
  terminal.out(`${file}\n`);
  if (about.asked !== undefined) terminal.err(`${about.asked}\n`);
  terminal.err(`Written in the name of ${by}. Read it, and commit it.\n`);
  const joined = await joinByLines(found.folder, file, terminal);
  if (joined !== undefined) terminal.err(`${joined}\n`);
  return exitStatus.clear;
}

function append(path: string, decision: NewDecision): void {
  const raw = textAt(path);
  const mark = raw.startsWith('\ufeff') ? '\ufeff' : '';
  const text = raw.slice(mark.length);
  const change = addDecision(text, decision);
  if (change === undefined) throw new RequestError(`${path} cannot be read as a list of decisions, so nothing was written.`);
  try {
    writeAtomic(path, mark + text.slice(0, change.start) + change.newText + text.slice(change.end));
  } catch (error) {
    throw new RequestError(`${path} cannot be written: ${fileErrorWords(error)}.`, { cause: error });
  }
}

function textAt(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isFileError(error) && error.code === 'ENOENT') return '';
    throw new RequestError(`${path} cannot be read: ${fileErrorWords(error)}.`, { cause: error });
  }
}
