import { commands, window } from 'vscode';
import { equal, ok, pause } from '../expect';
import { choose, click, gone, press, read, screenshot } from '../window';
import { panel } from './checklist';
import { level, type OpenProject } from './openProject';

/** What the checklist shows besides findings, and that it stays as its reader has set it. */
export function panelParts({ showLog }: OpenProject): void {
  describe('the parts of the checklist', () => {
    before(async () => {
      await showLog();
      await commands.executeCommand('carelint.openChecklist');
      await read(panel);
    });

    it('put findings together by regulator, theme, file or stage', async () => {
      await choose('#cl-group', 'regulator');
      await read('h3:has-text("NHS England")');
      await choose('#cl-group', 'stage');
      await read('h3:has-text("Asked from the concept stage on")');
    });

    it('show errors alone, and everything again', async () => {
      await choose('#cl-severity', 'error');
      await gone('article[data-severity="warning"]');
      await choose('#cl-severity', 'all');
      await read('article[data-severity="warning"]');
    });

    it('have the risk matrix before and after control, and the same as a table', async () => {
      await click('a[href="#hazards"]');
      await read('svg.cl-matrix');
      ok((await read('#hazards ~ table')).includes('H-001'), 'the table lists H-001');
      await screenshot('checklist-hazards');
    });

    it('have who answers for what, with the gaps', async () => {
      await click('a[href="#accountability"]');
      const table = await read('#accountability ~ table:has-text("Consulted")');
      ok(table.includes('retirement'), 'activities that nobody is named for have their row');
    });

    it('have what would be asked at the next stage, and what starts or ends by date', async () => {
      ok((await read('h2#next-stage')).startsWith('At the next stage: '), 'the next stage');
      await read('#horizon ~ section time');
      await click('a[href="#horizon"]');
      await screenshot('checklist-horizon');
    });

    it('come back as their reader had set them', async () => {
      await click(`article[data-rule="${level}"] summary`);
      await read(`article[data-rule="${level}"] details[open] dt`);
      await pause(300); // what is remembered is written a little later
      await commands.executeCommand('workbench.action.webview.reloadWebviewAction');
      await pause(1_000);
      await read('h3:has-text("Asked from the concept stage on")');
      await read(`article[data-rule="${level}"] details[open] dt`);
    });

    it('lead to a decision, which asks before it writes', async () => {
      await click(`article[data-rule="${level}"] button.cl-decide[data-kind="accepted"]`);
      await read('.quick-input-widget .quick-input-title');
      await press('Escape');
      await gone('.quick-input-widget');
      await choose('#cl-group', 'file');
      equal(
        window.visibleTextEditors.some(({ document }) => document.uri.path.endsWith('carelint.decisions.yaml')),
        false,
        'nothing was written',
      );
    });
  });
}
