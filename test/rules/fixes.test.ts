import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import {
  check,
  compileCatalogue,
  type DocumentKind,
  type FixPlan,
  loadCatalogue,
  planFix,
  type Result,
  type SourceDocument,
} from '../../src/core/index';

type Document = SourceDocument & { readonly kind: DocumentKind };

const data = loadCatalogue(catalogueFiles());

/** The documents after a plan: edits from the last to the first, so that offsets hold. */
function apply(documents: readonly Document[], plan: FixPlan): readonly Document[] {
  const made = plan.creates.map(({ uri, text }): Document => ({ uri, text, kind: kindOf(uri) }));
  const changed = documents.map((document) => {
    const edits = plan.edits.filter((edit) => edit.uri === document.uri).toSorted((a, b) => b.start - a.start);
    return {
      ...document,
      text: edits.reduce((text, edit) => text.slice(0, edit.start) + edit.newText + text.slice(edit.end), document.text),
    };
  });
  return [...changed, ...made];
}

function kindOf(name: string): DocumentKind {
  if (name.startsWith('carelint.decisions')) return 'decisions';
  if (name.startsWith('carelint.')) return 'project';
  return /card/i.test(name) ? 'card' : 'risk';
}

describe('the fixes of the catalogue', () => {
  let looked = 0;
  for (const rule of data.rules) {
    if (rule.fix === undefined && rule.require.every((part) => part.fix === undefined)) continue;
    it(`${rule.id} changes what it says, once, and breaks nothing`, () => {
      const catalogue = compileCatalogue({ ...data, rules: [rule] });
      for (const example of rule.examples.filter(({ expect }) => expect === 'unmet')) {
        const documents = Object.entries(example.files).map(([uri, text]): Document => ({ uri, text, kind: kindOf(uri) }));
        const judge = (all: readonly Document[]) =>
          check({ documents: all, catalogue, asOf: example.asOf ?? '2026-11-24', exists: () => false });
        const before = judge(documents);
        for (const finding of before.report.results.filter((result) => result.rule === rule.id && result.status === 'unmet')) {
          if (finding.fix === undefined) continue;
          looked++;
          const plan = planFix(finding.fix, documents, before.facts);
          if (plan === undefined) {
            // What is written, be it TBC, is never overwritten by TBC: then the finding stands without a fix.
            const isWritten = before.facts.isStated(finding.fix.path) || before.report.problems.some(({ code }) => code === 'placeholder');
            assert.ok(finding.fix.kind === 'insert' && isWritten, `${finding.message}: the fix can be planned`);
            continue;
          }
          const fixed = apply(documents, plan);
          const after = judge(fixed);
          const text = fixed.map((document) => document.text).join('\n---\n');
          const broken = after.report.problems.filter(({ code }) => ['syntax', 'wrong-shape', 'duplicate-key'].includes(code));
          assert.deepEqual(broken, [], text);
          const again = planFix(finding.fix, fixed, after.facts);
          assert.equal(again, undefined, `${finding.message}: applied twice it changes nothing more\n${text}`);
          if (JSON.stringify(finding.fix.value).includes('TBC')) continue;
          const left = after.report.results.filter((result) => isSame(result, finding));
          assert.deepEqual(left, [], `${finding.message}: gone after the fix\n${text}`);
        }
      }
    });
  }

  it('were looked at', () => assert.ok(looked > 100, `${looked} fixes`));
});

function catalogueFiles(): readonly { readonly path: string; readonly text: string }[] {
  return readdirSync('rules', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative('rules', path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));
}

function isSame(one: Result, other: Result): boolean {
  return one.rule === other.rule && one.status === 'unmet' && one.subject === other.subject && one.message === other.message;
}
