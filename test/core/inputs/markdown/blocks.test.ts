import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Block } from '../../../../src/core/inputs/markdown/block';
import { readBlocks } from '../../../../src/core/inputs/markdown/blocks';

/** What a block says, read back through its own spans: the spans are the thing under test. */
function shown(text: string, block: Block): string {
  const of = (span: { start: number; end: number }): string => text.slice(span.start, span.end);
  switch (block.kind) {
    case 'heading':
      return `h${block.level} ${of(block.text)}`;
    case 'text':
    case 'item':
      return `${block.kind}${block.depth} ${block.lines.map(of).join('|')}`;
    case 'table':
      return `table ${[block.header, ...block.rows].map((row) => row.cells.map((cell) => `[${of(cell)}]`).join('')).join(' ')}`;
    case 'code':
      return 'code';
  }
}

function blocks(...lines: string[]): string[] {
  const text = lines.join('\n');
  return readBlocks(text).blocks.map((block) => shown(text, block));
}

describe('blocks of Markdown', () => {
  it('finds headings of either kind, closed or not, and tolerates a missing blank after the hashes', () => {
    assert.deepEqual(blocks('# One #', '##Two', 'Text below', '', 'Three', '=====', '', '#1 is no heading'), [
      'h1 One',
      'h2 Two',
      'text0 Text below',
      'h1 Three',
      'text0 #1 is no heading',
    ]);
  });

  it('takes three dashes under a text for a parting line, and a long underline for a heading', () => {
    assert.deepEqual(blocks('The patient is harmed.', '---', '', 'Hazards', '-------'), ['text0 The patient is harmed.', 'h2 Hazards']);
  });

  it('places lines of list items and quotes without their marks', () => {
    assert.deepEqual(blocks('- one', '  still one', '  - [ ] two', '', '1. three', '', '> quoted', 'on and on'), [
      'item1 one|still one',
      'item2 two',
      'item1 three',
      'text0 quoted|on and on',
    ]);
  });

  it('splits tables at pipes that are not escaped, with or without outer pipes', () => {
    assert.deepEqual(blocks('Before', '| A | B |', '|---|:-:|', '| a \\| a |  |', '| lone |', '', 'A | B', '--- | ---', 'x | y<br>z'), [
      'text0 Before',
      'table [A][B] [a \\| a][] [lone][]',
      'table [A][B] [x][y<br>z]',
    ]);
  });

  it('reads an empty header row, and a table whose delimiter row is short or missing', () => {
    assert.deepEqual(blocks('|  |  |', '|---|---|', '| Name | X |', '', '| A | B |', '|---|', '| 1 | 2 |', '', '| A | B |', '| 1 | 2 |'), [
      'table [][] [Name][X]',
      'table [A][B] [1][2]',
      'table [A][B] [1][2]',
    ]);
  });

  it('never reads code or comments, and keeps what follows a comment on its line', () => {
    const lines = [
      '```',
      '| A | B |',
      '|---|---|',
      '| 1 | 2 |',
      '<!-- shown -->',
      '```',
      '',
      '<!-- # Hidden',
      '',
      '# Hidden too -->',
      '',
      '<!-- x --> Seen',
    ];
    assert.deepEqual(blocks(...lines), ['code', 'text0 Seen']);
  });

  it('says where a comment starts that nobody closes, and reads what stands before it', () => {
    const read = readBlocks('# Seen\n\n<!-- open\n\n# Hidden');
    assert.equal(read.blocks.length, 1);
    assert.deepEqual(read.unclosedComments, [{ start: 8, end: 12 }]);
  });

  it('keeps what looks like a link definition as text', () => {
    assert.deepEqual(blocks('[Licence]: MIT'), ['text0 [Licence]: MIT']);
  });

  it('starts at an offset and still gives the offsets of the whole text', () => {
    const text = '---\na: 1\n---\n# Title\n';
    assert.deepEqual(
      readBlocks(text, 13).blocks.map((block) => shown(text, block)),
      ['h1 Title'],
    );
  });
});

const fragments = fc.array(
  fc.constantFrom(
    '# ',
    '## Head',
    '- ',
    '1. ',
    '| a | b |\n',
    '|---|---|\n',
    '```\n',
    '<!--',
    '-->',
    '\n',
    '\n\n',
    '    ',
    '> ',
    '**Label:** ',
    '---\n',
    '\\|',
    '🫀',
    'é',
    '\u0000',
    '\uFEFF',
    '<br>',
    'word ',
    '`',
    '\t',
  ),
  { maxLength: 40 },
);

describe('blocks of any Markdown', () => {
  it('have ordered spans inside the text that hold no line break at their ends', () => {
    fc.assert(
      fc.property(fragments, (parts) => {
        const text = parts.join('');
        let at = 0;
        for (const block of readBlocks(text).blocks) {
          const spans =
            block.kind === 'table'
              ? [block.header, ...block.rows].flatMap((row) => row.cells)
              : block.kind === 'heading'
                ? [block.text]
                : block.kind === 'code'
                  ? []
                  : block.lines;
          assert.ok(block.span.start >= at && block.span.end <= text.length && block.span.start <= block.span.end, text);
          at = block.span.start;
          for (const span of spans) {
            assert.ok(span.start >= block.span.start && span.end <= block.span.end && span.start <= span.end, JSON.stringify(text));
            assert.doesNotMatch(text.slice(span.start, span.end), /^\s|\s$|[\r\n]/);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('are the same with CRLF as with LF', () => {
    fc.assert(
      fc.property(fragments, (parts) => {
        const text = parts.join('');
        const crlf = text.replaceAll('\n', '\r\n');
        assert.deepEqual(
          readBlocks(crlf).blocks.map((block) => shown(crlf, block)),
          readBlocks(text).blocks.map((block) => shown(text, block)),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('are read in time that grows with the text, whatever is left open or blank in it', () => {
    const texts = [
      `| a | b |\n|---|---|\n${'| 1 | 2 |\n\n'.repeat(20_000)}`,
      '<table>\n'.repeat(20_000),
      `**Version:** 1${' '.repeat(100_000)}| x`,
      `<table><tr><td>a</td><td>b</td></tr><tr><td>${'<b>'.repeat(20_000)}x</td><td>1</td></tr></table>`,
    ];
    for (const text of texts) assert.ok(readBlocks(text).blocks.length > 0);
  });
});
