import { l10n, Uri, workspace } from 'vscode';
import { type CatalogueFile, type CompiledCatalogue, withOwnRules as join, type Problem } from '../../core/index';
import type { Reads } from './readText';
import { walkFolder } from './walkFolder';
import type { FoundProject } from './workspaceProjects';

export interface OwnRules {
  readonly files: readonly CatalogueFile[];
  readonly problems: readonly Problem[];
}

/** The rule files of a project's own folders. None in a workspace that is not trusted: whose rules they are is for a person to say first. */
export async function readOwnRules({ root, settings }: FoundProject, reader: Reads): Promise<OwnRules> {
  if (!workspace.isTrusted) return { files: [], problems: [] };
  const files: CatalogueFile[] = [];
  const problems: Problem[] = [];
  for (const { value, place } of settings.rules) {
    const folder = Uri.joinPath(root, value);
    const paths = (await walkFolder(folder)).files.filter((path) => /\.ya?ml$/i.test(path));
    if (paths.length === 0) {
      const message = l10n.t('The folder "{0}" holds no rule files, or cannot be looked into.', value);
      problems.push({ code: 'unreadable', severity: 'error', message, place });
    }
    for (const path of paths) {
      const { text, faults } = await reader.read(Uri.joinPath(folder, path));
      if (text !== undefined) files.push({ path, text });
      for (const { code, severity, message, at } of faults) {
        problems.push({ code, severity, message, place: { uri: `${value}/${path}`, span: { start: at, end: at } } });
      }
    }
  }
  return { files, problems };
}

const made = new WeakMap<CompiledCatalogue, { readonly key: string; readonly catalogue: CompiledCatalogue }>();

/** The shipped rules with those of the project, made anew only when one of them changed. */
export async function withOwnRules(base: CompiledCatalogue, files: readonly CatalogueFile[]): Promise<CompiledCatalogue> {
  if (files.length === 0) return base;
  const key = JSON.stringify(files);
  const known = made.get(base);
  if (known?.key === key) return known.catalogue;
  const catalogue = await join(base, files);
  made.set(base, { key, catalogue });
  return catalogue;
}
