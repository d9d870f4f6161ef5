import { writeZip } from '../../zip/writeZip';
import { xmlText } from './cellText';
import type { Sheet } from './sheet';
import { columnLetters, sheetXml, tableRange } from './sheetXml';
import { stylesXml } from './styles';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A workbook (XLSX, ECMA-376) of values alone: no formula, no macro, no link, no date of its making. The same sheets give the same bytes. */
export function writeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const parts: readonly (readonly [path: string, xml: string])[] = [
    ['[Content_Types].xml', contentTypes(sheets)],
    ['_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbookXml(sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([...sheets.map((_, at): Relation => ['worksheet', `worksheets/sheet${at + 1}.xml`]), ['styles', 'styles.xml']]),
    ],
    ['xl/styles.xml', stylesXml],
    ...sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet, at === 0 ? 'first' : 'later')] as const),
  ];
  const encoder = new TextEncoder();
  return writeZip(parts.map(([path, xml]) => ({ path, bytes: encoder.encode(xml) })));
}

type Relation = readonly [type: string, target: string];

function relationships(relations: readonly Relation[]): string {
  const items = relations.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${office}/${type}" Target="${target}"/>`);
  return `${declaration}<Relationships xmlns="${packages}/relationships">${items.join('')}</Relationships>`;
}

function contentTypes(sheets: readonly Sheet[]): string {
  const part = (path: string, type: string): string => `<Override PartName="/xl/${path}" ContentType="${types}.${type}+xml"/>`;
  return [
    `${declaration}<Types xmlns="${packages}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    part('workbook.xml', 'sheet.main'),
    ...sheets.map((_, at) => part(`worksheets/sheet${at + 1}.xml`, 'worksheet')),
    part('styles.xml', 'styles'),
    '</Types>',
  ].join('');
}

/** The names are those by which spreadsheets know the range of a filter and the rows that every printed page repeats. */
function workbookXml(sheets: readonly Sheet[]): string {
  const listed = sheets.map(({ name }, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  const name = (id: string, at: number, more: string, range: string): string =>
    `<definedName name="_xlnm.${id}" localSheetId="${at}"${more}>${range}</definedName>`;
  const names = sheets.flatMap((sheet, at) => {
    const range = tableRange(sheet, 'absolute');
    if (range === undefined || sheet.table === undefined) return [];
    const { header, frozenColumns } = sheet.table;
    const sheetName = `'${xmlText(sheet.name)}'!`;
    const columns = frozenColumns === 0 ? '' : `${sheetName}$A:$${columnLetters(frozenColumns)},`;
    return [
      name('_FilterDatabase', at, ' hidden="1"', `${sheetName}${range}`),
      name('Print_Titles', at, '', `${columns}${sheetName}$${header}:$${header}`),
    ];
  });
  const defined = names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`;
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000"/></bookViews><sheets>${listed.join('')}</sheets>${defined}</workbook>`;
}
