import { ColorThemeKind, commands, type Range, window, workspace } from 'vscode';
import { equal, ok, pause, until } from '../expect';
import { axe, click, gone, lost, moving, read, screenshot, zoom } from '../window';
import { level, type OpenProject } from './openProject';

export const panel = 'h1:has-text("PneumoFlag")';

const themes: readonly (readonly [string, string, ColorThemeKind])[] = [
  ['light', 'Default Light Modern', ColorThemeKind.Light],
  ['dark', 'Default Dark Modern', ColorThemeKind.Dark],
  ['high-contrast-dark', 'Default High Contrast', ColorThemeKind.HighContrast],
  ['high-contrast-light', 'Default High Contrast Light', ColorThemeKind.HighContrastLight],
];

export function checklist({ lane, log, stated, showLog, revert }: OpenProject): void {
  describe('the checklist', () => {
    it('opens beside the editor and says what was found', async () => {
      await showLog();
      await commands.executeCommand('carelint.openChecklist');
      equal(await read(panel), 'PneumoFlag', 'the name of the product');
    });

    it('leads to the line of a finding', async () => {
      await click(placeIn('hazard-log.yaml', stated));
      const editor = await until('the line is shown', () => window.visibleTextEditors.find(({ selection }) => selection.isEqual(stated)));
      equal(editor.document.uri.path, log.path, 'the document');
    });

    it('follows when something is put right, and when it is undone', async () => {
      const entry = `article[data-rule="${level}"]`;
      const editor = await window.showTextDocument(log, { preview: false, viewColumn: 1 });
      await editor.edit((edit) => edit.replace(stated, '3'));
      await gone(entry);
      await revert();
      await read(entry);
    });

    it('keeps still for whoever asked their system for little motion', async () => {
      await commands.executeCommand('carelint.openChecklist');
      await read(panel);
      ok((await moving(panel, 'as usual')).length > 0, 'what fades otherwise is found');
      equal(await moving(panel, 'reduced'), [], 'what moves');
      await moving(panel, 'as usual');
    });

    it('is whole at twice the size and in a column of 320 CSS pixels', async () => {
      await commands.executeCommand('carelint.openChecklist');
      await commands.executeCommand('workbench.action.closeSidebar');
      await commands.executeCommand('workbench.action.joinAllGroups');
      await commands.executeCommand('carelint.openChecklist');
      for (const factor of [2, 3.75]) {
        await zoom(factor);
        await read(panel);
        equal(await lost(panel), [], `what is lost at ${factor} times the size`);
        await screenshot(`checklist-${factor}-times`);
      }
      await zoom(1);
      await commands.executeCommand('workbench.view.explorer');
    });

    // Themes belong to the window, not to the host of the extension: once for each version is enough.
    for (const [name, theme, kind] of lane.host === 'node' ? themes : []) {
      it(`has nothing that axe-core objects to in ${name}`, async () => {
        await workspace.getConfiguration('workbench').update('colorTheme', theme, true);
        await until(`the theme is ${name}`, () => window.activeColorTheme.kind === kind);
        await commands.executeCommand('carelint.openChecklist');
        await read(panel);
        await pause(500); // colours reach the webview a little later
        const { passes, violations } = await axe(panel);
        ok(passes > 10, `axe looked at the page: ${passes} of its checks passed`);
        equal(violations, [], 'what axe objects to');
        await screenshot(`checklist-${name}`);
      });
    }
  });
}

const placeIn = (uri: string, { start }: Range): string =>
  `button.cl-place[data-uri="${uri}"][data-line="${start.line + 1}"][data-column="${start.character + 1}"]`;
