import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { type CheckInput, type CheckResult, checkInSteps, claim, plainResult } from '../../src/core/index';
import { check, readers } from '../reading';
import { shippedCatalogue } from '../rules/catalogueFiles';

type Documents = CheckInput['documents'];

/** An edit of any document: what stands between two of its lines' parts goes, and something from a document comes. */
interface Edit {
  readonly document: number;
  readonly from: number;
  readonly length: number;
  readonly take: { readonly from: number; readonly length: number };
  /** Whole lines, as when somebody moves, copies or deletes some; else any text. */
  readonly lines: boolean;
  readonly files: boolean;
}

const share = fc.integer({ min: 0, max: 999 }).map((n) => n / 1000);
const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({
    document: fc.nat(9),
    from: share,
    length: fc.nat(12),
    take: fc.record({ from: share, length: fc.nat(12) }),
    lines: fc.boolean(),
    files: fc.boolean(),
  }),
  { minLength: 3, maxLength: 5 },
);

function edited(documents: Documents, edit: Edit): Documents {
  return documents.map((document, i) => {
    if (i !== edit.document % documents.length) return document;
    const pieces = edit.lines ? document.text.split(/(?<=\n)/) : document.text.split(/(?<=\W)/);
    const at = Math.floor(edit.from * pieces.length);
    const other = Math.floor(edit.take.from * pieces.length);
    const comes = pieces.slice(other, other + edit.take.length);
    return { ...document, text: [...pieces.slice(0, at), ...comes, ...pieces.slice(at + edit.length)].join('') };
  });
}

function example(name: string): Documents {
  const folder = join('examples', name);
  return readdirSync(folder).flatMap((file) => {
    const kind = claim(file);
    return kind === undefined ? [] : [{ uri: file, kind, text: readFileSync(join(folder, file), 'utf8') }];
  });
}

/** With all that a result works out when it is asked. */
const plain = (report: CheckResult['report']): unknown => ({ ...report, results: report.results.map(plainResult) });

describe('a check after another', () => {
  const catalogue = shippedCatalogue();
  const run = (documents: Documents, files: boolean, earlier?: CheckResult): CheckResult =>
    check({
      documents,
      catalogue,
      asOf: '2026-11-24',
      exists: (path) => files || path.length % 2 === 0,
      ...(earlier === undefined ? {} : { earlier: earlier.earlier }),
    });

  for (const name of ['chest-xray-triage', 'minimal', 'sepsis-alert']) {
    it(`says what a first check of the same text says, after any edits: ${name}`, () => {
      fc.assert(
        fc.property(edits, (sequence) => {
          let documents = example(name);
          let last = run(documents, true);
          for (const edit of sequence) {
            documents = edited(documents, edit);
            last = run(documents, edit.files, last);
            assert.deepEqual(plain(last.report), plain(run(documents, edit.files).report));
          }
        }),
        { numRuns: 3 },
      );
    });
  }

  const rows = [1, 2, 3, 4].map((n) => [
    `H-${n}`,
    `Missed ${n}`,
    'Late treatment',
    'major',
    n % 2 === 0 ? 'low' : 'medium',
    `Read again by H-${n - 1}`,
  ]);
  const columns = ['ID', 'Hazard', 'Harm', 'Initial severity', 'Initial likelihood', 'Controls'];
  const logs: Readonly<Record<string, string>> = {
    'hazard-log.md': [columns, columns.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join(''),
    'hazard-log.csv': [columns, ...rows].map((cells) => `${cells.join(',')}\n`).join(''),
    'hazard-log.json': `${JSON.stringify({ hazards: rows.map(([id, name, harm]) => ({ id, name, harm, controls: [{ text: 'Read' }] })) }, null, 1)}\n`,
    'risk-file.yaml': `hazards:\n${rows.map(([id, name, harm]) => `  ${id}:\n    name: ${name}\n    harm: ${harm}\n`).join('')}`,
  };
  for (const [uri, text] of Object.entries(logs)) {
    it(`says what a first check says after any edits of a log that is read as a whole: ${uri}`, () => {
      fc.assert(
        fc.property(edits, (sequence) => {
          let documents: Documents = [
            { uri: 'carelint.yaml', kind: 'project', text: 'project: { role: developer, stage: deployment }\n' },
            { uri, kind: 'risk', text },
          ];
          let last = run(documents, true);
          for (const edit of sequence) {
            documents = edited(documents, { ...edit, document: 1 });
            last = run(documents, true, last);
            assert.deepEqual(plain(last.report), plain(run(documents, true).report));
          }
        }),
        { numRuns: 8 },
      );
    });
  }

  it('takes the rows over that are as they were when one is edited and others come', () => {
    const uri = 'hazard-log.md';
    const log = (table: string): Documents => [
      { uri: 'carelint.yaml', kind: 'project', text: 'project: { role: developer, stage: deployment }\n' },
      { uri, kind: 'risk', text: table },
    ];
    const first = run(log(logs[uri] ?? ''), true);
    const edited = (logs[uri] ?? '').replace('Missed 2', 'Overlooked 2').replace('| ID |', '|  ID |');
    const second = run(log(edited), true, first);
    const cases = ({ earlier }: CheckResult) => earlier.judgements.rules.get('dcb0129/hazard-entry-complete')?.cases ?? [];
    assert.equal(cases(first).length, 4);
    assert.deepEqual(
      cases(second).map((found, i) => found === cases(first)[i]),
      [true, false, true, true],
    );
  });

  it('says the same while keys are pressed in hazards that name each other, in two documents', () => {
    const hazard = (n: number): string =>
      [
        `  - id: H-${n}`,
        `    name: Missed ${n}`,
        `    initial: { severity: major, likelihood: low, level: ${n % 5} }`,
        `    owner: ${n % 2 === 0 ? 'Safety officer' : 'Nobody'}`,
        '    controls:',
        `      - { id: C1, text: Checked by ${n}, state: implemented, sideEffects: [H-${n + 1}, Missed ${n + 2}, H-${n}.C1], verification: [R-${n}] }`,
        '',
      ].join('\n');
    const first = (): Documents => [
      {
        uri: 'carelint.yaml',
        kind: 'project',
        text: 'project: { role: developer, stage: post-market }\npeople:\n  - { role: Safety officer }\n',
      },
      { uri: 'hazard-log.yaml', kind: 'risk', text: `hazards:\n${[1, 2, 3, 4].map(hazard).join('')}` },
      {
        uri: 'more.yaml',
        kind: 'record',
        text: 'records:\n  - { id: R-1, kind: test-report, result: pass }\nrisk:\n  hazards:\n    - { id: H-3, harm: Late }\n',
      },
    ];
    const pieces = [
      'H-',
      '1',
      '2',
      '3',
      'C1',
      'C2',
      'Missed ',
      'R-1',
      ' ',
      'x',
      ', ',
      '[',
      ']',
      '\n',
      '    ',
      'name: ',
      'id: ',
      'owner: ',
      '&a ',
      '*a',
      '# ',
    ];
    const key = fc.record({
      document: fc.constantFrom(1, 1, 1, 2),
      at: share,
      gone: fc.constantFrom(0, 0, 1, 2),
      comes: fc.constantFrom(...pieces),
    });
    fc.assert(
      fc.property(fc.array(key, { minLength: 4, maxLength: 10 }), (keys) => {
        let documents = first();
        let last = run(documents, true);
        for (const { document: which, at, gone, comes } of keys) {
          documents = documents.map((document, i) => {
            if (i !== which) return document;
            const from = Math.floor(at * document.text.length);
            return { ...document, text: `${document.text.slice(0, from)}${comes}${document.text.slice(from + gone)}` };
          });
          last = run(documents, true, last);
          assert.deepEqual(plain(last.report), plain(run(documents, true).report));
        }
      }),
      { numRuns: 8 },
    );
  });

  it('leaves what was found before as it was until it is done, and begins again where it was given up', () => {
    const documents = example('minimal');
    const last = run(documents, true);
    const before = plain(last.report);
    const later = documents.map((document) =>
      document.kind === 'risk' ? { ...document, text: `# moved\n${document.text.replace('name: ', 'name: Another ')}` } : document,
    );
    const input = { documents: later, readers, catalogue, asOf: '2026-11-24', exists: () => true, earlier: last.earlier };
    const givenUp = checkInSteps(input);
    for (let step = 0; step < 200; step++) assert.equal(givenUp.next().done, false);
    assert.deepEqual(plain(last.report), before);
    const steps = checkInSteps(input);
    let step = steps.next();
    for (; step.done !== true; step = steps.next());
    assert.deepEqual(plain(step.value.report), plain(run(later, true).report));
    assert.notDeepEqual(plain(step.value.report), before);
  });

  it('keeps nothing of the checks before the last', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    let documents = example('minimal');
    let last = run(documents, true);
    const facts = new WeakRef(last.facts);
    for (const word of ['one', 'two', 'three']) {
      documents = documents.map((document) => (document.kind === 'risk' ? { ...document, text: `${document.text}# ${word}\n` } : document));
      last = run(documents, true, last);
      assert.ok(last.report.results.every(({ places }) => places.length > 0));
    }
    await new Promise((done) => setImmediate(done));
    collect();
    assert.equal(facts.deref(), undefined);
  });

  it('judges one hazard again when one word of it changed, and all of them when what a rule compares them with changed', () => {
    const log = (name: string, scheme: string): Documents => [
      {
        uri: 'hazard-log.yaml',
        kind: 'risk',
        text: `project: { stage: post-market }\nscheme: ${scheme}\nhazards:\n  - { id: H-1, name: ${name} }\n  - { id: H-2, name: Late }\n`,
      },
    ];
    const first = run(log('Missed', 'dcb0129-example'), true);
    const word = run(log('Missed case', 'dcb0129-example'), true, first);
    const scheme = run(log('Missed case', 'iso14971-example'), true, word);
    const same = (one: CheckResult, other: CheckResult): readonly boolean[] => {
      const cases = (result: CheckResult) => result.earlier.judgements.rules.get('dcb0129/initial-level-recomputes')?.cases ?? [];
      return cases(one).map((found, i) => found === cases(other)[i]);
    };
    assert.deepEqual(
      [same(first, word), same(word, scheme)],
      [
        [false, true],
        [false, false],
      ],
    );
  });

  it('does not read a document again that is as it was', () => {
    const documents = example('minimal');
    const first = run(documents, true);
    const second = run(
      documents.map((document) => (document.kind === 'risk' ? { ...document, text: `${document.text}\n` } : document)),
      true,
      first,
    );
    const same = second.earlier.documents.map(({ document, facts }, i) => [document.kind, facts === first.earlier.documents[i]?.facts]);
    assert.deepEqual(same, [
      ['card', true],
      ['risk', false],
    ]);
  });
});
