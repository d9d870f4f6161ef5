// The interface in Welsh, where a person meets it first: what they are told, what they are asked, what comes next.

import { commands, env, languages, workspace } from 'vscode';
import { equal, ok, until } from './expect';
import { runSuite } from './run';
import { press, read, screenshot, type } from './window';

export const run = (): Promise<void> => runSuite(welsh);

function welsh(): void {
  describe('the interface in Welsh', () => {
    it('says what there is to do', async () => {
      equal(env.language, 'cy', 'the language of the window');
      await commands.executeCommand('workbench.view.extension.carelint');
      await read('.welcome-view-content :text("Sefydlu\'r prosiect hwn")');
      await screenshot('welcome');
    });

    it('asks in Welsh, and writes the words that rules read', async () => {
      await press('F1');
      await type("Carelint: Sefydlu'r prosiect hwn");
      await press('Enter');
      const questions = [
        "enw'r cynnyrch",
        'Ai gwneud',
        'Pa gam',
        'wledydd yn y DU',
        "i'r GIG",
        'ddyfais feddygol',
        'data am bobl',
        'fath o ddull',
        'model yn newid',
      ];
      for (const words of questions) {
        await read(`.quick-input-title:has-text("${words}")`);
        if (words === 'Pa gam') await screenshot('set-up');
        if (words === 'Ai gwneud') await type('developer');
        await press('Enter');
      }
      const folder = workspace.workspaceFolders?.[0];
      ok(folder, 'a folder is open');
      const text = await until('the project file is written', async () => {
        const [found] = await workspace.findFiles('carelint.yaml');
        return found && (await workspace.openTextDocument(found)).getText();
      });
      ok(/role: developer/.test(text), text);
    });

    it('says what comes next', async () => {
      await read('.pane-body .monaco-list-row[aria-level="1"]:has-text("Nesaf: ")');
      await read('.statusbar-item :text("Newydd ddechrau")');
      await until('the list of problems says it', () =>
        languages.getDiagnostics().some(([, all]) => all.some(({ message }) => message.startsWith('Nesaf: '))),
      );
      await screenshot('next');
    });
  });
}
