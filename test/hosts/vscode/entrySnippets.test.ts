import './fakeVscode';
import assert from 'node:assert/strict';
import { claim, type Facts, mergeFacts } from '../../../src/core/index';
import { entrySnippets } from '../../../src/hosts/vscode/entrySnippets';
import { keyChainAt } from '../../../src/hosts/vscode/keyChain';
import { nextId } from '../../../src/hosts/vscode/nextId';
import { rowBelow } from '../../../src/hosts/vscode/tableRow';
import { readDocument } from '../../reading';
import { documentOf } from './fakeVscode';

const lines = (...all: readonly string[]): string => all.join('\n');

function factsOf(uri: string, text: string): Facts {
  return mergeFacts([readDocument({ uri, text }, claim(uri) ?? 'record')]);
}

/** The document after the named snippet was taken at `|>` and every hole was passed over. */
function taken(text: string, label: string, uri = 'hazard-log.yaml'): string | undefined {
  const [before = '', behind = ''] = text.split('|>');
  const all = `${before}${behind}`.split('\n');
  const line = before.split('\n').length - 1;
  const chain = keyChainAt(all, { line, column: before.length - before.lastIndexOf('\n') - 1 });
  const home = claim(uri) === 'card' ? 'card' : 'risk';
  const found = chain && entrySnippets({ chain, home, facts: factsOf(uri, before + behind) }).find((one) => one.label === label);
  const indent = /^ */.exec(all[line] ?? '')?.[0] ?? '';
  const passed = found?.text.replace(/\$\{\d+(?::(\w+)|\|(\w+)[^}]*\|)\}/g, '$1$2').replaceAll('$0', '');
  return passed === undefined ? undefined : before + passed.replaceAll('\n', `\n${indent}`) + behind;
}

describe('A snippet for a whole entry', () => {
  const one = ['hazards:', '  - id: H-003', '    controls: [{ id: C-07, text: Taught }]'];

  it('is a hazard with the next free id, behind a dash and on a line of its own', () => {
    const hazard = [
      '  - id: H-004',
      '    name: TBC',
      '    description: TBC',
      '    harm: TBC',
      '    causes:',
      '      - { text: TBC, kind: TBC }',
      '    initial: { severity: TBC, likelihood: TBC, level: TBC }',
      '    controls:',
      '      - { id: C-08, text: TBC, type: TBC, owner: TBC, state: TBC }',
      '    residual: { severity: TBC, likelihood: TBC, level: TBC }',
      '    owner: TBC',
      '    status: open',
    ];
    assert.equal(taken(lines(...one, '  - |>'), 'New hazard'), lines(...one, ...hazard));
    assert.equal(taken(lines(...one, '  |>'), 'New hazard'), lines(...one, ...hazard));
  });

  it('says nothing but its ids and that it is open where every hole is passed over', () => {
    const facts = factsOf('hazard-log.yaml', taken(lines(...one, '  - |>'), 'New hazard') ?? '');
    const own = facts.stated().filter(({ path }) => path.startsWith('risk.hazards[1]'));
    assert.deepEqual(own.map(({ value }) => value).toSorted(), ['C-08', 'H-004', 'open']);
    assert.deepEqual(
      facts.problems.filter(({ code }) => code !== 'placeholder'),
      [],
    );
  });

  it('is a control in the controls of a hazard', () => {
    const log = lines('hazards:', '  - id: H-001', '    controls:', '      - |>');
    assert.equal(taken(log, 'New control'), log.replace('|>', '{ id: C-001, text: TBC, type: TBC, owner: TBC, state: TBC }'));
  });

  it('is a figure with its interval, also of a subgroup, on the card', () => {
    const card = lines('datasets: [{ id: D-02 }]', 'results:', '  - { id: P-09, metric: auc }', '  - |>');
    const row = taken(card, 'New figure with its interval', 'model-card.yaml');
    assert.match(
      row ?? '',
      /- \{ id: P-10, metric: TBC, value: TBC, low: TBC, high: TBC, level: TBC, count: TBC, n: TBC, dataset: TBC \}$/,
    );
    assert.match(taken(card, 'New figure of a subgroup', 'model-card.yaml') ?? '', /metric: TBC, group: TBC, value/);
  });

  it('is not offered in an item that is begun, nor in another list', () => {
    assert.equal(taken(lines('hazards:', '  - id: H-001', '    |>'), 'New hazard'), undefined);
    assert.equal(taken(lines('assumptions:', '  - |>'), 'New hazard'), undefined);
  });
});

describe('The next id', () => {
  it('follows the highest of those that are written like the last, however wide', () => {
    const of = (...ids: readonly string[]) =>
      nextId('risk.hazards[]', factsOf('hazard-log.yaml', lines('hazards:', ...ids.map((id) => `  - id: ${id}`))));
    assert.equal(of('H-9', 'H-2'), 'H-10');
    assert.equal(of('OLD-7', 'HAZ099', 'HAZ003'), 'HAZ100');
    assert.equal(of('first'), 'H-001');
  });
});

describe('A row for a table of hazards', () => {
  const table = lines('| Hazard ID | Hazard | Initial severity |', '|---|---|---|', '| H-001 | Missed | Major |', '');

  it('has the next id in its column and open marks beside it', () => {
    const row = rowBelow(documentOf('/project/hazard-log.md', table) as never, 3, factsOf('hazard-log.md', table));
    assert.match(row?.text ?? '', /^\| H-002 \| \$\{1:TBC\} \| \$\{2:TBC\} \|$/);
  });

  it('is not offered below any other table or in a line with text', () => {
    const facts = factsOf('hazard-log.md', table);
    assert.equal(rowBelow(documentOf('/project/hazard-log.md', table.replace('H-001', 'none')) as never, 3, facts), undefined);
    assert.equal(rowBelow(documentOf('/project/hazard-log.md', `${table}text`) as never, 3, facts), undefined);
  });
});
