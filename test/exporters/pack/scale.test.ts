import assert from 'node:assert/strict';
import { isFinding } from '../../../src/exporters/index';
import { assessmentResults } from '../../../src/exporters/oscal/index';
import type { PackFile } from '../../../src/exporters/pack/packContext';
import { indexPage } from '../../../src/exporters/pack/page/index';
import { packedSarif } from '../../../src/exporters/sarif/index';
import { packContextOf } from './packContextOf';

/** A log in which some things are met of each hazard, some are unmet and some are open. */
const logOf = (count: number): string =>
  ['hazards:', ...Array.from({ length: count }, (_, i) => hazard(`H-${String(i).padStart(4, '0')}`)), ''].join('\n');

const hazard = (id: string): string => `  - id: ${id}
    name: The list is late
    initial: { severity: major, likelihood: medium, level: 4 }
    controls: [{ id: C-${id}, text: A second queue is read, type: design }]
    residual: { severity: minor, likelihood: low, level: 1 }
    owner: A. Example`;

const project = {
  'carelint.yaml': 'project: { role: developer, stage: deployment, nations: [england], nhs: true }\n',
  'model-card.yaml': 'name: A\n',
};

/** In bytes for each further hazard. Whoever needs more raises them here, and says for what. */
const limits: readonly (readonly [PackFile, number])[] = [
  [indexPage, 14_000],
  [assessmentResults, 11_000],
  [packedSarif, 14_000],
];

describe('A pack of many hazards', () => {
  const [few, many] = [20, 60].map((count) => packContextOf({ ...project, 'hazard-log.yaml': logOf(count) }));
  assert.ok(few && many);

  for (const [file, limit] of limits)
    it(`grows in ${file.path} with what is to be done, not with what is settled`, () => {
      const size = (pack: typeof few): number => String(file.make(pack)).length;
      const each = (size(many) - size(few)) / 40;
      assert.ok(each < limit, `${Math.round(each)} bytes for each hazard`);
      assert.ok(each > 100, 'it tells of each hazard');
    });

  it('still tells each finding, and of the rest how many there are', () => {
    const page = String(indexPage.make(many));
    const findings = many.report.results.filter((result) => isFinding(result, many.report.asOf));
    assert.ok(findings.length > 120);
    assert.equal(page.match(/<article[^>]* class="cl-finding/g)?.length, findings.length);
    assert.match(page, /And 55 more results of <code class="cl-rule">dcb0129\/residual-level-recomputes/);

    const { runs } = JSON.parse(String(packedSarif.make(many)));
    const told = new Map<string, number>();
    for (const { ruleId, kind, occurrenceCount = 1 } of runs[0].results)
      told.set(`${ruleId} ${kind}`, (told.get(`${ruleId} ${kind}`) ?? 0) + occurrenceCount);
    for (const status of ['unmet', 'met'] as const)
      for (const rule of new Set(many.report.results.map((result) => result.rule))) {
        const wanted: number = many.report.results.filter((result) => result.rule === rule && result.status === status).length;
        assert.equal(told.get(`${rule} ${status === 'met' ? 'pass' : 'fail'}`) ?? 0, wanted, `${rule} ${status}`);
      }
  });

  it('explains a rule once, and leads there from its other findings', () => {
    const page = String(indexPage.make(many));
    const anchors = [...page.matchAll(/href="#(rule-[^"]+)"/g)].map(([, id]) => id);
    assert.ok(anchors.length > 100);
    for (const id of new Set(anchors)) assert.equal(page.split(`id="${id}"`).length, 2, id);
  });
});
