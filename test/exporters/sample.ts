import type { Place, Problem, Report, Result, Rule, Source } from '../../src/core/index';
import type { ExportContext, RuleBook } from '../../src/exporters/index';

export const card = ['---', 'name: RashSort', 'limitations: []', '---', '', '# RashSort', ''].join('\n');
export const log = [
  'hazards:',
  '  - id: H-001',
  '    name: Überhitzung 🔥 im Gerät',
  '    owner: TBC',
  '  - id: H-002',
  '    owner: radiologist',
].join('\n');

/** The place of the first `words` in a document of the sample. */
export function at(uri: string, words: string, text = uri === 'MODEL_CARD.md' ? card : log): Place {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`${words} is not in ${uri}`);
  return { uri, span: { start, end: start + words.length } };
}

export const source: Source = {
  id: 'dcb0129',
  publisher: 'NHS England',
  title: 'DCB0129: Clinical Risk Management',
  version: '4.2',
  url: 'https://digital.nhs.uk/dcb0129',
  status: 'mandatory-standard',
  nations: ['england'],
  inForceFrom: '2018-05-02',
  reviewedOn: '2026-11-24',
  checked: 'primary',
};

export function rule(id: string, more: Partial<Rule> = {}): Rule {
  return {
    id,
    pack: id.split('/')[0] ?? '',
    title: `Title of ${id}`,
    severity: 'error',
    from: 'development',
    sources: [{ source: 'dcb0129', clause: '4.4.1' }],
    require: [],
    at: 'risk.hazards',
    see: [],
    message: 'message',
    silence: 'undetermined',
    parameters: {},
    theme: 1,
    steps: [],
    why: 'Somebody has to answer for a hazard.',
    how: 'Name the role that can act on it:\n\n```yaml\nowner: clinical-safety-officer\n```',
    related: [],
    examples: [],
    ...more,
  };
}

export const catalogue: RuleBook = {
  packs: [{ id: 'dcb0129', title: 'Clinical risk management by the maker', issuer: 'NHS England', about: 'Hazards.' }],
  sources: [source],
  rules: [
    rule('dcb0129/hazard-has-owner'),
    rule('dcb0129/limitation-has-hazard', { severity: 'warning' }),
    rule('dcb0129/log-is-reviewed', { severity: 'advice' }),
  ],
};

export const unmet: Result = {
  rule: 'dcb0129/hazard-has-owner',
  status: 'unmet',
  severity: 'error',
  subject: 'risk.hazards[0]',
  subjectName: 'H-001',
  message: 'H-001: no owner is named',
  places: [at('hazard-log.yaml', 'TBC'), { ...at('MODEL_CARD.md', 'limitations'), label: 'the limitation behind it' }],
  because: [{ path: 'risk.hazards[0].id', value: 'H-001', place: at('hazard-log.yaml', 'H-001') }],
};

export const met: Result = {
  rule: 'dcb0129/hazard-has-owner',
  status: 'met',
  severity: 'error',
  subject: 'risk.hazards[1]',
  subjectName: 'H-002',
  places: [at('hazard-log.yaml', 'radiologist')],
  because: [{ path: 'risk.hazards[1].owner', value: 'radiologist', place: at('hazard-log.yaml', 'radiologist') }],
};

export const undetermined: Result = {
  rule: 'dcb0129/limitation-has-hazard',
  status: 'undetermined',
  severity: 'warning',
  message: 'Which stage has the project reached?',
  places: [at('MODEL_CARD.md', 'name: RashSort')],
  because: [{ path: 'project.stage', place: at('MODEL_CARD.md', 'name: RashSort') }],
};

export const notApplicable: Result = {
  rule: 'dcb0129/log-is-reviewed',
  status: 'not-applicable',
  severity: 'advice',
  message: 'Asked from deployment on',
  places: [at('hazard-log.yaml', 'hazards')],
  because: [],
};

export const accepted: Result = {
  ...unmet,
  subject: 'risk.hazards[1]',
  subjectName: 'H-002',
  message: 'H-002: accepted for the pilot',
  decision: { id: 'D-1', kind: 'accepted', by: 'Dr A. Example', until: '2027-01-01', place: at('hazard-log.yaml', 'H-002') },
};

export const problem: Problem = {
  code: 'placeholder',
  severity: 'warning',
  message: 'TBC counts as not stated',
  place: at('hazard-log.yaml', 'TBC'),
  related: [{ place: at('MODEL_CARD.md', 'RashSort'), label: 'the card says' }],
};

export function reportOf(results: readonly Result[], problems: readonly Problem[] = []): Report {
  return {
    asOf: '2026-11-24',
    catalogue: '0.1.0-abc',
    results,
    problems,
    signed: [],
    looked: {
      documents: [
        { uri: 'MODEL_CARD.md', format: 'carelint', why: 'front matter' },
        { uri: 'hazard-log.yaml', format: 'carelint', why: 'a list of hazards' },
      ],
      rules: 3,
      facts: 6,
    },
  };
}

export const report = reportOf([undetermined, met, unmet, notApplicable, accepted], [problem]);

export const context: ExportContext = {
  project: 'RashSort',
  rules: catalogue,
  texts: new Map([
    ['MODEL_CARD.md', card],
    ['hazard-log.yaml', log],
  ]),
};
