import assert from 'node:assert/strict';
import { below, readLines } from '../readLines';

const card = (...lines: string[]) => readLines('card', 'MODEL_CARD.md', ...lines);
const facts = (...lines: string[]) => below(card('# Flag', ...lines), 'card');

describe('headings of model cards, as writers vary them', () => {
  const cases: readonly (readonly [heading: string, path: string])[] = [
    ['## Limitations & Future Work', 'limitations[0].text'],
    ['## ⚠️ 4.2 Important limitations of the model {#limits}', 'limitations[0].text'],
    ['## Legal and regulatory limitations', 'limitations[0].text'],
    ['## Ethical and Safety Notes', 'ethics'],
    ['## Fairness assessment', 'ethics'],
    ['## Training-data summary', 'datasets[0].description'],
    ['## Out-of-scope use in primary care', 'outOfScope[0].text'],
    ['## When not to use it', 'outOfScope[0].text'],
    ['## Intended audience', 'users[0]'],
    ['## Uso previsto', 'intendedUse.statement'],
    ['## Usages hors périmètre', 'outOfScope[0].text'],
    ['## Dados de treinamento', 'datasets[0].description'],
    ['## Limiti', 'limitations[0].text'],
    ['## Zweckbestimmung', 'intendedUse.statement'],
    ['## 局限性', 'limitations[0].text'],
  ];
  for (const [heading, path] of cases) it(`"${heading}" opens ${path}`, () => assert.equal(facts(heading, 'Abc')[path], 'Abc'));

  for (const heading of ['## Training data format', '## Ethics approval', '## Performance monitoring plan', '## References'])
    it(`"${heading}" opens nothing that is asked for`, () => assert.deepEqual(facts(heading, 'Abc'), { name: 'Flag' }));
});

describe('a model card in Markdown, as writers keep it', () => {
  it('parts what a heading over several topics holds together by the headings below it', () => {
    assert.deepEqual(
      facts(
        '## Data, performance and limitations',
        '### Data',
        'Two hospitals.',
        '### Limitations',
        '- Skin folds',
        '## Recommendations',
        'Abc',
      ),
      { name: 'Flag', 'datasets[0].description': 'Two hospitals.', 'limitations[0].text': 'Skin folds' },
    );
  });

  it('says for what it is not meant in a sentence beside its use, which counts where no heading says it', () => {
    const use = ['## Intended use', 'It is meant for triage. It is not intended for children.', '', 'Not for diagnostic use.'];
    assert.deepEqual(facts(...use), {
      name: 'Flag',
      'intendedUse.statement': 'It is meant for triage. It is not intended for children.',
      'outOfScope[0].text': 'It is not intended for children.',
      'outOfScope[1].text': 'Not for diagnostic use.',
    });
    assert.deepEqual(
      Object.keys(facts(...use, '## Out of scope', 'Neonates')).filter((path) => path.startsWith('outOfScope')),
      ['outOfScope[0].text'],
    );
  });

  it('rules nothing out where it only says how it is run', () => {
    const read = facts('## Intended uses and limitations', 'It sorts films. It cannot be used directly with the old library.');
    assert.equal(read['outOfScope[0].text'], undefined);
  });

  it('is for something even where the same sentence says what it is not for', () => {
    const read = facts('**Intended use**: Screening support, not diagnostic.');
    assert.equal(read['intendedUse.statement'], 'Screening support, not diagnostic.');
  });

  it('has several labels on a line, and labels without a colon', () => {
    assert.deepEqual(
      facts('**Version:** 2.1 · **License:** MIT', '', '**Out-of-scope** Use in children.', '## Notes', '**Nobody** was harmed.'),
      {
        name: 'Flag',
        version: '2.1',
        licence: 'MIT',
        'outOfScope[0].text': 'Use in children.',
      },
    );
  });

  it('lists its datasets by names in italics or bold', () => {
    const read = facts(
      '## Training and test data',
      'Two sets, see below:',
      '',
      '_Set A_',
      'Films.',
      '',
      '_Set B_',
      'Reports.',
      '- Old ones',
      '',
    );
    assert.deepEqual([read['datasets[0].description'], read['datasets[1].description']], ['Set A Films.', 'Set B Reports.\nOld ones']);
  });

  it('tells what it was trained on, and who its users are, in passing', () => {
    const read = facts(
      '## Uses',
      'The primary intended users of the model are nurses and midwives.',
      '## Training',
      'The model was trained on 900 films.',
    );
    assert.deepEqual(
      [read['users[0]'], read['users[1]'], read['datasets[0].description'], read['datasets[0].uses[0]']],
      ['nurses', 'midwives', 'The model was trained on 900 films.', 'training'],
    );
  });

  it('was made by the team that is called its author, and not by people', () => {
    assert.equal(facts('## Author', 'Text group, University of Exampleton')['manufacturer.name'], 'Text group, University of Exampleton');
    const people = facts('## Authors', 'Ada Example, Bo Sample');
    assert.equal(people['manufacturer.name'], undefined);
    assert.equal(facts('## Authors', 'Ada Example (University of Exampleton)')['manufacturer.name'], undefined);
  });

  it('speaks of other data where it speaks of its upkeep, and of addresses only where it has some', () => {
    assert.deepEqual(
      facts(
        '## Deprecation policy',
        '- **Data:** kept for a year',
        '## Contact and support',
        '- Bugs: see the site',
        '- Mail: a@example.org',
      ),
      { name: 'Flag', 'contacts[0].address': 'a@example.org' },
    );
  });

  it('has no name in brackets alone, and none of its link definitions is a text', () => {
    assert.deepEqual(
      below(
        card('# Model card (draft)', '## Limitations', 'Abc [1]', '', '[1]: https://example.org/a', '[2]: https://example.org/b'),
        'card',
      ),
      {
        'limitations[0].text': 'Abc [1]',
      },
    );
  });

  it('is not written where it says that it is to be updated', () => {
    assert.equal(facts('## Intended use', 'To be updated.')['intendedUse.statement'], undefined);
  });
});
