// Somebody opens an empty folder and has never met any of this: what they see, and how far the keyboard alone takes them.

import {
  type CodeAction,
  commands,
  type Diagnostic,
  DiagnosticSeverity,
  languages,
  Range,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { equal, ok, pause, until } from './expect';
import { codeOf } from './findings';
import { runSuite } from './run';
import { fits, focused, press, read, screenshot, type, zoom } from './window';

export const run = (): Promise<void> => runSuite(newcomer);

/** What is typed at each question of setting up, by words that its title holds. */
const answers: readonly (readonly [words: string, answer: string])[] = [
  ['What is the product called?', 'Rash sorter'],
  ['Do you make the product', 'developer'],
  ['Which stage', 'development'],
  ['In which UK nations', ''],
  ['offered to the NHS', 'Yes'],
  ['Is it a medical device', 'Not sure'],
  ['Does it do more with data', 'Yes'],
  ['for individual people', 'Yes'],
  ['meant to diagnose', 'Yes'],
  ['point to a medical device', 'Write down'],
  ['identified or identifiable', 'Yes'],
  ['kind of method', 'deep-learning'],
  ['model change', 'static'],
];

function newcomer(): void {
  const folder = (): Uri => {
    const [first] = workspace.workspaceFolders ?? [];
    ok(first, 'a folder is open');
    return first.uri;
  };

  const documentOf = (name: string) => workspace.openTextDocument(Uri.joinPath(folder(), name));
  const textOf = async (name: string): Promise<string> => (await documentOf(name)).getText();
  const rewrite = async (name: string, change: (text: string) => string): Promise<void> => {
    const document = await documentOf(name);
    const edit = new WorkspaceEdit();
    edit.replace(document.uri, new Range(0, 0, document.lineCount, 0), change(document.getText()));
    ok(await workspace.applyEdit(edit), `${name} is changed`);
    await document.save();
  };

  describe('somebody who opens an empty folder', () => {
    before(() => commands.executeCommand('workbench.action.closeAuxiliaryBar'));

    it('is told what there is to do, and has no problems', async () => {
      await commands.executeCommand('workbench.view.extension.carelint');
      await read('.welcome-view-content :text("Set Up This Project")');
      equal(inProblems(), [], 'problems');
      await screenshot('welcome');
    });

    it('sets the project up with the keyboard alone', async () => {
      await press('F1');
      await type('Carelint: Set Up This Project');
      await press('Enter');
      for (const [words, answer] of answers) {
        const title = `.quick-input-title:has-text("${words}")`;
        await read(title);
        for (const factor of [2, 1]) {
          await zoom(factor);
          ok(await fits(title), `all of "${words}" is to be read at ${factor} times the size`);
        }
        if (words === 'Which stage') await screenshot('set-up');
        if (answer !== '') await type(answer);
        await press('Enter');
      }
      const card = await until('the card is opened', () => window.activeTextEditor?.document.uri);
      equal(card.path, Uri.joinPath(folder(), 'MODEL_CARD.md').path, 'what is opened');
      const names = (await workspace.fs.readDirectory(folder())).map(([name]) => name);
      equal(names.toSorted(), ['MODEL_CARD.md', 'carelint.yaml', 'hazard-log.yaml'], 'what was written');
    });

    it('sees what comes next, and not forty errors', async () => {
      const all = await until('the project is checked', () => {
        const found = languages.getDiagnostics().flatMap(([, own]) => own.filter(({ source }) => source === 'Carelint'));
        return found.length > 30 && found;
      });
      equal(inProblems(), ['carelint.yaml next'], `what Problems shows of ${all.length} findings`);
      await commands.executeCommand('workbench.actions.view.problems');
      await read('.markers-panel :text("Next: answer what is open in the profile (1)")');
      await read('.statusbar-item :text("Just begun")');
      await screenshot('just-begun');
    });

    it('is led by the tree to the first open place, with the keyboard alone', async () => {
      await commands.executeCommand('workbench.action.closePanel');
      await commands.executeCommand('carelint.status.focus');
      await press('Home');
      await until('the next step has the keyboard', async () => (await focused())?.text.startsWith('Next: answer what is open'));
      await press('Enter');
      await until('the open place is selected', () => {
        const editor = window.activeTextEditor;
        return editor?.document.uri.path.endsWith('/carelint.yaml') && editor.document.getText(editor.selection) === 'TBC';
      });
    });

    it('fills in the profile and the card, and is led on to the log', async () => {
      await rewrite('carelint.yaml', (text) => text.replaceAll('TBC', 'true'));
      await rewrite('MODEL_CARD.md', filled);
      await until('the log comes next', () => inProblems().includes('hazard-log.yaml next'));
      await commands.executeCommand('workbench.actions.view.problems');
      await screenshot('log-comes-next');
    });

    it('writes the first hazard and sees its findings at their words', async () => {
      await rewrite('hazard-log.yaml', filled);
      await until('nothing waits any more', () => inProblems().length > 0 && !inProblems().some((one) => one.endsWith(' next')));
      await window.showTextDocument(Uri.joinPath(folder(), 'hazard-log.yaml'), { preview: false });
      await screenshot('first-findings');
    });

    it('takes a fix, with the keyboard alone', async () => {
      await commands.executeCommand('workbench.action.closePanel');
      const before = (await textOf('hazard-log.yaml')) + (await textOf('MODEL_CARD.md'));
      await press('F1');
      await type('Carelint: Go to the Next Fix');
      await press('Enter');
      await read('.action-widget');
      await screenshot('next-fix');
      await press('Enter');
      await until('something is written', async () => (await textOf('hazard-log.yaml')) + (await textOf('MODEL_CARD.md')) !== before);
      await screenshot('fix-taken');
    });

    it('accepts a finding with a reason, and finds it in the checklist', async () => {
      const log = Uri.joinPath(folder(), 'hazard-log.yaml');
      const action = await until('accepting is offered', async () => {
        const reported = languages.getDiagnostics(log).filter(({ source, code }) => source === 'Carelint' && typeof code === 'object');
        for (const { range } of reported) {
          const offered = await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', log, range);
          const accept = offered.find(({ title }) => /^Accept .* with a reason/.test(title));
          if (accept !== undefined) return accept;
        }
        return false;
      });
      ok(action.command, 'it runs a command');
      void commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
      for (const [i, answer] of ['Known from the trial', 'A. Person', '', '2027-06-01'].entries()) {
        await read(`.quick-input-title:has-text("(${i + 1}/4)")`);
        if (i === 0) await screenshot('decision');
        if (answer !== '') await type(answer);
        await press('Enter');
      }
      await until('the decision is shown', () =>
        window.visibleTextEditors.some(({ document }) => document.uri.path.endsWith('decisions.yaml')),
      );
      await workspace.saveAll();
      await commands.executeCommand('carelint.openChecklist');
      await read('h1:has-text("Rash sorter")');
      await pause(800);
      await screenshot('checklist');
    });

    it('is told what an evidence pack still needs', async () => {
      void commands.executeCommand('carelint.writeEvidencePack');
      await read('.quick-input-widget :text("every page says that it is a draft")');
      await press('Enter');
      await read('.quick-input-widget :text("TBC")');
      await screenshot('pack-owed');
      await press('Escape');
    });

    it('goes through the five steps of the walkthrough with the keyboard alone', async () => {
      await commands.executeCommand('workbench.action.closeAllEditors');
      await commands.executeCommand('workbench.action.openWalkthrough', 'carelint.carelint#start');
      const steps = ['Set up the project', 'See what is missing', 'Let a quick fix write', 'Open the checklist', 'Keep the record'];
      for (const step of steps) {
        await until(`the keyboard is on ${step}`, async () => {
          await press('Tab');
          return (await focused())?.text.startsWith(step);
        });
        await press('Enter');
        await read('.getting-started-media img[alt]');
        await screenshot(`walkthrough-${steps.indexOf(step) + 1}`);
      }
    });
  });
}

/** What the list of problems shows; hints stay in the text. */
function inProblems(): readonly string[] {
  const isShown = ({ source, severity }: Diagnostic): boolean => source === 'Carelint' && severity !== DiagnosticSeverity.Hint;
  return languages
    .getDiagnostics()
    .flatMap(([uri, all]) => all.filter(isShown).map((one) => `${uri.path.split('/').at(-1)} ${codeOf(one)}`));
}

/** As somebody does who writes words for what they know and leaves the rest. */
const filled = (text: string): string => text.replace(/: TBC\b/g, ': Written by somebody who knows');
