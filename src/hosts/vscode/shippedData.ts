import { type ExtensionContext, Uri, workspace } from 'vscode';

/**
 * Data that the build wrote beside this program, read when it is first asked for, and once. Its shape is our own build's, so it is not
 * checked a second time. A failure is not kept, so that the next who asks tries again.
 */
export function shippedData<T>(context: ExtensionContext, name: string): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= read<T>(context, name).catch((error: unknown) => {
      loading = undefined;
      throw new Error(`${name} could not be read.`, { cause: error });
    });
    return loading;
  };
}

async function read<T>({ extensionUri }: ExtensionContext, name: string): Promise<T> {
  return JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extensionUri, 'dist', name)))) as T;
}
