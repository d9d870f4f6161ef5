import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith, repository } from './cli';

const program = join(repository, 'dist/cli.js');

/** Whether the build is younger than everything that went into it. */
function isBuilt(): boolean {
  if (!existsSync(program) || !existsSync(join(repository, 'dist/catalogue.json'))) return false;
  const built = statSync(join(repository, 'dist/catalogue.json')).mtimeMs;
  return ['src', 'rules'].every((folder) =>
    readdirSync(join(repository, folder), { recursive: true, withFileTypes: true }).every(
      (entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs <= built,
    ),
  );
}

function carelint(words: readonly string[], folder: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, NO_COLOR: '' },
  });
  return { status, out: stdout, err: stderr };
}

describe('the built command line', () => {
  before(function () {
    this.timeout(120_000);
    if (isBuilt()) return;
    const { status, stderr } = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: repository, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  });

  const card = '---\nname: RashSort\nlimitations: [a, b\n---\n';
  const log = 'hazards:\n  - id: H-001\n';

  it('prints its version', () => {
    assert.match(carelint(['--version'], repository).out, /^\d+\.\d+\.\d+/);
  });

  it('checks a project with broken YAML: the problem at its place, the rest judged, data on one side and talk on the other', () => {
    const { status, out, err } = carelint(['check', '--format', 'json'], folderWith({ 'MODEL_CARD.md': card, 'hazard-log.yaml': log }));
    assert.equal(status, 1, err);
    assert.equal(err, '');
    const report = JSON.parse(out);
    assert.ok(report.problems.some(({ code, uri }: { code: string; uri: string }) => code === 'syntax' && uri === 'MODEL_CARD.md'));
    assert.ok(report.results.length > 0);
  });

  it('prints no colour and no progress on a pipe', () => {
    const { out, err } = carelint(['check'], folderWith({ 'MODEL_CARD.md': card }));
    assert.ok(!out.includes('\u001b') && !err.includes('\u001b'));
  });

  it('exits with 2 when a folder is not there or holds nothing', () => {
    const missing = carelint(['check', 'nowhere'], repository);
    assert.deepEqual([missing.status, missing.out], [2, '']);
    assert.equal(carelint(['check'], folderWith({})).status, 2);
  });

  it('writes all of a long report to a pipe', () => {
    const { out } = carelint(
      ['check', '--format', 'sarif', '--all'],
      folderWith({ 'MODEL_CARD.md': '---\nname: A\n---\n', 'hazard-log.yaml': log }),
    );
    assert.equal(JSON.parse(out).version, '2.1.0');
    assert.ok(out.length > 65_536);
  });

  describe('with threads', () => {
    const projects = Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e'].flatMap((name) => [
        [`${name}/model-card.yaml`, `name: Rash ${name}\nlimitations: [a, b\n`],
        [`${name}/hazard-log.yaml`, `hazards:\n  - id: H-${name}\n    name: late\n`],
      ]),
    );

    for (const format of ['text', 'json', 'sarif', 'html', 'oscal']) {
      it(`writes the same as without, in the same order: ${format}`, () => {
        const folder = folderWith(projects);
        const check = (threads: string) => carelint(['check', '--format', format, '--as-of', '2026-11-24', '--threads', threads], folder);
        const alone = check('1');
        assert.deepEqual(check('2'), alone);
        assert.equal(alone.status, 1);
        assert.match(alone.out, /Rash e|H-e|"root": "e"/);
      });
    }

    it('refuses what is no number of threads', () => {
      for (const threads of ['0', '1.5', 'all', '65'])
        assert.equal(carelint(['check', '--threads', threads], repository).status, 2, threads);
    });
  });
});
