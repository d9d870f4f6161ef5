import assert from 'node:assert/strict';
import { referenceUnderway } from '../../../../src/core/inputs/source-comments/underway';

/** What is being written at `|`. */
function at(uri: string, marked: string): unknown {
  return referenceUnderway({ uri, text: marked.replace('|', ''), offset: marked.indexOf('|') });
}

describe('an id that is being written in a comment', () => {
  it('is known from its first sign, and before it', () => {
    assert.deepEqual(at('a.py', '# carelint:|'), { kind: 'implements', typed: '', before: [] });
    assert.deepEqual(at('a.py', 'x = 1  # carelint-test: C-0|01'), { kind: 'verifies', typed: 'C-0', before: [] });
    assert.deepEqual(at('a.ts', '/*\n * carelint: C-001, H-003.|\n */'), { kind: 'implements', typed: 'H-003.', before: ['C-001'] });
  });

  it('is none outside a comment, behind the list or without the word', () => {
    assert.equal(at('a.py', 'a = "# carelint: C|"'), undefined);
    assert.equal(at('a.py', '# carelint: C-001 refuses |'), undefined);
    assert.equal(at('a.py', '# care: C|'), undefined);
    assert.equal(at('a.py', '# carelint: C-001\n# C|'), undefined);
    assert.equal(at('a.js', '/* a */ carelint: C|'), undefined);
  });
});
