import { strict as assert } from 'node:assert';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { type CheckResult, type FixPlan, planAllFixes, planFix, type ResolvedFix } from '../../src/core/index';
import { check } from '../reading';
import { shippedCatalogue } from '../rules/catalogueFiles';
import { withCrlf } from './edits';
import { documentsIn, type ProjectDocument } from './project';

const folders = [join(__dirname, '../../examples'), __dirname].flatMap((above) =>
  readdirSync(above, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(above, name)),
);

const judge = (documents: readonly ProjectDocument[]): CheckResult =>
  check({ documents, catalogue: shippedCatalogue(), asOf: '2026-11-24', exists: () => true });

const fixesIn = ({ report }: CheckResult): readonly ResolvedFix[] =>
  report.results.flatMap(({ status, fix }) => (status === 'unmet' && fix !== undefined ? [fix] : []));

function applied(documents: readonly ProjectDocument[], plan: FixPlan | undefined): readonly ProjectDocument[] {
  assert.deepEqual(plan?.creates ?? [], []);
  return documents.map((document) => {
    const edits = (plan?.edits ?? []).filter(({ uri }) => uri === document.uri).toSorted((a, b) => b.start - a.start);
    return {
      ...document,
      text: edits.reduce((text, { start, end, newText }) => text.slice(0, start) + newText + text.slice(end), document.text),
    };
  });
}

const faults = ({ report }: CheckResult): readonly string[] =>
  report.problems.filter(({ code }) => code !== 'placeholder').map(({ code, message }) => `${code}: ${message}`);

/** A finding as somebody would tell it again, whatever it points to. */
const findings = ({ report }: CheckResult): readonly string[] =>
  report.results
    .filter(({ status }) => status === 'unmet')
    .map(({ rule, subject, message }) => `${rule} ${subject ?? ''} ${message ?? ''}`);

const read = folders.map((folder, i) => {
  const documents = documentsIn(folder);
  return i < 3
    ? { name: `${basename(folder)} with the line ends of Windows`, documents: documents.map(withCrlf) }
    : { name: basename(folder), documents };
});

describe('all fixes of a project at once', function () {
  this.timeout(60000);
  let looked = 0;

  for (const { name, documents } of read) {
    it(`leave ${name} readable, with its comments, and nothing more to fix`, async () => {
      const before = judge(documents);
      const requests = fixesIn(before);
      const after = applied(documents, await planAllFixes({ title: 'All', requests, documents, facts: before.facts }));
      const now = judge(after);
      looked += requests.filter((request) => planFix(request, documents, before.facts) !== undefined).length;
      assert.deepEqual(faults(now), faults(before));
      for (const request of requests) assert.equal(planFix(request, after, now.facts), undefined, `${request.title} at ${request.path}`);
      for (const [i, { text }] of documents.entries()) {
        const kept = text.split(/\r?\n/).filter((line) => line.includes('#'));
        for (const line of kept) assert.ok(after[i]?.text.includes(line.slice(line.indexOf('#'))), line);
        assert.equal(/[^\r]\n/.test(after[i]?.text ?? ''), /[^\r]\n/.test(text), 'the line ends');
      }
    });
  }

  it('and there were some', () => assert.ok(looked > 100, `${looked} fixes`));

  it('in any order and any choice come to the same as one after the other', async () => {
    const [most] = read
      .map((one) => ({ ...one, before: judge(one.documents) }))
      .toSorted((a, b) => fixesIn(b.before).length - fixesIn(a.before).length);
    assert.ok(most);
    const { documents, before } = most;
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...fixesIn(before)], { minLength: 2, maxLength: 8 }), async (requests) => {
        const atOnce = judge(applied(documents, await planAllFixes({ title: 'All', requests, documents, facts: before.facts })));
        let turn = { documents, facts: before.facts };
        for (const request of requests) {
          const next = applied(turn.documents, planFix(request, turn.documents, turn.facts));
          turn = { documents: next, facts: judge(next).facts };
        }
        assert.deepEqual(findings(atOnce).toSorted(), findings(judge(turn.documents)).toSorted());
      }),
      { numRuns: 3 },
    );
  });
});
