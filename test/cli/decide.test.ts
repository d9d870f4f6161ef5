import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDecisions } from '../../src/core/index';
import { carelint, folderWith, repository } from './cli';

const card = [
  'name: A',
  'project: { stage: development, role: developer, nations: [england], personalData: true, nhs: true, directCare: true }',
  '',
].join('\n');
const log = ['hazards:', '  - { id: H-1, name: One }', '  - { id: H-2, name: Two }', ''].join('\n');
const documents = { 'model-card.yaml': card, 'hazard-log.yaml': log };
const rule = 'dcb0129/hazard-entry-complete';

const decisionsIn = (folder: string) => readDecisions({ uri: 'x', text: readFileSync(join(folder, 'carelint.decisions.yaml'), 'utf8') });

interface Written {
  readonly rule: string;
  readonly subject?: string;
  readonly status: string;
  readonly message?: string;
}

async function resultsOf(
  folder: string,
): Promise<{ readonly results: readonly Written[]; readonly problems: readonly { readonly message: string }[] }> {
  return JSON.parse((await carelint(['check', folder, '--format', 'json'])).out);
}

describe('carelint decide', () => {
  it('puts a name under a document, which holds until the document changes', async () => {
    const folder = folderWith(documents);
    const sign = ['decide', 'sign-off', './hazard-log.yaml', '--project', folder, '--by', 'Ann'];
    const said = await carelint([...sign, '--role', 'clinical-safety-officer']);
    assert.deepEqual([said.status, said.out], [0, 'carelint.decisions.yaml\n'], said.err);
    const check = async (): Promise<{ signed: { document: string; state: string }[]; problems: { code: string; uri: string }[] }> =>
      JSON.parse((await carelint(['check', folder, '--format', 'json'])).out);
    assert.deepEqual(
      (await check()).signed.map(({ document, state }) => [document, state]),
      [['hazard-log.yaml', 'holds']],
    );
    writeFileSync(join(folder, 'hazard-log.yaml'), log.replace('Two', 'Second'));
    const after = await check();
    assert.deepEqual(
      after.signed.map(({ state }) => state),
      ['changed'],
    );
    assert.ok(after.problems.some(({ code, uri }) => code === 'stale-decision' && uri === 'carelint.decisions.yaml'));
    assert.match(
      (await carelint(['check', folder])).out,
      /hazard-log\.yaml: signed by Ann as clinical-safety-officer on .*, changed since/,
    );
    const refused = await carelint([...sign, '--subject', 'H-1']);
    assert.equal(refused.status, 2);
    assert.match(refused.err, /signed as a whole/);
  });

  it('writes one sealed line, which then settles the finding until what it speaks of changes', async () => {
    const folder = folderWith(documents);
    const said = await carelint([
      'decide',
      'not-applicable',
      rule,
      '--project',
      folder,
      '--subject',
      'h-2',
      '--reason',
      'Retired: no longer used',
      '--by',
      'Ann',
      '--role',
      'CSO',
    ]);
    assert.deepEqual([said.status, said.out], [0, 'carelint.decisions.yaml\n'], said.err);
    const [decision] = decisionsIn(folder).decisions;
    assert.deepEqual(
      [decision?.rule, decision?.subject, decision?.decision, decision?.reason, decision?.by, decision?.role, decision?.on],
      [rule, 'H-2', 'not-applicable', 'Retired: no longer used', 'Ann', 'CSO', '2026-11-24'],
    );
    assert.match(decision?.sha256 ?? '', /^[0-9a-f]{64}$/);
    const statusOf = async (subject: string): Promise<readonly string[]> =>
      (await resultsOf(folder)).results
        .filter((one) => one.rule === rule && one.subject === subject)
        .map(({ status, message }) => `${status} ${message}`);
    assert.match((await statusOf('risk.hazards[1]')).join(), /^not-applicable Ann decided that it does not apply/);
    assert.match((await statusOf('risk.hazards[0]')).join(), /^unmet/);
    writeFileSync(join(folder, 'hazard-log.yaml'), log.replace('name: Two', 'name: Something else'));
    assert.match((await statusOf('risk.hazards[1]')).join(), /^unmet What Ann held not applicable on 2026-11-24 has changed since/);
  });

  it('answers a question that only a person can answer, and says what was asked', async () => {
    const folder = folderWith({});
    cpSync(join(repository, 'examples/sepsis-alert'), folder, { recursive: true });
    rmSync(join(folder, 'carelint.decisions.yaml'));
    const asked = 'data-protection/approved-purpose-covers-model';
    const statusNow = async (): Promise<string | undefined> => (await resultsOf(folder)).results.find((one) => one.rule === asked)?.status;
    assert.equal(await statusNow(), 'undetermined');
    const words = ['decide', 'sign-off', asked, '--project', folder, '--by', 'Ann'];
    const said = await carelint(words);
    assert.match(said.err, /^Answered yes to: /);
    assert.equal(await statusNow(), 'met');
    await carelint([...words, '--answer', 'no', '--reason', 'It names another model']);
    assert.equal(await statusNow(), 'unmet');
  });

  for (const [what, words, why] of [
    ['a rule that is not there', ['accepted', 'no/such', '--reason', 'x'], /There is no rule "no\/such"/],
    ['an item that is not there', ['accepted', rule, '--reason', 'x', '--subject', 'H-9'], /says nothing of "H-9"; it speaks of H-1, H-2/],
    ['nothing, for want of a reason', ['accepted', rule], /needs a --reason/],
    ['a question that documents answer', ['sign-off', rule], /answered by documents/],
    ['a day that is none', ['accepted', rule, '--reason', 'x', '--until', '2026-13-01'], /--until takes a date/],
    ['a time before itself', ['accepted', rule, '--reason', 'x', '--until', '2026-01-01'], /lies before the day/],
    ['nobody', ['accepted', rule, '--reason', 'x', '--by', ' '], /Who decides this/],
    ['a file that would not go in', ['accepted', 'pack/patient-data', '--reason', 'x', '--subject', 'no.md'], /"no\.md" would not/],
  ] as const)
    it(`refuses ${what}, and writes nothing`, async () => {
      const folder = folderWith(documents);
      const by = (words as readonly string[]).includes('--by') ? [] : ['--by', 'Ann'];
      const said = await carelint(['decide', ...words, '--project', folder, ...by]);
      assert.equal(said.status, 2);
      assert.match(said.err, why);
      assert.ok(!existsSync(join(folder, 'carelint.decisions.yaml')));
    });

  it('does not touch a file that it cannot read, and keeps line ends', async () => {
    const words = ['decide', 'accepted', rule, '--subject', 'H-1', '--reason', 'x', '--by', 'Ann'];
    const broken = folderWith({ ...documents, 'carelint.decisions.yaml': 'decisions: [\n' });
    assert.equal((await carelint([...words, '--project', broken])).status, 2);
    assert.equal(readFileSync(join(broken, 'carelint.decisions.yaml'), 'utf8'), 'decisions: [\n');
    const windows = folderWith({ ...documents, 'carelint.decisions.yaml': '# ours\r\ndecisions:\r\n' });
    assert.equal((await carelint([...words, '--project', windows])).status, 0);
    assert.doesNotMatch(readFileSync(join(windows, 'carelint.decisions.yaml'), 'utf8').replaceAll('\r\n', ''), /\n/);
  });

  it('reports a decision whose item is gone', async () => {
    const folder = folderWith(documents);
    await carelint(['decide', 'accepted', rule, '--project', folder, '--subject', 'H-2', '--reason', 'x', '--by', 'Ann']);
    writeFileSync(join(folder, 'hazard-log.yaml'), 'hazards:\n  - { id: H-1, name: One }\n');
    assert.ok((await resultsOf(folder)).problems.some(({ message }) => message.includes(`is about H-2, and ${rule} says nothing of it`)));
  });

  it('lets a file into a pack that looks as if it held data of patients, until the file changes', async () => {
    const folder = folderWith({
      'model-card.yaml': 'name: A\nrecords:\n  - { id: R-1, kind: other, file: case.md }\n',
      'case.md': 'Jane Smith, born 12/03/1957\n',
    });
    const pack = ['pack', folder, '--output', join(folder, 'p.zip')];
    assert.equal((await carelint(pack)).status, 1);
    const said = await carelint([
      'decide',
      'not-applicable',
      'pack/patient-data',
      '--project',
      folder,
      '--subject',
      'case.md',
      '--reason',
      'Invented',
      '--by',
      'Ann',
    ]);
    assert.equal(said.status, 0, said.err);
    assert.equal((await carelint(pack)).status, 0);
    assert.deepEqual(
      (await resultsOf(folder)).problems.filter(({ message }) => message.includes('D-2026')),
      [],
    );
    writeFileSync(join(folder, 'case.md'), 'John Brown, born 12/03/1957\n');
    assert.match((await carelint(pack)).err, /of Ann lapsed, or the file changed since/);
  });

  it('merges with what another branch decided, without a question and without losing one', async function () {
    this.timeout(60_000);
    const folder = folderWith(documents);
    const git = (...words: readonly string[]) =>
      spawnSync('git', ['-c', 'user.name=Git Person', '-c', 'user.email=p@example.org', '-c', 'commit.gpgsign=false', ...words], {
        cwd: folder,
        encoding: 'utf8',
      });
    if (git('init', '-q', '-b', 'main').status !== 0) return this.skip();
    git('config', 'user.name', 'Git Person');
    git('add', '.');
    git('commit', '-qm', 'first');
    const decide = (subject: string) =>
      carelint(['decide', 'accepted', rule, '--project', folder, '--subject', subject, '--reason', 'known']);
    for (const [branch, subject] of [
      ['one', 'H-1'],
      ['two', 'H-2'],
    ] as const) {
      git('checkout', '-q', '-b', branch, 'main');
      const said = await decide(subject);
      assert.equal(said.status, 0, said.err);
      assert.match(said.err, /in the name of Git Person[\s\S]*\.gitattributes now tells git/);
      git('add', '.');
      git('commit', '-qm', branch);
    }
    const merged = git('merge', '-q', '-m', 'both', 'one');
    assert.equal(merged.status, 0, merged.stdout + merged.stderr);
    const { decisions, problems } = decisionsIn(folder);
    assert.deepEqual(problems, []);
    assert.deepEqual(decisions.map(({ subject }) => subject).sort(), ['H-1', 'H-2']);
    assert.equal(new Set(decisions.map(({ id }) => id)).size, 2);
    assert.doesNotMatch((await decide('H-1')).err, /gitattributes/);
  });
});

describe('carelint baseline', () => {
  const check = (folder: string) => carelint(['check', folder]);

  it('holds what was open, fails on what is new, and shrinks by itself', async () => {
    const folder = folderWith(documents);
    assert.equal((await check(folder)).status, 1);
    const taken = await carelint(['baseline', folder, '--by', 'Ann']);
    assert.deepEqual([taken.status, taken.out], [0, 'carelint.baseline.yaml\n'], taken.err);
    const path = join(folder, 'carelint.baseline.yaml');
    const first = readFileSync(path, 'utf8');
    assert.match(first, /takenBy: Ann\ntakenOn: 2026-11-24\nfindings:\n/);
    assert.ok(first.includes(`  - { rule: ${rule}, subject: H-2`));
    const held = await check(folder);
    assert.equal(held.status, 0, held.err);
    assert.match(held.err, /^\d+ held by the baseline that Ann took on 2026-11-24; 0 new\.\n$/);

    writeFileSync(join(folder, 'hazard-log.yaml'), `# moved\n\n${log.replace('name: Two', 'name: Another name')}`);
    assert.equal((await check(folder)).status, 0, 'lines and names may change');
    writeFileSync(join(folder, 'hazard-log.yaml'), `${log}  - { id: H-3, name: Three }\n`);
    const fresh = await check(folder);
    assert.equal(fresh.status, 1);
    assert.match(fresh.err, /new: hazard-log\.yaml:4:11 {2}dcb0129\/hazard-entry-complete {2}H-3/);

    writeFileSync(join(folder, 'hazard-log.yaml'), 'hazards:\n  - { id: H-1, name: One }\n');
    assert.match((await check(folder)).err, /entries are settled; "carelint baseline --update" takes them out/);
    const update = await carelint(['baseline', folder, '--update']);
    assert.match(update.err, /^[1-9]\d* entries were settled and taken out/);
    assert.ok(!readFileSync(path, 'utf8').includes('H-2'));
    assert.match(readFileSync(path, 'utf8'), /takenBy: Ann/);
    writeFileSync(join(folder, 'hazard-log.yaml'), log);
    assert.equal((await check(folder)).status, 1, 'what came back is new');
    await carelint(['baseline', folder, '--update']);
    assert.ok(!readFileSync(path, 'utf8').includes('H-2'), 'an update never adds');
  });

  it('is not taken twice, nor updated where there is none, nor believed when it is broken', async () => {
    const folder = folderWith(documents);
    assert.equal((await carelint(['baseline', folder, '--update'])).status, 2);
    await carelint(['baseline', folder, '--by', 'Ann']);
    assert.equal((await carelint(['baseline', folder, '--by', 'Ann'])).status, 2);
    for (const text of ['findings: [\n', 'findings: all\ntakenBy: A\ntakenOn: 2026-11-24\n', 'findings: []\n', '- a\n', '']) {
      writeFileSync(join(folder, 'carelint.baseline.yaml'), text);
      const said = await check(folder);
      assert.deepEqual([said.status, said.out.includes('carelint.baseline.yaml')], [1, true], text);
      assert.equal((await carelint(['baseline', folder, '--update'])).status, 2, text);
    }
  });

  it('counts: a second finding of the same kind on the same item is new', async () => {
    const folder = folderWith({
      'model-card.yaml': card,
      'hazard-log.yaml': 'hazards:\n  - { id: H-1, name: One, initial: { severity: major, likelihood: low, level: 3 } }\n',
    });
    await carelint(['baseline', folder, '--by', 'Ann']);
    writeFileSync(join(folder, 'hazard-log.yaml'), 'hazards:\n  - { id: H-1, initial: { severity: major, likelihood: low, level: 3 } }\n');
    assert.match((await check(folder)).err, /[1-9]\d* new\./);
  });

  it('is taken in the name that git knows', async () => {
    const folder = folderWith(documents);
    mkdirSync(join(folder, '.git'));
    writeFileSync(join(folder, '.git/config'), '[core]\n\tbare = false\n[user]\n\tname = "Ann Example"\n\temail = a@example.org\n');
    await carelint(['baseline', folder]);
    assert.match(readFileSync(join(folder, 'carelint.baseline.yaml'), 'utf8'), /takenBy: Ann Example/);
  });
});
