import './fakeVscode';
import assert from 'node:assert/strict';
import { Checker } from '../../../src/hosts/vscode/checker';
import { codeActionProvider } from '../../../src/hosts/vscode/codeActions';
import { begin, CodeAction, CodeActionKind, documentOf, Range } from './fakeVscode';
import { smallCatalogue } from './smallCatalogue';

const catalogue = smallCatalogue();
const silent = { error: (...parts: unknown[]) => assert.fail(parts.join(' ')), debug: () => undefined } as never;

/** The actions at a line of the log, and what the document holds after the named one; the list without a name only shows. */
async function taken(log: string, { line = 0, only, title }: { line?: number; only?: string; title?: string }) {
  begin({ 'model-card.yaml': 'name: Sorter\n', 'hazard-log.yaml': log });
  const checker = new Checker({ catalogue: async () => catalogue, log: silent });
  await checker.search();
  const provider = codeActionProvider(checker);
  const document = documentOf('/project/hazard-log.yaml', log);
  const context = { diagnostics: [], triggerKind: 1, only: only === undefined ? undefined : new CodeActionKind(only) };
  const actions =
    (await provider.provideCodeActions(document as never, new Range(line, 0, line, 40) as never, context as never, {} as never)) ?? [];
  const titles = actions.map((action) => action.title);
  const chosen = actions.find((action) => action.title === title);
  const resolved = chosen instanceof CodeAction ? await provider.resolveCodeAction?.(chosen as never, {} as never) : undefined;
  const edits = (
    (resolved?.edit as unknown as { replaced: { uri: { path: string }; range: Range; newText: string }[] })?.replaced ?? []
  ).toReversed();
  const text = edits.reduce((now, { uri, range, newText }) => {
    assert.equal(uri.path, '/project/hazard-log.yaml');
    return now.slice(0, document.offsetAt(range.start)) + newText + now.slice(document.offsetAt(range.end));
  }, log);
  return { titles, text };
}

const hazards = (...items: readonly string[]): string =>
  ['scheme: { name: own, matrix: [{ severity: major, likelihood: medium, level: 3 }] }', 'hazards:', ...items, ''].join('\n');

describe('Fixing all of a kind', () => {
  const two = hazards('  - id: H-001 # the first', '    name: Missed', '  - { id: H-002, name: Late }');
  const all = 'Fix all of small/owner-named in this document';

  it('writes each in the style of its own item', async () => {
    const { text } = await taken(two, { line: 2, title: all });
    assert.equal(
      text,
      hazards('  - id: H-001 # the first', '    name: Missed', '    owner: TBC', '  - { id: H-002, name: Late, owner: TBC }'),
    );
  });

  it('stands behind the fix of the finding, and only where there are others', async () => {
    const { titles } = await taken(two, { line: 2 });
    assert.deepEqual(titles.slice(0, 2), ['Insert owner', all]);
    const one = await taken(hazards('  - { id: H-002, name: Late }'), { line: 2 });
    assert.ok(one.titles.includes('Insert owner') && !one.titles.includes(all));
  });
});

describe('The fix of one finding', () => {
  const log = (harm: string): string => hazards('  - id: H-001', `    harm: ${harm}`, '  - { id: H-002, name: Late }');

  it('writes the same in a large log, where it is worked out when somebody chooses it', async () => {
    for (const harm of ['Late treatment', 'Late treatment. '.repeat(70_000).trim()]) {
      const { titles, text } = await taken(log(harm), { line: 2, title: 'Insert owner' });
      assert.equal(titles[0], 'Insert owner');
      assert.ok(text === log(`${harm}\n    owner: TBC`), text.slice(-200));
    }
  });
});

describe('What may be filled in at saving', () => {
  const title = 'Fill in what follows from the rest';
  const rated = (level: string): string =>
    hazards(`  - { id: H-001, owner: Ada, initial: { severity: major, likelihood: medium${level} } }`);

  it('is a level that nobody wrote yet', async () => {
    assert.equal((await taken(rated(''), { only: 'source.fixAll', title })).text, rated(', level: 3'));
    assert.equal((await taken(rated(', level: TBC'), { only: 'source.fixAll.carelint', title })).text, rated(', level: 3'));
  });

  it('is never a level that somebody wrote, nor a mark that is still open', async () => {
    assert.deepEqual((await taken(rated(', level: 4'), { only: 'source.fixAll' })).titles, []);
    assert.deepEqual((await taken(hazards('  - { id: H-001 }'), { only: 'source.fixAll' })).titles, []);
  });

  it('is not offered to other source actions', async () => {
    assert.deepEqual((await taken(rated(''), { only: 'source.organizeImports' })).titles, []);
  });
});
