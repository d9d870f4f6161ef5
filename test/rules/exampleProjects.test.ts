import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { claim, type DocumentKind, isSourceName, type Report } from '../../src/core/index';
import { check } from '../reading';
import { shippedCatalogue } from './catalogueFiles';

function filesBelow(folder: string, ending: RegExp): readonly { readonly path: string; readonly text: string }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(folder, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));
}

const catalogue = shippedCatalogue();

function reportOn(example: string): Report {
  const folder = join('examples', example);
  const documents = filesBelow(folder, /\.(ya?ml|md|py)$/).flatMap(({ path, text }) => {
    const kind: DocumentKind | undefined = path === 'records.yaml' ? 'record' : isSourceName(path) ? 'source' : claim(path, text);
    return kind === undefined ? [] : [{ uri: path, text, kind }];
  });
  return check({ documents, catalogue, asOf: '2026-11-24', exists: (path) => existsSync(join(folder, path)) }).report;
}

describe('the examples', () => {
  it('chest-xray-triage has the gaps that its page lists, and no others', () => {
    const listed = readFileSync('examples/chest-xray-triage/README.md', 'utf8').matchAll(/\| `([a-z0-9-]+\/[a-z0-9-]+)` \|$/gm);
    const found = reportOn('chest-xray-triage').results.filter(({ status }) => status === 'unmet');
    assert.deepEqual(found.map(({ rule }) => rule).toSorted(), [...listed].map(([, rule]) => rule).toSorted());
  });

  it('sepsis-alert is met at its stage, and something was looked at', () => {
    const { results, problems, looked } = reportOn('sepsis-alert');
    assert.deepEqual(
      results.filter(({ status }) => status === 'unmet' || status === 'undetermined'),
      [],
    );
    assert.deepEqual(problems, []);
    assert.ok(looked.facts > 500 && results.filter(({ status }) => status === 'met').length > 100);
  });

  it('minimal is small, and is asked only what holds at the concept stage', () => {
    const { results, looked } = reportOn('minimal');
    assert.ok(looked.facts < 25);
    const concept = new Set(catalogue.data.rules.filter(({ from }) => from === 'concept').map(({ id }) => id));
    assert.deepEqual(
      results.filter(({ status, rule }) => status === 'unmet' && !concept.has(rule)),
      [],
    );
  });
});
