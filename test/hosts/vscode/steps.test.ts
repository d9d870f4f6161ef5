import './fakeVscode';
import assert from 'node:assert/strict';
import { Checker } from '../../../src/hosts/vscode/checker';
import { decide } from '../../../src/hosts/vscode/decide';
import { setUpProject } from '../../../src/hosts/vscode/setUpProject';
import { begin, desk } from './fakeVscode';
import { type Answer, type Asked, goBack, sitDown } from './person';
import { smallCatalogue } from './smallCatalogue';

const silent = { error: (...parts: unknown[]) => assert.fail(parts.join(' ')), debug: () => undefined } as never;

/** What is asked of somebody who accepts a finding and answers so, in order, and the decisions file that it leaves. */
async function accepting(answers: readonly Answer[]): Promise<{ readonly asked: readonly Asked[]; readonly written: string }> {
  begin({ 'hazard-log.yaml': 'hazards:\n  - id: H-001\n' });
  const left = [...answers];
  const { asked } = sitDown(() => left.shift());
  const checker = new Checker({ catalogue: async () => smallCatalogue(), log: silent });
  await checker.search();
  const [project] = checker.all();
  assert.ok(project);
  await decide({ root: project.root.toString(), rule: 'small/owner-named', subject: 'risk.hazards[0]', kind: 'accepted' }, checker);
  return { asked, written: String(desk.files.get('/project/carelint.decisions.yaml') ?? '') };
}

describe('The questions of a decision', () => {
  it('are numbered, and the decision is written at the end', async () => {
    const { asked, written } = await accepting(['Nobody yet', 'Ada', '', '2027-04-01']);
    assert.deepEqual(
      asked.map(({ step }) => step),
      ['1 of 4', '2 of 4', '3 of 4', '4 of 4'],
    );
    assert.match(written, /reason: Nobody yet, by: Ada, on: "?\d{4}-\d{2}-\d{2}"?, until: "?2027-04-01"?/);
  });

  it('have a way back from the second on, to what was answered', async () => {
    const { asked, written } = await accepting(['Typo', goBack, 'Reason', 'Ada', '', '']);
    assert.deepEqual(asked.map(({ step, value }) => `${step} ${value}`).slice(0, 3), ['1 of 4 ', '2 of 4 ', '1 of 4 Typo']);
    assert.match(written, /reason: Reason, by: Ada/);
  });

  it('take no day that the calendar lacks, and no reason that is empty', async () => {
    const { asked, written } = await accepting(['', 'Reason', 'Ada', '', '2027-13-45', '2027-02-29', 'soon', '2028-02-29']);
    assert.deepEqual(
      asked.flatMap(({ fault, step }) => (fault === undefined ? [] : [`${step}: ${fault}`])),
      ['1 of 4: A decision without this settles nothing.', ...Array(3).fill('4 of 4: Write a day that there is, as 2027-04-01.')],
    );
    assert.match(written, /until: "?2028-02-29"?/);
  });

  it('leave everything as it was at Escape', async () => {
    assert.equal((await accepting(['Reason', undefined])).written, '');
  });
});

describe('Going back in setting up', () => {
  it('takes an answer back that is then left open', async () => {
    begin({});
    let isSecond = false;
    sitDown(({ kind, title, items }) => {
      if (kind === 'message') return undefined;
      if (title.includes('make the product')) return isSecond ? 'Not decided' : 'adopter';
      if (title.includes('Which stage') && !isSecond) {
        isSecond = true;
        return goBack;
      }
      return kind === 'input' ? '' : items.some(({ label }) => label === 'Not decided yet') ? 'Not decided yet' : [];
    });
    await setUpProject();
    const written = desk.files.get('/project/carelint.yaml');
    assert.match(typeof written === 'string' ? written : new TextDecoder().decode(written), /role: TBC/);
  });
});
