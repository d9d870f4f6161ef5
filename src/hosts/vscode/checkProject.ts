import { Uri } from 'vscode';
import { type CompiledCatalogue, check, mayReference, type Problem } from '../../core/index';
import { type CheckedProject, placesIn, type ReadDocument, uriIn } from './checkedProject';
import { readOwnRules, withOwnRules } from './ownRules';
import { exists, type TextReader } from './readText';
import type { FoundProject } from './workspaceProjects';

export interface CheckRequest {
  readonly project: FoundProject;
  readonly catalogue: CompiledCatalogue;
  readonly reader: TextReader;
  readonly asOf: string;
}

/** Reads the documents of a project as the editor shows them, and judges them. */
export async function checkProject(request: CheckRequest): Promise<CheckedProject> {
  const { project, catalogue, asOf } = request;
  const { documents, problems } = await readAll(request);
  const own = await readOwnRules(project, request.reader);
  const { report, facts } = await checkWithFiles(project.root, (exists) =>
    check({ documents, catalogue, asOf, exists, userRules: own.files }),
  );
  return {
    root: project.root,
    name: productName(facts.values) ?? project.name,
    documents,
    facts,
    report: { ...report, problems: [...project.problems, ...problems, ...own.problems, ...report.problems] },
    catalogue: withOwnRules(catalogue, own.files),
    ...placesIn(documents),
  };
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
 * Rules ask whether a file exists, and the editor's file system only answers later. So the questions are gathered in a first run, answered,
 * and the judgement is made again when an answer was not the one assumed.
 */
async function checkWithFiles<T>(root: Uri, judge: (exists: (path: string) => boolean) => T): Promise<T> {
  const answers = new Map<string, boolean>();
  for (let round = 0; ; round++) {
    const open = new Set<string>();
    const result = judge((path) => {
      const answer = answers.get(path);
      if (answer === undefined) open.add(path);
      return answer ?? true;
    });
    for (const path of open) answers.set(path, insideProject(path) && (await exists(Uri.joinPath(root, path))));
    if (round === 2 || [...open].every((path) => answers.get(path) === true)) return result;
  }
}

/** Evidence lies inside the project: a link that climbs out of it is as good as none. */
function insideProject(path: string): boolean {
  return (
    path !== '' && !path.startsWith('/') && !path.includes('\\') && !/^[a-z][a-z0-9+.-]*:/i.test(path) && !path.split('/').includes('..')
  );
}

function productName(values: CheckedProject['facts']['values']): string | undefined {
  const card = values.card;
  const name = typeof card === 'object' && 'name' in card ? card.name : undefined;
  return typeof name === 'string' && name.trim() !== '' ? name : undefined;
}
