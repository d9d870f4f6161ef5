// A folder that lies on no disk: its files come from another extension, under a scheme of their own.

import { type CodeAction, commands, Range, window, workspace } from 'vscode';
import { equal, ok, until } from './expect';
import { checkAsOf, findingOf, printedOf, shownIn } from './findings';
import { panel } from './journey/checklist';
import { level, levelFix, openProject } from './journey/openProject';
import type { Lane } from './lane';
import { runSuite } from './run';
import { read, screenshot } from './window';

/** Where each file is a request of its own, source code is read only if the project file names it; this one does not. */
const asksOfCode = / standards\/(?:software-control-|code-)/;

export const run = (): Promise<void> => runSuite(virtual);

async function virtual(lane: Lane): Promise<void> {
  const { root, log, stated } = await openProject(lane);

  describe('a folder that lies on no disk', () => {
    before(() => checkAsOf(lane.asOf));

    it('is checked as the same files on a disk are, those that evidence names included', async () => {
      equal(root.scheme, 'memory', 'where the folder lies');
      const printed = Object.values(lane.expected)[0];
      const wanted = printed === undefined ? [] : printedOf(printed).filter((line) => !asksOfCode.test(line));
      ok(wanted.length > 5, `the command line found what was planted: ${wanted.length} findings`);
      await until('as many findings are shown', () => shownIn(root).length === wanted.length).catch(() => undefined);
      equal(shownIn(root), wanted, 'what is shown');
    });

    it('is put right by a quick fix, and saved where it came from', async () => {
      const document = await workspace.openTextDocument(log);
      await window.showTextDocument(document, { preview: false });
      const offered = await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', log, stated);
      const fix = offered.find(({ title }) => title === levelFix);
      ok(fix?.edit, `the fix is offered among ${offered.map(({ title }) => title).join(', ')}`);
      ok(await workspace.applyEdit(fix.edit), 'it is written');
      await until('the finding is gone', () => findingOf(log, level) === undefined);
      ok(await document.save(), 'it is saved');
      equal(new TextDecoder().decode(await workspace.fs.readFile(log)), document.getText(), 'what lies there now');
    });

    it('is checked again when somebody else writes to it', async () => {
      const text = new TextDecoder().decode(await workspace.fs.readFile(log));
      const from = text.split('\n')[stated.start.line] ?? '';
      await workspace.fs.writeFile(log, new TextEncoder().encode(text.replace(from, from.replace('level: 3', 'level: 4'))));
      const back = await until('the finding is back', () => findingOf(log, level));
      equal(back.range, new Range(stated.start, stated.end), 'where it is');
    });

    it('has its checklist', async () => {
      await commands.executeCommand('carelint.openChecklist');
      equal(await read(panel), 'PneumoFlag', 'the name of the product');
      await screenshot('virtual');
    });
  });
}
