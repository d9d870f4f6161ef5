import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeText } from '../../src/hosts/shared/decodeText';

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);

describe('the text of a file', () => {
  it('is UTF-8, without its byte order mark', () => {
    assert.deepEqual(decodeText(Buffer.from('\ufeffa: ü🔥\r\n')), { kind: 'text', text: 'a: ü🔥\r\n' });
  });

  it('is UTF-16 where a byte order mark says so', () => {
    assert.deepEqual(decodeText(Buffer.concat([bytes(0xff, 0xfe), Buffer.from('a: ü', 'utf16le')])), { kind: 'text', text: 'a: ü' });
    assert.deepEqual(decodeText(bytes(0xfe, 0xff, 0x00, 0x61)), { kind: 'text', text: 'a' });
  });

  it('keeps a stray byte visible and says where it is', () => {
    const text = `${'a'.repeat(100)}\u00e9`;
    assert.deepEqual(decodeText(Buffer.from(text, 'latin1')), { kind: 'text', text: `${'a'.repeat(100)}\ufffd`, doubt: 100 });
  });

  it('is none when it holds zero bytes or hardly any UTF-8', () => {
    assert.equal(decodeText(bytes(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13)).kind, 'not-text');
    assert.equal(decodeText(Buffer.alloc(64, 0xe9)).kind, 'not-text');
  });

  it('is the text that was encoded, whatever it is, and any bytes are answered', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.includes('\0') && !text.includes('\ufffd') && !text.startsWith('\ufeff'));
        assert.deepEqual(decodeText(Buffer.from(text)), { kind: 'text', text });
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (any) => {
        decodeText(any);
      }),
    );
  });
});
