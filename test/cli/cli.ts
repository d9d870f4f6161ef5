import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type CatalogueData, type Form, loadForms } from '../../src/core/index';
import { run } from '../../src/hosts/cli/program';
import type { Terminal } from '../../src/hosts/cli/terminal';
import { catalogueFiles, shippedCatalogue } from '../rules/catalogueFiles';

export const repository = join(__dirname, '../..');

let knownForms: readonly Form[] | undefined;

/** The catalogue of this repository, read once. */
export const catalogue = (): CatalogueData => shippedCatalogue().data;

/** Its forms, read once. */
export function forms(): readonly Form[] {
  knownForms ??= loadForms(catalogueFiles(), catalogue().sources).forms;
  return knownForms;
}

export interface Said {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process, as on a pipe unless told otherwise. */
export async function carelint(words: readonly string[], more: Partial<Terminal> = {}): Promise<Said> {
  let out = '';
  let err = '';
  const terminal: Terminal = {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    outIsTerminal: false,
    errIsTerminal: false,
    env: {},
    folder: repository,
    today: () => '2026-11-24',
    ...more,
  };
  const status = await run(words, terminal, { readCatalogue: catalogue, readForms: forms });
  return { status, out, err };
}

const made: string[] = [];

/** A folder with these files (text, or bytes), gone when this process ends. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'carelint-'));
  made.push(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

// Test files that share a process share this module, so the folders stay until that process ends.
process.on('exit', () => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});
