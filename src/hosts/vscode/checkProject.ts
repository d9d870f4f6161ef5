import type { Uri } from 'vscode';
import { type CompiledCatalogue, checkInSteps, mayReference, type Problem, type Report, readersFor, type Steps } from '../../core/index';
import { productName } from '../shared/productName';
import { type CheckedProject, placesIn, type ReadDocument, uriIn } from './checkedProject';
import { inSlices } from './inSlices';
import type { OwnRules } from './ownRules';
import type { Reads } from './readText';
import { evidenceIn } from './standing';
import type { FoundProject } from './workspaceProjects';

export interface CheckRequest {
  readonly project: FoundProject;
  readonly catalogue: CompiledCatalogue;
  readonly reader: Reads;
  readonly asOf: string;
  /** The same project as it was last checked. */
  readonly last?: CheckedProject | undefined;
}

/** Reads the documents of a project as the editor shows them, and judges them. */
export async function checkProject(request: CheckRequest): Promise<CheckedProject> {
  const { project, asOf, last } = request;
  const { documents, problems } = await readAll(request);
  const readers = await readersFor(documents, last);
  const { own, used } = await withOwn(request);
  const files = new Map<string, boolean>();
  let earlier = last?.earlier;
  const judged = await judgeWithFiles(
    project.root,
    async (there) => {
      const exists = (path: string): boolean => {
        const answer = there(path);
        files.set(path, answer);
        return answer;
      };
      const steps = checkInSteps({ documents, readers, catalogue: used, asOf, exists, ...(earlier === undefined ? {} : { earlier }) });
      const result = await inSlices(steps);
      earlier = result.earlier;
      return result;
    },
    last?.files,
  );
  const { report, facts } = judged;
  await inSlices(lookedUp(report));
  return {
    root: project.root,
    name: productName(facts) ?? project.name,
    documents,
    readers,
    facts,
    earlier: judged.earlier,
    files,
    report: { ...report, problems: [...project.problems, ...problems, ...own.problems, ...report.problems] },
    held: new Set(),
    catalogue: used,
    ...placesIn(documents),
  };
}

/** The rules to judge by, with those of the project's own where it names some; what makes these is loaded then. */
async function withOwn({ project, catalogue, reader }: CheckRequest): Promise<{ own: OwnRules; used: CompiledCatalogue }> {
  if (project.settings.rules.length === 0) return { own: { files: [], problems: [] }, used: catalogue };
  const { readOwnRules, withOwnRules } = await import('./ownRules');
  const own = await readOwnRules(project, reader);
  return { own, used: await withOwnRules(catalogue, own.files) };
}

/** Places are worked out when they are first asked for, and the editor asks for those of all findings at once. */
function* lookedUp({ results }: Report): Steps<void> {
  for (const [i, result] of results.entries()) {
    if (result.status === 'unmet' || result.status === 'undetermined') void result.places;
    if (i % 100 === 0) yield;
  }
}

async function readAll({ project, reader }: CheckRequest): Promise<{ documents: readonly ReadDocument[]; problems: readonly Problem[] }> {
  const documents: ReadDocument[] = [];
  const problems: Problem[] = [];
  for (const { path, kind } of project.files) {
    const { text, faults } = await reader.read(uriIn(project, path));
    if (kind === 'source' && (text === undefined || !mayReference(text))) continue;
    if (text !== undefined) documents.push({ uri: path, kind, text });
    for (const { code, severity, message, at } of faults) {
      problems.push({ code, severity, message, place: { uri: path, span: { start: at, end: text === undefined ? at : at + 1 } } });
    }
  }
  return { documents, problems };
}

/**
 * Rules ask whether a file exists, and the editor's file system only answers later. So the questions are gathered in a first run that
 * assumes what was true last time, answered, and the judgement is made again when an answer was not the one assumed.
 */
export async function judgeWithFiles<T>(
  root: Uri,
  judge: (exists: (path: string) => boolean) => T | Promise<T>,
  last: ReadonlyMap<string, boolean> = new Map(),
): Promise<T> {
  const answers = new Map<string, boolean>();
  const exists = evidenceIn(root);
  for (let round = 0; ; round++) {
    const asked = new Map<string, boolean>();
    const result = await judge((path) => {
      const answer = answers.get(path) ?? last.get(path) ?? true;
      asked.set(path, answer);
      return answer;
    });
    for (const path of asked.keys()) if (!answers.has(path)) answers.set(path, await exists(path));
    if (round === 2 || [...asked].every(([path, answer]) => answers.get(path) === answer)) return result;
  }
}
