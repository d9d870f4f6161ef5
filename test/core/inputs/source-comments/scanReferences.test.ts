import assert from 'node:assert/strict';
import fc from 'fast-check';
import { scanReferences } from '../../../../src/core/inputs/source-comments/scanReferences';

/** `implements C-001` for each id, in order. */
const read = (uri: string, ...lines: readonly string[]): readonly string[] =>
  scanReferences({ uri, text: lines.join('\n') }).map(({ kind, id }) => `${kind} ${id}`);

describe('ids in comments of source code', () => {
  it('are found in the comments of each language', () => {
    const comments: readonly (readonly [string, string])[] = [
      ['a.py', '# carelint: C-001'],
      ['a.py', '"""What it does.\n\ncarelint: C-001\n"""'],
      ['a.ts', '// carelint: C-001'],
      ['a.java', '/**\n * carelint: C-001\n */'],
      ['a.c', 'int a; /* carelint: C-001 */ int b;'],
      ['a.sql', '-- carelint: C-001'],
      ['a.lua', '--[[ carelint: C-001 ]]'],
      ['a.R', '# carelint: C-001'],
      ['a.m', '% carelint: C-001'],
      ['a.clj', ';; carelint: C-001'],
      ['a.f90', '! carelint: C-001'],
      ['a.vb', "' carelint: C-001"],
      ['a.ml', '(* carelint: C-001 *)'],
      ['a.html', '<!-- carelint: C-001 -->'],
      ['a.strange', '# carelint: C-001'],
    ];
    for (const [uri, text] of comments) assert.deepEqual(read(uri, text), ['implements C-001'], `${uri} ${text}`);
  });

  it('are not found in code and in texts', () => {
    assert.deepEqual(read('a.py', 'a = "# carelint: C-001"', "b = '# carelint: C-002'"), []);
    assert.deepEqual(read('a.ts', 'const a = `', '// carelint: C-001', '`; const carelint = { carelint: 1 };'), []);
    assert.deepEqual(read('a.go', 'carelint: for {}'), []);
  });

  it('are found behind an apostrophe that closes nothing, and behind a text with an escaped quote', () => {
    assert.deepEqual(read('a.rs', "fn f<'a>() {}", '// carelint: C-001'), ['implements C-001']);
    assert.deepEqual(read('a.ts', 'const a = "\\"//"; // carelint: C-001'), ['implements C-001']);
  });

  it('may be several, and a remark may follow', () => {
    assert.deepEqual(read('a.py', '# carelint: C-001, H-003.C1 ,C-002 - refuses children, and says so'), [
      'implements C-001',
      'implements H-003.C1',
      'implements C-002',
    ]);
    assert.deepEqual(read('a.py', '# carelint: C-001, see the hazard log'), ['implements C-001']);
    assert.deepEqual(read('a.py', '# carelint: C-001.'), ['implements C-001']);
    assert.deepEqual(read('a.c', '/* carelint: C-001*/'), ['implements C-001']);
  });

  it('say whether the code carries it out or tests it', () => {
    assert.deepEqual(read('a.py', '# carelint-test: C-001; carelint: C-002'), ['verifies C-001', 'implements C-002']);
  });

  it('need the exact word and something behind it', () => {
    assert.deepEqual(read('a.py', '# my-carelint: C-001', '# carelint C-001', '# carelint:', '# carelint-tests: C-001'), []);
  });

  it('lie where they are written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.constantFrom('\n', '\r\n', '\r'), (before, end) => {
        const text = `${before.replace(/["'#]/g, '')}${end}# carelint: C-001, C-002`;
        assert.deepEqual(
          scanReferences({ uri: 'a.rb', text }).map(({ span }) => text.slice(span.start, span.end)),
          ['C-001', 'C-002'],
        );
      }),
    );
  });

  it('are looked for in time that grows with the text and no faster', () => {
    const text = `${"'".repeat(100_000)}\n${'/* '.repeat(50_000)}\n// carelint: C-001`;
    assert.ok(scanReferences({ uri: 'a.ts', text }).length <= 1);
  }).timeout(5000);
});
