import './fakeVscode';
import assert from 'node:assert/strict';
import { Checker } from '../../../src/hosts/vscode/checker';
import { decide } from '../../../src/hosts/vscode/decide';
import { begin, desk, textOn } from './fakeVscode';
import { type Answer, type Asked, sitDown } from './person';
import { smallCatalogue } from './smallCatalogue';

const silent = { error: (...parts: unknown[]) => assert.fail(parts.join(' ')), debug: () => undefined } as never;
const log = ['hazards:', '  - { id: H-1, name: One }', '  - { id: H-2, name: Two }', ''].join('\n');
const decisions = '/project/carelint.decisions.yaml';
const accepted = (id: string, subject: string): string =>
  `  - { id: ${id}, rule: small/owner-named, subject: ${subject}, decision: accepted, reason: Known, by: C. Other, on: 2026-11-20, until: 2099-01-01 }\n`;

/** One window on the project; several may be open on one disk. */
async function windowOn(): Promise<Checker> {
  const checker = new Checker({ catalogue: async () => smallCatalogue(), log: silent });
  await checker.search();
  return checker;
}

const subjectOf = (checker: Checker, name: string) => {
  const project = checker.all()[0];
  const result = project?.report.results.find((one) => one.rule === 'small/owner-named' && one.subjectName === name);
  assert.ok(project && result);
  return { root: project.root.toString(), rule: result.rule, subject: result.subject, kind: 'accepted' };
};

/** Answers every question; `meanwhile` happens in the other window at the first of them. */
function person(meanwhile: () => void) {
  let isFirst = true;
  return sitDown((asked: Asked): Answer => {
    if (isFirst) meanwhile();
    isFirst = false;
    if (asked.kind === 'pick') return asked.items[0]?.label ?? [];
    return asked.words.some((words) => words.includes('as 2027-04-01')) ? '2099-01-01' : 'A. Person';
  });
}

const idsOf = (text: string): readonly string[] => [...text.matchAll(/id: (D-[\w-]+)/g)].map(([, id]) => String(id));
const now = (): string => desk.open.get(decisions) ?? textOn(decisions);

describe('Two windows on one project', () => {
  it('lose no decision when the file is begun in both at the same time', async () => {
    begin({ 'hazard-log.yaml': log });
    const checker = await windowOn();
    person(() => void desk.files.set(decisions, `decisions:\n${accepted('D-other', 'H-2')}`));
    await decide(subjectOf(checker, 'H-1'), checker);
    assert.equal(idsOf(now()).length, 2);
    assert.ok(now().includes(accepted('D-other', 'H-2')));
  });

  it('lose no decision when the other adds one while somebody answers', async () => {
    const before = `# Ours\ndecisions:\n${accepted('D-0', 'H-9')}`;
    begin({ 'hazard-log.yaml': log, 'carelint.decisions.yaml': before });
    const checker = await windowOn();
    person(() => void desk.files.set(decisions, before + accepted('D-other', 'H-2')));
    await decide(subjectOf(checker, 'H-1'), checker);
    const ids = idsOf(now());
    assert.deepEqual(ids.slice(0, 2), ['D-0', 'D-other']);
    assert.equal(ids.length, 3);
    assert.ok(now().startsWith('# Ours\n'));
  });

  it('see what the other has decided', async () => {
    begin({ 'hazard-log.yaml': log });
    const [one, other] = [await windowOn(), await windowOn()];
    person(() => undefined);
    await decide(subjectOf(one, 'H-1'), one);
    desk.files.set(decisions, now());
    desk.open.clear();
    await other.search();
    const result = other.all()[0]?.report.results.find(({ rule, subjectName }) => rule === 'small/owner-named' && subjectName === 'H-1');
    assert.equal(result?.decision?.kind, 'accepted');
  });
});
