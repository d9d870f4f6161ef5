import { printable } from '../../exporters/index';
import {
  type Moved,
  movedOn,
  type PackFault,
  type PackVerdict,
  type SignatureState,
  verifyPack,
  writeZip,
} from '../../exporters/pack/index';
import { exitStatus, RequestError } from './exitStatus';
import { filesForPack } from './packFiles';
import { type OpenedPack, readPack } from './readPack';
import { factsOf, oneProject, readAsKept } from './readProject';
import { readKeyId, sha256, verifies } from './signingKey';
import type { Terminal } from './terminal';

export interface VerifyOptions {
  readonly format: 'text' | 'json';
  /** Path of a public key that the reader trusts. */
  readonly key?: string;
}

/** Holds a pack against its own manifest and signature, and, with the project at hand, says what moved on since. */
export async function verifyCommand(
  { pack, folder }: { readonly pack: string; readonly folder: string | undefined },
  options: VerifyOptions,
  terminal: Terminal,
): Promise<number> {
  const opened = readPack(pack, terminal);
  const expected = options.key === undefined ? undefined : { keyId: readKeyId(options.key, terminal) };
  const verdict = await verifyPack(opened.entries, { sha256, verifies }, expected);
  if (verdict.manifest === undefined && opened.entries.every(({ path }) => !path.endsWith('.json')))
    throw new RequestError(`"${pack}" is no evidence pack: there is no manifest in it.`);
  const moved =
    folder === undefined || verdict.manifest === undefined ? undefined : movedOn(verdict.manifest, await hashesNow(folder, terminal));
  const rewritten = verdict.faults.length === 0 && (await wasRewritten(opened));
  const said = { verdict, moved, rewritten };
  terminal.out(options.format === 'json' ? json(said) : printable(text(said)));
  return verdict.faults.length > 0 || (moved ?? []).length > 0 ? exitStatus.findings : exitStatus.clear;
}

interface Said {
  readonly verdict: PackVerdict;
  readonly moved: readonly Moved[] | undefined;
  readonly rewritten: boolean;
}

async function hashesNow(folder: string, terminal: Terminal): Promise<ReadonlyMap<string, string>> {
  const found = oneProject(folder, terminal);
  const project = await readAsKept(found);
  const { enclosed } = await filesForPack(project, factsOf(project), found.settings);
  return new Map(enclosed.map(({ path, bytes }) => [path, sha256(bytes)]));
}

/** The same content can stand in another archive: whoever packed it again, or changed a header, did not change what it says. */
async function wasRewritten({ entries, archive }: OpenedPack): Promise<boolean> {
  return archive !== undefined && sha256(await writeZip(entries)) !== sha256(archive);
}

function json({ verdict, moved, rewritten }: Said): string {
  const { manifest, looked, faults, signature } = verdict;
  const about = manifest && {
    project: manifest.project,
    asOf: manifest.asOf,
    draft: manifest.draft,
    catalogue: manifest.catalogue.version,
  };
  return `${JSON.stringify({ ...about, looked, faults, signature, rewritten, ...(moved === undefined ? {} : { moved }) }, undefined, 2)}\n`;
}

function text({ verdict, moved, rewritten }: Said): string {
  const { manifest, looked, faults, signature } = verdict;
  const about = manifest === undefined ? '' : `: ${manifest.project}, as of ${manifest.asOf}${manifest.draft ? ', a draft' : ''}`;
  const lines = [
    `${looked} files looked at${about}.`,
    ...(faults.length === 0 ? ['Nothing was changed, added, removed or renamed since the manifest was written.'] : faults.map(faultLine)),
    signatureLine(signature),
    ...(rewritten ? ['The archive itself was packed again or changed in its headers; what it holds is the same.'] : []),
    ...(moved === undefined ? [] : movedLines(moved)),
  ];
  return `${lines.join('\n')}\n`;
}

function faultLine(fault: PackFault): string {
  switch (fault.what) {
    case 'changed':
      return `${fault.path} was changed`;
    case 'missing':
      return `${fault.path} is missing`;
    case 'added':
      return `${fault.path} was added`;
    case 'renamed':
      return `${fault.path} was renamed to ${fault.to}`;
    case 'papers':
      return `${fault.path}: ${fault.why}`;
    case 'signature':
      return `signature: ${fault.why}`;
  }
}

function signatureLine(signature: SignatureState): string {
  switch (signature.is) {
    case 'none':
      return 'It is not signed: whoever changed a file could have written a new manifest.';
    case 'expected':
      return `Signed with the key you named, ${signature.keyId}.`;
    case 'unknown':
      return `Signed with key ${signature.keyId}. Compare that with what its owner tells you, or name their public key with --key.`;
    case 'broken':
      return 'The signature does not hold.';
  }
}

function movedLines(moved: readonly Moved[]): readonly string[] {
  if (moved.length === 0) return ['The files of the project are those of the pack.'];
  const words = { changed: 'changed since', gone: 'is gone', new: 'is new' } as const;
  return ['The project moved on:', ...moved.map(({ path, what }) => `  ${path} ${words[what]}`)];
}
