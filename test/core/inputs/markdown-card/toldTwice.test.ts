import { strict as assert } from 'node:assert';
import { readDocument } from '../../../reading';

const front =
  '---\nname: PneumoFlag\nversion: "1.2.0"\nresults: [{ metric: sensitivity, value: 0.9405 }, { metric: specificity, value: 0.9 }]\n---\n';

function contradictions(body: string): readonly string[] {
  const text = `${front}\n${body}\n`;
  const { problems } = readDocument({ uri: 'MODEL_CARD.md', text }, 'card');
  return problems
    .filter(({ code }) => code === 'contradiction')
    .map(({ message, place: { span } }) => `${text.slice(span.start, span.end)}: ${message}`);
}

describe('the body of a model card', () => {
  it('may round the figures of its front matter, and give others of groups', () => {
    assert.deepEqual(
      contradictions('# PneumoFlag 1.2.0\n\n## Results\n\nAt the threshold of 0.35, sensitivity was 94 % (395 of 420).'),
      [],
    );
    assert.deepEqual(contradictions('## Results\n\n| Group | Sensitivity |\n|---|---|\n| Women | 0.85 |\n| Men | 0.95 |'), []);
    assert.deepEqual(contradictions('## Results\n\nThe AUC was 0.97. A sensitivity of at least 0.99 is wanted.'), []);
  });

  it('contradicts its front matter where it gives another figure of the same metric', () => {
    assert.deepEqual(contradictions('## Results\n\nAt the threshold of 0.35, sensitivity was 99 % (416 of 420).'), [
      '99 %: The text gives sensitivity as 99 %, and no figure of the front matter is that',
    ]);
  });

  it('contradicts its front matter where its title has another version', () => {
    assert.deepEqual(contradictions('# PneumoFlag 1.1.0'), [
      '1.1.0: The title says version 1.1.0, the front matter 1.2.0, which is judged',
    ]);
    assert.deepEqual(contradictions('# PneumoFlag for 2026'), []);
  });
});
