// A window whose folder nobody has vouched for: documents are read as ever, rules of the folder wait.

import { commands, Uri, workspace } from 'vscode';
import { equal, ok, until } from './expect';
import { checkAsOf, findingOf, printedOf, shownIn } from './findings';
import type { Lane } from './lane';
import { runSuite } from './run';
import { click, read, screenshot } from './window';

export const run = (): Promise<void> => runSuite(restricted);

function restricted(lane: Lane): void {
  const root = (): Uri => {
    const folder = workspace.workspaceFolders?.[0];
    ok(folder, 'a folder is open');
    return folder.uri;
  };
  const ownRule = () => findingOf(Uri.joinPath(root(), 'MODEL_CARD.md'), 'house/name');

  describe('a folder that is not trusted', () => {
    before(() => checkAsOf(lane.asOf));

    it('is checked against what ships, and not against rules of its own', async () => {
      ok(!workspace.isTrusted, 'the window is in restricted mode');
      await until('the level is reported', () => findingOf(Uri.joinPath(root(), 'hazard-log.yaml'), 'dcb0129/initial-level-recomputes'));
      equal(ownRule(), undefined, 'what its own rules find');
      await screenshot('restricted');
    });

    it('is checked against its own rules once somebody trusts it', async () => {
      await commands.executeCommand('workbench.trust.manage');
      await read('.workspace-trust-editor');
      await click('.workspace-trust-editor .monaco-button:text-is("Trust")');
      await until('its own rule is judged', ownRule);
      const printed = Object.values(lane.expected)[0];
      ok(printed, 'the command line has checked it');
      equal(shownIn(root()), printedOf(printed), 'what is shown');
    });
  });
}
