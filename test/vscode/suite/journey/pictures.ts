import { ColorThemeKind, commands, Range, Selection, window, workspace } from 'vscode';
import { pause, until } from '../expect';
import { findingOf } from '../findings';
import { type Part, press, read, screenshot } from '../window';
import { panel } from './checklist';
import { level, levelFix, type OpenProject } from './openProject';

/** What the walkthrough shows of the window: large enough to be read in a column of a page. */
const parts = {
  'set-up': { x: 394, y: 2, width: 616, height: 214 },
  findings: { x: 352, y: 200, width: 1040, height: 420 },
  fix: { x: 352, y: 330, width: 760, height: 333 },
  // Below the line that says where the project lies.
  evidence: { x: 352, y: 108, width: 760, height: 240 },
  checklist: { x: 0, y: 36, width: 960, height: 640 },
} satisfies Record<string, Part>;

/** The pictures of the README and the walkthrough: see them in out/screenshots. */
export function pictures({ log, stated }: OpenProject): void {
  describe('the pictures', () => {
    for (const [mode, theme, kind] of [
      ['dark', 'Default Dark Modern', ColorThemeKind.Dark],
      ['light', 'Default Light Modern', ColorThemeKind.Light],
    ] as const) {
      const keep = (step: keyof typeof parts): Promise<unknown> => screenshot(`${step}-${mode}`, parts[step]);

      it(`show a question of setting up, ${mode}`, async () => {
        await workspace.getConfiguration('workbench').update('colorTheme', theme, true);
        await until(`the theme is ${mode}`, () => window.activeColorTheme.kind === kind);
        await commands.executeCommand('workbench.action.closeAllEditors');
        void commands.executeCommand('carelint.setUpProject');
        for (const words of ['What is the product called?', 'Do you make the product', 'Which stage']) {
          await read(`.quick-input-title:has-text("${words}")`);
          if (words === 'Which stage') await keep('set-up');
          await press(words === 'Which stage' ? 'Escape' : 'Enter');
        }
      });

      it(`show the editor with a finding explained, ${mode}`, async () => {
        await showFinding();
        // What comes late moves what was there: the second time all of it is at hand.
        for (let times = 0; times < 2; times++) {
          await press('Escape');
          await commands.executeCommand('editor.action.showHover');
          await read('.monaco-hover :text("Source")');
        }
        await pause(500);
        await screenshot('editor');
        await keep('findings');
        await press('Escape');
      });

      it(`show the list of fixes, ${mode}`, async () => {
        await showFinding();
        await press('Control+.');
        await read(`.action-widget :text("${levelFix}")`);
        await keep('fix');
        await press('Escape');
      });

      it(`show what was looked at, ${mode}`, async () => {
        await commands.executeCommand('workbench.action.closeAllEditors');
        await commands.executeCommand('carelint.showLookedAt');
        await read('.view-lines :text("hazard-log.yaml")');
        await keep('evidence');
      });

      it(`show the checklist beside the tree, ${mode}`, async () => {
        await commands.executeCommand('workbench.action.closeAllEditors');
        await commands.executeCommand('workbench.view.extension.carelint');
        await commands.executeCommand('carelint.openChecklist');
        await read(panel);
        await pause(500); // colours reach the webview a little later
        await screenshot('checklist');
        await keep('checklist');
        await commands.executeCommand('workbench.view.explorer');
      });
    }
  });

  async function showFinding(): Promise<void> {
    await until('the findings are shown', () => findingOf(log, level));
    const shown = await window.showTextDocument(log, { preview: false, viewColumn: 1 });
    shown.revealRange(new Range(stated.start.line - 14, 0, stated.start.line + 14, 0));
    shown.selection = new Selection(stated.start, stated.start);
    await pause(500);
  }
}
