import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Facts, Settings } from '../../core/index';
import { ChangedMeanwhile, type FilesOfProject, type ProjectFiles, projectFiles } from '../shared/projectFiles';
import { RequestError } from './exitStatus';
import { fileErrorWords, isFileError, standingIn } from './inside';
import type { LoadedProject } from './loadProject';
import { walk } from './walk';

/** The files of a project that go into its pack. Links are followed as far as they stay inside. */
export async function filesForPack({ folder, documents }: LoadedProject, facts: Facts, settings: Settings): Promise<ProjectFiles> {
  try {
    return await projectFiles({ documents, facts, settings }, filesIn(folder));
  } catch (error) {
    if (!(error instanceof ChangedMeanwhile)) throw error;
    throw new RequestError(`${error.path} changed while it was read; nothing was written. Run it again.`, { cause: error });
  }
}

function filesIn(folder: string): FilesOfProject {
  return {
    standing: standingIn(folder),
    read: (path) => {
      try {
        return { bytes: readFileSync(realpathSync(join(folder, path))) };
      } catch (error) {
        if (!isFileError(error)) throw error;
        return { why: `It could not be read: ${fileErrorWords(error)}` };
      }
    },
    below: (path) => walk(join(folder, path)).files.map((file) => file.path),
  };
}
