import './fakeVscode';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describedFacts } from '../../../src/core/index';
import type { CheckedProject } from '../../../src/hosts/vscode/checkedProject';
import { Checker } from '../../../src/hosts/vscode/checker';
import { checklistPage } from '../../../src/hosts/vscode/checklistPage';
import { codeActionProvider } from '../../../src/hosts/vscode/codeActions';
import { registerCommands } from '../../../src/hosts/vscode/commands';
import { diagnosticsOf } from '../../../src/hosts/vscode/diagnostics';
import { hoverAt } from '../../../src/hosts/vscode/hover';
import { lookedText } from '../../../src/hosts/vscode/lookedText';
import { showStatusItem } from '../../../src/hosts/vscode/statusItem';
import { showStatusTree } from '../../../src/hosts/vscode/statusTree';
import { begin, desk, documentOf, Position, Uri } from './fakeVscode';
import { type Answer, type Asked, sitDown } from './person';
import { smallCatalogue } from './smallCatalogue';

const vscode = require('vscode');
const catalogue = smallCatalogue();

/** Marks what went through the translation. What fills a hole stays outside of the marks, because it has to speak for itself. */
const pseudo = (text: string, ...holes: readonly unknown[]): string =>
  text
    .split(/(\{\d+\})/)
    .map((part) => (/^\{\d+\}$/.test(part) ? String(holes[Number(part.slice(1, -1))]) : part && `⟦${part}⟧`))
    .join('');

/** What is left of a text besides what was translated, and besides what documents, rules and the vocabulary say in their own words. */
function untranslated(shown: string, own: readonly string[]): string {
  // Names of files and of icons are the same in every language.
  let rest = shown.replace(/⟦[^⟧]*⟧|\$\([a-z-]+\)/g, ' ').replace(/[\w/-]+\.(?:md|html|yaml|json|csv|xlsx|zip|\*)/g, ' ');
  for (const words of own) rest = rest.replaceAll(words, ' ');
  return /\p{L}{2,}/u.test(rest) ? rest.trim() : '';
}

/** Texts of documents, rules and the vocabulary, the longest first. Closed words such as `unmet` are none: people read them translated. */
function ownTexts(...projects: readonly (CheckedProject | undefined)[]): readonly string[] {
  const texts = new Set<string>(['Carelint', 'carelint', 'hazard-log.yaml', 'file:///', 'project', 'work', 'MODEL_CARD.md']);
  const closed = new Set(['status', 'severity', 'kind', 'confidence']);
  // Results share most of what they hold.
  const seen = new Set<unknown>();
  const gather = (value: unknown): void => {
    if (seen.has(value)) return;
    seen.add(value);
    if (typeof value === 'string') {
      if (value.length > 1) for (const text of [value, ...value.split('\n')]) texts.add(text.trim());
    } else if (Array.isArray(value)) value.forEach(gather);
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) {
        texts.add(key);
        if (!closed.has(key)) gather(inner);
      }
  };
  gather([describedFacts, catalogue.data]);
  for (const project of projects)
    gather([project?.report, project?.facts.values, project?.documents.map(({ uri, text }) => ({ uri, text }))]);
  for (const word of ['', 'met', 'unmet', 'undetermined']) texts.delete(word);
  return [...texts].sort((a, b) => b.length - a.length);
}

const silent = { error: (...parts: unknown[]) => assert.fail(parts.join(' ')), debug: () => undefined } as never;
const settings = { enable: true, minimumSeverity: 'advice', undetermined: 'show' } as never;
const files = {
  'model-card.yaml': 'name: Sorter\nlimitations:\n  - { id: L-01, text: Poor light, hazards: [H-001] }\n',
  'hazard-log.yaml':
    'scheme: dcb0129-example\nhazards:\n  - id: H-001\n    name: Missed\n    harm: TBC\n    controls: [{ id: C-001, text: Alarm }]\n',
  'carelint.yaml': 'documents: { records: [gone.yaml] }\n',
};

async function checkerOf(files: Readonly<Record<string, string>>): Promise<{ checker: Checker; project: CheckedProject | undefined }> {
  begin(files);
  const checker = new Checker({ catalogue: async () => catalogue, log: silent });
  await checker.search();
  return { checker, project: checker.all()[0] };
}

/** Every text below a value that the editor is given to show. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    shownKeys.has(key) && !(key === 'command' && typeof inner === 'string') ? textsIn(inner) : [],
  );
}
const shownKeys: ReadonlySet<string> = new Set(
  'label description detail title prompt placeHolder placeholder openLabel saveLabel tooltip text value message contents accessibilityInformation command relatedInformation'.split(
    ' ',
  ),
);

describe('A text that reaches the user', () => {
  const plain = vscode.l10n.t;
  before(() => {
    vscode.l10n.t = pseudo;
  });
  after(() => {
    vscode.l10n.t = plain;
  });

  /** Fails with all texts that hold something that was not translated. */
  const allTranslated = (shown: readonly string[], ...projects: readonly (CheckedProject | undefined)[]): void => {
    const own = ownTexts(...projects);
    assert.ok(
      shown.some((text) => text.includes('⟦')),
      `something was shown: ${shown.join(' | ')}`,
    );
    assert.deepEqual(
      shown.filter((text) => untranslated(text, own) !== ''),
      [],
    );
  };

  it('can fail this test', () => {
    assert.equal(untranslated('Export it', []), 'Export it');
    assert.equal(untranslated(pseudo('Export {0}', 'it now'), []), 'it now');
    assert.equal(untranslated(pseudo('Export {0}', 'it now'), ['it now']), '');
    assert.notEqual(untranslated('unmet', ownTexts()), '');
  });

  it('is translated in the tree, with what comes next, and in the status bar', async () => {
    for (const begun of [files, { 'carelint.yaml': 'project: { role: TBC }\n' }]) {
      const { checker, project } = await checkerOf(begun);
      const shown: string[] = [];
      let provider: { getChildren(node?: unknown): Promise<unknown[]>; getTreeItem(node: unknown): Promise<unknown> } | undefined;
      const item = { show: () => undefined, hide: () => undefined, dispose: () => undefined };
      sitDown(() => undefined);
      Object.assign(vscode.window, {
        createTreeView: (_: string, { treeDataProvider }: { treeDataProvider: typeof provider }) => {
          provider = treeDataProvider;
          return { dispose: () => undefined };
        },
        createStatusBarItem: () => item,
      });
      const tree = showStatusTree(checker, { workspaceState: { get: () => 'theme', update: async () => undefined } } as never);
      const climb = async (node?: unknown): Promise<void> => {
        for (const child of (await provider?.getChildren(node)) ?? []) {
          shown.push(...textsIn(await provider?.getTreeItem(child)));
          await climb(child);
        }
      };
      await climb();
      const status = showStatusItem(checker);
      shown.push(...textsIn(item));
      tree.dispose();
      status.dispose();
      allTranslated(shown, project);
    }
  });

  it('is translated in the list of problems', async () => {
    const many = Array.from({ length: 600 }, (_, number) => `  - { id: H-${number}, name: N${number} }`).join('\n');
    for (const one of [files, { 'carelint.yaml': 'project: { role: TBC }\n' }, { 'hazard-log.yaml': `hazards:\n${many}\n` }]) {
      const { project } = await checkerOf(one);
      assert.ok(project);
      allTranslated([...diagnosticsOf(project, settings)].flatMap(([, list]) => list).flatMap(textsIn), project);
    }
  });

  it('is translated in the list of fixes and in what is explained', async () => {
    const { checker, project } = await checkerOf(files);
    assert.ok(project);
    const text = files['hazard-log.yaml'];
    const document = documentOf('/project/hazard-log.yaml', text) as never;
    const shown: string[] = [];
    for (const [line, column] of [
      [2, 10],
      [3, 6],
      [5, 25],
    ] as const) {
      const at = new Position(line, column);
      const actions = await codeActionProvider(checker).provideCodeActions(
        document,
        new vscode.Range(at, at),
        { diagnostics: [], triggerKind: 1 } as never,
        {} as never,
      );
      shown.push(...textsIn(actions));
      const hover = await hoverAt({ checker, glossary: async () => [], document, position: at as never });
      // Links to our own pages and commands are addresses.
      shown.push(...textsIn(hover).map((one) => one.replace(/\]\(command:[^)]*\)/g, ']').replaceAll('\\', '')));
    }
    allTranslated(shown, project);
  });

  it('is translated on the pages that the editor makes', async () => {
    const { project } = await checkerOf(files);
    assert.ok(project);
    const webview = { cspSource: 'self', asWebviewUri: (uri: Uri) => uri };
    const page = checklistPage({ webview, script: Uri.file('/s'), styles: Uri.file('/c'), nonce: '', checklistStyles: '' } as never);
    const shownInPage = [
      ...page.replace(/<style[\s\S]*?<\/style>/g, '').matchAll(/>([^<]+)<|(?:aria-label|title|placeholder|data-words)="([^"]*)"/g),
    ];
    allTranslated(shownInPage.map(([, text, label]) => text ?? label ?? ''));
    allTranslated(lookedText([project]).split('\n'), project);
    allTranslated([lookedText([])]);
  });

  it('is translated in every question and message of the commands', async () => {
    const first = ({ kind, items }: Asked): Answer => (kind === 'input' ? '' : kind === 'folder' ? undefined : items.at(0)?.label);
    const last = ({ kind, items }: Asked): Answer =>
      kind === 'input' ? 'Somebody' : kind === 'folder' ? '/elsewhere' : items.at(-1)?.label;
    const unsure = ({ kind, items }: Asked): Answer =>
      kind === 'input' ? '' : kind === 'pick' ? (items.find(({ label }) => label.includes('Not sure')) ?? items[0])?.label : undefined;
    const seen: string[] = [];
    for (const answer of [first, last, unsure])
      for (const own of [{}, files]) {
        const { checker, project } = await checkerOf(own);
        const person = sitDown(answer);
        vscode.window.activeTextEditor = {
          document: { uri: Uri.file('/project/hazard-log.yaml'), isDirty: false },
          selection: { active: new Position(0, 0) },
        };
        const ports = { checker, panels: { open: async () => undefined }, catalogue: async () => catalogue, sample: async () => [] };
        const pack = { forms: async () => [], version: '0.0.0' };
        const registered = registerCommands({ ...ports, ...pack } as never);
        for (const [name, run] of desk.commands) {
          const subject = { root: 'file:///project', rule: 'small/owner-named', kind: 'accepted', subject: 'H-001' };
          await run(name === 'carelint.decide' ? subject : undefined);
        }
        registered.dispose();
        allTranslated(
          person.asked.flatMap(({ words }) => words),
          project,
          checker.all()[0],
        );
        seen.push(...person.asked.map(({ title }) => title));
      }
    assert.ok(new Set(seen).size > 20, `${new Set(seen).size} questions and messages were seen`);
  });

  it('is nowhere written beside the key that shows it', () => {
    const folder = 'src/hosts/vscode';
    const names = readdirSync(folder).filter((name) => name.endsWith('.ts'));
    assert.ok(names.length > 40);
    const shows =
      /\b(?:title|label|detail|description|placeHolder|prompt|tooltip|openLabel|saveLabel)\s*[:=]\s*['"`][^'"`$]*\p{L}{2}|show(?:Information|Warning|Error)Message\(\s*['"`][^'"`$]*\p{L}{2}/u;
    assert.deepEqual(
      names.flatMap((name) =>
        readFileSync(join(folder, name), 'utf8')
          .split('\n')
          .flatMap((line, number) => (shows.test(line) ? [`${name}:${number + 1} ${line.trim()}`] : [])),
      ),
      [],
    );
  });
});
