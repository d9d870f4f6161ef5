import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Decision, Result } from '../../../../src/core/index';
import { meaningOf } from '../../../../src/core/inputs/tables/logHeader';
import { readZip } from '../../../../src/exporters/pack/index';
import { mostRows, tableSheet } from '../../../../src/exporters/pack/workbook/tableSheet';
import { checklistWorkbook, hazardLogWorkbook } from '../../../../src/exporters/pack/workbook/workbooks';
import { examplePack } from '../../../cli/examplePack';
import { unjudgedContext } from '../packContextOf';
import { bytesOf, textOf } from './madeWorkbook';

/** The rows of each sheet, as our own reader shows them, without their numbers. */
function sheetsOf(bytes: Uint8Array): ReadonlyMap<string, readonly (readonly string[])[]> {
  const sheets = textOf(bytes)
    .split(/^\[(.*)\]\n/m)
    .slice(1);
  return new Map(
    sheets.flatMap((name, at) =>
      at % 2 === 1
        ? []
        : [
            [
              name,
              (sheets[at + 1] ?? '')
                .split('\n')
                .filter((row) => row !== '')
                .map((row) => row.split('\t').slice(1)),
            ] as const,
          ],
    ),
  );
}

const decision: Decision = {
  id: 'D-1',
  rule: 'dcb0129/control-is-verified',
  decision: 'accepted',
  subject: 'H-1',
  by: 'A. Example',
  on: '2026-06-01',
  until: '2026-12-31',
  reason: '=HYPERLINK("x")',
  place: { uri: 'carelint.decisions.yaml', span: { start: 0, end: 1 } },
};

const result = (more: Partial<Result>): Result => ({
  rule: 'dcb0129/control-is-verified',
  status: 'unmet',
  severity: 'error',
  places: [{ uri: 'hazard-log.json', span: { start: 0, end: 4 } }],
  because: [],
  ...more,
});

const log = {
  hazards: [
    {
      id: 'H-1',
      name: 'A',
      initial: { severity: 'major', likelihood: 'medium', level: 4 },
      residual: { severity: 'minor', likelihood: 'very-low', level: 1 },
      controls: [{ id: 'C-1', text: 'Read again', state: 'planned' }],
    },
    { id: 'H-2', name: 'B', initial: { severity: 'grave' } },
  ],
};

describe('the hazard log as a workbook', () => {
  it('has a sheet each for hazards, controls, the matrix and decisions', async () => {
    const sheets = sheetsOf(await bytesOf(hazardLogWorkbook, unjudgedContext({ log, decisions: [decision] })));
    assert.deepEqual([...sheets.keys()], ['Hazards', 'Controls', 'Risk matrix', 'Decisions']);
    assert.deepEqual(
      sheets.get('Hazards')?.map((row) => row.slice(0, 2).concat(row.slice(9, 14))),
      [
        ['folder: 2 hazards, as of 2026-11-24'],
        [
          'Hazard ID',
          'Hazard',
          'Initial severity',
          'Initial likelihood',
          'Initial level',
          'Initial: the scheme says',
          'What is done about it',
        ],
        ['H-1', 'A', 'major', 'medium', '4', 'differs: level 3, acceptable on conditions', 'C-1 Read again (planned)'],
        ['H-2', 'B', 'grave', '', '', '', 'none stated'],
      ],
    );
    assert.equal(sheets.get('Controls')?.[0]?.[0], 'folder: 1 control; 1 hazard without any, as of 2026-11-24');
    assert.deepEqual(sheets.get('Decisions')?.[2], [
      ...[
        'D-1',
        'accepted',
        'dcb0129/control-is-verified',
        'Each control in place has been verified, and passed, on this version',
        'H-1',
        'A. Example',
        '',
      ],
      ...['2026-06-01', '2026-12-31', '=HYPERLINK("x")', 'settles nothing here', 'carelint.decisions.yaml:1:1'],
    ]);
  });

  it('puts each hazard into its cell of the matrix before and after control, and names those that have none', async () => {
    const matrix = sheetsOf(await bytesOf(hazardLogWorkbook, unjudgedContext({ log }))).get('Risk matrix') ?? [];
    const rows = (word: string) => matrix.filter(([first]) => first === word);
    assert.deepEqual(
      rows('medium').map((row) => row[4]),
      ['level 3↵H-1', 'level 3'],
    );
    assert.deepEqual(
      rows('very-low').map((row) => row[1]),
      ['level 1', 'level 1↵H-1'],
    );
    assert.deepEqual(
      matrix.filter(([first]) => first?.startsWith('Without a place in it')).map(([first]) => first?.split(': ')[1]),
      ['H-2', 'H-2'],
    );
  });

  it('says that the scheme is not known rather than draw another', async () => {
    const own = { ...log, scheme: { name: 'Ours' } };
    const matrix = sheetsOf(await bytesOf(hazardLogWorkbook, unjudgedContext({ log: own }))).get('Risk matrix') ?? [];
    assert.equal(matrix[1]?.[0], 'The log names a scheme whose table is not given, so no matrix is drawn.');
  });

  it('is not made while no hazard is listed', async () => {
    assert.equal(await hazardLogWorkbook.make(unjudgedContext({})), undefined);
  });

  it('has no header beside those of hazards and controls that the reader would take for one of theirs', async () => {
    const sheets = sheetsOf(await bytesOf(hazardLogWorkbook, unjudgedContext({ log, decisions: [decision] })));
    for (const name of ['What is done about it', 'Initial: the scheme says', 'Residual: the scheme says'])
      assert.equal(meaningOf(name), undefined, name);
    assert.deepEqual(
      sheets.get('Decisions')?.[1]?.filter((title) => ['id', 'name'].includes(meaningOf(title)?.fact ?? '')),
      [],
    );
  });
});

describe('the checklist as a workbook', () => {
  it('has a row for each result, findings first, with evidence, sources and decisions', async () => {
    const because = [
      { path: 'risk.hazards[0].controls[0].state', value: 'planned', place: { uri: 'hazard-log.json', span: { start: 1, end: 2 } } },
      { path: 'risk.hazards[0].owner' },
    ];
    const settled = { id: 'D-1', kind: 'accepted', by: 'A. Example', until: '2026-12-31', place: decision.place } as const;
    const results = [
      result({ status: 'not-applicable', message: 'Only in Wales' }),
      result({ status: 'met', subject: 'risk.hazards[1]', subjectName: 'H-2' }),
      result({ decision: settled, message: 'Accepted' }),
      result({ status: 'undetermined', message: 'Not known' }),
      result({ severity: 'warning', message: 'A warning' }),
      result({ message: 'An error', because }),
    ];
    const pack = unjudgedContext({ log, decisions: [decision], report: { results } });
    const [, header = [], ...rows] = sheetsOf(await bytesOf(checklistWorkbook, pack)).get('Checklist') ?? [];
    const column = (title: string): readonly (string | undefined)[] => rows.map((row) => row[header.indexOf(title)]);
    assert.deepEqual(column('Status'), ['unmet', 'unmet', 'undetermined', 'unmet, accepted', 'met', 'not applicable']);
    assert.deepEqual(column('Severity'), ['error', 'warning', 'error', 'error', 'error', 'error']);
    assert.deepEqual(column('About').slice(3, 5), ['the project', 'H-2']);
    assert.equal(column('Where')[0], 'hazard-log.json:1:1');
    assert.match(column('Quoted from there')[0] ?? '', /^\{"hazards"/);
    assert.equal(
      column('Rests on')[0],
      'risk.hazards[0].controls[0].state is “planned” (hazard-log.json:1:2)↵risk.hazards[0].owner is not stated',
    );
    assert.match(column('Source')[0] ?? '', /^1\. DCB0129 .*↵2\. /);
    assert.match(column('Clause')[0] ?? '', /^1\. 6\.3\.2↵2\. /);
    assert.match(column('Legal status')[0] ?? '', /^1\. mandatory standard↵2\. voluntary standard$/);
    assert.deepEqual(
      ['Decision', 'Decided by', 'Until', 'Reason'].map((title) => column(title)[3]),
      ['accepted (D-1)', 'A. Example', '2026-12-31', '=HYPERLINK("x")'],
    );
  });

  it('says how much was looked at, what went wrong in reading, and no more than that', async () => {
    const problem = {
      code: 'placeholder',
      severity: 'warning',
      message: 'owner is not filled in',
      place: { uri: 'hazard-log.json', span: { start: 0, end: 1 } },
    } as const;
    const sheets = sheetsOf(
      await bytesOf(checklistWorkbook, unjudgedContext({ log, report: { results: [result({})], problems: [problem] } })),
    );
    assert.deepEqual([...sheets.keys()], ['Checklist', 'Problems in reading', 'What was looked at']);
    assert.deepEqual(sheets.get('Problems in reading')?.[2], ['warning', 'owner is not filled in', 'placeholder', 'hazard-log.json:1:1']);
    const looked = new Map(sheets.get('What was looked at')?.map(([title = '', value]) => [title, value]));
    assert.equal(looked.get('Unmet, errors'), '1');
    assert.equal(looked.get('Judged as of'), '2026-11-24');
    assert.equal(looked.get('hazard-log.json'), 'carelint');
    assert.doesNotMatch([...sheets.values()].flat(2).join('\n'), /\b(?:compliant|approved|safe)\b/i);
  });

  it('says so where it has no row, and where it has more than a sheet should', async () => {
    const empty = sheetsOf(await bytesOf(checklistWorkbook, unjudgedContext({})));
    assert.deepEqual(empty.get('Checklist')?.at(-1), ['No rule was judged.']);
    const { rows } = tableSheet(unjudgedContext({}), {
      name: 'Many',
      title: 'many',
      columns: [{ title: 'Number', width: 10, cell: (number: number) => number }],
      items: Array.from({ length: mostRows + 5 }, (_, number) => number),
      empty: '',
      frozenColumns: 0,
      pages: { paper: 'a4', across: 1 },
    });
    assert.equal(rows.length, mostRows + 3);
    assert.deepEqual(rows.at(-1)?.[0]?.value, '… and 5 more rows, which report.json holds');
  });
});

describe('both workbooks of a pack', () => {
  it('say on every sheet that a draft is one', async () => {
    for (const draft of [false, true]) {
      const pack = unjudgedContext({ log, draft, decisions: [decision], report: { results: [result({})] } });
      for (const file of [hazardLogWorkbook, checklistWorkbook]) {
        const read = readZip(await bytesOf(file, pack));
        assert.ok(read.kind === 'entries');
        const sheets = read.entries
          .filter(({ path }) => path.startsWith('xl/worksheets/'))
          .map(({ bytes }) => new TextDecoder().decode(bytes));
        assert.ok(sheets.length >= 3);
        for (const sheet of sheets) {
          assert.equal(/<row r="2"[^>]*><c r="A2"[^>]*><is><t [^>]*>DRAFT\. /.test(sheet), draft);
          assert.equal(sheet.includes('<oddHeader>&amp;LDRAFT. '), draft);
        }
      }
    }
  });

  it('are in the pack of an example', async () => {
    const read = readZip(readFileSync(await examplePack('sepsis-alert')));
    assert.ok(read.kind === 'entries');
    assert.deepEqual(
      read.entries.filter(({ path }) => path.endsWith('.xlsx')).map(({ path }) => path),
      ['checklist.xlsx', 'hazard-log.xlsx'],
    );
  });
});
