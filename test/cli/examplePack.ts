import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { carelint, folderWith, repository } from './cli';

/** A copy of an example, in no repository, to do with as one likes. */
export function example(name: string): string {
  const folder = folderWith({});
  cpSync(join(repository, 'examples', name), folder, { recursive: true });
  return folder;
}

/** The archive of a project, in a folder of its own. */
export async function packed(folder: string, more: readonly string[] = []): Promise<string> {
  const file = join(folderWith({}), 'pack.zip');
  const said = await carelint(['pack', folder, '--output', file, ...more]);
  assert.equal(said.status, 0, said.err);
  return file;
}

const packs = new Map<string, Promise<string>>();

/** The archive of an example as it stands, made once for all tests that only read it. */
export function examplePack(name: string): Promise<string> {
  const known = packs.get(name) ?? packed(example(name));
  packs.set(name, known);
  return known;
}
