import { packMark } from '../../core/index';
import { fromBase64, toBase64 } from './base64';
import type { Manifest } from './manifest';
import { isRecord, parsedJson } from './parsedJson';

export const attestationPath = packMark;

export const payloadType = 'application/vnd.in-toto+json';
export const statementType = 'https://in-toto.io/Statement/v1';
export const predicateType = 'urn:carelint:evidence-pack:1';

export interface Subject {
  readonly name: string;
  readonly digest: { readonly sha256: string };
}

/** An in-toto Statement v1: these files, by their hashes, are what the predicate speaks of. */
export interface Statement {
  readonly _type: string;
  readonly subject: readonly Subject[];
  readonly predicateType: string;
  readonly predicate: Readonly<Record<string, unknown>>;
}

/** Every file of the pack is a subject, the manifest among them; the attestation cannot name itself. */
export function statementOf(manifest: Manifest, manifestFile: Subject): Statement {
  const { project, asOf, draft, tool, catalogue, profile, commit } = manifest;
  return {
    _type: statementType,
    subject: [...manifest.files.map(({ path, sha256 }) => ({ name: path, digest: { sha256 } })), manifestFile].sort((a, b) =>
      a.name < b.name ? -1 : 1,
    ),
    predicateType,
    predicate: { project, asOf, draft, tool, catalogue, profile, ...(commit === undefined ? {} : { commit }) },
  };
}

export interface Envelope {
  readonly payloadType: string;
  /** Base64 of the statement. */
  readonly payload: string;
  /** Empty while nobody signed. */
  readonly signatures: readonly { readonly keyid: string; readonly sig: string }[];
}

/** What DSSE v1 has signed: the type and the body, each after its length, so that neither can pass for the other. */
export function signedBytes(type: string, body: Uint8Array): Uint8Array {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const head = encode(`DSSEv1 ${encode(type).length} ${type} ${body.length} `);
  const bytes = new Uint8Array(head.length + body.length);
  bytes.set(head);
  bytes.set(body, head.length);
  return bytes;
}

/** A key that signs. Both may be worked out by another thread or a device. */
export interface Signer {
  /** SHA-256 of the public key in its SPKI form, as hexadecimal digits. */
  readonly keyId: string;
  /** Base64 of the public key in its SPKI form. */
  readonly publicKey: string;
  /** Ed25519. */
  sign(bytes: Uint8Array): Uint8Array | Promise<Uint8Array>;
}

export async function envelopeOf(statement: Statement, signer: Signer | undefined): Promise<Envelope> {
  const body = new TextEncoder().encode(JSON.stringify(statement));
  const signatures =
    signer === undefined ? [] : [{ keyid: signer.keyId, sig: toBase64(await signer.sign(signedBytes(payloadType, body))) }];
  return { payloadType, payload: toBase64(body), signatures };
}

export interface OpenedEnvelope {
  readonly statement: Statement;
  readonly signed: Uint8Array;
  readonly signatures: readonly { readonly keyId: string; readonly bytes: Uint8Array }[];
}

/** Absent when the text is no envelope around a statement of this kind. */
export function openEnvelope(text: string): OpenedEnvelope | undefined {
  const envelope = parsedJson(text);
  if (!isRecord(envelope) || envelope.payloadType !== payloadType || typeof envelope.payload !== 'string') return undefined;
  const body = fromBase64(envelope.payload);
  if (body === undefined || !Array.isArray(envelope.signatures)) return undefined;
  const statement = parsedJson(new TextDecoder().decode(body));
  if (!isStatement(statement)) return undefined;
  const signatures = envelope.signatures.map((one: unknown) => {
    if (!isRecord(one) || typeof one.keyid !== 'string' || typeof one.sig !== 'string') return undefined;
    const bytes = fromBase64(one.sig);
    return bytes === undefined ? undefined : { keyId: one.keyid, bytes };
  });
  const whole = signatures.filter((one) => one !== undefined);
  return whole.length < signatures.length ? undefined : { statement, signed: signedBytes(payloadType, body), signatures: whole };
}

function isStatement(value: unknown): value is Statement {
  return (
    isRecord(value) &&
    value._type === statementType &&
    value.predicateType === predicateType &&
    isRecord(value.predicate) &&
    Array.isArray(value.subject) &&
    value.subject.every(
      (one: unknown) => isRecord(one) && typeof one.name === 'string' && isRecord(one.digest) && typeof one.digest.sha256 === 'string',
    )
  );
}
