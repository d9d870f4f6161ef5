import { ColorThemeKind, commands, Range, Selection, TextEditorRevealType, window, workspace } from 'vscode';
import { pause, until } from '../expect';
import { findingOf } from '../findings';
import { type Part, press, read, screenshot, zoom } from '../window';
import { panel } from './checklist';
import { level, levelFix, type OpenProject } from './openProject';

/** The walkthrough shows its pictures in a narrow column, so they are parts of a small window, in which letters are large. */
const small = 1.75;
const parts = {
  'set-up': { x: 146, y: 2, width: 508, height: 212 },
  findings: { x: 40, y: 88, width: 752, height: 386 },
  fix: { x: 52, y: 170, width: 740, height: 300 },
  // Below the line that says where the project lies.
  evidence: { x: 52, y: 108, width: 740, height: 240 },
  checklist: { x: 0, y: 36, width: 800, height: 440 },
} satisfies Record<string, Part>;

const modes = [
  ['dark', 'Default Dark Modern', ColorThemeKind.Dark],
  ['light', 'Default Light Modern', ColorThemeKind.Light],
] as const;

/** The pictures of the README and the walkthrough: see them in out/screenshots. */
export function pictures({ log, stated }: OpenProject): void {
  describe('the pictures', () => {
    after(() => zoom(1));

    for (const [mode, theme, kind] of modes) {
      const keep = (step: keyof typeof parts): Promise<unknown> => screenshot(`${step}-${mode}`, parts[step]);

      it(`show a question of setting up, ${mode}`, async () => {
        await workspace.getConfiguration('workbench').update('colorTheme', theme, true);
        await until(`the theme is ${mode}`, () => window.activeColorTheme.kind === kind);
        await zoom(small);
        await alone();
        void commands.executeCommand('carelint.setUpProject');
        for (const words of ['What is the product called?', 'Do you make the product', 'Which stage']) {
          await read(`.quick-input-title:has-text("${words}")`);
          if (words === 'Which stage') await keep('set-up');
          await press(words === 'Which stage' ? 'Escape' : 'Enter');
        }
      });

      it(`show a finding explained, ${mode}`, async () => {
        await showFinding(14);
        await explain();
        await keep('findings');
        await press('Escape');
      });

      it(`show the list of fixes, ${mode}`, async () => {
        await showFinding(5);
        await press('Control+.');
        await read(`.action-widget :text("${levelFix}")`);
        await keep('fix');
        await press('Escape');
      });

      it(`show what was looked at, ${mode}`, async () => {
        await alone();
        await commands.executeCommand('carelint.showLookedAt');
        await read('.view-lines :text("hazard-log.yaml")');
        await keep('evidence');
      });

      it(`show the checklist beside the tree, ${mode}`, async () => {
        await showChecklist();
        await keep('checklist');
      });
    }

    it('show the whole window', async () => {
      await zoom(1);
      await showChecklist();
      await screenshot('checklist');
      await alone();
      await commands.executeCommand('workbench.view.explorer');
      await showFinding(20);
      await explain();
      await screenshot('editor');
    });
  });

  /** With so many lines above it. */
  async function showFinding(above: number): Promise<void> {
    await until('the findings are shown', () => findingOf(log, level));
    const shown = await window.showTextDocument(log, { preview: false, viewColumn: 1 });
    shown.selection = new Selection(stated.start, stated.start);
    shown.revealRange(new Range(stated.start.line - above, 0, stated.start.line - above, 0), TextEditorRevealType.AtTop);
    await pause(500);
  }
}

async function alone(): Promise<void> {
  await commands.executeCommand('workbench.action.closeAllEditors');
  await commands.executeCommand('workbench.action.closeSidebar');
}

/** What comes late moves what was there: the second time all of it is at hand. */
async function explain(): Promise<void> {
  for (let times = 0; times < 2; times++) {
    await press('Escape');
    await commands.executeCommand('editor.action.showHover');
    await read('.monaco-hover :text("Source")');
  }
  await pause(500);
}

async function showChecklist(): Promise<void> {
  await alone();
  await commands.executeCommand('workbench.view.extension.carelint');
  await commands.executeCommand('carelint.openChecklist');
  await read(panel);
  await pause(500); // colours reach the webview a little later
}
