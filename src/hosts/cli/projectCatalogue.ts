import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type CatalogueData, loadCatalogue, readSettings, type Settings } from '../../core/index';
import { printable } from '../../exporters/index';
import { RequestError } from './exitStatus';
import { readText } from './readText';
import type { Terminal } from './terminal';
import { readUserRules } from './userRules';

/** The project whose own rules are known besides those that ship: the folder given, else the folder of the command. */
export interface AskedProject {
  readonly project?: string;
}

/** What the project file of that folder sets; a folder that was named has to have one. Absent where there is none. */
export function askedSettings({ project }: AskedProject, terminal: Terminal): { folder: string; settings: Settings } | undefined {
  const folder = resolve(terminal.folder, project ?? '.');
  const name = ['carelint.yaml', 'carelint.yml'].find((file) => existsSync(join(folder, file)));
  if (name === undefined) {
    if (project === undefined) return undefined;
    throw new RequestError(`"${project}" holds no carelint.yaml, which names the rules of a project.`);
  }
  const { text } = readText({ path: join(folder, name), uri: name, project: folder });
  return text === undefined ? undefined : { folder, settings: readSettings({ uri: name, text }).settings };
}

/** The catalogue with the rules of the project's own; what is wrong with them is told, and the others are known all the same. */
export function projectCatalogue(catalogue: CatalogueData, asked: AskedProject, terminal: Terminal): CatalogueData {
  const found = askedSettings(asked, terminal);
  if (found === undefined || found.settings.rules.length === 0) return catalogue;
  const { files, problems } = readUserRules(found.folder, found.settings);
  const data = loadCatalogue(files, { base: catalogue });
  const broken = data.problems.filter((problem) => !catalogue.problems.includes(problem));
  for (const { place, message } of problems) terminal.err(printable(`${place.uri}: ${message}\n`));
  for (const { file, message } of broken) terminal.err(printable(`${file}: ${message}\n`));
  return data;
}
