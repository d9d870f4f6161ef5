import { type Facts, isWorkbook, mergeFacts, readDocument } from '../../core/index';
import { withLf } from '../../exporters/pack/index';
import { discover, type FoundProject } from './discovery';
import { RequestError } from './exitStatus';
import { type LoadedProject, loadProject } from './loadProject';
import type { Terminal } from './terminal';

/** The one project that a command was given; several are too many. */
export function oneProject(path: string, { folder }: Terminal): FoundProject {
  const { projects, refused } = discover([path], folder);
  if (refused.length > 0) throw new RequestError(refused.join('\n'));
  const [first, ...others] = projects;
  if (first === undefined) throw new RequestError(`No project in "${path}".`);
  if (others.length > 0)
    throw new RequestError(
      `"${path}" holds ${projects.length} projects; name the folder of one: ${projects.map((one) => one.folder).join(', ')}.`,
    );
  return first;
}

/** A project with the line ends that a pack keeps, so that a checkout with others gives the same. */
export async function readAsKept(found: FoundProject): Promise<LoadedProject> {
  const project = await loadProject(found, found.folder);
  return {
    ...project,
    documents: project.documents.map((document) => (isWorkbook(document.uri) ? document : { ...document, text: withLf(document.text) })),
  };
}

/** What the documents state, without judging it. */
export const factsOf = ({ documents, readers }: Pick<LoadedProject, 'documents' | 'readers'>): Facts =>
  mergeFacts(documents.filter(({ kind }) => kind !== 'decisions').map((document) => readDocument(document, document.kind, { readers })));
