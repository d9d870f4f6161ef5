import { strict as assert } from 'node:assert';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../src/core/index';
import { edited, harmlessEdits, unknownKey, withCrlf } from './edits';
import { documentsIn, type ProjectDocument, reportOn } from './project';

const examples = join(__dirname, '../../examples');
const folders = [examples, __dirname].flatMap((above) =>
  readdirSync(above, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(above, name)),
);

function outcomes({ results }: Report): readonly string[] {
  return results.map(({ rule, status, subject, message }) => `${rule} ${status} ${subject ?? ''} ${message ?? ''}`).toSorted();
}

function problems({ problems: found }: Report): readonly string[] {
  return found.map(({ code, message }) => `${code}: ${message}`).toSorted();
}

const read = folders.map((folder) => {
  const documents = documentsIn(folder);
  return { folder, documents };
});
const reports = new Map<string, Report>();

function untouched({ folder, documents }: (typeof read)[number]): Report {
  const known = reports.get(folder) ?? reportOn(documents);
  reports.set(folder, known);
  return known;
}

describe('an edit that changes nothing changes no finding', function () {
  this.timeout(60000);

  it('looks at the three examples and at ten small projects or more', () => {
    assert.ok(folders.length >= 13);
    for (const { folder, documents } of read) assert.ok(documents.length >= 2, folder);
  });

  const edits: readonly { readonly name: string; readonly of: (document: ProjectDocument) => ProjectDocument }[] = [
    ...harmlessEdits.map((edit) => ({ name: edit.name, of: (document: ProjectDocument) => edited(document, edit) })),
    { name: 'the line ends of Windows', of: withCrlf },
    { name: 'a byte order mark', of: (document) => ({ ...document, text: `\uFEFF${document.text}` }) },
  ];

  for (const { name, of } of edits) {
    it(name, () => {
      let changed = 0;
      for (const one of read) {
        const after = one.documents.map(of);
        changed += after.filter(({ text }, i) => text !== one.documents[i]?.text).length;
        const now = reportOn(after);
        assert.deepEqual(outcomes(now), outcomes(untouched(one)), one.folder);
        assert.deepEqual(problems(now), problems(untouched(one)), one.folder);
      }
      assert.ok(changed >= folders.length, `only ${changed} documents were changed by it`);
    });
  }

  it('an unknown key is told once for each document, and nothing else', () => {
    for (const one of read) {
      const after = reportOn(one.documents.map((document) => edited(document, unknownKey)));
      assert.deepEqual(outcomes(after), outcomes(untouched(one)), one.folder);
      const known = problems(untouched(one));
      const added = problems(after).filter((problem) => !known.includes(problem));
      assert.ok(added.length > 0 && added.every((problem) => problem.includes('zebraCrossing')), `${one.folder}: ${added.join('; ')}`);
      assert.equal(problems(after).length - known.length, one.documents.length, one.folder);
    }
  });
});
