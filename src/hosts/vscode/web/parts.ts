// The web host of VS Code loads one file and can require nothing but the editor. What is not needed at once lies beside that file and is
// read and run here when it is first imported. Bundled before everything else into the web build, and there only.

/** The code of a part as CommonJS wants it; `carelintPart` stands for `import()`. */
export type Body = (module: { exports: unknown }, exports: unknown, require: (name: string) => unknown, load: Load) => void;
export type Load = (name: string) => Promise<unknown>;

export interface Parts {
  /** Parts that the one file holds. */
  readonly inside: Readonly<Record<string, Body>>;
  /** By part, the parts that it requires at once. */
  readonly needs: Readonly<Record<string, readonly string[]>>;
  /** The text of a part that lies beside the file. */
  readonly read: (name: string) => Promise<string>;
  /** The host's own, for everything that is no part. */
  readonly require: (name: string) => unknown;
}

/** Names are those of the files, whatever folder an import says they are in. */
export function partsOf({ inside, needs, read, require }: Parts): { readonly require: (name: string) => unknown; readonly load: Load } {
  const bodies = new Map<string, Body>(Object.entries(inside));
  const reading = new Map<string, Promise<void>>();
  const modules = new Map<string, { exports: unknown }>();

  const fetched = (name: string): Promise<void> => {
    const known = reading.get(name);
    if (known !== undefined) return known;
    const own = bodies.has(name) ? Promise.resolve() : read(name).then((text) => void bodies.set(name, compiled(text, name)));
    // A part that could not be read is asked for again the next time.
    const all = Promise.all([own, ...(needs[name] ?? []).map(fetched)]).then(
      () => undefined,
      (error: unknown) => {
        reading.delete(name);
        throw error;
      },
    );
    reading.set(name, all);
    return all;
  };
  const run = (asked: string): unknown => {
    const name = asked.slice(asked.lastIndexOf('/') + 1);
    const body = asked.startsWith('.') ? bodies.get(name) : undefined;
    if (body === undefined) return require(asked);
    const known = modules.get(name);
    if (known !== undefined) return known.exports;
    const module: { exports: unknown } = { exports: {} };
    modules.set(name, module);
    body(module, module.exports, run, load);
    return module.exports;
  };
  const load: Load = async (asked) => {
    await fetched(asked.slice(asked.lastIndexOf('/') + 1));
    return run(asked);
  };
  return { require: run, load };
}

/** As the host itself does with the one file that it loads. */
function compiled(text: string, name: string): Body {
  return new Function('module', 'exports', 'require', 'carelintPart', `${text}\n//# sourceURL=carelint/${name}`) as Body;
}

interface Extension {
  activate(context: { readonly extensionUri: unknown }): unknown;
}

/** The extension whose parts lie in `dist/web/parts`; where that is, VS Code says when it activates. */
export function extensionInParts(of: Pick<Parts, 'inside' | 'needs' | 'require'> & { readonly start: string }): Extension {
  const { workspace, Uri } = of.require('vscode') as {
    workspace: { fs: { readFile(uri: unknown): Promise<Uint8Array> } };
    Uri: { joinPath(uri: unknown, ...names: string[]): unknown };
  };
  let home: unknown;
  const read = async (name: string): Promise<string> =>
    new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(home, 'dist', 'web', 'parts', name)));
  const { activate, ...others } = partsOf({ ...of, read }).require(`./${of.start}`) as Extension;
  return {
    ...others,
    activate(context) {
      home = context.extensionUri;
      return activate(context);
    },
  };
}
