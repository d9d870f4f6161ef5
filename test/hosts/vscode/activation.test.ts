import './fakeVscode';
import assert from 'node:assert/strict';
import { inTwo } from '../../../src/core/index';
import { activate } from '../../../src/hosts/vscode/extension';
import { begin, desk, documentOf, Uri } from './fakeVscode';
import { smallCatalogue } from './smallCatalogue';

const state = { get: () => undefined, update: async () => undefined };
/** What the activation of the extension is given; the command is one that the editor part registers too. */
const context = () => ({
  subscriptions: [],
  extensionUri: Uri.file('/extension'),
  workspaceState: state,
  extension: { packageJSON: { contributes: { commands: [{ command: 'carelint.check' }] } } },
});
/** Hidden from the palette, so that only the editor part knows it. */
const isStarted = (): boolean => desk.commands.has('carelint.decide');

function activated(files: Readonly<Record<string, string>>) {
  begin(files);
  const { data } = smallCatalogue();
  const { judging, explanations } = inTwo(data);
  desk.files.set('/extension/dist/catalogue.json', JSON.stringify(judging));
  desk.files.set('/extension/dist/explanations.json', JSON.stringify(explanations));
  return activate(context() as never);
}

describe('The extension, when a window opens', () => {
  it('loads nothing where there is no document of ours, and says that it has looked', async () => {
    const api = activated({ 'README.md': '# A page\n', 'src/notes.md': 'hazards', 'hazards.csv': 'id\n' });
    await api.settled();
    assert.equal(isStarted(), false);
    assert.deepEqual(api.projects(), []);
    assert.deepEqual(
      [...desk.contexts],
      [
        ['carelint.ready', true],
        ['carelint.hasProject', false],
      ],
    );
  });

  it('checks at once where there is one, however deep', async () => {
    const api = activated({ 'products/one/docs/model-card.yaml': 'name: One\n' });
    await api.settled();
    assert.equal(api.projects().length, 1);
    assert.equal(desk.contexts.get('carelint.hasProject'), true);
  });

  it('takes a README for a document by how it begins', async () => {
    const api = activated({ 'README.md': '---\npipeline_tag: image-classification\n---\n# Card\n' });
    await api.settled();
    assert.equal(api.projects().length, 1);
  });

  it('starts with the first document that is opened later', async () => {
    const api = activated({});
    await api.settled();
    desk.opened.fire(documentOf('/project/notes.txt', ''));
    await new Promise((done) => setTimeout(done));
    assert.equal(isStarted(), false);
    desk.files.set('/project/hazard-log.yaml', 'hazards:\n  - id: H-001\n');
    desk.opened.fire(documentOf('/project/hazard-log.yaml', ''));
    for (let waited = 0; waited < 200 && !isStarted(); waited++) await new Promise((done) => setTimeout(done, 10));
    await api.settled();
    assert.equal(api.projects().length, 1);
  });

  it('answers a command by starting, and hands it on', async () => {
    const api = activated({});
    await api.settled();
    await desk.commands.get('carelint.check')?.();
    assert.equal(isStarted(), true);
    assert.deepEqual(api.projects(), []);
  });
});
