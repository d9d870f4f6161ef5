import assert from 'node:assert/strict';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { cellsOf } from '../../../../src/core/inputs/xlsx/cells';
import { type WorkbookText, workbookText } from '../../../../src/core/inputs/xlsx/workbookText';
import { zipLimits } from '../../../../src/core/inputs/xlsx/zip';
import { type TestCell, usualLog, workbook } from './workbook';

const textOf = (read: WorkbookText): string => (read.kind === 'text' ? read.text : assert.fail(read.message));
const faultOf = (read: WorkbookText): string => (read.kind === 'fault' ? `${read.code}: ${read.message}` : assert.fail(read.text));
const row = (...cells: readonly TestCell[]): string => textOf(workbookText(workbook([{ name: 'S', rows: [cells] }])));
const xml = (text: string): TestCell => ({ xml: text });

describe('a workbook as text', () => {
  it('has a line for each sheet and each row that holds anything, with its number and its cells after tabs', () => {
    const bytes = workbook([
      { name: 'Hazards & co', rows: [['a', undefined, 'c'], [], ['x\ty', 'one\ntwo']], hiddenRows: [3] },
      { name: 'Lists', state: 'hidden', rows: [[1, 2.5]] },
    ]);
    assert.equal(textOf(workbookText(bytes)), '[Hazards & co]\n1\ta\t\tc\n(3)\tx y\tone↵two\n([Lists])\n1\t1\t2.5\n');
  });

  it('shows dates, times, shares and truth values as a reader of the sheet sees them', () => {
    const cells = [
      '<c s="1"><v>46028</v></c>',
      '<c s="2"><v>46028.5</v></c>',
      '<c s="3"><v>0.945</v></c>',
      '<c s="4"><v>0.375</v></c>',
      '<c s="5"><v>60</v></c>',
      '<c t="b"><v>1</v></c>',
      '<c><v>0.30000000000000004</v></c>',
      '<c t="d"><v>2026-01-06</v></c>',
    ];
    assert.equal(row(...cells.map(xml)), '[S]\n1\t2026-01-06\t2026-01-06T12:00\t94.5%\t09:00\t1900-02-28\tTRUE\t0.3\t2026-01-06\n');
  });

  it('counts days from 1904 where the workbook says so', () => {
    const bytes = workbook([{ name: 'S', rows: [[xml('<c s="1"><v>44566</v></c>')]] }], {
      'xl/workbook.xml': '<workbook><workbookPr date1904="1"/><sheets><sheet name="S" r:id="rId1"/></sheets></workbook>',
    });
    assert.equal(textOf(workbookText(bytes)), '[S]\n1\t2026-01-06\n');
  });

  it('takes the stored value of a formula and never works one out', () => {
    const cells = [
      '<c><f>1+1</f><v>7</v></c>',
      '<c t="str"><f>A1</f><v>High</v></c>',
      '<c><f>C5*D5</f></c>',
      '<c t="e"><f>X</f><v>#REF!</v></c>',
    ];
    assert.equal(row(...cells.map(xml)), '[S]\n1\t7\tHigh\t#FORMULA! =C5*D5\t#REF!\n');
  });

  it('reads texts in cells, in runs of different letters, and escaped signs', () => {
    const cells = [
      '<c t="inlineStr"><is><t>in &amp; line</t></is></c>',
      '<c t="inlineStr"><is><r><t>two </t></r><r><t>runs</t></r><rPh><t>no</t></rPh></is></c>',
      '<c t="str"><v>a_x000D_b</v></c>',
      '<x:c xmlns:x="y"><x:v>4</x:v></x:c>',
    ];
    assert.equal(row(...cells.slice(0, 3).map(xml)), '[S]\n1\tin & line\ttwo runs\ta↵b\n');
  });

  it('repeats the text of merged cells where they cover a row that holds something', () => {
    const bytes = workbook([{ name: 'S', rows: [['Risk', undefined, 'x'], [undefined, undefined, 'y'], []], merges: ['A1:B1048576'] }]);
    assert.equal(textOf(workbookText(bytes)), '[S]\n1\tRisk\tRisk\tx\n2\tRisk\tRisk\ty\n');
  });

  it('follows no link to another file', () => {
    const bytes = workbook([{ name: 'S', rows: [['a']] }], {
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="file:///etc/passwd" TargetMode="External"/></Relationships>',
      'xl/externalLinks/externalLink1.xml': '<externalLink/>',
    });
    assert.equal(textOf(workbookText(bytes)), '');
  });

  it('refuses a part that unpacks to far more than it is, whatever size it claims', () => {
    const bomb = workbook([{ name: 'S', rows: [['a']] }], { 'xl/worksheets/sheet1.xml': new Uint8Array(3_000_000) });
    assert.match(faultOf(workbookText(bomb)), /^too-large: The part xl\/worksheets\/sheet1.xml/);
    const liar = bomb.slice();
    const view = new DataView(liar.buffer);
    for (let at = 0; at < liar.length - 4; at++) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 3_000_000) view.setUint32(at + 24, 100, true);
    }
    assert.match(faultOf(workbookText(liar)), /^too-large: /);
  });

  it('refuses too many parts, too much in all, and cells that repeat one long text', () => {
    const bytes = workbook(usualLog);
    assert.match(faultOf(workbookText(bytes, { ...zipLimits, entries: 3 })), /^too-large: This archive has \d parts/);
    assert.match(faultOf(workbookText(bytes, { ...zipLimits, unpacked: 900 })), /^too-large: /);
    const long = 'x'.repeat(900_000);
    const many = workbook([{ name: 'S', rows: Array.from({ length: 80 }, () => [long]) }]);
    assert.match(faultOf(workbookText(many)), /^too-large: The cells/);
  });

  it('says what is no workbook', () => {
    assert.match(faultOf(workbookText(strToU8('name: x'))), /^unreadable: This is not a workbook/);
    assert.match(faultOf(workbookText(zipSync({ 'a.txt': strToU8('a') }))), /^unreadable: This archive holds no workbook/);
    assert.match(
      faultOf(workbookText(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(600)]))),
      /^unreadable: This workbook is locked/,
    );
  });

  it('never throws, whatever is cut from it or changed in it', () => {
    const whole = workbook(usualLog);
    const damage = fc.tuple(fc.nat({ max: whole.length }), fc.uint8Array({ maxLength: 40 }), fc.nat({ max: whole.length }));
    fc.assert(
      fc.property(damage, ([at, put, end]) => {
        const broken = whole.slice();
        broken.set(put.subarray(0, Math.max(0, broken.length - at)), at);
        workbookText(broken);
        workbookText(broken.subarray(0, end));
      }),
      { numRuns: 200 },
    );
  });
});

describe('a place in a workbook', () => {
  it('is named by its sheet and cell, as in a formula', () => {
    const text = '[Hazards]\n1\tID\tHazard\n(12)\tH1\tMissed\n([My lists])\n3\ta\tb\n';
    const cells = cellsOf(text);
    const name = (words: string): string | undefined => cells(text.indexOf(words))?.name;
    assert.deepEqual(['[Hazards]', 'ID', 'Hazard\n', 'H1', 'Missed', '([My', 'a\tb', 'b\n', '(12)'].map(name), [
      'Hazards',
      'Hazards!A1',
      'Hazards!B1',
      'Hazards!A12',
      'Hazards!B12',
      'My lists',
      "'My lists'!A3",
      "'My lists'!B3",
      'Hazards!A12',
    ]);
    assert.deepEqual(cells(text.indexOf('Missed')), { name: 'Hazards!B12', row: 12, column: 2 });
    assert.equal(cellsOf('')(0), undefined);
  });
});
