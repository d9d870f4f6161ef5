import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { nameUuid, uuidIn } from '../../src/exporters/nameUuid';
import { sha1 } from '../../src/exporters/sha1';

describe('a UUID by name', () => {
  it('is that of RFC 9562, appendix A.4', () => {
    assert.equal(uuidIn('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com'), '2ed6657d-e927-568b-95e1-2665a8aea6a2');
  });

  it('stands in the namespace of this product', () => {
    const own = uuidIn('6ba7b811-9dad-11d1-80b4-00c04fd430c8', 'urn:carelint');
    assert.equal(nameUuid('a'), uuidIn(own, '["a"]'));
  });

  it('is the same for the same names only', () => {
    assert.equal(nameUuid('a', 'b'), nameUuid('a', 'b'));
    assert.notEqual(nameUuid('a', 'b'), nameUuid('ab'));
    assert.match(nameUuid(''), /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('rests on SHA-1 as everybody works it out, whatever the length', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        assert.equal(Buffer.from(sha1(bytes)).toString('hex'), createHash('sha1').update(bytes).digest('hex'));
      }),
      { numRuns: 200 },
    );
  });
});
