import { strict as assert } from 'node:assert';
import { isPair, isScalar, isSeq, parseDocument, visit } from 'yaml';
import {
  type CheckResult,
  type DocumentKind,
  type Example,
  type FixPlan,
  planFix,
  type Result,
  type SourceDocument,
} from '../../src/core/index';
import { check } from '../reading';
import { shippedCatalogue } from './catalogueFiles';

type Document = SourceDocument & { readonly kind: DocumentKind };

const shipped = shippedCatalogue();
const { data } = shipped;

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

/** The files of an example, and the same with one key or one item left out: what the example shows as met is then missing. */
function* withGaps({ files }: Example): Generator<Example['files']> {
  for (const [name, text] of Object.entries(files)) {
    const whole = parseDocument(text);
    const paths: (readonly unknown[])[] = [];
    visit(whole, {
      Pair: (_, { key }, above) => void paths.push([...pathOf(above), isScalar(key) ? key.value : key]),
      Seq: (_, { items }, above) => void items.forEach((_item, i) => void paths.push([...pathOf(above), i])),
    });
    for (const path of paths) {
      const copy = whole.clone();
      if (copy.deleteIn(path)) yield { ...files, [name]: copy.toString({ lineWidth: 0 }) };
    }
  }
}

/** Keys and indexes down to a node, from what the visitor passed on its way. */
function pathOf(above: readonly unknown[]): readonly unknown[] {
  return above.flatMap((node, i) => {
    if (isPair(node)) return [isScalar(node.key) ? node.key.value : node.key];
    return isSeq(node) && i + 1 < above.length ? [node.items.indexOf(above[i + 1] as never)] : [];
  });
}

describe('the fixes of the catalogue', () => {
  let looked = 0;

  for (const rule of data.rules) {
    if (rule.fix === undefined && rule.require.every((part) => part.fix === undefined)) continue;
    it(`${rule.id} changes what it says, once, and breaks nothing`, () => {
      const catalogue = { ...shipped, data: { ...data, rules: [rule] } };
      const tried = (files: Example['files'], asOf = '2026-11-24'): number => {
        const documents = Object.entries(files).map(([uri, text]): Document => ({ uri, text, kind: kindOf(uri) }));
        const judge = (all: readonly Document[]) => check({ documents: all, catalogue, asOf, exists: () => false });
        const before = judge(documents);
        const findings = before.report.results.filter(({ status, fix }) => status === 'unmet' && fix !== undefined);
        return findings.filter((finding) => tryFix({ finding, documents, before, judge })).length;
      };
      const of = (expect: Example['expect']) => rule.examples.filter((example) => example.expect === expect);
      let planned = of('unmet').reduce((sum, { files, asOf }) => sum + tried(files, asOf), 0);
      // Where the example shows another part of the rule, the gap that the fix is for is made.
      for (const example of of('met')) for (const files of planned === 0 ? withGaps(example) : []) planned += tried(files, example.asOf);
      looked += planned;
      assert.ok(planned > 0, 'a fix can be written');
    });
  }

  it('were looked at', () => assert.ok(looked > 300, `${looked} fixes`));
});

/** Whether it could be planned. What is written, be it TBC, is never overwritten by TBC: then the finding stands without a fix. */
function tryFix({
  finding,
  documents,
  before,
  judge,
}: {
  readonly finding: Result;
  readonly documents: readonly Document[];
  readonly before: CheckResult;
  readonly judge: (all: readonly Document[]) => CheckResult;
}): boolean {
  const { fix, message } = finding;
  if (fix === undefined) return false;
  const plan = planFix(fix, documents, before.facts);
  if (plan === undefined) {
    const isWritten = before.facts.isStated(fix.path) || marksIn(before) > 0;
    assert.ok(fix.kind === 'insert' && isWritten, `${message}: the fix can be planned`);
    return false;
  }
  const fixed = apply(documents, plan);
  const after = judge(fixed);
  const text = fixed.map((document) => document.text).join('\n---\n');
  const broken = after.report.problems.filter(({ code }) => ['syntax', 'wrong-shape', 'duplicate-key'].includes(code));
  assert.deepEqual(broken, [], text);
  assert.equal(planFix(fix, fixed, after.facts), undefined, `${message}: applied twice it changes nothing more\n${text}`);
  const isOpen = JSON.stringify(fix.value).includes('TBC') && marksIn(after) > marksIn(before);
  const left = after.report.results.filter((result) => isSame(result, finding));
  if (!isOpen) assert.deepEqual(left, [], `${message}: gone after the fix, or left with an open mark\n${text}`);
  return true;
}

const marksIn = ({ report }: CheckResult): number => report.problems.filter(({ code }) => code === 'placeholder').length;

function isSame(one: Result, other: Result): boolean {
  return one.rule === other.rule && one.status === 'unmet' && one.subject === other.subject && one.message === other.message;
}
