import assert from 'node:assert/strict';
import { readForeign } from './readForeign';

const read = (card: object) => readForeign('card', 'model_card.json', JSON.stringify(card));

describe('the form of a card', () => {
  it('says what to fill in, and nothing is read from it', () => {
    const field = { type: 'text', label: 'Source of the data', description: 'Where it comes from', required: true };
    const form = read({ training_data: { source: field, size: field, period: field }, intended_use: { use: field, users: field } });
    assert.deepEqual([form.format, form.facts], ['not-a-card', {}]);
    assert.deepEqual(form.problems, ['not-a-log "\\"training_data\\""']);
  });

  it('may be a JSON Schema', () => {
    const schema = { $schema: 'https://json-schema.org/draft/2020-12/schema', properties: { intended_use: { type: 'string' } } };
    assert.equal(read(schema).format, 'not-a-card');
  });

  it('is no card that says which inputs it requires', () => {
    const inputs = ['age', 'sex', 'lactate', 'pulse', 'weight'].map((name) => ({ name, type: 'number', required: true }));
    assert.notEqual(read({ model_name: 'A', intended_use: 'Triage', inputs }).format, 'not-a-card');
  });
});
