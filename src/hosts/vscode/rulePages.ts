import { commands, type Disposable, type ExtensionContext, l10n, Uri, window, workspace } from 'vscode';
import { type CatalogueData, compileCatalogue, type Rule } from '../../core/index';
import { ruleMarkdown, ruleText } from '../../exporters/index';

const scheme = 'carelint-rule';

/** The page of a rule as a document of the editor; the manifest opens it in the Markdown preview. */
export function rulePageUri(rule: string): Uri {
  return Uri.from({ scheme, path: `/${rule}.md` });
}

/** Serves the pages that come with the product, and makes one from the rule itself where there is none (a project's own rules). */
export function serveRulePages(context: ExtensionContext, catalogues: () => Promise<readonly CatalogueData[]>): Disposable {
  return workspace.registerTextDocumentContentProvider(scheme, {
    async provideTextDocumentContent(uri) {
      const id = uri.path.replace(/^\//, '').replace(/\.md$/, '');
      const shipped = await readShipped(context, id);
      if (shipped !== undefined) return shipped;
      for (const data of await catalogues()) {
        const rule = data.rules.find((candidate) => candidate.id === id);
        if (rule !== undefined) return rulePage(rule, data);
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

async function readShipped(context: ExtensionContext, id: string): Promise<string | undefined> {
  if (!/^[a-z0-9-]+\/[a-z0-9-]+$/.test(id)) return undefined;
  try {
    // Pages lead to the reference of facts, which lies beside their folder.
    const folder = id.startsWith('reference/') ? ['docs'] : ['docs', 'rules'];
    return new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(context.extensionUri, ...folder, `${id}.md`)));
  } catch {
    // Not shipped: a rule of the project's own, or a build without its pages.
    return undefined;
  }
}

/** The page of a rule that the product does not bring, made as the shipped ones are. */
export function rulePage(rule: Rule, data: CatalogueData): string {
  return ruleMarkdown(ruleText(rule, compileCatalogue(data)), { rule: (id) => `../${id}.md` });
}
