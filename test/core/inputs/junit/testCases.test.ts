import assert from 'node:assert/strict';
import { testCasesOf } from '../../../../src/core/inputs/junit/testCases';
import type { RawProblem } from '../../../../src/core/inputs/rawProblem';

/** `passed suite/name [ids] day` for each case. */
function read(text: string): readonly string[] {
  const problems: RawProblem[] = [];
  const cases = testCasesOf(text, problems).map(({ name, suite, outcome, ids, on }) =>
    [outcome.meant, [suite?.value, name?.value].filter(Boolean).join('/'), ...ids.map(({ value }) => `[${value}]`), on?.value]
      .filter(Boolean)
      .join(' '),
  );
  return [...cases, ...problems.map(({ message }) => message)];
}

describe('test results in JUnit XML', () => {
  it('say how each case ended', () => {
    assert.deepEqual(
      read(
        '<testsuite><testcase name="a"/><testcase name="b"><failure/></testcase><testcase name="c"><error>x</error></testcase>' +
          '<testcase name="d"><skipped message="later"/></testcase><testcase name="e"><system-out>fine</system-out></testcase></testsuite>',
      ),
      ['passed a', 'failed b', 'failed c', 'skipped d', 'passed e'],
    );
  });

  it('say it in an attribute where the runner writes none of these elements', () => {
    assert.deepEqual(read('<testsuite><testcase name="a" status="notrun"/><testcase name="b" result="failed"/></testsuite>'), [
      'skipped a',
      'failed b',
    ]);
  });

  it('name the class, the day of the suite and what properties hold, in an attribute or as text', () => {
    assert.deepEqual(
      read(
        '<testsuites><testsuite timestamp="2026-10-01T10:00:00Z"><testcase classname="t.Intake" name="a"><properties>' +
          '<property name="control" value="C-001, C-002"/><property name="hazard">H-001</property></properties></testcase></testsuite>' +
          '<testsuite timestamp="yesterday"><testcase name="b"/></testsuite></testsuites>',
      ),
      ['passed t.Intake/a [C-001] [C-002] [H-001] 2026-10-01', 'passed b'],
    );
  });

  it('keep a failure although the case is also said to be skipped', () => {
    assert.deepEqual(read('<testcase name="a"><failure/><skipped/></testcase>'), ['failed a']);
  });

  it('are read as far as they go, and what a document type declares is not', () => {
    assert.equal(read('<testsuite><testcase name="a"><failure/><system-out>')[0], 'failed a');
    const [first, ...problems] = read('<!DOCTYPE x [<!ENTITY e "C-001">]><testsuite><testcase name="&e;"/></testsuite>');
    assert.equal(first, 'passed &e;');
    assert.ok(problems.some((message) => message.includes('document type')));
  });
});
