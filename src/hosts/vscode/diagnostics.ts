import {
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type Disposable,
  Location,
  l10n,
  languages,
  type Range,
  type Uri,
} from 'vscode';
import type { NextStep, Place, Problem, Result, Severity } from '../../core/index';
import { isFinding } from '../../exporters/index';
import { type CheckedProject, uriIn } from './checkedProject';
import type { Checker } from './checker';
import { type EditorSettings, settingsFor } from './editorSettings';
import { firstContactOf, nextWords } from './firstContact';
import { rulePageUri } from './rulePages';

/** More than this in one file helps nobody: the rest is counted in a line of its own. */
const most = 500;
const order: readonly Severity[] = ['error', 'warning', 'advice'];

interface Told {
  readonly uri: Uri;
  readonly said: string;
}

/** Puts the findings of every checked project into the editor, file by file. */
export function showDiagnostics(checker: Checker): Disposable {
  const collection = languages.createDiagnosticCollection('carelint');
  /** By the root of the project, then by file: what the editor was told last. */
  const shown = new Map<string, ReadonlyMap<string, Told>>();
  const forget = (root: Uri): void => {
    for (const { uri } of shown.get(root.toString())?.values() ?? []) collection.delete(uri);
    shown.delete(root.toString());
  };
  const subscriptions = [
    collection,
    checker.onDidForget(forget),
    checker.onDidCheck((project) => {
      const files = diagnosticsOf(project, settingsFor(project.root));
      const before = shown.get(project.root.toString());
      const now = new Map([...files].map(([path, list]): [string, Told] => [path, { uri: uriIn(project, path), said: wordsOf(list) }]));
      for (const [path, { uri }] of before ?? []) if (!now.has(path)) collection.delete(uri);
      for (const [path, { uri, said }] of now) if (before?.get(path)?.said !== said) collection.set(uri, files.get(path));
      shown.set(project.root.toString(), now);
    }),
  ];
  return { dispose: () => subscriptions.forEach((subscription) => void subscription.dispose()) };
}

/** All that the editor shows of them; their own JSON leaves out what is related. */
function wordsOf(diagnostics: readonly Diagnostic[]): string {
  return JSON.stringify(diagnostics.map((one) => [one, one.relatedInformation]));
}

/** A finding that may be shown; a large log has hundreds of thousands, of which few are. */
interface Candidate {
  readonly severity: DiagnosticSeverity;
  readonly place: Place;
  readonly make: () => Diagnostic;
}

/** By the path of the file within the project; a file that was read and has no finding is not in it. */
export function diagnosticsOf(project: CheckedProject, settings: EditorSettings): ReadonlyMap<string, readonly Diagnostic[]> {
  const files = new Map<string, Candidate[]>();
  const add = (candidate: Candidate): void => {
    const known = files.get(candidate.place.uri);
    if (known === undefined) files.set(candidate.place.uri, [candidate]);
    else known.push(candidate);
  };
  const { begun, next, waits } = firstContactOf(project);
  // What is wrong in what somebody has written stays as grave as it is; what nobody has written yet waits for the next step.
  const found = (one: Result | Problem, place: Place, waiting: boolean, make: () => Diagnostic): void => {
    const held = project.held.has(one);
    const severity = held || waiting ? DiagnosticSeverity.Hint : 'rule' in one ? severityOf(one) : severityOfProblem(one);
    add({ severity, place, make: () => Object.assign(held ? asHeld(make()) : make(), { severity }) });
  };
  for (const problem of project.report.problems) {
    const { place, code } = problem;
    found(problem, place, code === 'placeholder' && begun.has(place.uri), () => problemDiagnostic(project, problem));
  }
  for (const result of project.report.results) {
    if (!isShown(result, project, settings)) continue;
    const [place] = result.places;
    if (place !== undefined) found(result, place, waits(result), () => resultDiagnostic({ project, result, place }));
  }
  if (next !== undefined) {
    add({ severity: DiagnosticSeverity.Information, place: next.place, make: () => nextDiagnostic(project, next) });
  }
  return new Map([...files].map(([path, candidates]) => [path, capped(candidates, project)]));
}

/** What the baseline holds is a hint in the text and stays out of the list of problems. */
function asHeld({ message, range, code, relatedInformation }: Diagnostic): Diagnostic {
  const held = make({ message: l10n.t('{0} (held by the baseline)', message), range, severity: DiagnosticSeverity.Hint });
  return Object.assign(held, { code, relatedInformation });
}

/** The one line in the list of problems of a project that has just been begun. */
function nextDiagnostic(project: CheckedProject, next: NextStep): Diagnostic {
  const message = l10n.t('{0} Findings in what is still empty wait as hints in the text; the checklist has them all.', nextWords(next));
  const diagnostic = make({ message, range: project.rangeOf(next.place), severity: DiagnosticSeverity.Information });
  diagnostic.code = 'next';
  return diagnostic;
}

function isShown(result: Result, project: CheckedProject, settings: EditorSettings): boolean {
  if (order.indexOf(result.severity) > order.indexOf(settings.minimumSeverity)) return false;
  if (result.status === 'undetermined') return settings.undetermined === 'show';
  return isFinding(result, project.report.asOf);
}

function resultDiagnostic({ project, result, place }: { project: CheckedProject; result: Result; place: Place }): Diagnostic {
  const diagnostic = make({
    message: withCell(project, place, messageOf(project, result)),
    range: project.rangeOf(place),
    severity: severityOf(result),
  });
  diagnostic.code = { value: result.rule, target: rulePageUri(result.rule) };
  diagnostic.relatedInformation = result.places
    .slice(1)
    .map(
      (other) =>
        new DiagnosticRelatedInformation(
          new Location(uriIn(project, other.uri), project.rangeOf(other)),
          other.label ?? l10n.t('see also'),
        ),
    );
  return diagnostic;
}

function problemDiagnostic(project: CheckedProject, problem: Problem): Diagnostic {
  const { place: at } = problem;
  const message = withCell(project, at, problem.message);
  const diagnostic = make({ message, range: project.rangeOf(at), severity: severityOfProblem(problem) });
  diagnostic.code = problem.code;
  diagnostic.relatedInformation = (problem.related ?? []).map(
    ({ place, label }) => new DiagnosticRelatedInformation(new Location(uriIn(project, place.uri), project.rangeOf(place)), label),
  );
  return diagnostic;
}

/** A placeholder is work that somebody has marked for later, not a fault. */
function severityOfProblem({ code, severity }: Problem): DiagnosticSeverity {
  if (code === 'placeholder') return DiagnosticSeverity.Information;
  return severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;
}

function make(parts: { message: string; range: Range; severity: DiagnosticSeverity }): Diagnostic {
  const diagnostic = new Diagnostic(parts.range, parts.message, parts.severity);
  diagnostic.source = 'Carelint';
  return diagnostic;
}

/** Nobody is told that something is wrong where nothing could be judged: the open question is information. */
export function severityOf(result: Result): DiagnosticSeverity {
  if (result.status === 'undetermined') return result.severity === 'advice' ? DiagnosticSeverity.Hint : DiagnosticSeverity.Information;
  switch (result.severity) {
    case 'error':
      return DiagnosticSeverity.Error;
    case 'warning':
      return DiagnosticSeverity.Warning;
    case 'advice':
      return DiagnosticSeverity.Information;
  }
}

function messageOf(project: CheckedProject, result: Result): string {
  const said = result.message ?? project.catalogue.rule(result.rule)?.title ?? result.rule;
  return result.status === 'undetermined' ? l10n.t('Not determined yet. {0}', said) : said;
}

/** In a workbook the message says where: the list of problems shows a line and a column, and no sheet. */
function withCell(project: CheckedProject, place: Place, message: string): string {
  const cell = project.cellOf(place);
  return cell === undefined ? message : `${cell}: ${message}`;
}

/** The gravest stay; the last line says how many are left out, so that the file never looks finished when it is not. */
function capped(candidates: readonly Candidate[], project: CheckedProject): readonly Diagnostic[] {
  if (candidates.length <= most) return candidates.map((one) => one.make());
  const kept = candidates.toSorted((a, b) => a.severity - b.severity).slice(0, most);
  const message = l10n.t('More findings in this file are in the checklist: {0}.', candidates.length - most);
  const [first] = kept;
  const diagnostics = kept.map((one) => one.make());
  if (first !== undefined) {
    diagnostics.push(make({ message, range: project.rangeOf(first.place), severity: DiagnosticSeverity.Information }));
  }
  return diagnostics;
}
