import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tokenizeCsv } from '../../../../src/core/inputs/csv/tokenizeCsv';

const cells = (text: string): string[][] => tokenizeCsv(text).rows.map((row) => row.cells.map((cell) => cell.text));
/** What the spans cover, quotes included. */
const written = (text: string): string[][] =>
  tokenizeCsv(text).rows.map((row) => row.cells.map(({ span }) => text.slice(span.start, span.end)));

describe('separated values', () => {
  it('keep separators, line breaks and doubled quotes inside quotes, and spans with the quotes', () => {
    const text = 'a,"b, ""c""\r\nd",e\r\n1,2,3';
    assert.deepEqual(cells(text), [
      ['a', 'b, "c"\r\nd', 'e'],
      ['1', '2', '3'],
    ]);
    assert.deepEqual(written(text)[0], ['a', '"b, ""c""\r\nd"', 'e']);
  });

  it('are parted by whatever the lines agree on', () => {
    assert.deepEqual(cells('id;name, long;x\n1;a;b\n2;c;d'), [
      ['id', 'name, long', 'x'],
      ['1', 'a', 'b'],
      ['2', 'c', 'd'],
    ]);
    assert.equal(tokenizeCsv('id\tname\n1\ta, b').separator, '\t');
    assert.equal(tokenizeCsv('sep=|\na|b').separator, '|');
  });

  it('begin after a byte order mark and leave out rows of blanks', () => {
    assert.deepEqual(cells('\uFEFFa,b\n,\n  ,\n1,2\n'), [
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('end a quote that is never closed at its line, and say so', () => {
    const text = 'id,name,owner\n1,"Wrong dose,Ann\n2,"Late, very",Bob\n3,c,Cy';
    const csv = tokenizeCsv(text);
    assert.deepEqual(cells(text).slice(2), [
      ['2', 'Late, very', 'Bob'],
      ['3', 'c', 'Cy'],
    ]);
    assert.deepEqual(
      csv.problems.map(({ code, span }) => [code, text.slice(span.start, span.end)]),
      [['syntax', '"']],
    );
    assert.deepEqual(cells('a,b\n1,"open'), [
      ['a', 'b'],
      ['1', 'open'],
    ]);
  });

  it('take words behind a closing quote for part of the cell', () => {
    assert.deepEqual(cells('a,b\n"5" tube,x'), [
      ['a', 'b'],
      ['5" tube', 'x'],
    ]);
  });

  it('come back from any table of texts written by the rules', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '🫀', '"', ',', '\n', '\r\n', ' ', ';'), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), (rows) => {
        const table = [['head', 'tail'], ...rows.map(([a, b]) => [`x${a}`, b])];
        const text = table.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(',')).join('\n');
        assert.deepEqual(cells(text), table);
      }),
      { numRuns: 150 },
    );
  });

  it('have spans inside the text whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ';', '\t', '🫀', '\uFEFF', ' '), maxLength: 60 }),
        (text) => {
          let at = 0;
          for (const row of tokenizeCsv(text).rows) {
            for (const { span } of row.cells) {
              assert.ok(span.start >= at && span.start <= span.end && span.end <= text.length, JSON.stringify(text));
              at = span.end;
            }
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
