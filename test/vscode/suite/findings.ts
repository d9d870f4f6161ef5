import { type Diagnostic, languages, type Uri, workspace } from 'vscode';
import type { Printed, PrintedPlace } from './lane';

/** The rule or problem code that a diagnostic of ours carries. */
export function codeOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

export const ours = (uri: Uri): readonly Diagnostic[] => languages.getDiagnostics(uri).filter(({ source }) => source === 'Carelint');

export function findingOf(uri: Uri, rule: string, line?: number): Diagnostic | undefined {
  return ours(uri).find((found) => codeOf(found) === rule && (line === undefined || found.range.start.line === line));
}

/** A line for each finding that the editor shows in one project, in a stable order. */
export function shownIn(project: Uri): readonly string[] {
  const folder = `${project.path}/`;
  const files = languages.getDiagnostics().filter(([uri]) => uri.path.startsWith(folder));
  return files
    .flatMap(([uri, all]) =>
      all
        .filter(({ source }) => source === 'Carelint')
        .map((found) => {
          const { start, end } = found.range;
          const place = {
            uri: uri.path.slice(folder.length),
            line: start.line + 1,
            column: start.character + 1,
            endLine: end.line + 1,
            endColumn: end.character + 1,
          };
          return lineOf(place, codeOf(found));
        }),
    )
    .toSorted();
}

/** The same of what the command line prints: what is unmet and not settled by a decision, what is not determined, and the problems. */
export function printedOf({ results, problems }: Printed): readonly string[] {
  const findings = results
    .filter(({ status, decision }) => status === 'undetermined' || (status === 'unmet' && decision === undefined))
    .flatMap(({ rule, places: [place] }) => (place === undefined ? [] : [lineOf(place, rule)]));
  return [...findings, ...problems.map((problem) => lineOf(problem, problem.code))].toSorted();
}

const lineOf = ({ uri, line, column, endLine, endColumn }: PrintedPlace, code: string): string =>
  `${uri}:${line}:${column}-${endLine}:${endColumn} ${code}`;

/** Checks for the day that the command line was asked about. */
export async function checkAsOf(asOf: string): Promise<void> {
  await workspace.getConfiguration('carelint').update('asOf', asOf, true);
}
