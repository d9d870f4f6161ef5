import { inflateSync } from 'fflate';
import { crc32 } from './crc32';
import { nameFault, sameName } from './entryName';
import { deflated, records, stored, type ZipEntry } from './zipFormat';

export interface ZipLimits {
  readonly entries: number;
  /** Of all entries together, unpacked. */
  readonly bytes: number;
  /** Unpacked to packed, for one entry of more than a megabyte. */
  readonly ratio: number;
}

/** The format itself packs at most 1032 bytes into one, and what people write is far from it. */
export const usualLimits: ZipLimits = { entries: 20_000, bytes: 1024 * 1024 * 1024, ratio: 500 };

export type ReadZip =
  | { readonly kind: 'entries'; readonly entries: readonly ZipEntry[] }
  | { readonly kind: 'fault'; readonly why: string };

/** Thrown and caught in this file only: one broken entry makes the whole archive one that cannot be trusted. */
class Fault extends Error {}

/**
 * Reads an archive from somewhere else: names, lengths and places are checked before anything is unpacked, and what the two headers of
 * an entry say has to agree. Never throws for what an archive holds.
 */
export function readZip(bytes: Uint8Array, limits: ZipLimits = usualLimits): ReadZip {
  try {
    const found = directoryOf(bytes, limits);
    checkNames(found);
    checkSizes(found, limits);
    const placed = found.map((entry) => ({ ...entry, data: dataOf(bytes, entry) }));
    checkOverlap(placed);
    return { kind: 'entries', entries: placed.map((entry) => ({ path: entry.path, bytes: unpacked(bytes, entry) })) };
  } catch (error) {
    if (error instanceof Fault) return { kind: 'fault', why: error.message };
    throw error;
  }
}

interface Listed {
  readonly path: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

interface PlacedEntry extends Listed {
  /** Where its data begin. */
  readonly data: number;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function directoryOf(bytes: Uint8Array, limits: ZipLimits): readonly Listed[] {
  const view = viewOf(bytes);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (view.getUint32(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count)
    throw new Fault('it is one part of an archive in several');
  if (count > limits.entries) throw new Fault(`it lists ${count} files, and up to ${limits.entries} are read`);
  if (start + view.getUint32(end + 12, true) !== end) throw new Fault('its list of files is not where it says');
  const found: Listed[] = [];
  let at = start;
  for (let i = 0; i < count; i++) {
    if (at + records.central.length > end || view.getUint32(at, true) !== records.central.signature)
      throw new Fault('its list of files is broken');
    const [named, extra, comment] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)];
    const name = at + records.central.length;
    found.push({
      path: nameOf(bytes.subarray(name, name + named)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at = name + named + extra + comment;
  }
  if (at !== end) throw new Fault('its list of files is broken');
  return found;
}

/** A comment may follow the end record, so it is looked for from the back. */
function endOf(view: DataView): number {
  const last = view.byteLength - records.end.length;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (view.getUint32(at, true) !== records.end.signature) continue;
    if (at + records.end.length + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  throw new Fault('it is no ZIP archive, or it was cut off');
}

function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // The decoder throws for this one reason only.
    throw new Fault('a name in it is not UTF-8');
  }
}

function checkNames(found: readonly Listed[]): void {
  const seen = new Set<string>();
  for (const { path } of found) {
    const fault = nameFault(path);
    if (fault !== undefined) throw new Fault(`the entry ${JSON.stringify(path)} ${fault}`);
    const same = sameName(path);
    if (seen.has(same)) throw new Fault(`the entry ${JSON.stringify(path)} is there twice`);
    seen.add(same);
  }
}

function checkSizes(found: readonly Listed[], limits: ZipLimits): void {
  let total = 0;
  for (const { path, flags, method, packed, size } of found) {
    if ((flags & 1) !== 0) throw new Fault(`the entry ${JSON.stringify(path)} is locked by a password`);
    if (method !== stored && method !== deflated) throw new Fault(`the entry ${JSON.stringify(path)} is packed in a way that is not read`);
    if (method === stored && packed !== size) throw new Fault(`the entry ${JSON.stringify(path)} has two lengths`);
    if (size > 1_000_000 && size / Math.max(1, packed) > limits.ratio)
      throw new Fault(`the entry ${JSON.stringify(path)} unpacks to ${size} bytes from ${packed}, as a trap would`);
    total += size;
  }
  if (total > limits.bytes) throw new Fault(`it unpacks to ${total} bytes, and up to ${limits.bytes} are read`);
}

/** The header before the data must be of the same entry, or two readers would see two archives. */
function dataOf(bytes: Uint8Array, entry: Listed): number {
  const view = viewOf(bytes);
  const { offset, path } = entry;
  if (offset + records.local.length > bytes.length || view.getUint32(offset, true) !== records.local.signature)
    throw new Fault(`the entry ${JSON.stringify(path)} is not where the list says`);
  const name = offset + records.local.length;
  const named = view.getUint16(offset + 26, true);
  const data = name + named + view.getUint16(offset + 28, true);
  const streamed = (entry.flags & 8) !== 0;
  const agrees =
    nameOf(bytes.subarray(name, name + named)) === path &&
    view.getUint16(offset + 8, true) === entry.method &&
    view.getUint16(offset + 6, true) === entry.flags &&
    (streamed || (view.getUint32(offset + 18, true) === entry.packed && view.getUint32(offset + 22, true) === entry.size));
  if (!agrees) throw new Fault(`the entry ${JSON.stringify(path)} is described in two ways`);
  if (data + entry.packed > bytes.length) throw new Fault(`the entry ${JSON.stringify(path)} was cut off`);
  return data;
}

function checkOverlap(found: readonly PlacedEntry[]): void {
  const sorted = [...found].sort((a, b) => a.offset - b.offset);
  for (const [i, { data, packed }] of sorted.entries()) {
    const next = sorted[i + 1];
    if (next !== undefined && data + packed > next.offset) throw new Fault(`the entry ${JSON.stringify(next.path)} lies inside another`);
  }
}

function unpacked(bytes: Uint8Array, { path, method, data, packed, size, crc }: PlacedEntry): Uint8Array {
  const raw = bytes.subarray(data, data + packed);
  const content = method === stored ? raw : inflated(raw, size);
  if (content === undefined || content.length !== size || crc32(content) !== crc)
    throw new Fault(`the entry ${JSON.stringify(path)} is damaged`);
  return content;
}

/** Never more than was announced: one byte of room beyond it shows that there was more. */
function inflated(raw: Uint8Array, size: number): Uint8Array | undefined {
  try {
    return inflateSync(raw, { out: new Uint8Array(size + 1) });
  } catch {
    // The library throws for broken data and for a full buffer, and for nothing else.
    return undefined;
  }
}
