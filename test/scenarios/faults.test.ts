import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import type { Report, Result } from '../../src/core/index';
import { documentsIn, lineOf, type ProjectDocument, reportOn } from './project';

interface Fault {
  readonly name: string;
  readonly project: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly rule: string;
  readonly line: string;
  /** The file to which the finding points, where it is not the one with the fault. */
  readonly pointsTo?: string;
  readonly also?: readonly string[];
}

const faults = load(readFileSync(join(__dirname, 'faults.yaml'), 'utf8')) as readonly Fault[];
const folderOf = (project: string): string => join(__dirname, '../../examples', project);
const judged = (project: string, documents: readonly ProjectDocument[]): Report =>
  reportOn(documents, '2026-11-24', (path) => existsSync(join(folderOf(project), path)));

const kept = new Map<string, { readonly documents: readonly ProjectDocument[]; readonly report: Report }>();

function example(project: string): { readonly documents: readonly ProjectDocument[]; readonly report: Report } {
  const known = kept.get(project);
  if (known !== undefined) return known;
  const documents = documentsIn(folderOf(project));
  const made = { documents, report: judged(project, documents) };
  kept.set(project, made);
  return made;
}

function key({ rule, subject, message }: Result): string {
  return `${rule} ${subject ?? ''} ${message ?? ''}`;
}

function unmet(report: Report): readonly Result[] {
  return report.results.filter(({ status }) => status === 'unmet');
}

describe('a fault planted in an example', () => {
  it('there are forty or more, each by a name of its own', () => {
    assert.ok(faults.length >= 40);
    assert.equal(new Set(faults.map(({ name }) => name)).size, faults.length);
  });

  for (const fault of faults) {
    it(`${fault.name}: ${fault.rule}`, () => {
      const { documents, report } = example(fault.project);
      assert.ok(
        documents.find(({ uri }) => uri === fault.file)?.text.includes(fault.from),
        `"${fault.from}" does not stand in ${fault.file}`,
      );
      const changed = documents.map((one) =>
        one.uri === fault.file ? { ...one, text: one.text.replace(fault.from, () => fault.to) } : one,
      );
      const before = new Set(unmet(report).map(key));
      const found = unmet(judged(fault.project, changed)).filter((result) => !before.has(key(result)));
      const places = found
        .filter(({ rule }) => rule === fault.rule)
        .map((result) => lineOf(result, changed))
        .map(({ file, line, text }) => `${file}:${line} ${text.trim()}`);
      assert.ok(
        places.some((place) => place.startsWith(`${fault.pointsTo ?? fault.file}:`) && place.includes(fault.line)),
        `${fault.rule} was found at: ${places.join(' | ') || 'no place'}; others: ${found.map(({ rule }) => rule).join(', ')}`,
      );
      assert.deepEqual([...new Set(found.map(({ rule }) => rule))].sort(), [fault.rule, ...(fault.also ?? [])].sort());
    });
  }
});
