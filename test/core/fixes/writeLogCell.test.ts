import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Facts, type FixPlan, mergeFacts, planAllFixes, planFix, valueAt } from '../../../src/core/index';
import { readDocument } from '../../reading';

const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;
const readOf = (uri: string, text: string): Facts => mergeFacts([readDocument({ uri, text }, 'risk')]);
const applied = (text: string, { edits }: FixPlan): string =>
  edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((all, { start, end, newText }) => all.slice(0, start) + newText + all.slice(end), text);

/** The document after the fix; `undefined` where none can be planned. */
function fixed(uri: string, text: string, fix: { kind?: 'insert' | 'set'; path: string; value: unknown }): string | undefined {
  const plan = planFix({ title: '', kind: 'insert', ...fix }, [{ uri, text, kind: 'risk' }], readOf(uri, text));
  return plan && applied(text, plan);
}

const csv = lines(
  'Hazard ID,Hazard,Severity,Likelihood,Risk level,Owner,Status',
  'H1,"Missed, late",Major,Medium,,,',
  'H2,Wrong patient,Minor,Low',
);
const pipes = lines(
  '# Hazard log',
  '',
  '| ID | Hazard | Severity | Likelihood | Level | Owner | Status |',
  '|---|---|---|---|---|---|---|',
  '| H1 | Missed | Major | Medium |  || TBC |',
  '| H2 | Wrong patient | Minor | Low |',
);

describe('A fix of a hazard that is a row', () => {
  it('writes into the cell of its column, and nothing else', () => {
    const owner = { path: 'risk.hazards[0].owner', value: 'Dr P. Example' };
    assert.equal(fixed('log.csv', csv, owner), csv.replace('Medium,,,', 'Medium,,Dr P. Example,'));
    assert.equal(fixed('log.md', pipes, owner), pipes.replace('|  || TBC', '|  | Dr P. Example | TBC'));
    const level = { kind: 'set', path: 'risk.hazards[0].initial.level', value: 3 } as const;
    assert.equal(fixed('log.csv', csv, level), csv.replace('Medium,,,', 'Medium,3,,'));
    assert.equal(fixed('log.md', pipes, level), pipes.replace('|  || TBC', '| 3 || TBC'));
  });

  it('fills up a row that is too short', () => {
    const status = { path: 'risk.hazards[1].status', value: 'open' };
    assert.equal(fixed('log.csv', csv, status), csv.replace('Minor,Low\n', 'Minor,Low,,,open\n'));
    assert.equal(fixed('log.md', pipes, status), pipes.replace('| Low |\n', '| Low |   |   | open |\n'));
    const bare = pipes.replace('| H2 | Wrong patient | Minor | Low |', 'H2 | Wrong patient | Minor | Low');
    assert.match(fixed('log.md', bare, { ...status, path: 'risk.hazards[1].initial.level', value: 1 }) ?? '', /Minor \| Low \| 1\n$/);
  });

  it('lets a placeholder give way to a value, and never to another placeholder; words that stand there stay', () => {
    assert.equal(fixed('log.md', pipes, { path: 'risk.hazards[0].status', value: 'open' }), pipes.replace('| TBC |', '| open |'));
    assert.equal(fixed('log.md', pipes, { path: 'risk.hazards[0].status', value: 'TBC' }), undefined);
    assert.equal(fixed('log.md', pipes, { path: 'risk.hazards[0].name', value: 'Another' }), undefined);
  });

  it('is not planned where no column is for it, where it is a list, or where levels are words', () => {
    assert.equal(fixed('log.csv', csv, { path: 'risk.hazards[0].harm', value: 'TBC' }), undefined);
    assert.equal(fixed('log.csv', csv, { path: 'risk.hazards[0].causes', value: ['TBC'] }), undefined);
    const worded = csv.replace('Minor,Low\n', 'Minor,Low,Tolerable,,\n');
    assert.equal(fixed('log.csv', worded, { path: 'risk.hazards[0].initial.level', value: 3 }), undefined);
  });

  it('goes into another table under the same id', () => {
    const two = lines(
      '| ID | Hazard | Harm |',
      '|---|---|---|',
      '| H1 | Missed | Late care |',
      '',
      '| ID | Severity | Owner |',
      '|---|---|---|',
      '| H1 | Major | |',
    );
    assert.equal(
      fixed('log.md', two, { path: 'risk.hazards[0].owner', value: 'Dr P.' }),
      two.replace('| H1 | Major | |', '| H1 | Major | Dr P. |'),
    );
  });

  it('replaces what is stated with the quotes it needs', () => {
    const set = (value: string) => ({ kind: 'set', path: 'risk.hazards[0].name', value }) as const;
    assert.equal(fixed('log.csv', csv, set('Say "no"')), csv.replace('"Missed, late"', '"Say ""no"""'));
    assert.equal(fixed('log.csv', csv, { ...set('a, b'), path: 'risk.hazards[1].name' }), csv.replace('Wrong patient', '"a, b"'));
    assert.equal(fixed('log.md', pipes, set('a | b')), pipes.replace('Missed', 'a \\| b'));
    assert.equal(fixed('log.csv', csv, set('Missed, late')), undefined);
  });

  it('keeps line ends and the separator of the file', () => {
    const semicolons = csv.replaceAll(',', ';').replace('"Missed; late"', 'Missed').replaceAll('\n', '\r\n');
    assert.equal(
      fixed('log.csv', semicolons, { path: 'risk.hazards[1].owner', value: 'Dr; P' }),
      semicolons.replace('Minor;Low\r\n', 'Minor;Low;;"Dr; P"\r\n'),
    );
  });

  it('is planned for many rows at once, and once', async () => {
    for (const [uri, text] of [
      ['log.csv', csv],
      ['log.md', pipes],
    ] as const) {
      const requests = [0, 1].flatMap((i) =>
        ['owner', 'initial.level', 'status'].map(
          (key) => ({ title: '', kind: 'insert', path: `risk.hazards[${i}].${key}`, value: key === 'initial.level' ? 2 : 'open' }) as const,
        ),
      );
      const documents = [{ uri, text, kind: 'risk' as const }];
      const plan = await planAllFixes({ title: '', requests, documents, facts: readOf(uri, text) });
      assert.ok(plan);
      const after = applied(text, plan);
      const facts = readOf(uri, after);
      for (const { path, value } of requests) assert.equal(valueAt(facts.values, path), value, `${uri} ${path}`);
      const again = [{ uri, text: after, kind: 'risk' as const }];
      assert.equal(
        await planAllFixes({ title: '', requests: requests.filter(({ path }) => !path.endsWith('status')), documents: again, facts }),
        undefined,
      );
    }
  });

  it('is offered in the row, for what a rating lacks is told there and not at the head of the column', () => {
    for (const [uri, text] of [
      ['log.csv', csv],
      ['log.md', pipes],
    ] as const) {
      const place = readOf(uri, text).locate('risk.hazards[0].initial');
      assert.equal(text.slice(place?.span.start, place?.span.end), 'Major', uri);
    }
  });

  it('is read back as it was given, whatever signs it holds', () => {
    const words = fc
      .string({
        unit: fc.constantFrom(
          'a',
          'B',
          '7',
          ' ',
          ',',
          ';',
          '"',
          "'",
          '|',
          '\\',
          '*',
          '_',
          '`',
          '<',
          '>',
          '[',
          ']',
          '&',
          '~',
          '#',
          '(',
          ')',
          '!',
        ),
      })
      .map((text) => `x${text.replace(/\s+/g, ' ')}y`);
    fc.assert(
      fc.property(words, (value) => {
        for (const [uri, text] of [
          ['log.csv', csv],
          ['log.md', pipes],
        ] as const) {
          const after = fixed(uri, text, { path: 'risk.hazards[0].owner', value });
          assert.ok(after !== undefined);
          const facts = readOf(uri, after);
          assert.equal(valueAt(facts.values, 'risk.hazards[0].owner'), value, uri);
          assert.equal(valueAt(facts.values, 'risk.hazards[1].name'), 'Wrong patient');
          assert.equal(fixed(uri, after, { path: 'risk.hazards[0].owner', value }), undefined);
        }
      }),
    );
  });
});
