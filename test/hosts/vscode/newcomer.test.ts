import './fakeVscode';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type CompiledCatalogue, starterDocuments } from '../../../src/core/index';
import { isFinding } from '../../../src/exporters/index';
import * as cli from '../../../src/hosts/cli/initWords';
import type { CheckedProject } from '../../../src/hosts/vscode/checkedProject';
import { Checker } from '../../../src/hosts/vscode/checker';
import { codeActionProvider } from '../../../src/hosts/vscode/codeActions';
import { diagnosticsOf } from '../../../src/hosts/vscode/diagnostics';
import { learn } from '../../../src/hosts/vscode/learn';
import { openSample } from '../../../src/hosts/vscode/openSample';
import { setUpProject } from '../../../src/hosts/vscode/setUpProject';
import * as editor from '../../../src/hosts/vscode/setUpWords';
import { childrenOf, getTreeItem as statusItemOf } from '../../../src/hosts/vscode/statusNodes';
import { shippedCatalogue } from '../../rules/catalogueFiles';
import { begin, desk, documentOf, textOn, type } from './fakeVscode';
import { type Answer, type Asked, sitDown } from './person';
import { smallCatalogue } from './smallCatalogue';

const silent = { error: (...parts: unknown[]) => assert.fail(parts.join(' ')), debug: () => undefined } as never;

async function checked(catalogue: CompiledCatalogue = smallCatalogue()): Promise<CheckedProject> {
  const checker = new Checker({ catalogue: async () => catalogue, log: silent });
  await checker.search();
  const [project] = checker.all();
  assert.ok(project);
  return project;
}

const everything = { enable: true, minimumSeverity: 'advice', undetermined: 'show' } as never;
const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;

const shownIn = (project: CheckedProject) =>
  [...diagnosticsOf(project, everything)].flatMap(([path, list]) =>
    list.map(({ severity, code, message }) => ({ path, severity, code: typeof code === 'object' ? String(code.value) : code, message })),
  );
const hint = 3;
/** Hints are dots in the text and stay out of the list of problems. */
const problems = (project: CheckedProject) => shownIn(project).filter(({ severity }) => severity !== hint);

const written = (name: string): string => textOn(`/project/${name}`);
const without = (files: Readonly<Record<string, string>>, answer: (asked: Asked) => Answer) => {
  begin(files);
  return sitDown(answer);
};

/** Answers by what the question holds; all else stays open. */
const answering =
  (answers: Readonly<Record<string, Answer>>) =>
  ({ kind, title, items }: Asked): Answer => {
    const found = Object.keys(answers).find((words) => title.includes(words));
    if (found !== undefined) return answers[found];
    if (kind === 'input') return '';
    return kind === 'pick' ? (items.some(({ label }) => label === 'Not decided yet') ? 'Not decided yet' : []) : undefined;
  };

describe('Setting up a project in the editor', () => {
  it('asks nine questions and writes what was answered, the rest as TBC', async () => {
    const person = without(
      {},
      answering({
        called: 'Rash: sort',
        'make the product': 'adopter',
        nations: ['Scotland', 'Northern'],
        method: 'generative',
        change: 'static',
      }),
    );
    await setUpProject();
    assert.equal(person.asked.filter(({ kind }) => kind !== 'message').length, 9);
    assert.match(written('carelint.yaml'), /role: adopter[\s\S]*stage: TBC[\s\S]*nations: \[scotland, northern-ireland\][\s\S]*nhs: TBC/);
    assert.match(written('MODEL_CARD.md'), /name: "Rash: sort"[\s\S]*modelType: generative[\s\S]*adaptivity: static[\s\S]*device: TBC/);
    assert.deepEqual(person.shown, ['/project/MODEL_CARD.md']);
    assert.match(person.asked.at(-1)?.title ?? '', /^Next: replace each TBC/);
  });

  it('leads whoever is not sure of a device through the reasons, and writes them down only when they agree', async () => {
    const sure = answering({
      'medical device, or is': 'Not sure',
      'more with data': 'Yes',
      'individual people': 'Yes',
      diagnose: 'Yes',
      'Your answers': 'Write down',
    });
    without({}, sure);
    await setUpProject();
    assert.match(
      written('MODEL_CARD.md'),
      /device: true .*\n {2}deviceReason: "It works on data .*; it serves individual people; it is meant for a medical purpose"\n {2}decidedOn: TBC/,
    );
    const unsure = answering({
      'medical device, or is': 'Not sure',
      'more with data': 'Not sure',
      'individual people': 'Yes',
      diagnose: 'Yes',
      'drive a medical': 'No',
      'Your answers': 'Read',
    });
    const person = without({}, unsure);
    await setUpProject();
    assert.match(written('MODEL_CARD.md'), /device: TBC .*\n {2}deviceReason: TBC/);
    assert.match(String(person.ran[0]?.[1]), /^https:.*digitalregulations/);
  });

  it('writes nothing at Escape, at whichever question', async () => {
    for (let stop = 1; stop <= 9; stop++) {
      let count = 0;
      const open = answering({});
      without({}, (asked) => (++count === stop ? undefined : open(asked)));
      await setUpProject();
      assert.deepEqual([...desk.files.keys()], [], `question ${stop}`);
    }
  });

  it('never writes over a file, and says which stayed', async () => {
    const person = without({ 'MODEL_CARD.md': 'mine' }, answering({}));
    await setUpProject();
    assert.equal(written('MODEL_CARD.md'), 'mine');
    assert.match(person.asked.at(-1)?.title ?? '', /^Left as they are, because they exist: MODEL_CARD\.md\. Next/);
  });

  it('asks in the same words as the command line', () => {
    begin({});
    assert.deepEqual(editor.questionWords(), cli.questionWords);
    assert.deepEqual(editor.deviceWords(), cli.deviceWords);
  });
});

describe('A project that has just been begun', () => {
  it('has one line in the list of problems, which says what to do; everything else is a hint at its place', async () => {
    without({}, answering({}));
    await setUpProject();
    const project = await checked();
    assert.deepEqual(
      problems(project).map(({ path, code, message }) => [path, code, /^Next: answer what is open in the profile \(5\)/.test(message)]),
      [['carelint.yaml', 'next', true]],
    );
    assert.ok(shownIn(project).length > 30);
  });

  it('has the one line also when every question was answered and rules ask more of the profile', async () => {
    begin(
      starterDocuments({ name: 'Sorter', role: 'developer', stage: 'deployment', nations: ['england'], nhs: true, personalData: true }),
    );
    const project = await checked(shippedCatalogue());
    assert.ok(shownIn(project).some(({ path, code }) => path === 'carelint.yaml' && String(code).includes('/')));
    assert.deepEqual(
      problems(project).map(({ path, code }) => [path, code]),
      [['MODEL_CARD.md', 'next']],
    );
  });

  it('still shows what is wrong in what was written', async () => {
    begin({ ...starterDocuments({}), 'carelint.yaml': 'project: { role: TBC, stage: TBC, natoins: [wales] }\n' });
    assert.deepEqual(
      problems(await checked()).map(({ code }) => code),
      ['unknown-key', 'next'],
    );
    begin({ 'carelint.yaml': 'project: [\n' });
    assert.ok(problems(await checked()).some(({ code }) => code === 'syntax'));
  });

  it('goes on to the card, then to the log, and then shows all', async () => {
    const profile = 'project: { role: developer, stage: concept, nations: [england], nhs: true, personalData: true }\n';
    const log = 'scheme: dcb0129-example\nhazards:\n  - id: H-001\n    name: TBC\n    harm: TBC\n    effect: TBC\n    description: TBC\n';
    begin({ 'carelint.yaml': profile, 'model-card.yaml': 'name: Sorter\nsummary: TBC\nversion: TBC\n', 'hazard-log.yaml': log });
    assert.match(problems(await checked())[0]?.message ?? '', /^Next: fill in the model card \(2 open\)/);
    begin({ 'carelint.yaml': profile, 'model-card.yaml': 'name: Sorter\nsummary: Sorts\nversion: TBC\n', 'hazard-log.yaml': log });
    const third = await checked();
    assert.match(problems(third).find(({ code }) => code === 'next')?.message ?? '', /^Next: fill in the hazard log \(4 open\)/);
    assert.deepEqual(
      problems(third).filter(({ path, code }) => path === 'hazard-log.yaml' && code !== 'next'),
      [],
    );
    begin({
      'carelint.yaml': profile,
      'model-card.yaml': 'name: Sorter\n',
      'hazard-log.yaml': 'hazards:\n  - { id: H-001, name: Missed, harm: TBC }\n',
    });
    const last = problems(await checked());
    assert.ok(last.some(({ code }) => code === 'small/owner-named') && last.every(({ code }) => code !== 'next'));
  });

  it('is told to begin a document that is empty, and to put right one that cannot be read', async () => {
    const next = async (files: Readonly<Record<string, string>>) => {
      begin(files);
      return problems(await checked()).map(({ code, message }) => (code === 'next' ? message.slice(0, 26) : code));
    };
    assert.deepEqual(await next({ 'model-card.yaml': 'name: Sorter\n', 'hazard-log.yaml': '' }), ['Next: write down the first']);
    assert.deepEqual(await next({ 'model-card.yaml': '' }), ['Next: say in the model car']);
    assert.deepEqual(await next({ 'model-card.yaml': 'about: the: product\n' }), ['syntax', 'Next: put right what canno']);
  });

  it('is not told that a document is empty because another says the same', async () => {
    begin({ 'model-card.yaml': 'name: Sorter\n', 'MODEL_CARD.md': '---\nname: Sorter\n---\n' });
    assert.ok(problems(await checked()).every(({ code }) => code !== 'next'));
  });

  it('is told to set up when it has a project file and nothing else', async () => {
    begin({ 'carelint.yaml': 'project: { role: developer }\n' });
    const project = await checked();
    assert.deepEqual(
      problems(project).map(({ code }) => code),
      ['next'],
    );
    const [first] = childrenOf(undefined, { projects: [project], grouping: 'pack' });
    assert.equal(first?.kind, 'next');
  });
});

describe('The first look at documents that somebody had before', () => {
  const prose = '# Fracture finder\n\nThis model looks at X-rays of the wrist and marks fractures.\n\nIt works well.\n';
  const broken = lines(
    'scheme: dcb0129-example',
    'hazards:',
    '  - id: H-001',
    '    name: Missed fracture',
    '    harm: [unclosed',
    '  - id: H-002',
    '    name: Wrong patient',
  );

  it('is one line that leads on, and what cannot be read; all else waits as hints, and the checklist has it all', async () => {
    begin({ 'MODEL_CARD.md': prose });
    const card = await checked(shippedCatalogue());
    assert.deepEqual(
      problems(card).map(({ code, message }) => [code, /^Next: set up .* Findings that wait until then: \d\d\./.test(message)]),
      [['next', true]],
    );
    begin({ 'hazard-log.yaml': broken });
    const log = await checked(shippedCatalogue());
    assert.deepEqual(
      problems(log).map(({ severity, code }) => [severity, code]),
      [
        [0, 'syntax'],
        [2, 'next'],
      ],
    );
    for (const project of [card, log]) {
      const { report } = project;
      const open = report.results.filter((result) => isFinding(result, report.asOf) || result.status === 'undetermined');
      assert.ok(open.length > 30);
      assert.equal(shownIn(project).length, open.filter(({ places }) => places.length > 0).length + report.problems.length + 1);
    }
  });

  it('shows what is wrong as it is written also in a log that is mostly open', async () => {
    const profile = 'project: { role: developer, stage: development, nations: [england], nhs: true, personalData: true }\n';
    const rating = '    initial: { severity: major, likelihood: medium, level: 1 }';
    const open = ['name', 'description', 'effect', 'harm', 'owner', 'status'].map((key) => `    ${key}: TBC`);
    begin({ 'carelint.yaml': profile, 'hazard-log.yaml': lines('scheme: dcb0129-example', 'hazards:', '  - id: H-001', rating, ...open) });
    assert.deepEqual(
      problems(await checked(shippedCatalogue())).map(({ severity, code }) => [severity, code]),
      [
        [0, 'dcb0129/initial-level-recomputes'],
        [2, 'next'],
      ],
    );
  });

  it('asks a project file that says neither role nor stage for them', async () => {
    begin({ 'MODEL_CARD.md': prose, 'carelint.yaml': 'project: { nations: [england], nhs: true }\n' });
    assert.deepEqual(
      problems(await checked(shippedCatalogue())).map(({ path, message }) => [path, message.slice(0, 28)]),
      [['carelint.yaml', 'Next: say in the project fil']],
    );
  });

  it('tells a project that is set up which of its two documents to begin, but not who only puts a product to use', async () => {
    const profile = (role: string) => `project: { role: ${role}, stage: development, nations: [england], nhs: true, personalData: true }\n`;
    const log = lines('hazards:', '  - { id: H-001, name: Missed, harm: Late care, owner: Dr P. Example }');
    const next = async (role: string): Promise<readonly string[]> => {
      begin({ 'carelint.yaml': profile(role), 'hazard-log.yaml': log });
      return problems(await checked(shippedCatalogue())).flatMap(({ code, message }) => (code === 'next' ? [message.slice(0, 27)] : []));
    };
    assert.deepEqual(await next('developer'), ['Next: begin the model card.']);
    assert.deepEqual(await next('adopter'), []);
    begin({ 'carelint.yaml': profile('developer'), 'hazard-log.yaml': log });
    const items = problems(await checked(shippedCatalogue())).filter(({ message }) => message.startsWith('H-001'));
    assert.ok(items.length > 3, 'what a hazard that somebody wrote lacks is told at once');
  });

  it('has no red marks in the tree for what only waits, and says so in words', async () => {
    begin({ 'MODEL_CARD.md': prose });
    const project = await checked(shippedCatalogue());
    const shown = { projects: [project], grouping: 'pack' as const };
    const items = childrenOf(undefined, shown).map((node) => statusItemOf(node));
    assert.ok(items.length > 5);
    assert.ok(items.every(({ iconPath }) => (iconPath as { id: string }).id !== 'error'));
    assert.ok(items.some(({ description }) => /^\d+ waiting/.test(String(description))));
  });

  it('offers to set up, and the checklist, at the line that says so', async () => {
    begin({ 'MODEL_CARD.md': prose });
    const checker = new Checker({ catalogue: async () => shippedCatalogue(), log: silent });
    await checker.search();
    const [project] = checker.all();
    assert.ok(project);
    const next = [...diagnosticsOf(project, everything)].flatMap(([, list]) => list).find(({ code }) => code === 'next');
    assert.ok(next);
    const document = documentOf('/project/MODEL_CARD.md', prose) as never;
    const context = { diagnostics: [next], only: undefined, triggerKind: 1 } as never;
    const actions = (await codeActionProvider(checker).provideCodeActions(document, next.range, context, undefined as never)) ?? [];
    assert.deepEqual(
      actions.slice(0, 2).map(({ command }) => (command as { command: string }).command),
      ['carelint.setUpProject', 'carelint.openChecklist'],
    );
    const titles = actions.map(({ title }) => title);
    assert.deepEqual(titles, [...new Set(titles)], 'nothing is offered twice');
    assert.match(actions.at(-1)?.title ?? '', /^See \d\d more findings here in the checklist$/);
  });

  it('stays as it is while somebody changes words of a document that was shown in full', async () => {
    const profile = 'project: { role: developer, stage: concept, nations: [england], nhs: true, personalData: true }\n';
    begin({ 'carelint.yaml': profile, 'model-card.yaml': 'name: Sorter\nsummary: Sorts\nversion: TBC\n' });
    const checker = new Checker({ catalogue: async () => smallCatalogue(), log: silent });
    await checker.search();
    const next = () =>
      checker
        .all()
        .flatMap(problems)
        .filter(({ code }) => code === 'next').length;
    assert.equal(next(), 0);
    const fewer = 'name: Sorter\nsummary: TBC\nversion: TBC\n';
    type('/project/model-card.yaml', fewer);
    await checker.settled();
    assert.equal(next(), 0);
    begin({ 'carelint.yaml': profile, 'model-card.yaml': fewer });
    assert.equal(problems(await checked()).filter(({ code }) => code === 'next').length, 1);
  });
});

describe('The sample project', () => {
  const sample = async () => [
    { path: 'hazard-log.yaml', text: 'hazards: []' },
    { path: 'docs/index.md', text: '# Index' },
  ];

  it('goes into a new folder of the workspace and leaves what is there alone', async () => {
    const person = without({ 'carelint-sample/hazard-log.yaml': 'mine' }, () => 'Inside work');
    // The stand-in knows files only; a folder is there when one of its files is.
    desk.files.set('/project/carelint-sample', '');
    await openSample(sample);
    assert.equal(written('carelint-sample/hazard-log.yaml'), 'mine');
    assert.equal(written('carelint-sample-2/docs/index.md'), '# Index');
    assert.deepEqual(person.shown, ['/project/carelint-sample-2/hazard-log.yaml']);
  });

  it('goes into another folder that is named, and is opened in a window of its own', async () => {
    const person = without({}, ({ kind }) => (kind === 'folder' ? '/elsewhere' : 'Another folder'));
    await openSample(sample);
    assert.equal(textOn('/elsewhere/carelint-sample/hazard-log.yaml'), 'hazards: []');
    assert.deepEqual(
      person.ran.map(([name, uri, how]) => [name, String(uri), how]),
      [['vscode.openFolder', 'file:///elsewhere/carelint-sample', { forceNewWindow: true }]],
    );
  });

  it('writes nothing at Escape, and nothing where a name cannot be looked at', async () => {
    without({}, () => undefined);
    await openSample(sample);
    without({}, ({ kind }) => (kind === 'folder' ? undefined : 'Another folder'));
    await openSample(sample);
    assert.deepEqual([...desk.files.keys()], []);
  });

  it('is the example of this repository, whole', () => {
    const files: readonly { path: string; text: string }[] = JSON.parse(readFileSync('dist/sample.json', 'utf8'));
    assert.ok(files.length > 5);
    for (const { path, text } of files) assert.equal(text, readFileSync(`examples/chest-xray-triage/${path}`, 'utf8'));
  });
});

describe('Learning', () => {
  it('opens the page that is picked, or the place that a link asks for, and nothing else', async () => {
    const person = without({}, () => 'Words');
    await learn(undefined);
    await learn('glossary#hazard');
    await learn('../../secrets');
    assert.deepEqual(
      person.ran.map(([name, uri]) => [name, (uri as { path: string }).path]),
      [
        ['markdown.showPreview', '/learn/glossary.md'],
        ['markdown.showPreview', '/learn/glossary.md'],
        ['markdown.showPreview', '/learn/glossary.md'],
      ],
    );
  });
});
