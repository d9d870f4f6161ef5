import assert from 'node:assert/strict';
import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { fromBase64, toBase64 } from '../../../src/exporters/pack/base64';
import { crc32 } from '../../../src/exporters/pack/zip/crc32';
import { nameFault } from '../../../src/exporters/pack/zip/entryName';
import { type ReadZip, readZip } from '../../../src/exporters/pack/zip/readZip';
import { writeZip } from '../../../src/exporters/pack/zip/writeZip';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const entry = (path: string, text = path): { path: string; bytes: Uint8Array } => ({ path, bytes: bytes(text) });
const whyOf = (read: ReadZip): string => (read.kind === 'fault' ? read.why : 'no fault');

describe('an archive', () => {
  it('gives back what was put in, sorted by path, whatever the order', async () => {
    const path = fc.stringMatching(/^[a-zé0-9]{1,8}(?:\/[a-zé0-9]{1,8}){0,2}$/);
    const files = fc.uniqueArray(fc.record({ path, bytes: fc.uint8Array({ maxLength: 300 }) }), {
      selector: (file) => file.path,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(files, async (some) => {
        const archive = await writeZip(some);
        const read = readZip(archive);
        assert.ok(read.kind === 'entries', whyOf(read));
        assert.deepEqual(
          read.entries.map((one) => one.path),
          some.map((one) => one.path).sort(),
        );
        for (const file of some)
          assert.deepEqual(Buffer.from(read.entries.find((one) => one.path === file.path)?.bytes ?? []), Buffer.from(file.bytes));
        assert.deepEqual(await writeZip([...some].reverse()), archive);
      }),
      { numRuns: 100 },
    );
  });

  it('holds no time, no extra field and no mark of a system', async () => {
    const archive = Buffer.from(await writeZip([entry('a.txt', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa')]));
    assert.equal(archive.readUInt16LE(10), 0);
    assert.equal(archive.readUInt16LE(12), 0x21);
    assert.equal(archive.readUInt16LE(28), 0);
    const central = archive.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    assert.deepEqual([...archive.subarray(central + 28, central + 42)].slice(2), Array(12).fill(0));
    assert.equal(inflateRawSync(archive.subarray(35, central)).toString(), 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa');
  });

  it('made by another program is read', () => {
    const read = readZip(zipSync({ 'b/c.txt': bytes('c'), 'a.txt': bytes('a'.repeat(1000)) }));
    assert.ok(read.kind === 'entries');
    assert.deepEqual(
      read.entries.map(({ path }) => path),
      ['b/c.txt', 'a.txt'],
    );
  });

  it('is given up where its writer says so', async () => {
    const stopped = writeZip([entry('a'), entry('b')], (done) => {
      if (done === 1) throw new Error('stopped');
    });
    await assert.rejects(stopped, /stopped/);
  });
});

describe('an archive from somewhere else', () => {
  for (const name of ['../evil', 'a/../../evil', '/etc/passwd', 'C:/x', 'a\\b', 'a//b', './a', 'a/', '', 'a\u0000b', 'a\nb'])
    it(`is refused for an entry called ${JSON.stringify(name)}`, async () => {
      assert.ok(nameFault(name) !== undefined);
      assert.notEqual(readZip(await writeZip([entry(name)])).kind, 'entries');
    });

  it('is refused for two entries that are one file where case does not matter', async () => {
    assert.match(whyOf(readZip(await writeZip([entry('A.txt'), entry('a.txt')]))), /is there twice/);
    assert.match(whyOf(readZip(await writeZip([entry('caf\u00e9'), entry('cafe\u0301')]))), /is there twice/);
    assert.match(whyOf(readZip(await writeZip([entry('a'), entry('a', 'other')]))), /is there twice/);
  });

  it('is refused when it unpacks to far more than it is', async () => {
    const bomb = await writeZip([{ path: 'zeros', bytes: new Uint8Array(3_000_000) }]);
    assert.match(whyOf(readZip(bomb)), /as a trap would/);
    const many = await writeZip([entry('a'), entry('b'), entry('c')]);
    assert.match(whyOf(readZip(many, { entries: 2, bytes: 100, ratio: 10 })), /lists 3 files/);
    assert.match(whyOf(readZip(many, { entries: 9, bytes: 2, ratio: 10 })), /unpacks to 3 bytes/);
  });

  it('is refused when it says less than it unpacks to', async () => {
    const archive = Buffer.from(await writeZip([{ path: 'zeros', bytes: new Uint8Array(2000) }]));
    const central = archive.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    archive.writeUInt32LE(10, 22);
    archive.writeUInt32LE(10, central + 24);
    assert.match(whyOf(readZip(archive)), /is damaged/);
  });

  it('is refused when its two headers of one entry do not agree', async () => {
    const archive = Buffer.from(await writeZip([entry('one.txt')]));
    archive.write('two', 30);
    assert.match(whyOf(readZip(archive)), /described in two ways/);
  });

  it('is refused when entries lie inside each other', async () => {
    const archive = Buffer.from(await writeZip([entry('a', 'same'), entry('b', 'same')]));
    const second = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    archive.writeUInt32LE(0, second + 42);
    assert.match(whyOf(readZip(archive)), /described in two ways|lies inside another/);
  });

  it('never makes the reader fail, whatever byte is changed or cut off', async () => {
    const archive = await writeZip([entry('a.txt', 'some words '.repeat(20)), entry('b/c', 'x')]);
    fc.assert(
      fc.property(fc.nat(archive.length - 1), fc.integer({ min: 1, max: 255 }), fc.boolean(), (at, change, cut) => {
        const other = cut ? archive.slice(0, at) : archive.slice();
        if (!cut) other[at] = (other[at] ?? 0) ^ change;
        const read = readZip(other);
        if (cut) assert.equal(read.kind, 'fault');
      }),
      { numRuns: 200 },
    );
  });

  it('is no archive when it is something else', () => {
    assert.match(whyOf(readZip(bytes('hello'))), /no ZIP archive/);
    assert.match(whyOf(readZip(new Uint8Array())), /no ZIP archive/);
  });
});

describe('base64 and checksums', () => {
  it('are those that everybody uses', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (some) => {
        assert.equal(toBase64(some), Buffer.from(some).toString('base64'));
        assert.deepEqual(fromBase64(toBase64(some)), some);
      }),
      { numRuns: 100 },
    );
    assert.equal(crc32(bytes('123456789')), 0xcbf43926);
  });

  it('take one way of writing only', () => {
    for (const text of ['A', 'AB==CD==', 'AB=', 'A-_=', 'AB==\n', 'AQ=A', 'AR==']) assert.equal(fromBase64(text), undefined, text);
  });
});
