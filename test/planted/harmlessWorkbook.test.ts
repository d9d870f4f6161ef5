import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadedDocument } from '../../src/hosts/cli/loadProject';
import type { TestCell, TestSheet } from '../core/inputs/xlsx/workbook';
import { type CleanProject, cleanProject, judged, outcomes, workbookDocument } from './project';
import { sheetsIn } from './readableWorkbook';

type Rows = readonly (readonly TestCell[])[];
type Edit = (sheets: readonly TestSheet[]) => readonly TestSheet[];

const folder = join(__dirname, 'consult-note');
/** Rows above the hazards, the two of the heading among them; the last row is a remark. */
const headings = 4;

const cells =
  (change: (text: string) => string): Edit =>
  (sheets) =>
    sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? change(cell) : cell))),
    }));

const inLog =
  (change: (sheet: TestSheet) => TestSheet): Edit =>
  (sheets) =>
    sheets.map((sheet) => (sheet.name === 'Hazard log' ? change(sheet) : sheet));

const rows = (change: (rows: Rows) => Rows): Edit => inLog((sheet) => ({ ...sheet, rows: change(sheet.rows) }));

const heading = (from: string, to: string): Edit =>
  rows((all) => all.map((row, i) => (i < headings ? row.map((cell) => (cell === from ? to : cell)) : row)));

const every =
  (...edits: readonly Edit[]): Edit =>
  (sheets) =>
    edits.reduce((now, edit) => edit(now), sheets);

/** Merged cells as the rows below would have them if each were filled in. */
function filled(sheet: TestSheet): TestSheet {
  const all = sheet.rows.map((row) => [...row]);
  for (const [, column = '', from = '', to = ''] of (sheet.merges ?? []).flatMap((one) => [/^([A-Z]+)(\d+):\1(\d+)$/.exec(one) ?? []])) {
    const at = [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    if (Number(from) > headings) for (let row = Number(from); row < Number(to); row++) (all[row] ?? [])[at] = all[Number(from) - 1]?.[at];
  }
  return { ...sheet, rows: all, merges: (sheet.merges ?? []).filter((one) => Number(/\d+/.exec(one)?.[0]) <= headings) };
}

const body = (change: (rows: Rows) => Rows): Edit => rows((all) => [...all.slice(0, headings), ...change(all.slice(headings))]);

const moved = (sheet: TestSheet, order: (at: number) => number): TestSheet => {
  const letters = (at: number): string => (at < 26 ? '' : letters(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));
  const wide = Math.max(...sheet.rows.map((row) => row.length));
  const places = Array.from({ length: wide }, (_, at) => at).toSorted((a, b) => order(a) - order(b));
  const to = new Map(places.map((from, at) => [letters(from), letters(at)]));
  const merges = (sheet.merges ?? []).map((one) => one.replaceAll(/[A-Z]+/g, (column) => to.get(column) ?? column));
  return { ...sheet, rows: sheet.rows.map((row) => places.map((at) => row[at])), merges };
};

const days = new Map<TestCell, number>([
  ['2026-10-01', 46296],
  ['2026-10-05', 46300],
]);
const dated = (cell: TestCell): TestCell => (days.has(cell) ? { xml: `<c s="5"><v>${days.get(cell)}</v></c>` } : cell);

const edits: readonly (readonly [string, Edit])[] = [
  [
    'another name of the sheet',
    (sheets) => sheets.map((sheet) => ({ ...sheet, name: sheet.name === 'Hazard log' ? 'HL v2 (live)' : 'Front page' })),
  ],
  ['sheets in another order', (sheets) => sheets.toReversed()],
  [
    'a sheet of guidance',
    (sheets) => [...sheets, { name: 'How to use', rows: [['Fill in one row for each hazard.'], ['Ask the safety officer.']] }],
  ],
  [
    'a hidden sheet of lists',
    (sheets) => [
      ...sheets,
      {
        name: 'Lists',
        state: 'hidden',
        rows: [
          ['Minor', 'Very low'],
          ['Major', 'High'],
        ],
      },
    ],
  ],
  [
    'headings in capitals',
    rows((all) => all.map((row, i) => (i < headings ? row.map((cell) => (typeof cell === 'string' ? cell.toUpperCase() : cell)) : row))),
  ],
  [
    'headings in small letters',
    rows((all) => all.map((row, i) => (i < headings ? row.map((cell) => (typeof cell === 'string' ? cell.toLowerCase() : cell)) : row))),
  ],
  [
    'headings with colons',
    rows((all) => all.map((row, i) => (i < headings && i > 1 ? row.map((cell) => (typeof cell === 'string' ? `${cell}:` : cell)) : row))),
  ],
  ['spaces around what is written', cells((text) => ` ${text}  `)],
  ['spaces that do not break', cells((text) => text.replaceAll(' ', '\u00A0'))],
  [
    'line breaks in headings',
    rows((all) =>
      all.map((row, i) => (i < headings ? row.map((cell) => (typeof cell === 'string' ? cell.replace(' ', '\n') : cell)) : row)),
    ),
  ],
  ['the line ends of Windows in cells', cells((text) => text.replaceAll('\n', '_x000D_\n'))],
  [
    'blank rows between hazards',
    inLog((sheet) => ({ ...filled(sheet), rows: filled(sheet).rows.flatMap((row, i) => (i >= headings ? [row, []] : [row])) })),
  ],
  ['cells filled in where they were merged', inLog(filled)],
  [
    'hazards in another order',
    every(
      inLog(filled),
      body((all) => [all[4] ?? [], all[3] ?? [], all[2] ?? [], all[0] ?? [], all[1] ?? [], ...all.slice(5)]),
    ),
  ],
  ['columns in another order', inLog((sheet) => moved(sheet, (at) => (at >= 12 && at <= 17 ? at + 100 : at)))],
  ['the owner beside the name', inLog((sheet) => moved(sheet, (at) => (at === 22 || at === 23 ? 1.5 : at)))],
  [
    'a column of remarks',
    rows((all) => all.map((row, i) => (i === 2 ? [...Array.from({ length: 28 }, (_, at) => row[at]), 'Our remarks'] : row))),
  ],
  ['levels as texts', rows((all) => all.map((row) => row.map((cell) => (typeof cell === 'number' ? `${cell}` : cell))))],
  [
    'levels that a formula works out',
    rows((all) =>
      all.map((row, i) =>
        i < headings ? row : row.map((cell) => (typeof cell === 'number' ? { xml: `<c><f>A1</f><v>${cell}</v></c>` } : cell)),
      ),
    ),
  ],
  [
    'severities in small letters',
    cells((text) => (/^(?:Considerable|Significant|Low|Medium|Very low)$/.test(text) ? text.toLowerCase() : text)),
  ],
  ['likelihoods with hyphens', cells((text) => (text === 'Very low' ? 'very-low' : text))],
  ['dates as dates', rows((all) => all.map((row) => row.map(dated)))],
  ['commas with no space', cells((text) => text.replaceAll(/((?:L|X)-\d\d), /g, '$1,'))],
  ['semicolons between ids', cells((text) => text.replaceAll(/((?:L|X)-\d\d), /g, '$1; '))],
  ['ids line by line', cells((text) => text.replaceAll(/((?:L|X)-\d\d), /g, '$1\n'))],
  ['causes with brackets', cells((text) => text.replaceAll(/(^|\n)(\d)\. /g, '$1$2) '))],
  ['causes with dashes', cells((text) => text.replaceAll(/(^|\n)\d\. /g, '$1- '))],
  [
    'kinds of causes with capitals and spaces',
    cells((text) => text.replaceAll('wrong-patient', 'Wrong patient').replaceAll('poor-input', 'Poor input')),
  ],
  ['states with capitals', cells((text) => text.replace(/^implemented$/, 'Implemented').replace(/^human-review$/, 'Human review'))],
  ['hazard for Ref', heading('Ref', 'Hazard ID')],
  ['number for Ref', heading('Ref', 'No.')],
  ['causes for possible causes', heading('Possible causes', 'Cause(s)')],
  ['effect for clinical effect', heading('Clinical effect', 'Potential clinical impact')],
  ['mitigations for controls', heading('Controls', 'Mitigations')],
  ['risk owner for owner', heading('Hazard owner', 'Owner')],
  ['status for hazard status', heading('Hazard status', 'Status')],
  ['risk rating for level', heading('Level', 'Risk rating')],
  ['consequence for severity', heading('Severity', 'Consequence')],
  ['probability for likelihood', heading('Likelihood', 'Probability')],
  ['inherent for initial', heading('Initial risk', 'Inherent risk')],
  ['after controls for residual', heading('Residual risk', 'Risk after controls')],
  ['date of review', heading('Last reviewed', 'Date of last review')],
];

describe('an edit of a hazard log in a workbook that changes nothing of substance', () => {
  let project: CleanProject;
  let sheets: readonly TestSheet[];
  before(() => {
    project = cleanProject(folder);
    sheets = sheetsIn(readFileSync(join(folder, 'hazard-log.xlsx.txt'), 'utf8'));
  });

  for (const [name, edit] of edits) {
    it(`${name} changes no outcome`, () => {
      const log = workbookDocument('hazard-log.xlsx', edit(sheets));
      const after = project.documents.map((one): LoadedDocument => (one.uri === log.uri ? log : one));
      assert.notDeepEqual(edit(sheets), sheets);
      assert.deepEqual(outcomes(judged(after, project)), project.outcomes);
    });
  }
});
