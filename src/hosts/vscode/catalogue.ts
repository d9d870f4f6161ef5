import { type ExtensionContext, Uri, workspace } from 'vscode';
import { type CatalogueData, type CompiledCatalogue, compileCatalogue } from '../../core/index';

/**
 * Reads and compiles the shipped rules when they are first asked for, and once: opening a window costs nothing until a document is there.
 * A failure is not kept, so that the next check tries again.
 */
export function lazyCatalogue(context: ExtensionContext): () => Promise<CompiledCatalogue> {
  let loading: Promise<CompiledCatalogue> | undefined;
  return () => {
    loading ??= load(context).catch((error: unknown) => {
      loading = undefined;
      throw new Error('The catalogue of rules could not be read.', { cause: error });
    });
    return loading;
  };
}

async function load(context: ExtensionContext): Promise<CompiledCatalogue> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(context.extensionUri, 'dist', 'catalogue.json'));
  // Written by our own build from checked rule files, so its shape is not checked a second time.
  const data = JSON.parse(new TextDecoder().decode(bytes)) as CatalogueData;
  return compileCatalogue(data);
}
