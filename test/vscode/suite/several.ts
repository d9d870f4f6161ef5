// A workspace of three folders: records are linked and begun in the project that is meant, and tables and JSON are written into.

import {
  type CodeAction,
  type CompletionItem,
  type CompletionList,
  commands,
  Position,
  Range,
  SnippetString,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import { equal, ok, pause, until } from './expect';
import { checkAsOf, findingOf, ours } from './findings';
import type { Lane } from './lane';
import { runSuite } from './run';
import { gone, paste, press, read, screenshot, type } from './window';

export const run = (): Promise<void> => runSuite(several);

const question = '.quick-input-title:has-text("What is the evidence for C-001?")';

function several(lane: Lane): void {
  const fileOf = (project: string, name: string): Uri => {
    const folder = workspace.workspaceFolders?.find((one) => one.name === project);
    ok(folder, `${project} is open`);
    return Uri.joinPath(folder.uri, name);
  };
  const open = async (project: string, name: string): Promise<TextDocument> =>
    (await window.showTextDocument(fileOf(project, name), { preview: false })).document;
  const namesIn = async (project: string): Promise<readonly string[]> =>
    (await workspace.fs.readDirectory(fileOf(project, ''))).map(([name]) => name).toSorted();

  before(async () => {
    await checkAsOf(lane.asOf);
    await workspace.getConfiguration('files').update('autoSave', 'off', true); // a browser window saves by itself otherwise
    await commands.executeCommand('workbench.action.closeAuxiliaryBar');
  });

  describe('somebody who links evidence', () => {
    let log: TextDocument;
    let text: string;
    const ask = async (): Promise<void> => {
      const at = new Position(7, 16);
      await window.showTextDocument(log, { selection: new Range(at, at) });
      const action = await until('the link is offered', () => actionAt(log, new Range(at, at), 'Link evidence to C-001 (verification)'));
      ok(action.command, 'it runs a command');
      void commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
      await read(question);
    };
    /** Puts the path of a file into the dialog, once that lists the project, and takes it when the folder that it lies in is listed. */
    const choose = async ({ path }: Uri): Promise<void> => {
      await read('.quick-input-list .monaco-list-row:has-text("carelint.yaml")');
      await press('Control+a');
      await paste(path);
      await read(`.quick-input-list .monaco-list-row:has-text("${path.slice(path.lastIndexOf('/') + 1)}")`);
      await press('Enter');
    };
    before(async () => {
      log = await open('kept-in-yaml', 'hazard-log.yaml');
      text = log.getText();
      await until('the control is reported', () => findingOf(log.uri, 'dcb0129/control-is-verified'));
    });

    it('changes nothing with Escape at the first question, nor at the choice of a file', async () => {
      await ask();
      await screenshot('link-evidence');
      await press('Escape');
      await gone(question);
      await ask();
      await press('Enter');
      await read('.quick-input-widget .quick-input-action:has-text("Link")');
      await press('Escape');
      await gone('.quick-input-widget');
      await pause(300);
      equal(log.getText(), text, 'the log');
    });

    it('is told when the file lies in another folder of the workspace', async () => {
      await ask();
      await press('Enter');
      await read('.quick-input-widget .quick-input-action:has-text("Link")');
      await choose(fileOf('kept-in-tables', 'hazard-log.csv'));
      // A toast may never be shown to a window without focus; the list of notifications keeps what was said.
      await gone('.quick-input-widget');
      await commands.executeCommand('notifications.showList');
      await read('.notifications-center :text("lies outside of the project")');
      await screenshot('outside');
      await commands.executeCommand('notifications.clearAll');
      equal(log.getText(), text, 'the log');
    });

    it('gets a record for a file that none speaks of, in the project of the control', async () => {
      await ask();
      await press('Enter');
      await read('.quick-input-widget .quick-input-action:has-text("Link")');
      await choose(fileOf('kept-in-yaml', 'docs/test-report.md'));
      await until('the link is written', () => log.getText().includes('verification: [ R-01 ]'));
      ok(log.getText().includes('by design'), 'the comment stays');
      const all = await Promise.all(
        ['hazard-log.yaml', 'carelint.yaml'].map(async (name) =>
          (await workspace.openTextDocument(fileOf('kept-in-yaml', name))).getText(),
        ),
      );
      ok(all.join('\n').includes('file: docs/test-report.md'), 'the record names the file');
      await screenshot('linked');
      await commands.executeCommand('workbench.action.files.revert');
    });
  });

  describe('somebody who creates a missing record', () => {
    const asks = '.quick-input-title:has-text("Which file is the record to be?")';
    const ask = async (): Promise<void> => {
      const log = await open('kept-in-yaml', 'hazard-log.yaml');
      const at = new Range(0, 0, 0, 0);
      const action = await until('creating is offered', () => actionAt(log, at, 'Create the missing record (dpia)'));
      ok(action.command, 'it runs a command');
      void commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
      await read(asks);
    };

    it('begins nothing with Escape', async () => {
      const before = await namesIn('kept-in-yaml');
      await ask();
      await press('Escape');
      await gone(asks);
      await pause(300);
      equal(await namesIn('kept-in-yaml'), before, 'the files');
    });

    it('is told of a path that leaves the project, and of a file that exists', async () => {
      await ask();
      for (const [path, said] of [
        ['../elsewhere.md', 'inside the project'],
        ['docs/test-report.md', 'exists. Link it instead'],
      ] as const) {
        await press('Control+a');
        await type(path);
        await read(`.quick-input-message:has-text("${said}")`);
      }
      await press('Escape');
    });

    it('begins the file and its entry in the project of the finding alone', async () => {
      await ask();
      await press('Enter');
      await until('the file is shown', () => window.activeTextEditor?.document.uri.path.endsWith('kept-in-yaml/docs/dpia.md'));
      await screenshot('record-begun');
      ok((await namesIn('kept-in-yaml')).includes('records.yaml'), 'the entry is written');
      equal(await namesIn('kept-in-tables'), ['carelint.yaml', 'hazard-log.csv'], 'the other project');
    });
  });

  describe('somebody whose log is a table', () => {
    it('gets the level and the owner written into their cells', async () => {
      const log = await open('kept-in-tables', 'hazard-log.csv');
      const row = new Range(1, 0, 1, 60);
      await until('the row is reported', () => ours(log.uri).some(({ range, message }) => range.start.line === 1 && /owner/.test(message)));
      for (const title of ['Add the level that the scheme gives', 'owner']) {
        const fix = await until(`${title} is offered`, () => actionAt(log, row, title));
        ok(fix.edit && (await workspace.applyEdit(fix.edit)), `${title} is applied`);
      }
      equal(log.lineAt(1).text, 'H-001,"Missed, late",Major,Medium,3,Second reader,TBC,Open', 'the row');
      await screenshot('table-fixed');
    });

    it('is offered the next id, words of the scheme, and the level that follows', async () => {
      const log = await open('kept-in-tables', 'hazard-log.csv');
      const editor = window.activeTextEditor;
      ok(editor && (await editor.edit((edit) => edit.insert(new Position(3, 0), 'H-003,Late,Major,Low,'))), 'a row is begun');
      const labelsAt = async (column: number): Promise<readonly string[]> =>
        (await offeredAt(log, new Position(3, column))).map(({ label }) => String(label));
      equal((await labelsAt(11)).slice(0, 2), ['Major', 'Minor'], 'severities');
      equal((await labelsAt(21))[0], '3', 'the level');
      await commands.executeCommand('workbench.action.files.revert');
    });
  });

  describe('somebody who decides while another window decides too', () => {
    it('finds both decisions in the file, can save it, and sees what a window decided that is not this one', async () => {
      const log = await open('kept-in-tables', 'hazard-log.csv');
      const decisions = fileOf('kept-in-tables', 'carelint.decisions.yaml');
      const other = (subject: string): string =>
        `  - { id: D-${subject}, rule: dcb0129/hazard-entry-complete, subject: ${subject}, decision: accepted, reason: Known, by: C. Other, on: 2026-11-20 }\n`;
      const row = new Range(1, 0, 1, 60);
      const title = 'Accept dcb0129/hazard-entry-complete (H-001) with a reason';
      const action = await until('accepting is offered', () => actionAt(log, row, title));
      ok(action.command, 'it runs a command');
      void commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
      for (const [i, answer] of ['Known', 'A. Person', '', ''].entries()) {
        await read(`.quick-input-title:has-text("(${i + 1}/4)")`);
        if (i === 1) await workspace.fs.writeFile(decisions, new TextEncoder().encode(`decisions:\n${other('H-002')}`));
        if (answer !== '') await type(answer);
        await press('Enter');
      }
      const file = await until('both are in the file', async () => {
        const document = workspace.textDocuments.find(({ uri }) => uri.toString() === decisions.toString());
        return document?.getText().includes('by: A. Person') && document;
      });
      ok(file.getText().includes('id: D-H-002'), 'the decision of the other window is there');
      ok(await file.save(), 'it can be saved');
      await until(
        'the finding of the other window is settled',
        () => !ours(log.uri).some(({ message }) => /H-002: no cause/.test(message)),
      );
      await screenshot('two-decisions');
    });
  });

  describe('somebody whose log is JSON', () => {
    it('is offered keys, words and a whole hazard', async () => {
      const log = await open('kept-in-json', 'risks.json');
      const key = log.positionAt(log.getText().indexOf('"owner"'));
      const offered = await until('keys are offered', async () => {
        const found = await offeredAt(log, key);
        return found.some(({ label }) => label === 'status') && found;
      });
      equal(offered.filter(({ label }) => label === 'name').length, 0, 'what is written already');
      const editor = window.activeTextEditor;
      const behind = log.positionAt(log.getText().indexOf('}') + 1);
      ok(editor && (await editor.edit((edit) => edit.insert(behind, ', '))), 'a comma is typed');
      const at = behind.translate(0, 2);
      const whole = await until('a hazard is offered', async () => (await offeredAt(log, at)).find(({ label }) => label === 'New hazard'));
      ok(whole.insertText instanceof SnippetString && (await editor.insertSnippet(whole.insertText, at)), 'it is taken');
      await commands.executeCommand('leaveSnippet');
      const { hazards } = JSON.parse(log.getText()) as { hazards: { id: string; status?: string }[] };
      equal(
        hazards.map(({ id, status }) => [id, status]),
        [
          ['H-001', undefined],
          ['H-002', 'open'],
        ].map(([id, status]) => [id, status]),
        'the hazards',
      );
      await screenshot('json-hazard');
      await commands.executeCommand('workbench.action.files.revert');
    });
  });
}

async function actionAt(document: TextDocument, range: Range, title: string): Promise<CodeAction | undefined> {
  const offered = await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range);
  return offered.find((one) => one.title.includes(title) && !one.title.startsWith('Fix all'));
}

async function offeredAt(document: TextDocument, at: Position): Promise<readonly CompletionItem[]> {
  const { items } = await commands.executeCommand<CompletionList>('vscode.executeCompletionItemProvider', document.uri, at);
  return items;
}
