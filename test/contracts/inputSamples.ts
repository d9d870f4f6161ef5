import { readFileSync } from 'node:fs';
import type { DocumentKind } from '../../src/core/inputs/inputFormat';
import type { SourceDocument } from '../../src/core/text/span';

export interface InputSample extends SourceDocument {
  readonly kind: DocumentKind;
}

const file = (kind: DocumentKind, path: string): InputSample => ({
  kind,
  uri: path.replace(/^.*\//, ''),
  text: readFileSync(path, 'utf8'),
});
const text = (kind: DocumentKind, uri: string, ...lines: readonly string[]): InputSample => ({ kind, uri, text: `${lines.join('\n')}\n` });

/** Documents for the contract of input formats: each format takes at least one of them for each kind of document that it reads. */
export const inputSamples: readonly InputSample[] = [
  file('card', 'examples/minimal/MODEL_CARD.md'),
  file('card', 'examples/chest-xray-triage/MODEL_CARD.md'),
  file('risk', 'examples/chest-xray-triage/hazard-log.yaml'),
  file('project', 'examples/chest-xray-triage/carelint.yaml'),
  text(
    'card',
    'model-card.yaml',
    'name: "PneumoFlag"',
    'version: 1.10',
    'summary: >',
    '  Marks films that may show a pneumothorax,',
    '  so that they are read first.',
    'intendedUse: Sorts the reading list',
    'users: [radiologist, "reporting radiographer"]',
    'threshold: { value: 35%, adjustable: no }',
    'limitations:',
    '  - Naïve about children 👶 and drains',
    '  - { id: L-02, text: Not tested on portable films, hazards: [H-001] }',
    'results: [{ id: P-01, metric: Sensitivity, value: 94 %, n: "1,200" }]',
  ),
  text(
    'card',
    'model-card.json',
    '{',
    '  "name": "PneumoFlag",',
    '  "version": "1.10",',
    '  "intendedUse": { "statement": "Sorts the reading list", "prevalence": 0.04 },',
    '  "users": ["radiologist"],',
    '  "limitations": ["Not tested on portable films", { "id": "L-02", "text": "Naïve about children" }]',
    '}',
  ),
  text(
    'risk',
    'hazard-log.json',
    '{ "hazards": [{ "id": "H-001", "name": "Missed finding", "initial": { "severity": "major", "level": 3 } }] }',
  ),
  text('record', 'people.yaml', 'people:', '  - { role: Clinical Safety Officer, name: Ann }', '  - owner'),
  text(
    'card',
    'MODEL_CARD.md',
    '---',
    'license: mit',
    'tags: [medical]',
    '---',
    '',
    '# PneumoFlag',
    '',
    '## Intended use',
    '',
    'Sorts the reading list of adult films.',
    '',
    '**Intended users:** radiologists',
    '',
    '## Limitations',
    '',
    '- Not tested on portable films',
    '- Naïve about children 👶',
    '',
    '| Name | Value |',
    '| --- | --- |',
    '| Version | 1.10 |',
  ),
  text(
    'risk',
    'hazard-log.csv',
    'ID,Hazard,Causes,Clinical effect,Existing controls,Initial severity,Initial likelihood,Initial risk,Owner,Status',
    'H-001,Missed finding,"Small lesion; poor film",Late treatment,Second read,Major,Medium,3,Radiology,Open - controlled',
    'H-002,"Alert ""fatigue""",Too many marks,Marks are ignored,,Considerable,Low,2,TBC,Closed',
  ),
  text(
    'risk',
    'hazard-log.md',
    '# Hazard log',
    '',
    '| Hazard number | Hazard description | Possible causes | Initial Severity | Initial Likelihood | Initial Risk | Hazard Status |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    '| H-001 | Missed finding | Small lesion | Major | Medium | 3 | Open |',
    '| H-002 | Marks are ignored | Too many marks | Considerable | Low | 2 | Closed |',
  ),
];
