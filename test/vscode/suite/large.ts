// A hazard log of 20,000 hazards: the editor is answered while it is checked, and it can be edited in the middle.

import { commands, type Hover, Position, Range, type TextDocument, Uri, window, workspace } from 'vscode';
import { ok, until } from './expect';
import { findingOf, ours } from './findings';
import { runSuite } from './run';
import { read, screenshot, type } from './window';

export const run = (): Promise<void> => runSuite(large);

const count = 20_000;
const middle = count / 2;

const idOf = (number: number): string => `H-${String(number).padStart(5, '0')}`;

/** As long as people write them; the residual level of the one in the middle is not what its words give. */
function hazard(number: number): string {
  return `  - id: ${idOf(number)}
    name: Case ${number} is missed on the first reading
    description: The reader sees the list before film ${number} and passes over what is not on it
    effect: The person is sent home without a second reading of film ${number}
    causes:
      - { text: Film ${number} was taken with a plate of another maker, kind: misread-output }
    harm: Treatment begins late, and what could have been cured early has spread
    initial: { severity: minor, likelihood: low, level: 1 }
    controls:
      - id: C1
        text: A radiographer reads every film of this kind again within ${(number % 40) + 2} hours
        type: training
        state: planned
    residual: { severity: minor, likelihood: low, level: ${number === middle ? 2 : 1} }
    owner: clinical-safety-officer
    status: open
`;
}

const log = (): string =>
  `scheme: dcb0129-example
exclusions: []
people:
  - { role: clinical-safety-officer, name: A. Example, party: manufacturer }
hazards:
${Array.from({ length: count }, (_, i) => hazard(i + 1)).join('')}`;

function large(): void {
  const fileOf = (name: string): Uri => {
    const [folder] = workspace.workspaceFolders ?? [];
    ok(folder, 'a folder is open');
    return Uri.joinPath(folder.uri, name);
  };
  const write = (name: string, text: string): Thenable<void> => workspace.fs.writeFile(fileOf(name), new TextEncoder().encode(text));
  let document: TextDocument;
  let line: number;

  describe('a log of 20,000 hazards', function () {
    this.timeout(300_000);

    const misfit = () => findingOf(document.uri, 'dcb0129/residual-level-recomputes');

    before(async () => {
      await commands.executeCommand('workbench.action.closeAuxiliaryBar');
      await write('carelint.yaml', 'project: { name: Film sorter, role: developer, stage: deployment, nations: [england] }\n');
      const text = log();
      line = text.slice(0, text.indexOf(`id: ${idOf(middle)}\n`)).split('\n').length - 1;
      await write('hazard-log.yaml', text);
    });

    it('is checked while others have their turn', async () => {
      const others = new Others();
      document = (await window.showTextDocument(fileOf('hazard-log.yaml'), { preview: false })).document;
      await soon('the level that does not fit is reported', misfit);
      others.end('shown');
    });

    it('explains a hazard in the middle, and knows where it is named', async () => {
      const at = new Position(line, 12);
      await window.showTextDocument(document, { selection: new Range(at, at) });
      const hovers = await soon('the hazard is explained', async () => {
        const found = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, at);
        return found.length > 0 && found;
      });
      const words = hovers.flatMap(({ contents }) => contents).map((one) => (typeof one === 'string' ? one : one.value));
      ok(
        words.some((one) => one.includes(`Case ${middle} is missed`)),
        `it is told by its name: ${words.join('; ')}`,
      );
    });

    it('has a checklist, made while others have their turn', async () => {
      const others = new Others();
      await commands.executeCommand('carelint.openChecklist');
      const words = await soon('the checklist is shown', () =>
        read('p:has-text("hazards, as the log states them")').catch(() => undefined),
      );
      others.end('the checklist was shown');
      ok(words.startsWith(`${count} hazards`), words);
      await screenshot('checklist');
      await commands.executeCommand('workbench.action.closeActiveEditor');
    });

    it('takes what is typed in the middle', async () => {
      const level = document.getText().indexOf('level: 2', document.offsetAt(new Position(line, 0))) + 'level: '.length;
      const at = new Range(document.positionAt(level), document.positionAt(level + 1));
      await window.showTextDocument(document, { selection: at });
      await commands.executeCommand('workbench.action.focusActiveEditorGroup');
      await type('1');
      const typed = Date.now();
      await soon('the level that fits is read', () => misfit() === undefined);
      console.log(`NOTE read ${Date.now() - typed} ms after the last key`);
      ok(ours(document.uri).length > 1, 'the other findings are still shown');
      await screenshot('typed');
    });
  });
}

/** Stands for everything else in the extension host: counts how often it comes to its turn, and how long it waits. */
class Others {
  private readonly started = Date.now();
  private turns = 0;
  private longest = 0;
  private last = this.started;
  private working = true;

  constructor() {
    this.turn();
  }

  end(what: string): void {
    this.working = false;
    console.log(`NOTE ${what} after ${Date.now() - this.started} ms; others had ${this.turns} turns and waited ${this.longest} ms at most`);
    ok(this.turns > 10, `others had ${this.turns} turns`);
  }

  private turn(): void {
    this.turns++;
    const now = Date.now();
    this.longest = Math.max(this.longest, now - this.last);
    this.last = now;
    if (this.working) setTimeout(() => this.turn(), 0);
  }
}

/** As `until`, for as long as so large a log may take on a slow machine. */
async function soon<T>(what: string, probe: () => T | undefined | false | Promise<T | undefined | false>): Promise<T> {
  for (let round = 0; round < 6; round++) {
    try {
      return await until(what, probe);
    } catch (error) {
      if (round === 5) throw error;
    }
  }
  throw new Error(what);
}
