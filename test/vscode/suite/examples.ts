// Every example in one window: the editor shows in each what the command line finds there.

import { Uri, workspace } from 'vscode';
import { equal, ok, until } from './expect';
import { checkAsOf, printedOf, shownIn } from './findings';
import type { Lane } from './lane';
import { runSuite } from './run';

export const run = (): Promise<void> => runSuite(examples);

function examples(lane: Lane): void {
  describe('a window with several projects', () => {
    before(() => checkAsOf(lane.asOf));

    it('has every example', () => {
      const names = workspace.workspaceFolders?.map(({ name }) => name) ?? [];
      equal(names.toSorted(), Object.keys(lane.expected).toSorted(), 'the folders');
      ok(names.length >= 3, `${names.length} examples`);
    });

    for (const [name, expected] of Object.entries(lane.expected)) {
      it(`shows of ${name} what the command line finds, no more and no less`, async () => {
        const folder = workspace.workspaceFolders?.find((known) => known.name === name)?.uri;
        ok(folder instanceof Uri, `${name} is open`);
        const wanted = printedOf(expected);
        await until('as many findings are shown', () => shownIn(folder).length === wanted.length).catch(() => undefined);
        equal(shownIn(folder), wanted, 'what is shown');
      });
    }
  });
}
