import { strict as assert } from 'node:assert';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadedDocument } from '../../src/hosts/cli/loadProject';
import {
  type CleanProject,
  cleanProject,
  type Expectation,
  editsOf,
  type Fault,
  faultsOf,
  judged,
  newlySeen,
  planted,
  type Seen,
  seen,
  written,
} from './project';

const names = readdirSync(__dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
/** As a team first writes them, with much still open: only what a fault adds is looked at. */
const unfinished = new Set(['retina-grade', 'ward-notes']);

const kept = new Map<string, CleanProject>();

function project(name: string, asOf?: string): CleanProject {
  const key = `${name} ${asOf}`;
  const known = kept.get(key) ?? cleanProject(join(__dirname, name), asOf);
  kept.set(key, known);
  return known;
}

function told({ rule, said, place }: Seen, documents: readonly LoadedDocument[]): string {
  const text = documents.find(({ uri }) => uri === place?.uri)?.text ?? '';
  const start = place?.span.start ?? 0;
  const end = Math.max(place?.span.end ?? 0, start + 30);
  return `${rule} | ${place?.uri}:${text.slice(0, start).split('\n').length} | ${JSON.stringify(text.slice(start, end).slice(0, 100))} | ${said}`;
}

/** Whether a finding is the one that was expected: the rule, the very words at which it begins, and what it says. */
function answers({ rule, at, file, says }: Expectation, one: Seen, fault: Fault, documents: readonly LoadedDocument[]): boolean {
  const text = documents.find(({ uri }) => uri === one.place?.uri)?.text ?? '';
  return (
    one.rule === rule &&
    one.place?.uri === (file ?? fault.file) &&
    text.startsWith(at, one.place.span.start) &&
    (says === undefined || one.said.includes(says))
  );
}

describe('a fault planted in a whole project', () => {
  it('there are more than a hundred, each by a name of its own', () => {
    const plants = names.flatMap((name) => faultsOf(name).map(({ plant }) => `${name}: ${plant}`));
    assert.ok(plants.length >= 120, `${plants.length}`);
    assert.deepEqual([...new Set(plants)], plants);
  });

  for (const name of names) {
    describe(name, () => {
      it(unfinished.has(name) ? 'holds much that is met' : 'is clean before anything is planted', () => {
        const { outcomes, seen: found, documents } = project(name);
        assert.ok(outcomes.filter((one) => / met /.test(one)).length > 40);
        if (unfinished.has(name)) return;
        assert.deepEqual(
          found.map((one) => told(one, documents)),
          [],
        );
        assert.ok(outcomes.filter((one) => / met /.test(one)).length > 100);
      });

      for (const fault of faultsOf(name)) {
        it(fault.plant, () => {
          const clean = project(name, fault.asOf);
          for (const { file, from } of editsOf(fault)) {
            const times = written(clean, file).split(from).length - 1;
            assert.equal(times, 1, `"${from}" stands ${times} times in ${file}`);
          }
          const documents = planted(clean, fault);
          const found = newlySeen(clean.seen, seen(judged(documents, clean)));
          const missing = fault.finds.filter((wanted) => !found.some((one) => answers(wanted, one, fault, documents)));
          const unexpected = found.filter((one) => !fault.finds.some((wanted) => answers(wanted, one, fault, documents)));
          assert.deepEqual({ missing, unexpected: unexpected.map((one) => told(one, documents)) }, { missing: [], unexpected: [] });
        });
      }
    });
  }
});
