import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestPath, readManifest, readZip, writeZip, type ZipEntry } from '../../src/exporters/pack/index';
import { carelint, folderWith, repository, type Said } from './cli';
import { example, examplePack, packed } from './examplePack';

function entriesOf(file: string): readonly ZipEntry[] {
  const read = readZip(readFileSync(file));
  assert.ok(read.kind === 'entries');
  return read.entries;
}

const textIn = (file: string, path: string): string =>
  new TextDecoder().decode(entriesOf(file).find((entry) => entry.path === path)?.bytes ?? new Uint8Array());

const pathsIn = (file: string): readonly string[] => entriesOf(file).map(({ path }) => path);

describe('carelint pack', () => {
  it('writes the pages, the report, the documents and the evidence that they name', async () => {
    const file = await examplePack('sepsis-alert');
    for (const path of [
      'index.html',
      'documents.html',
      'verify.html',
      'report.json',
      'results.sarif',
      'manifest.json',
      'attestation.dsse.json',
      'project/model-card.yaml',
      'project/carelint.decisions.yaml',
      'project/docs/index.md',
    ])
      assert.ok(pathsIn(file).includes(path), path);
    const manifest = readManifest(textIn(file, manifestPath));
    assert.equal(manifest?.asOf, '2026-11-24');
    assert.deepEqual(
      manifest?.files.map(({ path }) => path),
      pathsIn(file).filter((path) => path !== manifestPath && path !== 'attestation.dsse.json'),
    );
    assert.equal(manifest?.profile.stage, 'development');
    assert.equal(manifest?.files.find(({ path }) => path === 'project/hazard-log.yaml')?.kind, 'risk');
  });

  it('gives the same bytes twice, in another time zone, from a checkout with other line ends, and from another place', async () => {
    const first = readFileSync(await examplePack('chest-xray-triage'));
    const other = example('chest-xray-triage');
    for (const path of readdirSync(other, { recursive: true, encoding: 'utf8' }))
      if (/\.(?:md|yaml)$/.test(path)) writeFileSync(join(other, path), readFileSync(join(other, path), 'utf8').replaceAll('\n', '\r\n'));
    const zone = process.env.TZ;
    try {
      process.env.TZ = 'Pacific/Kiritimati';
      assert.ok(first.equals(readFileSync(await packed(other))));
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('takes its day from --as-of, else from SOURCE_DATE_EPOCH, and keeps no other time', async () => {
    const folder = example('minimal');
    const file = join(folderWith({}), 'a.zip');
    await carelint(['pack', folder, '--output', file], { env: { SOURCE_DATE_EPOCH: '1767225600' } });
    assert.equal(readManifest(textIn(file, manifestPath))?.asOf, '2026-01-01');
    assert.ok(readFileSync(await packed(folder, ['--as-of', '2026-01-01'])).equals(readFileSync(file)));
    assert.equal((await carelint(['pack', folder, '--output', file], { env: { SOURCE_DATE_EPOCH: 'soon' } })).status, 2);
    assert.equal((await carelint(['pack', folder, '--output', file, '--as-of', '2026-02-30'])).status, 2);
  });

  it('holds nothing from outside the project, and says what it left out', async () => {
    const outside = folderWith({ 'secret.md': 'secret' });
    const folder = folderWith({
      'model-card.yaml': [
        'name: A',
        'records:',
        '  - { id: R-1, kind: dpia, file: docs/link.md }',
        '  - { id: R-2, kind: dpia, file: ../secret.md }',
        '  - { id: R-3, kind: dpia, file: docs/gone.md }',
        '  - { id: R-4, kind: dpia, file: "https://example.org/x.pdf" }',
        '  - { id: R-5, kind: dpia, file: .env }',
        '  - { id: R-6, kind: dpia, file: docs/there.md }',
        '  - { id: R-7, kind: dpia, file: docs/scan.png }',
        '',
      ].join('\n'),
      '.env': 'KEY=1',
      'docs/there.md': 'there',
      'docs/scan.png': new Uint8Array([0x89, 0x50, 0]),
    });
    symlinkSync(join(outside, 'secret.md'), join(folder, 'docs/link.md'));
    const file = await packed(folder);
    assert.deepEqual(
      pathsIn(file).filter((path) => path.startsWith('project/')),
      ['project/docs/scan.png', 'project/docs/there.md', 'project/model-card.yaml'],
    );
    const left = readManifest(textIn(file, manifestPath))?.leftOut.map(({ path }) => path);
    assert.deepEqual(left, ['docs/link.md', '../secret.md', 'docs/gone.md', 'https://example.org/x.pdf', '.env', 'docs/scan.png']);
    const page = textIn(file, 'index.html');
    for (const words of ['leads out of the project', 'No such file', 'nothing is fetched', 'Hidden files', 'was not looked through'])
      assert.ok(page.includes(words), words);
  });

  it('is refused while placeholders stand where rules wait for an answer; a draft says so on every page', async () => {
    const folder = folderWith({});
    await carelint(['init', folder, '--stage', 'development', '--role', 'developer', '--nation', 'england']);
    const file = join(folder, 'pack.zip');
    const refused = await carelint(['pack', folder, '--output', file]);
    assert.equal(refused.status, 1);
    assert.match(refused.err, /Answers are owed: \d+ placeholders[\s\S]*MODEL_CARD\.md:\d+:\d+/);
    assert.ok(!existsSync(file));
    const draft = await packed(folder, ['--draft']);
    for (const page of ['index.html', 'documents.html'])
      assert.match(textIn(draft, page), /<div class="pk-draft" aria-hidden="true">DRAFT<\/div>/);
    assert.equal(readManifest(textIn(draft, manifestPath))?.draft, true);
  });

  it('is refused while a placeholder stands where a form needs an answer, though no rule asks for it', async () => {
    const folder = example('chest-xray-triage');
    const card = join(folder, 'MODEL_CARD.md');
    writeFileSync(card, readFileSync(card, 'utf8').replace('"1 Sample Street, Leeds"', 'TBC'));
    const refused = await carelint(['pack', folder, '--output', join(folder, 'pack.zip')]);
    assert.equal(refused.status, 1);
    assert.match(refused.err, /Answers are owed: 1 placeholder stands[\s\S]*MODEL_CARD\.md:\d+:\d+ .*\(form dtac A8 to A10/);
    const draft = await packed(folder, ['--draft']);
    assert.match(textIn(draft, 'forms/dtac.md'), /\*\*DRAFT\.\*\*[\s\S]*Not stated in the project's documents: registered address\./);
  });

  it('holds the forms that concern the project, and the report, as Word documents', async () => {
    const paths = pathsIn(await examplePack('chest-xray-triage'));
    assert.ok(paths.includes('report.docx'));
    for (const form of ['dtac', 'safety-case-report', 'hazard-transfer'])
      for (const ending of ['docx', 'md']) assert.ok(paths.includes(`forms/${form}.${ending}`), form);
    assert.ok(!paths.some((path) => path.startsWith('forms/eu-annex-iv')));
  });

  it('is refused when a file looks as if it held data of patients, until a decision with a reason lets that file in', async () => {
    const folder = folderWith({
      'model-card.yaml': 'name: A\nrecords: [{ id: R-1, kind: dpia, file: docs/index.md }]\n',
      'docs/index.md': 'Case 1\n\nJane Smith, born 12/03/1957, NHS 943 476 5919\n',
      'carelint.decisions.yaml': 'decisions:\n',
    });
    const file = join(folder, 'pack.zip');
    const refused = await carelint(['pack', folder, '--output', file, '--draft']);
    assert.equal(refused.status, 1);
    assert.match(
      refused.err,
      /docs\/index\.md:3:18 {2}a date of birth beside a name\n {2}docs\/index\.md:3:34 {2}a number with the check digit/,
    );
    assert.ok(!refused.err.includes('943') && !refused.err.includes('1957'), 'what may be data of a patient is not printed again');
    const decisions = join(folder, 'carelint.decisions.yaml');
    const before = readFileSync(decisions, 'utf8');
    const decided = (more: string): void =>
      writeFileSync(
        decisions,
        `${before.trimEnd()}\n  - { id: D-9, rule: pack/patient-data, subject: docs/index.md, decision: not-applicable, by: A, on: 2026-11-01${more} }\n`,
      );
    decided('');
    assert.equal((await carelint(['pack', folder, '--output', file])).status, 1, 'no reason is given');
    decided(', reason: invented, until: 2026-11-02');
    assert.match((await carelint(['pack', folder, '--output', file])).err, /D-9 of A lapsed, or the file changed since/);
    decided(`, reason: invented, sha256: ${'0'.repeat(64)}`);
    assert.equal((await carelint(['pack', folder, '--output', file])).status, 1, 'the file is another one');
    decided(', reason: invented for training');
    const said = await carelint(['pack', folder, '--output', file]);
    assert.equal(said.status, 0, said.err);
    assert.match(textIn(file, 'index.html'), /invented for training/);
    const { problems } = JSON.parse(textIn(file, 'report.json'));
    assert.ok(!problems.some(({ message }: { message: string }) => message.includes('D-9')));
  });

  it('leaves what was there when it is stopped or refused, and no other file behind', async () => {
    const folder = example('minimal');
    const target = folderWith({ 'pack.zip': 'the old one' });
    const stop = new AbortController();
    let said = 0;
    const stopped = await carelint(['pack', folder, '--output', join(target, 'pack.zip')], {
      interrupt: () => stop.signal,
      errIsTerminal: true,
      err: (text) => {
        said++;
        if (text.includes('file 3 of')) stop.abort();
      },
    });
    assert.equal(stopped.status, 2);
    assert.ok(said > 3);
    assert.equal(readFileSync(join(target, 'pack.zip'), 'utf8'), 'the old one');
    assert.deepEqual(readdirSync(target), ['pack.zip']);
  });

  it('does not write over a document, a folder, or into a folder that is not there', async () => {
    const folder = example('minimal');
    for (const output of [join(folder, 'MODEL_CARD.md'), folder, join(folder, 'no/such/pack.zip')])
      assert.equal((await carelint(['pack', folder, '--output', output])).status, 2, output);
    const other = folderWith({ 'mine.txt': 'mine' });
    assert.equal((await carelint(['pack', folder, '--output', other, '--folder'])).status, 2);
    assert.deepEqual(readdirSync(other), ['mine.txt']);
  });

  it('writes a folder, over an older pack only, and that is verified as well', async () => {
    const folder = example('minimal');
    const output = join(folderWith({}), 'pack');
    for (let i = 0; i < 2; i++) assert.equal((await carelint(['pack', folder, '--output', output, '--folder'])).status, 0);
    assert.equal((await carelint(['verify', output, folder])).status, 0);
    mkdirSync(join(output, 'more'));
    writeFileSync(join(output, 'more/.hidden'), '');
    assert.match((await carelint(['verify', output])).out, /more\/\.hidden was added/);
  });

  it('takes a name and texts that are meant to break pages, sheets and names', async () => {
    const nasty = '</title><script>alert(1)</script>"; } @page { content: "x" } \u202e=cmd|\' /C calc\'!A0';
    const folder = folderWith({
      'model-card.yaml': `name: ${JSON.stringify(nasty)}\npeople:\n  - { role: ${JSON.stringify(nasty)}, accountableFor: [${JSON.stringify(nasty)}] }\nresults:\n  - { metric: sensitivity, value: 0.9, group: ${JSON.stringify(nasty)} }\n`,
      'hazard-log.yaml': `hazards:\n  - { id: ${JSON.stringify(nasty)}, name: ${JSON.stringify(nasty)}, initial: { severity: major, likelihood: low, level: 3 } }\n`,
    });
    const file = await packed(folder);
    for (const path of ['index.html', 'documents.html', 'verify.html']) {
      const page = textIn(file, path);
      assert.ok(!page.includes('<script>alert'), path);
      assert.ok(!/<style>[\s\S]*?<\/style>/.exec(page)?.[0].includes('content: "x"'), path);
      assert.doesNotMatch(page, /\u202e/);
    }
    assert.equal((await carelint(['verify', file])).status, 0);
  });

  it('holds more hazards than a cell of the matrix can name', async () => {
    const hazards = Array.from({ length: 100 }, (_, i) => {
      const words = ['very-low', 'low', 'medium', 'high', 'very-high'];
      return `  - { id: H-${i}, name: Hazard ${i}, initial: { severity: major, likelihood: ${words[i % 5]} }, residual: { severity: minor, likelihood: low, level: 1 } }`;
    });
    const file = await packed(folderWith({ 'model-card.yaml': 'name: Many\n', 'hazard-log.yaml': `hazards:\n${hazards.join('\n')}\n` }));
    assert.match(textIn(file, 'index.html'), /100 hazards, as the log states them[\s\S]*\+17/);
    assert.equal((await carelint(['verify', file])).status, 0);
  });
});

describe('carelint verify', () => {
  let file = '';
  let folder = '';
  before(async () => {
    folder = example('sepsis-alert');
    file = await examplePack('sepsis-alert');
  });

  const rewritten = async (change: (entries: ZipEntry[]) => readonly ZipEntry[]): Promise<Said> => {
    const other = join(folderWith({}), 'other.zip');
    writeFileSync(other, await writeZip(change([...entriesOf(file)])));
    return carelint(['verify', other]);
  };
  const changed = (entries: readonly ZipEntry[], path: string): readonly ZipEntry[] =>
    entries.map((entry) => (entry.path === path ? { path, bytes: entry.bytes.map((byte, i) => (i === 7 ? byte ^ 1 : byte)) } : entry));

  it('finds nothing in a pack as it was made', async () => {
    const said = await carelint(['verify', file, folder]);
    assert.equal(said.status, 0);
    assert.match(said.out, /Nothing was changed[\s\S]*not signed[\s\S]*The files of the project are those of the pack/);
  });

  it('finds one byte, one file more, one less, and a new name', async () => {
    for (const path of ['project/hazard-log.yaml', 'index.html', 'report.json']) {
      const said = await rewritten((entries) => changed(entries, path));
      assert.deepEqual([said.status, said.out.includes(`${path} was changed`)], [1, true]);
    }
    assert.match((await rewritten((entries) => [...entries, { path: 'more.txt', bytes: new Uint8Array() }])).out, /more\.txt was added/);
    assert.match((await rewritten((entries) => entries.filter(({ path }) => path !== 'index.html'))).out, /index\.html is missing/);
    const renamed = await rewritten((entries) =>
      entries.map((entry) => (entry.path === 'index.html' ? { ...entry, path: 'start.html' } : entry)),
    );
    assert.match(renamed.out, /index\.html was renamed to start\.html/);
  });

  it('finds a manifest or an attestation that is another one, or gone', async () => {
    const withManifest = (change: (text: string) => string) =>
      rewritten((entries) =>
        entries.map((entry) =>
          entry.path === manifestPath
            ? { ...entry, bytes: new TextEncoder().encode(change(new TextDecoder().decode(entry.bytes))) }
            : entry,
        ),
      );
    assert.match(
      (await withManifest((text) => text.replace('2026-11-24', '2026-11-25'))).out,
      /manifest\.json: it is another one than the attestation speaks of/,
    );
    assert.match((await withManifest(() => '{}')).out, /manifest\.json: it cannot be read/);
    assert.match(
      (await rewritten((entries) => entries.filter(({ path }) => path !== 'attestation.dsse.json'))).out,
      /attestation\.dsse\.json: it is not there/,
    );
  });

  it('finds any changed byte of the archive, or says that what it holds is the same', async () => {
    const archive = readFileSync(file);
    for (let i = 0; i < 40; i++) {
      const other = Buffer.from(archive);
      const at = Math.floor((i / 40) * archive.length);
      other[at] = (other[at] ?? 0) ^ 0x10;
      const path = join(folderWith({}), 'byte.zip');
      writeFileSync(path, other);
      const said = await carelint(['verify', path]);
      assert.ok(said.status !== 0 || said.out.includes('changed in its headers'), `byte ${at}: ${said.out}`);
    }
  });

  it('says which documents moved on since', async () => {
    const later = folderWith({});
    cpSync(folder, later, { recursive: true });
    writeFileSync(join(later, 'hazard-log.yaml'), `${readFileSync(join(later, 'hazard-log.yaml'), 'utf8')}\n# later\n`);
    const said = await carelint(['verify', file, later, '--format', 'json']);
    assert.equal(said.status, 1);
    assert.deepEqual(JSON.parse(said.out).moved, [{ path: 'hazard-log.yaml', what: 'changed' }]);
    assert.deepEqual(JSON.parse(said.out).faults, []);
  });

  it('refuses what is no pack', async () => {
    for (const path of [join(repository, 'README.md'), join(folder, 'gone.zip'), join(folder, 'docs')])
      assert.equal((await carelint(['verify', path])).status, 2, path);
  });
});

describe('a signed pack', () => {
  const key = async (more: Parameters<typeof carelint>[1] = {}, options: readonly string[] = []): Promise<string> => {
    const path = join(folderWith({}), 'key');
    const said = await carelint(['key', 'new', path, ...options], more);
    assert.equal(said.status, 0, said.err);
    assert.match(said.out, /^[0-9a-f]{64}\n$/);
    return path;
  };

  let own = '';
  let other = '';
  let folder = '';
  let file = '';
  before(async () => {
    [own, other, folder] = [await key(), await key(), example('minimal')];
    file = await packed(folder, ['--sign', own]);
  });

  it('is known by its key, and by no other', async () => {
    const known = await carelint(['verify', file, '--key', `${own}.pub`]);
    assert.deepEqual([known.status, known.out.includes('Signed with the key you named')], [0, true]);
    assert.match((await carelint(['verify', file])).out, /Compare that with what its owner tells you/);
    const wrong = await carelint(['verify', file, '--key', `${other}.pub`]);
    assert.deepEqual([wrong.status, wrong.out.includes('it is signed with another key')], [1, true]);
  });

  it('shows when another key signed it again, or when its signature was taken out', async () => {
    const forged = await packed(folder, ['--sign', other]);
    assert.equal((await carelint(['verify', forged, '--key', `${own}.pub`])).status, 1);
    assert.equal((await carelint(['verify', await examplePack('minimal'), '--key', `${own}.pub`])).status, 1);
    const mixed = join(folderWith({}), 'mixed.zip');
    const swap = async (change: (envelope: { signatures: { sig: string }[] }) => object): Promise<Said> => {
      const entries = entriesOf(file).map((entry) => {
        if (entry.path !== 'attestation.dsse.json') return entry;
        return { ...entry, bytes: new TextEncoder().encode(JSON.stringify(change(JSON.parse(new TextDecoder().decode(entry.bytes))))) };
      });
      writeFileSync(mixed, await writeZip(entries));
      return carelint(['verify', mixed]);
    };
    assert.match((await swap((envelope) => ({ ...envelope, signatures: [] }))).out, /the signature is gone/);
    const foreign = JSON.parse(textIn(forged, 'attestation.dsse.json')).signatures[0].sig;
    assert.match(
      (await swap((envelope) => ({ ...envelope, signatures: [{ ...envelope.signatures[0], sig: foreign }] }))).out,
      /was not made with this key/,
    );
  });

  it('gives the same bytes again, because Ed25519 needs no chance', async () => {
    assert.ok(readFileSync(await packed(folder, ['--sign', own])).equals(readFileSync(file)));
  });

  it('can be made with a locked key, whose passphrase is asked for or taken from the environment', async () => {
    const locked = await key({ askSecret: async () => 'correct horse' }, ['--passphrase']);
    assert.match(readFileSync(locked, 'utf8'), /ENCRYPTED/);
    const output = join(folderWith({}), 'a.zip');
    const words = ['pack', example('minimal'), '--output', output, '--sign', locked];
    assert.equal((await carelint(words)).status, 2);
    assert.equal((await carelint(words, { askSecret: async () => 'wrong' })).status, 2);
    assert.equal((await carelint(words, { env: { CARELINT_KEY_PASSPHRASE: 'correct horse' } })).status, 0);
    assert.equal((await carelint(['key', 'new', locked])).status, 2, 'a key is never written over');
  });
});

describe('carelint diff', () => {
  it('says what differs between a pack and the project as it is now', async () => {
    const folder = example('chest-xray-triage');
    const file = await examplePack('chest-xray-triage');
    assert.deepEqual((await carelint(['diff', file, folder])).status, 0);
    const log = join(folder, 'hazard-log.yaml');
    const text = readFileSync(log, 'utf8');
    writeFileSync(log, text.replace('status: closed', 'status: open').replace('level: 2 }', 'level: 1 }'));
    const said = await carelint(['diff', file, folder]);
    assert.equal(said.status, 1);
    assert.match(said.out, /H-002 changed\n {6}status: "closed", now "open"/);
    assert.match(said.out, /dcb0129\/residual-level-recomputes H-001: met, now unmet/);
    const json = JSON.parse((await carelint(['diff', file, folder, '--format', 'json'])).out);
    assert.deepEqual(
      json.hazards.map(({ name }: { name: string }) => name),
      ['H-001', 'H-002'],
    );
    assert.match(
      (await carelint(['diff', file, folder, '--format', 'markdown'])).out,
      /### Hazards\n\n- `H-001` changed\n {2}- `residual\.level`: "2", now "1"/,
    );
  });

  it('names hazards, not positions: one put before the others changes only itself', async () => {
    const log = (before: string): string => `hazards:\n${before}  - { id: H-1, name: One, owner: A }\n`;
    const one = folderWith({ 'model-card.yaml': 'name: A\n', 'hazard-log.yaml': log('') });
    const two = folderWith({ 'model-card.yaml': 'name: A\n', 'hazard-log.yaml': log('  - { id: H-0, name: Zero, owner: A }\n') });
    const json = JSON.parse((await carelint(['diff', one, two, '--format', 'json'])).out);
    assert.deepEqual(json.hazards, [{ name: 'H-0', is: 'added', keys: [] }]);
    assert.ok(json.outcomes.every(({ subject }: { subject?: string }) => subject !== 'H-1'));
  });

  it('lets no text of a project become a link, a mention or markup in a pull request', async () => {
    const card = (text: string): Record<string, string> => ({
      'model-card.yaml': `name: A\nclaims:\n  - { id: B-1, text: ${JSON.stringify(text)} }\n`,
    });
    const said = await carelint([
      'diff',
      folderWith(card('a')),
      folderWith(card('<img src=x> [x](http://e.org) @someone #1')),
      '--format',
      'markdown',
    ]);
    assert.doesNotMatch(said.out, /<img|\]\(http|@someone|[^\\]#1|:\/\//);
  });
});
