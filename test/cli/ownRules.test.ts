import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { carelint, catalogue, folderWith, repository } from './cli';

/** The files that the page on rules of one's own shows, by the name above each block, and what it says the commands answer. */
function shown(): { readonly files: ReadonlyMap<string, string>; readonly answers: readonly (readonly string[])[] } {
  const page = readFileSync(join(repository, 'rules/README.md'), 'utf8');
  const files = new Map(
    [...page.matchAll(/^`([^`]+)`(.*):\n\n```yaml\n([\s\S]*?)^```$/gm)].map(([, name = '', more = '', text = '']) => [
      `${name}${more}`,
      text,
    ]),
  );
  const answers = [...page.matchAll(/^```console\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text.trimEnd().split('\n'));
  return { files, answers };
}

interface Finding {
  readonly rule: string;
  readonly status: string;
  readonly message?: string;
  readonly places: readonly { readonly uri: string; readonly line: number }[];
}

describe('the page on rules of your own', () => {
  const { files, answers } = shown();
  const text = (name: string): string => files.get(name) ?? assert.fail(`the page shows no ${name}`);
  const project = {
    'carelint.yaml': text('carelint.yaml'),
    'model-card.yaml': text('model-card.yaml'),
    'our-rules/trust/pack.yaml': text('our-rules/trust/pack.yaml'),
    'our-rules/sources/trust.yaml': text('our-rules/sources/trust.yaml'),
    'our-rules/trust/stop-is-fast.yaml': text('our-rules/trust/stop-is-fast.yaml'),
  };
  const rule = project['our-rules/trust/stop-is-fast.yaml'];

  async function findings(folder: string): Promise<readonly Finding[]> {
    const { out } = await carelint(['check', '--format', 'json', '--all'], { folder });
    return JSON.parse(out).results;
  }
  const lineOf = ({ rule: id, status, message, places: [place] }: Finding): string =>
    `${id} is ${status} at ${place?.uri}:${place?.line}: ${message}`;

  it('shows a pack whose examples run', async () => {
    const { status, out } = await carelint(['rules', 'test', 'our-rules'], { folder: folderWith(project) });
    assert.deepEqual([`$ carelint rules test our-rules`, ...out.trimEnd().split('\n')], answers[0]);
    assert.equal(status, 0);
  });

  it('shows what a check says of it', async () => {
    const found = (await findings(folderWith(project))).filter((finding) => finding.rule.startsWith('trust/'));
    assert.deepEqual(found.map(lineOf), answers[1]?.slice(1));
  });

  it('shows how a severity and a number are set, a rule is switched off with a reason and a pack is left out', async () => {
    const all = await findings(folderWith({ ...project, 'carelint.yaml': text('carelint.yaml, with choices') }));
    const spoken = new Set(answers[2]?.slice(1).map((line) => line.split(' ')[0]));
    assert.deepEqual(
      all
        .filter((finding) => spoken.has(finding.rule))
        .map(lineOf)
        .toSorted(),
      answers[2]?.slice(1).toSorted(),
    );
    assert.ok(all.every((finding) => !finding.rule.startsWith('eu-ai-act/')));
  });

  it('shows a decision that settles a finding until its day', async () => {
    const folder = folderWith({ ...project, 'carelint.decisions.yaml': text('carelint.decisions.yaml') });
    const own = async (asOf: string): Promise<string> => (await carelint(['check', '--as-of', asOf, '--fail-on', 'never'], { folder })).out;
    assert.match(await own('2026-11-24'), /A\. Safety/);
    assert.match(await own('2027-03-01'), /It was accepted until 2027-02-28/);
  });

  it('is one that a single pack can be tested by, with the sources beside it', async () => {
    const { status, out } = await carelint(['rules', 'test', 'our-rules/trust', '--format', 'json'], { folder: folderWith(project) });
    assert.equal(status, 0, out);
    const said = JSON.parse(out);
    assert.deepEqual([said.rules, said.problems, said.outcomes.length], [['trust/stop-is-fast'], [], 3]);
  });

  describe('is known to the other commands', () => {
    const own = 'trust/stop-is-fast';

    it('explain tells of its rule in the folder of the project, or of one that is named', async () => {
      const folder = folderWith(project);
      const here = await carelint(['explain', own], { folder });
      assert.equal(here.status, 0, here.err);
      assert.match(here.out, /Our board asks that somebody on shift can stop it/);
      assert.deepEqual(await carelint(['explain', own, '--project', folder]), here);
      assert.match((await carelint(['explain', own])).err, /There is no rule "trust\/stop-is-fast"/);
      assert.match((await carelint(['explain', 'stop-is', '--project', folder])).err, /Did you mean trust\/stop-is-fast/);
    });

    it('rules lists it among the others, or its pack alone', async () => {
      const folder = folderWith(project);
      const { out } = await carelint(['rules', '--project', folder]);
      assert.equal(out.trimEnd().split('\n').length, catalogue().rules.length + 1);
      const pack = await carelint(['rules', '--pack', 'trust', '--format', 'json'], { folder });
      assert.deepEqual(
        JSON.parse(pack.out).rules.map((one: { readonly id: string }) => one.id),
        [own],
      );
    });

    it('rules test runs the folders that the project file names', async () => {
      const folder = folderWith(project);
      assert.match((await carelint(['rules', 'test'], { folder })).out, /^1 rule, 3 examples looked at, 0 faults/);
      assert.match((await carelint(['rules', 'test', '--project', folder])).out, /^1 rule, 3 examples/);
      const none = await carelint(['rules', 'test'], { folder: folderWith({ 'model-card.yaml': 'name: Ward list' }) });
      assert.deepEqual([none.status, none.out], [2, '']);
      assert.match(none.err, /name it under rules in carelint\.yaml/);
    });

    it('a broken rule is told, and the others are known', async () => {
      const folder = folderWith({ ...project, 'our-rules/trust/stop-is-fast.yaml': rule.replace('within * 24.0', 'witin * 24.0') });
      const { status, out, err } = await carelint(['explain', 'dcb0129/safety-officer-named'], { folder });
      assert.equal(status, 0);
      assert.match(out, /safety-officer-named/);
      assert.match(err, /trust\/stop-is-fast\.yaml: .*witin/);
    });

    it('a folder that is named has to be a project', async () => {
      const { status, err } = await carelint(['rules', '--project', folderWith({})]);
      assert.equal(status, 2);
      assert.match(err, /holds no carelint\.yaml/);
    });
  });

  describe('and carelint rules test refuses', () => {
    const test = (changed: Readonly<Record<string, string>>) =>
      carelint(['rules', 'test', 'our-rules'], { folder: folderWith({ ...project, ...changed }) });
    const withRule = (change: (text: string) => string) => test({ 'our-rules/trust/stop-is-fast.yaml': change(rule) });

    it('a rule that has never been seen to fail', async () => {
      const { status, out } = await withRule((text) => text.replace(/ {2}unmet:\n[\s\S]*?(?= {2}undetermined:)/, ''));
      assert.equal(status, 1);
      assert.match(out, /trust\/stop-is-fast \[all\] {2}No example is unmet/);
    });

    it('a rule whose example says otherwise, and tells what the rule said', async () => {
      const { status, out } = await withRule((text) => text.replace('2 days', '20 minutes'));
      assert.equal(status, 1);
      assert.match(out, /\[unmet\] {2}It should be unmet and is met\n {4}met model-card\.yaml:/);
    });

    it('a finding at another line than the example marks', async () => {
      const { out } = await withRule((text) => text.replace('at: monitoring.withdrawal.within', 'at: project.role'));
      assert.match(out, /No finding at model-card\.yaml:5/);
    });

    it('a fact that does not exist, a source that nobody entered, and an error out of guidance, each with its place', async () => {
      assert.match(
        (await withRule((text) => text.replace('within * 24.0', 'witin * 24.0'))).out,
        /our-rules\/trust\/stop-is-fast\.yaml:7:\d+ {2}.*witin/,
      );
      assert.match(
        (await withRule((text) => text.replace('source: trust-ai-policy', 'source: nobody'))).out,
        /stop-is-fast\.yaml:5:\d+ {2}No source has the id nobody/,
      );
      assert.match(
        (await withRule((text) => text.replace('severity: warning', 'severity: error'))).out,
        /An error needs a source that is law/,
      );
    });

    it('a rule that takes the place of a shipped one', async () => {
      const { status, out } = await test({
        'our-rules/dcb0129/safety-officer-named.yaml': rule.replaceAll('trust/stop-is-fast', 'dcb0129/safety-officer-named'),
      });
      assert.equal(status, 1);
      assert.match(out, /dcb0129\/safety-officer-named is there already/);
    });

    it('a folder without rules', async () => {
      assert.equal((await test({})).status, 0);
      const empty = await carelint(['rules', 'test', 'nowhere'], { folder: folderWith(project) });
      assert.deepEqual([empty.status, empty.out], [2, '']);
      assert.match(empty.err, /"nowhere" holds no rule files/);
    });
  });
});
