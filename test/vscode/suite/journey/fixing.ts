import { type CodeAction, commands, Range, type TextDocument, WorkspaceEdit, workspace } from 'vscode';
import { equal, ok, until } from '../expect';
import { codeOf, findingOf, ours } from '../findings';
import { level, levelFix, type OpenProject } from './openProject';

export function fixing({ log, stated, showLog, revert }: OpenProject): void {
  describe('somebody who takes a quick fix', () => {
    afterEach(revert);

    it('sees exactly the value change and the finding go', async () => {
      const { document } = await showLog();
      const before = document.getText();
      await takeFix({ document, range: stated, title: levelFix });
      await until('the finding is gone', () => findingOf(log, level) === undefined);
      const at = document.offsetAt(stated.start);
      equal(document.getText(), `${before.slice(0, at)}3${before.slice(at + 1)}`, 'the text');
    });

    it('gets structure in the style of the file, with an open mark that is still a finding', async () => {
      const { document } = await showLog();
      const missing = await until('the missing owner is reported', () =>
        ours(log).find((found) => codeOf(found) === 'dcb0129/hazard-entry-complete' && /owner/.test(found.message)),
      );
      const before = document.getText().split('\n');
      await takeFix({ document, range: missing.range, title: 'owner' });
      const after = document.getText().split('\n');
      const inserted = after.filter((line) => !before.includes(line));
      equal(inserted, ['    owner: TBC'], 'what was inserted');
      equal(
        after.filter((line) => line !== inserted[0]),
        before,
        'all else stays, comments included',
      );
      await until('the open mark is a finding', () => ours(log).some(({ range }) => document.lineAt(range.start).text === inserted[0]));
    });

    it('fills in at saving a level that nobody wrote, and leaves the one that somebody wrote', async () => {
      const { document } = await showLog();
      const before = document.getText();
      const missing = before.indexOf(', level: 2 }');
      const without = new WorkspaceEdit();
      without.delete(log, new Range(document.positionAt(missing), document.positionAt(missing + ', level: 2'.length)));
      ok(await workspace.applyEdit(without), 'the level is taken away');
      await until('the missing level is reported', () => ours(log).some((found) => /residual level/.test(found.message)));
      const settings = workspace.getConfiguration('editor', log);
      await settings.update('codeActionsOnSave', { 'source.fixAll.carelint': 'explicit' }, true);
      try {
        await document.save();
        equal(document.getText(), before, 'the level that follows, and nothing else');
      } finally {
        await settings.update('codeActionsOnSave', undefined, true);
      }
    });
  });
}

async function takeFix({ document, range, title }: { document: TextDocument; range: Range; title: string }): Promise<void> {
  const actions = await until('actions are offered', async () => {
    const found = await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range);
    return found.some(({ edit }) => edit) && found;
  });
  const action = actions.find((offered) => offered.title.toLowerCase().includes(title.toLowerCase()));
  ok(action?.edit, `a fix is offered, of ${actions.map((offered) => offered.title).join('; ')}`);
  ok(await workspace.applyEdit(action.edit), 'the fix can be applied');
}
