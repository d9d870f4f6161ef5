import { Inflate } from 'fflate';
import { WorkbookFault } from './fault';

/** The parts of an archive, each unpacked when it is asked for. */
export interface Zip {
  /** The bytes of a part; absent when there is none of that name. Names are compared without regard to case. */
  read(name: string): Uint8Array | undefined;
}

export interface ZipLimits {
  readonly entries: number;
  /** Bytes of all parts that are read, unpacked. */
  readonly unpacked: number;
  /** A part may be so many times larger than its packed bytes; XML of a sheet full of one formula reaches about a hundred. */
  readonly ratio: number;
}

export const zipLimits: ZipLimits = { entries: 5_000, unpacked: 512 * 1024 * 1024, ratio: 400 };

/** Parts below this size are no bomb, whatever their ratio. */
const smallPart = 1024 * 1024;

interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where the part's own header begins. */
  readonly at: number;
  readonly encrypted: boolean;
}

/**
 * Opens an archive by its directory. Sizes that the directory gives are only claims, so unpacking counts what comes out and stops at the
 * limits. Throws a `WorkbookFault`.
 */
export function openZip(bytes: Uint8Array, limits: ZipLimits = zipLimits): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(view, bytes, limits);
  let total = 0;
  return {
    read(name) {
      const entry = entries.get(name.toLowerCase());
      if (entry === undefined) return undefined;
      const most = Math.min(limits.unpacked - total, Math.max(smallPart, entry.packed * limits.ratio));
      const part = unpack(view, bytes, { entry, most, name });
      total += part.length;
      return part;
    },
  };
}

const signs = { end: 0x06054b50, directory: 0x02014b50, local: 0x04034b50 } as const;
const unknown32 = 0xffffffff;

function readDirectory(view: DataView, bytes: Uint8Array, limits: ZipLimits): ReadonlyMap<string, Entry> {
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) {
    throw new WorkbookFault('too-large', `This archive has ${count} parts; up to ${limits.entries} are read. Nothing of it was read.`);
  }
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== signs.directory) throw broken('its list of parts ends too soon');
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const nameEnd = at + 46 + (nameLength ?? 0);
    const extraEnd = nameEnd + (extraLength ?? 0);
    if (extraEnd > bytes.length) throw broken('its list of parts ends too soon');
    const name = latin(bytes.subarray(at + 46, nameEnd))
      .replaceAll('\\', '/')
      .toLowerCase();
    const sizes = wideSizes(view, { from: nameEnd, to: extraEnd, unpacked: at + 24, packed: at + 20, at: at + 42 });
    const entry = { method: view.getUint16(at + 10, true), encrypted: (view.getUint16(at + 8, true) & 1) === 1, ...sizes };
    if (!entries.has(name)) entries.set(name, entry);
    at = extraEnd + (noteLength ?? 0);
  }
  return entries;
}

/** The record that ends an archive; a comment of up to 65,535 bytes may follow it. */
function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) if (view.getUint32(at, true) === signs.end) return at;
  throw broken('it is no zip archive, or only the beginning of one');
}

interface SizeFields {
  readonly from: number;
  readonly to: number;
  readonly unpacked: number;
  readonly packed: number;
  readonly at: number;
}

/** Writers that stream use the wide form of sizes even for small parts: each field that is all ones stands in the extra record instead. */
function wideSizes(view: DataView, fields: SizeFields): Pick<Entry, 'packed' | 'unpacked' | 'at'> {
  let wide = -1;
  for (let at = fields.from; at + 4 <= fields.to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === 1) wide = at + 4;
  }
  const size = (field: number): number => {
    const plain = view.getUint32(field, true);
    if (plain !== unknown32 || wide < 0) return plain;
    if (wide + 8 > fields.to) throw broken('a part has no size');
    const value = Number(view.getBigUint64(wide, true));
    wide += 8;
    return value;
  };
  const unpacked = size(fields.unpacked);
  const packed = size(fields.packed);
  return { unpacked, packed, at: size(fields.at) };
}

interface Unpacking {
  readonly entry: Entry;
  readonly most: number;
  readonly name: string;
}

function unpack(view: DataView, bytes: Uint8Array, { entry, most, name }: Unpacking): Uint8Array {
  if (entry.encrypted) throw new WorkbookFault('unreadable', 'This workbook is locked with a password. Save it without one.');
  if (entry.unpacked > most) throw tooLarge(name, most);
  const { at } = entry;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== signs.local) throw broken(`its part ${name} is missing`);
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  if (packed.length < entry.packed) throw broken(`its part ${name} ends too soon`);
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw broken(`its part ${name} is packed in a way that is not read`);
  return inflate(packed, { most, name });
}

/** Packed bytes that go in at once: what comes out of them before the count is looked at stays small. */
const step = 16 * 1024;

function inflate(packed: Uint8Array, { most, name }: Pick<Unpacking, 'most' | 'name'>): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((chunk) => {
    length += chunk.length;
    if (length > most) throw tooLarge(name, most);
    chunks.push(chunk);
  });
  try {
    for (let at = 0; at < packed.length; at += step) stream.push(packed.subarray(at, at + step), at + step >= packed.length);
  } catch (fault) {
    if (fault instanceof WorkbookFault) throw fault;
    throw broken(`its part ${name} is damaged`);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function latin(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

function broken(why: string): WorkbookFault {
  return new WorkbookFault('unreadable', `This is not a workbook that can be read: ${why}.`);
}

function tooLarge(name: string, most: number): WorkbookFault {
  return new WorkbookFault(
    'too-large',
    `The part ${name} of this workbook is larger than ${Math.floor(most)} bytes when unpacked, more than is read of a file of this size. Nothing of it was read.`,
  );
}
