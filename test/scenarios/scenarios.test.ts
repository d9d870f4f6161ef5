import { strict as assert } from 'node:assert';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Report, Result } from '../../src/core/index';
import { shippedCatalogue } from '../rules/catalogueFiles';
import { type Expected, readExpected } from './expected';
import { documentsIn, lineOf, type ProjectDocument, reportOn } from './project';

const names = readdirSync(__dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

interface Scenario {
  readonly documents: readonly ProjectDocument[];
  readonly expected: Expected;
  readonly report: Report;
}

const scenarios = new Map<string, Scenario>();

function scenario(name: string): Scenario {
  const kept = scenarios.get(name);
  if (kept !== undefined) return kept;
  const documents = documentsIn(join(__dirname, name));
  const made = { documents, expected: readExpected(join(__dirname, name, 'expected.yaml')), report: reportOn(documents) };
  scenarios.set(name, made);
  return made;
}

const speaksOf = (rule: string, id: string): boolean => (rule.endsWith('/*') ? id.startsWith(rule.slice(0, -1)) : id === rule);

function answers(wanted: Expected['findings'][number], result: Result, documents: readonly ProjectDocument[]): boolean {
  if (result.status !== 'unmet' || result.rule !== wanted.rule) return false;
  const { file, text } = lineOf(result, documents);
  return file === wanted.file && text.includes(wanted.line ?? '');
}

function said(results: readonly Result[], documents: readonly ProjectDocument[]): readonly string[] {
  return results.map((result) => {
    const { file, line } = lineOf(result, documents);
    return `${result.rule} is ${result.status} at ${file}:${line}: ${result.message ?? ''}`;
  });
}

function missing(wanted: Expected['findings'], report: Report, documents: readonly ProjectDocument[]): readonly string[] {
  return wanted
    .filter((one) => !report.results.some((result) => answers(one, result, documents)))
    .map(({ rule, file, line }) => {
      const instead = said(
        report.results.filter((result) => result.rule === rule),
        documents,
      );
      return `${rule} at "${line ?? ''}" in ${file}; instead: ${instead.join('; ')}`;
    });
}

describe('a small project is judged as somebody who knows the rules would', () => {
  it('there are at least ten of them, and each says what was expected', () => {
    assert.ok(names.length >= 10);
    for (const name of names) {
      const { documents, expected } = scenario(name);
      assert.ok(documents.length >= 3, `${name} has ${documents.length} documents`);
      assert.ok(expected.findings.length >= 3 && expected.silent.length >= 10 && expected.complete.length >= 3, name);
    }
  });

  it('every rule and pack that an expectation names is there', () => {
    const { rules, packs } = shippedCatalogue().data;
    for (const name of names) {
      const { expected } = scenario(name);
      const named = [
        ...expected.findings,
        ...expected.open,
        ...expected.silent,
        ...(expected.settled ?? []),
        ...(expected.later?.findings ?? []),
      ];
      assert.deepEqual(
        named.filter(({ rule }) => !rules.some(({ id }) => speaksOf(rule, id))).map(({ rule }) => `${name}: ${rule}`),
        [],
      );
      assert.deepEqual(
        expected.complete.filter((pack) => !packs.some(({ id }) => id === pack)),
        [],
      );
    }
  });

  for (const name of names) {
    describe(name, () => {
      it('finds what was expected, at its line', () => {
        const { documents, expected, report } = scenario(name);
        assert.deepEqual(missing(expected.findings, report, documents), []);
        if (expected.later === undefined) return;
        assert.deepEqual(missing(expected.later.findings, reportOn(documents, expected.later.asOf), documents), []);
        assert.deepEqual(missing(expected.later.findings, report, documents).length, expected.later.findings.length);
      });

      it('asks what only people can answer', () => {
        const { expected, report } = scenario(name);
        const isOpen = (rule: string): boolean => report.results.some((result) => result.rule === rule && result.status === 'undetermined');
        assert.deepEqual(
          expected.open.map(({ rule }) => rule).filter((rule) => !isOpen(rule)),
          [],
        );
      });

      it('is silent where a rule does not concern the project or is met', () => {
        const { documents, expected, report } = scenario(name);
        const loud = report.results.filter(
          ({ rule, status }) =>
            (status === 'unmet' || status === 'undetermined') && expected.silent.some((one) => speaksOf(one.rule, rule)),
        );
        assert.deepEqual(said(loud, documents), []);
      });

      it('finds no other error in the packs that were thought through', () => {
        const { documents, expected, report } = scenario(name);
        const others = report.results.filter(
          (result) =>
            result.status === 'unmet' &&
            result.severity === 'error' &&
            expected.complete.some((pack) => result.rule.startsWith(`${pack}/`)) &&
            !expected.findings.some((wanted) => answers(wanted, result, documents)),
        );
        assert.deepEqual(said(others, documents), []);
      });

      it('reads without problems, but for those that were planted', () => {
        const { expected, report } = scenario(name);
        const planted = expected.problems ?? [];
        assert.deepEqual(
          report.problems.map(({ message }) => message).filter((message) => !planted.some((words) => message.includes(words))),
          [],
        );
        assert.deepEqual(
          planted.filter((words) => !report.problems.some(({ message }) => message.includes(words))),
          [],
        );
      });
    });
  }
});
