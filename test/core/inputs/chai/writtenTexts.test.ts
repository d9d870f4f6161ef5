import assert from 'node:assert/strict';
import { readForeign } from '../readForeign';

const card = (inside: string) => readForeign('card', 'card.xml', `<AppliedModelCard>${inside}</AppliedModelCard>`);

describe('A text of a CHAI card', () => {
  it('that says that nothing is stated states nothing', () => {
    const read = card('<BasicInfo><ModelName>A</ModelName><ModelDeveloper>Not stated</ModelDeveloper></BasicInfo>');
    assert.deepEqual(read.facts, { 'card.name': 'A' });
    assert.deepEqual(read.problems, []);
  });

  it('is a list where all of it is one, each item at its place', () => {
    const read = card('<Warnings><KnownRisksAndLimitations>- One\n  and more\n- Two</KnownRisksAndLimitations></Warnings>');
    assert.deepEqual(read.facts, { 'card.limitations[0].text': 'One\nand more', 'card.limitations[1].text': 'Two' });
    assert.equal(read.at('card.limitations[1].text'), 'Two');
  });

  it('has the id in front of its words, and the hazards behind them, each item at its own place', () => {
    const list = '\r\n    - L-01: Misses small ones (H-001)\r\n    - L-02: Slow\r\n  ';
    const read = card(`<Warnings><KnownRisksAndLimitations>${list}</KnownRisksAndLimitations></Warnings>`);
    assert.deepEqual(read.facts, {
      'card.limitations[0].id': 'L-01',
      'card.limitations[0].text': 'Misses small ones',
      'card.limitations[0].hazards[0]': 'H-001',
      'card.limitations[1].id': 'L-02',
      'card.limitations[1].text': 'Slow',
    });
    assert.equal(read.at('card.limitations[1].id'), 'L-02');
    assert.equal(read.at('card.limitations[1].text'), 'Slow');
  });

  it('stays one text when it is prose with a list in it', () => {
    const text = 'There are two:\n- One\n- Two';
    const read = card(`<Warnings><KnownRisksAndLimitations>${text}</KnownRisksAndLimitations></Warnings>`);
    assert.deepEqual(read.facts, { 'card.limitations[0].text': text });
  });

  it('is no list of users by a dash in it', () => {
    const read = card('<UsesAndDirections><PrimaryIntendedUsers>- Nurses\nand others</PrimaryIntendedUsers></UsesAndDirections>');
    assert.deepEqual(read.facts, { 'card.users[0]': '- Nurses\nand others' });
  });
});
