import { strToU8, zipSync } from 'fflate';

/** A cell as a test writes it: a text, a number, or the XML of a cell for what needs more. */
export type TestCell = string | number | { readonly xml: string } | undefined;

export interface TestSheet {
  readonly name: string;
  readonly rows: readonly (readonly TestCell[])[];
  readonly state?: 'hidden';
  readonly merges?: readonly string[];
  /** Numbers of rows that are hidden. */
  readonly hiddenRows?: readonly number[];
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const columnOf = (at: number): string => (at < 26 ? '' : columnOf(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));

function cellXml(cell: TestCell, reference: string, strings: string[]): string {
  if (cell === undefined) return '';
  if (typeof cell === 'object') return cell.xml.replace('<c', `<c r="${reference}"`);
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
  const known = strings.indexOf(cell);
  const at = known < 0 ? strings.push(cell) - 1 : known;
  return `<c r="${reference}" t="s"><v>${at}</v></c>`;
}

function sheetXml({ rows, merges = [], hiddenRows = [] }: TestSheet, strings: string[]): string {
  const written = rows.map((cells, i) => {
    const hidden = hiddenRows.includes(i + 1) ? ' hidden="1"' : '';
    return `<row r="${i + 1}"${hidden}>${cells.map((cell, at) => cellXml(cell, `${columnOf(at)}${i + 1}`, strings)).join('')}</row>`;
  });
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${written.join('')}</sheetData>${merged && `<mergeCells>${merged}</mergeCells>`}</worksheet>`;
}

const relations = (list: readonly (readonly [string, string, string?])[]): string =>
  `<Relationships>${list.map(([type, target, mode], i) => `<Relationship Id="rId${i + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`).join('')}</Relationships>`;

/** Styles 0 to 5: a plain number, a date, a date and time, a percentage, a time, a date by a format of its own. */
const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\\ mmm\\ yyyy;@"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${[0, 14, 22, 9, 20, 164].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`;

/** A workbook as a spreadsheet program would save it. `parts` add to the archive or replace what is in it. */
export function workbook(sheets: readonly TestSheet[], parts: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
  const strings: string[] = [];
  const list = sheets.map(({ name, state }, i) => {
    const hidden = state === undefined ? '' : ` state="${state}"`;
    return `<sheet name="${escaped(name)}" sheetId="${i + 1}"${hidden} r:id="rId${i + 1}"/>`;
  });
  const files: Record<string, string | Uint8Array> = {
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const),
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', '/xl/styles.xml'],
    ]),
    'xl/styles.xml': styles,
    ...Object.fromEntries(sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet, strings)])),
    'xl/sharedStrings.xml': '',
    ...parts,
  };
  files['xl/sharedStrings.xml'] ||= `<sst>${strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`;
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, file]) => [path, typeof file === 'string' ? strToU8(file) : file])));
}

/** A log as hospitals keep it: title rows, a header of two rows with merged cells, ratings in numbers, lists in cells, a legend below. */
export const usualLog: readonly TestSheet[] = [
  {
    name: 'Hazard log',
    rows: [
      ['PneumoFlag hazard log'],
      ['Version', '1.2'],
      [],
      [
        'Hazard no.',
        'Hazard',
        'Cause(s)',
        'Effect',
        'Initial risk',
        undefined,
        undefined,
        'Controls',
        'Residual risk',
        undefined,
        undefined,
        'Owner',
        'Status',
        'Review date',
      ],
      [undefined, undefined, undefined, undefined, 'S', 'L', 'R', undefined, 'S', 'L', 'R'],
      [
        'H1',
        'Missed pneumothorax',
        'Faint line\nRotated film',
        'Delayed drain',
        'Major',
        'Medium',
        { xml: '<c><f>E6*F6</f><v>3</v></c>' },
        'Read by a radiologist; Alert on failure',
        'Major',
        'Low',
        3,
        'Dr A. Example',
        'Open',
        { xml: '<c s="1"><v>46028</v></c>' },
      ],
      [
        'H2',
        'Wrong patient',
        'Typing slip',
        'Wrong treatment',
        'Considerable',
        'Low',
        2,
        'Match on two identifiers',
        'Considerable',
        'Very low',
        2,
        'CSO',
        'Closed',
      ],
      ['H3', undefined, undefined, undefined, undefined, undefined, { xml: '<c><f>E8*F8</f><v>0</v></c>' }],
      [],
      ['Signed: Dr A. Example'],
    ],
    merges: ['A4:A5', 'B4:B5', 'C4:C5', 'D4:D5', 'E4:G4', 'H4:H5', 'I4:K4', 'L4:L5', 'M4:M5', 'N4:N5', 'A1:N1'],
  },
];
