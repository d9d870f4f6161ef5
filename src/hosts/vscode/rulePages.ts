import { commands, type Disposable, type ExtensionContext, l10n, Uri, window, workspace } from 'vscode';
import type { CatalogueData } from '../../core/index';

const scheme = 'carelint-rule';

/** A page of docs/ as the editor shows it, as `learn/glossary`. */
export const pageUri = (page: string, fragment = ''): Uri => Uri.from({ scheme, path: `/${page}.md`, fragment });

/** The page of a rule as a document of the editor; the manifest opens it in the Markdown preview. */
export const rulePageUri = (rule: string): Uri => pageUri(rule);

/** Serves the pages that come with the product, and makes one from the rule itself where there is none (a project's own rules). */
export function serveRulePages(context: ExtensionContext, catalogues: () => Promise<readonly CatalogueData[]>): Disposable {
  return workspace.registerTextDocumentContentProvider(scheme, {
    async provideTextDocumentContent(uri) {
      const page = uri.path.replace(/^\//, '').replace(/\.md$/, '');
      const shipped = await readShipped(context, page);
      const id = page.replace(/^rules\//, '');
      if (shipped !== undefined) return shipped;
      for (const data of await catalogues()) {
        const rule = data.rules.find((candidate) => candidate.id === id);
        if (rule !== undefined) return (await import('./rulePage')).rulePage(rule, data);
      }
      return l10n.t('No rule of the name {0} is known.', id);
    },
  });
}

/** Shows the page beside the work, as a preview where the editor can, else as text. */
export async function explainRule(rule: string): Promise<void> {
  const uri = rulePageUri(rule);
  try {
    await commands.executeCommand('markdown.showPreviewToSide', uri);
  } catch {
    await window.showTextDocument(uri, { preview: true, preserveFocus: true });
  }
}

async function readShipped(context: ExtensionContext, page: string): Promise<string | undefined> {
  const file = shippedFile(page);
  if (file === undefined) return undefined;
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(context.extensionUri, 'docs', file)));
  } catch {
    // Not shipped: a rule of the project's own, or a build without its pages.
    return undefined;
  }
}

/**
 * The file below docs/ that a page is. The page of a rule is known by its id alone, and leads by `../` to folders that lie beside that
 * of the rules, which lead back by `../rules/`.
 */
export function shippedFile(page: string): string | undefined {
  const [folder, ...names] = page.replace(/^rules\/(?=.)/, '').split('/');
  if (![folder, ...names].every((name) => name !== undefined && /^[A-Za-z0-9-]+$/.test(name)) || names.length > 1) return undefined;
  if (page.startsWith('rules/')) return `${page}.md`;
  if (folder === 'reference' || folder === 'learn') return `${page}.md`;
  return names.length === 1 ? `rules/${page}.md` : undefined;
}
