import type { DocumentKind } from '../../core/index';
import type { PackContext } from './packContext';
import { isRecord, parsedJson } from './parsedJson';

/** Changes when a key changes its meaning or goes. */
export const manifestSchema = 'urn:carelint:pack-manifest:1';
export const manifestPath = 'manifest.json';

export interface ManifestFile {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  /** What it is, where that matters: a document that was judged, evidence that it names, rules of the project's own, or made for the pack. */
  readonly as: 'document' | 'evidence' | 'rules' | 'made';
  /** What a document was read as. */
  readonly kind?: DocumentKind;
}

export interface Manifest {
  readonly schema: string;
  readonly project: string;
  /** The day as of which the project was judged. */
  readonly asOf: string;
  readonly draft: boolean;
  readonly tool: { readonly name: string; readonly version: string };
  readonly catalogue: { readonly version: string; readonly packs: readonly string[] };
  /** What the project says of itself; a key that nobody wrote is missing. */
  readonly profile: Readonly<Record<string, unknown>>;
  readonly commit?: string;
  readonly lineEndings: 'lf';
  /** Set when the attestation is signed. Whose key it is, nothing in the pack can prove. */
  readonly signedWith?: { readonly keyId: string; readonly publicKey: string };
  /** Sorted by path. Every file of the pack but this one and the attestation. */
  readonly files: readonly ManifestFile[];
  readonly leftOut: readonly { readonly path: string; readonly why: string }[];
}

export function manifestOf(
  context: PackContext,
  { files, signedWith }: { readonly files: readonly ManifestFile[]; readonly signedWith?: Manifest['signedWith'] | undefined },
): Manifest {
  const { report, values, version, draft, commit, leftOut } = context;
  return {
    schema: manifestSchema,
    project: context.context.project,
    asOf: report.asOf,
    draft,
    tool: { name: 'carelint', version },
    catalogue: { version: report.catalogue, packs: context.context.rules.packs.map(({ id }) => id) },
    profile: Object.fromEntries(Object.entries(values.project).filter(([, value]) => !Array.isArray(value) || value.length > 0)),
    ...(commit === undefined ? {} : { commit }),
    lineEndings: 'lf',
    ...(signedWith === undefined ? {} : { signedWith }),
    files: [...files].sort((a, b) => (a.path < b.path ? -1 : 1)),
    leftOut: leftOut.map(({ path, why }) => ({ path, why })),
  };
}

export const manifestText = (manifest: Manifest): string => `${JSON.stringify(manifest, undefined, 2)}\n`;

/** The manifest of a pack from somewhere else; absent when the text is none. */
export function readManifest(text: string): Manifest | undefined {
  const value = parsedJson(text);
  if (!isRecord(value) || value.schema !== manifestSchema) return undefined;
  const { project, asOf, draft, tool, catalogue, files, signedWith, leftOut } = value;
  const sound =
    typeof project === 'string' &&
    typeof asOf === 'string' &&
    typeof draft === 'boolean' &&
    isRecord(tool) &&
    typeof tool.version === 'string' &&
    isRecord(catalogue) &&
    typeof catalogue.version === 'string' &&
    isRecord(value.profile) &&
    Array.isArray(files) &&
    files.every(isFile) &&
    Array.isArray(leftOut) &&
    (signedWith === undefined ||
      (isRecord(signedWith) && typeof signedWith.keyId === 'string' && typeof signedWith.publicKey === 'string'));
  return sound ? (value as unknown as Manifest) : undefined;
}

const isFile = (value: unknown): boolean =>
  isRecord(value) &&
  typeof value.path === 'string' &&
  typeof value.size === 'number' &&
  typeof value.sha256 === 'string' &&
  /^[0-9a-f]{64}$/.test(value.sha256);
