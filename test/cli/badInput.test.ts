import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { carelint, folderWith, type Said } from './cli';

const profile = 'project: { role: developer, stage: development, nations: [england], nhs: true }\n';
const card = `---\n${profile}name: RashSort\n---\n`;
const log =
  'scheme: dcb0129-example\nhazards:\n  - id: H-001\n    name: Late\n    initial: { severity: major, likelihood: medium, level: 5 }\n';

interface Found {
  readonly problems: readonly { readonly code: string; readonly severity: string; readonly uri: string; readonly line: number }[];
  readonly results: readonly {
    readonly rule: string;
    readonly status: string;
    readonly places: readonly { uri: string; line: number; column: number }[];
  }[];
}

function found({ out }: Said): Found {
  return JSON.parse(out);
}

const check = (folder: string, ...words: readonly string[]): Promise<Said> => carelint(['check', '--format', 'json', ...words], { folder });

/** The finding that shows that the log was read in spite of all. */
const logWasJudged = ({ results }: Found): boolean =>
  results.some(({ rule, status }) => rule === 'dcb0129/initial-level-recomputes' && status === 'unmet');

/** What is wrong with the card, when the log beside it is sound. */
async function problemsOf(text: string | Uint8Array, name = 'MODEL_CARD.md'): Promise<readonly string[]> {
  const said = await check(folderWith({ [name]: text, 'hazard-log.yaml': log, 'carelint.yaml': profile }));
  assert.equal(said.status, 1);
  assert.ok(logWasJudged(found(said)), 'the rest was not checked');
  return found(said)
    .problems.filter(({ uri }) => uri === name)
    .map(({ code, line }) => `${code} ${line}`);
}

describe('bad input: a document that cannot be read as it is', () => {
  it('broken YAML is a syntax problem at its line', async () => {
    assert.deepEqual(
      (await problemsOf('name: A\nusers: [a, b\nversion: 1\n', 'model-card.yaml')).slice(0, 1).map((problem) => problem.split(' ')[0]),
      ['syntax'],
    );
  });

  it('broken front matter is one too', async () => {
    assert.ok((await problemsOf('---\nname: "A\n---\n# A\n')).some((problem) => problem.startsWith('syntax')));
  });

  it('a list where a map belongs is a wrong shape', async () => {
    assert.ok((await problemsOf('- a\n- b\n', 'model-card.yaml')).some((problem) => problem.startsWith('wrong-shape')));
  });

  it('a key given twice is told with its line', async () => {
    assert.ok((await problemsOf('name: A\nname: B\n', 'model-card.yaml')).includes('duplicate-key 2'));
  });

  it('a picture under the name of a card is no text', async () => {
    assert.deepEqual(await problemsOf(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])), ['not-text 1']);
  });

  it('an alias bomb is refused in no time', async () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...'bcdefghij'.split('').map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[index]}`).join(', ')}]`),
    ].join('\n');
    const began = performance.now();
    assert.ok((await problemsOf(bomb, 'model-card.yaml')).some((problem) => problem.startsWith('too-deep')));
    assert.ok(performance.now() - began < 5000);
  });

  it('an alias that holds itself is a problem and no endless walk', async () => {
    assert.ok((await problemsOf('limitations: &a [*a]\n', 'model-card.yaml')).length > 0);
  });

  it('a card of more than its limit is too large, and a file that would fill the memory is not opened', async () => {
    assert.deepEqual(await problemsOf(`---\nname: A\n---\n${'word '.repeat(300_000)}`), ['too-large 1']);
    const folder = folderWith({ 'MODEL_CARD.md': card, 'hazard-log.yaml': '' });
    truncateSync(join(folder, 'hazard-log.yaml'), 300 * 1024 * 1024);
    const said = await check(folder);
    assert.deepEqual(
      found(said)
        .problems.filter(({ code }) => code === 'too-large')
        .map(({ uri }) => uri),
      ['hazard-log.yaml'],
    );
  });

  it('bytes that are not UTF-8 are told with their line, and the card is read', async () => {
    const text = Buffer.from(`---\nname: Rash\xe9\n---\n${'plain words '.repeat(20)}`, 'latin1');
    assert.ok((await problemsOf(text)).includes('not-text 2'));
  });
});

describe('bad input: a file that cannot be had', () => {
  it('a link that leads nowhere or in a circle is unreadable, and the rest is checked', async () => {
    const folder = folderWith({ 'hazard-log.yaml': log });
    symlinkSync(join(folder, 'gone'), join(folder, 'MODEL_CARD.md'));
    symlinkSync(join(folder, 'carelint.yaml'), join(folder, 'carelint.yaml'));
    const said = await check(folder);
    assert.equal(said.status, 1);
    assert.deepEqual(
      found(said)
        .problems.filter(({ code }) => code === 'unreadable')
        .map(({ uri }) => uri),
      ['MODEL_CARD.md', 'carelint.yaml'],
    );
    assert.ok(found(said).results.length > 0);
  });

  it('a file without permission is unreadable', async function () {
    if (process.getuid?.() === 0 || process.platform === 'win32') this.skip();
    const folder = folderWith({ 'MODEL_CARD.md': card, 'hazard-log.yaml': log });
    chmodSync(join(folder, 'MODEL_CARD.md'), 0);
    assert.ok(found(await check(folder)).problems.some(({ code }) => code === 'unreadable'));
  });

  it('a document that the project file names and nobody wrote is unreadable', async () => {
    const said = await check(folderWith({ 'carelint.yaml': 'documents: { card: docs/card.md }\n', 'hazard-log.yaml': log }));
    assert.ok(found(said).problems.some(({ code, uri }) => code === 'unreadable' && uri === 'docs/card.md'));
  });

  it('nothing that can be read at all exits with 2', async () => {
    const folder = folderWith({ 'MODEL_CARD.md': Uint8Array.from([0, 1, 2]) });
    const said = await check(folder);
    assert.equal(said.status, 2);
    assert.match(said.err, /could be read, so nothing was judged/);
    assert.equal(found(said).problems[0]?.code, 'not-text');
  });

  it('a folder that does not exist, an empty one, and a folder beside a good one exit with 2', async () => {
    const folder = folderWith({ 'good/MODEL_CARD.md': card, 'good/hazard-log.yaml': log });
    mkdirSync(join(folder, 'empty'));
    assert.deepEqual(await check(folder, 'nowhere'), { status: 2, out: '', err: '"nowhere": it does not exist.\n' });
    assert.match((await check(folder, 'empty')).err, /No documents in "empty"/);
    const both = await check(folder, 'nowhere', 'good');
    assert.equal(both.status, 2);
    assert.ok(logWasJudged(found(both)));
  });
});

describe('unusual input that is sound', () => {
  it('gives the same places with CRLF, with a byte order mark and in UTF-16', async () => {
    const placesIn = async (text: string | Uint8Array): Promise<string> => {
      const { results, problems } = found(await check(folderWith({ 'MODEL_CARD.md': card, 'hazard-log.yaml': text })));
      return JSON.stringify([results.map(({ rule, status, places }) => [rule, status, places]), problems]);
    };
    const plain = await placesIn(log);
    assert.equal(await placesIn(log.replaceAll('\n', '\r\n')), plain);
    assert.equal(await placesIn(`\ufeff${log}`), plain);
    assert.equal(await placesIn(Buffer.from(`\ufeff${log}`, 'utf16le')), plain);
  });

  it('keeps names in other scripts, and counts columns as an editor does', async () => {
    const said = await carelint(['facts', 'hazard-log.yaml', '--format', 'json'], {
      folder: folderWith({ 'hazard-log.yaml': 'hazards:\n  - { id: H-001, name: "危険 🔥 é", owner: радиолог }\n' }),
    });
    const [, name, owner] = JSON.parse(said.out).facts;
    assert.deepEqual([name.value, owner.value, owner.column], ['危険 🔥 é', 'радиолог', 42]);
  });
});
