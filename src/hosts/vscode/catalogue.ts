import { type ExtensionContext, Uri, workspace } from 'vscode';
import { type CompiledCatalogue, compileCatalogue, joinCatalogue } from '../../core/index';

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
  // Both are read at once, because whoever asks for an explanation later cannot wait for a file.
  const [judging, explanations] = await Promise.all([read(context, 'catalogue.json'), read(context, 'explanations.json')]);
  return compileCatalogue(joinCatalogue({ judging: dataIn(judging), read: () => dataIn(explanations) }));
}

function read(context: ExtensionContext, name: string): Thenable<Uint8Array> {
  return workspace.fs.readFile(Uri.joinPath(context.extensionUri, 'dist', name));
}

/** Written by our own build from checked rule files, so its shape is not checked a second time. */
function dataIn<T>(bytes: Uint8Array): T {
  return JSON.parse(new TextDecoder().decode(bytes));
}
