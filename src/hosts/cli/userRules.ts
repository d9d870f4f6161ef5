import { join } from 'node:path';
import type { CatalogueFile, Problem, Settings } from '../../core/index';
import { readText } from './readText';
import { walk } from './walk';

/**
 * The rule files of a project's own folders, as data and nothing else. A path is told from its folder, as in the catalogue:
 * `<pack>/<name>.yaml`.
 */
export function readUserRules(
  folder: string,
  { rules }: Settings,
): { readonly files: readonly CatalogueFile[]; readonly problems: readonly Problem[] } {
  const files: CatalogueFile[] = [];
  const problems: Problem[] = [];
  for (const { value, place } of rules) {
    const walked = walk(join(folder, value));
    const found = walked.files.filter(({ path }) => /\.ya?ml$/i.test(path)).sort((a, b) => (a.path < b.path ? -1 : 1));
    if (found.length === 0) {
      problems.push({
        code: 'unreadable',
        severity: 'error',
        message: `The folder "${value}" holds no rule files, or cannot be looked into.`,
        place,
      });
    }
    for (const { path } of found) {
      const read = readText({ path: join(folder, value, path), uri: `${value}/${path}`, project: folder });
      problems.push(...read.problems);
      if (read.text !== undefined) files.push({ path, text: read.text });
    }
  }
  return { files, problems };
}
