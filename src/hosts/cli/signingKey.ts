import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Signer, VerifyPorts } from '../../exporters/pack/index';
import { RequestError } from './exitStatus';
import { fileErrorWords } from './inside';
import type { Terminal } from './terminal';

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The passphrase is never an argument: others on the machine could see it there. */
export const passphraseVariable = 'CARELINT_KEY_PASSPHRASE';

export interface KeyFiles {
  readonly keyId: string;
  /** PKCS #8, locked when there is a passphrase. */
  readonly privatePem: string;
  /** SPKI. */
  readonly publicPem: string;
}

export function newKey(passphrase: string | undefined): KeyFiles {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const lock = passphrase === undefined ? {} : { cipher: 'aes-256-cbc', passphrase };
  return {
    keyId: keyIdOf(publicKey),
    privatePem: privateKey.export({ type: 'pkcs8', format: 'pem', ...lock }).toString(),
    publicPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
}

const spkiOf = (key: KeyObject): Buffer => key.export({ type: 'spki', format: 'der' });
const keyIdOf = (key: KeyObject): string => sha256(spkiOf(key));

/** Reads a private key and asks for its passphrase where it has one. */
export async function readSigner(path: string, terminal: Terminal): Promise<Signer> {
  const pem = readKeyFile(path, terminal);
  const passphrase = pem.includes('ENCRYPTED') ? await passphraseFor(path, terminal) : undefined;
  const key = opened(path, () => createPrivateKey({ key: pem, ...(passphrase === undefined ? {} : { passphrase }) }));
  const spki = spkiOf(createPublicKey(key));
  return { keyId: sha256(spki), publicKey: spki.toString('base64'), sign: (bytes) => sign(null, bytes, key) };
}

/** The id of a public key that somebody trusts; a private key file tells its public half too. */
export function readKeyId(path: string, terminal: Terminal): string {
  return keyIdOf(opened(path, () => createPublicKey(readKeyFile(path, terminal))));
}

function readKeyFile(path: string, { folder }: Terminal): string {
  try {
    return readFileSync(resolve(folder, path), 'utf8');
  } catch (error) {
    throw new RequestError(`The key "${path}" cannot be read: ${fileErrorWords(error)}.`, { cause: error });
  }
}

function opened(path: string, open: () => KeyObject): KeyObject {
  let key: KeyObject;
  try {
    key = open();
  } catch (error) {
    throw new RequestError(`"${path}" is no key that can be used, or its passphrase is another one.`, { cause: error });
  }
  if (key.asymmetricKeyType !== 'ed25519') throw new RequestError(`"${path}" is a key of another kind; Ed25519 was expected.`);
  return key;
}

async function passphraseFor(path: string, { env, askSecret }: Terminal): Promise<string> {
  const given = env[passphraseVariable];
  if (given !== undefined && given !== '') return given;
  if (askSecret === undefined) throw new RequestError(`"${path}" is locked: set ${passphraseVariable}, or run this on a terminal.`);
  return askSecret(`Passphrase of ${path}:`);
}

export const verifies: VerifyPorts['verifies'] = (spki, signed, signature) => {
  let key: KeyObject;
  try {
    key = createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });
  } catch {
    // Bytes from a pack that are no key: nothing can have been signed with them.
    return false;
  }
  return key.asymmetricKeyType === 'ed25519' && verify(null, signed, key, signature);
};
