import { commands, Range, Selection, window, workspace } from 'vscode';
import { pause, until } from '../expect';
import { findingOf } from '../findings';
import { click, press, read, screenshot } from '../window';
import { panel } from './checklist';
import { level, type OpenProject } from './openProject';

/** The pictures of the README and the walkthrough: see them in out/screenshots. */
export function pictures({ log, stated }: OpenProject): void {
  describe('the pictures', () => {
    before(async () => {
      await workspace.getConfiguration('workbench').update('colorTheme', 'Default Light Modern', true);
      await commands.executeCommand('workbench.action.closeAllEditors');
      await until('the findings are shown', () => findingOf(log, level));
    });

    it('show the editor with a finding explained', async () => {
      const editor = await window.showTextDocument(log, { preview: false, viewColumn: 1 });
      editor.revealRange(new Range(stated.start.line - 14, 0, stated.start.line + 14, 0));
      editor.selection = new Selection(stated.start, stated.start);
      await pause(500);
      await commands.executeCommand('editor.action.showHover');
      await read('.monaco-hover :text("Source")');
      await pause(500);
      await screenshot('editor');
    });

    it('show the checklist beside it', async () => {
      await press('Escape');
      await commands.executeCommand('workbench.action.closeSidebar');
      await commands.executeCommand('carelint.openChecklist');
      await read(panel);
      await click('.cl-counts a[href$="findings"]');
      await pause(500);
      await screenshot('checklist');
    });
  });
}
