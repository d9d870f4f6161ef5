import assert from 'node:assert/strict';
import { below, readLines } from '../readLines';

const card = (...lines: string[]) => readLines('card', 'MODEL_CARD.md', ...lines);

describe('a model card in Markdown', () => {
  it('states what stands under known headings, each at its place', () => {
    const read = card(
      '# Model card for "PneumoFlag"',
      '',
      '## 1. Intended Use',
      '### Primary intended uses',
      'Sorts **adult** films.',
      '### Primary intended users',
      '- radiologists',
      '- reporting radiographers',
      '### Out-of-scope use cases',
      '- X-01: Children (H-001, H-002)',
      '- Portable films',
      '## Target population',
      'Adults in hospital',
      '## Training data',
      'Films from two hospitals.',
      '## Evaluation data',
      'Films from another.',
      '## Ethical considerations',
      'Some wait longer.',
      '### Data',
      'Held in one place.',
      '## Caveats and recommendations',
      'Misses small ones.',
      '',
      'Marks skin folds.',
      '## License',
      'Licensed under the Apache License, Version 2.0, see the file.',
      '## Contact',
      'Write to [us](mailto:safety@example.com).',
    );
    assert.equal(read.format, 'markdown-card');
    assert.deepEqual(below(read, 'card'), {
      name: 'PneumoFlag',
      'intendedUse.statement': 'Sorts adult films.',
      'users[0]': 'radiologists',
      'users[1]': 'reporting radiographers',
      'outOfScope[0].id': 'X-01',
      'outOfScope[0].text': 'Children',
      'outOfScope[0].hazards[0]': 'H-001',
      'outOfScope[0].hazards[1]': 'H-002',
      'outOfScope[1].text': 'Portable films',
      'population.description': 'Adults in hospital',
      'datasets[0].description': 'Films from two hospitals.',
      'datasets[0].uses[0]': 'training',
      'datasets[1].description': 'Films from another.',
      'datasets[1].uses[0]': 'test',
      ethics: 'Some wait longer.\nHeld in one place.',
      'limitations[0].text': 'Misses small ones.',
      'limitations[1].text': 'Marks skin folds.',
      licence: 'Apache License, Version 2.0',
      'contacts[0].address': 'safety@example.com',
    });
    assert.equal(read.places['card.name'], 'PneumoFlag');
    assert.equal(read.places['card.intendedUse.statement'], 'Sorts **adult** films.');
    assert.equal(read.places['card.outOfScope[0].hazards[1]'], 'H-002');
    assert.deepEqual(read.problems, []);
  });

  it('reads labels in bold and tables of labels and values, as the NHS England template has them', () => {
    const read = card(
      '# PneumoFlag Model Card',
      '## Specification',
      '|  |  |',
      '| ---- | ---- |',
      '| **Description:** | Marks films |',
      '| **Model Type:** | Convolutional neural network |',
      '| **Developed By:** | Example Ltd |',
      '| **Launch Date:** | 3 May 2026 |',
      '| **Version** | 1.10 |',
      '## Intended Use',
      '_This section goes into more detail about why._',
      '',
      '**Development Background:** Two hospitals asked.',
      '',
      '**Scope:** Sorts the list.',
      '',
      '**Intended Users:** Radiologists and nurses',
      '',
      '**Use cases out of scope:** None',
      '## Data',
      '**Data Overview:** Films.',
      '',
      '**Sensitive Data:** Pseudonymised.',
    );
    assert.deepEqual(below(read, 'card'), {
      name: 'PneumoFlag',
      summary: 'Marks films',
      modelType: 'deep-learning',
      'manufacturer.name': 'Example Ltd',
      releasedOn: '2026-05-03',
      version: '1.10',
      'intendedUse.statement': 'Sorts the list.',
      'users[0]': 'Radiologists',
      'users[1]': 'nurses',
      outOfScope: [],
      'datasets[0].description': 'Data Overview: Films.\nSensitive Data: Pseudonymised.',
    });
    assert.deepEqual(read.problems, []);
  });

  it('reads German headings and details in a list', () => {
    const read = card(
      '# Modellkarte',
      '## Modelldetails',
      '- Entwickler: Beispiel GmbH',
      '- Version des Modells: Version 1.0.',
      '- Lizenz: MIT.',
      '## Verwendungszweck',
      '### Hauptverwendungszweck',
      'Erkennt Risse.',
      '## Trainingsdaten',
      'Bilder.',
    );
    assert.deepEqual(
      ['card.manufacturer.name', 'card.version', 'card.licence', 'card.intendedUse.statement', 'card.datasets[0].uses[0]'].map(
        (path) => read.facts[path],
      ),
      ['Beispiel GmbH', '1.0', 'MIT', 'Erkennt Risse.', 'training'],
    );
  });

  it('keeps absent, not filled in and none apart', () => {
    const read = card(
      '# Card',
      '## Intended use',
      '[More Information Needed]',
      '## Limitations',
      'None',
      '## Users',
      '## Out-of-scope use',
      '{{ out_of_scope | default("[More Information Needed]", true) }}',
      '## Ethical considerations',
      '_What ethical questions did you meet?_',
    );
    assert.deepEqual(read.facts, {
      'card.name': 'Card',
      'card.intendedUse.statement': undefined,
      'card.limitations': [],
      'card.outOfScope': [],
      'card.ethics': undefined,
    });
    assert.deepEqual(read.problems.toSorted(), [
      'placeholder: [More Information Needed]',
      'placeholder: _What ethical questions did you meet?_',
      'placeholder: {{ out_of_scope | default("[More Information Needed]", true) }}',
    ]);
  });

  it('takes nothing of a template whose title is not filled in for an answer', () => {
    const read = card(
      '# \u0024{MODEL_NAME}',
      'The description says what the model is.',
      '## Developed by',
      '(a person or group)',
      '## Limitations',
      'Please document what you know.',
      '',
      'For instance this.',
    );
    assert.deepEqual(
      Object.entries(read.facts).filter(([, value]) => value !== undefined),
      [['card.limitations', []]],
    );
  });

  it('lets front matter speak, and adds only what it does not state', () => {
    const read = card(
      '---',
      'name: PneumoFlag',
      'limitations: [Misses small ones]',
      'results: [{ metric: sensitivity, value: 0.94 }]',
      '---',
      '# PneumoFlag 1.2',
      '## Limitations',
      'See above; it also says more here.',
      '## Intended use',
      'Sorts films.',
      '## Results',
      'Sensitivity was 94 %.',
    );
    assert.deepEqual(read.facts, {
      'card.name': 'PneumoFlag',
      'card.limitations[0].text': 'Misses small ones',
      'card.intendedUse.statement': 'Sorts films.',
      'results[0].metric': 'sensitivity',
      'results[0].value': 0.94,
    });
    assert.deepEqual(read.problems, []);
  });

  it('reads the front matter of a model hub, and its results with their data', () => {
    const read = card(
      '---',
      'license: mit',
      'library_name: timm',
      'datasets: [films]',
      'model-index:',
      '- name: flag',
      '  results:',
      '  - dataset: { type: films, name: Films }',
      '    metrics: [{ type: f1, value: 0.66 }]',
      '---',
      '## Training data',
      'Films of adults.',
    );
    assert.deepEqual(read.facts, {
      'card.licence': 'mit',
      'card.datasets[0].id': 'films',
      'card.datasets[1].description': 'Films of adults.',
      'card.datasets[1].uses[0]': 'training',
      'card.name': 'flag',
      'results[0].metric': 'f1',
      'results[0].value': 0.66,
      'results[0].dataset': 'films',
    });
  });

  it('reads subcards of questions and responses without outer pipes', () => {
    const read = card(
      'Field | Response',
      ':--|:--',
      'Intended Task/Domain: | Triage of chest films',
      'Intended Users: | Radiologists',
      'Technical Limitations & Mitigation: | Adults only',
      'Use Case Restrictions: | Abide by [Insert Licence]',
    );
    assert.deepEqual(read.facts, {
      'card.intendedUse.statement': 'Triage of chest films',
      'card.users[0]': 'Radiologists',
      'card.limitations[0].text': 'Adults only',
      'card.outOfScope': [],
    });
  });

  it('reads tables with a row per limitation or data set', () => {
    const read = card(
      '## Limitations',
      '| ID | Limitation | Affected group | Hazards |',
      '|---|---|---|---|',
      '| L-1 | Few tested | age 75 and over | H-1; H-3 |',
      '## Test data',
      '| Name | Size |',
      '|---|---|',
      '| D-1 | 1,200 |',
    );
    assert.deepEqual(read.facts, {
      'card.limitations[0].id': 'L-1',
      'card.limitations[0].text': 'Few tested',
      'card.limitations[0].group': 'age 75 and over',
      'card.limitations[0].hazards[0]': 'H-1',
      'card.limitations[0].hazards[1]': 'H-3',
      'card.datasets[0].id': 'D-1',
      'card.datasets[0].n': 1200,
      'card.datasets[0].uses[0]': 'test',
    });
  });

  it('takes a disclaimer for an exclusion and not for the intended use', () => {
    const read = card('# Flag', '## Intended use', 'This is an example, not to be used for diagnostic purposes.');
    assert.deepEqual(read.facts, {
      'card.name': 'Flag',
      'card.outOfScope[0].text': 'This is an example, not to be used for diagnostic purposes.',
    });
  });

  it('reads nothing in code, commands and loss curves', () => {
    const read = card(
      '# Flag',
      '## Performance',
      '#### Training accuracy',
      'Accuracy is 0.99.',
      '```',
      'Accuracy: 0.98',
      '```',
      '## Limitations',
      '```',
      'none',
      '```',
    );
    assert.deepEqual(
      Object.keys(read.facts).filter((path) => path.startsWith('results')),
      [],
    );
  });

  it('is no dataset card', () => {
    const read = readLines('card', 'README.md', '---', 'annotations_creators: [expert]', 'task_categories: [x]', '---', '# Data');
    assert.notEqual(read.format, 'markdown-card');
  });

  it('says that a comment nobody closes hides the rest', () => {
    assert.deepEqual(card('# Flag', '<!-- open', '## Limitations', 'x').problems, ['syntax: <!--']);
  });
});
