import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { exitStatus, RequestError } from './exitStatus';
import { fileErrorWords } from './inside';
import { newKey, passphraseVariable } from './signingKey';
import type { Terminal } from './terminal';
import { writeAtomic } from './writeAtomic';

export interface KeyOptions {
  readonly passphrase?: boolean;
}

/** Makes a pair of keys for signing packs. Never writes over a key. */
export async function keyNewCommand(file: string, options: KeyOptions, terminal: Terminal): Promise<number> {
  const target = resolve(terminal.folder, file);
  for (const path of [target, `${target}.pub`])
    if (existsSync(path))
      throw new RequestError(`"${path === target ? file : `${file}.pub`}" is there already; a key is never written over.`);
  const passphrase = options.passphrase === true ? await newPassphrase(terminal) : undefined;
  const { keyId, privatePem, publicPem } = newKey(passphrase);
  try {
    writeAtomic(target, privatePem, 0o600);
    writeAtomic(`${target}.pub`, publicPem);
  } catch (error) {
    throw new RequestError(`The key cannot be written to "${file}": ${fileErrorWords(error)}.`, { cause: error });
  }
  terminal.out(`${keyId}\n`);
  terminal.err(
    `The private key is in ${file}${passphrase === undefined ? ', not locked by a passphrase' : ''}; keep it to yourself and out of the project. The public key is in ${file}.pub; give it, or the number above, to those who check your packs.\n`,
  );
  return exitStatus.clear;
}

async function newPassphrase({ env, askSecret }: Terminal): Promise<string> {
  const given = env[passphraseVariable];
  if (given !== undefined && given !== '') return given;
  if (askSecret === undefined) throw new RequestError(`--passphrase needs a terminal to ask on, or ${passphraseVariable}.`);
  const first = await askSecret('Passphrase for the new key:');
  if (first === '') throw new RequestError('An empty passphrase locks nothing; leave --passphrase out instead.');
  if ((await askSecret('The same again:')) !== first) throw new RequestError('The two passphrases differ; no key was made.');
  return first;
}
