import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  addDecision,
  type CatalogueData,
  type CompiledCatalogue,
  compileCatalogue,
  type DecisionKind,
  decisionKinds,
  type Facts,
  loadCatalogue,
  type NewDecision,
  patientDataRule,
  type Result,
  sealOf,
} from '../../core/index';
import type { FoundProject } from './discovery';
import { exitStatus, RequestError } from './exitStatus';
import { fileErrorWords, isFileError } from './inside';
import { isIsoDate } from './isoDate';
import { judgeProject } from './judgeProject';
import { type LoadedProject, loadProject } from './loadProject';
import { joinByLines } from './mergeAttribute';
import { projectFiles } from './packFiles';
import { factsOf, oneProject, readAsKept } from './readProject';
import { sha256 } from './signingKey';
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
  { kind, rule }: { readonly kind: string; readonly rule: string },
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
  const about =
    rule === patientDataRule ? fileSubject(found, { decision, options }) : ruleSubject(found, { rule, decision, options, on, catalogue });
  const by = await whoDecides(options.by, found.folder, terminal);
  const made: NewDecision = {
    rule,
    ...(about.subject === undefined ? {} : { subject: about.subject }),
    decision,
    ...(decision === 'sign-off' ? { answer: options.answer ?? 'yes' } : {}),
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
  const joined = joinByLines(found.folder, file, terminal);
  if (joined !== undefined) terminal.err(`${joined}\n`);
  return exitStatus.clear;
}

interface About {
  readonly subject?: string;
  readonly seal: string;
  /** What the rule asks, told again to whoever answers it. */
  readonly asked?: string;
}

/** A file that looks as if it held data of patients, by its path; sealed over its bytes. */
function fileSubject(
  found: FoundProject,
  { decision, options }: { readonly decision: DecisionKind; readonly options: DecideOptions },
): About {
  if (decision === 'sign-off') throw new RequestError(`${patientDataRule} takes not-applicable or accepted.`);
  const { subject } = options;
  const project = readAsKept(found);
  const { enclosed } = projectFiles(project, factsOf(project), found.settings);
  const file = enclosed.find(({ path }) => path === subject);
  if (subject === undefined || file === undefined)
    throw new RequestError(
      `--subject takes the path of a file that would go into the pack; ${subject === undefined ? 'none was given' : `"${subject}" would not`}.`,
    );
  return { subject, seal: sha256(file.bytes) };
}

interface Asked {
  readonly rule: string;
  readonly decision: DecisionKind;
  readonly options: DecideOptions;
  readonly on: string;
  readonly catalogue: CatalogueData;
}

function ruleSubject(found: FoundProject, { rule, decision, options, on, catalogue }: Asked): About {
  const project = loadProject(found, found.folder);
  const used = usedCatalogue(project, catalogue);
  const known = used.rule(rule);
  if (known === undefined) throw new RequestError(`There is no rule "${rule}". "carelint rules" lists them all.`);
  if (decision === 'sign-off' && known.ask === undefined) throw new RequestError(`${rule} is answered by documents; it takes no sign-off.`);
  const { report, context } = judgeProject(project, { compiled: compileCatalogue(catalogue), asOf: on, show: 'all' });
  const results = report.results.filter((result) => result.rule === rule);
  const result = chosen(results, options.subject, rule);
  const open = results.filter((one) => (result === undefined || one === result) && isOpen(one, decision));
  if (open.length === 0)
    throw new RequestError(
      `There is nothing to decide: what ${rule} asks is ${(result ?? results[0])?.status.replace('-', ' ') ?? 'not asked of this project'}.`,
    );
  const subject = result?.subjectName ?? result?.subject;
  return {
    ...(subject === undefined ? {} : { subject }),
    seal: sealOf({
      catalogue: used,
      facts: context.facts as Facts,
      rule,
      ...(result?.subject === undefined ? {} : { subject: result.subject }),
    }),
    ...(known.ask === undefined ? {} : { asked: `Answered ${options.answer ?? 'yes'} to: ${open[0]?.message ?? known.ask}` }),
  };
}

function usedCatalogue({ userRules }: LoadedProject, catalogue: CatalogueData): CompiledCatalogue {
  return compileCatalogue(userRules.length === 0 ? catalogue : loadCatalogue(userRules, { base: catalogue }));
}

/** The result about the item named; absent when the decision is to be about all of them. */
function chosen(results: readonly Result[], subject: string | undefined, rule: string): Result | undefined {
  if (subject === undefined) return undefined;
  const fold = (name: string): string => name.trim().toLowerCase();
  const result = results.find((one) => one.subject === subject || fold(one.subjectName ?? '') === fold(subject));
  if (result !== undefined) return result;
  const names = [...new Set(results.flatMap((one) => one.subjectName ?? one.subject ?? []))];
  const which = names.length === 0 ? 'it is about the project as a whole' : `it speaks of ${names.slice(0, 10).join(', ')}`;
  throw new RequestError(`${rule} says nothing of "${subject}"; ${which}.`);
}

/** A decision may follow another that lapsed, was overtaken, or that somebody takes back. */
function isOpen({ status, asks, decision: before }: Result, decision: DecisionKind): boolean {
  if (before !== undefined) return true;
  return decision === 'sign-off' ? asks === true && status === 'undetermined' : status === 'unmet' || status === 'undetermined';
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
