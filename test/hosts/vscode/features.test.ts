import './fakeVscode';
import assert from 'node:assert/strict';
import { claim, entryAt } from '../../../src/core/index';
import { themeWords } from '../../../src/exporters/wording';
import type { CheckedProject } from '../../../src/hosts/vscode/checkedProject';
import { Checker } from '../../../src/hosts/vscode/checker';
import { entryUnder } from '../../../src/hosts/vscode/entryUnder';
import { findingsAt } from '../../../src/hosts/vscode/findingsAt';
import { fixEdit } from '../../../src/hosts/vscode/fixEdit';
import { entryText, findingText, idText, termText } from '../../../src/hosts/vscode/hover';
import { renameEdit, usesAround } from '../../../src/hosts/vscode/idPlaces';
import { keyChainAt } from '../../../src/hosts/vscode/keyChain';
import { lookedText } from '../../../src/hosts/vscode/lookedText';
import { candidates } from '../../../src/hosts/vscode/nextFix';
import { itemsFor } from '../../../src/hosts/vscode/offered';
import { ownWordsAt } from '../../../src/hosts/vscode/ownFiles';
import { plainMarkdown } from '../../../src/hosts/vscode/plainMarkdown';
import { rulePage } from '../../../src/hosts/vscode/rulePage';
import { shippedFile } from '../../../src/hosts/vscode/rulePages';
import { rulesReading } from '../../../src/hosts/vscode/rulesByFact';
import { childrenOf } from '../../../src/hosts/vscode/statusNodes';
import { themeTitle } from '../../../src/hosts/vscode/themeTitle';
import { begin, documentOf, Position, Uri, type WorkspaceEdit } from './fakeVscode';
import { smallCatalogue } from './smallCatalogue';

const catalogue = smallCatalogue();
const silent = { error: (...parts: unknown[]) => assert.fail(parts.join(' ')), debug: () => undefined } as never;

async function projectOf(files: Readonly<Record<string, string>>): Promise<CheckedProject> {
  begin(files);
  const checker = new Checker({ catalogue: async () => catalogue, log: silent });
  await checker.search();
  const [project] = checker.all();
  assert.ok(project);
  return project;
}

const files = {
  'model-card.yaml': 'name: Sorter\n',
  'hazard-log.yaml': ['scheme: dcb0129-example', 'hazards:', '  - id: H-001 # the first', '    name: Missed', ''].join('\n'),
};
const log = Uri.file('/project/hazard-log.yaml') as never;

function offered(text: string, home: 'card' | 'risk' | undefined, facts: CheckedProject['facts']): readonly string[] {
  const lines = text.replace('|>', '').split('\n');
  const line = text.slice(0, text.indexOf('|>')).split('\n').length - 1;
  const column = text.split('\n')[line]?.indexOf('|>') ?? 0;
  const chain = keyChainAt(lines, { line, column });
  return chain === undefined ? [] : itemsFor({ chain, home, facts }).map(({ label }) => label);
}

describe('A quick fix in the editor', () => {
  it('writes structure at the item and keeps the comment', async () => {
    const project = await projectOf(files);
    const [result] = findingsAt(project, log, new Position(2, 10) as never);
    assert.ok(result?.rule === 'small/owner-named');
    const fix = fixEdit(result, project);
    assert.ok(fix);
    const { replaced } = fix.edit as unknown as WorkspaceEdit;
    assert.deepEqual(
      replaced.map(({ uri, range, newText }) => [uri.path, range.start.line, range.start.character, newText]),
      [['/project/hazard-log.yaml', 3, 16, '\n    owner: TBC']],
    );
  });

  it('is for findings at the cursor only', async () => {
    assert.deepEqual(findingsAt(await projectOf(files), log, new Position(0, 3) as never), []);
  });
});

describe('Completion', () => {
  it('offers the keys of an item that are not written yet', async () => {
    const { facts } = await projectOf(files);
    const keys = offered('hazards:\n  - id: H-001\n    |>', 'risk', facts);
    assert.ok(keys.includes('owner') && keys.includes('controls'));
    assert.ok(!keys.includes('id'));
  });

  it('offers both the keys of the document and the records beside it at the top', async () => {
    const { facts } = await projectOf(files);
    const keys = offered('|>', 'card', facts);
    assert.ok(keys.includes('intendedUse') && keys.includes('project'));
  });

  it('offers closed words, answers and the ids that are defined', async () => {
    const { facts } = await projectOf(files);
    assert.ok(offered('project:\n  stage: |>', 'card', facts).includes('validation'));
    assert.deepEqual(offered('project:\n  nhs: |>', 'card', facts), ['true', 'false']);
    assert.deepEqual(offered('limitations:\n  - hazards:\n      - |>', 'card', facts), ['H-001']);
  });

  it('offers the settings of the project file and the rules that they are about', () => {
    const words = (text: string, kind: 'project' | 'decisions') => {
      const lines = text.replace('|>', '').split('\n');
      const line = text.split('\n').findIndex((one) => one.includes('|>'));
      const chain = keyChainAt(lines, { line, column: text.split('\n')[line]?.indexOf('|>') ?? 0 });
      return chain && ownWordsAt({ chain, kind, catalogue: catalogue.data })?.words;
    };
    assert.ok(words('|>', 'project')?.includes('failOn'));
    assert.deepEqual(words('packs:\n  off: [|>]', 'project'), ['small']);
    assert.deepEqual(words('severity:\n  small/owner-named: |>', 'project'), ['error', 'warning', 'advice', 'off']);
    assert.ok(words('decisions:\n  - rule: |>', 'decisions')?.includes('small/owner-named'));
    assert.ok(words('decisions:\n  - rule: a/b\n    |>', 'decisions')?.includes('reason'));
  });

  it('offers nothing under a key that the vocabulary does not know', async () => {
    assert.deepEqual(offered('unheard:\n  |>', 'card', (await projectOf(files)).facts), []);
  });
});

describe('A hover', () => {
  const pathAt = (text: string, line: number, character: number) =>
    entryUnder({ document: documentOf('/project/hazard-log.yaml', text) as never, position: { line, character }, kind: 'risk', first: 0 })
      ?.path;

  it('knows what a key means, also by another word for it', () => {
    assert.equal(pathAt('hazards:\n  - id: H-001\n    owner: x', 2, 6), 'risk.hazards[].owner');
    assert.equal(pathAt('hazards:\n  - id: H-001\n    owner: x', 2, 11), 'risk.hazards[].owner');
  });

  it('names the rules that read it', () => {
    assert.deepEqual(
      rulesReading('risk.hazards[].owner', catalogue).map(({ id }) => id),
      ['small/owner-named'],
    );
  });
});

describe('The status tree', () => {
  it('goes from pack to rule to the item judged, with the state in words', async () => {
    const project = await projectOf(files);
    const [group] = childrenOf(undefined, { projects: [project], grouping: 'pack' });
    assert.ok(group?.kind === 'group');
    assert.equal(group.title, 'A small pack');
    const rules = childrenOf(group, { projects: [project], grouping: 'pack' });
    assert.deepEqual(
      rules.map((node) => node.kind === 'rule' && node.rule.id),
      ['small/owner-named', 'small/name-matches', 'small/file-exists', 'small/level-follows'],
    );
    const [item] = rules[0] === undefined ? [] : childrenOf(rules[0], { projects: [project], grouping: 'pack' });
    assert.ok(item?.kind === 'result');
    assert.equal(item.result.subjectName, 'H-001');
  });
});

describe('The themes of the tree', () => {
  it('are named as the exports name them', () => {
    for (const theme of [1, 2, 3, 4, 5]) assert.equal(themeTitle(theme), themeWords(theme));
  });
});

describe('What was looked at', () => {
  it('names the files read and the ones that were not', async () => {
    const project = await projectOf({ ...files, 'carelint.yaml': 'documents: { records: [gone.yaml] }\n' });
    const text = lookedText([project]);
    assert.match(text, /hazard-log\.yaml {2}carelint/);
    assert.match(text, /gone\.yaml {2}This file could not be read: it does not exist\./);
  });

  it('says so when nothing was', () => {
    assert.match(lookedText([]), /nothing was checked/);
  });

  it('names files that are really picked up, where none was', () => {
    const named =
      lookedText([])
        .match(/^ {2}\w.*$/gm)
        ?.flatMap((line) => line.replace('risk-file.*', 'risk-file.yaml').match(/[\w-]+\.\w+/g) ?? []) ?? [];
    assert.ok(named.length > 8, named.join(' '));
    assert.deepEqual(
      named.filter((name) => claim(name, '---\npipeline_tag: other\n---\n') === undefined),
      [],
    );
  });
});

describe('The page of a rule', () => {
  it('says why, how and by whom it is asked for', () => {
    const rule = catalogue.rule('small/owner-named');
    assert.ok(rule);
    const page = rulePage(rule, catalogue.data);
    assert.match(page, /^# Every hazard has an owner\n/);
    assert.match(page, /\[An Act\]\(https:\/\/example\.org\/act\), 1/);
  });
});

describe('A page that ships', () => {
  it('is found by the id of a rule and by the links between pages, and nothing beside them is', () => {
    const files = ['mhra/some-rule', 'rules/mhra/some-rule', 'rules/by-stage', 'learn/glossary', 'reference/facts'].map(shippedFile);
    assert.deepEqual(files, [
      'rules/mhra/some-rule.md',
      'rules/mhra/some-rule.md',
      'rules/by-stage.md',
      'learn/glossary.md',
      'reference/facts.md',
    ]);
    for (const page of ['', 'a', '../a', 'learn/../a', 'learn/a/b', 'rules/', 'rules/a/b/c', 'a/.b'])
      assert.equal(shippedFile(page), undefined, page);
  });
});

describe('The next fix', () => {
  it('is looked for in the order of documents and lines, among findings that bring one', async () => {
    const two = ['hazards:', '  - id: H-001', '    name: Missed', '  - id: H-002', '    name: Late', ''].join('\n');
    const project = await projectOf({ ...files, 'hazard-log.yaml': two });
    assert.deepEqual(
      candidates(project).map(({ result, range }) => [result.subjectName, range.start.line]),
      [
        ['H-001', 1],
        ['H-002', 3],
      ],
    );
  });
});

describe('Text in a hover', () => {
  it('explains a word of the field and leads to the others', () => {
    const text = termText({ id: 'harm', term: 'Harm', means: 'Injury *of* people.', also: [], nations: [], facts: [], see: [] });
    assert.equal(text, '**Harm** Injury \\*of\\* people. [More words](command:carelint.learn?%5B%22glossary%23harm%22%5D)');
  });

  it('shows documents and rules as text, whatever they hold', () => {
    assert.equal(
      plainMarkdown('[x](command:y) **b** <img> $(zap) `c`'),
      '\\[x\\]\\(command:y\\) \\*\\*b\\*\\* \\<img\\> $\\(zap\\) \\`c\\`',
    );
    assert.doesNotMatch(plainMarkdown('see https://example.org or www.example.org'), /:\/\/|www\./);
  });

  it('says why a finding fired and who asks for it', async () => {
    const project = await projectOf(files);
    const [result] = findingsAt(project, log, new Position(2, 10) as never);
    assert.ok(result);
    const text = findingText(result, catalogue);
    assert.match(text, /^\*\*Every hazard has an owner\*\* \[small\/owner-named\]\(command:carelint\.explainRule\?/);
    assert.match(text, /`risk\.hazards\[0\]\.owner` is not stated/);
    assert.match(text, /Source: An Act, 1/);
  });

  it('says what a key means and which words it takes', () => {
    const entry = entryAt('project.stage');
    assert.ok(entry);
    assert.match(entryText(entry, catalogue), /One of: concept, development, validation/);
  });
});

describe('An id', () => {
  const linked = {
    'model-card.yaml': 'name: Sorter\nlimitations:\n  - { id: L-01, text: Poor light, hazards: [h-001] }\n',
    'hazard-log.yaml': 'hazards:\n  - id: "H-001"\n    name: Missed\n    owner: x\n    limitations: [L-01]\n',
  };
  const at = (project: CheckedProject, path: string, words: string) => {
    const text = project.documents.find(({ uri }) => uri === path)?.text ?? '';
    return usesAround({ project, uri: Uri.file(`/project/${path}`) as never, offset: text.indexOf(words) + 1 });
  };

  it('is found wherever it is written, however its letters are cased', async () => {
    const found = at(await projectOf(linked), 'model-card.yaml', 'h-001');
    assert.deepEqual(
      found?.uses.map(({ role, place }) => `${role} ${place.uri}`),
      ['reference model-card.yaml', 'definition hazard-log.yaml'],
    );
  });

  it('is told with the name of what it stands for', async () => {
    const found = at(await projectOf(linked), 'model-card.yaml', 'h-001');
    assert.ok(found);
    assert.match(idText(found), /\*\* Missed \\\(named in 1 place\\\)/);
  });

  it('is renamed everywhere, and quotes stay', async () => {
    const found = at(await projectOf(linked), 'hazard-log.yaml', 'H-001');
    assert.ok(found);
    const { replaced } = renameEdit(found, 'H-100') as unknown as WorkspaceEdit;
    assert.deepEqual(
      replaced.map(({ uri, range, newText }) => [uri.path, range.start.line, range.start.character, range.end.character, newText]),
      [
        ['/project/model-card.yaml', 2, 44, 49, 'H-100'],
        ['/project/hazard-log.yaml', 1, 9, 14, 'H-100'],
      ],
    );
  });

  it('takes no name that would not be an id', async () => {
    const found = at(await projectOf(linked), 'hazard-log.yaml', 'H-001');
    assert.ok(found);
    assert.throws(() => renameEdit(found, 'a: b'), /letters/);
  });
});
