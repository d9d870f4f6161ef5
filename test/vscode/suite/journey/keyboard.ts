import { commands, window } from 'vscode';
import { equal, until } from '../expect';
import { findingOf } from '../findings';
import { type Focus, focused, press, read, screenshot, type } from '../window';
import { panel } from './checklist';
import { level, levelFix, type OpenProject } from './openProject';

export function keyboard({ log, stated, revert }: OpenProject): void {
  describe('somebody without a mouse', () => {
    before(() => commands.executeCommand('workbench.action.closeAllEditors'));
    after(revert);

    it('opens the checklist and goes to the line of a finding', async () => {
      await press('F1');
      await type('Carelint: Open the Checklist');
      await press('Enter');
      await read(panel);
      await tabTo('the search field', ({ id }) => id === 'cl-search');
      await type(level);
      const place = `hazard-log.yaml:${stated.start.line + 1}`;
      await tabTo('the place of the finding', (focus) => focus.class.includes('cl-place') && focus.text.includes(place));
      await press('Enter');
      await until('the line is shown', () => window.activeTextEditor?.selection.isEqual(stated));
    });

    it('takes the fix that is offered there', async () => {
      await press('Control+.');
      await read(`.action-widget :text("${levelFix}")`);
      await screenshot('quick-fix');
      await press('Enter');
      await until('the finding is gone', () => findingOf(log, level) === undefined);
      equal(window.activeTextEditor?.document.getText(stated), '3', 'the level');
    });
  });
}

async function tabTo(what: string, isThere: (focus: Focus) => boolean): Promise<void> {
  await until(`the keyboard is on ${what}`, async () => {
    await press('Tab');
    const focus = await focused();
    return focus !== undefined && isThere(focus);
  });
}
