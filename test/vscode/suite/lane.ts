import { Uri, workspace } from 'vscode';
import { ok } from './expect';

/** A place as the command line prints it: lines and columns from 1, the uri relative to the project. */
export interface PrintedPlace {
  readonly uri: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** What `carelint check --format json` prints, as far as it is compared here. */
export interface Printed {
  readonly results: readonly {
    readonly rule: string;
    readonly status: string;
    readonly severity: string;
    readonly message?: string;
    readonly places: readonly PrintedPlace[];
    readonly decision?: unknown;
  }[];
  readonly problems: readonly (PrintedPlace & { readonly code: string; readonly message: string })[];
}

/** What the launcher laid beside the projects. */
export interface Lane {
  readonly name: string;
  readonly host: 'node' | 'web' | 'packaged' | 'desktop';
  readonly asOf: string;
  /** Only the tests whose titles hold this. */
  readonly only?: string;
  readonly expected: { readonly [example: string]: Printed };
  /** By example, the SHA-256 of the pack that `carelint pack` writes of it; in the journey only. */
  readonly packs: { readonly [example: string]: string };
}

export async function readLane(): Promise<Lane> {
  return JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(beside('lane.json'))));
}

/** A file in the folder that holds the projects, or the workspace file where one is open. */
export function beside(...path: readonly string[]): Uri {
  if (workspace.workspaceFile !== undefined) return Uri.joinPath(workspace.workspaceFile, '..', ...path);
  const folder = workspace.workspaceFolders?.[0];
  ok(folder, 'a folder is open');
  return Uri.joinPath(folder.uri, '..', ...path);
}
