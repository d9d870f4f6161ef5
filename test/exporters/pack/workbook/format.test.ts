import assert from 'node:assert/strict';
import fc from 'fast-check';
import { validateXML } from 'xmllint-wasm';
import { parseXml } from '../../../../src/core/inputs/xml/parseXml';
import { readZip } from '../../../../src/exporters/pack/index';
import { cellText } from '../../../../src/exporters/pack/workbook/format/cellText';
import { rowHeight } from '../../../../src/exporters/pack/workbook/format/rowHeight';
import { serialDay } from '../../../../src/exporters/pack/workbook/format/serialDay';
import type { CellValue, Sheet } from '../../../../src/exporters/pack/workbook/format/sheet';
import { columnLetters } from '../../../../src/exporters/pack/workbook/format/sheetXml';
import { writeWorkbook } from '../../../../src/exporters/pack/workbook/format/writeWorkbook';
import { textOf } from './madeWorkbook';

const sheetWith = (...values: readonly CellValue[]): Sheet => ({
  name: 'Sheet',
  widths: values.map(() => 20),
  rows: [values.map(() => ({ value: 'header', look: 'header' })), values.map((value) => ({ value, look: 'body' }))],
  table: { header: 1, frozenColumns: 1 },
  highlights: [
    { column: 1, when: { equals: 4 }, tone: 'never' },
    { column: 1, when: { begins: 'say "no" & <go>' }, tone: 'doubt' },
  ],
  pages: { paper: 'a4', across: 1 },
  running: 'Tests & more',
  tab: 'draft',
});

/** Characters that XML 1.0 does not have. */
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/** The parts of a workbook, each of which has to be XML. */
async function partsOf(...sheets: readonly Sheet[]): Promise<ReadonlyMap<string, string>> {
  const read = readZip(await writeWorkbook(sheets));
  assert.ok(read.kind === 'entries');
  return new Map(
    read.entries.map(({ path, bytes }) => {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      assert.deepEqual(parseXml(text).problems, [], path);
      assert.doesNotMatch(text, notXml, path);
      return [path, text];
    }),
  );
}

const sheetXmlOf = async (...values: readonly CellValue[]): Promise<string> =>
  (await partsOf(sheetWith(...values))).get('xl/worksheets/sheet1.xml') ?? '';

const dataCells = (xml: string): readonly string[] => [...xml.matchAll(/<c r="[A-Z]+2"[^>]*?(?:\/>|>.*?<\/c>)/gs)].map(([cell]) => cell);

describe('a cell', () => {
  it('keeps numbers as numbers, days as days, and all else as text', async () => {
    const cells = dataCells(await sheetXmlOf(3, 0.25, { day: '2026-01-06' }, { day: '2026-11' }, { day: '1850-01-01' }, '007', Number.NaN));
    assert.deepEqual(
      cells.map((cell) => /<v>(.*)<\/v>/.exec(cell)?.[1] ?? /<t [^>]*>(.*)<\/t>/.exec(cell)?.[1]),
      ['3', '0.25', '46028', '2026-11', '1850-01-01', '007', 'NaN'],
    );
    assert.deepEqual(
      cells.map((cell) => cell.includes('t="inlineStr"')),
      [false, false, false, true, true, true, true],
    );
    assert.equal(textOf(await writeWorkbook([sheetWith({ day: '2026-01-06' })])), '[Sheet]\n1\theader\n2\t2026-01-06\n');
  });

  it('never becomes a formula, and stays text when it is edited', async () => {
    const texts = ['=1+1', '+44 20', '-5', '@SUM(A1)', '\t=1', '\r=1', ' =1', '=cmd|"/c calc"!A0', 'plain'];
    const xml = await sheetXmlOf(...texts);
    assert.ok(!/<f[ >/]/.test(xml));
    const styles = dataCells(xml).map((cell) => Number(/ s="(\d+)"/.exec(cell)?.[1]));
    const formats = (await partsOf(sheetWith())).get('xl/styles.xml') ?? '';
    const cellFormats = [...(/<cellXfs.*<\/cellXfs>/s.exec(formats)?.[0] ?? '').matchAll(/<xf .*?>/g)].map(([format]) => format);
    assert.deepEqual(
      styles.map((style) => cellFormats[style]?.includes('quotePrefix="1"')),
      [true, true, true, true, true, true, true, true, false],
    );
  });

  it('shows control characters by their code, and words that look like an escape as they are', async () => {
    const texts = ['a\u0000b\u0007\u001b[1m', '_x0041_ _x005F_', 'half \ud83d and \ufffe', 'a\tb\r\nc', '<t> & "q" ]]>', '\u202eabc'];
    const read = textOf(await writeWorkbook([sheetWith(...texts)])).split('\n')[2];
    assert.deepEqual(read?.split('\t').slice(1), [
      'a\\u{0}b\\u{7}\\u{1b}[1m',
      '_x0041_ _x005F_',
      'half \ufffd and \ufffd',
      'a b↵c',
      '<t> & "q" ]]>',
      '\\u{202e}abc',
    ]);
  });

  it('is XML and reads back whatever text it is given', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { minLength: 1, maxLength: 5 }), async (texts) => {
        await sheetXmlOf(...texts);
      }),
      { numRuns: 30 },
    );
  });

  it('is XML to a parser of others, with all signs that could break it', async () => {
    const hostile = Array.from({ length: 0x300 }, (_, code) => String.fromCharCode(code)).join('');
    const xml = [...(await partsOf({ ...sheetWith(`${hostile}\ud800\ufffe]]>&#0;`), running: hostile }))];
    const { valid, errors } = await validateXML({
      xml: xml.map(([path, contents]) => ({ fileName: `part-${path.replace(/\W/g, '-')}`, contents })),
      normalization: 'c14n',
    });
    assert.ok(valid, errors.map(({ rawMessage }) => rawMessage).join('\n'));
  });

  it('of more than 32,767 characters is cut with a mark, and never within a character', () => {
    assert.equal(cellText('x'.repeat(32_767)), 'x'.repeat(32_767));
    const cut = cellText('x'.repeat(32_768));
    assert.equal(cut.length, 32_767);
    assert.ok(cut.endsWith(' … [cut here: 32768 characters do not fit into a cell]'));
    for (const lead of ['', 'x']) assert.ok(!/[\ud800-\udbff](?![\udc00-\udfff])/.test(cellText(`${lead}${'😀'.repeat(20_000)}`)));
  });
});

describe('a day', () => {
  it('is the number that spreadsheets know it by', () => {
    assert.deepEqual(['1900-03-01', '2000-02-29', '2026-11-24', '9999-12-31'].map(serialDay), [61, 36_585, 46_350, 2_958_465]);
  });

  it('that is none, or that programs count in different ways, stays text', () => {
    for (const day of ['1900-02-28', '2026-02-30', '2026-13-01', '2026-11', '24/11/2026', '', '12026-01-01'])
      assert.equal(serialDay(day), undefined);
  });
});

describe('a sheet', () => {
  it('keeps its header in sight, filters by it, repeats it in print and colours cells by condition', async () => {
    const parts = await partsOf(sheetWith(4, 'b'));
    const xml = parts.get('xl/worksheets/sheet1.xml') ?? '';
    assert.ok(xml.includes('<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>'));
    assert.ok(xml.includes('<autoFilter ref="A1:B2"/>'));
    assert.ok(xml.includes('sqref="A2:A2"><cfRule type="expression" dxfId="2" priority="1"><formula>A2=4</formula>'));
    assert.ok(xml.includes('<formula>LEFT(A2,15)=&quot;say &quot;&quot;no&quot;&quot; &amp; &lt;go&gt;&quot;</formula>'));
    assert.ok(xml.includes('<oddHeader>&amp;LTests &amp;&amp; more</oddHeader>'));
    const workbook = parts.get('xl/workbook.xml') ?? '';
    assert.ok(workbook.includes(`name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'Sheet'!$A$1:$B$2<`));
    assert.ok(workbook.includes(`name="_xlnm.Print_Titles" localSheetId="0">'Sheet'!$A:$A,'Sheet'!$1:$1<`));
  });

  it('points at styles and relations that are there', async () => {
    const parts = await partsOf(sheetWith(1, 'a', { day: '2026-01-06' }), { ...sheetWith('b'), name: 'Other' });
    const styles = parts.get('xl/styles.xml') ?? '';
    const count = (name: string): number => Number(new RegExp(`<${name} count="(\\d+)"`).exec(styles)?.[1]);
    const most = (pattern: RegExp, text: string): number => Math.max(...[...text.matchAll(pattern)].map((match) => Number(match[1])));
    const sheets = [...parts].flatMap(([path, text]) => (path.startsWith('xl/worksheets') ? [text] : [])).join('');
    assert.ok(most(/ s="(\d+)"/g, sheets) < count('cellXfs'));
    assert.ok(most(/dxfId="(\d+)"/g, sheets) < count('dxfs'));
    assert.ok(most(/fontId="(\d+)"/g, styles) < count('fonts'));
    assert.ok(most(/fillId="(\d+)"/g, styles) < count('fills'));
    assert.ok(most(/borderId="(\d+)"/g, styles) < count('borders'));
    const relations = parts.get('xl/_rels/workbook.xml.rels') ?? '';
    for (const [, target] of relations.matchAll(/Target="([^"]+)"/g)) assert.ok(parts.has(`xl/${target}`), target);
    for (const [, id] of (parts.get('xl/workbook.xml') ?? '').matchAll(/r:id="([^"]+)"/g)) assert.ok(relations.includes(`Id="${id}"`), id);
  });

  it('has the same bytes in any time zone', async () => {
    const zone = process.env.TZ;
    const bytes = async (): Promise<Buffer> => Buffer.from(await writeWorkbook([sheetWith({ day: '2026-03-29' }, 1.5, 'é')]));
    const first = await bytes();
    try {
      for (const other of ['Pacific/Kiritimati', 'America/St_Johns']) {
        process.env.TZ = other;
        assert.ok(first.equals(await bytes()), other);
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('names its columns as spreadsheets do', () => {
    assert.deepEqual([1, 26, 27, 52, 53, 702, 703].map(columnLetters), ['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });

  it('makes room for wrapped text, up to what a row can have', () => {
    const height = (value: string): number => rowHeight([{ value, look: 'body' }], [10]);
    assert.ok(height('short') < height('some words that need more than one line'));
    assert.ok(height('a\nb\nc') > height('a\nb'));
    assert.ok(height('x'.repeat(100)) > height('x'));
    assert.equal(height('word '.repeat(5000)), 409);
  });
});
