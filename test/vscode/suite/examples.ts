// Every example in one window: the editor shows in each what the command line finds there, and keeps them apart.

import { commands, extensions, Uri, window, workspace } from 'vscode';
import type { CarelintApi } from '../../../src/hosts/vscode/extension';
import { equal, ok, until } from './expect';
import { checkAsOf, printedOf, shownIn } from './findings';
import type { Lane } from './lane';
import { runSuite } from './run';
import { choose, gone, read, screenshot } from './window';

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

    it('has a branch for each in the tree, and counts in the status bar the one whose document is in front', async () => {
      await commands.executeCommand('carelint.status.focus');
      for (const { name, root, documents } of projects()) {
        await read(branchOf(name));
        const [first] = documents.filter(({ kind }) => kind === 'risk');
        ok(first, `${name} has a hazard log`);
        await window.showTextDocument(Uri.joinPath(root, first.uri), { preview: false });
        await read(`.statusbar-item a[aria-label^="${name}: "][aria-label*=" are unmet, "]`);
      }
      await screenshot('several-projects');
    });

    it('forgets a folder that is taken away, leaves the others alone, and knows it again when it comes back', async () => {
      const all = workspace.workspaceFolders ?? [];
      const last = all.at(-1);
      const name = projects().find(({ root }) => root.toString() === last?.uri.toString())?.name;
      ok(last && name, 'the last folder is a project');
      const others = (): readonly unknown[] => all.slice(0, -1).map(({ uri }) => shownIn(uri));
      const [before, othersBefore] = [shownIn(last.uri), others()];
      workspace.updateWorkspaceFolders(all.length - 1, 1);
      await until('its findings are gone', () => shownIn(last.uri).length === 0);
      await gone(branchOf(name));
      equal(others(), othersBefore, 'the findings of the others');
      workspace.updateWorkspaceFolders(all.length - 1, 0, { uri: last.uri });
      await until('its findings are back', () => shownIn(last.uri).length === before.length);
      equal(shownIn(last.uri), before, 'what is shown');
    });

    it('has one checklist, which goes from project to project', async () => {
      await commands.executeCommand('carelint.openChecklist');
      for (const product of ['SepsisSignal', 'PneumoFlag']) {
        await choose('#cl-project', product);
        await read(`h1:has-text("${product}")`);
      }
    });
  });
}

const projects = (): ReturnType<CarelintApi['projects']> =>
  extensions.getExtension<CarelintApi>('carelint.carelint')?.exports.projects() ?? [];

const branchOf = (project: string): string => `.pane-body .monaco-list-row[aria-level="1"]:has-text("${project}")`;
