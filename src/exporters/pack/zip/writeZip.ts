import { deflateSync } from 'fflate';
import { crc32 } from './crc32';
import { deflated, fixedDate, fixedTime, mostBytes, mostEntries, records, stored, utf8Names, type ZipEntry } from './zipFormat';

/** Called before each entry, so that a long archive can give way to others or be given up by throwing. */
export type Pause = (done: number, total: number) => Promise<void> | void;

/**
 * An archive whose bytes follow from its entries alone: sorted by path in code units, one fixed time, one level of compression, no
 * extra fields, no comment, no mark of the system. Paths are taken as they are and must differ.
 */
export async function writeZip(entries: readonly ZipEntry[], pause: Pause = () => undefined): Promise<Uint8Array> {
  if (entries.length > mostEntries) throw new RangeError(`An archive holds up to ${mostEntries} files, not ${entries.length}`);
  const sorted = [...entries].sort((a, b) => (a.path < b.path ? -1 : 1));
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  const add = (piece: Uint8Array): void => {
    pieces.push(piece);
    offset += piece.length;
    if (offset > mostBytes) throw new RangeError('An archive of more than 4 GB cannot be written');
  };
  for (const [index, { path, bytes }] of sorted.entries()) {
    await pause(index, sorted.length);
    const name = new TextEncoder().encode(path);
    const squeezed = deflateSync(bytes, { level: 6, mem: memoryFor(bytes.length) });
    const method = squeezed.length < bytes.length ? deflated : stored;
    const data = method === deflated ? squeezed : bytes;
    const fields = { name, method, crc: crc32(bytes), packed: data.length, size: bytes.length };
    directory.push(header('central', { ...fields, offset }));
    add(header('local', fields));
    add(data);
  }
  const start = offset;
  for (const piece of directory) add(piece);
  add(ending({ count: sorted.length, start, length: offset - start }));
  return joined(pieces, offset);
}

/**
 * How much the compressor remembers, in its own steps, each twice the last, up to 2 MB. A pack holds hundreds of small parts, and for each of
 * them the whole memory would be made anew, which took longer than compressing. It follows from the length, so bytes still repeat.
 */
const memoryFor = (length: number): (typeof memories)[number] => memories[Math.max(0, Math.ceil(Math.log2(length + 1)) - 12)] ?? 8;
const memories = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;

interface Fields {
  readonly name: Uint8Array;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Of the local header; only the directory names it. */
  readonly offset?: number;
}

function header(kind: 'local' | 'central', { name, method, crc, packed, size, offset = 0 }: Fields): Uint8Array {
  const { signature, length } = records[kind];
  const bytes = new Uint8Array(length + name.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, signature, true);
  // The directory names the version that wrote it before the version that can read it.
  const at = kind === 'central' ? 6 : 4;
  if (kind === 'central') view.setUint16(4, 20, true);
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, utf8Names, true);
  view.setUint16(at + 4, method, true);
  view.setUint16(at + 6, fixedTime, true);
  view.setUint16(at + 8, fixedDate, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, packed, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
  if (kind === 'central') view.setUint32(42, offset, true);
  bytes.set(name, length);
  return bytes;
}

function ending({ count, start, length }: { readonly count: number; readonly start: number; readonly length: number }): Uint8Array {
  const bytes = new Uint8Array(records.end.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, records.end.signature, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, length, true);
  view.setUint32(16, start, true);
  return bytes;
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
