import './fakeVscode';
import assert from 'node:assert/strict';
import type { CompletionItem as Made } from 'vscode';
import { claim, type Facts, mergeFacts } from '../../../src/core/index';
import { cellItems } from '../../../src/hosts/vscode/completeCell';
import { jsonItems } from '../../../src/hosts/vscode/completeJson';
import { readDocument } from '../../reading';
import { shippedCatalogue } from '../../rules/catalogueFiles';
import { documentOf, Position, type SnippetString } from './fakeVscode';

const lines = (...all: readonly string[]): string => all.join('\n');
const { tables } = shippedCatalogue().data;

/** Text with the cursor at `|>`, and where that is. */
function cursorIn(marked: string, uri: string) {
  const [before = '', behind = ''] = marked.split('|>');
  const text = before + behind;
  const above = before.split('\n');
  const position = new Position(above.length - 1, above.at(-1)?.length ?? 0) as never;
  const facts: Facts = mergeFacts([readDocument({ uri, text }, claim(uri) ?? 'record')]);
  return { text, position, facts, document: documentOf(`/project/${uri}`, text) as never };
}

type Found = { readonly text: string; readonly items: readonly Made[]; readonly at: { line: number; character: number } };

function inJson(marked: string, uri = 'hazard-log.json', only?: 'what no schema knows'): Found {
  const { text, position, facts, document } = cursorIn(marked, uri);
  const home = claim(uri) === 'card' ? 'card' : 'risk';
  return { text, at: position, items: jsonItems({ document, position, facts, home, ...(only === undefined ? {} : { only }) }) };
}

function inCell(marked: string, uri: string): Found {
  const { text, position, facts, document } = cursorIn(marked, uri);
  return { text, at: position, items: cellItems({ document, position, facts, tables }) };
}

const labels = ({ items }: Found): readonly string[] => items.map(({ label }) => String(label));

/** The text after an item was taken and every hole passed over. */
function taken({ text, items }: Found, label: string): string {
  const item = items.find((one) => one.label === label);
  assert.ok(item, `${label} is offered`);
  const insert = (item.insertText as unknown as SnippetString).value ?? String(item.insertText);
  const passed = insert.replace(/\$\{\d+(?::(\w+)|\|([\w-]+)[^}]*\|)\}/g, '$1$2').replaceAll('$0', '');
  const { start, end } = item.range as unknown as { start: Position; end: Position };
  const offset = ({ line, character }: Position) =>
    text
      .split('\n')
      .slice(0, line)
      .reduce((sum, one) => sum + one.length + 1, 0) + character;
  return text.slice(0, offset(start)) + passed + text.slice(offset(end));
}

describe('Completion in JSON', () => {
  it('offers the keys of an item that are not written yet, with quotes, colon and the comma that is needed', () => {
    const found = inJson('{ "hazards": [{ "id": "H-001", |> "owner": "A" }] }');
    assert.ok(labels(found).includes('controls'));
    assert.ok(!labels(found).includes('id') && !labels(found).includes('owner'));
    assert.equal(taken(found, 'status'), '{ "hazards": [{ "id": "H-001", "status": "open", "owner": "A" }] }');
    assert.equal(taken(found, 'controls'), '{ "hazards": [{ "id": "H-001", "controls": [], "owner": "A" }] }');
  });

  it('replaces what is typed, with its quotes, closed or not', () => {
    assert.equal(taken(inJson('{ "hazards": [{ "own|>" }] }'), 'owner'), '{ "hazards": [{ "owner": "" }] }');
    assert.equal(taken(inJson(lines('{', '  "haz|>', '}')), 'hazards'), lines('{', '  "hazards": []', '}'));
    assert.equal(taken(inJson('{ "hazards": [{ "own|>": "A" }] }'), 'owner'), '{ "hazards": [{ "owner": "A" }] }');
    assert.equal(taken(inJson('{ "hazards": [{ "status": op|> }] }'), 'open'), '{ "hazards": [{ "status": "open" }] }');
  });

  it('offers closed words, answers and ids that are defined', () => {
    assert.deepEqual(labels(inJson('{ "hazards": [{ "status": "|>" }] }')), ['open', 'transferred', 'closed']);
    assert.equal(taken(inJson('{ "project": { "nhs": |> } }'), 'true'), '{ "project": { "nhs": true } }');
    const card = '{ "limitations": [{ "id": "L-1", "hazards": ["|>"] }], "risk": { "hazards": [{ "id": "H-7", "name": "Late" }] } }';
    assert.deepEqual(labels(inJson(card, 'model-card.json')), ['H-7']);
  });

  it('offers a whole hazard and a whole control, which say nothing when they are passed over', () => {
    const found = inJson('{ "hazards": [{ "id": "H-003" }, |>] }');
    const after = taken(found, 'New hazard');
    const [, second] = (JSON.parse(after) as { hazards: Record<string, unknown>[] }).hazards;
    assert.equal(second?.id, 'H-004');
    assert.deepEqual(second?.causes, [{ text: 'TBC', kind: 'TBC' }]);
    const facts = mergeFacts([readDocument({ uri: 'hazard-log.json', text: after }, 'risk')]);
    const said = facts.stated().filter(({ path }) => path.startsWith('risk.hazards[1]'));
    assert.deepEqual(said.map(({ value }) => value).toSorted(), ['C-001', 'H-004', 'open']);
    assert.deepEqual(labels(inJson('{ "hazards": [{ "controls": [|>] }] }')), ['New control']);
  });

  it('leaves keys and words to the support for schemas where there is one', () => {
    assert.deepEqual(labels(inJson('{ "hazards": [{ "|>" }] }', 'hazard-log.json', 'what no schema knows')), []);
    assert.deepEqual(labels(inJson('{ "hazards": [|>] }', 'hazard-log.json', 'what no schema knows')), ['New hazard']);
  });

  it('offers nothing in words of its own, outside of brackets and under a key that nobody knows', () => {
    for (const text of ['|>', '{ "unheard": { |> } }', '{} |>', '{ // a "remark|>']) assert.deepEqual(labels(inJson(text)), [], text);
  });
});

describe('Completion in a table', () => {
  const csv = (...rows: readonly string[]): string =>
    lines('ID,Hazard,Severity,Likelihood,Level,Owner,Status', 'H-001,Missed,Major,Low,2,Dr P. Example,Open', ...rows);
  const pipes = (...rows: readonly string[]): string =>
    lines(
      '# Log',
      '',
      '| ID | Hazard | Severity | Likelihood | Level | Owner | Status |',
      '|---|---|---|---|---|---|---|',
      '| H-001 | Missed | Major | Low | 2 | Dr P. | Open |',
      ...rows,
    );

  it('offers the next id where none is written', () => {
    assert.deepEqual(labels(inCell(csv('|>'), 'hazard-log.csv')), ['H-002']);
    assert.equal(taken(inCell(pipes('| |> | Late |'), 'hazard-log.md'), 'H-002'), pipes('| H-002 | Late |'));
  });

  it('offers the words of the scheme, those of the column first and in its spelling', () => {
    const found = inCell(csv('H-002,Late,|>'), 'hazard-log.csv');
    assert.deepEqual(labels(found), ['Major', 'Minor', 'Significant', 'Considerable', 'Catastrophic']);
    assert.equal(taken(found, 'Minor'), csv('H-002,Late,Minor'));
    assert.deepEqual(labels(inCell(pipes('| H-002 | Late | Minor | |> | | | |'), 'hazard-log.md')), [
      'Low',
      'Very low',
      'Medium',
      'High',
      'Very high',
    ]);
  });

  it('offers the level that follows from the words beside it', () => {
    const [first] = inCell(csv('H-002,Late,Major,Medium,|>,,'), 'hazard-log.csv').items;
    assert.deepEqual([first?.label, first?.detail], ['3', 'what the scheme gives']);
    assert.deepEqual(labels(inCell(pipes('| H-002 | Late | | | |> | | |'), 'hazard-log.md')), ['2']);
  });

  it('offers owners of other rows and the words of a status, with the quotes that a value needs', () => {
    const quoted = csv('H-002,Late,Major,Medium,3,"Lee, A",', 'H-003,Later,Major,Medium,3,|>,');
    assert.deepEqual(labels(inCell(quoted, 'hazard-log.csv')), ['Dr P. Example', 'Lee, A']);
    assert.equal(taken(inCell(quoted, 'hazard-log.csv'), 'Lee, A'), quoted.replace('|>', '"Lee, A"'));
    assert.deepEqual(labels(inCell(pipes('| H-002 | Late | | | | | |> |'), 'hazard-log.md')), ['Open', 'Transferred', 'Closed']);
  });

  it('offers nothing in a header, in a name, and outside of tables', () => {
    assert.deepEqual(labels(inCell(csv('H-002,|>'), 'hazard-log.csv')), []);
    assert.deepEqual(labels(inCell(csv().replace('Severity', 'Sev|>erity'), 'hazard-log.csv')), []);
    assert.deepEqual(labels(inCell(pipes('', 'Words | more |>'), 'hazard-log.md')), []);
  });

  it('reads the head of a long table and the row at hand, not all between', () => {
    const rows = Array.from({ length: 5000 }, (_, i) => `H-${String(i + 2).padStart(3, '0')},Late,Minor,Low,1,,Open`);
    assert.deepEqual(labels(inCell(csv(...rows, 'H-9,Last,Major,Medium,|>'), 'hazard-log.csv'))[0], '3');
  });
});
