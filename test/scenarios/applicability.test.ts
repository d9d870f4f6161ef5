import { strict as assert } from 'node:assert';
import type { Result, Status } from '../../src/core/index';
import { shippedCatalogue } from '../rules/catalogueFiles';
import { reportOn } from './project';

const open =
  'stage: post-market\n  directCare: true\n  personalData: true\n  patientFacing: true\n  publicBody: true\n  delivery: [web, cloud]';
const card = 'name: Nameless\nversion: "1.0.0"\nusers: [nurse]\noutOfScope: [{ id: X-01, text: Children }]\n';

/** A product of which little is known besides what its profile and its card say. */
function judged(profile: string, more: string): readonly Result[] {
  const documents = [
    { uri: 'carelint.yaml', kind: 'project' as const, text: `project:\n  ${open}\n${profile}` },
    { uri: 'model-card.yaml', kind: 'card' as const, text: card + more },
  ];
  return reportOn(documents).results;
}

const withStatus = (results: readonly Result[], ...statuses: readonly Status[]): readonly string[] => [
  ...new Set(results.filter(({ status }) => statuses.includes(status)).map(({ rule }) => rule)),
];

const device = 'regulatory: { device: true, class: IIa, mark: ukca, route: approved-body }\nmanufacturer: { country: United States }\n';
const learned =
  'modelType: machine-learning\nadaptivity: periodic\noversight: { level: human-decides }\noutputs: [{ name: risk, kind: alert }]\n';

/** Rules that no fact but the profile calls for, and that rest on nothing but sources of the nations given. */
function restingOn(nations: readonly string[]): ReadonlySet<string> {
  const { rules, sources } = shippedCatalogue().data;
  const nationsOf = new Map(sources.map((source) => [source.id, source.nations]));
  const all = rules.filter((rule) =>
    rule.sources.every(({ source }) => nationsOf.get(source)?.every((nation) => nations.includes(nation))),
  );
  return new Set(all.map(({ id }) => id));
}

describe('a rule keeps to the projects that it concerns', () => {
  const everything = judged(
    '  role: both\n  nhs: true\n  nations: [england, scotland, wales, northern-ireland]\n  markets: [eu, us]\n',
    device + learned,
  );
  const asked = withStatus(everything, 'unmet', 'undetermined');

  it('much is asked of a device in all nations, so that silence elsewhere means something', () => {
    assert.ok(asked.length > 120, `${asked.length} rules`);
  });

  it('what rests on sources of England is not asked of a product for Scotland', () => {
    const england = restingOn(['england']);
    const here = withStatus(judged('  role: both\n  nhs: true\n  nations: [scotland]\n', device + learned), 'unmet', 'undetermined');
    // Insurance is good practice in all nations, and data leave the United Kingdom from Scotland as well.
    const elsewhereToo = ['accountability/indemnity-confirmed', 'accountability/supplier-insured', 'dtac/data-location-and-transfer'];
    assert.ok(asked.filter((rule) => england.has(rule)).length > 15);
    assert.deepEqual(
      here.filter((rule) => england.has(rule)),
      elsewhereToo,
    );
  });

  it('the law of the EU is not asked of a product that is not for the EU', () => {
    const here = withStatus(judged('  role: both\n  nhs: true\n  nations: [england]\n', device + learned), 'unmet', 'undetermined');
    assert.ok(asked.some((rule) => rule.startsWith('eu-ai-act/')));
    assert.deepEqual(
      here.filter((rule) => /^eu-ai-act\/|\/eu-|\/us-|northern-ireland/.test(rule)),
      [],
    );
  });

  it('surveillance law of Great Britain is not asked of a product for Northern Ireland alone', () => {
    const here = judged('  role: developer\n  nhs: true\n  nations: [northern-ireland]\n', device + learned);
    const errors = here.filter(({ status, severity }) => status === 'unmet' && severity === 'error');
    assert.ok(withStatus(everything, 'unmet').includes('pms/surveillance-plan-in-place'));
    assert.deepEqual(
      withStatus(errors, 'unmet').filter((rule) => rule.startsWith('pms/') && rule !== 'pms/safety-contact-answers'),
      [],
    );
  });

  it('neither device law nor clinical safety standards are asked of a product that is neither device nor in care', () => {
    const profile = '  role: developer\n  nhs: false\n  nations: [england]\n  dcb0129Exemption: Nothing of it reaches care\n';
    const here = withStatus(judged(profile, `regulatory: { device: false }\n${learned}`), 'unmet', 'undetermined');
    assert.ok(asked.filter((rule) => /^(mhra|pms|dcb0129|dcb0160)\//.test(rule)).length > 40);
    // The decision itself wants a reason and a date; makers of any product keep records for ten years and follow groups and drift.
    const stays = [
      'mhra/clinician-page-complete',
      'mhra/device-decision-is-reasoned',
      'pms/adaptive-model-has-change-plan',
      'pms/data-drift-and-concept-drift-watched',
      'pms/records-kept-ten-years',
    ];
    assert.deepEqual(
      here.filter((rule) => /^(mhra|pms|dcb0129|dcb0160|standards|dtac)\//.test(rule)).filter((rule) => /^(mhra|pms|dcb)/.test(rule)),
      stays,
    );
  });

  it('what the NHS asks is not asked of a product that is not for the NHS', () => {
    const here = withStatus(judged('  role: both\n  nhs: false\n  nations: [england]\n', device + learned), 'unmet', 'undetermined');
    assert.deepEqual(
      here.filter((rule) => /^(dtac|dcb0160|nice-esf|workforce)\//.test(rule) && rule !== 'dtac/data-location-and-transfer'),
      ['nice-esf/staged-use-shows-open-questions'],
    );
  });

  it('duties of the maker are not asked of an adopter, nor those of an adopter of a maker', () => {
    const profile = '  nhs: true\n  nations: [england]\n';
    const adopter = withStatus(judged(`  role: adopter\n${profile}`, device + learned), 'unmet', 'undetermined');
    const maker = withStatus(judged(`  role: developer\n${profile}`, device + learned), 'unmet', 'undetermined');
    assert.deepEqual(
      adopter.filter((rule) => /^(dcb0129|gmlp)\//.test(rule)),
      ['dcb0129/hazard-log-not-empty', 'gmlp/limitations-are-stated'],
    );
    assert.deepEqual(
      maker.filter((rule) => /^dcb0160\/|adoption-team|irmer|inspection|nice-evaluation|caldicott|indemnity/.test(rule)),
      [],
    );
  });

  it('what speaks of learned models is not asked of written rules', () => {
    const here = withStatus(
      judged('  role: developer\n  nhs: true\n  nations: [england]\n', `${device}modelType: rules\n`),
      'unmet',
      'undetermined',
    );
    assert.deepEqual(
      here.filter((rule) => /^(gmlp|statistics|generative)\/|ai-threats|ml-hazard|drift|adaptive|learning-in-use|digests/.test(rule)),
      ['gmlp/card-has-core-sections', 'gmlp/limitations-are-stated', 'gmlp/patient-involvement-described'],
    );
  });

  it('silence of the profile hides nothing: a rule is then found, or asks what is not stated', () => {
    const silent = withStatus(judged('', learned), 'unmet', 'undetermined');
    const gone = asked.filter((rule) => !silent.includes(rule));
    // Silence about nations and markets means none; DCB0160 is asked of those who say that they adopt, and the role is asked for elsewhere.
    assert.deepEqual(
      gone.filter(
        (rule) =>
          !/^eu-ai-act\/|^dcb0160\/|eu-operators|us-non-device|northern-ireland|guidance-covers-the-nations|action-abroad/.test(rule),
      ),
      [],
    );
  });
});
