import { type Decision, type Place, patientDataRule } from '../../core/index';
import { neededInForms } from './forms/owedInForms';
import type { Enclosed, PackContext } from './packContext';
import { fileText } from './patientData/fileText';
import type { Suspect } from './patientData/suspect';
import { suspectsIn } from './patientData/suspects';

/** A placeholder where an answer is owed: a rule that applies waits for what should stand there, or a form needs it. */
export interface OwedAnswer {
  readonly place: Place;
  readonly message: string;
  /** The rules that wait for it, then the questions of forms. */
  readonly waiting: readonly string[];
}

export function owedAnswers(pack: Pick<PackContext, 'report' | 'facts' | 'forms' | 'tables' | 'context'>): readonly OwedAnswer[] {
  const { report, facts } = pack;
  const key = ({ uri, span }: Place): string => `${uri} ${span.start}`;
  const rules = new Map<string, Set<string>>();
  for (const { rule, status, decision, because, places } of report.results) {
    if ((status !== 'unmet' && status !== 'undetermined') || decision !== undefined) continue;
    const missing = because
      .filter(({ value }) => value === undefined)
      .flatMap(({ path, place }) => [place, facts.locate(path), facts.locateKey(path)]);
    for (const place of [...places, ...missing]) {
      if (place === undefined) continue;
      rules.set(key(place), (rules.get(key(place)) ?? new Set()).add(rule));
    }
  }
  const questions = new Map<string, Set<string>>();
  for (const { question, place } of neededInForms(pack)) questions.set(key(place), (questions.get(key(place)) ?? new Set()).add(question));
  return report.problems.flatMap(({ code, place, message }): readonly OwedAnswer[] => {
    if (code !== 'placeholder') return [];
    const waiting = [...[...(rules.get(key(place)) ?? [])].sort(), ...(questions.get(key(place)) ?? [])];
    return waiting.length === 0 ? [] : [{ place, message, waiting }];
  });
}

/** A file that looks as if it held data of patients. */
export interface SuspectFile {
  readonly path: string;
  /** As it was looked through: places are offsets in it. */
  readonly text: string;
  readonly suspects: readonly [Suspect, ...Suspect[]];
  /** The decision that lets it in all the same; absent while none does. */
  readonly letIn?: Decision;
  /** A decision that spoke of the file as it was, or that lapsed. */
  readonly stale?: Decision;
}

export interface PatientDataSearch {
  readonly suspected: readonly SuspectFile[];
  /** Files that are no text, so that nobody looked into them here. */
  readonly unread: readonly string[];
  readonly looked: number;
}

/** Looks through every file that would go in. `sha256` gives the hash of a file as it would be kept. */
export function searchPatientData(
  { enclosed, decisions, report }: Pick<PackContext, 'enclosed' | 'decisions' | 'report'>,
  sha256: (bytes: Uint8Array) => string,
): PatientDataSearch {
  const suspected: SuspectFile[] = [];
  const unread: string[] = [];
  for (const file of enclosed) {
    const text = fileText(file.path, file.bytes);
    if (text === undefined) {
      unread.push(file.path);
      continue;
    }
    const [first, ...others] = suspectsIn(text);
    if (first === undefined) continue;
    suspected.push({ path: file.path, text, suspects: [first, ...others], ...decisionOn(file, { decisions, asOf: report.asOf, sha256 }) });
  }
  return { suspected, unread, looked: enclosed.length - unread.length };
}

function decisionOn(
  { path, bytes }: Enclosed,
  {
    decisions,
    asOf,
    sha256,
  }: { readonly decisions: readonly Decision[]; readonly asOf: string; readonly sha256: (bytes: Uint8Array) => string },
): Pick<SuspectFile, 'letIn' | 'stale'> {
  const about = decisions.filter(
    ({ rule, subject, decision, on }) => rule === patientDataRule && subject === path && decision !== 'sign-off' && on <= asOf,
  );
  const holds = ({ until, sha256: seal }: Decision): boolean =>
    (until === undefined || until >= asOf) && (seal === undefined || seal === sha256(bytes));
  const letIn = about.find(holds);
  if (letIn !== undefined) return { letIn };
  const stale = about.at(-1);
  return stale === undefined ? {} : { stale };
}
