import { Uri, workspace } from 'vscode';
import { type CompiledCatalogue, type Form, horizonInSteps, isWorkbook, sha256 } from '../../core/index';
import { type PackContext, type PatientDataSearch, searchPatientData, withLf } from '../../exporters/pack/index';
import { checkoutOf, type GitFiles } from '../shared/gitCheckout';
import { packContext, withUnread } from '../shared/packContext';
import { productName } from '../shared/productName';
import { type FilesOfProject, projectFiles } from '../shared/projectFiles';
import { textsOf } from './checkedProject';
import { checkProject, judgeWithFiles } from './checkProject';
import { inSlices } from './inSlices';
import { faultWords, onDisk } from './readText';
import { standingIn } from './standing';
import { walkFolder } from './walkFolder';
import { type FoundProject, nameOf } from './workspaceProjects';

export interface PackRequest {
  readonly project: FoundProject;
  readonly catalogue: CompiledCatalogue;
  readonly forms: readonly Form[];
  readonly version: string;
  readonly asOf: string;
  readonly draft: boolean;
  /** Throws when the person has given up. */
  readonly stopped: () => void;
}

export interface ReadyToPack {
  readonly context: PackContext;
  readonly search: PatientDataSearch;
}

/**
 * Judges a project as it is saved, with the line ends that a pack keeps, and gathers all that its pack is made from: what `carelint pack`
 * gathers of it, so that both write the same bytes. Absent when no document could be read.
 */
export async function readyToPack({ project, catalogue, asOf, stopped, ...rest }: PackRequest): Promise<ReadyToPack | undefined> {
  const { root, settings } = project;
  const checked = await checkProject({ project, catalogue, reader: asKept, asOf });
  const { report, facts, documents, readers } = checked;
  stopped();
  const horizon = await judgeWithFiles(root, (exists) =>
    inSlices(horizonInSteps({ documents, readers, catalogue: checked.catalogue, asOf, exists }), stopped),
  );
  stopped();
  const context = packContext({
    judged: {
      report,
      context: {
        project: productName(facts) ?? nameOf(root),
        rules: checked.catalogue.data,
        texts: textsOf(documents),
        facts,
        root: '',
        horizon,
        show: 'all',
      },
    },
    documents,
    files: await projectFiles({ documents, facts, settings }, filesIn(root, stopped)),
    settings,
    tables: catalogue.data.tables,
    commit: (await checkoutOf(root.path, gitFilesOf(root)))?.commit,
    ...rest,
  });
  if (context === undefined) return undefined;
  const search = searchPatientData(context, sha256);
  return { context: withUnread(context, search), search };
}

const asKept: typeof onDisk = {
  read: async (uri) => {
    const read = await onDisk.read(uri);
    return read.text === undefined || isWorkbook(uri.path) ? read : { ...read, text: withLf(read.text) };
  },
};

function filesIn(root: Uri, stopped: () => void): FilesOfProject {
  return {
    standing: standingIn(root),
    read: async (path) => {
      stopped();
      try {
        return { bytes: await workspace.fs.readFile(Uri.joinPath(root, path)) };
      } catch (error) {
        return { why: `It could not be read: ${faultWords(error)}` };
      }
    },
    below: async (path) => (await walkFolder(Uri.joinPath(root, path))).files,
  };
}

/** A repository is read where the file system of the project shows its files; elsewhere the commit stays unknown. */
function gitFilesOf({ scheme, authority }: Uri): GitFiles {
  const at = (path: string): Uri => Uri.from({ scheme, authority, path: path.startsWith('/') ? path : `/${path}` });
  return {
    text: async (path) => (await onDisk.read(at(path))).text,
    isFolder: async (path) => {
      try {
        await workspace.fs.readDirectory(at(path));
        return true;
      } catch {
        return false;
      }
    },
  };
}
