import { attestationPath, type OpenedEnvelope, openEnvelope } from '../attestation';
import { fromBase64 } from '../base64';
import { type Manifest, manifestPath, readManifest } from '../manifest';
import type { ZipEntry } from '../zip/zipFormat';

export interface VerifyPorts {
  sha256(bytes: Uint8Array): string | Promise<string>;
  /** Whether an Ed25519 signature over these bytes was made with the key, given in its SPKI form; false for what is no such key. */
  verifies(key: Uint8Array, signed: Uint8Array, signature: Uint8Array): boolean | Promise<boolean>;
}

export type PackFault =
  | { readonly what: 'changed' | 'missing' | 'added'; readonly path: string }
  | { readonly what: 'renamed'; readonly path: string; readonly to: string }
  /** The pack cannot be judged as a whole, or its own papers do not agree. */
  | { readonly what: 'papers'; readonly path: string; readonly why: string }
  | { readonly what: 'signature'; readonly why: string };

/** `expected`: made with the key that the reader trusts. `unknown`: whole, but whose key it is stays open. */
export type SignatureState =
  | { readonly is: 'none' }
  | { readonly is: 'expected' | 'unknown'; readonly keyId: string }
  | { readonly is: 'broken' };

export interface PackVerdict {
  readonly manifest?: Manifest;
  /** How many files were hashed again: looking at nothing is no success. */
  readonly looked: number;
  readonly faults: readonly PackFault[];
  readonly signature: SignatureState;
}

/** Hashes every file of a pack again and holds it against the manifest, the manifest against the attestation, and that against its key. */
export async function verifyPack(
  entries: readonly ZipEntry[],
  ports: VerifyPorts,
  expected?: { readonly keyId: string },
): Promise<PackVerdict> {
  const files = new Map(entries.map(({ path, bytes }) => [path, bytes]));
  const hashes = new Map<string, string>();
  for (const { path, bytes } of entries) hashes.set(path, await ports.sha256(bytes));
  const manifestBytes = files.get(manifestPath);
  const manifest = manifestBytes && readManifest(new TextDecoder().decode(manifestBytes));
  const attestation = files.get(attestationPath);
  const envelope = attestation && openEnvelope(new TextDecoder().decode(attestation));
  const faults: PackFault[] = [];
  const papers = (path: string, is: Uint8Array | undefined): void => {
    faults.push({ what: 'papers', path, why: is === undefined ? 'it is not there' : 'it cannot be read as what it should be' });
  };
  if (manifest === undefined) papers(manifestPath, manifestBytes);
  if (envelope === undefined) papers(attestationPath, attestation);
  if (manifest !== undefined) faults.push(...fileFaults(manifest, hashes));
  if (manifest !== undefined && envelope !== undefined) faults.push(...statementFaults(manifest, envelope, hashes));
  const signature = await signatureOf({ manifest, envelope, expected, ports });
  if ('why' in signature) faults.push({ what: 'signature', why: signature.why });
  return { ...(manifest === undefined ? {} : { manifest }), looked: entries.length, faults, signature: signature.state };
}

/** A file that is missing while another with the same content was added has a new name. */
function fileFaults(manifest: Manifest, hashes: ReadonlyMap<string, string>): readonly PackFault[] {
  const listed = new Map(manifest.files.map((file) => [file.path, file]));
  const faults: PackFault[] = [];
  const twice = manifest.files.length !== listed.size;
  if (twice) faults.push({ what: 'papers', path: manifestPath, why: 'it lists a file twice' });
  const added = [...hashes.keys()].filter((path) => !listed.has(path) && path !== manifestPath && path !== attestationPath);
  for (const { path, sha256 } of listed.values()) {
    const now = hashes.get(path);
    if (now === sha256) continue;
    const renamed = now === undefined ? added.findIndex((other) => hashes.get(other) === sha256) : -1;
    const [to] = renamed < 0 ? [] : added.splice(renamed, 1);
    if (to !== undefined) faults.push({ what: 'renamed', path, to });
    else faults.push({ what: now === undefined ? 'missing' : 'changed', path });
  }
  return [...faults, ...added.map((path): PackFault => ({ what: 'added', path }))];
}

function statementFaults(manifest: Manifest, { statement }: OpenedEnvelope, hashes: ReadonlyMap<string, string>): readonly PackFault[] {
  const attested = new Map(statement.subject.map(({ name, digest }) => [name, digest.sha256]));
  if (attested.get(manifestPath) !== hashes.get(manifestPath))
    return [{ what: 'papers', path: manifestPath, why: 'it is another one than the attestation speaks of' }];
  const same =
    attested.size === statement.subject.length &&
    attested.size === manifest.files.length + 1 &&
    manifest.files.every(({ path, sha256 }) => attested.get(path) === sha256);
  return same ? [] : [{ what: 'papers', path: attestationPath, why: 'it names other files than the manifest' }];
}

type Judged = { readonly state: SignatureState; readonly why?: string };

async function signatureOf(signed: {
  readonly manifest: Manifest | undefined;
  readonly envelope: OpenedEnvelope | undefined;
  readonly expected: { readonly keyId: string } | undefined;
  readonly ports: VerifyPorts;
}): Promise<Judged> {
  const { manifest, envelope, expected, ports } = signed;
  const broken = (why: string): Judged => ({ state: { is: 'broken' }, why });
  if (manifest === undefined || envelope === undefined) return { state: { is: 'none' } };
  const { signedWith } = manifest;
  if (signedWith === undefined || envelope.signatures.length === 0) {
    if (signedWith !== undefined) return broken('the manifest names a key, and the signature is gone');
    if (envelope.signatures.length > 0) return broken('there is a signature, and the manifest names no key');
    return expected === undefined ? { state: { is: 'none' } } : broken('the pack is not signed, and a key was expected');
  }
  const [first, ...others] = envelope.signatures;
  const key = fromBase64(signedWith.publicKey);
  if (first === undefined || others.length > 0) return broken('one signature was expected');
  if (key === undefined || (await ports.sha256(key)) !== signedWith.keyId || first.keyId !== signedWith.keyId)
    return broken('the key in the manifest is not the one that its name says');
  if (!(await ports.verifies(key, envelope.signed, first.bytes)))
    return broken('the signature was not made with this key over these files');
  if (expected !== undefined && expected.keyId !== signedWith.keyId) return broken(`it is signed with another key, ${signedWith.keyId}`);
  return { state: { is: expected === undefined ? 'unknown' : 'expected', keyId: signedWith.keyId } };
}
