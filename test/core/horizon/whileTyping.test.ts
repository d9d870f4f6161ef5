import assert from 'node:assert/strict';
import { check, claim, horizonInSteps, nextStageInSteps } from '../../../src/core/index';
import { finished } from '../../../src/core/rules/steps';
import { readers } from '../../reading';
import { shippedCatalogue } from '../../rules/catalogueFiles';

const catalogue = shippedCatalogue();
const hazard = (id: string): string => `  - id: ${id}\n    name: Late\n    initial: { severity: major, likelihood: medium, level: 5 }\n`;
const project = 'project: { role: developer, stage: development, nations: [england], nhs: true }\n';

const documents = (above: string) =>
  [
    ['carelint.yaml', project],
    ['hazard-log.yaml', `scheme: dcb0129-example\n${above}hazards:\n${hazard('H-001')}${hazard('H-002')}`],
  ].map(([uri = '', text = '']) => ({ uri, text, kind: claim(uri, text) ?? ('record' as const) }));

const input = (above: string) => ({ documents: documents(above), readers, catalogue, asOf: '2026-11-24' });

describe('a look ahead while somebody types', () => {
  for (const [what, lookAhead] of [
    ['at the days to come', horizonInSteps],
    ['at the next stage', nextStageInSteps],
  ] as const) {
    it(`${what} leaves what is shown at its places`, () => {
      const { earlier } = check(input(''));
      const ahead = lookAhead({ ...input(''), earlier });
      for (let step = 0; step < 20; step++) ahead.next();
      const typed = input('# a line more\n');
      const { report } = check({ ...typed, earlier });
      finished(ahead as Generator<undefined, unknown, undefined>);
      const places = (results: typeof report.results) => results.map(({ rule, subject, places }) => [rule, subject, places]);
      assert.deepEqual(places(report.results), places(check(typed).report.results));
    });
  }
});
