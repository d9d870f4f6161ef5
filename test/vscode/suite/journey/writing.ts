import { type CompletionItem, type CompletionList, commands, type InlayHint, Range, SnippetString, window } from 'vscode';
import { equal, ok, until } from '../expect';
import type { OpenProject } from './openProject';

export function writing({ log, stated, showLog, revert }: OpenProject): void {
  describe('somebody who writes a hazard', () => {
    afterEach(revert);

    it('sees beside the words of a rating the level that follows from them', async () => {
      const { document } = await showLog();
      const whole = new Range(0, 0, document.lineCount, 0);
      const hints = await until('hints are shown', async () => {
        const found = await commands.executeCommand<InlayHint[]>('vscode.executeInlayHintProvider', log, whole);
        return found.length > 0 && found;
      });
      const ratings = document.getText().match(/severity: \S+, likelihood: \S+,/g) ?? [];
      equal(hints.length, ratings.length, 'one hint for each rating');
      const own = hints.find(({ position }) => position.line === stated.start.line);
      equal(own?.label, 'level 3', 'where level 4 is written');
    });

    it('gets a whole hazard with the next free id, and passes over what is not known yet', async () => {
      const editor = await showLog();
      const { document } = editor;
      const ids = [...document.getText().matchAll(/- id: H-(\d+)/g)].map(([, number]) => Number(number));
      const next = `H-${String(Math.max(...ids) + 1).padStart(3, '0')}`;
      const first = document.positionAt(document.getText().indexOf('  - id: H-'));
      ok(await editor.edit((edit) => edit.insert(first, '  - \n')), 'a dash is typed');
      const at = first.translate(0, 4);
      const item = await until('the hazard is offered', async () => {
        const list = await commands.executeCommand<CompletionList>('vscode.executeCompletionItemProvider', log, at);
        return list.items.find((offered: CompletionItem) => offered.label === 'New hazard');
      });
      ok(item.insertText instanceof SnippetString, 'it is a snippet');
      ok(await editor.insertSnippet(item.insertText, at), 'it is taken');
      await commands.executeCommand('leaveSnippet');
      const text = document.getText();
      ok(text.includes(`  - id: ${next}\n    name: TBC\n`), `it is ${next}, in the column of the list`);
      ok(text.includes('    status: open\n  - id: H-001'), 'and the hazard that stood there follows');
      equal(window.activeTextEditor?.document.uri.toString(), log.toString(), 'the log is still shown');
    });
  });
}
