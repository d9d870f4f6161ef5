import assert from 'node:assert/strict';
import { type LoadedForms, loadForms } from '../../../src/core/index';
import { shippedCatalogue } from '../../rules/catalogueFiles';
import { lines } from '../rules/project';

const usual: Readonly<Record<string, string>> = {
  title: 'A form',
  source: 'dtac-2',
  status: 'guidance',
  checked: 'primary',
  about: 'Somebody fills it in',
};

function load(text: string, path = 'forms/a-form.yaml'): LoadedForms {
  const rest = Object.entries(usual).filter(([key]) => !new RegExp(`^${key}:`, 'm').test(text));
  return loadForms(
    [{ path, text: `${text}\n${rest.map(([key, value]) => `${key}: ${value}`).join('\n')}\n` }],
    shippedCatalogue().data.sources,
  );
}

/** A form with one question and these answers. */
const answering = (...answers: readonly string[]): LoadedForms =>
  load(
    lines(
      'sections:',
      '  - title: One',
      '    questions:',
      '      - id: A',
      '        ask: What?',
      '        answers:',
      ...answers.map((one) => `          - ${one}`),
    ),
  );

const faultsOf = ({ forms, problems }: LoadedForms): readonly string[] => {
  assert.equal(forms.length, problems.length === 0 ? 1 : 0, 'a form with a fault is left out');
  return problems.map(({ message }) => message);
};

describe('a form that is loaded', () => {
  it('holds values, lists and tables with what stands between their facts', () => {
    const { forms, problems } = answering(
      'card.name',
      '{ value: card.users, label: users }',
      '{ list: card.limitations, show: "{id} {text}" }',
      '{ table: "risk.hazards[].controls", where: it.party == "deployer", columns: { Hazard: "{parent.id}", What: { show: "{text}", width: 2 } } }',
    );
    assert.deepEqual(problems, []);
    const [value, , list, table] = forms[0]?.sections[0]?.questions[0]?.answers ?? [];
    assert.deepEqual(value, { kind: 'value', path: 'card.name', optional: false });
    assert.ok(list?.kind === 'list' && list.what === 'limitations');
    assert.deepEqual(list.show, [
      { kind: 'fact', path: 'id' },
      { kind: 'text', text: ' ' },
      { kind: 'fact', path: 'text' },
    ]);
    assert.ok(table?.kind === 'table');
    assert.deepEqual(
      table.columns.map(({ title, width }) => [title, width]),
      [
        ['Hazard', undefined],
        ['What', 2],
      ],
    );
  });

  it('is refused when it names what no document can state', () => {
    assert.deepEqual(faultsOf(answering('card.nmae')), ['card.nmae is no fact that is one value or a list of words']);
    assert.deepEqual(faultsOf(answering('card.limitations')), ['card.limitations is no fact that is one value or a list of words']);
    assert.deepEqual(faultsOf(answering('{ list: card.limits, show: "{id}" }')), ['The vocabulary has no list card.limits']);
    assert.deepEqual(faultsOf(answering('{ list: card.limitations, show: "{words}" }')), [
      'card.limitations[].words is no fact that can be shown in a line',
    ]);
    assert.deepEqual(faultsOf(answering('{ list: card.limitations, show: "the same for all" }')), ['"the same for all" shows no fact']);
    assert.deepEqual(faultsOf(answering('{ table: risk.hazards, columns: { A: { of: owner, show: "{x}" } } }')), [
      'The vocabulary has no list risk.hazards[].owner',
    ]);
  });

  it('is refused for a condition that is none', () => {
    assert.match(faultsOf(answering('{ list: records, where: it.kidn == "dpia", show: "{id}" }'))[0] ?? '', /no fact records\[\]\.kidn/);
    assert.equal(faultsOf(answering('{ list: records, where: it.kind, show: "{id}" }')).length, 1);
    assert.equal(faultsOf(answering('{ list: records, where: "it.kind ==", show: "{id}" }')).length, 1);
    assert.equal(
      faultsOf(load(lines('when: project.stge == "concept"', 'sections: [{ title: A, questions: [{ id: A, ask: B, person: C }] }]')))
        .length,
      1,
    );
  });

  it('is refused when it claims more weight than its source, or a source nobody entered', () => {
    const sections = 'sections: [{ title: A, questions: [{ id: A, ask: B, person: C }] }]';
    assert.deepEqual(faultsOf(load(lines('status: law', sections))), ['The form is called law, and its source dtac-2 is guidance']);
    assert.deepEqual(faultsOf(load(lines('source: nobody', sections))), ['No source has the id nobody']);
    assert.deepEqual(faultsOf(load(sections)), []);
  });

  it('is refused for keys it does not have, missing ones, and questions of one number', () => {
    assert.match(faultsOf(load('sections: []')).join(), /has "sections"/);
    assert.match(
      faultsOf(load('colour: red\nsections: [{ title: A, questions: [{ id: A, ask: B, person: C }] }]')).join(),
      /no key "colour"/,
    );
    const twice = 'sections: [{ title: A, questions: [{ id: A, ask: B, person: C }, { id: A, ask: D, person: E }] }]';
    assert.deepEqual(faultsOf(load(twice)), ['The form has two questions A']);
    assert.match(faultsOf(load('sections: [{ title: A, questions: [{ id: A, ask: B }] }]')).join(), /"answers" from facts/);
    assert.match(
      faultsOf(load('sections: [{ title: A, questions: [{ id: A, ask: B, person: C }] }]', 'forms/A Form.yaml')).join(),
      /small letters/,
    );
  });

  it('holds no table where its layout is a table', () => {
    const text = lines(
      'layout: table',
      'sections:',
      '  - title: A',
      '    questions:',
      '      - { id: A, ask: B, answers: [{ table: risk.hazards, columns: { A: "{id}" } }] }',
    );
    assert.deepEqual(faultsOf(load(text)), ['A form that is laid out as a table holds no tables']);
  });

  it('is no rule and no part of the catalogue', () => {
    assert.deepEqual(loadForms([{ path: 'dtac/rule.yaml', text: 'title: x' }], []), { forms: [], problems: [] });
  });
});
