// A project with a decision in its repository: signing, and seeing what changed since somebody signed.

import { type CodeAction, commands, Position, Range, TabInputTextDiff, type TextDocument, Uri, window, workspace } from 'vscode';
import { equal, ok, until } from './expect';
import { checkAsOf, findingOf } from './findings';
import type { Lane } from './lane';
import { runSuite } from './run';
import { press, read, screenshot, type } from './window';

export const run = (): Promise<void> => runSuite(signed);

function signed(lane: Lane): void {
  const fileOf = (name: string): Uri => {
    const folder = workspace.workspaceFolders?.[0];
    ok(folder, 'a folder is open');
    return Uri.joinPath(folder.uri, name);
  };

  describe('a document that somebody has signed', () => {
    before(() => checkAsOf(lane.asOf));

    it('is reported where the signature stands once it has changed, and back again', async () => {
      const decisions = fileOf('carelint.decisions.yaml');
      const log = await workspace.openTextDocument(fileOf('hazard-log.yaml'));
      await until('the log is checked', () => findingOf(log.uri, 'dcb0129/process-written-and-reviewed'));
      equal(findingOf(decisions, 'stale-decision'), undefined, 'before the change');
      await retitle(log, 'wrong', 'right');
      await until('the signature is stale', () => findingOf(decisions, 'stale-decision'));
    });

    it('is shown beside what was signed', async () => {
      const document = await workspace.openTextDocument(fileOf('carelint.decisions.yaml'));
      const at = document.positionAt(document.getText().indexOf('D-2026'));
      const title = 'Show what changed since D-2026-11-02-a1b2c3';
      const action = await until('the way to the change is offered', async () => {
        const offered = await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, new Range(at, at));
        return offered.find((one) => one.title === title);
      });
      ok(action.command, 'it runs a command');
      await commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
      const shown = await until('two sides are shown', () => {
        const input = window.tabGroups.activeTabGroup.activeTab?.input;
        return input instanceof TabInputTextDiff && input;
      });
      equal(shown.modified.toString(), fileOf('hazard-log.yaml').toString(), 'the side of today');
      const before = await workspace.openTextDocument(shown.original);
      ok(before.getText().includes('the wrong queue'), 'the other side is what was signed');
      await screenshot('changed-since-signed');
      const log = await workspace.openTextDocument(fileOf('hazard-log.yaml'));
      await retitle(log, 'right', 'wrong');
      await until('the signature holds again', () => findingOf(document.uri, 'stale-decision') === undefined);
    });

    it('is signed with the keyboard alone, and holds at once', async () => {
      await window.showTextDocument(fileOf('model-card.yaml'), { preview: false });
      await press('F1');
      await type('Carelint: Sign This Document');
      await press('Enter');
      for (const [asks, answer] of [
        ['Who decides', 'B. Quality'],
        ['In which role', 'risk-manager'],
        ['Until when', '2027-11-24'],
      ] as const) {
        await read(`.quick-input-widget :text("${asks}")`);
        if (asks === 'In which role') await screenshot('signing');
        await type(answer);
        await press('Enter');
      }
      const decisions = await workspace.openTextDocument(fileOf('carelint.decisions.yaml'));
      const line = await until('the signature is written', () =>
        decisions
          .getText()
          .split('\n')
          .find((text) => text.includes('B. Quality')),
      );
      ok(
        /document: model-card\.yaml, decision: sign-off, .*role: risk-manager, .*until: 2027-11-24, sha256: [0-9a-f]{64}/.test(line),
        line,
      );
      await until('it holds', () => findingOf(decisions.uri, 'stale-decision') === undefined);
    });
  });
}

async function retitle(document: TextDocument, from: string, to: string): Promise<void> {
  const at = document.getText().indexOf(from);
  const start = document.positionAt(at);
  const editor = await window.showTextDocument(document, { preview: false });
  ok(await editor.edit((edit) => edit.replace(new Range(start, new Position(start.line, start.character + from.length)), to)), 'the edit');
}
