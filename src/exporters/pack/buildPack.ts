import { attestationPath, envelopeOf, type Signer, statementOf } from './attestation';
import { contents } from './contents';
import { type ManifestFile, manifestOf, manifestPath, manifestText } from './manifest';
import type { PackContext, PackFile } from './packContext';
import { nameFault, sameName } from './zip/entryName';
import { writeZip } from './zip/writeZip';
import type { ZipEntry } from './zip/zipFormat';

/** The powers that a host lends. */
export interface PackPorts {
  /** As 64 hexadecimal digits in lower case. */
  sha256(bytes: Uint8Array): string | Promise<string>;
  readonly signer?: Signer | undefined;
  /** Called before each piece of work; gives the pack up by throwing. */
  pause?(step: string): void | Promise<void>;
}

/** Where the project's own files lie in a pack. */
export const projectFolder = 'project/';

/** Makes every file of a pack, the manifest and the attestation among them. Sorted by path. The same context gives the same bytes. */
export async function buildPack(context: PackContext, ports: PackPorts): Promise<readonly ZipEntry[]> {
  const pause = async (step: string): Promise<void> => ports.pause?.(step);
  const made: (ZipEntry & Pick<ManifestFile, 'as' | 'kind'>)[] = [];
  for (const file of filesOf(context)) {
    await pause(file.path);
    const content = await file.make(context);
    if (content !== undefined) made.push({ path: file.path, bytes: bytesOf(content), as: 'made' });
  }
  for (const { path, ...rest } of context.enclosed) made.push({ path: `${projectFolder}${path}`, ...rest });
  checkNames(made.map(({ path }) => path));
  const files: ManifestFile[] = [];
  for (const { path, bytes, as, kind } of made) {
    await pause(path);
    files.push({ path, size: bytes.length, sha256: await ports.sha256(bytes), as, ...(kind === undefined ? {} : { kind }) });
  }
  const { signer } = ports;
  const manifest = manifestOf(context, {
    files,
    signedWith: signer === undefined ? undefined : { keyId: signer.keyId, publicKey: signer.publicKey },
  });
  const manifestBytes = bytesOf(manifestText(manifest));
  const statement = statementOf(manifest, { name: manifestPath, digest: { sha256: await ports.sha256(manifestBytes) } });
  const envelope = await envelopeOf(statement, signer);
  const entries: readonly ZipEntry[] = [
    ...made.map(({ path, bytes }) => ({ path, bytes })),
    { path: manifestPath, bytes: manifestBytes },
    { path: attestationPath, bytes: bytesOf(`${JSON.stringify(envelope, undefined, 2)}\n`) },
  ];
  return [...entries].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** One archive of a pack's files. */
export const zipPack = (entries: readonly ZipEntry[], ports: Pick<PackPorts, 'pause'>): Promise<Uint8Array> =>
  writeZip(entries, (done, total) => ports.pause?.(`file ${done + 1} of ${total}`));

function filesOf(context: PackContext): readonly PackFile[] {
  return contents.flatMap((one) => (typeof one === 'function' ? one(context) : [one]));
}

const bytesOf = (content: string | Uint8Array): Uint8Array => (typeof content === 'string' ? new TextEncoder().encode(content) : content);

/** Two files of one name, or a name that no archive should hold, is a fault of ours: what people name is checked before. */
function checkNames(paths: readonly string[]): void {
  const seen = new Set([manifestPath, attestationPath].map(sameName));
  for (const path of paths) {
    const fault = nameFault(path);
    if (fault !== undefined) throw new Error(`The file ${path} of a pack ${fault}`);
    if (seen.has(sameName(path))) throw new Error(`Two files of a pack are called ${path}`);
    seen.add(sameName(path));
  }
}
