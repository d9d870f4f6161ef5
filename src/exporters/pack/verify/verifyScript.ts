import { attestationPath, payloadType } from '../attestation';
import { manifestPath } from '../manifest';

/**
 * The program of the checking page, in the plain words of any browser of the last years. It sets text as text, and opens archives by
 * the browser's own means. It holds no `</` and no text of a project.
 */
export const verifyScript = `
'use strict';
const manifestPath = ${JSON.stringify(manifestPath)};
const attestationPath = ${JSON.stringify(attestationPath)};
const payloadType = ${JSON.stringify(payloadType)};
const outcome = document.getElementById('outcome');
const decode = (bytes) => new TextDecoder().decode(bytes);

const say = (tag, words, fault) => {
  const line = document.createElement(tag);
  line.textContent = words;
  if (fault) line.className = 'pk-fault';
  outcome.append(line);
};
const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
const hashed = async (bytes) => hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
const bytesOf64 = (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));

async function fromFolder(list) {
  const files = new Map();
  for (const file of list) {
    const path = (file.webkitRelativePath || file.name).split('/').slice(file.webkitRelativePath ? 1 : 0).join('/');
    files.set(path, new Uint8Array(await file.arrayBuffer()));
  }
  return files;
}

async function fromArchive(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const view = new DataView(bytes.buffer);
  let end = bytes.length - 22;
  while (end >= 0 && !(view.getUint32(end, true) === 0x06054b50 && end + 22 + view.getUint16(end + 20, true) === bytes.length)) end--;
  if (end < 0) throw new Error('it is no ZIP archive, or it was cut off');
  const files = new Map();
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new Error('its list of files is broken');
    const method = view.getUint16(at + 10, true);
    const packed = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    const named = view.getUint16(at + 28, true);
    const offset = view.getUint32(at + 42, true);
    const path = decode(bytes.subarray(at + 46, at + 46 + named));
    total += size;
    if (files.has(path)) throw new Error(path + ' is there twice');
    if (total > 1073741824 || (size > 1000000 && size / Math.max(1, packed) > 500)) throw new Error('it unpacks to more than is read here');
    const data = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    const raw = bytes.subarray(data, data + packed);
    if (method !== 0 && method !== 8) throw new Error(path + ' is packed in a way that is not read');
    const content = method === 0 ? raw : await unpacked(raw, size);
    if (content.length !== size) throw new Error(path + ' is damaged');
    files.set(path, content);
    at += 46 + named + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return files;
}

async function unpacked(raw, size) {
  const reader = new Blob([raw]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const content = new Uint8Array(size);
  let length = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    if (length + piece.value.length > size) throw new Error('an entry is longer than it says');
    content.set(piece.value, length);
    length += piece.value.length;
  }
  return content.subarray(0, length);
}

async function check(files) {
  if (!files.has(manifestPath)) throw new Error('there is no ' + manifestPath + ' in it');
  const manifest = JSON.parse(decode(files.get(manifestPath)));
  const listed = new Map(manifest.files.map((file) => [file.path, file.sha256]));
  const faults = [];
  for (const [path, hash] of listed) {
    if (!files.has(path)) faults.push(path + ' is missing');
    else if ((await hashed(files.get(path))) !== hash) faults.push(path + ' was changed');
  }
  for (const path of files.keys()) if (!listed.has(path) && path !== manifestPath && path !== attestationPath) faults.push(path + ' was added');
  const signature = await checkAttestation(files, manifest, listed, faults);
  say('h2', faults.length === 0 ? 'The files are those that the manifest lists' : 'The files are not those that the manifest lists', faults.length > 0);
  say('p', files.size + ' files looked at: ' + manifest.project + ', as of ' + manifest.asOf + (manifest.draft ? ', a draft' : '') + '.');
  for (const fault of faults) say('p', fault, true);
  say('p', signature);
}

async function checkAttestation(files, manifest, listed, faults) {
  if (!files.has(attestationPath)) {
    faults.push(attestationPath + ' is missing');
    return 'Without it nothing can be said of a signature.';
  }
  const envelope = JSON.parse(decode(files.get(attestationPath)));
  const body = bytesOf64(envelope.payload);
  const statement = JSON.parse(decode(body));
  const attested = new Map(statement.subject.map((one) => [one.name, one.digest.sha256]));
  if (attested.get(manifestPath) !== (await hashed(files.get(manifestPath)))) faults.push(manifestPath + ' was changed since it was attested');
  for (const [path, hash] of listed) if (attested.get(path) !== hash) faults.push(path + ' is not attested as the manifest has it');
  if (attested.size !== listed.size + 1) faults.push(attestationPath + ' names other files than the manifest');
  const signedWith = manifest.signedWith;
  if (!signedWith && envelope.signatures.length === 0) return 'The pack is not signed.';
  if (!signedWith || envelope.signatures.length !== 1) {
    faults.push('the signature and the manifest do not agree');
    return 'The signature cannot be checked.';
  }
  const key = bytesOf64(signedWith.publicKey);
  if ((await hashed(key)) !== signedWith.keyId || envelope.signatures[0].keyid !== signedWith.keyId) {
    faults.push('the key in the manifest is not the one that its name says');
    return 'The signature cannot be checked.';
  }
  const head = new TextEncoder().encode('DSSEv1 ' + payloadType.length + ' ' + payloadType + ' ' + body.length + ' ');
  const signed = new Uint8Array(head.length + body.length);
  signed.set(head);
  signed.set(body, head.length);
  let whole;
  try {
    const known = await crypto.subtle.importKey('spki', key, { name: 'Ed25519' }, false, ['verify']);
    whole = await crypto.subtle.verify({ name: 'Ed25519' }, known, bytesOf64(envelope.signatures[0].sig), signed);
  } catch (error) {
    return 'This browser cannot check the signature with key ' + signedWith.keyId + '; carelint verify can.';
  }
  if (!whole) faults.push('the signature was not made with this key over these files');
  return whole ? 'Signed with key ' + signedWith.keyId + '. Compare it with what its owner tells you.' : 'The signature does not hold.';
}

const start = (read) => async (event) => {
  outcome.textContent = '';
  try {
    if (!globalThis.crypto || !crypto.subtle) throw new Error('this browser lets no local page hash; use carelint verify');
    await check(await read(event.target.files));
  } catch (error) {
    say('h2', 'This could not be checked', true);
    say('p', String(error instanceof Error ? error.message : error), true);
  }
};
document.getElementById('archive').addEventListener('change', start((list) => fromArchive(list[0])));
document.getElementById('folder').addEventListener('change', start(fromFolder));
`;
