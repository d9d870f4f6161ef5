import assert from 'node:assert/strict';
import { answer } from '../answer';

const records = [
  { id: 'R-1', kind: 'dpia', status: 'superseded', date: '2026-03-01', covers: ['rights'] },
  { id: 'R-2', kind: 'dpia', date: '2025-01-01', covers: ['flows'] },
  { id: 'R-3', kind: 'dpia', status: 'approved', date: '2025-06-01', covers: ['Data fields'] },
  { id: 'R-4', kind: 'insurance', expiresOn: '2026-11-24' },
  { id: 'R-5', kind: 'protocol', status: 'draft' },
];

describe('functions on records, people and exclusions', () => {
  it('takes a record as in force on the day on which it lapses, and not after', () => {
    assert.equal(answer('current(records, "insurance")', { records }), true);
    assert.equal(answer('current(records, "insurance")', { records }, { asOf: '2026-11-25' }), false);
    assert.equal(answer('current(records, "protocol")', { records }), false);
  });

  it('joins what several records of a kind cover, without those that are not in force', () => {
    assert.equal(answer('covered(records, "dpia", ["flows", "data-fields"])', { records }), true);
    assert.equal(answer('covered(records, "dpia", ["rights"])', { records }), false);
  });

  it('finds the newest, and cannot say when there is none', () => {
    assert.equal(answer('newest(records, "dpia").id', { records }), 'R-3');
    assert.equal(answer('newest(records, "protocol").id', { records }), '(no record of kind protocol is in force)');
  });

  it('does not say that there is none while a record does not say what it is', () => {
    assert.equal(answer('current(records, "dpia")', { records: [{ id: 'R-1' }] }), '(kind is not stated)');
    assert.equal(answer('named(people, "importer")', { people: [{ name: 'A' }] }), '(role is not stated)');
  });

  it('asks for the holder of a role by name', () => {
    const people = [{ role: 'importer' }, { role: 'clinical-safety-officer', name: 'Dr A' }];
    assert.equal(answer('named(people, "clinical-safety-officer")', { people }), true);
    assert.equal(answer('named(people, "importer")', { people }), false);
  });

  it('counts an exclusion only with its reason', () => {
    const exclusions = [{ about: 'H-003' }, { about: 'Hazard workshop', reason: 'one site only' }];
    assert.equal(answer('excluded(xs, "hazard-workshop")', { xs: exclusions }), true);
    assert.equal(answer('excluded(xs, "H-003")', { xs: exclusions }), false);
  });

  it('looks up files of the project and nothing on the web', () => {
    const exists = (path: string): boolean => path === 'docs/plan.pdf';
    assert.equal(answer('fileExists("docs/plan.pdf")', {}, { exists }), true);
    assert.equal(answer('fileExists("docs/other.pdf")', {}, { exists }), false);
    assert.equal(
      answer('fileExists("https://example.org/x")', {}, { exists }),
      '(https://example.org/x is not a file of the project, so it was not looked up)',
    );
    assert.equal(answer('fileExists("docs/plan.pdf")'), '(files of the project cannot be looked up here)');
  });
});
