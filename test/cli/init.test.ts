import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { carelint, folderWith } from './cli';

const read = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8');

/** Answers questions in order, and keeps them. */
function person(answers: readonly string[]) {
  const questions: string[] = [];
  return {
    questions,
    ask: async (question: string): Promise<string> => {
      questions.push(question);
      return answers[questions.length - 1] ?? '';
    },
  };
}

describe('carelint init', () => {
  it('writes a card, a log and a project file that are read without a fault, every open fact a placeholder', async () => {
    const folder = folderWith({});
    const { status, out } = await carelint(['init', 'new'], { folder });
    assert.equal(status, 0);
    assert.equal(out, 'carelint.yaml\nMODEL_CARD.md\nhazard-log.yaml\n');
    const facts = JSON.parse((await carelint(['facts', 'new', '--format', 'json'], { folder })).out);
    assert.deepEqual(
      facts.problems.filter(({ code }: { code: string }) => code !== 'placeholder'),
      [],
    );
    assert.ok(facts.problems.length > 10);
  });

  it('takes answers from options and asks nothing on a pipe', async () => {
    const folder = folderWith({});
    const words = [
      '--name',
      'Rash: "Sort"',
      '--role',
      'developer',
      '--stage',
      'validation',
      '--nation',
      'england',
      'wales',
      '--nhs',
      '--no-personal-data',
      '--no-device',
      '--model-type',
      'generative',
      '--adaptivity',
      'static',
    ];
    const { err } = await carelint(['init', ...words], { folder });
    assert.doesNotMatch(err, /\?/);
    const facts = JSON.parse((await carelint(['facts', '.', '--format', 'json'], { folder })).out).facts;
    const written = (path: string): unknown => facts.find((fact: { path: string }) => fact.path === path)?.value;
    assert.deepEqual(
      [
        'card.name',
        'project.role',
        'project.stage',
        'project.nations[0]',
        'project.nations[1]',
        'project.nhs',
        'project.personalData',
        'card.regulatory.device',
        'card.modelType',
        'card.adaptivity',
      ].map(written),
      ['Rash: "Sort"', 'developer', 'validation', 'england', 'wales', true, false, false, 'generative', 'static'],
    );
  });

  it('asks a person for what no option gave; an empty answer leaves it open, a wrong one is asked again', async () => {
    const folder = folderWith({});
    const { questions, ask } = person(['maker', 'adopter', '', 'maybe', 'perhaps', 'y', '', 'no']);
    await carelint(['init', '--stage', 'concept'], { folder, ask });
    assert.equal(questions.length, 10);
    const text = read(folder, 'carelint.yaml');
    assert.match(text, /role: adopter/);
    assert.match(text, /stage: concept/);
    assert.match(text, /nations: TBC/);
    assert.match(text, /nhs: true/);
    assert.match(text, /personalData: false/);
  });

  it('leads whoever is not sure of a device through the reasons, and writes them down only when they agree', async () => {
    const answers = (...words: readonly string[]) => ['', '', '', '', 'unsure', ...words];
    const agreed = folderWith({});
    const first = person(answers('yes', 'yes', 'yes', 'yes'));
    await carelint(['init'], { folder: agreed, ask: first.ask });
    assert.match(first.questions[8] ?? '', /^Your answers point to a medical device\. Is that what you decide\?/);
    assert.match(
      read(agreed, 'MODEL_CARD.md'),
      /device: true .*\n {2}deviceReason: "It works on data .*medical purpose"\n {2}decidedOn: TBC/,
    );
    const open = folderWith({});
    const { err } = await carelint(['init'], { folder: open, ask: person(answers('unsure', 'yes', 'yes', 'no')).ask });
    assert.match(err, /it stays open\. Where to read on:\n {2}https:\/\/www\.gov\.uk/);
    assert.match(read(open, 'MODEL_CARD.md'), /device: TBC/);
  });

  it('takes several nations, and leaves a question open after three answers that do not fit', async () => {
    const folder = folderWith({});
    const { ask } = person(['King', 'Queen', 'Jack', 'validation', 'England, Scotland']);
    const { err } = await carelint(['init'], { folder, ask });
    assert.match(err, /"king" does not fit\.\n[\s\S]*Left open\./);
    assert.match(read(folder, 'carelint.yaml'), /role: TBC[\s\S]*stage: validation[\s\S]*nations: \[england, scotland\][\s\S]*nhs: TBC/);
  });

  it('never overwrites: says what is there, writes the rest, and exits with 2 when nothing was left to write', async () => {
    const folder = folderWith({ 'MODEL_CARD.md': 'mine' });
    const first = await carelint(['init'], { folder });
    assert.deepEqual([first.status, first.out], [0, 'carelint.yaml\nhazard-log.yaml\n']);
    assert.match(first.err, /MODEL_CARD\.md is there already and stays as it is/);
    const before = read(folder, 'hazard-log.yaml');
    const second = await carelint(['init', '--role', 'both'], { folder });
    assert.deepEqual([second.status, second.out], [2, '']);
    assert.equal(read(folder, 'MODEL_CARD.md'), 'mine');
    assert.equal(read(folder, 'hazard-log.yaml'), before);
  });

  it('refuses words that the vocabulary does not have, before it writes anything', async () => {
    const folder = folderWith({ file: '' });
    for (const words of [
      ['--role', 'king'],
      ['--stage', 'late'],
      ['--nation', 'narnia'],
      ['--model-type', 'magic'],
    ]) {
      const { status, err } = await carelint(['init', ...words], { folder });
      assert.equal(status, 2);
      assert.match(err, /is none of them/);
    }
    assert.equal((await carelint(['init', 'file'], { folder })).status, 2);
    assert.throws(() => read(folder, 'carelint.yaml'));
  });
});
