import { type CompletionList, commands, type Hover, Range } from 'vscode';
import { ok, until } from '../expect';
import { findingOf, ours } from '../findings';
import { level, type OpenProject } from './openProject';

export function typing({ log, stated, showLog, revert }: OpenProject): void {
  describe('somebody who types', () => {
    afterEach(revert);

    it('sees the finding go and come without saving', async () => {
      const editor = await showLog();
      await editor.edit((edit) => edit.replace(stated, '3'));
      await until('the finding is gone', () => findingOf(log, level) === undefined);
      ok(editor.document.isDirty, 'nothing was saved');
      await commands.executeCommand('undo');
      await until('the finding is back', () => findingOf(log, level));
    });

    it('is told of broken YAML at its line, and the rest stays checked', async () => {
      const editor = await showLog();
      const { document } = editor;
      const before = ours(log).length;
      await editor.edit((edit) => edit.insert(document.lineAt(document.lineCount - 1).range.end, '\nbroken: [1, 2\n'));
      const problem = await until('the syntax is reported', () => findingOf(log, 'syntax'));
      ok(
        problem.range.start.line >= document.lineCount - 3,
        `the problem is at the end of the file, not in line ${problem.range.start.line + 1}`,
      );
      ok(findingOf(log, level) !== undefined && ours(log).length > before / 2, 'the other findings stay');
    });

    it('is offered the words that may stand here', async () => {
      const editor = await showLog();
      const { document } = editor;
      const at = document.getText().indexOf('status: transferred') + 'status: '.length;
      const word = new Range(document.positionAt(at), document.positionAt(at + 'transferred'.length));
      await editor.edit((edit) => edit.replace(word, ''));
      const offered = await until('words are offered', async () => {
        const { items } = await commands.executeCommand<CompletionList>('vscode.executeCompletionItemProvider', log, word.start);
        const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
        return labels.includes('closed') && labels;
      });
      ok(offered.includes('open'), `the closed list is offered: ${offered.join(', ')}`);
    });

    it('reads at the value why it is reported, and who asks for it', async () => {
      await showLog();
      const hovers = await until('the hover has words', async () => {
        const found = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', log, stated.start);
        return found.length > 0 && found;
      });
      const text = hovers.flatMap(({ contents }) => contents.map((part) => (typeof part === 'string' ? part : part.value))).join('\n');
      for (const word of ['DCB0129', 'Source', 'likelihood']) ok(text.includes(word), `${word} is named in: ${text}`);
    });
  });
}
