import { type CompletionList, commands, type Hover, type Location, Position, Uri, type WorkspaceEdit, window, workspace } from 'vscode';
import { equal, ok, until } from '../expect';
import { findingOf } from '../findings';
import type { OpenProject } from './openProject';

export function comments({ root, log }: OpenProject): void {
  const code = Uri.joinPath(root, 'src', 'worklist.py');

  /** Where a text first stands in a file. */
  const placeIn = async (uri: Uri, text: string): Promise<Position> => {
    const document = await workspace.openTextDocument(uri);
    return document.positionAt(document.getText().indexOf(text) + 1);
  };
  const paths = (places: readonly Location[]): readonly string[] =>
    places.map(({ uri, range }) => `${uri.path.split('/').at(-1)} ${range.start.line + 1}`);

  describe('somebody who writes code', () => {
    afterEach(async () => {
      await window.showTextDocument(code, { preview: false });
      await commands.executeCommand('workbench.action.files.revert');
    });

    it('reads at an id in a comment what the hazard log says of it', async () => {
      const at = await placeIn(code, 'C-002');
      const text = await until('the hover tells of the control', async () => {
        const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', code, at);
        const all = hovers.flatMap(({ contents }) => contents.map((part) => (typeof part === 'string' ? part : part.value))).join('\n');
        return all.includes('under 18') && all;
      });
      ok(text.includes('H\\-001') || text.includes('H-001'), `the hazard is named: ${text}`);
    });

    it('goes from the comment to the log, and from the log to every comment', async () => {
      const definitions = await commands.executeCommand<Location[]>('vscode.executeDefinitionProvider', code, await placeIn(code, 'C-002'));
      equal(
        definitions.map(({ uri }) => uri.path.split('/').at(-1)),
        ['hazard-log.yaml'],
        'where the id is defined',
      );
      const references = await commands.executeCommand<Location[]>('vscode.executeReferenceProvider', log, await placeIn(log, 'C-002'));
      for (const file of ['worklist.py', 'test_worklist.py', 'hazard-log.yaml'])
        ok(
          paths(references).some((path) => path.startsWith(file)),
          `${file} is among ${paths(references).join(', ')}`,
        );
    });

    it('renames an id in the log and in all comments', async () => {
      const edit = await commands.executeCommand<WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        code,
        await placeIn(code, 'C-002'),
        'C-020',
      );
      const files = edit.entries().map(([uri]) => uri.path.split('/').at(-1));
      for (const file of ['worklist.py', 'test_worklist.py', 'hazard-log.yaml'])
        ok(files.includes(file), `${file} is among ${files.join(', ')}`);
    });

    it('is told of an id that nothing defines while typing, and offered those that are', async () => {
      const editor = await window.showTextDocument(code, { preview: false });
      await editor.edit((edit) => edit.insert(new Position(0, 0), '# carelint: C-999\n'));
      const finding = await until('the unknown id is reported', () => findingOf(code, 'standards/code-names-known-ids'));
      equal(editor.document.getText(finding.range), 'C-999', 'where the finding is');
      const { items } = await commands.executeCommand<CompletionList>('vscode.executeCompletionItemProvider', code, new Position(0, 14));
      const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      for (const id of ['C-003', 'H-001', 'L-01']) ok(labels.includes(id), `${id} is offered among ${labels.slice(0, 20).join(', ')}`);
    });

    it('is left alone outside such a comment', async () => {
      const at = await placeIn(code, 'THRESHOLD');
      const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', code, at);
      equal(hovers.length, 0, 'hovers');
    });
  });
}
